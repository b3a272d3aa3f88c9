"""Several stations one after another, each begun when the one before is done."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal, Slot

from engine.jobs import End, Started
from studio.jobs.work import Work

Step = tuple[str, Callable[[], Started]]
"""A job's key and what starts it."""


class Chain(QObject):
    """Walks steps; stops at the first that does not end well.

    Signals:
        moved: the key of the step that begins now.
    """

    moved = Signal(str)

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._steps: deque[Step] = deque()
        self._current = ""
        work.ended.connect(self._ended)
        work.failed.connect(self._failed)

    @property
    def active(self) -> bool:
        """Whether steps are under way or wait."""
        return bool(self._current)

    def start(self, steps: Iterable[Step]) -> None:
        """Begin; steps that wait from before are dropped."""
        self._steps = deque(steps)
        self._next()

    def stop(self) -> None:
        """Begin nothing more; what runs goes on."""
        self._steps.clear()
        self._current = ""

    def _next(self) -> None:
        if not self._steps:
            self._current = ""
            return
        self._current, begin = self._steps.popleft()
        self.moved.emit(self._current)
        self._work.start(self._current, begin)
        if not self._steps:
            self._current = ""  # the last one is on its own

    @Slot(str, object)
    def _ended(self, key: str, end: End) -> None:
        if key == self._current and key:
            if end.outcome == "done":
                self._next()
            else:
                self.stop()

    @Slot(str, object)
    def _failed(self, key: str, _error: object) -> None:
        if key == self._current:
            self.stop()
