"""The first hour of a new user in a real window: an X server, real clicks and keys, the studio as a process of its own.

Needs Xvfb and xdotool, and Qt's libraries for X11; where they are missing the test says so and is skipped.
"""

from __future__ import annotations

import ctypes.util
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import psutil
import pytest

from engine.jobs import Follower, life, read_spec
from engine.project import Playground

TOOLS = ("Xvfb", "xdotool")
LIBRARIES = ("xcb-cursor", "xcb-icccm", "xcb-keysyms", "xkbcommon-x11")
MISSING = [tool for tool in TOOLS if shutil.which(tool) is None]
MISSING += [name for name in LIBRARIES if sys.platform.startswith("linux") and ctypes.util.find_library(name) is None]
LONG = 120.0
STUDIO = Path(__file__).with_name("watched_studio.py")

pytestmark = [
    pytest.mark.campaign,
    pytest.mark.skipif(bool(MISSING), reason=f"a real window needs {', '.join(MISSING)}, which this machine has not"),
]


class Screen:
    """A screen nobody sees, and the studio on it."""

    def __init__(self, display: str, home: Path) -> None:
        self._seen = home / "seen.json"
        self._environment = {
            **os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "LANGWRIGHT_HOME": str(home), "LANG": "C.UTF-8",
        }  # fmt: skip
        self.studio: subprocess.Popen[bytes] | None = None

    def start(self, *arguments: str) -> None:
        """Start the studio and wait until its window is there."""
        self._seen.unlink(missing_ok=True)
        command = [sys.executable, str(STUDIO), str(self._seen), *arguments]
        self.studio = subprocess.Popen(command, env=self._environment)
        self.until("a window", lambda seen: True)

    def seen(self) -> dict[str, Any]:
        """What is on the screen now."""
        try:
            return json.loads(self._seen.read_text(encoding="utf-8"))
        except OSError:
            return {}

    def until(self, what: str, is_so: Any, seconds: float = LONG) -> dict[str, Any]:
        """Wait until the screen shows something."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            assert self.studio is None or self.studio.poll() is None, f"the studio ended while waiting for {what}"
            seen = self.seen()
            if seen and is_so(seen):
                return seen
            time.sleep(0.1)
        raise AssertionError(f"waited in vain for {what}; on the screen: {self.seen()}")

    def click(self, button: str) -> None:
        """With the left button of the mouse, where it is."""
        x, y = self.until(f"the button {button}", lambda seen: button in seen["buttons"])["buttons"][button]
        self._do("mousemove", str(x), str(y), "click", "1")

    def press(self, *keys: str) -> None:
        """Keys, such as ``ctrl+k``, to the window in front."""
        self._do("windowfocus", "--sync", str(self.seen()["front"]))
        self._do("key", "--clearmodifiers", *keys)

    def write(self, text: str) -> None:
        """Type into the window in front."""
        self._do("windowfocus", "--sync", str(self.seen()["front"]))
        self._do("type", "--delay", "20", text)

    def ended(self) -> int:
        """Wait for the studio's process to end."""
        assert self.studio is not None
        code, self.studio = self.studio.wait(60), None
        return code

    def _do(self, *arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], env=self._environment, check=True, timeout=30)


@pytest.fixture
def display():
    """An X server of its own; its name."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait(20)


@pytest.fixture
def screen(display, tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    screen = Screen(display, home)
    yield screen
    if screen.studio is not None:
        screen.studio.kill()
        screen.studio.wait(20)
    for folder in (home / "projects").glob("*/runs/*"):
        pid = life(folder, read_spec(folder).attempt).pid
        if pid and psutil.pid_exists(pid):
            psutil.Process(pid).kill()


def last_step(run: Path) -> int:
    follower = Follower(run)
    try:
        follower.poll()
        return int(follower.metrics.last("step"))
    finally:
        follower.close()


def test_the_sample_is_trained_stopped_talked_to_left_at_work_and_found_again(screen, tmp_path):
    screen.start()
    # The sample: one click, and the curve falls.
    screen.click("sample-python-docs")
    screen.until("the curve on the Train page", lambda seen: seen["page"] == "train" and seen.get("drawn", 0) > 30)
    seen = screen.until("thirty steps more", lambda seen: seen.get("drawn", 0) > 60)
    losses = seen["losses"]
    assert sum(losses[-10:]) < sum(losses[:10])
    (run,) = (tmp_path / "home" / "projects").glob("*/runs/*")
    # The palette: a checkpoint is saved.
    screen.press("ctrl+k")
    main = seen["front"]
    screen.until("the palette", lambda seen: seen["front"] != main)
    screen.write("Save a checkpoint")
    screen.press("Return")
    screen.until("the window again", lambda seen: seen["front"] == main)
    end = time.monotonic() + LONG
    while not list((run / "checkpoints").glob("step-*/manifest.json")) and time.monotonic() < end:
        time.sleep(0.2)
    assert list((run / "checkpoints").glob("step-*/manifest.json"))
    # Stop: it says so, and then it can be resumed.
    screen.click("Stop and save")
    seen = screen.until("a stopped run", lambda seen: not seen["running"] and "Resume" in seen["buttons"])
    stopped = seen["step"]
    # Play: typed, sent by keys, kept.
    screen.press("ctrl+7")
    screen.until("the Play page", lambda seen: seen["page"] == "play" and "Write" in seen["buttons"])
    screen.write("The module ")
    screen.press("ctrl+Return")
    screen.until("some words", lambda seen: len(seen["written"]) > 20 and seen["written"].startswith("The module "))
    playground = Playground(run.parents[1] / "playground")
    screen.until("the whole text", lambda seen: len(playground.passages()) == 1 and "Write" in seen["buttons"])
    # On with the training; the window is closed, the training is not.
    screen.press("ctrl+5")
    screen.click("Resume")
    screen.until("further steps", lambda seen: seen["running"] and seen["step"] > stopped + 5)
    screen.press("ctrl+q")
    screen.click("Keep it running")
    assert screen.ended() == 0
    assert life(run, read_spec(run).attempt, probe=True).running
    left_at = last_step(run)
    # Another day: the whole history is there, and it goes on.
    screen.start()
    seen = screen.until("the run", lambda seen: seen["step"] > left_at and seen.get("drawn", 0) >= left_at)
    assert seen["page"] == "train"
    assert seen["steps"] == list(range(1, len(seen["steps"]) + 1))
    screen.click("Stop and save")
    screen.until("a stopped run", lambda seen: not seen["running"] and "Resume" in seen["buttons"])
    screen.press("ctrl+q")
    assert screen.ended() == 0
