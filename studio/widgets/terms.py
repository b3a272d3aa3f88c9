"""Words of the field where they stand on the screen: each says what it is when it is asked."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWhatsThisClickedEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.help import term_topic
from studio.help.terms import question
from studio.theme import current
from studio.widgets.labels import ElidedLabel, keyboard_focus


def ask_help(widget: QWidget, topic: str) -> None:
    """Ask the window around a widget, or the one behind its dialog, to open the help at a place."""
    window: QWidget | None = widget.window()
    while window is not None:
        event = QWhatsThisClickedEvent(topic)
        if QCoreApplication.sendEvent(window, event):
            return
        window = window.parentWidget().window() if window.parentWidget() is not None else None


class TermLabel(ElidedLabel):
    """A short text that leads to the help where it holds a word of the field; else a label like any other."""

    def __init__(
        self, text: str = "", role: str = "", *, tab: bool = True, whole: bool = False, parent: QWidget | None = None
    ) -> None:
        """Build it.

        Args:
            text: what it says.
            role: as a label's.
            tab: whether the keyboard stops here; beside a control F1 leads to the same place.
            whole: ask for the room of the whole text instead of taking what is left.
            parent: the owner.
        """
        self._topic = ""
        self._tab = tab
        super().__init__(text, role, parent=parent)
        if whole:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def topic(self) -> str:
        """Where it leads; empty for nowhere."""
        return self._topic

    def setText(self, text: str) -> None:
        """Show a text and find its word."""
        self._topic = term_topic(text)
        super().setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if self._topic and self._tab else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.WhatsThisCursor if self._topic else Qt.CursorShape.ArrowCursor)
        if self._tab:  # beside a control F1 explains the control
            self.setProperty("help", self._topic or None)
        if self._topic:
            self.setAccessibleDescription(question(text))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click asks."""
        if self._topic and self.rect().contains(event.position().toPoint()):
            ask_help(self, self._topic)
        else:
            super().mouseReleaseEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Wait for the release."""
        if self._topic:
            event.accept()
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space do what a click does."""
        if self._topic and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            ask_help(self, self._topic)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, dotted below where it leads somewhere, and a ring when the keyboard is here."""
        super().paintEvent(event)
        if not self._topic:
            return
        painter = QPainter(self)
        rect = self.contentsRect()
        width = min(self.fontMetrics().horizontalAdvance(self.text()), rect.width())
        low = rect.center().y() + self.fontMetrics().ascent() // 2 + 3
        painter.setPen(QPen(QColor(current().edge), 1, Qt.PenStyle.DotLine))
        left = rect.left() if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else rect.right() - width
        painter.drawLine(left, min(low, rect.bottom()), left + width, min(low, rect.bottom()))
        if keyboard_focus(self):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(current().focus), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 3, 3)

    def _update_tooltip(self) -> None:
        super()._update_tooltip()
        if self._topic:
            self.setToolTip(question(self.text()))
