"""What a chart holds, and what of it is to be drawn for a view. Knows colours, but no widgets."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import numpy as np

from studio.plots.axis import View, to_level, to_levels, to_place
from studio.plots.decimate import Floats, Grid
from studio.plots.marks import Mark, MarkList
from studio.plots.outliers import count_outside, fences
from studio.plots.overlay import Dots, Overlay
from studio.plots.references import Band, Forecast
from studio.plots.series import Series, SeriesStyle
from studio.plots.strokes import Stroke
from studio.theme import current

_MOST_DOTS = 150
_MARKERS = 12
"""So many on a line from left to right."""
_MARK_PIXELS = 6
"""Marks of one kind nearer to each other than this are painted as one."""

_FAINT, _WIDE, _THIN = 0.38, 2.0, 1.0
_FOOT, _LANE, _LANES = 0.05, 0.12, 0.14
"""The share of the height left free below the curves: with no marks there, with one row of them, with two."""


def colour_of(style: SeriesStyle) -> str:
    """The colour of a series in the theme that is on."""
    tokens = current()
    if isinstance(style.role, int):
        return tokens.series[style.role % len(tokens.series)]
    return tokens.colour(style.role)


@dataclass
class Scene:
    """Series by name, marks, and what they can be compared with; `log_x` and `log_y` tell how they are placed."""

    series: dict[str, Series] = field(default_factory=dict)
    marks: MarkList = field(default_factory=MarkList)
    lines: list[tuple[float, str]] = field(default_factory=list)
    bands: list[Band] = field(default_factory=list)
    forecast: Forecast | None = None
    smoothing: float = 0.0
    log_x: bool = False
    log_y: bool = False
    calm: bool = False

    def clear(self) -> None:
        """Forget all that was given; how it is looked at stays."""
        self.series.clear()
        self.marks.replace(())
        self.lines, self.bands, self.forecast = [], [], None

    # --- the view ---------------------------------------------------------------------------------------------

    def whole(self) -> View | None:
        """The view that holds everything with some air; without outliers where they are to be left out."""
        extents = [extent for one in self.series.values() if (extent := self._extent(one)) is not None]
        if not extents:
            return None
        left, right = min(e[0] for e in extents), max(e[1] for e in extents)
        bottom, top = min(e[2] for e in extents), max(e[3] for e in extents)
        calm = fences(self.series.values(), self.log_y) if self.calm else None
        if calm is not None:
            bottom, top = calm
        else:
            bottom, top = min([bottom, *self._levels()]), max([top, *self._levels()])
        ahead = self._forecast()
        extent = ahead.extent() if ahead is not None else None
        if extent is not None:
            left, right = min(left, extent[0]), max(right, extent[1])
            bottom, top = (bottom, top) if calm is not None else (min(bottom, extent[2]), max(top, extent[3]))
        width = (right - left) or max(abs(right) * 0.1, 1.0)
        height = (top - bottom) or max(abs(top) * 0.1, 1e-6)
        foot = self._foot()
        return View(left - 0.02 * width, right + 0.04 * width, bottom - foot * height, top + 0.05 * height)

    def outside(self, view: View) -> int:
        """How many logged values lie below or above a view."""
        low, high = to_place(view.bottom, self.log_y), to_place(view.top, self.log_y)
        return count_outside(list(self.series.values()), low, high)

    def _extent(self, series: Series) -> tuple[float, float, float, float] | None:
        extent = series.extent()
        if extent is None:
            return None
        left, right, low, high = extent
        if self.log_x:
            first = series.first_positive()
            if first is None:
                return None
            left, right = math.log10(first), math.log10(right)
        if self.log_y:
            least = series.least_positive()
            if least is None:
                return None
            low, high = math.log10(least), math.log10(high)
        return left, right, low, high

    def _levels(self) -> list[float]:
        values = [y for y, _ in self.lines] + [y for band in self.bands for y in (band.low, band.high)]
        return [level for y in values if (level := to_level(y, self.log_y)) is not None]

    def _foot(self) -> float:
        rows = len(self.marks.kinds() & {"checkpoint", "sample"})
        return (_FOOT, _LANE, _LANES)[rows]

    # --- what is drawn ----------------------------------------------------------------------------------------

    def curves(self, view: View, columns: int) -> list[tuple[Floats, Floats, Stroke]]:
        """The curves in levels: the faint ones first, so that no average is hidden."""
        grid = Grid(view.left, view.right, columns, self.log_x)
        faint, strong = [], []
        for series in self.series.values():
            style, colour = series.style, colour_of(series.style)
            x, y = series.drawn(grid)
            if style.smoothed and self.smoothing > 0:
                faint.append((*self._placed(x, y), Stroke(colour, _THIN, alpha=_FAINT)))
                x, y = series.drawn_mean(grid)
            strong.append((*self._placed(x, y), Stroke(colour, _WIDE, dashed=style.dashed)))
        return faint + strong

    def overlay(self, view: View, columns: int) -> Overlay:
        """What goes over and under the curves, in levels."""
        made = Overlay(focus=self.marks.focused(), forecast=self._forecast())
        made.lines = [(level, text) for y, text in self.lines if (level := to_level(y, self.log_y)) is not None]
        made.bands = [placed for band in self.bands if (placed := self._band(band)) is not None]
        left, right = to_place(view.left, self.log_x), to_place(view.right, self.log_x)
        for series in self.series.values():
            self._add_points(made, series, left, right)
        for mark, across in self.marks.seen(left, right, self.log_x, view.width / max(columns / _MARK_PIXELS, 1)):
            made.marks.append((mark, across, self.mark_level(mark) if mark.kind == "event" else view.bottom))
        return made

    def mark_level(self, mark: Mark) -> float:
        """Where the mark of an event sits: on the first series that has a value near there."""
        for series in self.series.values():
            found = series.nearest(mark.x)
            placed = to_level(float(series.y[found]), self.log_y) if found >= 0 else None
            if placed is not None:
                return placed
        return 0.0

    def point(self, series: Series, position: int) -> tuple[float, float] | None:
        """A logged point in levels, or None where it has no place."""
        x, y = to_level(float(series.x[position]), self.log_x), to_level(float(series.y[position]), self.log_y)
        return None if x is None or y is None else (x, y)

    def _placed(self, x: Floats, y: Floats) -> tuple[Floats, Floats]:
        """Points in levels, without those whose place has no logarithm; values that have none are gaps."""
        x, y = self._x(x), self._y(y)
        if not self.log_x:
            return x, y
        kept = np.isfinite(x)
        return x[kept], y[kept]

    def _x(self, x: Floats) -> Floats:
        return to_levels(x, self.log_x)

    def _y(self, y: Floats) -> Floats:
        return to_levels(y, self.log_y)

    def _add_points(self, made: Overlay, series: Series, left: float, right: float) -> None:
        first, last = (int(np.searchsorted(series.x, place)) for place in (left, right))
        colour, style = colour_of(series.style), series.style
        if style.marked:
            self._add_markers(made, series, left, right)
        if style.dots and last - first <= _MOST_DOTS:
            x, y = self._x(series.x[first : last + 1]), self._y(series.y[first : last + 1])
            shown = np.isfinite(x) & np.isfinite(y)
            made.dots.append(Dots(x[shown], y[shown], colour, style.marker))
        gaps = series.gaps[slice(*np.searchsorted(series.gaps, (first, last + 1)))]
        if gaps.size:
            places = self._x(series.x[gaps])
            made.lost.append((places[np.isfinite(places)], colour))
        best = {"low": series.least_at, "high": series.greatest_at}.get(style.best, -1)
        at = self.point(series, best) if best >= 0 else None
        if at is not None:
            made.best.append(Dots(np.array([at[0]]), np.array([at[1]]), colour))

    def _add_markers(self, made: Overlay, series: Series, left: float, right: float) -> None:
        """A marker every now and then, on the line as it is drawn."""
        low, high = to_level(left, self.log_x), to_level(right, self.log_x)
        if not series.x.size or low is None or high is None:
            return
        levels = np.linspace(low, high, 2 * _MARKERS + 1)[1::2]
        places = 10.0**levels if self.log_x else levels
        inside = places[(places >= series.x[0]) & (places <= series.x[-1])]
        drawn = series.mean if series.style.smoothed and self.smoothing > 0 else series.y
        found = np.unique([position for x in inside if (position := series.nearest(float(x))) < drawn.size])
        if found.size:
            x, y = self._x(series.x[found]), self._y(drawn[found])
            shown = np.isfinite(x) & np.isfinite(y)
            made.dots.append(Dots(x[shown], y[shown], colour_of(series.style), series.style.marker))

    def _band(self, band: Band) -> tuple[float, float, str] | None:
        high = to_level(band.high, self.log_y)
        if high is None:
            return None
        low = to_level(band.low, self.log_y)
        return (high - 12.0 if low is None else low), high, band.text

    def _forecast(self) -> Forecast | None:
        """The forecast in levels, without what has no place there."""
        ahead = self.forecast
        if ahead is None:
            return None
        x = self._x(ahead.x)
        y, low, high = (self._y(values) for values in (ahead.y, ahead.low, ahead.high))
        low = np.where(np.isnan(low), y, low)
        keep = np.isfinite(x) & np.isfinite(y) & np.isfinite(low) & np.isfinite(high)
        return Forecast(x[keep], y[keep], low[keep], high[keep], ahead.text)
