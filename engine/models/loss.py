"""Cross entropy from hidden states, without ever holding the logits of a big vocabulary at once."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import LinearCrossEntropyOptions
from torch.nn import functional as F

IGNORED = -100
"""The label of a position that is not judged."""

PROCESSOR_LOGITS = 2**23
"""The most logits held at once on the processor: 32 MB in fp32."""

ACCELERATOR_LOGITS = 2**27
"""The most logits held at once on an accelerator: 512 MB in fp32."""


def cross_entropy_sum(hidden: Tensor, weight: Tensor, bias: Tensor | None, labels: Tensor) -> Tensor:
    """Sum of ``-log p(label)`` in nats over the labels that are not ignored.

    Args:
        hidden: ``(batch, time, width)``.
        weight: ``(rows, width)``, the output table.
        bias: ``(rows,)`` with minus infinity at rows no token uses, or None.
        labels: ``(batch, time)``.

    Returns:
        A scalar in fp32.
    """
    hidden, labels = hidden.flatten(0, -2), labels.flatten()
    rows = rows_at_once(weight)
    if len(labels) <= rows:
        logits = F.linear(hidden, weight, bias)
        return F.cross_entropy(logits.float(), labels, ignore_index=IGNORED, reduction="sum")
    # The chunked kernel computes gradients chunk by chunk; it knows nothing of autocast, so the cast is made here.
    dtype = autocast_dtype(hidden)
    total = F.linear_cross_entropy(
        hidden.to(dtype),
        weight.to(dtype),
        labels,
        linear_bias=None if bias is None else bias.to(dtype),
        reduction="sum",
        ignore_index=IGNORED,
        options=LinearCrossEntropyOptions(batch_chunk_size=rows, chunking_method=None),
    )
    return total.float()


@torch.no_grad()
def cross_entropy_each(hidden: Tensor, weight: Tensor, bias: Tensor | None, labels: Tensor) -> Tensor:
    """``-log p(label)`` in nats of every label, shaped as ``labels`` in fp32; 0 where ignored. For judging only."""
    flat_hidden, flat_labels = hidden.flatten(0, -2), labels.flatten()
    parts = [
        F.cross_entropy(F.linear(h, weight, bias).float(), y, ignore_index=IGNORED, reduction="none")
        for h, y in zip(flat_hidden.split(rows_at_once(weight)), flat_labels.split(rows_at_once(weight)), strict=True)
    ]
    return torch.cat(parts).view_as(labels)


@torch.no_grad()
def judged_sums(hidden: Tensor, weight: Tensor, bias: Tensor | None, labels: Tensor) -> Tensor:
    """Two sums over the labels that are not ignored, shape (2,) in fp32: nats, and labels that got the highest score.

    Where several tokens share the highest score, the first of them counts as the model's choice. For judging only.
    """
    rows = rows_at_once(weight)
    parts = [
        _judged_sums(F.linear(some, weight, bias).float(), wanted)
        for some, wanted in zip(hidden.flatten(0, -2).split(rows), labels.flatten().split(rows), strict=True)
    ]
    return torch.stack(parts).sum(dim=0)


def _judged_sums(logits: Tensor, labels: Tensor) -> Tensor:
    """:func:`judged_sums` of ``(positions, rows)``, whose memory is used up: nothing as big is made beside it."""
    valid = labels != IGNORED
    of_label = logits.gather(1, labels.clamp(min=0)[:, None])
    highest, choice = logits.max(dim=1, keepdim=True)
    # -log p(label) = log(sum of exp(logit)) - logit of the label, with the highest taken out so that nothing overflows
    nats = logits.sub_(highest).exp_().sum(dim=1).log() + (highest - of_label).squeeze(1)
    return torch.stack((nats.where(valid, 0.0).sum(), (choice.squeeze(1) == labels).sum().float()))


def rows_at_once(weight: Tensor) -> int:
    """How many positions' logits are computed together."""
    limit = PROCESSOR_LOGITS if weight.device.type == "cpu" else ACCELERATOR_LOGITS
    return max(64, limit // weight.shape[0])


def autocast_dtype(hidden: Tensor) -> torch.dtype:
    """The type in which the matrices are multiplied: that of autocast where it is on."""
    kind = hidden.device.type
    return torch.get_autocast_dtype(kind) if torch.is_autocast_enabled(kind) else hidden.dtype
