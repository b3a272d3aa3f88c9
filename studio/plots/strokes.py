"""Curves onto the screen, fast however noisy they are.

A curve of few points is stroked by Qt. One of many is a bar a pixel column, from the least to the greatest value there
(and to where the curve crosses into the next column), with its ends faded by how much of a pixel they cover: the bars
of all columns are written into one image by adding at their tops, subtracting at their feet and summing downwards.
Stroking the same zigzag as a wide path takes a hundred times as long.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

from studio.plots.decimate import Floats

_FEW = 400
"""Up to so many points are stroked by Qt, unless the curve goes up and down too much."""

_FAR = 1e4
"""Pixels beyond the plot at which a curve is cut: Qt's rasteriser knows no larger coordinates."""

_DASH, _SPACE = 8.0, 5.0


@dataclass(frozen=True)
class Stroke:
    """How a curve is drawn; `width` in logical pixels."""

    colour: str
    width: float = 2.0
    dashed: bool = False
    alpha: float = 1.0

    def pen(self) -> QPen:
        """The pen for few points."""
        colour = QColor(self.colour)
        colour.setAlphaF(self.alpha)
        made = QPen(colour, self.width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.BevelJoin)
        if self.dashed:
            made.setDashPattern([_DASH / self.width, _SPACE / self.width])
        return made


@dataclass(frozen=True, eq=False)
class Curve:
    """Points in pixels of the plot, x ascending, NaN a gap, and their stroke."""

    x: Floats
    y: Floats
    stroke: Stroke


def paint_curves(
    painter: QPainter, plot: QRectF, curves: Sequence[Curve], ratio: float = 1.0, vector: bool = False
) -> None:
    """Paint curves, the last on top.

    Args:
        painter: in logical pixels, clipped to the plot.
        plot: where the plot is.
        curves: in logical pixels from the plot's corner.
        ratio: physical pixels in a logical one.
        vector: whether the painter writes a drawing rather than pixels, so that all must be stroked.
    """
    for curve in curves:
        x, y = _cut(curve.x, curve.y, plot.width())
        if not x.size:
            continue
        if vector or (x.size <= _FEW and _length(y) <= 6 * plot.width()):
            painter.save()
            painter.translate(plot.topLeft())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(curve.stroke.pen())
            _stroke(painter, x, y)
            painter.restore()
        else:
            _fill(painter, plot, Curve(x, y, curve.stroke), ratio)


def _length(y: Floats) -> float:
    """How far a curve goes up and down."""
    return float(np.nansum(np.abs(np.diff(y))))


def _cut(x: Floats, y: Floats, width: float) -> tuple[Floats, Floats]:
    """The curve without what is far outside: the neighbours beyond the sides are brought to just beyond them."""
    x, y = x.copy(), np.clip(y, -_FAR, _FAR)
    if x.size > 1:
        for end, inner, side in ((0, 1, -_FAR), (-1, -2, width + _FAR)):
            if (x[end] < side) if end == 0 else (x[end] > side):
                share = (side - x[inner]) / (x[end] - x[inner])
                x[end], y[end] = side, y[inner] + share * (y[end] - y[inner])
    return x, y


def _stroke(painter: QPainter, x: Floats, y: Floats) -> None:
    """The pieces between gaps; a point alone between two gaps is a dot."""
    finite = np.flatnonzero(np.isfinite(y))
    for piece in np.split(finite, np.flatnonzero(np.diff(finite) > 1) + 1):
        points = [QPointF(a, b) for a, b in zip(x[piece].tolist(), y[piece].tolist(), strict=True)]
        if len(points) > 1:
            painter.drawPolyline(QPolygonF(points))
        elif points:
            pen = painter.pen()
            painter.save()
            painter.setPen(QPen(pen.color(), pen.widthF() + 1, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawPoint(points[0])
            painter.restore()


def _fill(painter: QPainter, plot: QRectF, curve: Curve, ratio: float) -> None:
    columns, rows = int(np.ceil(plot.width() * ratio)), int(np.ceil(plot.height() * ratio))
    top, foot = bars(curve.x * ratio, curve.y * ratio, columns)
    half = max(curve.stroke.width * ratio, 1.0) / 2
    top, foot = np.clip(top - half, 0, rows), np.clip(foot + half, 0, rows)
    if curve.stroke.dashed:
        period = (_DASH + _SPACE) * ratio
        foot = np.where(np.arange(columns) % period < _DASH * ratio, foot, np.nan)
    shown = np.flatnonzero(foot > top)  # also leaves out columns without the curve, where both are NaN
    if not shown.size:
        return
    first, cover = coverage(top[shown], foot[shown], shown, columns)
    image = QImage(cover.data, columns, cover.shape[0], cover.strides[0], QImage.Format.Format_Indexed8)
    image.setColorTable(_shades(curve.stroke))
    height = cover.shape[0] / ratio
    painter.drawImage(QRectF(plot.left(), plot.top() + first / ratio, columns / ratio, height), image)


def bars(x: Floats, y: Floats, columns: int) -> tuple[Floats, Floats]:
    """The least and the greatest y a curve takes in each pixel column; NaN where it is not.

    Args:
        x: in pixels, ascending, shape (n,).
        y: in pixels, NaN a gap.
        columns: how many columns of one pixel, from 0.
    """
    low, high = np.full(columns, np.nan), np.full(columns, np.nan)
    crossing = np.interp(np.arange(columns + 1.0), x, y, left=np.nan, right=np.nan)
    np.fmin(crossing[:-1], crossing[1:], out=low)
    np.fmax(crossing[:-1], crossing[1:], out=high)
    inside = (x >= 0) & (x < columns) & np.isfinite(y)
    column, value = x[inside].astype(np.intp), y[inside]
    if column.size:
        starts = np.flatnonzero(np.append(True, np.diff(column) > 0))
        held = column[starts]
        low[held] = np.fmin(low[held], np.minimum.reduceat(value, starts))
        high[held] = np.fmax(high[held], np.maximum.reduceat(value, starts))
    return low, high


def coverage(top: Floats, foot: Floats, place: NDArray[np.intp], columns: int) -> tuple[int, NDArray[np.uint8]]:
    """How much of each pixel the bars cover, 0 to 255.

    Args:
        top: where each bar begins, in rows, shape (n,).
        foot: where it ends.
        place: its column.
        columns: of the picture.

    Returns:
        The first row, and the coverage from there on, shape (rows, columns rounded up to a multiple of four).
    """
    first = int(np.floor(top.min()))
    rows = int(np.floor(foot.max())) - first + 2
    cover = np.zeros((rows, -(-columns // 4) * 4), dtype=np.uint8)
    for edge, sign in ((top - first, 1), (foot - first, -1)):
        row = edge.astype(np.intp)
        after = np.rint(255 * (edge - row)).astype(np.int16)
        cover[row, place] += (sign * (255 - after)).astype(np.uint8)  # wraps around; the sums below end in 0 to 255
        cover[row + 1, place] += (sign * after).astype(np.uint8)
    for row in range(1, rows):
        np.add(cover[row], cover[row - 1], out=cover[row])
    return first, cover


@lru_cache(maxsize=64)
def _shades(stroke: Stroke) -> list[int]:
    colour = QColor(stroke.colour)
    shades = []
    for part in range(256):
        colour.setAlphaF(stroke.alpha * part / 255)
        shades.append(colour.rgba())
    return shades
