"""What the status bar says: it is always true, so it is worked out from the jobs themselves."""

from __future__ import annotations

import math
import time

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from engine.jobs import TimeLeft
from studio.jobs import JobUpdate, Work
from studio.state import ProjectState, RunState, RunSummary
from studio.texts import amount, count, decimal, duration
from studio.widgets import StatusBar

SHOW_MS = 500


class StatusLine(QObject):
    """Keeps the status bar true.

    Signals:
        progressed: the fraction done of what it speaks of; None where that is not known, or nothing runs.
    """

    progressed = Signal(object)

    def __init__(self, bar: StatusBar, project: ProjectState, run: RunState, work: Work) -> None:
        super().__init__(bar)
        self._bar, self._project, self._run, self._work = bar, project, run, work
        self._progress: dict[str, tuple[str, float | None]] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(SHOW_MS)
        self._timer.timeout.connect(self.show)
        self._timer.start()
        work.updated.connect(self._updated)
        work.began.connect(self.show)
        work.stopping.connect(self.show)
        work.ended.connect(self._ended)
        project.opened.connect(self.show)
        project.closed.connect(self.show)
        self.show()

    def stop(self) -> None:
        """Say nothing more."""
        self._timer.stop()

    def target(self) -> str:
        """The page a click leads to; empty for none."""
        for key in self._working():
            return key.partition(":")[0]
        return ""

    @Slot()
    def show(self) -> None:
        """Say what runs now."""
        working = self._working()
        if not working:
            words = self.tr("Ready") if self._project.is_open else self.tr("No project is open")
            right = self.tr("open to look only") if self._project.is_open and not self._project.writable else ""
            self._say(words, right=right, state="ready" if self._project.is_open else "idle")
            return
        key = working[0]
        more = self.tr("and {n} more").format(n=len(working) - 1) if len(working) > 1 else ""
        if key.startswith("train"):
            self._show_training(key, more)
        else:
            words, fraction = self._progress.get(key, ("", None))
            self._say(
                words or self.tr("At work"),
                progress=fraction if fraction is not None else 0.0,
                right=more,
                state="running",
            )

    def _show_training(self, key: str, more: str) -> None:
        run, name = self._run, key.partition(":")[2]
        if not name or name != run.name:
            self._say(self.tr("Training “{name}”").format(name=name or "…"), right=more, state="running")
            return
        snapshot = self._project.snapshot
        summary = snapshot.run(name) if snapshot else None
        steps = summary.max_steps if summary else 0
        if not len(run.metrics["step"]):
            words = run.phase or self.tr("Starting “{name}”").format(name=name)
            self._say(words, right=more, state="running")
            return
        verb = self._verb(key)
        words = f"{verb.format(name=name)}   " + self.tr("step {step} of {steps}").format(
            step=count(run.step), steps=count(steps)
        )
        self._say(
            words,
            progress=run.step / steps if steps else None,
            right=" · ".join(part for part in (*self._facts(summary), more) if part),
            state="paused" if run.paused or run.wait is not None else "running",
        )

    def _say(self, words: str, *, progress: float | None = None, right: str = "", state: str) -> None:
        self._bar.set_status(words, progress=progress, right=right, state=state)
        self.progressed.emit(progress)

    def _verb(self, key: str) -> str:
        if self._work.is_stopping(key):
            return self.tr("Stopping… “{name}”")
        if self._run.paused:
            return self.tr("Paused “{name}”")
        return self.tr("Training “{name}”") if self._run.wait is None else self.tr("Waiting “{name}”")

    def _facts(self, summary: RunSummary | None) -> list[str]:
        run = self._run
        loss, speed = run.latest("train_loss"), run.speed()
        works = summary is not None and not run.paused and run.wait is None
        left = run.time_left(**summary.rhythm) if works and summary is not None else None
        saved = run.checkpoints[-1] if run.checkpoints else None
        age = max(0.0, time.time() - saved.time) if saved else 0.0
        return [
            self.tr("loss {n}").format(n=decimal(loss, 3)) if not math.isnan(loss) else "",
            self.tr("{n} tok/s").format(n=amount(speed)) if not math.isnan(speed) else "",
            self._left(left) if left is not None else "",
            self.tr("saved {time} ago").format(time=duration(age)) if saved else "",
        ]

    def _left(self, left: TimeLeft) -> str:
        words = self.tr("{time} left") if left.steady else self.tr("about {time} left")
        return words.format(time=duration(left.seconds))

    def _working(self) -> list[str]:
        """What runs, trainings first."""
        return sorted(self._work.running(), key=lambda key: not key.startswith("train"))

    @Slot(str, object)
    def _updated(self, key: str, update: JobUpdate) -> None:
        words, fraction = self._progress.get(key, ("", None))
        for event in update.events:
            if event.kind == "phase":
                words, fraction = event.text, None
            elif event.kind == "progress" and event.values.get("total"):
                fraction = event.values["done"] / event.values["total"]
        self._progress[key] = (words, fraction)

    @Slot(str, object)
    def _ended(self, key: str, _end: object) -> None:
        self._progress.pop(key, None)
        self.show()
