"""What training pulls down beside the plain cross entropy: label smoothing and the z-loss, without whole logits.

For one position with logits ``x`` over ``K`` tokens, ``log Z = logsumexp(x)`` and the label ``y``:

- cross entropy: ``log Z - x[y]``;
- label smoothing ``e`` (https://arxiv.org/abs/1512.00567, section 7): the label counts ``1 - e``, and ``e`` is shared
  by all tokens: ``log Z - (1 - e) x[y] - e mean(x)``;
- z-loss ``z`` (PaLM, https://arxiv.org/abs/2204.02311, section 5): ``z (log Z)²`` is added, which keeps the logits from
  drifting away.

The gradient for the logits, ``softmax(x) (1 + 2 z log Z) - (1 - e) onehot(y) - e / K``, is computed piece by piece on
the way forward, so that the logits of only one piece are ever held.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor
from torch.autograd.function import once_differentiable
from torch.nn import functional as F

from engine.models.loss import IGNORED, autocast_dtype, rows_at_once


@dataclass(frozen=True)
class Terms:
    """How strong each term is; 0 means none."""

    label_smoothing: float = 0.0
    z_loss: float = 0.0

    def __bool__(self) -> bool:
        return bool(self.label_smoothing or self.z_loss)


def objective_sum(hidden: Tensor, weight: Tensor, labels: Tensor, terms: Terms) -> tuple[Tensor, Tensor]:
    """Sums over the labels that are not ignored: of what training pulls down, and of the plain cross entropy in nats.

    Args:
        hidden: ``(batch, time, width)``.
        weight: ``(tokens, width)``, the output table without unused rows.
        labels: ``(batch, time)``.
        terms: what is added.

    Returns:
        Two scalars in fp32; the second has no gradient.
    """
    dtype = autocast_dtype(hidden)
    with torch.autocast(hidden.device.type, enabled=False):
        total, plain = _Objective.apply(hidden.flatten(0, -2).to(dtype), weight.to(dtype), labels.flatten(), terms)
    return total, plain


class _Objective(torch.autograd.Function):
    @staticmethod
    def forward(ctx: Any, hidden: Tensor, weight: Tensor, labels: Tensor, terms: Terms) -> tuple[Tensor, Tensor]:
        # Here the loss is not scaled yet: in fp16 the small gradients would vanish and sums over many rows overflow.
        dtype = torch.float32 if weight.dtype == torch.float16 else weight.dtype
        table = weight.to(dtype)
        to_hidden, to_weight = torch.empty_like(hidden, dtype=dtype), torch.zeros_like(table)
        sums = torch.zeros(2, dtype=torch.float32, device=hidden.device)
        rows = rows_at_once(weight)
        pieces = zip(hidden.split(rows), labels.split(rows), to_hidden.split(rows), strict=True)
        for some_hidden, some_labels, out in pieces:
            logits = F.linear(some_hidden, weight).float()
            sums += _replace_by_gradient(logits, some_labels, terms)
            gradient = logits.to(dtype)
            torch.mm(gradient, table, out=out)
            to_weight.addmm_(gradient.mT, some_hidden.to(dtype))
        ctx.save_for_backward(to_hidden, to_weight)
        ctx.dtype = weight.dtype
        total, plain = sums[0].clone(), sums[1].clone()
        ctx.mark_non_differentiable(plain)
        return total, plain

    @staticmethod
    @once_differentiable
    def backward(ctx: Any, *gradients: Tensor) -> tuple[Tensor | None, ...]:
        to_hidden, to_weight = ctx.saved_tensors
        factor = gradients[0].to(to_hidden.dtype)
        return (to_hidden * factor).to(ctx.dtype), (to_weight * factor).to(ctx.dtype), None, None


def _replace_by_gradient(logits: Tensor, labels: Tensor, terms: Terms) -> Tensor:
    """Turn logits ``(rows, tokens)`` in place into their gradient; returns the two sums, ``(2,)``."""
    smoothing = terms.label_smoothing
    counts = labels != IGNORED
    chosen = labels.where(counts, 0).unsqueeze(1)
    log_z = logits.logsumexp(dim=1)
    picked = logits.gather(1, chosen).squeeze(1)
    plain = log_z - picked
    total = plain + terms.z_loss * log_z.square()
    if smoothing:
        total = total + smoothing * (picked - logits.mean(dim=1))
    logits.sub_(log_z.unsqueeze(1)).exp_().mul_((1.0 + 2.0 * terms.z_loss * log_z).unsqueeze(1))
    logits.sub_(smoothing / logits.shape[1])
    logits.scatter_add_(1, chosen, torch.full_like(picked, smoothing - 1.0).unsqueeze(1))
    logits.mul_(counts.unsqueeze(1))
    return torch.stack((total, plain)).mul(counts).sum(dim=1)
