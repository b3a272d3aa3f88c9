"""Watching over the numbers of each step: what is not finite, and what is far out of line.

An update that cannot be computed in numbers is left out (:mod:`engine.training.step` sees to it) and told. Several in a
row mean that training has diverged: it goes back to the last good checkpoint with half the learning rate, once; if that
does not help, it ends. A loss far above what it was lately is told as a spike and leads to nothing else.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from engine.errors import LangwrightError
from engine.jobs import JobContext
from engine.training.record import Record
from engine.training.step import Figures, StepResult

PATIENCE = 5
"""So many updates may be left out in a row."""

OVERFLOWS = 40
"""So many with fp16, whose scale is halved each time: from the highest scale to where only divergence overflows."""

LOWER = 0.5
"""What is left of the learning rate after training has gone back."""

RATE = "training.learning_rate"
"""The setting whose override holds the factor."""


class Diverged(Exception):  # noqa: N818 - it is a turn of events, answered by going back
    """Too many updates in a row were left out."""

    def __init__(self, step: int, learning_rate: float, what: str, in_a_row: int) -> None:
        super().__init__(step)
        self.step = step
        self.learning_rate = learning_rate
        self.what = what
        self.in_a_row = in_a_row

    def error(self) -> LangwrightError:
        """What to tell when there is no way left."""
        return LangwrightError(
            f"Training has diverged: {self.in_a_row} steps in a row up to step {self.step} had no finite {self.what}. "
            f"The learning rate was {self.learning_rate:.3g}.",
            remedy=(
                "Start a new run with a lower training.learning_rate (a third of it is a good guess), or branch from "
                "an earlier checkpoint with a lower one."
            ),
            code="training.diverged",
            step=self.step,
            learning_rate=self.learning_rate,
        )


@dataclass
class Spikes:
    """Which losses are far out of line, by a running mean and variance that no spike ever enters.

    Attributes:
        mean, variance: of the losses lately, in nats and nats².
        count: how many went in.
    """

    mean: float = 0.0
    variance: float = 0.0
    count: int = 0

    MEMORY = 0.98
    """What is kept of the old mean at each step: some fifty steps count."""
    ENOUGH = 50
    """Losses before which nothing is called a spike."""
    LIMIT = 6.0
    """Standard deviations above the mean that make a spike."""
    LEAST = 0.02
    """The smallest standard deviation taken for real, in nats."""

    def is_one(self, loss: float) -> bool:
        """Whether a finite loss is a spike; one that is not is counted in."""
        deviation = max(math.sqrt(self.variance), self.LEAST)
        if self.count >= self.ENOUGH and loss > self.mean + self.LIMIT * deviation:
            return True
        # The first losses weigh more, or the mean would start from nothing.
        share = max(1.0 - self.MEMORY, 1.0 / (self.count + 1))
        difference = loss - self.mean
        self.mean += share * difference
        self.variance = (1.0 - share) * (self.variance + share * difference * difference)
        self.count += 1
        return False


class Guard:
    """Watches a training's figures.

    Args:
        context: whom it tells.
        record: the run's figures so far.
        scaled: whether the loss is scaled (fp16), so that gradients that overflow now and then are no trouble.
    """

    def __init__(self, context: JobContext, record: Record, *, scaled: bool) -> None:
        self._context = context
        self._record = record
        self._scaled = scaled
        self._spikes = Spikes(**record.spikes)

    def watch(self, result: StepResult, figures: Figures) -> None:
        """Note a step's figures; tell of an update that was left out, and of a spike.

        Raises:
            Diverged: too many in a row.
        """
        if figures.finite:
            self._note(result, figures)
        else:
            self._left_out(result, figures)

    def _note(self, result: StepResult, figures: Figures) -> None:
        record = self._record
        record.train_loss, record.skipped_in_a_row = figures.loss, 0
        usual = self._spikes.mean
        if self._spikes.is_one(figures.loss):
            self._context.message(
                "info",
                "training.spike",
                f"The loss of step {result.step} jumped to {figures.loss:.3g}; it was about {usual:.3g}.",
                step=result.step,
                loss=figures.loss,
                usual=usual,
            )
        record.spikes = vars(self._spikes).copy()

    def _left_out(self, result: StepResult, figures: Figures) -> None:
        record = self._record
        record.skipped_in_a_row += 1
        overflow = self._scaled and math.isfinite(figures.loss)
        what = "gradients" if math.isfinite(figures.loss) else "loss"
        if overflow:
            level, code = "info", "training.overflow"
            text = f"The gradients of step {result.step} overflowed fp16; its update was left out, the scale is halved."
        else:
            level, code = "warning", "training.not-finite"
            text = f"The {what} of step {result.step} cannot be computed in numbers; its update was left out."
        values: dict[str, Any] = {"step": result.step, "what": what, "in_a_row": record.skipped_in_a_row}
        self._context.message(level, code, text, **values)
        if record.skipped_in_a_row >= (OVERFLOWS if overflow else PATIENCE):
            raise Diverged(result.step, result.learning_rate, what, record.skipped_in_a_row)


def going_back(context: JobContext, diverged: Diverged, record: Record, to: int | None) -> dict[str, Any]:
    """What changes for another try from a checkpoint; told, and returned as overrides by setting.

    Args:
        context: whom to tell.
        diverged: what happened.
        record: the run's, which knows whether this was tried before.
        to: the checkpoint's step; None where it begins anew.

    Raises:
        LangwrightError: it was tried before.
    """
    if RATE in record.overrides:
        raise diverged.error()
    where = f"to the checkpoint of step {to}" if to is not None else "to its beginning"
    context.events.event(
        "override",
        setting=RATE,
        old=1.0,
        new=LOWER,
        code="training.rolled-back",
        step=diverged.step,
        to=to or 0,
        text=f"Training diverged: {diverged.in_a_row} steps in a row up to step {diverged.step} had no finite "
        f"{diverged.what}. It goes back {where} and on from there with half the learning rate.",
    )
    return {**record.overrides, RATE: LOWER}
