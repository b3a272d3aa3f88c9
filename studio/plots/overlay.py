"""What is painted over and under the curves: bands, reference lines, dots, lost numbers, marks, the crosshair."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from studio.plots.decimate import Floats
from studio.plots.frame import Frame
from studio.plots.marks import Mark, Placed
from studio.plots.references import Forecast
from studio.theme import Tokens, current, interface_font
from studio.theme.tokens import TEXT_SMALL

SHAPES: dict[str, tuple[tuple[float, float], ...]] = {
    "diamond": ((0.0, -1.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0)),
    "square": ((-0.8, -0.8), (0.8, -0.8), (0.8, 0.8), (-0.8, 0.8)),
    "triangle": ((0.0, 0.9), (1.0, -0.8), (-1.0, -0.8)),
    "pentagon": ((0.0, -1.0), (0.95, -0.3), (0.6, 0.8), (-0.6, 0.8), (-0.95, -0.3)),
    "speech": ((-1.0, -0.8), (1.0, -0.8), (1.0, 0.4), (0.1, 0.4), (-0.5, 1.1), (-0.5, 0.4), (-1.0, 0.4)),
}
MARK_SHAPES = {"checkpoint": "diamond", "sample": "speech", "event": "triangle"}
_SIZES = {"sample": 3.2}
_MARK_SIZE = 5.0
_SHORT = 48
_LANES = {"sample": 7.0, "checkpoint": 20.0}
"""How far above the bottom of the plot the marks of a kind stand."""


@dataclass(frozen=True, eq=False)
class Dots:
    """Points of a series, in levels."""

    x: Floats
    y: Floats
    colour: str
    marker: str = "round"


@dataclass
class Overlay:
    """All of it, in levels."""

    lines: list[tuple[float, str]] = field(default_factory=list)
    bands: list[tuple[float, float, str]] = field(default_factory=list)
    forecast: Forecast | None = None
    dots: list[Dots] = field(default_factory=list)
    lost: list[tuple[Floats, str]] = field(default_factory=list)
    best: list[Dots] = field(default_factory=list)
    marks: list[tuple[Mark, float, float]] = field(default_factory=list)
    focus: Mark | None = None
    cross: float | None = None
    cross_dots: list[tuple[float, float, str]] = field(default_factory=list)


def mark_colour(tokens: Tokens, kind: str) -> str:
    """The colour of a kind of mark."""
    return {"checkpoint": tokens.good, "event": tokens.bad}.get(kind, tokens.muted)


def place_marks(overlay: Overlay, frame: Frame) -> list[Placed]:
    """Where the marks in view are on the canvas."""
    plot, placed = frame.plot, []
    for mark, x, y in overlay.marks:
        at = frame.to_pixel(x, y)
        if plot.left() - 1 <= at.x() <= plot.right() + 1:
            if mark.kind == "event":
                down = min(max(at.y() - 8, plot.top() + 6), plot.bottom() - 6)
            else:
                down = plot.bottom() - _LANES.get(mark.kind, plot.height() - 9)
            placed.append(Placed(mark, at.x(), down))
    return placed


def paint_below(painter: QPainter, frame: Frame, overlay: Overlay) -> None:
    """Bands and the forecast: under the curves."""
    for low, high, _ in overlay.bands:
        painter.fillRect(_band(frame, low, high), _faint(current().good, 0.12))
    if overlay.forecast is not None:
        _paint_forecast(painter, frame, overlay.forecast)


def paint_above(painter: QPainter, frame: Frame, overlay: Overlay, placed: Sequence[Placed]) -> None:
    """Everything else: over the curves."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(interface_font(TEXT_SMALL))
    words = Words(frame.plot)
    for low, high, text in overlay.bands:
        box = _band(frame, low, high)
        if box.height() > 0:
            words.write(painter, QPointF(frame.plot.right(), box.top() + 17), text, current().good)
    for y, text in overlay.lines:
        _paint_line(painter, frame, y, text, words)
    for lost, _ in overlay.lost:
        _paint_lost(painter, frame, lost)
    for dots in overlay.dots:
        _paint_dots(painter, frame, dots, 2.8)
    for dots in overlay.best:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(dots.colour), 1.5))
        for x, y in zip(dots.x.tolist(), dots.y.tolist(), strict=True):
            painter.drawEllipse(frame.to_pixel(x, y), 6.0, 6.0)
    for one in placed:
        _paint_mark(painter, frame, one, words)
    if overlay.focus is not None:
        _paint_focus(painter, frame, next((one for one in placed if one.mark == overlay.focus), None))
    if overlay.cross is not None:
        _paint_cross(painter, frame, overlay)


def paint_marker(painter: QPainter, marker: str, at: QPointF, size: float) -> None:
    """One marker in the painter's brush."""
    if marker == "cross":
        painter.drawLine(at + QPointF(-size, -size), at + QPointF(size, size))
        painter.drawLine(at + QPointF(-size, size), at + QPointF(size, -size))
    elif marker in SHAPES:
        painter.drawPolygon(_polygon(marker, size).translated(at))
    else:
        painter.drawEllipse(at, size, size)


@lru_cache(maxsize=64)
def _polygon(marker: str, size: float) -> QPolygonF:
    return QPolygonF([QPointF(dx, dy) * size for dx, dy in SHAPES[marker]])


class Words:
    """Words on a plot that do not lie over each other: those that come first stay."""

    def __init__(self, plot: QRectF) -> None:
        self._plot = plot
        self._taken: list[QRectF] = []

    def write(self, painter: QPainter, foot: QPointF, text: str, colour: str) -> None:
        """Write above a point, inside the plot, unless other words are there already."""
        metrics = QFontMetricsF(painter.font())
        width, height = metrics.horizontalAdvance(text) + 4, metrics.height()
        plot = self._plot
        left = min(max(foot.x() - width / 2, plot.left() + 2), plot.right() - width - 2)
        top = min(max(foot.y() - height, plot.top() + 2), plot.bottom() - height)
        box = QRectF(left, top, width, height)
        if not text or any(box.intersects(other) for other in self._taken):
            return
        self._taken.append(box)
        painter.setPen(QColor(colour))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _band(frame: Frame, low: float, high: float) -> QRectF:
    top, foot = frame.to_pixel(frame.view.left, high).y(), frame.to_pixel(frame.view.left, low).y()
    return QRectF(frame.plot.left(), top, frame.plot.width(), foot - top).intersected(frame.plot)


def _paint_forecast(painter: QPainter, frame: Frame, forecast: Forecast) -> None:
    upper, lower, middle = (
        [frame.to_pixel(x, y) for x, y in zip(forecast.x.tolist(), values.tolist(), strict=True)]
        for values in (forecast.high, forecast.low, forecast.y)
    )
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_faint(current().validation, 0.14))
    painter.drawPolygon(QPolygonF(upper + lower[::-1]))
    painter.setPen(QPen(QColor(current().validation), 1.5, Qt.PenStyle.DotLine))
    painter.drawPolyline(QPolygonF(middle))
    painter.restore()


def _paint_line(painter: QPainter, frame: Frame, y: float, text: str, words: Words) -> None:
    plot = frame.plot
    level = round(frame.to_pixel(frame.view.left, y).y()) + 0.5
    if not plot.top() <= level <= plot.bottom():
        return
    painter.setPen(QPen(QColor(current().muted), 1, Qt.PenStyle.DotLine))
    painter.drawLine(QPointF(plot.left(), level), QPointF(plot.right(), level))
    under = level + 2 + QFontMetricsF(painter.font()).height()
    words.write(painter, QPointF(plot.right(), under if under < plot.bottom() else level - 1), text, current().muted)


def _paint_lost(painter: QPainter, frame: Frame, places: Floats) -> None:
    """A small cross at the top, over the gap, where a value was no number; one for each pixel that has any."""
    painter.setPen(QPen(QColor(current().bad), 1.5))
    across = frame.xs(places)
    for x in np.unique(np.rint(across[(across >= 0) & (across <= frame.plot.width())] / 2) * 2).tolist():
        paint_marker(painter, "cross", QPointF(frame.plot.left() + x, frame.plot.top() + 6), 3.0)


def _paint_dots(painter: QPainter, frame: Frame, dots: Dots, size: float) -> None:
    painter.setPen(QPen(QColor(dots.colour), 1.5) if dots.marker == "cross" else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(dots.colour))
    for x, y in zip(dots.x.tolist(), dots.y.tolist(), strict=True):
        paint_marker(painter, dots.marker, frame.to_pixel(x, y), size)


def _paint_mark(painter: QPainter, frame: Frame, one: Placed, words: Words) -> None:
    colour = mark_colour(current(), one.mark.kind)
    if one.mark.kind == "resume":
        painter.setPen(QPen(QColor(colour), 1, Qt.PenStyle.DashLine))
        across = round(one.x) + 0.5
        painter.drawLine(QPointF(across, frame.plot.top()), QPointF(across, frame.plot.bottom()))
        return
    painter.setPen(QPen(QColor(current().surface), 1))
    painter.setBrush(QColor(colour))
    size = _SIZES.get(one.mark.kind, _MARK_SIZE)
    paint_marker(painter, MARK_SHAPES.get(one.mark.kind, "round"), QPointF(one.x, one.y), size)
    if one.mark.kind == "event" and len(one.mark.text) <= _SHORT:  # a longer one is told by the tooltip
        words.write(painter, QPointF(one.x, one.y - 5), one.mark.text, colour)


def _paint_focus(painter: QPainter, frame: Frame, one: Placed | None) -> None:
    if one is None:
        return
    painter.setPen(QPen(QColor(current().focus), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(one.x - 9, min(max(one.y, frame.plot.top() + 9), frame.plot.bottom() - 9) - 9, 18, 18))


def _paint_cross(painter: QPainter, frame: Frame, overlay: Overlay) -> None:
    tokens, plot = current(), frame.plot
    across = round(frame.to_pixel(overlay.cross or 0.0, frame.view.top).x()) + 0.5
    painter.setPen(QPen(QColor(tokens.muted), 1))
    painter.drawLine(QPointF(across, plot.top()), QPointF(across, plot.bottom()))
    for x, y, colour in overlay.cross_dots:
        painter.setPen(QPen(QColor(tokens.surface), 1.5))
        painter.setBrush(QColor(colour))
        painter.drawEllipse(frame.to_pixel(x, y), 4, 4)


def _faint(colour: str, alpha: float) -> QColor:
    made = QColor(colour)
    made.setAlphaF(alpha)
    return made
