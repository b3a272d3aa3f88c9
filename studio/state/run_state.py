"""One run as the window watches it: its history, what it told, how it lives, how it ended. Knows no widgets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, Signal

from engine.jobs import GAUGES, METRICS, VALIDATIONS, End, Event, Life, TimeLeft, time_left

Floats = npt.NDArray[np.float64]
_BASE = ("segment", "step", "time")


class UpdateLike(Protocol):
    """What a look at a job folder found; see :class:`studio.jobs.JobUpdate`."""

    folder: Path
    first: bool
    events: tuple[Event, ...]
    life: Life
    end: End | None
    metrics: Mapping[str, Floats] | None
    validations: Mapping[str, Floats] | None
    gauges: Mapping[str, Floats] | None


@dataclass(frozen=True)
class Sample:
    """What the model said at a step."""

    step: int
    prompt: str
    text: str


@dataclass(frozen=True)
class Saved:
    """A checkpoint as the run told it."""

    step: int
    loss: float | None
    size: int
    best: bool
    time: float


@dataclass(frozen=True)
class Wait:
    """Why a run makes no step for now, and since when, in seconds since the epoch."""

    code: str
    text: str
    since: float


class RunState(QObject):
    """The run on show.

    Signals:
        switched: another run, or the same one from its beginning: forget what was drawn.
        metrics_changed, validations_changed, gauges_changed: the columns have new rows.
        sampled: a :class:`Sample`.
        saved: a :class:`Saved`.
        verified: the step of a checkpoint that was read back whole.
        told: an :class:`engine.jobs.Event` worth reading: message or override.
        life_changed: it started, paused, went on, ended, or moved on to another phase.

    Attributes:
        name: of the run; empty when none is on show.
        phase: what it is doing, in a sentence; empty while it makes steps.
        paused: whether somebody paused it.
        wait: what holds it up for now, where it is no person; None while it works.
        device: the name of what computes; empty until it is told.
        overrides: settings that were changed while it went on, by path.
        resumes: the steps at which it was resumed.
    """

    switched = Signal()
    metrics_changed = Signal()
    validations_changed = Signal()
    gauges_changed = Signal()
    sampled = Signal(object)
    saved = Signal(object)
    verified = Signal(int)
    told = Signal(object)
    life_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.name = ""
        self._clear()

    def show(self, name: str) -> None:
        """Watch another run; its history comes with the first update. An empty name watches none."""
        if name != self.name:
            self.name = name
            self._clear()
            self.switched.emit()

    @property
    def running(self) -> bool:
        """Whether its worker is at work."""
        return self.end is None and self.life.running

    @property
    def step(self) -> int:
        """The last step told."""
        steps = self.metrics["step"]
        return int(steps[-1]) if len(steps) else 0

    def latest(self, column: str) -> float:
        """The newest measured value of a metric; NaN where there is none."""
        return _last(self.metrics[column])

    def latest_validation(self, column: str) -> float:
        """The newest value at a look at the validation text; NaN where there is none."""
        return _last(self.validations[column])

    def latest_gauge(self, column: str) -> float:
        """The newest value of what is looked at now and then; NaN where it is not known."""
        return _last(self.gauges[column])

    def best_validation(self) -> tuple[int, float] | None:
        """Step and value of the lowest validation loss."""
        losses = self.validations["loss"]
        if not len(losses) or np.isnan(losses).all():
            return None
        place = int(np.nanargmin(losses))
        return int(self.validations["step"][place]), float(losses[place])

    def speed(self) -> float:
        """Tokens a second over the last steps: the median, so that one look aside does not show."""
        speeds = self.metrics["tokens_per_second"][-50:]
        measured = speeds[~np.isnan(speeds)]
        return float(np.median(measured)) if len(measured) else float("nan")

    def time_left(self, max_steps: int, eval_steps: int = 0, save_steps: int = 0) -> TimeLeft | None:
        """How long it still takes; None while nobody can know (see :func:`engine.jobs.time_left`)."""
        columns = (self.metrics[name] for name in ("step", "time", "segment"))
        return time_left(*columns, max_steps, eval_steps=eval_steps, save_steps=save_steps, pauses=self._pauses)

    def apply(self, update: UpdateLike) -> None:
        """Take in what a look at the run's folder found."""
        if update.first:
            self._clear()
            self.switched.emit()
        if update.metrics is not None:
            self.metrics = dict(update.metrics)
            self.metrics_changed.emit()
        if update.validations is not None:
            self.validations = dict(update.validations)
            self.validations_changed.emit()
        if update.gauges is not None:
            self.gauges = dict(update.gauges)
            self.gauges_changed.emit()
        before = self._standing()
        for event in update.events:
            self._take(event)
        self.life, self.end = update.life, update.end
        if before != self._standing() or update.first:
            self.life_changed.emit()

    def _standing(self) -> tuple[object, ...]:
        return self.life.state, self.end, self.phase, self.paused, self.wait

    def _take(self, event: Event) -> None:
        values = event.values
        if event.kind == "sample":
            sample = Sample(int(values.get("step", 0)), str(values.get("prompt", "")), str(values.get("text", "")))
            self.samples.append(sample)
            self.sampled.emit(sample)
        elif event.kind == "checkpoint":
            loss = values.get("loss")
            saved = Saved(
                int(values.get("step", 0)), loss, int(values.get("size", 0)), bool(values.get("best")), event.time
            )
            self.checkpoints.append(saved)
            self.saved.emit(saved)
        elif event.kind == "verified":
            self.verified.emit(int(values.get("step", 0)))
        elif event.kind in ("message", "override"):
            if event.kind == "override":
                self.overrides[str(values.get("setting", ""))] = values.get("new")
            self.messages.append(event)
            self.told.emit(event)
        elif event.kind in ("started", "paused", "resumed", "held", "released"):
            self._take_turn(event)
        elif event.kind == "phase":
            self.phase = event.text
            self.device = str(values.get("device_name", self.device))
            if values.get("code") == "training" and int(values.get("step", 0)) > 0:
                self.resumes.append(int(values["step"]))
        elif event.kind == "progress":
            self.progress = dict(values)

    def _take_turn(self, event: Event) -> None:
        """It begins, waits, or goes on."""
        if event.kind == "started":
            self.paused, self.wait, self.end = False, None, None
        elif event.kind in ("paused", "resumed"):
            self.paused = event.kind == "paused"
        elif event.kind == "held":
            self.wait = Wait(str(event.values.get("code", "")), event.text, event.time)
        else:
            self.wait = None
        stands = self.paused or self.wait is not None
        if stands and self._stood_since is None:
            self._stood_since = event.time
        elif not stands and self._stood_since is not None:
            self._pauses.append((self._stood_since, event.time))
            self._stood_since = None

    def _clear(self) -> None:
        empty = np.empty(0)
        self.metrics: dict[str, Floats] = dict.fromkeys((*_BASE, *METRICS), empty)
        self.validations: dict[str, Floats] = dict.fromkeys((*_BASE, *VALIDATIONS), empty)
        self.gauges: dict[str, Floats] = dict.fromkeys((*_BASE, *GAUGES), empty)
        self.samples: list[Sample] = []
        self.checkpoints: list[Saved] = []
        self.messages: list[Event] = []
        self.resumes: list[int] = []
        self.progress: dict[str, Any] = {}
        self.phase = ""
        self.paused = False
        self.wait: Wait | None = None
        self.device = ""
        self.overrides: dict[str, Any] = {}
        self._pauses: list[tuple[float, float]] = []
        self._stood_since: float | None = None
        self.life = Life("none")
        self.end: End | None = None


def _last(values: Floats) -> float:
    if len(values) and values[-1] == values[-1]:  # nearly always; NaN differs from itself
        return float(values[-1])
    measured = np.flatnonzero(~np.isnan(values))
    return float(values[measured[-1]]) if len(measured) else float("nan")
