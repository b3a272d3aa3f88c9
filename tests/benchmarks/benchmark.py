"""What every benchmark is made of: a race, and an outcome that can be compared over time."""

from __future__ import annotations

import gc
import importlib.metadata
import math
import platform
import statistics
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from engine.hardware import probe


@dataclass(frozen=True)
class Outcome:
    """What a race showed: medians over the rounds.

    Attributes:
        ratio: the median of ours / reference, round by round; each round races both under the same conditions.
        ratios: of each round.
        notes: lines for the reader: what was compared, and under which conditions.
    """

    ours: float
    reference: float
    unit: str
    ratios: tuple[float, ...]
    higher_is_better: bool = True
    notes: tuple[str, ...] = ()
    extra: dict[str, Any] = field(default_factory=dict)

    @property
    def ratio(self) -> float:
        """The median ratio."""
        return statistics.median(self.ratios)


def race(
    ours: Callable[[], float],
    reference: Callable[[], float],
    *,
    rounds: int,
    unit: str,
    notes: Sequence[str] = (),
    higher_is_better: bool = True,
) -> Outcome:
    """Run both sides in turn and take medians.

    Args:
        ours: one heat; returns its figure.
        reference: the same for the reference.
        rounds: how many heats each; who begins changes from round to round.
        unit: of the figures.
        notes: passed on.
        higher_is_better: what the figures mean.
    """
    figures: list[tuple[float, float]] = []
    for number in range(rounds):
        gc.collect()
        if number % 2:
            ours_figure, reference_figure = ours(), reference()
        else:
            reference_figure, ours_figure = reference(), ours()
        figures.append((ours_figure, reference_figure))
        ratio = ours_figure / reference_figure
        say(f"round {number + 1} of {rounds}: ours {ours_figure:,.4g}, reference {reference_figure:,.4g}, {ratio:.3f}")
    return Outcome(
        ours=statistics.median(figure for figure, _ in figures),
        reference=statistics.median(figure for _, figure in figures),
        unit=unit,
        ratios=tuple(o / r for o, r in figures),
        notes=tuple(notes),
        higher_is_better=higher_is_better,
    )


def interval(ratios: tuple[float, ...]) -> tuple[float, float]:
    """Where the median lies with 95 % certainty, by the order of the ratios: binomial, whatever their spread."""
    ordered, n = sorted(ratios), len(ratios)
    tail, rank = 0.0, 0
    while rank < n // 2 and (tail := tail + math.comb(n, rank) / 2**n) <= 0.025:
        rank += 1
    return (ordered[max(0, rank - 1)], ordered[min(n - 1, n - rank)]) if n > 1 else (statistics.median(ratios),) * 2


def as_json(name: str, outcome: Outcome) -> dict[str, Any]:
    """The one object each run ends with."""
    return {
        "name": name,
        "ratio": round(outcome.ratio, 4),
        "ours": outcome.ours,
        "reference": outcome.reference,
        "unit": outcome.unit,
        "machine": machine(),
        "versions": versions(),
        "ratios": [round(ratio, 4) for ratio in outcome.ratios],
        "higher_is_better": outcome.higher_is_better,
        **outcome.extra,
    }


def machine() -> dict[str, Any]:
    """What it ran on."""
    found = probe()
    return {
        "processor": found.processor,
        "cores": found.physical_cores,
        "memory": found.memory_total,
        "graphics": [gpu.name for gpu in found.gpus],
        "system": platform.platform(),
    }


def versions() -> dict[str, str]:
    """What it ran with."""
    packages = ("langwright", "torch", "numpy", "PySide6-Essentials")
    return {"python": platform.python_version(), **{name: importlib.metadata.version(name) for name in packages}}


def say(message: str) -> None:
    """A line of progress."""
    print(f"  {message}", file=sys.stderr, flush=True)
