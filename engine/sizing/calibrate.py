"""What measurements of other shapes on this machine say about one that was not measured.

The nearer a measured model's size is, the more its figure counts: by the distance of the logarithms, so that twice and
half as big are equally far.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from engine.sizing.measured import Measurement

NEAR = 0.25
"""Sizes that differ by less than about this share count as the same."""


def reached(near: Sequence[Measurement], parameters: int, efficiency: Iterable[float]) -> float:
    """Operations per second that one thread would reach at full efficiency.

    Args:
        near: measurements on the processor; at least one.
        parameters: of the shape that is asked about.
        efficiency: the share of it that each measured shape is taken to reach.
    """
    each = [
        found.tokens_per_second * found.flops_per_token / (found.threads * share)
        for found, share in zip(near, efficiency, strict=True)
    ]
    return math.exp(_mean([math.log(value) for value in each], near, parameters))


def best_reached(near: Sequence[Measurement]) -> float:
    """The most operations per second that any measurement on a card reached; small models reach less."""
    return max(found.tokens_per_second * found.flops_per_token for found in near)


def process_bytes(near: Sequence[Measurement], parameters: int) -> int:
    """What training takes beyond the formula's parts: the process itself, and what the allocator cannot use again."""
    return round(_mean([found.memory_bytes - found.predicted_memory for found in near], near, parameters))


def _mean(values: Sequence[float], near: Sequence[Measurement], parameters: int) -> float:
    weights = [1 / (NEAR + abs(math.log(found.parameters / parameters))) for found in near]
    return sum(value * weight for value, weight in zip(values, weights, strict=True)) / sum(weights)
