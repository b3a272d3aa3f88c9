"""Documents packed one behind the other in a window, kept apart: no position attends to another document.

The end-of-text token closes each document. As a label it belongs to the document that it ends; as an input it opens
the next one, just as it stands before a prompt when the model writes: what follows it is predicted from it alone.
Positions run on through the window, for rotary and learned ones alike. Rotary ones only tell distances, so a document
is computed as if it stood alone; with learned ones it is computed as if it stood where it stands.

Two ways lead to the same numbers. A table of who may look at whom works everywhere. On NVIDIA cards FlexAttention
(Dong et al. 2024, https://arxiv.org/abs/2412.05496) leaves out the blocks that nobody may look at; it must be compiled
and knows no dropout.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

import torch
from torch import Tensor

if TYPE_CHECKING:
    from torch.nn.attention.flex_attention import BlockMask

    DocumentMask = Tensor | BlockMask

Way = Literal["table", "flex"]


@dataclass(frozen=True)
class Masking:
    """How documents are kept apart, and why so."""

    way: Way
    reason: str


def document_numbers(input_ids: Tensor, end_of_text: int) -> Tensor:
    """Which document of its window each token ``(batch, time)`` belongs to, counted from 0."""
    return (input_ids == end_of_text).cumsum(1)


def document_mask(numbers: Tensor, way: Way) -> DocumentMask:
    """What :func:`engine.models.attention.attend` needs to keep documents apart, for all layers alike.

    Args:
        numbers: ``(batch, time)``, each token's document.
        way: ``table`` gives ``(batch, 1, time, time)``, true where a query (third) may look at a key (fourth).
    """
    batch, time = numbers.shape
    if way == "table":
        same = numbers[:, :, None] == numbers[:, None, :]
        return (same & torch.ones(time, time, dtype=torch.bool, device=numbers.device).tril())[:, None]
    from torch.nn.attention.flex_attention import create_block_mask

    def allowed(row: Tensor, _: Tensor, query: Tensor, key: Tensor) -> Tensor:
        return (query >= key) & (numbers[row, query] == numbers[row, key])

    return create_block_mask(allowed, batch, None, time, time, device=numbers.device)


def flex(queries: Tensor, keys: Tensor, values: Tensor, mask: BlockMask) -> Tensor:
    """Attention within a block mask, all ``(batch, heads, time, head_width)``; compiled on a graphics card."""
    attention = _flex_attention(queries.device.type == "cuda")
    return attention(queries, keys, values, block_mask=mask, enable_gqa=queries.shape[1] != keys.shape[1])


def choose_masking(device: torch.device, dropout: float, head_width: int) -> Masking:
    """The faster way that works here."""
    if device.type != "cuda":
        return Masking("table", "FlexAttention learns on NVIDIA graphics cards only.")
    if dropout:
        return Masking("table", "FlexAttention knows no dropout.")
    return _probed(head_width)


@cache
def _probed(head_width: int) -> Masking:
    """Whether FlexAttention really computes and learns on the graphics card, found out by doing it."""
    try:
        _try_flex(torch.device("cuda"), head_width)
    except Exception as error:  # noqa: BLE001 - whatever a compiler stumbles over, training goes on without it
        first = (str(error).strip().splitlines() or [type(error).__name__])[0]
        return Masking("table", f"FlexAttention does not work here ({first}).")
    return Masking("flex", "FlexAttention works here.")


def _try_flex(device: torch.device, head_width: int) -> None:
    numbers = torch.zeros((1, 128), dtype=torch.int64, device=device)
    queries = torch.ones((1, 1, 128, head_width), device=device, requires_grad=True)
    mask = document_mask(numbers, "flex")
    flex(queries, queries, queries, mask).sum().backward()  # type: ignore[arg-type]


@cache
def _flex_attention(compiled: bool) -> Any:
    from torch.nn.attention.flex_attention import flex_attention

    if compiled:
        return torch.compile(flex_attention, dynamic=False)

    def uncompiled(*tensors: Tensor, **options: Any) -> Any:
        with warnings.catch_warnings():  # it warns that it is slow; that is known, and only comparisons use it
            warnings.filterwarnings("ignore", message=".*flex_attention called without torch.compile.*")
            return flex_attention(*tensors, **options)

    return uncompiled
