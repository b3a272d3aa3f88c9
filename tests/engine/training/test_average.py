"""The average of the weights: what is judged and saved, while the weights themselves are what is learnt."""

from __future__ import annotations

import math

import pytest
import torch
from torch import nn
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from engine.checkpoints import load_checkpoint
from engine.project import branch_run, create_run
from engine.training.average import RAW, WeightAverage


def test_after_the_first_steps_it_is_pytorchs():
    model = nn.Linear(3, 2)
    average = WeightAverage(model, 0.5)  # (1 + steps) / (10 + steps) is more from step 8 on
    theirs = AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(0.5))
    theirs.update_parameters(model)
    for step in range(8, 20):
        with torch.no_grad():
            for parameter in model.parameters():
                parameter.add_(torch.randn(parameter.shape, generator=torch.Generator().manual_seed(step)))
        average.follow(step, torch.tensor(True))
        theirs.update_parameters(model)
    with average.in_place():
        for own, other in zip(model.parameters(), theirs.module.parameters(), strict=True):
            assert torch.allclose(own, other)


def test_the_first_weights_are_soon_forgotten():
    model = nn.Linear(1, 1, bias=False)
    nn.init.constant_(model.weight, 1000.0)
    average = WeightAverage(model, 0.9999)
    nn.init.zeros_(model.weight)
    for step in range(1, 50):
        average.follow(step, torch.tensor(True))
    with average.in_place():
        assert model.weight.item() < 1.0
    assert model.weight.item() == 0.0


def test_an_update_that_was_left_out_does_not_count():
    model = nn.Linear(2, 2)
    average = WeightAverage(model, 0.9)
    nn.init.zeros_(model.weight)
    with average.in_place():
        before = model.weight.detach().clone()
    average.follow(100, torch.tensor(math.nan).isfinite())
    with average.in_place():
        assert torch.equal(model.weight, before)


def test_an_error_within_leaves_the_weights_in_place():
    model = nn.Linear(2, 2)
    before = model.weight.detach().clone()
    average = WeightAverage(model, 0.9)
    average.restore({"weight": torch.zeros(2, 2), "bias": torch.zeros(2)})
    with average.in_place():
        assert not model.weight.any()
    with pytest.raises(RuntimeError, match="shapes"), average.in_place():
        model(torch.zeros(1, 3))
    assert torch.equal(model.weight, before)


def test_the_checkpoint_holds_the_average_and_training_is_untouched(make_project, train_here):
    project = make_project("training.deterministic=true", "training.max_steps=10")
    plain = create_run(project.paths, project.recipe, "plain")
    averaged = create_run(project.paths, project.recipe, "averaged", ["training.ema_decay=0.9"])
    results = [train_here(run).result for run in (plain, averaged)]
    assert results[0]["train_loss"] == results[1]["train_loss"]
    assert results[0]["validation_loss"] != results[1]["validation_loss"]
    one, other = (load_checkpoint(run.folder, "last") for run in (plain, averaged))
    for name, tensor in one.model.items():
        assert torch.equal(other.optimizer[RAW + name], tensor)
    assert any(not torch.equal(other.model[name], tensor) for name, tensor in one.model.items())
    # A branch without an average goes on from the weights themselves.
    on = ["training.max_steps=12", "training.ema_decay=0.0"]
    ends = [train_here(branch_run(project.paths, run, 10, f"{run.name} on", on)).result for run in (plain, averaged)]
    assert ends[0]["train_loss"] == ends[1]["train_loss"]
    assert ends[0]["validation_loss"] == ends[1]["validation_loss"]
