"""A small icon that keeps its meaning through a change of theme."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from studio.theme.icons import paint_glyph


class Sign(QWidget):
    """An icon, painted in today's colour of its role; the words beside it say the same."""

    def __init__(self, meaning: str, role: str = "muted", size: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._meaning, self._role = meaning, role
        self.setFixedSize(QSize(size, size))

    def set(self, meaning: str, role: str) -> None:
        """Show another icon."""
        self._meaning, self._role = meaning, role
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The icon."""
        paint_glyph(QPainter(self), self.rect(), self._meaning, self._role)
