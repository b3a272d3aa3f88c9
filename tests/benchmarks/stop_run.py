"""``stop``: a click on Stop in the window, until it says "Stopping…", and until the run is saved. Against the bounds.

A real run of a tiny model in a real window. The click goes through Qt's event queue as a person's does; what is said is
read off the page and the status bar, and saved is what the run tells: its checkpoint, and its end.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from benchmark import Outcome, race, say
from window_heat import TINY, answer, make_project, run_window, window_process

SAYS_MS, SAVED_S = 100.0, 10.0
SETTLED_STEPS = 50


def options(parser: argparse.ArgumentParser) -> None:
    """Its own options."""
    parser.add_argument("--rounds", type=int, default=5, help="stops, each after a start or a resume (default: 5)")


def run(chosen: argparse.Namespace) -> Outcome:
    """Stop a run again and again."""
    saved: list[float] = []
    with tempfile.TemporaryDirectory(prefix="langwright-stop-") as scratch:
        say("making a small project")
        settings = (*TINY, "training.max_steps=1000000", "training.eval_steps=1000000", "training.save_steps=1000000")
        project = make_project(Path(scratch) / "project", *settings)
        with window_process(__file__, project, chosen.rounds, home=Path(scratch)) as process:

            def stop() -> float:
                said, until_saved = map(float, answer(process).split())
                saved.append(until_saved)
                return said

            raced = race(stop, lambda: SAYS_MS, rounds=chosen.rounds, unit="ms", higher_is_better=False)
            process.wait(60)
    longest = max(saved)
    return Outcome(
        ours=raced.ours,
        reference=raced.reference,
        unit=raced.unit,
        ratios=raced.ratios,
        higher_is_better=False,
        notes=(
            f'from the click to "Stopping…", against {SAYS_MS:.0f} ms; slowest {max(raced.ratios) * SAYS_MS:.1f} ms',
            f"to the checkpoint and the run's end: {statistics.median(saved):.2f} s, slowest {longest:.2f} s "
            f"(bound {SAVED_S:.0f} s)",
        ),
        extra={"saved_seconds": [round(seconds, 3) for seconds in saved], "saved_in_time": longest <= SAVED_S},
    )


def click_again_and_again(project: Path, rounds: int) -> None:
    """In the window's process."""
    from PySide6.QtCore import QEvent, QPointF, Qt
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QApplication

    begun = {"at": 0.0, "said": 0.0, "seen": 0, "saved": 0, "rounds": 0}

    def click(button: object) -> None:
        place, left = QPointF(button.rect().center()), Qt.MouseButton.LeftButton
        for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
            held = left if kind == QEvent.Type.MouseButtonPress else Qt.MouseButton.NoButton
            there = QPointF(button.mapToGlobal(place.toPoint()))
            event = QMouseEvent(kind, place, there, left, held, Qt.KeyboardModifier.NoModifier)
            QApplication.postEvent(button, event)

    def look(window, leave) -> None:
        page, state = window.page, window.services.run
        if not window.services.project.is_open or page.key != "train":
            return
        if begun["at"]:
            now = time.perf_counter()
            if not begun["said"] and "Stopping…" in window.status.text() and page.primary.text() == "Stopping…":
                begun["said"] = now - begun["at"]
            if state.end is not None:
                assert state.end.outcome == "stopped", state.end
                assert state.checkpoints[-1].step == state.step
                print(1000 * begun["said"], now - begun["at"], flush=True)
                begun["at"] = 0.0
                begun["rounds"] += 1
                if begun["rounds"] == rounds:
                    leave()
            return
        if not state.name or (state.end is not None and not window.services.work.running()):
            if page.primary.isEnabled() and page.primary.text() in ("Start training", "Resume"):
                begun["seen"] = state.step
                page.primary.click()
        elif state.end is None and state.step > begun["seen"] + SETTLED_STEPS and page.primary.isEnabled():
            begun["said"] = 0.0
            click(page.primary)
            begun["at"] = time.perf_counter()

    run_window(project, "train", look, every_ms=2)


if __name__ == "__main__":
    click_again_and_again(Path(sys.argv[1]), int(sys.argv[2]))
