"""What a run has found out so far: the figures that go into events, checkpoints and the result."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import Any

from engine.training.state import TrainingState

WINDOW = 20
"""The speed on screen is that of so many steps."""


@dataclass
class Record:
    """The figures of a run, its earlier attempts included.

    Attributes:
        seconds: spent in steps; judging, sampling, saving and pauses not counted.
        train_loss: of the last step that was finite.
        validation: step and loss of the last look at the validation split.
        best_validation_loss: the lowest so far.
        best_step: when that was.
        looks_without_improvement: since the loss last fell by more than the threshold of early stopping.
        skipped_in_a_row: updates left out just before.
        spikes: what the guard remembers of the losses lately.
        overrides: what a guard changed against the recipe, by dotted path.
    """

    seconds: float = 0.0
    train_loss: float | None = None
    validation: tuple[int, float] | None = None
    best_validation_loss: float | None = None
    best_step: int | None = None
    looks_without_improvement: int = 0
    skipped_in_a_row: int = 0
    spikes: dict[str, Any] = field(default_factory=dict)
    overrides: dict[str, Any] = field(default_factory=dict)
    _recent: deque[tuple[float, int]] = field(default_factory=lambda: deque(maxlen=WINDOW))

    @classmethod
    def of(cls, state: TrainingState) -> Record:
        """The record as a checkpoint remembers it."""
        judged = state.last_validation
        if judged is None and state.validation_loss is not None:  # of a version that noted only this
            judged = (state.step, state.validation_loss)
        return cls(
            seconds=state.seconds,
            train_loss=state.train_loss,
            validation=judged,
            best_validation_loss=state.best_validation_loss,
            best_step=state.best_step,
            looks_without_improvement=state.looks_without_improvement,
            skipped_in_a_row=state.skipped_in_a_row,
            spikes=dict(state.spikes),
            overrides=dict(state.overrides),
        )

    def spent(self, seconds: float, tokens: int) -> None:
        """Count the time of a step that looked at so many tokens."""
        self.seconds += seconds
        self._recent.append((seconds, tokens))

    @property
    def tokens_per_second(self) -> float:
        """The speed of the last steps; 0 before the first."""
        seconds = sum(part[0] for part in self._recent)
        return sum(part[1] for part in self._recent) / seconds if seconds else 0.0

    @property
    def steps_timed(self) -> int:
        """Over how many steps the speed is taken."""
        return len(self._recent)

    def judged(self, step: int, loss: float, threshold: float = 0.0) -> None:
        """Note a look at the validation split; a loss that fell by no more than the threshold is no improvement."""
        self.validation = (step, loss)
        best = self.best_validation_loss
        self.looks_without_improvement += 1
        if best is None or loss < best - threshold:
            self.looks_without_improvement = 0
        if best is None or loss < best:
            self.best_validation_loss, self.best_step = loss, step

    def validation_at(self, step: int) -> float | None:
        """The validation loss at just this step, if it was measured."""
        return self.validation[1] if self.validation and self.validation[0] == step else None
