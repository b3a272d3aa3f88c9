"""A bar cut into parts, each with its colour, its share and its word: what happened to 100 documents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.theme import current

BAR, GAP, LINE = 14, 10, 18


@dataclass(frozen=True)
class Part:
    """One part: its word, its amount, the colour's role, and how the amount is written."""

    words: str
    amount: float
    role: str
    shown: str = ""


class PartsBar(QWidget):
    """A bar and its legend. The words stand beside the colours, so the colours are not alone."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._parts: tuple[Part, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_parts(())

    def set_parts(self, parts: Sequence[Part]) -> None:
        """Show these parts; those of nothing are left out."""
        self._parts = tuple(part for part in parts if part.amount > 0)
        words = ", ".join(f"{part.words} {part.shown}".strip() for part in self._parts)
        self.setAccessibleName(self._name)
        self.setAccessibleDescription(words)
        self.setToolTip("")
        self.update()

    def parts(self) -> tuple[Part, ...]:
        """What is shown."""
        return self._parts

    def sizeHint(self) -> QSize:
        """High enough for the bar and one line."""
        return QSize(240, BAR + GAP + LINE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bar, then the legend from the left."""
        tokens = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = sum(part.amount for part in self._parts) or 1.0
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.hairline))
        painter.drawRoundedRect(QRectF(0, 0, self.width(), BAR), 4, 4)
        left = 0.0
        for part in self._parts:
            width = max(self.width() * part.amount / whole, 3.0)
            painter.setBrush(QColor(tokens.colour(part.role)))
            painter.drawRoundedRect(QRectF(left, 0, min(width, self.width() - left) - 1, BAR), 4, 4)
            left += width
        self._paint_legend(painter)

    def _paint_legend(self, painter: QPainter) -> None:
        tokens = current()
        font = self.font()
        font.setPixelSize(11)
        painter.setFont(font)
        metrics = QFontMetrics(font)
        x, middle = 0.0, BAR + GAP + LINE / 2
        for part in self._parts:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.colour(part.role)))
            painter.drawRoundedRect(QRectF(x, middle - 4, 8, 8), 2, 2)
            text = f"{part.words} {part.shown}".strip()
            painter.setPen(QPen(QColor(tokens.muted)))
            width = metrics.horizontalAdvance(text)
            painter.drawText(QRectF(x + 13, BAR + GAP, width + 4, LINE), Qt.AlignmentFlag.AlignVCenter, text)
            x += 13 + width + 18
