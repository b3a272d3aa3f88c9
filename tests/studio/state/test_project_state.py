"""The open project: edited, saved a moment later, looked at off the window's thread."""

from __future__ import annotations

import pytest

from engine.project import Project
from engine.recipe import Recipe
from studio.jobs import Background
from studio.state import ProjectState


@pytest.fixture
def background():
    made = Background()
    yield made
    made.close()


@pytest.fixture
def state(background):
    made = ProjectState(background.run)
    yield made
    made.close()


@pytest.fixture
def opened(state, tmp_path, qtbot):
    with qtbot.waitSignal(state.refreshed):
        state.create(tmp_path / "p", "My text")
    return state


def test_creating_opens_and_looks(opened):
    assert opened.is_open
    assert opened.writable
    assert opened.name == "My text"
    assert opened.snapshot.states["import"].state == "empty"
    assert opened.snapshot.runs == ()


def test_a_change_is_saved_a_moment_later(opened, tmp_path, qtbot):
    with qtbot.waitSignals([opened.recipe_changed, opened.saved]):
        assert opened.set_value("training.max_steps", 77)
    assert "max_steps = 77" in (tmp_path / "p" / "recipe.toml").read_text()


def test_what_cannot_be_is_refused_with_a_sentence_and_changes_nothing(opened, qtbot):
    with qtbot.waitSignal(opened.refused) as told:
        assert not opened.set_value("training.max_steps", -1)
    assert "training.max_steps" in told.args[0]
    assert opened.recipe.training.max_steps == "auto"


def test_closing_saves_what_is_unsaved_and_gives_the_project_back(opened, tmp_path):
    opened.set_value("training.max_steps", 78)
    opened.close()
    assert not opened.is_open
    assert opened.recipe == Recipe()
    with Project.open(tmp_path / "p") as again:
        assert again.recipe.training.max_steps == 78


def test_a_project_that_somebody_else_changes_opens_to_look_only(state, tmp_path, qtbot):
    with Project.create(tmp_path / "p", program="somebody else"):
        with qtbot.waitSignal(state.locked) as told:
            state.open(tmp_path / "p")
        assert "somebody else" in told.args[0].message
        assert state.is_open
        assert not state.writable
        assert not state.set_value("training.max_steps", 5)
    state.close()


def test_a_folder_without_a_project_is_told(state, tmp_path, qtbot):
    with qtbot.waitSignal(state.failed) as told:
        state.open(tmp_path)
    assert "no project" in told.args[0].message
    assert not state.is_open


def test_a_recipe_with_mistakes_tells_all_of_them(state, tmp_path, qtbot):
    (tmp_path / "recipe.toml").write_text("[training]\nmax_steps = -1\nbatch_size = 0\nnonsense = 1\n")
    with qtbot.waitSignal(state.failed) as told:
        state.open(tmp_path)
    assert len(told.args[0].problems) == 3


def test_a_look_that_finds_nothing_new_tells_nothing(opened, qtbot):
    opened.refresh()
    opened.refresh()
    with qtbot.assertNotEmitted(opened.refreshed, wait=200):
        pass


def test_another_project_takes_the_place_of_the_first(opened, tmp_path, qtbot):
    with qtbot.waitSignal(opened.opened):
        opened.create(tmp_path / "q", "Another")
    assert opened.name == "Another"
    Project.open(tmp_path / "p").close()  # the first is free again
