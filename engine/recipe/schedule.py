"""The learning rate as a pure function of the step: nothing to save, nothing to get out of step after a resume."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from engine.recipe.sections.training import TrainingSettings

Kind = Literal["cosine", "linear", "constant", "warmup_stable_decay", "inverse_sqrt", "one_cycle"]

ONE_CYCLE_START = 1 / 25
"""With what share of the highest rate one cycle begins (Smith and Topin 2018, https://arxiv.org/abs/1708.07120)."""

TIMESCALE = 10_000
"""Steps in which the inverse square root falls from 1 to 1/√2 where there is no warm-up to measure it by."""


@dataclass(frozen=True)
class Schedule:
    """Rise from near zero during the warm-up, then fall to the final rate at the last step.

    How it falls, by ``kind``; what is left of the way to the final rate, where nothing else is said:

    - ``cosine``, ``linear``; ``constant`` does not fall;
    - ``warmup_stable_decay``: not at all, and over the last steps in a line (https://arxiv.org/abs/2404.06395);
    - ``inverse_sqrt``: the rate is ``√(warm-up / steps)`` of the highest, with no end to it; the final rate is the
      lowest (https://arxiv.org/abs/1706.03762, section 5.3);
    - ``one_cycle``: as the cosine, and the warm-up is a cosine too. The momentum is not cycled.

    Attributes:
        kind: how it falls.
        learning_rate: the highest rate, reached at the end of the warm-up.
        warmup_steps: steps of the rise; 0 begins with the highest rate.
        max_steps: steps in all.
        min_learning_rate_ratio: what is left of the rate at the end, as a share.
        decay_ratio: the share of all steps in which ``warmup_stable_decay`` falls.
    """

    kind: Kind
    learning_rate: float
    warmup_steps: int
    max_steps: int
    min_learning_rate_ratio: float
    decay_ratio: float = 0.2

    @classmethod
    def of(cls, training: TrainingSettings) -> Schedule:
        """The schedule of a resolved recipe's training section."""
        return cls(
            kind=training.lr_scheduler_type,
            learning_rate=float(training.learning_rate),
            warmup_steps=int(training.warmup_steps),
            max_steps=int(training.max_steps),
            min_learning_rate_ratio=training.min_learning_rate_ratio,
            decay_ratio=training.decay_ratio,
        )

    def __call__(self, done: int) -> float:
        """The rate of the step that follows ``done`` finished ones."""
        if done < self.warmup_steps:
            return self.learning_rate * self._risen(done)
        if self.kind == "inverse_sqrt":
            timescale = self.warmup_steps or TIMESCALE
            share = math.sqrt(timescale / (done - self.warmup_steps + timescale))
            return self.learning_rate * max(self.min_learning_rate_ratio, share)
        lowest = self.learning_rate * self.min_learning_rate_ratio
        return lowest + (self.learning_rate - lowest) * self._left(done)

    def _risen(self, done: int) -> float:
        """The share of the highest rate in the warm-up.

        Each step is one part of ``warmup_steps + 1`` higher, so that the first is not zero. One cycle begins higher.
        """
        if self.kind == "one_cycle":
            return 1.0 - (1.0 - ONE_CYCLE_START) * _cosine(done / self.warmup_steps)
        return (done + 1) / (self.warmup_steps + 1)

    def _left(self, done: int) -> float:
        """What is left of the fall, from 1 at the end of the warm-up to 0 at ``max_steps``."""
        if self.kind == "constant":
            return 1.0
        begins = self.warmup_steps
        if self.kind == "warmup_stable_decay":
            begins = max(begins, self.max_steps - max(1, round(self.decay_ratio * self.max_steps)))
        gone = (done - begins) / max(1, self.max_steps - begins)
        gone = min(1.0, max(0.0, gone))
        return 1.0 - gone if self.kind in ("linear", "warmup_stable_decay") else _cosine(gone)


def _cosine(gone: float) -> float:
    """From 1 at 0 to 0 at 1."""
    return 0.5 * (1.0 + math.cos(math.pi * gone))
