"""What the window knows of a project at one moment."""

from __future__ import annotations

import pytest

from engine.jobs import EventWriter
from engine.project import create_run
from studio.state import snapshot
from studio.state.snapshot import take_snapshot


@pytest.mark.parametrize("patience", [3, 0])
def test_a_run_that_ended_early_is_complete(patience, make_project, train_here, monkeypatch):
    monkeypatch.setattr(snapshot, "running", lambda paths: {})  # a run begun just now may still be about to start
    # A learning rate of next to nothing: no look finds an improvement as large as asked for.
    project = make_project(
        "training.learning_rate=1e-8",
        "training.eval_steps=2",
        "training.max_steps=8",
        f"training.early_stopping_patience={patience}",
        "training.early_stopping_threshold=0.5",
    )
    run = create_run(project.paths, project.recipe, "flat")
    attempt = train_here(run, lambda context, step: context.request_stop() if not patience and step == 6 else None)
    assert take_snapshot(project).run("flat").last_step == 6
    assert not take_snapshot(project).run("flat").complete  # the worker has not told its end yet
    with EventWriter(run.folder, 1) as events:
        events.event("finished", outcome="done" if attempt.result else "stopped", result=attempt.result or {})
    assert take_snapshot(project).run("flat").complete == bool(patience)
