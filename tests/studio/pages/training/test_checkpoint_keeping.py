"""How many checkpoints are kept, and the space that those to come will take."""

from __future__ import annotations

from dataclasses import replace

import pytest

from engine.project import Project, Run
from engine.project.retention import retention_of
from studio.pages.training.checkpoint_actions import CheckpointActions
from studio.pages.training.checkpoint_keeping import CheckpointKeeping
from studio.state.snapshot import take_snapshot


@pytest.fixture
def half(trained_root):
    """A run that has made 4 of 8 steps and saves every second."""
    with Project.open(trained_root, write=False) as project:
        run = take_snapshot(project).runs[0]
    training = run.recipe.training.model_copy(update={"max_steps": 8, "save_steps": 2})
    return replace(run, recipe=run.recipe.model_copy(update={"training": training}))


def test_it_says_what_is_there_and_what_is_to_come(qtbot, light, half):
    keeping = CheckpointKeeping()
    qtbot.addWidget(keeping)
    keeping.show_run(half, 5_000_000_000, writable=True)
    assert keeping.words.text().startswith("2 checkpoints")
    assert "2 more until the end" in keeping.words.text()
    assert "5 GB free" in keeping.words.text()
    keeping.show_run(replace(half, ended_early=True), None, writable=True)
    assert "more" not in keeping.words.text()
    keeping.show_run(None, None, writable=True)
    assert keeping.isHidden()


def test_another_number_counts_from_the_next_save_on(qtbot, services, open_root, trained_root, half):
    open_root(trained_root)
    keeping, actions = CheckpointKeeping(), CheckpointActions(services)
    qtbot.addWidget(keeping)
    keeping.chosen.connect(lambda retention: actions.keep(half.folder, retention))
    keeping.show_run(half, None, writable=True)
    keeping.newest.setValue(7)
    qtbot.waitUntil(lambda: retention_of(Run(half.folder)).limit == 7, timeout=10_000)
    keeping.show_run(half, None, writable=False)
    assert not keeping.newest.isEnabled()
