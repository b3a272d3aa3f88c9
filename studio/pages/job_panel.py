"""The progress of one station's job: phase, bar, rate, time left, Cancel; then what was done, in numbers."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from engine.jobs import End, Event
from studio.jobs import JobUpdate, Work
from studio.texts import amount, data_size, duration
from studio.widgets import ProgressCard


class JobPanel(ProgressCard):
    """Follows the jobs of one key.

    Signals:
        ended: the :class:`engine.jobs.End` of an attempt seen to end.
        told: an event with a message worth reading.
    """

    ended = Signal(object)
    told = Signal(object)

    def __init__(self, work: Work, key: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work, self._key, self._title_text = work, key, title
        self._phase = ""
        self._expected = False
        self.messages: list[Event] = []
        work.updated.connect(self._updated)
        work.ended.connect(self._ended)
        work.failed.connect(self._failed)
        self.stop_requested.connect(self._stop_job)

    @property
    def active(self) -> bool:
        """Whether the job is at work."""
        return self._work.is_running(self._key)

    def expect(self) -> None:
        """Show that a job is being started."""
        self.messages.clear()
        self._phase = ""
        self._expected = True
        self.begin(self._title_text, stop=self.tr("Cancel"))

    def catch_up(self) -> None:
        """Show a job that was at work before this panel was made."""
        if self.active:
            self.expect()

    @Slot(str, object)
    def _updated(self, key: str, update: JobUpdate) -> None:
        if key != self._key or (update.end is not None and not self._expected):
            return  # an old attempt's end is no news
        if not self._expected:
            self.expect()
        for event in update.events:
            self._take(event)

    def _take(self, event: Event) -> None:
        if event.kind == "started":
            self.messages.clear()
        elif event.kind == "phase":
            self._phase = event.text
            self.begin(self._phase or self._title_text, stop=self.tr("Cancel"))
        elif event.kind == "progress":
            self._progress(event.values)
        elif event.kind == "message":
            self.messages.append(event)
            self.told.emit(event)

    def _progress(self, values: dict[str, Any]) -> None:
        done, total, unit, rate = (values.get(name) for name in ("done", "total", "unit", "rate"))
        fraction = done / total if total else None
        left = duration((total - done) / rate) if total and rate and total - done > rate else ""
        self.set_progress(
            fraction,
            done=_done(done or 0, total, str(unit)),
            rate=self.tr("{rate} a second").format(rate=_quantity(rate, str(unit))) if rate else "",
            left=self.tr("{time} left").format(time=left) if left else "",
        )

    @Slot(str, object)
    def _ended(self, key: str, end: End) -> None:
        if key != self._key or not self._expected:
            return
        self._expected = False
        if end.outcome == "stopped":
            self.finish(self.tr("Cancelled."), self.tr("What was there before is untouched."), "warn")
        elif end.outcome != "done":
            self.hide()
        self.ended.emit(end)

    @Slot(str, object)
    def _failed(self, key: str, _error: object) -> None:
        if key == self._key and not self.active:
            self._expected = False
            self.hide()

    def _stop_job(self) -> None:
        self._work.stop(self._key)


def _done(done: float, total: float | None, unit: str) -> str:
    if unit == "bytes":
        return f"{data_size(done)} / {data_size(total)}" if total else data_size(done)
    return f"{amount(done)} / {amount(total)} {unit}" if total else f"{amount(done)} {unit}"


def _quantity(value: float, unit: str) -> str:
    return data_size(value) if unit == "bytes" else f"{amount(value)} {unit}"
