"""The drawing area: pyqtgraph's axes, zoom and curves, with everything else painted over them in pixels.

Marks, reference lines, dots and the crosshair are painted in `drawForeground` rather than made of scene items: nothing
has to be created, kept or removed as a run grows, and lines stay sharp at every scale.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from studio.plots.decimate import Floats
from studio.plots.references import Forecast
from studio.theme import Tokens, current, interface_font
from studio.theme.tokens import TEXT_BODY, TEXT_SMALL


@dataclass(frozen=True)
class Mark:
    """Something that happened at a place: `checkpoint`, `resume` or `event`."""

    kind: str
    x: float
    text: str = ""


@dataclass
class Overlay:
    """What is painted over the curves, in chart coordinates (y already logarithmic where the axis is)."""

    marks: list[tuple[Mark, float]] = field(default_factory=list)
    lines: list[tuple[float, str]] = field(default_factory=list)
    dots: list[tuple[Floats, Floats, str]] = field(default_factory=list)
    cross: float | None = None
    cross_dots: list[tuple[float, float, str]] = field(default_factory=list)
    bands: list[tuple[float, float, str]] = field(default_factory=list)
    forecast: Forecast | None = None


@dataclass(frozen=True)
class Stroke:
    """How a curve is drawn."""

    colour: str
    width: float = 2.0
    dashed: bool = False
    alpha: float = 1.0

    def pen(self, ratio: float = 1.0) -> QPen:
        """The pen, of the same width at every zoom; `ratio` is the device's pixels in a logical one."""
        colour = QColor(self.colour)
        colour.setAlphaF(self.alpha)
        made = QPen(colour, self.width * ratio)
        made.setCosmetic(True)
        if self.dashed:
            made.setDashPattern([4.0, 2.5])
        return made


class NumberAxis(pg.AxisItem):
    """An axis whose ticks read `1,200` and never `1.2e+03`."""

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        """The texts of ticks."""
        if self.logMode:
            return [f"{10**value:.4g}" for value in values]
        digits = max(0, int(np.ceil(-np.log10(spacing)))) if 0 < spacing < 1 else 0
        if digits > 5:
            return [f"{value * scale:.3g}" for value in values]
        return [f"{value * scale:,.{digits}f}" for value in values]


class Canvas(pg.PlotWidget):
    """Axes and curves.

    Signals:
        hovered: the pointer's place in chart coordinates.
        left: the pointer went away.
        double_clicked: anywhere in it.
        moved_by_hand: zoomed or panned by a person.
        view_changed: another range or size, whoever changed it.
    """

    hovered = Signal(float, float)
    left = Signal()
    double_clicked = Signal()
    moved_by_hand = Signal()
    view_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        axes = {side: NumberAxis(side) for side in ("left", "bottom")}
        super().__init__(parent, background=None, enableMenu=False, axisItems=axes)
        self.overlay = Overlay()
        self._curves: list[pg.PlotCurveItem] = []
        self.setFrameShape(pg.QtWidgets.QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setStyleSheet("background: transparent;")
        plot = self.getPlotItem()
        plot.hideButtons()
        plot.setContentsMargins(0, 4, 4, 0)
        self._view = plot.getViewBox()
        self._view.setDefaultPadding(0)
        self._view.disableAutoRange()
        for side in ("left", "bottom"):
            axis = plot.getAxis(side)
            axis.enableAutoSIPrefix(False)
            axis.setStyle(tickLength=-4 if side == "bottom" else 0, tickTextOffset=6, hideOverlappingLabels=True)
            axis.setTickFont(interface_font(TEXT_BODY, tabular=True))
        self._view.sigRangeChangedManually.connect(self._by_hand)
        self._view.sigRangeChanged.connect(self._range_changed)
        self._view.sigResized.connect(self._range_changed)
        self.wear(current())

    def wear(self, tokens: Tokens) -> None:
        """Take the colours of a theme; the curves follow with the next `draw`."""
        for side in ("left", "bottom"):
            axis = self.getPlotItem().getAxis(side)
            axis.setPen(QPen(QColor(tokens.hairline), 1))
            axis.setTextPen(QPen(QColor(tokens.muted)))
            if axis.labelText:
                self.set_title(side, axis.labelText)

    def set_title(self, side: str, text: str) -> None:
        """Name the `left` or the `bottom` axis; empty takes the name away."""
        axis = self.getPlotItem().getAxis(side)
        if text:
            axis.setLabel(text, **{"color": current().muted, "font-size": f"{TEXT_BODY}px"})
        else:
            axis.showLabel(False)

    def set_log_y(self, log: bool) -> None:
        """Read the left axis as powers of ten."""
        self.getPlotItem().getAxis("left").setLogMode(y=log)

    def draw(self, curves: Sequence[tuple[Floats, Floats, Stroke]]) -> None:
        """Show these curves; items are reused, the last is on top."""
        while len(self._curves) < len(curves):
            item = pg.PlotCurveItem(antialias=True, connect="finite", skipFiniteCheck=False)
            item.setZValue(len(self._curves))
            self._curves.append(item)
            self.addItem(item, ignoreBounds=True)
        for item, (x, y, stroke) in zip(self._curves, curves, strict=False):
            item.setData(x, y, pen=stroke.pen(self.devicePixelRatioF()), connect="finite")
            item.show()
        for item in self._curves[len(curves) :]:
            item.hide()
        self.viewport().update()

    def view(self) -> tuple[float, float, float, float]:
        """Left, right, bottom and top of what is seen."""
        (left, right), (bottom, top) = self._view.viewRange()
        return float(left), float(right), float(bottom), float(top)

    def set_view(self, left: float, right: float, bottom: float, top: float) -> None:
        """Look at this."""
        self._view.setRange(xRange=(left, right), yRange=(bottom, top), padding=0)

    def zoom(self, factor: float) -> None:
        """Look closer (below 1) or from farther (above 1) at the middle, along x."""
        self._view.scaleBy(x=factor, y=1.0)
        self.moved_by_hand.emit()

    def columns(self) -> int:
        """How many physical pixels the curves have across."""
        return max(int(self._view.width() * self.devicePixelRatioF()), 50)

    def plot_rect(self) -> QRectF:
        """Where the curves are, in pixels of this widget."""
        return self._view.sceneBoundingRect()

    def to_pixel(self, x: float, y: float) -> QPointF:
        """A place of the chart, in pixels of this widget."""
        return self._view.mapViewToScene(QPointF(x, y))

    def teardown(self) -> None:
        """Let go of everything; nothing may be drawn afterwards."""
        self._view.sigRangeChangedManually.disconnect(self._by_hand)
        self._view.sigRangeChanged.disconnect(self._range_changed)
        self._view.sigResized.disconnect(self._range_changed)
        self._curves.clear()
        self.overlay = Overlay()
        self.getPlotItem().clear()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say where the pointer is."""
        super().mouseMoveEvent(event)
        place = QPointF(event.position())
        if self.plot_rect().contains(place):
            found = self._view.mapSceneToView(place)
            self.hovered.emit(found.x(), found.y())
        else:
            self.left.emit()

    def leaveEvent(self, event: QEvent) -> None:
        """Say that it is gone."""
        super().leaveEvent(event)
        self.left.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Reset is a double click."""
        super().mouseDoubleClickEvent(event)
        self.double_clicked.emit()

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Paint the overlay in pixels."""
        super().drawForeground(painter, rect)
        plot = self.plot_rect()
        if plot.width() < 10 or plot.height() < 10:
            return
        painter.save()
        painter.setClipRect(plot.adjusted(0, 0, 1, 1))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(interface_font(TEXT_SMALL))
        for low, high, text in self.overlay.bands:
            self._paint_band(painter, plot, low, high, text)
        if self.overlay.forecast is not None:
            self._paint_forecast(painter, self.overlay.forecast)
        for y, text in self.overlay.lines:
            self._paint_line(painter, plot, y, text)
        for xs, ys, colour in self.overlay.dots:
            self._paint_dots(painter, xs, ys, colour)
        taken: list[QRectF] = []
        for mark, y in self.overlay.marks:
            self._paint_mark(painter, plot, mark, y, taken)
        if self.overlay.cross is not None:
            self._paint_cross(painter, plot, self.overlay.cross)
        painter.restore()

    def _paint_line(self, painter: QPainter, plot: QRectF, y: float, text: str) -> None:
        level = round(self.to_pixel(0.0, y).y()) + 0.5
        painter.setPen(QPen(QColor(current().muted), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(plot.left(), level), QPointF(plot.right(), level))
        box = QRectF(plot.left(), level + 2, plot.width() - 8, 16)
        painter.setPen(QColor(current().muted))
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_band(self, painter: QPainter, plot: QRectF, low: float, high: float, text: str) -> None:
        top, foot = self.to_pixel(0.0, high).y(), self.to_pixel(0.0, low).y()
        box = QRectF(plot.left(), top, plot.width(), foot - top).intersected(plot)
        painter.fillRect(box, _faint(current().good, 0.12))
        if box.height() > 0:
            words = QRectF(plot.left(), min(box.top(), plot.bottom() - 18) + 1, plot.width() - 8, 16)
            painter.setPen(QColor(current().good))
            painter.drawText(words, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_forecast(self, painter: QPainter, forecast: Forecast) -> None:
        upper = [self.to_pixel(x, y) for x, y in zip(forecast.x.tolist(), forecast.high.tolist(), strict=True)]
        lower = [self.to_pixel(x, y) for x, y in zip(forecast.x.tolist(), forecast.low.tolist(), strict=True)]
        middle = [self.to_pixel(x, y) for x, y in zip(forecast.x.tolist(), forecast.y.tolist(), strict=True)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_faint(current().validation, 0.14))
        painter.drawPolygon(QPolygonF(upper + lower[::-1]))
        painter.setPen(QPen(QColor(current().validation), 1.5, Qt.PenStyle.DotLine))
        painter.drawPolyline(QPolygonF(middle))

    def _paint_dots(self, painter: QPainter, xs: Floats, ys: Floats, colour: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        for x, y in zip(xs.tolist(), ys.tolist(), strict=True):
            painter.drawEllipse(self.to_pixel(x, y), 2.5, 2.5)

    def _paint_mark(self, painter: QPainter, plot: QRectF, mark: Mark, y: float, taken: list[QRectF]) -> None:
        tokens = current()
        place = self.to_pixel(mark.x, y)
        if not plot.left() - 1 <= place.x() <= plot.right() + 1:
            return
        if mark.kind == "checkpoint":
            centre = QPointF(place.x(), plot.bottom() - 20)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.good))
            painter.drawPolygon(QPolygonF([centre + QPointF(*corner) for corner in _DIAMOND]))
            return
        if mark.kind == "resume":
            painter.setPen(QPen(QColor(tokens.muted), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(place.x(), plot.top()), QPointF(place.x(), plot.bottom()))
            beside = place.x() + painter.fontMetrics().horizontalAdvance(mark.text) / 2 + 7
            self._paint_words(painter, plot, QPointF(beside, plot.top() + 18), mark.text, tokens.muted, taken)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.bad))
        painter.drawPolygon(QPolygonF([place + QPointF(*corner) for corner in _TRIANGLE]))
        self._paint_words(painter, plot, place - QPointF(0, 8), mark.text, tokens.bad, taken)

    def _paint_words(
        self, painter: QPainter, plot: QRectF, foot: QPointF, text: str, colour: str, taken: list[QRectF]
    ) -> None:
        """Write a mark's words above a point, inside the plot, unless other words are there already."""
        metrics = QFontMetricsF(painter.font())
        width, height = metrics.horizontalAdvance(text) + 4, metrics.height()
        left = min(max(foot.x() - width / 2, plot.left() + 2), plot.right() - width - 2)
        top = min(max(foot.y() - height, plot.top() + 2), plot.bottom() - height)
        box = QRectF(left, top, width, height)
        if not text or any(box.intersects(other) for other in taken):
            return
        taken.append(box)
        painter.setPen(QColor(colour))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_cross(self, painter: QPainter, plot: QRectF, x: float) -> None:
        tokens = current()
        across = round(self.to_pixel(x, 0.0).x()) + 0.5
        painter.setPen(QPen(QColor(tokens.muted), 1))
        painter.drawLine(QPointF(across, plot.top()), QPointF(across, plot.bottom()))
        for dot_x, dot_y, colour in self.overlay.cross_dots:
            painter.setPen(QPen(QColor(tokens.surface), 1.5))
            painter.setBrush(QColor(colour))
            painter.drawEllipse(self.to_pixel(dot_x, dot_y), 4, 4)

    def _by_hand(self, *_changed: Any) -> None:
        self.moved_by_hand.emit()

    def _range_changed(self, *_changed: Any) -> None:
        self.view_changed.emit()


def _faint(colour: str, alpha: float) -> QColor:
    made = QColor(colour)
    made.setAlphaF(alpha)
    return made


_DIAMOND = ((0.0, -5.0), (5.0, 0.0), (0.0, 5.0), (-5.0, 0.0))
_TRIANGLE = ((0.0, -3.0), (4.0, -9.0), (-4.0, -9.0))
