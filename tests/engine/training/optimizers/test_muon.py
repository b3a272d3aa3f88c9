"""Muon against PyTorch's, which computes one matrix at a time in bf16."""

from __future__ import annotations

import copy

import pytest
import torch
from torch import nn

from engine.training.optimizers import muon, update_weights
from engine.training.optimizers.muon import Muon, orthogonal

SHAPES = [(24, 24), (24, 24), (40, 16), (16, 40), (24, 24), (40, 16), (1, 8), (8, 1)]


class Matrices(nn.Module):
    def __init__(self):
        super().__init__()
        random = torch.Generator().manual_seed(3)
        self.matrices = nn.ParameterList(torch.randn(shape, generator=random) for shape in SHAPES)
        self.table = nn.Parameter(torch.randn(30, 8, generator=random))


def ours(model, dtype=None, lr=0.05, **more):
    adamw = torch.optim.AdamW([{"params": [model.table], "rate_scale": 0.1}], weight_decay=0.2, fused=True)
    group = {"params": list(model.matrices), "weight_decay": 0.3, "rate_scale": 1.0}
    return Muon(group, adamw, lr=lr, dtype=dtype, **more)


def fill_gradients(model, seed, factor=1.0):
    random = torch.Generator().manual_seed(seed)
    for parameter in model.parameters():
        parameter.grad = torch.randn(parameter.shape, generator=random) * factor


def update(model, optimizer, limit=0.0, lr=0.05):
    return update_weights(optimizer, list(model.parameters()), torch.ones(()), learning_rate=lr, max_grad_norm=limit)


@pytest.mark.parametrize(("dtype", "tolerance"), [(torch.bfloat16, 1e-3), (torch.float32, 3e-2)])
@pytest.mark.parametrize("together", [1, 1200, 2**24])
def test_it_is_pytorchs_muon_and_adamw(dtype, tolerance, together, monkeypatch):
    """PyTorch's iterates in bf16, so that in bf16 ours is nearly equal, and in fp32 as near as bf16 is to it."""
    monkeypatch.setattr(muon, "TOGETHER", together)
    model = Matrices()
    plain = copy.deepcopy(model)
    optimizer = ours(model, dtype, momentum=0.9, steps=4)
    theirs = torch.optim.Muon(list(plain.matrices), lr=0.05, weight_decay=0.3, momentum=0.9, ns_steps=4)
    adamw = torch.optim.AdamW([plain.table], lr=0.05 * 0.1, weight_decay=0.2)
    for step in range(6):
        fill_gradients(model, step)
        fill_gradients(plain, step)
        norm = nn.utils.clip_grad_norm_(plain.parameters(), 5.0)
        theirs.step(), adamw.step()
        assert update(model, optimizer, limit=5.0) == pytest.approx(norm.item(), rel=1e-5)
    for one, other in zip(model.parameters(), plain.parameters(), strict=True):
        assert (one - other).abs().max() < tolerance * 0.05 * 6 * max(1.0, one.shape[0] / one.shape[1]) ** 0.5


@pytest.mark.parametrize("shape", [(3, 16, 16), (2, 8, 32), (2, 32, 8)])
def test_singular_values_come_near_one(shape):
    matrices = torch.randn(shape, generator=torch.Generator().manual_seed(0))
    left, _, right = torch.linalg.svd(matrices, full_matrices=False)
    found = orthogonal(matrices.clone(), steps=8)
    values = torch.linalg.svdvals(found)
    assert values.min() > 0.6
    assert values.max() < 1.25
    # The directions are kept: in the base of the singular vectors nothing but the diagonal is left.
    inside = left.mT @ found @ right.mT
    assert (inside - torch.diag_embed(inside.diagonal(dim1=-2, dim2=-1))).abs().max() < 1e-3


def test_zero_gradients_are_no_division_by_zero():
    model = Matrices()
    optimizer = ours(model)
    fill_gradients(model, 0, factor=0.0)
    before = [p.detach().clone() for p in model.matrices]
    update(model, optimizer)
    for old, new in zip(before, model.matrices, strict=True):
        assert torch.allclose(new, old * (1 - 0.05 * 0.3))


def test_state_goes_round_and_stays_with_the_stacks():
    model = Matrices()
    optimizer = ours(model)
    fill_gradients(model, 0)
    update(model, optimizer)
    other = copy.deepcopy(model)
    fresh = ours(other)
    fresh.load_state_dict(copy.deepcopy(optimizer.state_dict()))
    for step in (1, 2):
        for one, rule in ((model, optimizer), (other, fresh)):
            fill_gradients(one, step)
            update(one, rule)
    assert all(torch.equal(a, b) for a, b in zip(model.parameters(), other.parameters(), strict=True))
    assert all(
        torch.equal(optimizer.state[a][key], fresh.state[b][key])
        for a, b in zip(model.parameters(), other.parameters(), strict=True)
        for key in optimizer.state[a]
    )
