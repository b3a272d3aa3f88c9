"""A worker that dies: the window says so within two seconds, why as far as it can be known, and offers Resume."""

from __future__ import annotations

import json
import os
import signal
import time

import psutil
import pytest
from PySide6.QtCore import Qt

from engine.jobs import life, read_spec, stop_now
from engine.jobs.cause import LAUNCHED
from engine.project import Paths

SHOWN_SECONDS = 2.0
BUSY_SECONDS = 3.0
"""What a busy machine of the tests may take on top."""


def wait_for_steps(window, qtbot):
    qtbot.waitUntil(lambda: window.services.run.step > 0, timeout=20_000)


def run_of(window):
    return Paths(window.services.project.project.root).runs / "run-1"


def die(window, qtbot, how):
    """Let the worker die; returns how long it took until the note was on show, in seconds."""
    folder = run_of(window)
    pid = life(folder, read_spec(folder).attempt).pid
    began = time.monotonic()
    os.kill(pid, how)
    qtbot.waitUntil(lambda: "run:run-1" in window.messages.notes, timeout=20_000)
    return time.monotonic() - began


@pytest.fixture
def at_work(trained, window, open_project, qtbot):
    """A window that has started a run itself, and watches it."""
    root = trained(steps=100_000)
    open_project(window, root, "train")
    qtbot.waitUntil(lambda: window.training.primary.text() == "Resume")
    qtbot.mouseClick(window.training.primary, Qt.MouseButton.LeftButton)
    wait_for_steps(window, qtbot)
    return window


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
@pytest.mark.parametrize(
    ("how", "code", "words"),
    [
        (signal.SIGKILL, "job.killed", "memory ran out"),
        (signal.SIGSEGV, "job.crashed", "egmentation fault"),
        (signal.SIGABRT, "job.crashed", "bort"),
    ],
)
def test_its_own_worker(at_work, qtbot, how, code, words):
    seconds = die(at_work, qtbot, how)
    assert seconds < SHOWN_SECONDS + BUSY_SECONDS
    note = at_work.messages.notes["run:run-1"]
    assert note.code == code
    assert words in note.what
    assert "last checkpoint" in note.remedy
    assert next(iter(note.actions)) == "Resume"
    step = at_work.services.run.step
    at_work.notices.acted.emit("run:run-1", "Resume")
    qtbot.waitUntil(lambda: at_work.services.run.running and at_work.services.run.step > step, timeout=20_000)


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
def test_a_worker_the_system_ended_for_want_of_memory(at_work, qtbot):
    launched = run_of(at_work) / LAUNCHED
    told = json.loads(launched.read_text())
    launched.write_text(json.dumps({**told, "out_of_memory": told["out_of_memory"] - 1}))  # one more since the start
    die(at_work, qtbot, signal.SIGKILL)
    note = at_work.messages.notes["run:run-1"]
    assert note.code == "job.memory-killed"
    assert "Change “Passages at once”" in note.actions
    assert "Resume" in note.actions


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
def test_a_worker_that_another_window_started(at_work, open_window, open_project, qtbot):
    root = at_work.services.project.project.root
    other = open_window()
    open_project(other, root, "train")
    wait_for_steps(other, qtbot)
    seconds = die(other, qtbot, signal.SIGKILL)
    assert seconds < SHOWN_SECONDS + BUSY_SECONDS
    assert other.messages.notes["run:run-1"].code == "job.killed"


def test_what_was_stopped_by_hand_is_no_accident(at_work, qtbot):
    assert stop_now(run_of(at_work))
    qtbot.waitUntil(lambda: "run:run-1" in at_work.messages.notes, timeout=20_000)
    note = at_work.messages.notes["run:run-1"]
    assert (note.code, note.kind) == ("job.stopped-now", "info")


def test_a_power_cut_is_seen_when_the_project_is_opened_again(trained, window, open_project, qtbot, monkeypatch):
    root = trained(steps=100_000)
    folder = Paths(root).runs / "run-1"
    spec = json.loads((folder / "job.json").read_text())
    (folder / "job.json").write_text(json.dumps({**spec, "attempt": 1}))
    (folder / "job.lock").touch()
    (folder / "heartbeat").write_text(json.dumps({"attempt": 1, "pid": 1, "time": psutil.boot_time() - 3600}))
    open_project(window, root, "train")
    run = window.services.run
    qtbot.waitUntil(lambda: run.end is not None, timeout=20_000)
    assert run.end.code == "job.machine-off"
    qtbot.waitUntil(lambda: window.training.primary.text() == "Resume")
    assert window.training.primary.isEnabled()
