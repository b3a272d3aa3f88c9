"""Random states and optimizers come back to the bit, through JSON and tensors alone."""

from __future__ import annotations

import json
import random

import numpy as np
import pytest
import torch
from torch import nn

from engine.checkpoints import capture_rng, flatten_optimizer, restore_optimizer, restore_rng
from engine.errors import LangwrightError


def draw():
    return [random.random(), random.gauss(0, 1), np.random.rand(), np.random.randn(), torch.rand(3).tolist()]


def test_random_numbers_go_on_as_if_nothing_had_happened():
    random.seed(1), np.random.seed(2), torch.manual_seed(3)
    draw()
    state = json.loads(json.dumps(capture_rng(), allow_nan=False))
    expected = draw()
    random.seed(9), np.random.seed(9), torch.manual_seed(9)
    restore_rng(state)
    assert draw() == expected


@pytest.mark.parametrize("change", [{"torch": "%%%"}, {"torch": "AAAA"}, {"numpy": [1]}, {"python": None}])
def test_a_wrong_random_state_is_an_error_in_words(change):
    with pytest.raises(LangwrightError) as caught:
        restore_rng(capture_rng() | change)
    assert caught.value.code == "checkpoint.damaged"


def network():
    torch.manual_seed(0)
    return nn.Sequential(nn.Linear(4, 6), nn.LayerNorm(6), nn.Linear(6, 2))


def optimizer_for(model, kind):
    matrices = [p for p in model.parameters() if p.dim() == 2]
    rest = [p for p in model.parameters() if p.dim() < 2]
    groups = [{"params": rest, "weight_decay": 0.0}, {"params": matrices}]
    if kind == "sgd":
        return torch.optim.SGD(groups, lr=0.01, momentum=0.9)
    return torch.optim.AdamW(groups, lr=0.01, fused=kind == "fused")


def train(model, optimizer, seeds):
    for seed in seeds:
        generator = torch.Generator().manual_seed(seed)
        model(torch.randn(8, 4, generator=generator)).square().mean().backward()
        optimizer.step()
        optimizer.zero_grad()


@pytest.mark.parametrize("kind", ["adamw", "fused", "sgd"])
def test_training_goes_on_to_the_bit(kind):
    whole = network()
    train(whole, optimizer_for(whole, kind), range(10))

    first = network()
    optimizer = optimizer_for(first, kind)
    train(first, optimizer, range(6))
    saved = {name: tensor.clone() for name, tensor in flatten_optimizer(optimizer, first).items()}
    weights = first.state_dict()

    second = network()
    second.load_state_dict(weights)
    optimizer = optimizer_for(second, kind)
    restore_optimizer(optimizer, second, saved)
    train(second, optimizer, range(6, 10))
    for name, tensor in whole.state_dict().items():
        assert torch.equal(second.state_dict()[name], tensor)
    assert any(not torch.equal(saved[name], t) for name, t in flatten_optimizer(optimizer, second).items())


def test_names_are_those_of_the_parameters():
    model = network()
    optimizer = optimizer_for(model, "adamw")
    assert flatten_optimizer(optimizer, model) == {}
    restore_optimizer(optimizer, model, {})
    train(model, optimizer, [0])
    names = flatten_optimizer(optimizer, model)
    assert names.keys() == {f"{n}.{k}" for n, _ in model.named_parameters() for k in ("step", "exp_avg", "exp_avg_sq")}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda t: t | {"9.weight.exp_avg": torch.zeros(1)}, "9.weight is not trained here"),
        (lambda t: t | {"0.weight.exp_avg": torch.zeros(3, 3)}, "0.weight.exp_avg"),
        (lambda t: {n: v for n, v in t.items() if not n.startswith("1.bias")}, "nothing for 1.bias"),
    ],
)
def test_a_foreign_state_is_refused(change, message):
    model = network()
    optimizer = optimizer_for(model, "adamw")
    train(model, optimizer, [0])
    before = {name: tensor.clone() for name, tensor in flatten_optimizer(optimizer, model).items()}
    with pytest.raises(LangwrightError, match=message):
        restore_optimizer(optimizer, model, change(before))
    assert all(torch.equal(before[name], t) for name, t in flatten_optimizer(optimizer, model).items())
