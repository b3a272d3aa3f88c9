"""Pages without a window, and a session worker that is asked but answers only what a test says."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from engine.hardware import Hardware
from engine.project import Project
from engine.recipe import with_settings
from studio.app import make_services, shut_down
from studio.jobs import SessionClient


@dataclass
class Asked:
    """One request, to be answered by the test."""

    method: str
    params: dict[str, Any]
    done: Any
    part: Any
    failed: Any
    number: int


class PretendedSession(SessionClient):
    """Keeps what was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[Asked] = []
        self.cancelled: list[int] = []
        self.abandoned: list[int] = []

    def request(self, method, params, done, *, part=None, failed=None, key=""):
        self.asked.append(Asked(method, dict(params), done, part, failed, len(self.asked) + 1))
        return len(self.asked)

    def cancel(self, number):
        self.cancelled.append(number)

    def abandon(self, number):
        self.cancelled.append(number)
        self.abandoned.append(number)


@pytest.fixture
def services(monkeypatch, tmp_path, light):
    """The parts without widgets, on a fresh home, with a machine that is always the same."""
    monkeypatch.setenv("LANGWRIGHT_HOME", str(tmp_path / "home"))
    made = replace(make_services(), session=PretendedSession())
    made.machine.hardware = Hardware("Pretended", 4, 8, 16_000_000_000, 8_000_000_000)
    yield made
    shut_down(made)


@pytest.fixture
def show(qtbot):
    """``show(page)``: on screen, entered."""

    def do(page):
        qtbot.addWidget(page)
        page.resize(1070, 720)
        page.show()
        if hasattr(page, "refresh"):
            page.refresh()
        page.entered()
        return page

    return do


@pytest.fixture
def open_root(services, qtbot):
    """``open_root(root)``: open a project in the services."""

    def do(root: Path) -> None:
        with qtbot.waitSignal(services.project.refreshed, timeout=10_000):
            services.project.open(root)

    return do


@pytest.fixture
def empty(tmp_path, open_root):
    """An open project with nothing in it."""
    Project.create(tmp_path / "p").close()
    open_root(tmp_path / "p")
    return tmp_path / "p"


@pytest.fixture
def with_tokens(make_project, open_root):
    """An open project that is ready to train."""
    project = make_project()
    shape = ("num_hidden_layers", "hidden_size", "num_attention_heads", "max_position_embeddings")
    project.save_recipe(with_settings(project.recipe, [f"model.architecture.{name}=auto" for name in shape]))
    project.close()
    open_root(project.root)
    return project.root


@pytest.fixture
def notes():
    """``notes(page)``: the list that what a page says is added to."""

    def listen(page):
        said = []
        page.noted.connect(said.append)
        return said

    return listen


@pytest.fixture
def trained_root(make_project, train_here):
    """A project, closed, with a run of a few real steps."""
    from engine.project import create_run

    project = make_project("training.max_steps=4", "training.eval_steps=2", "training.save_steps=2")
    run = create_run(project.paths, project.recipe, "run-1")
    assert train_here(run).error is None
    project.close()
    return project.root
