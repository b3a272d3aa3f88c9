"""What holds for each optimizer of the recipe."""

from __future__ import annotations

import copy
import math
from typing import get_args

import pytest
import pytorch_optimizer
import torch
from torch import nn

from engine.checkpoints import flatten_optimizer, restore_optimizer
from engine.models import build_model
from engine.recipe import RATE_FACTORS, Recipe, TrainingSettings, resolve, with_values
from engine.training import Schedule, Trainer, build_optimizer
from engine.training.optimizers.lamb import Lamb
from engine.training.optimizers.lion import Lion

OPTIMIZERS = get_args(TrainingSettings.model_fields["optimizer"].annotation)
VOCABULARY = 40


def batches(start=0):
    for step in range(start, 1000):
        random = torch.Generator().manual_seed(step)
        ids = torch.randint(VOCABULARY, (4, 17), generator=random)
        yield ids[:, :-1].contiguous(), ids[:, 1:].contiguous()


def trainer_of(rule, start=0, **settings):
    values = {
        "model.size": "custom",
        "model.architecture.num_hidden_layers": 2,
        "model.architecture.hidden_size": 32,
        "model.architecture.num_attention_heads": 2,
        "model.architecture.max_position_embeddings": 16,
        "model.architecture.initialization": "scaled",
        "training.max_steps": 20,
        "training.optimizer": rule,
    }
    recipe = resolve(with_values(Recipe(), values | settings), vocab_size=VOCABULARY)
    model = build_model(recipe.model, VOCABULARY, seed=1)
    optimizer = build_optimizer(model, recipe.training)
    trainer = Trainer(model, optimizer, batches(start), Schedule.of(recipe.training))
    trainer.done = start
    return trainer


def steps(trainer, count):
    return [trainer.step().read().loss for _ in range(count)]


def everything(trainer):
    tensors = trainer.model.state_dict() | flatten_optimizer(trainer.optimizer, trainer.model)
    return {name: tensor.clone() for name, tensor in tensors.items()}


def assert_equal(one, other):
    assert one.keys() == other.keys()
    assert [name for name in one if not torch.equal(one[name], other[name])] == []


def test_there_is_a_rate_for_each():
    assert RATE_FACTORS.keys() == set(OPTIMIZERS)


@pytest.mark.parametrize("rule", OPTIMIZERS)
def test_it_learns_with_its_own_rate(rule):
    trainer = trainer_of(rule)
    batch = next(batches())
    trainer.batches = iter([batch] * 20)
    losses = steps(trainer, 20)
    assert losses[-1] < losses[0] - 0.1


@pytest.mark.parametrize("rule", OPTIMIZERS)
def test_it_goes_on_to_the_bit(rule):
    whole = trainer_of(rule)
    steps(whole, 10)
    first = trainer_of(rule)
    steps(first, 5)
    saved = everything(first)
    second = trainer_of(rule, start=5)
    names = second.model.state_dict().keys()
    second.model.load_state_dict({name: saved.pop(name) for name in names})
    restore_optimizer(second.optimizer, second.model, saved)
    steps(second, 5)
    assert_equal(everything(second), everything(whole))


@pytest.mark.parametrize("rule", OPTIMIZERS)
@pytest.mark.parametrize("bad", [math.nan, math.inf])
@pytest.mark.parametrize("when", [0, 2])
def test_what_is_not_finite_reaches_neither_weights_nor_memory(rule, bad, when):
    trainer = trainer_of(rule)
    steps(trainer, when)
    before = everything(trainer)
    hook = trainer.model.model.norm.weight.register_hook(lambda gradient: gradient * bad)
    assert not trainer.step().read().finite
    hook.remove()
    assert_equal(everything(trainer), before)
    assert trainer.step().read().finite
    assert not torch.equal(before["model.norm.weight"], trainer.model.state_dict()["model.norm.weight"])


@pytest.mark.parametrize("rule", OPTIMIZERS)
def test_norms_do_not_decay_and_matrices_by_the_rule(rule):
    trainer = trainer_of(rule, **{"training.weight_decay": 0.5})
    for parameter in trainer.model.parameters():
        parameter.grad = torch.zeros_like(parameter)
    before = {name: p.detach().clone() for name, p in trainer.model.named_parameters()}
    trainer.optimizer.step()
    decays = rule not in ("adam", "adagrad")
    for name, parameter in trainer.model.named_parameters():
        assert (not torch.equal(parameter, before[name])) == (decays and parameter.ndim == 2), name
        assert parameter.norm() <= before[name].norm()


class Tensors(nn.Module):
    def __init__(self):
        super().__init__()
        random = torch.Generator().manual_seed(2)
        self.tensors = nn.ParameterList(torch.randn(shape, generator=random) for shape in [(6, 4), (4, 9), (5,)])


def compare(ours, theirs, tolerance=1e-6):
    one, other = Tensors(), Tensors()
    first, second = ours(one.parameters()), theirs(other.parameters())
    for step in range(8):
        random = torch.Generator().manual_seed(step)
        for a, b in zip(one.parameters(), other.parameters(), strict=True):
            a.grad = torch.randn(a.shape, generator=random)
            b.grad = a.grad.clone()
        first.step(), second.step()
    for a, b in zip(one.parameters(), other.parameters(), strict=True):
        assert torch.allclose(a, b, atol=tolerance, rtol=tolerance)


def test_lion_is_that_of_pytorch_optimizer():
    compare(
        lambda p: Lion([{"params": list(p)}], lr=0.01, betas=(0.8, 0.95), weight_decay=0.1),
        lambda p: pytorch_optimizer.Lion(p, lr=0.01, betas=(0.8, 0.95), weight_decay=0.1),
    )


class PaperLamb:
    """Algorithm 2, line by line, in fp64."""

    def __init__(self, parameters, adapts=True):
        self.parameters, self.adapts, self.t = list(parameters), adapts, 0
        self.m = [torch.zeros(p.shape, dtype=torch.float64) for p in self.parameters]
        self.v = copy.deepcopy(self.m)

    @torch.no_grad()
    def step(self):
        self.t += 1
        for x, m, v in zip(self.parameters, self.m, self.v, strict=True):
            g = x.grad.double()
            m.copy_(0.8 * m + 0.2 * g)
            v.copy_(0.95 * v + 0.05 * g * g)
            r = (m / (1 - 0.8**self.t)) / ((v / (1 - 0.95**self.t)).sqrt() + 1e-6)
            update = r + 0.1 * x.double()
            ratio = x.double().norm() / update.norm() if self.adapts else 1.0
            x.copy_((x.double() - 0.01 * ratio * update).float())


@pytest.mark.parametrize("adapts", [True, False])
def test_lamb_is_the_papers(adapts):
    compare(
        lambda p: Lamb([{"params": list(p), "adapts": adapts}], lr=0.01, betas=(0.8, 0.95), weight_decay=0.1),
        lambda p: PaperLamb(p, adapts),
        tolerance=2e-6,
    )


def test_lamb_tends_to_that_of_pytorch_optimizer():
    """Which corrects no bias of the second moment: without that, and with ``beta1`` at zero, both are one."""
    compare(
        lambda p: Lamb([{"params": list(p)}], lr=0.01, betas=(0.0, 0.0), weight_decay=0.1),
        lambda p: pytorch_optimizer.Lamb(p, lr=0.01, betas=(0.0, 0.0), weight_decay=0.1, weight_decouple=False),
    )
