"""What becomes of a training when its window goes, and that another window finds it again."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt

from engine.jobs import life, read_spec, start_job
from engine.project import Project

MANY = 100_000


@pytest.fixture
def busy(trained, window, open_project, qtbot):
    """A window watching a run that is at work."""
    root = trained(steps=MANY)
    process = start_job(root / "runs" / "run-1")
    open_project(window, root)
    qtbot.waitUntil(lambda: window.services.run.step > 3, timeout=20_000)
    yield window, root
    process.kill()
    process.wait()


def alive(root) -> bool:
    folder = root / "runs" / "run-1"
    return life(folder, read_spec(folder).attempt, probe=True).running


def test_a_run_at_work_is_found_and_shown_whoever_started_it(busy, qtbot):
    window, _ = busy
    assert window.page.key == "train"
    assert window.sidebar.badge("train") == "running"
    qtbot.waitUntil(lambda: "step" in window.status.text())
    assert "run-1" in window.status.text()
    assert window.training.primary.text() == "Stop and save"
    window.show_page("model")
    qtbot.mouseClick(window.status, Qt.MouseButton.LeftButton)
    assert window.page.key == "train"


def test_a_run_that_another_program_starts_shows_within_two_seconds(trained, window, open_project, qtbot):
    root = trained(steps=MANY)
    open_project(window, root, "import")
    assert not window.services.work.running()
    process = start_job(root / "runs" / "run-1")
    began = time.monotonic()
    qtbot.waitUntil(lambda: window.services.work.is_running("train:run-1"), timeout=20_000)
    waited = time.monotonic() - began
    qtbot.waitUntil(lambda: window.services.run.step > 3, timeout=20_000)
    assert window.sidebar.badge("train") == "running"
    window.services.work.stop("train:run-1")
    qtbot.waitUntil(lambda: not window.services.work.running(), timeout=20_000)
    process.wait()
    assert waited < 8  # 2 s on a quiet machine


def test_staying(busy, qtbot):
    window, root = busy
    window.close()
    assert window.isVisible()
    qtbot.mouseClick(window.closing.dialog.stay, Qt.MouseButton.LeftButton)
    assert window.isVisible()
    assert alive(root)
    step = window.services.run.step
    qtbot.waitUntil(lambda: window.services.run.step > step)


def test_keeping_it_running_and_finding_every_step_again(busy, open_window, open_project, qtbot):
    window, root = busy
    window.close()
    qtbot.mouseClick(window.closing.dialog.keep, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.isVisible())
    assert alive(root)
    Project.open(root).close()  # the project was given back
    seen = window.services.run.step
    again = open_window()
    open_project(again, root)
    qtbot.waitUntil(lambda: again.services.run.step > seen, timeout=10_000)
    steps = again.services.run.metrics["step"]
    assert list(steps) == list(range(1, len(steps) + 1))


def test_saving_and_stopping(busy, qtbot):
    window, root = busy
    window.close()
    qtbot.mouseClick(window.closing.dialog.stop, Qt.MouseButton.LeftButton)
    assert window.isVisible()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=10_000)
    qtbot.waitUntil(lambda: not alive(root), timeout=10_000)
    with Project.open(root) as project:
        assert project.run("run-1").checkpoints()


@pytest.mark.parametrize(("choice", "lives"), [("keep", True), ("stop", False)])
def test_who_has_decided_once_and_for_all_is_not_asked(busy, qtbot, choice, lives):
    window, root = busy
    window.services.settings.set("closing", choice)
    window.close()
    assert window.closing.dialog is None
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=10_000)
    qtbot.waitUntil(lambda: alive(root) is lives, timeout=10_000)  # it has told its end, and needs a moment to go


def test_with_nothing_at_work_it_just_closes(window, qtbot):
    window.close()
    assert not window.isVisible()
    assert window.closing.dialog is None
