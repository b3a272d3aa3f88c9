"""Reduce a long series to about two points a pixel without losing a spike or a gap. Pure numpy.

Every pixel column keeps the least and the greatest finite value of its points, and a NaN where one of them is NaN. So a
spike one point wide is drawn at its full height, and a loss that became NaN is a hole and never bridged.

The pyramid holds the least and the greatest of every full group of 8, 64, 512 ... points, so that a view of a million
points costs no more than one of a thousand. Groups wider than half a pixel are opened, so that the border
between two columns never moves by more, on a logarithmic axis and beside a pause as anywhere else.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Places = NDArray[np.intp]

FACTOR = 8
"""So many groups of one storey make one of the next."""

_MOST = 20
"""Up to so many groups a column are looked at; beyond that, the next storey is taken."""

_OPENED = 0.5
"""A group wider than this share of a column is opened; the next storey begins at two fifths of a column."""


@dataclass(frozen=True)
class Grid:
    """The pixel columns of a view.

    Attributes:
        left: the level where the first begins: a place, or its logarithm to base ten on a logarithmic axis.
        right: the level where the last ends.
        columns: how many.
        log: whether the levels are logarithms.
    """

    left: float
    right: float
    columns: int
    log: bool = False

    @cached_property
    def edges(self) -> Floats:
        """Where each column begins and the last one ends, in the units of x, shape (columns + 1,)."""
        return self._places(np.linspace(self.left, self.right, self.columns + 1))

    @cached_property
    def sides(self) -> tuple[float, float]:
        """Where the view begins and ends, in the units of x."""
        left, right = self._places(np.array([self.left, self.right])).tolist()
        return left, right

    @property
    def width(self) -> float:
        """Of one column, in levels."""
        return (self.right - self.left) / self.columns

    def apart(self, low: Floats, high: Floats, share: float) -> NDArray[np.bool_]:
        """Which places are farther apart than a share of a column."""
        if not self.log:
            return high - low > share * self.width
        return high > low * 10.0 ** (share * self.width)

    def _places(self, levels: Floats) -> Floats:
        return 10.0 ** np.clip(levels, -300.0, 300.0) if self.log else levels


def visible(x: Floats, low: float, high: float) -> tuple[int, int]:
    """The range of positions to draw between two places, one neighbour more at either side."""
    start = max(int(np.searchsorted(x, low, side="left")) - 1, 0)
    stop = min(int(np.searchsorted(x, high, side="right")) + 1, x.size)
    return start, max(stop, start)


@dataclass(frozen=True, eq=False)
class _Items:
    """A range of a series as groups of points: where each begins, at which position, how many, least and greatest."""

    at: Floats
    places: Places
    sizes: Places
    lows: Floats
    highs: Floats


class Pyramid:
    """Least and greatest of each full group of a growing series, storey upon storey; and where it has gaps."""

    def __init__(self) -> None:
        self._lows: list[Floats] = []
        self._highs: list[Floats] = []
        self._gaps: NDArray[np.intp] = np.empty(0, dtype=np.intp)
        self._seen = 0

    @property
    def gaps(self) -> Places:
        """The positions of NaN among what was taken in, ascending."""
        return self._gaps

    def extend(self, y: Floats) -> None:
        """Take in what is new in the whole series `y`."""
        fresh = np.flatnonzero(np.isnan(y[self._seen :])) + self._seen
        if fresh.size:
            self._gaps = np.concatenate([self._gaps, fresh])
        self._seen = y.size
        lows = highs = y
        storey = 0
        while lows.size >= FACTOR:
            if storey == len(self._lows):
                self._lows.append(np.empty(0))
                self._highs.append(np.empty(0))
            known, full = self._lows[storey].size, lows.size // FACTOR
            part = slice(known * FACTOR, full * FACTOR)
            if full > known:
                least, greatest = np.fmin if storey == 0 else np.minimum, np.fmax if storey == 0 else np.maximum
                low, high = _grouped(lows[part], least), _grouped(highs[part], greatest)
                if storey == 0:  # groups of nothing but NaN lose every comparison
                    low, high = np.where(np.isnan(low), np.inf, low), np.where(np.isnan(high), -np.inf, high)
                self._lows[storey] = np.concatenate([self._lows[storey], low])
                self._highs[storey] = np.concatenate([self._highs[storey], high])
            lows, highs = self._lows[storey], self._highs[storey]
            storey += 1

    def decimate(self, x: Floats, y: Floats, grid: Grid) -> tuple[Floats, Floats]:
        """What to draw of a series.

        Args:
            x: ascending, shape (n,).
            y: the values, shape (n,), all of them taken in; NaN is a gap.
            grid: the pixel columns in view.

        Returns:
            x and y of at most `3 * (columns + 4)` points: those in view and one neighbour at either side.
        """
        start, stop = visible(x, *grid.sides)
        if stop - start <= 2 * grid.columns:
            return x[start:stop], y[start:stop]
        storey, group = 0, 1
        while (stop - start) // group > _MOST * grid.columns and storey < len(self._lows):
            storey, group = storey + 1, group * FACTOR
        items = self._items(x, y, start, stop, storey, grid)
        at, places, lows, highs = items.at, items.places, items.lows, items.highs
        inner = np.concatenate([[0], np.searchsorted(at, grid.edges, side="left")])
        inner = inner[inner < at.size]
        inner = inner[np.append(True, np.diff(inner) > 0)]
        low, high = np.fmin.reduceat(lows, inner), np.fmax.reduceat(highs, inner)
        low[np.isinf(low)] = high[np.isinf(high)] = np.nan
        bounds = places[inner]
        return _interleaved(x[bounds], low, high, self._broken(bounds, stop))

    def _items(self, x: Floats, y: Floats, start: int, stop: int, storey: int, grid: Grid) -> _Items:
        """The range as groups of a storey, with single points at both ends; what is too wide is opened.

        Of groups wider than half a column there are at most two a column, so that this costs little however
        unevenly the points lie.
        """
        group = FACTOR**storey
        first, last = -(-(start + 1) // group), (stop - 1) // group
        middle, ends = slice(first * group, last * group), (slice(start, first * group), slice(last * group, stop))
        inner = (y[middle], y[middle])
        if storey:
            inner = self._lows[storey - 1][first:last], self._highs[storey - 1][first:last]
        items = _Items(
            at=np.concatenate([x[ends[0]], x[middle][::group], x[ends[1]]]),
            places=np.concatenate(
                [np.arange(start, first * group), np.arange(first, last) * group, np.arange(last * group, stop)]
            ),
            sizes=np.repeat([1, group, 1], [first * group - start, last - first, stop - last * group]),
            lows=np.concatenate([y[ends[0]], inner[0], y[ends[1]]]),
            highs=np.concatenate([y[ends[0]], inner[1], y[ends[1]]]),
        )
        while storey > 0:
            wide = items.sizes[:-1] == FACTOR**storey
            wide &= grid.apart(items.at[:-1], items.at[1:], _OPENED)
            if not wide.any():
                break
            storey -= 1
            items = self._opened(x, y, items, np.append(wide, False), storey)
        return items

    def _opened(self, x: Floats, y: Floats, items: _Items, wide: NDArray[np.bool_], storey: int) -> _Items:
        """In place of each wide group the eight below it."""
        counts = np.where(wide, FACTOR, 1)
        source = np.repeat(np.arange(wide.size), counts)
        number = np.arange(source.size) - np.repeat(np.cumsum(counts) - counts, counts)
        fresh, size = wide[source], FACTOR**storey
        places = items.places[source] + np.where(fresh, number * size, 0)
        lows, highs = items.lows[source], items.highs[source]
        found = places[fresh]
        if storey:
            group = found // size
            lows[fresh], highs[fresh] = self._lows[storey - 1][group], self._highs[storey - 1][group]
        else:
            lows[fresh] = highs[fresh] = y[found]
        return _Items(x[places], places, np.where(fresh, size, items.sizes[source]), lows, highs)

    def _broken(self, bounds: Places, stop: int) -> NDArray[np.bool_]:
        """Which ranges, each up to the next one's start, hold a gap."""
        found = np.searchsorted(self._gaps, np.append(bounds, stop))
        return np.diff(found) > 0


def decimate(x: Floats, y: Floats, low: float, high: float, columns: int) -> tuple[Floats, Floats]:
    """What to draw of a short series between two places; see `Pyramid.decimate`."""
    pyramid = Pyramid()
    pyramid.extend(y)
    return pyramid.decimate(x, y, Grid(low, high, columns))


def _grouped(values: Floats, fold: np.ufunc) -> Floats:
    """One value for every eight, by folding halves: many times faster than along an axis of eight."""
    for _ in range(3):
        values = fold(values[0::2], values[1::2])
    return values


def _interleaved(x: Floats, lows: Floats, highs: Floats, broken: NDArray[np.bool_]) -> tuple[Floats, Floats]:
    """One column after another as low, high and, where it is broken, a gap."""
    keep = np.ones((x.size, 3), dtype=bool)
    keep[:, 2] = broken
    xs = np.repeat(x, 3).reshape(-1, 3)
    ys = np.column_stack([lows, highs, np.full(x.size, np.nan)])
    return xs[keep], ys[keep]
