"""The small box beside the crosshair."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from studio.theme import current, interface_font
from studio.theme.tokens import TEXT_SMALL

_PAD, _DASH = 7.0, 21.0


@dataclass(frozen=True)
class ReadoutRow:
    """A series and its logged value; `colour` is `#RRGGBB`."""

    name: str
    value: str
    colour: str
    dashed: bool = False


class Readout(QWidget):
    """A heading and a row for each series; the mouse passes through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._heading = ""
        self._rows: list[ReadoutRow] = []
        self._font = interface_font(TEXT_SMALL, tabular=True)
        self._bold = interface_font(TEXT_SMALL, strong=True, tabular=True)
        self.hide()

    def show_values(self, heading: str, rows: list[ReadoutRow]) -> None:
        """Say what was logged here."""
        self._heading, self._rows = heading, rows
        self.resize(self.sizeHint())
        self.update()

    def text(self) -> str:
        """All of it as one line."""
        return ", ".join([self._heading, *(f"{row.name} {row.value}" for row in self._rows)])

    def sizeHint(self) -> QSize:
        """As large as its words."""
        metrics, bold = QFontMetricsF(self._font), QFontMetricsF(self._bold)
        widths = [bold.horizontalAdvance(self._heading)]
        widths += [_DASH + metrics.horizontalAdvance(f"{row.name}  {row.value}") for row in self._rows]
        lines = 1 + len(self._rows)
        return QSize(int(max(widths) + 2 * _PAD + 2), int(lines * (metrics.height() + 2) + 2 * _PAD - 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Box, heading, rows."""
        tokens = current()
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # beside the chart, which is never mirrored
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(tokens.surface))
        painter.setPen(QPen(QColor(tokens.hairline), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        height = QFontMetricsF(self._font).height() + 2
        line = QRectF(_PAD, _PAD - 1, self.width() - 2 * _PAD, height)
        painter.setFont(self._bold)
        painter.setPen(QColor(tokens.text))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, self._heading)
        painter.setFont(self._font)
        for row in self._rows:
            line.translate(0, height)
            pen = QPen(QColor(row.colour), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
            if row.dashed:
                pen.setDashPattern([2.0, 1.0])
            painter.setPen(pen)
            middle = line.center().y()
            painter.drawLine(QPointF(line.left(), middle), QPointF(line.left() + 16, middle))
            painter.setPen(QColor(tokens.text))
            painter.drawText(line.adjusted(_DASH, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, f"{row.name}  {row.value}")
