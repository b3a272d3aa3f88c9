"""The train job: from a frozen run to its figures, in this process."""

from __future__ import annotations

import math

from engine.jobs import Stopped
from engine.project import create_run
from engine.training import loop


def test_a_run_trains_to_its_end(make_project, train_here):
    project = make_project()
    run = create_run(project.paths, project.recipe, "first")
    attempt = train_here(run)
    assert attempt.error is None
    result = attempt.result
    assert {"run": "first", "steps": 20, "checkpoint": 20}.items() <= result.items()
    assert result["tokens"] == 20 * 8 * 16
    assert result["seconds"] > 0
    assert result["tokens_per_second"] > 0
    assert result["peak_memory_bytes"] > 1e6
    assert result["train_loss"] < 5.5
    assert result["best_validation_loss"] <= result["validation_loss"] < math.log(run.inputs.vocab_size)
    assert list(attempt.metrics.column("step")) == list(range(1, 21))
    assert list(attempt.validations.column("step")) == [0, 10, 20]
    assert [event.values["step"] for event in attempt.of_kind("sample")] == [0, 10, 20]
    assert [event.values["step"] for event in attempt.of_kind("checkpoint")] == [5, 10, 15, 20]
    assert attempt.of_kind("progress")[-1].values["done"] == 20
    assert [c.step for c in run.checkpoints()] == [10, 15, 20]
    assert run.checkpoint("best").step == 20


def test_stop_saves_and_resume_goes_on(make_project, train_here):
    project = make_project()
    run = create_run(project.paths, project.recipe, "first")
    attempt = train_here(run, after_step=lambda context, step: context.request_stop() if step == 7 else None)
    assert isinstance(attempt.error, Stopped)
    assert attempt.error.values["checkpoint"] in (7, 8)
    again = train_here(run)
    assert again.result["steps"] == 20
    assert list(again.metrics.column("step")) == list(range(1, 21))
    assert again.result["tokens"] == 20 * 8 * 16
    finished = train_here(run)
    assert finished.result["already_finished"] is True
    assert finished.result["steps"] == 20
    assert finished.of_kind("message")[0].values["code"] == "training.already-finished"
    assert list(finished.metrics.column("step")) == list(range(1, 21))


def test_figures_that_are_read_a_step_later_are_all_told(make_project, train_here, monkeypatch):
    """As on a graphics card, where the next step is on its way before the last one's figures are fetched."""
    project = make_project("training.deterministic=true")
    at_once, later = (create_run(project.paths, project.recipe, name) for name in ("at once", "later"))
    expected = train_here(at_once)
    real = loop.Loop.run

    def run(self):
        self._reads_later = True
        return real(self)

    monkeypatch.setattr(loop.Loop, "run", run)
    found = train_here(later)
    assert found.result["steps"] == 20
    for name in ("step", "tokens", "train_loss", "grad_norm", "learning_rate"):
        assert found.metrics.column(name).tolist() == expected.metrics.column(name).tolist()
    told = [event.values["step"] for event in found.events if event.kind == "checkpoint"]
    assert told == [5, 10, 15, 20]


def test_a_run_keeps_documents_apart_in_training_and_judging(make_project, train_here):
    project = make_project("training.document_masking=true", "training.max_steps=2")
    attempt = train_here(create_run(project.paths, project.recipe, "apart"))
    assert attempt.error is None
    other = train_here(create_run(project.paths, project.recipe, "not", ["training.document_masking=false"]))
    for name in ("train_loss", "validation_loss"):
        assert attempt.result[name] != other.result[name]


def test_a_run_with_weighted_sources_goes_on_where_it_was(make_project, train_here):
    project = make_project("training.source_weights=['train.txt=2']", "training.deterministic=true")
    straight, stopped = (create_run(project.paths, project.recipe, name) for name in ("straight", "stopped"))
    expected = train_here(straight)
    train_here(stopped, after_step=lambda context, step: context.request_stop() if step == 7 else None)
    found = train_here(stopped)
    assert found.result["steps"] == 20
    assert found.metrics.column("train_loss").tolist() == expected.metrics.column("train_loss").tolist()
