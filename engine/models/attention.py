"""Attention: the projections of one layer, and the one door to PyTorch's attention kernels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from engine.models.documents import flex
from engine.models.layers import RMSNorm, linear, rotate
from engine.recipe import Gpt2Architecture, LlamaArchitecture

if TYPE_CHECKING:
    from engine.models.documents import DocumentMask

Rotary = tuple[Tensor, Tensor]


class KeyValueCache(Protocol):
    """What a decoder needs of a cache of keys and values while it generates."""

    @property
    def length(self) -> int:
        """How many tokens of the past are stored, in the longest row."""

    def positions(self, time: int) -> slice | Tensor:
        """The positions of the next tokens: one range for all rows, or ``(batch, time)``."""

    def mask(self) -> Tensor | None:
        """What the next tokens may look at, ``(batch, 1, 1, positions)``; None for all that is stored."""

    def store(self, layer: int, keys: Tensor, values: Tensor) -> tuple[Tensor, Tensor]:
        """Add one layer's new keys and values ``(batch, heads, time, head_width)``; return all stored so far."""

    def advance(self, tokens: int) -> None:
        """Count new tokens as stored, after every layer has stored its part."""


def attend(
    queries: Tensor, keys: Tensor, values: Tensor, *, dropout: float = 0.0, documents: DocumentMask | None = None
) -> Tensor:
    """Causal scaled dot-product attention; the only place that calls PyTorch's kernels.

    Args:
        queries: ``(batch, heads, time, head_width)``, the last ``time`` of all positions.
        keys: ``(batch, key_value_heads, positions, head_width)``; fewer heads are shared by groups of queries.
        values: as ``keys``.
        dropout: share of the attention weights that is zeroed; 0 outside training.
        documents: keeps packed documents apart, from :func:`engine.models.documents.document_mask`; causal by itself.
            A cache whose rows are of different lengths says in the same way what each may look at.

    Returns:
        ``(batch, heads, time, head_width)``
    """
    if documents is not None and not isinstance(documents, Tensor):
        return flex(queries, keys, values, documents)
    time, positions = queries.shape[-2], keys.shape[-2]
    mask = documents
    if mask is None and 1 < time < positions:
        mask = torch.ones(time, positions, dtype=torch.bool, device=queries.device).tril(positions - time)
    return F.scaled_dot_product_attention(
        queries,
        keys,
        values,
        attn_mask=mask,
        dropout_p=dropout,
        is_causal=mask is None and time > 1,
        enable_gqa=queries.shape[1] != keys.shape[1],
    )


class Attention(nn.Module):
    """Multi-head causal self-attention with grouped key-value heads; rotary and head norms where the shape has them."""

    def __init__(self, shape: LlamaArchitecture | Gpt2Architecture, layer: int) -> None:
        super().__init__()
        width, heads = int(shape.hidden_size), int(shape.num_attention_heads)
        llama = isinstance(shape, LlamaArchitecture)
        self.layer = layer
        self.heads = heads
        self.key_value_heads = int(shape.num_key_value_heads) if llama else heads
        self.head_width = width // heads
        self.dropout = shape.dropout
        inner = self.key_value_heads * self.head_width
        self.q_proj = linear(width, width, bias=not llama)
        self.k_proj = linear(width, inner, bias=not llama)
        self.v_proj = linear(width, inner, bias=not llama)
        self.o_proj = linear(width, width, bias=not llama)
        norms = llama and shape.qk_norm
        self.q_norm = RMSNorm(self.head_width, shape.rms_norm_eps) if norms else None
        self.k_norm = RMSNorm(self.head_width, shape.rms_norm_eps) if norms else None

    def forward(
        self,
        inputs: Tensor,
        rotary: Rotary | None,
        cache: KeyValueCache | None = None,
        documents: DocumentMask | None = None,
    ) -> Tensor:
        """Attend within ``(batch, time, width)``, and to what the cache holds before it."""
        batch, time, width = inputs.shape
        queries = self.q_proj(inputs).view(batch, time, self.heads, self.head_width)
        keys = self.k_proj(inputs).view(batch, time, self.key_value_heads, self.head_width)
        values = self.v_proj(inputs).view(batch, time, self.key_value_heads, self.head_width)
        if self.q_norm is not None and self.k_norm is not None:
            queries, keys = self.q_norm(queries), self.k_norm(keys)
        if rotary is not None:
            cosines, sines = (table.to(queries.dtype) for table in rotary)
            queries, keys = rotate(queries, cosines, sines), rotate(keys, cosines, sines)
        queries, keys, values = (t.transpose(1, 2) for t in (queries, keys, values))
        if cache is not None:
            documents = cache.mask()
            keys, values = cache.store(self.layer, keys, values)
        mixed = attend(queries, keys, values, dropout=self.dropout if self.training else 0.0, documents=documents)
        return self.o_proj(mixed.transpose(1, 2).reshape(batch, time, width))
