"""The strip that guides through the tour: what happens, what it waits for, the way on. It never stands in front."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from studio.pages.sign import Sign
from studio.theme.tokens import SPACE_2, SPACE_3, SPACE_4, SPACE_6
from studio.widgets import button, label
from studio.widgets.labels import set_look


class Coach(QFrame):
    """One step of the tour at a time.

    Signals:
        acted: the step's own button was pressed.
        next_wanted: on to the next step.
        left: the tour should end here.
    """

    acted = Signal()
    next_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "advice")
        self._count = label("", "caption")
        self._title = label("", "strong", wrap=True)
        self._text = label("", wrap=True)
        self._sign = Sign("time", "muted", 14)
        self._state = label("", "caption", wrap=True)
        self.act: QPushButton = button("", "primary")
        self.next: QPushButton = button(self.tr("Next"))
        self.leave: QPushButton = button(self.tr("Leave the tour"), "quiet")
        self.act.clicked.connect(self.acted)
        self.next.clicked.connect(self.next_wanted)
        self.leave.clicked.connect(self.left)
        self._lay_out()

    def show_step(self, place: int, of: int, title: str, text: str, action: str) -> None:
        """Show a step; without an action it has no button of its own."""
        self._count.setText(self.tr("Tour · {n} of {all}").format(n=place, all=of))
        self._title.setText(title)
        self._text.setText(text)
        self.act.setText(action)
        self.act.setVisible(bool(action))
        self.next.setText(self.tr("Finish") if place == of else self.tr("Next"))
        self.leave.setVisible(place < of)
        self.setAccessibleName(f"{self._count.text()}: {title}")
        self.setAccessibleDescription(text)

    def show_state(self, words: str, *, done: bool) -> None:
        """Say what it waits for, or that it has happened."""
        self._sign.set("good" if done else "time", "good" if done else "muted")
        self._state.setText(words)
        self._state.setVisible(bool(words))
        self._sign.setVisible(bool(words))
        self.next.setEnabled(done)
        self.act.setEnabled(True)
        set_look(self.act, "kind", "secondary" if done else "primary")
        set_look(self.next, "kind", "primary" if done else "secondary")

    def title(self) -> str:
        """The title of the step that is shown."""
        return self._title.text()

    def state(self) -> str:
        """What is said about the step."""
        return self._state.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the tour."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        state = QHBoxLayout()
        state.setSpacing(SPACE_2)
        state.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        state.addWidget(self._state, 1)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._count)
        words.addWidget(self._title)
        words.addWidget(self._text)
        words.addLayout(state)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_4, SPACE_3, SPACE_4, SPACE_3)
        row.setSpacing(SPACE_3)
        row.addLayout(words, 1)
        for made in (self.leave, self.act, self.next):
            row.addWidget(made, 0, Qt.AlignmentFlag.AlignVCenter)


def margins() -> tuple[int, int, int, int]:
    """Around the strip, so that it stands in line with the page."""
    return SPACE_6, SPACE_2, SPACE_6, SPACE_2
