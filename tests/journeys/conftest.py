"""A window on a fresh home, driven as a person would, on the real engine."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest

WORDS = ("river", "wood", "hill", "town", "sea", "café", "road", "mill", "well", "bridge")


def _sentence(story: int, line: int) -> str:
    near, place, far = (WORDS[n % 10] for n in (story + line, story * line, line))
    return f"The {near} is near the {place}, {story} miles from the {far} number {line}."


@pytest.fixture
def texts(tmp_path):
    """A folder of text files, some 60 kB in all."""
    folder = tmp_path / "My stories"
    folder.mkdir()
    for number in range(30):
        lines = [_sentence(number, line) for line in range(40)]
        (folder / f"story {number}.txt").write_text("\n".join(lines), encoding="utf-8")
    return folder


@pytest.fixture
def open_window(monkeypatch, tmp_path, qtbot):
    """``open_window()``: the studio's window; closed and wound up after the test, with what it left running."""
    from studio.app import make_application, make_services, shut_down
    from studio.theme import apply_theme
    from studio.windows import MainWindow

    monkeypatch.setenv("LANGWRIGHT_HOME", str(tmp_path / "home"))
    opened = []

    def make() -> MainWindow:
        apply_theme(make_application(), "light")
        window = MainWindow(make_services())
        qtbot.addWidget(window)
        window.show()
        window.services.machine.look()
        opened.append(window)
        return window

    yield make
    for window in opened:
        window.services.settings.set("closing", "keep")
        window.close()
        shut_down(window.services)
