"""The evaluate job: from a run's folder to its result."""

from __future__ import annotations

import json
import math
import shutil
import sqlite3

import pytest
import torch

from engine.checkpoints import save_checkpoint
from engine.errors import LangwrightError, UsageError
from engine.evaluation import evaluate_split
from engine.evaluation.job import batch_size_for, evaluate
from engine.jobs import Stopped
from engine.tokens.folder import TokenFolder


@pytest.fixture
def ask(project, run, contexts):
    def ask(stop=False, **params):
        context = contexts(project, "evaluate", run=run.name, **params)
        if stop:
            context.request_stop()
        return evaluate(context)

    return ask


def test_the_best_checkpoint_is_judged_by_the_validation_text(ask, run, model):
    report = ask()
    assert (report["checkpoint"], report["step"], report["split"]) == ("step-00000001", 1, "validation")
    expected = evaluate_split(model, TokenFolder(run.tokens_folder), "validation", context=16, batch_size=4)
    assert report["loss"] == pytest.approx(expected.loss, rel=1e-6)
    assert report["tokens"] == run.inputs.validation_tokens
    assert report["perplexity"] == pytest.approx(math.exp(report["loss"]))
    assert report["bits_per_byte"] > 0
    assert report["comparable"] is True
    assert report["versions"]["torch"] == torch.__version__
    written = json.loads((run.folder / "evaluations" / "1-validation.json").read_text())
    assert written == report
    assert run.evaluations() == [report]


@pytest.mark.parametrize(("asked", "step"), [("last", 2), (2, 2), ("1", 1)])
def test_other_checkpoints_and_the_test_text(ask, run, asked, step):
    report = ask(checkpoint=asked, split="test")
    assert report["step"] == step
    assert report["tokens"] == run.inputs.test_tokens
    assert (run.folder / "evaluations" / f"{step}-test.json").exists()


def test_a_run_that_kept_documents_apart_is_judged_so(ask, run, model):
    crossing = ask()["loss"]
    frozen = run.folder / "recipe.toml"
    frozen.write_text(frozen.read_text().replace("document_masking = false", "document_masking = true"))
    folder = TokenFolder(run.tokens_folder)
    apart = evaluate_split(model, folder, "validation", context=16, batch_size=4, end_of_text=0).loss
    assert ask()["loss"] == pytest.approx(apart, rel=1e-6)
    assert apart != pytest.approx(crossing, rel=1e-5)


def test_the_project_may_have_moved_on(ask, run, project):
    before = ask()
    shutil.rmtree(project.paths.clean)
    shutil.rmtree(project.paths.tokenizer)
    assert ask()["loss"] == before["loss"]


def test_the_station_is_ready_afterwards(ask, project):
    assert project.states()["evaluate"].state == "empty"
    ask()
    assert project.states()["evaluate"].state == "ready"


def test_a_damaged_checkpoint_is_passed_over_and_told(ask, run, project):
    weights = run.checkpoint("best").folder / "model.safetensors"
    raw = bytearray(weights.read_bytes())
    raw[-1] ^= 1
    weights.write_bytes(raw)
    assert ask()["step"] == 2
    with sqlite3.connect(project.paths.job("evaluate") / "events.db") as database:
        (told,) = database.execute("select \"values\" from events where kind = 'message'").fetchone()
    database.close()
    assert "step-00000001 is damaged" in told


def test_a_diverged_model_is_told(ask, run, model):
    tensors = {name: torch.full_like(tensor, math.nan) for name, tensor in model.state_dict().items()}
    save_checkpoint(run.folder, 3, tensors, {}, {}, tokens=3, train_loss=None, validation_loss=None)
    with pytest.raises(LangwrightError, match="step 3 has diverged"):
        ask(checkpoint=3)
    assert run.evaluations() == []


def test_stopping_writes_nothing(ask, run):
    with pytest.raises(Stopped):
        ask(stop=True)
    assert run.evaluations() == []


@pytest.mark.parametrize("params", [{"checkpoint": "worst"}, {"checkpoint": 77}, {"split": "train"}])
def test_what_does_not_exist_is_refused(ask, params):
    with pytest.raises(UsageError):
        ask(**params)


def test_the_batch_suits_the_device():
    assert batch_size_for("auto", "cpu", 128) == 32
    assert batch_size_for("auto", "cpu", 100_000) == 1
    assert batch_size_for(5, "cuda", 128) == 5
