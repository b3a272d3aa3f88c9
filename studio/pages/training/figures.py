"""The six figures over the chart: what the run has come to."""

from __future__ import annotations

import math
from datetime import datetime, timedelta

import numpy as np
from PySide6.QtWidgets import QWidget

from studio.state import RunState, RunSummary
from studio.texts import amount, count, decimal, duration
from studio.widgets import EvenLayout, Figure

BACK = 100
"""The change of the training loss is told over so many steps."""


class RunFigures(QWidget):
    """Train loss, validation loss, perplexity, bits per byte, speed, time left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.train = Figure(self.tr("Train loss"))
        self.validation = Figure(self.tr("Validation loss"))
        self.perplexity = Figure(self.tr("Perplexity"))
        self.bits = Figure(self.tr("Bits per byte"))
        self.speed = Figure(self.tr("Speed"))
        self.left = Figure(self.tr("Left"))
        row = EvenLayout(self, spacing=12, minimum=132)
        for figure in (self.train, self.validation, self.perplexity, self.bits, self.speed, self.left):
            row.addWidget(figure)

    def show_run(self, run: RunState, summary: RunSummary | None) -> None:
        """Show everything anew; called a few times a second at most."""
        self.train.set(_number(smooth_loss(run)), self._change(run))
        best = run.best_validation()
        self.validation.set(
            _number(run.latest_validation("loss")),
            self.tr("best {value} at {step}").format(value=_number(best[1]), step=count(best[0])) if best else "",
        )
        perplexity, first = run.latest_validation("perplexity"), run.validations["perplexity"]
        began = self.tr("started at {value}").format(value=_short(float(first[0]))) if len(first) else ""
        self.perplexity.set(_short(perplexity), began)
        bits = run.validations["bits_per_byte"]
        self.bits.set(
            _number(run.latest_validation("bits_per_byte")),
            self.tr("{value} at the start").format(value=_number(float(bits[0]), 2)) if len(bits) else "",
        )
        speed = run.speed()
        memory = run.latest("memory_bytes")
        note = self.tr("{size} MB of memory").format(size=count(memory / 1e6)) if not math.isnan(memory) else ""
        self.speed.set(self.tr("{n} tok/s").format(n=amount(speed)) if not math.isnan(speed) else "", note)
        self._show_left(run, summary)

    def _show_left(self, run: RunState, summary: RunSummary | None) -> None:
        steps = summary.max_steps if summary else 0
        if run.running and not run.paused:
            self.left.set_name(self.tr("Left"))
            left = run.seconds_left(steps)
            if left is None:
                self.left.set("", self.tr("of {steps} steps").format(steps=count(steps)) if steps else "")
                return
            ends = datetime.now() + timedelta(seconds=left)
            self.left.set(duration(left), self.tr("ends about {time}").format(time=f"{ends:%H:%M}"))
            return
        self.left.set_name(self.tr("Trained"))
        seconds = run.latest("seconds")
        self.left.set(
            duration(seconds) if not math.isnan(seconds) else "",
            self.tr("{done} of {steps} steps").format(done=count(run.step), steps=count(steps)) if steps else "",
        )

    def _change(self, run: RunState) -> str:
        losses = run.metrics["train_loss"]
        if len(losses) <= BACK:
            return self.tr("step {step}").format(step=count(run.step)) if len(losses) else ""
        change = smooth_loss(run) - _mean(losses[-BACK - 20 : -BACK])
        return self.tr("{change} in {steps} steps").format(
            change=("−" if change < 0 else "+") + decimal(abs(change), 2), steps=BACK
        )


def smooth_loss(run: RunState) -> float:
    """The training loss over the last steps: one step alone jumps about."""
    return _mean(run.metrics["train_loss"][-20:])


def _mean(values: np.ndarray) -> float:
    measured = values[~np.isnan(values)]
    return float(measured.mean()) if len(measured) else float("nan")


def _number(value: float, digits: int = 3) -> str:
    return decimal(value, digits) if not math.isnan(value) else ""


def _short(value: float) -> str:
    if math.isnan(value):
        return ""
    return count(value) if value >= 1000 else decimal(value, 2) if value < 100 else decimal(value, 0)
