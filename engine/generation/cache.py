"""The keys and values of what was read so far, so that each new token costs one position's work."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

from engine.models import Decoder


class StaticCache:
    """A cache of fixed size, allocated once, for one or more texts: a row each, as long as its text.

    Attributes:
        keys: ``(layers, rows, key_value_heads, capacity, head_width)``; as are the ``values``.
        lengths: how many tokens each row has stored.
    """

    def __init__(self, keys: Tensor, values: Tensor) -> None:
        self.keys, self.values = keys, values
        self.lengths = [0] * keys.shape[1]
        self._places = torch.zeros(keys.shape[1], dtype=torch.long, device=keys.device)

    @classmethod
    def of(cls, model: Decoder, capacity: int, rows: int = 1) -> StaticCache:
        """An empty one for a model."""
        attention = [layer.self_attn for layer in model.model.layers]
        first, weight = attention[0], model.output_weight
        size = (len(attention), rows, first.key_value_heads, capacity, first.head_width)
        keys = torch.zeros(size, dtype=weight.dtype, device=weight.device)
        return cls(keys, torch.zeros_like(keys))

    @property
    def capacity(self) -> int:
        """How many tokens fit into a row."""
        return self.keys.shape[3]

    @property
    def length(self) -> int:
        """How many tokens the longest row has stored."""
        return max(self.lengths)

    @property
    def even(self) -> bool:
        """Whether all rows are equally long. Those that are not take one token at a time."""
        return len(set(self.lengths)) == 1

    def positions(self, time: int) -> slice | Tensor:
        """The positions of the next tokens: one range for all rows, or ``(rows, 1)``."""
        return slice(self.length, self.length + time) if self.even else self._places[:, None]

    def mask(self) -> Tensor | None:
        """What each row's next token may look at, ``(rows, 1, 1, positions)``; None where all rows are equally long."""
        if self.even:
            return None
        seen = torch.arange(self.length + 1, device=self.keys.device) <= self._places[:, None]
        return seen[:, None, None]

    def store(self, layer: int, keys: Tensor, values: Tensor) -> tuple[Tensor, Tensor]:
        """Add one layer's new keys and values ``(rows, heads, time, head_width)``; return all stored so far.

        Raises:
            ValueError: they do not fit.
        """
        stop = self.length + keys.shape[2]
        if stop > self.capacity:
            raise ValueError(f"{stop} tokens do not fit into a cache of {self.capacity}")
        for mine, new in ((self.keys[layer], keys), (self.values[layer], values)):
            if self.even:
                mine[:, :, self.length : stop] = new
            else:
                mine[torch.arange(len(mine), device=mine.device), :, self._places] = new.squeeze(2)
        return self.keys[layer, :, :, :stop], self.values[layer, :, :, :stop]

    def advance(self, tokens: int) -> None:
        """Count new tokens as stored, in every row."""
        self.lengths = [length + tokens for length in self.lengths]
        self._places += tokens

    def row(self, number: int) -> StaticCache:
        """One row alone, empty, in the same memory; what is stored there counts here after :meth:`filled`."""
        return StaticCache(self.keys[:, number : number + 1], self.values[:, number : number + 1])

    def filled(self, number: int, length: int) -> None:
        """Count a row's first tokens as stored."""
        self.lengths[number] = length
        self._places[number] = length

    def copy_row(self, source: int, target: int) -> None:
        """Let a row hold what another holds."""
        self.keys[:, target] = self.keys[:, source]
        self.values[:, target] = self.values[:, source]
        self.filled(target, self.lengths[source])

    def keep(self, rows: Sequence[int]) -> None:
        """Let go of all rows but these."""
        kept = list(rows)
        self.keys, self.values = self.keys[:, kept], self.values[:, kept]
        self.lengths = [self.lengths[row] for row in kept]
        self._places = self._places[kept]
