"""The learning rate as a pure function of the step: nothing to save, nothing to get out of step after a resume."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from engine.recipe import TrainingSettings

Kind = Literal["cosine", "linear", "constant"]


@dataclass(frozen=True)
class Schedule:
    """Rise from near zero during the warm-up, then fall to the final rate at the last step.

    Attributes:
        kind: how it falls: ``cosine``, ``linear``, or ``constant`` (not at all).
        learning_rate: the highest rate, reached at the end of the warm-up.
        warmup_steps: steps of the rise; 0 begins with the highest rate.
        max_steps: steps in all.
        min_learning_rate_ratio: what is left of the rate at the end, as a share.
    """

    kind: Kind
    learning_rate: float
    warmup_steps: int
    max_steps: int
    min_learning_rate_ratio: float

    @classmethod
    def of(cls, training: TrainingSettings) -> Schedule:
        """The schedule of a resolved recipe's training section."""
        return cls(
            kind=training.lr_scheduler_type,
            learning_rate=float(training.learning_rate),
            warmup_steps=int(training.warmup_steps),
            max_steps=int(training.max_steps),
            min_learning_rate_ratio=training.min_learning_rate_ratio,
        )

    def __call__(self, done: int) -> float:
        """The rate of the step that follows ``done`` finished ones.

        Each step of the warm-up is one part of ``warmup_steps + 1`` higher, so that the first is not zero.
        """
        if done < self.warmup_steps:
            return self.learning_rate * (done + 1) / (self.warmup_steps + 1)
        lowest = self.learning_rate * self.min_learning_rate_ratio
        return lowest + (self.learning_rate - lowest) * self._left(done)

    def _left(self, done: int) -> float:
        """What is left of the fall, from 1 at the end of the warm-up to 0 at ``max_steps``."""
        if self.kind == "constant":
            return 1.0
        gone = (done - self.warmup_steps) / max(1, self.max_steps - self.warmup_steps)
        gone = min(1.0, gone)
        return 1.0 - gone if self.kind == "linear" else 0.5 * (1.0 + math.cos(math.pi * gone))
