"""What a page shows before it has anything: what belongs here and the one button that brings it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.theme.icons import paint_glyph
from studio.theme.tokens import SPACE_2, SPACE_4, SPACE_6
from studio.widgets.buttons import button
from studio.widgets.labels import label


class EmptyState(QWidget):
    """An icon, a title, a text and a primary action in the middle of the room.

    Signals:
        acted: the button was pressed.
    """

    acted = Signal()

    def __init__(
        self, meaning: str, title: str, text: str = "", action: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._title = label(title, "title")
        self._text = label(text, "muted", wrap=True)
        self._text.setMaximumWidth(460)
        self._text.setMinimumWidth(260)
        self._button = button(action, "primary")
        self._button.clicked.connect(self.acted)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_6, SPACE_6, SPACE_6, SPACE_6)
        column.setSpacing(SPACE_2)
        column.addStretch(1)
        centre = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(_Emblem(meaning), 0, centre)
        column.addSpacing(SPACE_2)
        for part in (self._title, self._text):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(part, 0, centre)
        column.addSpacing(SPACE_4)
        column.addWidget(self._button, 0, centre)
        column.addStretch(1)
        self.set(title, text, action)

    def set(self, title: str, text: str = "", action: str = "") -> None:
        """Say something else; without an action there is no button."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)


class _Emblem(QWidget):
    def __init__(self, meaning: str) -> None:
        super().__init__()
        self._meaning = meaning
        self.setFixedSize(QSize(40, 40))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_glyph(QPainter(self), self.rect(), self._meaning, "muted")
