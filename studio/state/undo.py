"""What can be taken back in the open project: one list, whoever did it. Knows no widgets."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

MOST = 100
TOGETHER_SECONDS = 1.5
"""Changes of the same thing that follow each other so soon, as while a slider is dragged, are taken back as one."""


@dataclass
class Step:
    """Something that was done.

    Attributes:
        text: what it was, in the person's words.
        undo: takes it back.
        redo: does it again; None where it cannot be.
        key: what it changed; steps of one key that follow each other closely become one.
        moment: when it was done.
    """

    text: str
    undo: Callable[[], None]
    redo: Callable[[], None] | None = None
    key: str = ""
    moment: float = 0.0


class Undo(QObject):
    """The list of what was done, newest last, and of what was taken back.

    Signals:
        changed: something else can be taken back or done again now.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._clock = clock
        self._done: list[Step] = []
        self._undone: list[Step] = []

    @property
    def undo_text(self) -> str:
        """What would be taken back; empty for nothing."""
        return self._done[-1].text if self._done else ""

    @property
    def redo_text(self) -> str:
        """What would be done again; empty for nothing."""
        return self._undone[-1].text if self._undone else ""

    def did(self, step: Step) -> Step:
        """Note what was just done; what was taken back before cannot be done again any more."""
        step.moment = self._clock()
        last = self._done[-1] if self._done else None
        if last and step.key and last.key == step.key and step.moment - last.moment < TOGETHER_SECONDS:
            step.undo = last.undo
            self._done.pop()
        self._done = [*self._done, step][-MOST:]
        self._undone.clear()
        self.changed.emit()
        return step

    def undo(self) -> None:
        """Take back what was done last, if there is anything."""
        if self._done:
            step = self._done.pop()
            if step.redo is not None:
                self._undone.append(step)
            step.undo()
            self.changed.emit()

    def redo(self) -> None:
        """Do again what was taken back last, if there is anything."""
        if self._undone:
            step = self._undone.pop()
            self._done.append(step)
            if step.redo is not None:
                step.redo()
            self.changed.emit()

    def forget(self, step: Step) -> None:
        """It was taken back in another way, as by its own button."""
        self._done = [kept for kept in self._done if kept is not step]
        self.changed.emit()

    def clear(self) -> None:
        """Forget everything: another project."""
        self._done.clear()
        self._undone.clear()
        self.changed.emit()
