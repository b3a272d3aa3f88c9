from __future__ import annotations

import io
import sys

import pytest

from engine.cli import display
from engine.cli.display import Standing, make_display


def test_standing_in_words():
    training = Standing(50, 200, "steps", 2.0, "loss 3.100, validation 3.300, 12 k tokens/s")
    assert training.words == "50 of 200 steps, loss 3.100, validation 3.300, 12 k tokens/s, 1 min 15 s left"
    assert Standing(2_000_000, 4_000_000, "bytes", 1_000_000.0).words == "2 MB of 4 MB, 1 MB/s, 2 s left"
    assert Standing(7, None, "documents").words == "7 documents"
    assert training.compact == "50/200, loss 3.100, val 3.300, 12 k tok/s, 1 min 15 s"


def test_elsewhere_than_on_a_terminal_lines_come_now_and_then(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    clock = [100.0]
    monkeypatch.setattr(display.time, "monotonic", lambda: clock[0])
    shown = make_display("Clean")
    shown.phase("Reading")
    for number in range(100):
        clock[0] += 0.11
        shown.standing(Standing(number, 100, "documents"))
        shown.refresh()
    shown.line("Warning: something.")
    shown.standing(Standing(100, 100, "documents"))
    shown.close()
    shown.close()
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == "Clean: Reading"
    assert lines[-2:] == ["Warning: something.", "Clean: 100 of 100 documents"]
    assert len(lines) == 5


class Terminal(io.StringIO):
    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("width", "words"), [(80, "5/10, loss 2.000, 5 s"), (140, "5 of 10 steps, loss 2.000, 5 s left")]
)
def test_on_a_terminal_there_is_a_bar_and_messages_stay(monkeypatch: pytest.MonkeyPatch, width: int, words: str):
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", str(width))
    shown = make_display("run-1")
    shown.phase("Training [red]run-1[/red] on a processor")
    shown.standing(Standing(5, 10, "steps", 1.0, "loss 2.000"))
    shown.refresh()
    shown.line("Note: [bold]less[/bold] at once.")
    shown.close()
    told = terminal.getvalue()
    assert words in told
    assert "[red]run-1[/red]" in told, "what others wrote is never taken for markup"
    assert "Note: [bold]less[/bold] at once." in told
