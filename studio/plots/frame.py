"""The frame of a chart: where the plot lies, its ticks and titles; and from levels to pixels and back."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from studio.plots.axis import TickText, View, number_text, ticks, to_place
from studio.plots.decimate import Floats
from studio.texts import localised
from studio.theme import current, interface_font
from studio.theme.tokens import TEXT_BODY

_TICK, _GAP, _TOP, _RIGHT = 4.0, 6.0, 5.0, 12.0


@dataclass
class Axis:
    """One axis as a page sets it up."""

    log: bool = False
    title: str = ""
    clock: bool = False
    text: TickText = number_text


@dataclass(frozen=True)
class Tick:
    """A tick and its words; `at` in pixels."""

    at: float
    text: str


@dataclass
class Frame:
    """What has to be known to place anything on the chart."""

    plot: QRectF = field(default_factory=QRectF)
    view: View = field(default_factory=lambda: View(0.0, 1.0, 0.0, 1.0))
    across: list[Tick] = field(default_factory=list)
    up: list[Tick] = field(default_factory=list)

    def xs(self, levels: Floats) -> Floats:
        """Levels of the bottom axis in pixels from the plot's left."""
        return (levels - self.view.left) * (self.plot.width() / self.view.width)

    def ys(self, levels: Floats) -> Floats:
        """Levels of the left axis in pixels from the plot's top."""
        with np.errstate(over="ignore"):
            return (self.view.top - levels) * (self.plot.height() / self.view.height)

    def to_pixel(self, x: float, y: float) -> QPointF:
        """A place, given as levels, on the canvas."""
        across = (x - self.view.left) / self.view.width * self.plot.width()
        down = (self.view.top - y) / self.view.height * self.plot.height()
        return QPointF(self.plot.left() + _bounded(across), self.plot.top() + _bounded(down))

    def to_levels(self, place: QPointF) -> tuple[float, float]:
        """The levels at a pixel of the canvas."""
        across = (place.x() - self.plot.left()) / max(self.plot.width(), 1.0)
        down = (place.y() - self.plot.top()) / max(self.plot.height(), 1.0)
        return self.view.left + across * self.view.width, self.view.top - down * self.view.height


def _bounded(pixels: float) -> float:
    return min(max(pixels, -1e5), 1e5)


def lay_out(size: QSizeF, view: View, bottom: Axis, left: Axis) -> Frame:
    """The frame of a chart of a size."""
    metrics = QFontMetricsF(interface_font(TEXT_BODY, tabular=True))
    line = metrics.height()
    foot = line + _GAP + _TICK + (line + 2 if bottom.title else 0)
    height = max(size.height() - foot - _TOP - line / 3, 1.0)
    levels, step = ticks(view.bottom, view.top, left.log, max(2, int(height / (2.2 * line))), left.clock)
    texts = [localised(left.text(to_place(level, left.log), step)) for level in levels]
    wide = max((metrics.horizontalAdvance(text) for text in texts), default=0.0)
    start = math.ceil(wide + _GAP + (line + 4 if left.title else 0) + 2)
    above = math.floor(_TOP + line / 3)  # on whole pixels, so that the picture of the curves is not blurred
    plot = QRectF(start, above, max(math.floor(size.width() - start - _RIGHT), 1), math.floor(height))
    frame = Frame(plot, view)
    frame.up = [Tick(frame.to_pixel(view.left, level).y(), text) for level, text in zip(levels, texts, strict=True)]
    frame.across = _across(frame, bottom, metrics)
    return frame


def _across(frame: Frame, bottom: Axis, metrics: QFontMetricsF) -> list[Tick]:
    """The ticks of the bottom axis: as many as have room beside each other."""
    view, most = frame.view, max(2, int(frame.plot.width() / 64))
    while True:
        levels, step = ticks(view.left, view.right, bottom.log, most, bottom.clock)
        texts = [localised(bottom.text(to_place(level, bottom.log), step)) for level in levels]
        made = [Tick(frame.to_pixel(level, view.bottom).x(), text) for level, text in zip(levels, texts, strict=True)]
        if most <= 2 or _apart(made, metrics):
            return made
        most -= 1


def _apart(across: list[Tick], metrics: QFontMetricsF) -> bool:
    ends = [(tick.at, metrics.horizontalAdvance(tick.text) / 2 + 7) for tick in across]
    return all(b - a >= half + other for (a, half), (b, other) in pairwise(ends))


def paint_frame(painter: QPainter, frame: Frame, bottom: Axis, left: Axis) -> None:
    """Axis lines, ticks, their words, the titles."""
    tokens, plot = current(), frame.plot
    painter.setFont(interface_font(TEXT_BODY, tabular=True))
    metrics = QFontMetricsF(painter.font())
    line = metrics.height()
    foot = round(plot.bottom()) + 0.5
    side = round(plot.left()) - 0.5
    painter.setPen(QPen(QColor(tokens.hairline), 1))
    painter.drawLine(QPointF(side, plot.top()), QPointF(side, foot))
    painter.drawLine(QPointF(side, foot), QPointF(plot.right(), foot))
    for tick in frame.across:
        painter.drawLine(QPointF(round(tick.at) + 0.5, foot), QPointF(round(tick.at) + 0.5, foot + _TICK))
    painter.setPen(QColor(tokens.muted))
    centre = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextDontClip)
    for tick in frame.across:
        half = metrics.horizontalAdvance(tick.text) / 2
        middle = min(tick.at, plot.right() + _RIGHT - half)  # the last one may stand at the very edge
        painter.drawText(QRectF(middle - 60, foot + _TICK + 2, 120, line), centre, tick.text)
    end = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip)
    for tick in frame.up:
        painter.drawText(QRectF(side - _GAP - 160, tick.at - line / 2, 160, line), end, tick.text)
    if bottom.title:
        painter.drawText(QRectF(plot.left(), foot + _TICK + line + 4, plot.width(), line), centre, bottom.title)
    if left.title:
        painter.save()
        painter.translate(line / 2, plot.center().y())
        painter.rotate(-90)
        painter.drawText(QRectF(-plot.height() / 2, -line / 2, plot.height(), line), centre, left.title)
        painter.restore()
