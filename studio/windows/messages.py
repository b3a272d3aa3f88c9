"""What the window says above the page, whoever wants it said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from engine.errors import LangwrightError
from studio.pages import Note, note_of
from studio.state.undo import Step
from studio.widgets import Notice, NoticeArea


class Messages(QObject):
    """Notes, shown in an area and done away with when one of their buttons is pressed.

    Signals:
        undoable: a :class:`Step`: a note told of something that can be taken back.
        undone: the same step, once the note's own button has taken it back.

    Attributes:
        notes: what was said last under each key.
    """

    undoable = Signal(object)
    undone = Signal(object)

    def __init__(self, area: NoticeArea, completed: Callable[[Note], Note], parent: QObject | None = None) -> None:
        """Build it.

        Args:
            area: where they are shown.
            completed: adds the buttons that do what a note advises.
            parent: the owner.
        """
        super().__init__(parent)
        self._area, self._completed = area, completed
        self.notes: dict[str, Note] = {}
        area.acted.connect(self._acted)

    @Slot(object)
    def show(self, note: Note) -> None:
        """Say something; what was said under the same key goes."""
        note = self._with_undo(self._completed(note))
        self.notes[note.key] = note
        actions = [(text, text) for text in note.actions]
        notice = Notice(note.kind, note.what, note.why, note.remedy, actions, note.details)
        self._area.add(note.key, notice)

    @Slot(object)
    def show_error(self, error: LangwrightError) -> None:
        """Say what went wrong."""
        self.show(note_of(error))

    def remove(self, key: str) -> None:
        """Take back what was said under a key."""
        self.notes.pop(key, None)
        self._area.remove(key)

    def clear(self) -> None:
        """Take everything back."""
        self.notes.clear()
        self._area.clear()

    def _with_undo(self, note: Note) -> Note:
        """The note with a button that takes back what it tells of, which is also on the list of what can be undone."""
        if note.undo is None:
            return note
        take_back = note.undo
        step = Step(note.what, lambda: self._undo(note.key, take_back))

        def pressed() -> None:
            self.undone.emit(step)
            take_back()

        self.undoable.emit(step)
        return replace(note, actions={**note.actions, self.tr("Undo"): pressed})

    def _undo(self, key: str, take_back: Callable[[], None]) -> None:
        self.remove(key)
        take_back()

    @Slot(str, str)
    def _acted(self, key: str, action: str) -> None:
        note = self.notes.pop(key, None)
        self._area.remove(key)
        if note is not None and action in note.actions:
            note.actions[action]()
