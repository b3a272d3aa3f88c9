"""Judges the run on show as it goes, off the window's thread: at each look at the validation text, and now and then."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from engine.advice import Judgement, Told, course_of, judge
from engine.jobs import Event
from studio.pages.services import Services
from studio.pages.training.run_on_show import RunOnShow

JUDGE_MS = 400
BETWEEN_LOOKS_MS = 5_000


class Judging(QObject):
    """Keeps the judgement of the run on show up to date.

    Signals:
        judged: the :class:`engine.advice.Judgement`, where it differs from the one before.
    """

    judged = Signal(object)

    def __init__(self, services: Services, on_show: RunOnShow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._on_show = on_show
        self._last = Judgement()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._judge)
        run = services.run
        run.switched.connect(self._forget)
        run.validations_changed.connect(self.judge_soon)
        run.life_changed.connect(self.judge_soon)
        run.told.connect(self.judge_soon)
        run.metrics_changed.connect(self._now_and_then)
        services.project.refreshed.connect(self.judge_soon)

    @property
    def judgement(self) -> Judgement:
        """The last one."""
        return self._last

    @Slot()
    def judge_soon(self) -> None:
        """Judge in a moment: several changes at once are one."""
        if not self._soon.isActive() or self._soon.remainingTime() > JUDGE_MS:
            self._soon.start(JUDGE_MS)

    @Slot()
    def _now_and_then(self) -> None:
        if not self._soon.isActive():
            self._soon.start(BETWEEN_LOOKS_MS)

    @Slot()
    def _forget(self) -> None:
        self._take(Judgement())
        self.judge_soon()

    @Slot()
    def _judge(self) -> None:
        run, summary = self._services.run, self._on_show.summary
        if not run.name:
            return
        metrics, validations, running = run.metrics, run.validations, run.running
        told = [_told(event) for event in run.messages]
        recipe, inputs = (summary.recipe, summary.inputs) if summary else (None, None)

        def work() -> Judgement:
            return judge(course_of(metrics, validations, recipe, inputs, running=running, told=told))

        name = run.name
        self._services.background.run(work, lambda found: self._answer(name, found), key="judge-run")

    def _answer(self, name: str, found: Judgement) -> None:
        if name == self._services.run.name:
            self._take(found)

    def _take(self, found: Judgement) -> None:
        before, self._last = self._last, found
        if found is not before:
            self.judged.emit(found)


def _told(event: Event) -> Told:
    step = event.values.get("step", 0)
    return Told(str(event.values.get("code", "")), int(step) if isinstance(step, int | float) else 0, event.values)
