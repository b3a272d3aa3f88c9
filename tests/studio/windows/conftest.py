"""A window on a fresh home, and runs whose workers only pretend."""

from __future__ import annotations

import sys
from pathlib import Path

import psutil
import pytest

from engine.jobs import job_folders, life, prepare_job, read_spec
from engine.project import Paths, create_run
from studio.app import make_application, make_services, shut_down
from studio.jobs.job_thread import reap
from studio.windows import MainWindow

WORKER = Path(__file__).parents[1] / "jobs" / "fake_worker.py"


@pytest.fixture
def home(monkeypatch, tmp_path):
    """The person's own folders."""
    monkeypatch.setenv("LANGWRIGHT_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def open_window(home, light, qtbot):
    """``open_window()``: a window as the program's start makes it."""
    opened = []

    def make() -> MainWindow:
        make_application()
        window = MainWindow(make_services())
        qtbot.addWidget(window)
        window.show()
        opened.append(window)
        return window

    yield make
    for window in opened:
        window.services.settings.set("closing", "keep")
        window.close()
        shut_down(window.services)


@pytest.fixture
def window(open_window):
    return open_window()


@pytest.fixture
def open_project(qtbot):
    """``open_project(window, root)``: open it and wait until it is there."""

    def do(window: MainWindow, root: Path, page: str = "") -> None:
        window.open_project(root, page)
        qtbot.waitUntil(lambda: window.services.project.is_open, timeout=10_000)

    return do


@pytest.fixture
def trained(make_project, monkeypatch):
    """A project, closed, with a run that a pretended worker will train: ``trained(steps=..., pause=...)``."""
    monkeypatch.setattr("engine.jobs.launch.worker_command", lambda folder: [sys.executable, str(WORKER), str(folder)])
    roots = []

    def make(**params) -> Path:
        project = make_project("training.max_steps=1000000")
        run = create_run(project.paths, project.recipe, "run-1")
        prepare_job(run.folder, "train", project.root, params)
        project.close()
        roots.append(project.root)
        return project.root

    yield make
    for root in roots:
        for folder in job_folders(Paths(root)).values():
            pid = life(folder, read_spec(folder).attempt).pid
            if pid and psutil.pid_exists(pid):
                psutil.Process(pid).kill()
    reap()
