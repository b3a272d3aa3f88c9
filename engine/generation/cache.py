"""The keys and values of what was read so far, so that each new token costs one position's work."""

from __future__ import annotations

import torch
from torch import Tensor

from engine.models import Decoder


class StaticCache:
    """A cache of fixed size, allocated once.

    Attributes:
        length: how many tokens are stored.
        capacity: how many fit.
    """

    def __init__(self, model: Decoder, capacity: int, batch: int = 1) -> None:
        attention = [layer.self_attn for layer in model.model.layers]
        first = attention[0]
        size = (len(attention), batch, first.key_value_heads, capacity, first.head_width)
        weight = model.output_weight
        self._keys = torch.zeros(size, dtype=weight.dtype, device=weight.device)
        self._values = torch.zeros_like(self._keys)
        self.capacity = capacity
        self.length = 0

    def store(self, layer: int, keys: Tensor, values: Tensor) -> tuple[Tensor, Tensor]:
        """Add one layer's new keys and values ``(batch, heads, time, head_width)``; return all stored so far.

        Raises:
            ValueError: they do not fit.
        """
        stop = self.length + keys.shape[2]
        if stop > self.capacity:
            raise ValueError(f"{stop} tokens do not fit into a cache of {self.capacity}")
        self._keys[layer, :, :, self.length : stop] = keys
        self._values[layer, :, :, self.length : stop] = values
        return self._keys[layer, :, :, :stop], self._values[layer, :, :, :stop]

    def advance(self, tokens: int) -> None:
        """Count new tokens as stored."""
        self.length += tokens

    def reset(self) -> None:
        """Forget everything."""
        self.length = 0
