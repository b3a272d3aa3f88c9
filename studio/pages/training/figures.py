"""The figures over the chart: what the run has come to, how fast, on what, and how long still."""

from __future__ import annotations

import math
import time
from datetime import datetime, timedelta

import numpy as np
from PySide6.QtWidgets import QWidget

from studio.state import RunState, RunSummary
from studio.texts import amount, count, data_size, date_and_time, decimal, duration
from studio.widgets import EvenLayout, Figure

BACK = 100
"""The change of the training loss is told over so many steps."""

TODAY = 12 * 3600
"""What ends later than in so many seconds is told with its day."""


class RunFigures(QWidget):
    """Step, train loss, validation loss, perplexity, speed, memory, time left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.step = Figure(self.tr("Step"))
        self.train = Figure(self.tr("Train loss"))
        self.validation = Figure(self.tr("Validation loss"))
        self.perplexity = Figure(self.tr("Perplexity"))
        self.speed = Figure(self.tr("Speed"))
        self.memory = Figure(self.tr("Memory"))
        self.left = Figure(self.tr("Left"))
        row = EvenLayout(self, spacing=12, minimum=126)
        for figure in (self.step, self.train, self.validation, self.perplexity, self.speed, self.memory, self.left):
            row.addWidget(figure)

    def show_run(self, run: RunState, summary: RunSummary | None) -> None:
        """Show everything anew; called a few times a second at most."""
        steps = summary.max_steps if summary else 0
        done = self.tr("{done} of {steps}") if steps else "{done}"
        self.step.set(done.format(done=count(run.step), steps=count(steps)), self._saved(run))
        self.train.set(_number(smooth_loss(run)), self._change(run))
        best = run.best_validation()
        self.validation.set(
            _number(run.latest_validation("loss")),
            self.tr("best {value} at {step}").format(value=_number(best[1]), step=count(best[0])) if best else "",
        )
        bits = run.latest_validation("bits_per_byte")
        words = self.tr("{n} bits per byte").format(n=_number(bits)) if not math.isnan(bits) else ""
        self.perplexity.set(_short(run.latest_validation("perplexity")), words)
        speed = run.speed()
        self.speed.set(self.tr("{n} tok/s").format(n=amount(speed)) if not math.isnan(speed) else "", run.device)
        self._show_memory(run)
        self._show_left(run, summary)

    def _saved(self, run: RunState) -> str:
        """The age of the last checkpoint."""
        if not run.checkpoints:
            return self.tr("nothing saved yet") if run.running else ""
        age = max(0.0, time.time() - run.checkpoints[-1].time)
        return self.tr("saved {time} ago").format(time=duration(age))

    def _show_memory(self, run: RunState) -> None:
        """What training takes: on the card where it computes, and of main memory beside it."""
        taken, resident = run.latest("memory_bytes"), run.latest_gauge("process_memory")
        on_card = not math.isnan(run.latest_gauge("gpu_memory"))
        note = self.tr("of main memory")
        if on_card:
            note = self.tr("on the card; {size} of main memory").format(size=data_size(resident))
        known = not math.isnan(taken)
        self.memory.set(data_size(taken) if known else "", note if known else "")

    def _show_left(self, run: RunState, summary: RunSummary | None) -> None:
        if run.running and not run.paused and run.wait is None:
            self.left.set_name(self.tr("Left"))
            left = run.time_left(**summary.rhythm) if summary else None
            if left is None:
                self.left.set("", self.tr("known after some steps"))
                return
            words = "{time}" if left.steady else self.tr("about {time}")
            ends = datetime.now() + timedelta(seconds=left.seconds)
            ending = date_and_time(ends) if left.seconds > TODAY else f"{ends:%H:%M}"
            self.left.set(words.format(time=duration(left.seconds)), self.tr("ends about {time}").format(time=ending))
            return
        self.left.set_name(self.tr("Trained"))
        seconds = run.latest("seconds")
        note = self.tr("paused") if run.running and run.paused else self.tr("waits") if run.running else ""
        self.left.set(duration(seconds) if not math.isnan(seconds) else "", note)

    def _change(self, run: RunState) -> str:
        losses = run.metrics["train_loss"]
        if len(losses) <= BACK:
            return ""
        change = smooth_loss(run) - _mean(losses[-BACK - 20 : -BACK])
        sign = "+" if change > 0 else "−"
        return self.tr("{change} in {steps} steps").format(change=f"{sign}{decimal(abs(change), 2)}", steps=BACK)


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
