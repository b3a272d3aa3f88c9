"""Label smoothing and z-loss against PyTorch's cross entropy over whole logits."""

from __future__ import annotations

import pytest
import torch
from torch.nn import functional as F

from engine.models import IGNORED, Terms, objective
from engine.models.objective import objective_sum

TERMS = [Terms(0.1, 0.0), Terms(0.0, 0.01), Terms(0.2, 1e-3), Terms()]


def inputs(dtype=torch.float32):
    random = torch.Generator().manual_seed(0)
    hidden = torch.randn(3, 7, 16, generator=random).to(dtype).requires_grad_()
    weight = torch.randn(50, 16, generator=random).to(dtype).requires_grad_()
    labels = torch.randint(50, (3, 7), generator=random)
    labels[0, :3] = labels[2, 5] = IGNORED
    return hidden, weight, labels


def whole(hidden, weight, labels, terms):
    logits, flat = F.linear(hidden, weight).float().flatten(0, 1), labels.flatten()
    plain = F.cross_entropy(logits, flat, ignore_index=IGNORED, reduction="sum")
    smooth = F.cross_entropy(logits, flat, ignore_index=IGNORED, reduction="sum", label_smoothing=terms.label_smoothing)
    return smooth + terms.z_loss * logits.logsumexp(1)[flat != IGNORED].square().sum(), plain


@pytest.mark.parametrize("terms", TERMS)
@pytest.mark.parametrize("rows", [1, 4, 5, 1000])
def test_it_is_that_of_whole_logits_piece_by_piece(terms, rows, monkeypatch):
    pieces = []
    monkeypatch.setattr(objective, "rows_at_once", lambda weight: rows)
    monkeypatch.setattr(
        objective, "_replace_by_gradient", lambda logits, *a, real=objective._replace_by_gradient: (
            pieces.append(len(logits)), real(logits, *a)
        )[1]
    )  # fmt: skip
    hidden, weight, labels = inputs()
    total, plain = objective_sum(hidden, weight, labels, terms)
    expected, expected_plain = whole(hidden, weight, labels, terms)
    assert max(pieces) <= rows
    assert total.item() == pytest.approx(expected.item(), rel=1e-6)
    assert plain.item() == pytest.approx(expected_plain.item(), rel=1e-6)
    assert not plain.requires_grad
    found = torch.autograd.grad(total / 17, (hidden, weight))
    right = torch.autograd.grad(expected / 17, (hidden, weight))
    for one, other in zip(found, right, strict=True):
        assert torch.allclose(one, other, rtol=1e-4, atol=1e-6)


def test_under_autocast_it_is_near():
    hidden, weight, labels = inputs()
    exact, _ = objective_sum(hidden, weight, labels, TERMS[2])
    with torch.autocast("cpu", torch.bfloat16):
        near, plain = objective_sum(hidden, weight, labels, TERMS[2])
    assert near.dtype == plain.dtype == torch.float32
    assert near.item() == pytest.approx(exact.item(), rel=0.02)
    near.backward()
    assert hidden.grad.dtype == weight.grad.dtype == torch.float32


def test_in_fp16_small_gradients_come_through_with_the_scale_of_the_loss():
    hidden, weight, labels = inputs()
    with torch.no_grad():
        hidden.abs_()
        weight[7] = -1.3  # a token that nothing speaks for: its share is below the least that fp16 can hold
    labels[labels == 7] = 8
    terms = Terms(0.0, 1e-4)
    total, _ = objective_sum(hidden, weight, labels, terms)
    (right,) = torch.autograd.grad(total, weight)
    assert 0 < right[7].abs().max() < 2.0**-24
    halves = [values.detach().half().requires_grad_() for values in (hidden, weight)]
    total, _ = objective_sum(*halves, labels, terms)
    found = [gradient.float() / 2**16 for gradient in torch.autograd.grad(total * 2.0**16 / 64, halves)]
    assert torch.allclose(found[1][7] * 64, right[7], rtol=0.2)


def test_nothing_to_judge_is_zero():
    hidden, weight, _ = inputs()
    total, plain = objective_sum(hidden, weight, torch.full((3, 7), IGNORED), TERMS[2])
    total.backward()
    assert (total.item(), plain.item()) == (0.0, 0.0)
    assert not hidden.grad.any()
    assert not weight.grad.any()
