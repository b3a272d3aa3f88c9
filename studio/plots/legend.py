"""The line under a chart: what each curve and mark is, and a note at the right."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.plots.overlay import MARK_SHAPES, mark_colour, paint_marker
from studio.plots.scene import Scene, colour_of
from studio.theme import current, interface_font
from studio.theme.tokens import TEXT_SMALL

_SIGN, _GAP = 25.0, 12.0


_DASHES = {"dashed": [2.0, 1.0], "dotted": [1.0, 1.0]}


@dataclass(frozen=True)
class LegendEntry:
    """A name and how it looks; `shape` is `line`, `dashed`, `dotted`, or a marker; `marker` sits on the line."""

    name: str
    colour: str
    shape: str = "line"
    marker: str = ""


def entries_of(scene: Scene) -> list[LegendEntry]:
    """What the legend of a scene says."""
    entries = []
    for series in scene.series.values():
        style = series.style
        marker = style.marker if style.dots or style.marked else ""
        entries.append(LegendEntry(series.name, colour_of(style), "dashed" if style.dashed else "line", marker))
    tokens, kinds = current(), scene.marks.kinds()
    for kind, words in (
        ("checkpoint", QCoreApplication.translate("RunChart", "checkpoint")),
        ("sample", QCoreApplication.translate("RunChart", "sample")),
        ("resume", QCoreApplication.translate("RunChart", "resumed")),
        ("event", QCoreApplication.translate("RunChart", "event")),
    ):
        if kind in kinds:
            entries.append(LegendEntry(words, mark_colour(tokens, kind), MARK_SHAPES.get(kind, "dotted")))
    if any(series.gaps.size for series in scene.series.values()):
        entries.append(LegendEntry(QCoreApplication.translate("RunChart", "no number"), tokens.bad, "cross"))
    if scene.forecast is not None:
        words = scene.forecast.text or QCoreApplication.translate("RunChart", "forecast")
        entries.append(LegendEntry(words, tokens.validation, "dotted"))
    return entries


class Legend(QWidget):
    """Entries from the left, wrapping where they must; the note at the right where there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: list[LegendEntry] = []
        self._note = ""
        self._font = interface_font(TEXT_SMALL)
        self._metrics = QFontMetricsF(self._font)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_entries(self, entries: list[LegendEntry]) -> None:
        """Show these."""
        if entries != self._entries:
            self._entries = entries
            self.updateGeometry()
            self.update()

    def set_note(self, note: str) -> None:
        """Say something at the right."""
        if note != self._note:
            self._note = note
            self.setToolTip("")
            self.updateGeometry()
            self.update()

    def entries(self) -> list[LegendEntry]:
        """What is shown."""
        return list(self._entries)

    def sizeHint(self) -> QSize:
        """As high as its lines at the present width."""
        return QSize(120, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def heightForWidth(self, width: int) -> int:
        """The lines at a width."""
        places, note = self._place(float(width))
        bottoms = [place.bottom() for place in places] + ([note.bottom()] if self._note else [])
        return int(max(bottoms, default=self._line()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Signs and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        places, note = self._place(float(self.width()))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for entry, place in zip(self._entries, places, strict=True):
            words = place.adjusted(_SIGN, 0, 0, 0)
            if mirrored:
                place = QRectF(self.width() - place.left() - _SIGN, place.top(), _SIGN, place.height())
                words.moveRight(place.left())
            self._sign(painter, entry, place)
            painter.setPen(QColor(current().text))
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, entry.name)
        if mirrored:
            note.moveLeft(0.0)
        painter.setPen(QColor(current().muted))
        shown = self._metrics.elidedText(self._note, Qt.TextElideMode.ElideRight, note.width())
        painter.drawText(note, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), shown)

    def _line(self) -> float:
        return self._metrics.height() + 4

    def _place(self, width: float) -> tuple[list[QRectF], QRectF]:
        places: list[QRectF] = []
        x = y = 0.0
        for entry in self._entries:
            size = _SIGN + self._metrics.horizontalAdvance(entry.name) + 2
            if x > 0 and x + size > width:
                x, y = 0.0, y + self._line()
            places.append(QRectF(x, y, size, self._line()))
            x += size + _GAP
        wanted = self._metrics.horizontalAdvance(self._note) + 2
        if self._note and x > 0 and x + wanted > width:
            x, y = 0.0, y + self._line()
        return places, QRectF(x, y, max(width - x, 0.0), self._line())

    def _sign(self, painter: QPainter, entry: LegendEntry, place: QRectF) -> None:
        colour = QColor(entry.colour)
        left, middle = place.left(), place.center().y()
        pen = QPen(colour, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        if entry.shape not in ("line", *_DASHES):
            painter.setPen(QPen(colour, 1.5) if entry.shape == "cross" else Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            paint_marker(painter, entry.shape, QPointF(left + 10, middle), 4.0)
            return
        if entry.shape in _DASHES:
            pen.setDashPattern(_DASHES[entry.shape])
        painter.setPen(pen)
        painter.drawLine(QPointF(left, middle), QPointF(left + 20, middle))
        if entry.marker:
            painter.setPen(QPen(colour, 1.5) if entry.marker == "cross" else Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            paint_marker(painter, entry.marker, QPointF(left + 10, middle), 2.8)
