"""What is told outside of the window, over a desktop of the test's own."""

from __future__ import annotations

import os

import pytest
from PySide6.QtCore import Qt

from engine.jobs import start_job
from studio.desktop.instance import Asked

NUMBER = 4_000_000_000


@pytest.fixture
def elsewhere(monkeypatch):
    """The person looks at another program."""
    monkeypatch.setattr(
        "studio.windows.outside.QGuiApplication.applicationState", lambda: Qt.ApplicationState.ApplicationInactive
    )


@pytest.fixture
def told(monkeypatch):
    """What would be told, as titles and texts."""
    heard = []
    monkeypatch.setattr(
        "studio.windows.outside.Notifications.tell", lambda _self, key, title, text: heard.append((key, title, text))
    )
    return heard


def train(root, window, open_project, qtbot):
    process = start_job(root / "runs" / "run-1")
    open_project(window, root)
    qtbot.waitUntil(lambda: window.services.run.end is not None, timeout=20_000)
    process.wait()


def test_an_end_is_told_to_who_looks_elsewhere(trained, window, open_project, elsewhere, told, qtbot):
    root = trained(steps=30)
    train(root, window, open_project, qtbot)
    assert told == [("train:run-1", "Training “run-1” is finished", window.services.project.name)]


def test_a_failure_is_told_with_what_to_do(trained, window, open_project, elsewhere, told, qtbot):
    train(trained(steps=30, fail=25), window, open_project, qtbot)
    assert told == [("train:run-1", "Training “run-1” has failed", "The paper ran out. Bring more paper.")]


def test_who_has_the_window_in_front_or_wants_none_is_left_alone(
    trained, window, open_project, told, monkeypatch, elsewhere, qtbot
):
    window.services.settings.set("notifications", False)
    train(trained(steps=20), window, open_project, qtbot)
    assert told == []


def test_what_had_ended_before_is_no_news(trained, window, open_project, elsewhere, told, qtbot):
    root = trained(steps=5)
    start_job(root / "runs" / "run-1").wait()
    open_project(window, root)
    window.services.work.attach("train:run-1", root / "runs" / "run-1")
    qtbot.waitUntil(lambda: not window.services.work.is_followed("train:run-1"))
    assert told == []


def test_a_click_brings_the_page(window, open_project, make_project, monkeypatch):
    project = make_project()
    project.close()
    open_project(window, project.root, "import")
    window.showMinimized()
    window.outside.notifications.activated.emit("train:run-1")
    assert window.page.key == "train"
    assert not window.isMinimized()


def test_the_title_says_how_far_it_is(window):
    window.status_line.progressed.emit(0.374)
    assert window.windowTitle().startswith("37 % — ")
    window.status_line.progressed.emit(None)
    assert "%" not in window.windowTitle()


def test_another_start_brings_the_window_to_the_front_with_its_project(window, make_project, monkeypatch, qtbot):
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "")
    project = make_project()
    project.close()
    window.showMinimized()
    window.answer_start(Asked(str(project.root), "token-9"))
    assert not window.isMinimized()
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "token-9"
    qtbot.waitUntil(lambda: window.services.project.is_open, timeout=10_000)
    opened = window.services.project.project
    window.answer_start(Asked(str(project.root)))
    assert window.services.project.project is opened  # it is left as it is
