"""Counts as bars, with words under both ends and, where something is cut off, the bars beyond the cut greyed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.theme import current
from studio.theme.tokens import TEXT_SMALL

_WORDS, _GAP = 16, 1.0


class Histogram(QWidget):
    """Bars of equal width."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: tuple[int, ...] = ()
        self._ends = ("", "")
        self._cut: float | None = None
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_counts(self, counts: Sequence[int], first: str, last: str, described: str = "") -> None:
        """Show these counts; ``first`` and ``last`` stand under the ends, and screen readers hear ``described``."""
        self._counts, self._ends = tuple(counts), (first, last)
        self.setAccessibleDescription(described)
        self.setToolTip("")
        self.update()

    def set_cut(self, share: float | None) -> None:
        """Grey what lies left of this share of the width, from 0 to 1; None greys nothing."""
        self._cut = share
        self.update()

    def counts(self) -> tuple[int, ...]:
        """What is shown."""
        return self._counts

    def sizeHint(self) -> QSize:
        """Some lines high."""
        return QSize(200, 76)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Bars, base line, words, cut."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = current()
        floor = self.height() - _WORDS
        painter.setPen(QPen(QColor(tokens.hairline), 1))
        painter.drawLine(0, floor, self.width(), floor)
        most = max(self._counts, default=0)
        if most:
            wide = self.width() / len(self._counts)
            painter.setPen(Qt.PenStyle.NoPen)
            for place, number in enumerate(self._counts):
                beyond = self._cut is not None and (place + 0.5) / len(self._counts) < self._cut
                painter.setBrush(QColor(tokens.disabled if beyond else tokens.validation))
                high = (floor - 4) * number / most
                if number:
                    high = max(high, 1.5)  # one document among thousands is still to be seen
                painter.drawRect(QRectF(place * wide, floor - high, max(wide - _GAP, 1.0), high))
        if self._cut:
            painter.setPen(QPen(QColor(tokens.bad), 1.5))
            painter.drawLine(int(self._cut * self.width()), 0, int(self._cut * self.width()), floor)
        self._paint_words(painter, floor)

    def _paint_words(self, painter: QPainter, floor: int) -> None:
        font = self.font()
        font.setPixelSize(TEXT_SMALL)
        painter.setFont(font)
        painter.setPen(QColor(current().muted))
        place = QRectF(0, floor + 1, self.width(), _WORDS - 1)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), self._ends[0])
        painter.drawText(place, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), self._ends[1])
