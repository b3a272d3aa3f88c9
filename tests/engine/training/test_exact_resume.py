"""Bit for bit: N + M steps at once are N steps, a death, and M steps."""

from __future__ import annotations

import random

import numpy as np
import pytest
import torch

from engine.jobs import Stopped
from engine.project import branch_run, create_run

CASES = {
    "dropout": [],
    "accumulation": ["training.micro_batch_size=2", "model.architecture.dropout=0.2"],
    "uneven accumulation": ["training.micro_batch_size=3"],
    "gpt2": ["model.architecture=gpt2", "model.architecture.num_attention_heads=4"],
    "muon": ["training.optimizer=muon"],
    "averaged weights, smoothed labels": [
        "training.ema_decay=0.9",
        "training.label_smoothing_factor=0.1",
        "training.z_loss=0.001",
    ],
    "bf16": ["training.precision=bf16"],
    "untied, grouped heads": [
        "model.architecture.tie_word_embeddings=false",
        "model.architecture.num_key_value_heads=1",
    ],
}


def stop_at(wanted):
    return lambda context, step: context.request_stop() if step == wanted else None


def die_at(wanted, killed):
    def die(_context, step):
        if step == wanted:
            raise killed

    return die


@pytest.mark.parametrize("case", CASES)
def test_killed_and_resumed_is_bit_identical(case, make_project, train_here, killed, fingerprint_of):
    """Dies in step 13, so that it goes on from step 10; the text is less than 8 steps long, so epochs are crossed."""
    project = make_project("training.deterministic=true", *CASES[case])
    whole, broken = (create_run(project.paths, project.recipe, name) for name in ("whole", "broken"))
    assert train_here(whole).result["steps"] == 20
    first = train_here(broken, die_at(13, killed))
    assert isinstance(first.error, killed)
    assert [c.step for c in broken.checkpoints()] == [5, 10]
    disturb()
    second = train_here(broken)
    assert second.result["steps"] == 20
    assert fingerprint_of(whole) == fingerprint_of(broken)
    assert second.result["validation_loss"] == whole_loss(whole)
    assert second.metrics.column("step").tolist() == list(range(1, 21))


@pytest.mark.parametrize("stop", [1, 4, 9])
def test_stopped_anywhere_is_bit_identical(stop, make_project, train_here, fingerprint_of):
    project = make_project("training.deterministic=true", "training.save_steps=1000", "training.max_steps=12")
    whole, stopped = (create_run(project.paths, project.recipe, name) for name in ("whole", "stopped"))
    train_here(whole)
    assert isinstance(train_here(stopped, stop_at(stop)).error, Stopped)
    assert [c.step for c in stopped.checkpoints()] == [stop]
    disturb()
    assert train_here(stopped).result["checkpoint"] == 12
    assert fingerprint_of(whole) == fingerprint_of(stopped)


def test_two_threads_are_recorded_and_restored(make_project, train_here, fingerprint_of):
    project = make_project(
        "training.deterministic=true", "training.num_threads=auto", "training.max_steps=6", "training.save_steps=3"
    )
    whole, stopped = (create_run(project.paths, project.recipe, name) for name in ("whole", "stopped"))
    train_here(whole)
    train_here(stopped, stop_at(3))
    before = torch.get_num_threads()
    attempt = train_here(stopped)
    assert torch.get_num_threads() == before
    assert not torch.are_deterministic_algorithms_enabled()
    assert attempt.of_kind("phase")[0].values["threads"] >= 1
    assert fingerprint_of(whole) == fingerprint_of(stopped)


def test_looking_on_changes_nothing(make_project, train_here, fingerprint_of):
    """Validation, samples and saves in between leave data and random numbers of training as they are."""
    project = make_project("training.deterministic=true", "training.max_steps=8")
    often = create_run(project.paths, project.recipe, "often", ["training.eval_steps=1", "training.save_steps=1"])
    never = create_run(
        project.paths,
        project.recipe,
        "never",
        ["training.eval_steps=1000", "training.save_steps=1000", 'training.sample_prompts=["The", "A", ""]'],
    )
    train_here(often)
    train_here(never)
    assert fingerprint_of(often, 8) == fingerprint_of(never, 8)


def test_a_branch_goes_on_as_its_parent_would(make_project, train_here, fingerprint_of):
    project = make_project("training.deterministic=true")
    parent = create_run(project.paths, project.recipe, "parent")
    train_here(parent)
    branch = branch_run(project.paths, parent, 15, "branch")
    attempt = train_here(branch)
    assert attempt.result["steps"] == 20
    assert attempt.of_kind("checkpoint")[0].values["step"] == 15
    assert fingerprint_of(parent) == fingerprint_of(branch)
    assert attempt.metrics.column("step").tolist() == list(range(16, 21))


def test_the_seed_decides(make_project, train_here, fingerprint_of):
    project = make_project("training.deterministic=true", "training.max_steps=3")
    runs = [create_run(project.paths, project.recipe, f"seed {n}", [f"training.seed={n}"]) for n in (1, 2)]
    again = create_run(project.paths, project.recipe, "seed 1 again", ["training.seed=1"])
    for run in (*runs, again):
        disturb()
        train_here(run)
    first, second, third = (fingerprint_of(run) for run in (*runs, again))
    assert first == third
    assert first != second


def whole_loss(run):
    return run.checkpoint("last").validation_loss


def disturb():
    """Another process would have other random numbers."""
    random.random()
    np.random.rand(3)
    torch.rand(7)
