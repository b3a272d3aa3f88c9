"""Boxes that leave the wheel to the page they lie on until they have the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSpinBox


class CalmSpinBox(QSpinBox):
    """A spin box that ignores the wheel until it has the keyboard."""

    def __init__(self, minimum: int = 0, maximum: int = 2**31 - 1, value: int = 0) -> None:
        super().__init__()
        self.setRange(minimum, maximum)
        self.setValue(value)
        self.setGroupSeparatorShown(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setTextMargins(6, 0, 0, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page instead, unless focused."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class CalmComboBox(QComboBox):
    """A combo box that ignores the wheel until it has the keyboard."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page instead, unless focused."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
