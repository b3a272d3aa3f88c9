"""Watching over the numbers of each step: what to do when one is not finite."""

from __future__ import annotations

import math

from engine.errors import LangwrightError
from engine.jobs import JobContext
from engine.training.record import Record
from engine.training.step import Figures, StepResult

PATIENCE = 5
"""So many updates may be left out in a row before training gives up."""


def watch(context: JobContext, record: Record, result: StepResult, figures: Figures) -> None:
    """Note a step's figures; tell of an update that was left out.

    Raises:
        LangwrightError: too many in a row: the training has diverged.
    """
    if figures.finite:
        record.train_loss = figures.loss
        record.skipped_in_a_row = 0
        return
    record.skipped_in_a_row += 1
    what = "gradients" if math.isfinite(figures.loss) else "loss"
    context.message(
        "warning",
        "training.not-finite",
        f"The {what} of step {result.step} cannot be computed in numbers; its update was left out.",
        step=result.step,
        what=what,
        in_a_row=record.skipped_in_a_row,
    )
    if record.skipped_in_a_row >= PATIENCE:
        raise LangwrightError(
            f"Training has diverged: {PATIENCE} steps in a row up to step {result.step} had no finite {what}. The "
            f"learning rate was {result.learning_rate:.3g}.",
            remedy=(
                "Start a new run with a lower training.learning_rate (a third of it is a good guess), or branch from "
                "an earlier checkpoint with a lower one."
            ),
            code="training.diverged",
            step=result.step,
            learning_rate=result.learning_rate,
        )
