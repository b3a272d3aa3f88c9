"""The average of the weights over the last steps (Polyak and Juditsky 1992), which often speaks better than the last.

After each update, ``average ← average + (1 - d) (weights - average)``. The decay ``d`` is the recipe's, at first less:
``min(decay, (1 + steps) / (10 + steps))``, so that the random first weights are soon forgotten. While training goes on,
the weights are what is learnt and the average is what is judged, spoken with and saved as the model.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping

import torch
from torch import Tensor, nn

RAW = "raw."
"""In a checkpoint that holds the average as the model, the prefix of the weights themselves beside the optimizer."""


class WeightAverage:
    """The average of a model's weights, kept beside it; ``decay`` is how much of it stays at each step."""

    def __init__(self, model: nn.Module, decay: float) -> None:
        self._decay = decay
        self._weights = dict(model.named_parameters())
        self._average = {name: weight.detach().clone() for name, weight in self._weights.items()}

    @torch.no_grad()
    def follow(self, steps: int, applied: Tensor) -> None:
        """Take in the weights after so many steps; where the scalar ``applied`` is False the average stays as it is."""
        part = applied * (1.0 - min(self._decay, (1.0 + steps) / (10.0 + steps)))
        averages = list(self._average.values())
        torch._foreach_lerp_(averages, list(self._weights.values()), [part] * len(averages))

    @contextlib.contextmanager
    def in_place(self) -> Iterator[None]:
        """The model has the average for its weights within the block."""
        self._exchange()
        try:
            yield
        finally:
            self._exchange()

    def raw(self) -> dict[str, Tensor]:
        """The weights themselves, by name with the prefix :data:`RAW`; not while the average is in their place."""
        return {RAW + name: weight.detach() for name, weight in self._weights.items()}

    @torch.no_grad()
    def restore(self, average: Mapping[str, Tensor]) -> None:
        """Take over an average."""
        for name, own in self._average.items():
            own.copy_(average[name])

    def _exchange(self) -> None:
        for name, weight in self._weights.items():
            weight.data, self._average[name] = self._average[name], weight.data


def raw_weights(optimizer: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """The weights themselves in what a checkpoint holds beside the model; empty if the model is no average."""
    return {name.removeprefix(RAW): tensor for name, tensor in optimizer.items() if name.startswith(RAW)}
