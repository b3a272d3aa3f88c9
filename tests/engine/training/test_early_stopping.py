"""Training ends by itself when the validation loss no longer falls."""

from __future__ import annotations

from engine.jobs import Stopped
from engine.project import branch_run, create_run
from engine.training.record import Record

# A learning rate of next to nothing: nothing improves by as much as the threshold.
FLAT = [
    "training.learning_rate=1e-8",
    "training.eval_steps=2",
    "training.save_steps=1000",
    "training.early_stopping_patience=3",
    "training.early_stopping_threshold=0.5",
]


def codes(attempt):
    return [event.values.get("code") for event in attempt.events]


def test_it_ends_as_done_saves_and_says_so(make_project, train_here):
    project = make_project(*FLAT)
    run = create_run(project.paths, project.recipe, "flat")
    attempt = train_here(run)
    assert attempt.error is None
    assert attempt.result["steps"] == attempt.result["checkpoint"] == 6
    told = next(e for e in attempt.events if e.values.get("code") == "training.early-stop")
    assert (told.values["values"]["step"], told.values["values"]["looks"]) == (6, 3)
    again = train_here(run)
    assert again.result["already_finished"] is True
    assert "training.already-finished" in codes(again)
    branch = branch_run(project.paths, run, 6, "on", ["training.max_steps=30"])
    assert train_here(branch).result["steps"] == 12  # with patience of its own


def test_a_resume_counts_on(make_project, train_here):
    project = make_project(*FLAT)
    run = create_run(project.paths, project.recipe, "flat")
    stopped = train_here(run, lambda context, step: context.request_stop() if step == 5 else None)
    assert isinstance(stopped.error, Stopped)
    attempt = train_here(run)
    assert attempt.result["steps"] == 6
    assert "training.early-stop" in codes(attempt)


def test_without_patience_it_goes_to_the_end(make_project, train_here):
    project = make_project(*FLAT, "training.early_stopping_patience=0")
    attempt = train_here(create_run(project.paths, project.recipe, "flat"))
    assert attempt.result["steps"] == 20
    assert "training.early-stop" not in codes(attempt)


def test_what_counts_as_an_improvement():
    record = Record()
    counted = []
    for step, loss in enumerate([3.0, 2.95, 2.8, 2.79, 2.9, 2.5]):
        record.judged(step, loss, threshold=0.1)
        counted.append(record.looks_without_improvement)
    assert counted == [0, 1, 0, 1, 2, 0]
    assert (record.best_validation_loss, record.best_step) == (2.5, 5)
