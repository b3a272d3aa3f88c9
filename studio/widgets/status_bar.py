"""The line at the bottom that is always true: what runs, how far, how long still."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from studio.texts import translated
from studio.theme import current
from studio.widgets.labels import ElidedLabel, keyboard_focus, label
from studio.widgets.thin_bar import ThinBar

_ROLES = {"ready": "good", "running": "accent", "paused": "warn", "warn": "warn", "broken": "bad", "idle": "muted"}


class StatusBar(QFrame):
    """A dot, a text, a thin bar, and something at the right.

    Signals:
        activated: clicked, or Enter or Space pressed on it.
    """

    activated = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusBar")
        self.setFixedHeight(30)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._dot = _Dot()
        self._text = label("", "caption")
        self._bar = ThinBar(self.tr("Progress"))
        self._bar.setFixedWidth(180)
        self._right = ElidedLabel("", "caption", Qt.TextElideMode.ElideLeft)
        self._right.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._hint = label("", "caption")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 15, 0)
        row.setSpacing(8)
        row.addWidget(self._dot)
        row.addWidget(self._text)
        row.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._right, 1)
        row.addSpacing(8)
        row.addWidget(self._hint)
        self.set_status(self.tr("Ready"))

    def set_status(self, text: str, *, progress: float | None = None, right: str = "", state: str = "ready") -> None:
        """Say everything at once.

        Args:
            text: what happens.
            progress: 0 to 1, or None to hide the bar.
            right: something smaller at the right.
            state: `ready`, `running`, `paused`, `warn`, `broken` or `idle`.
        """
        text = translated(text)
        self._dot.set_role(_ROLES[state])
        self._text.setText(text)
        self._bar.setVisible(progress is not None)
        if progress is not None:
            self._bar.set_fraction(progress)
        self._right.setText(right)
        self.setAccessibleName(self.tr("Status: {text}").format(text=text))
        self.setAccessibleDescription(right)

    def set_hint(self, text: str) -> None:
        """Show a standing hint at the far right, such as a shortcut."""
        self._hint.setText(text)

    def text(self) -> str:
        """What it says now."""
        return self._text.text()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Wait for the release."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click goes to what runs."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.activated.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space do what a click does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.activated.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The frame, and a ring when the keyboard is here."""
        super().paintEvent(event)
        if keyboard_focus(self):
            painter = QPainter(self)
            painter.setPen(QPen(QColor(current().focus), 2))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 2, -1, -1))


class _Dot(QWidget):
    """A coloured dot; the words are beside it."""

    def __init__(self) -> None:
        super().__init__()
        self._role = "muted"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_role(self, role: str) -> None:
        self._role = role
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(12, 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(current().colour(self._role)))
        painter.drawEllipse(QRectF(self.rect()).center(), 2.5, 2.5)
