"""Reduce a long series to about two points a pixel without losing a spike or a gap. Pure numpy.

Every pixel column keeps the least and the greatest finite value of its points, and a NaN where one of them is NaN. So a
spike one point wide is drawn at its full height, and a loss that became NaN is a hole and never bridged.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

BLOCK = 256
"""Points in one block of the summary that long series carry."""


def decimate(x: Floats, y: Floats, low: float, high: float, columns: int) -> tuple[Floats, Floats]:
    """What to draw of a series between two places.

    Args:
        x: ascending, shape (n,).
        y: the values, shape (n,); NaN is a gap.
        low: the left end of the view.
        high: the right end.
        columns: pixels across.

    Returns:
        x and y of at most `3 * columns + 2` points: those in view and one neighbour at either side.
    """
    start, stop = visible(x, low, high)
    if stop - start <= 2 * columns:
        return x[start:stop], y[start:stop]
    bounds = column_bounds(x, start, stop, columns)
    return _summary(x, y, bounds, stop)


def visible(x: Floats, low: float, high: float) -> tuple[int, int]:
    """The range of positions to draw between two places, one neighbour more at either side."""
    start = max(int(np.searchsorted(x, low, side="left")) - 1, 0)
    stop = min(int(np.searchsorted(x, high, side="right")) + 1, x.size)
    return start, max(stop, start)


def column_bounds(x: Floats, start: int, stop: int, columns: int) -> NDArray[np.intp]:
    """Where each non-empty pixel column begins, as positions from `start` to below `stop`."""
    edges = np.linspace(x[start], x[stop - 1], columns + 1)[:-1]
    bounds = start + np.searchsorted(x[start:stop], edges, side="left")
    bounds[0] = start
    return np.unique(bounds[bounds < stop])


def _summary(x: Floats, y: Floats, bounds: NDArray[np.intp], stop: int) -> tuple[Floats, Floats]:
    inner = bounds - bounds[0]
    part = y[bounds[0] : stop]
    lows, highs = np.fmin.reduceat(part, inner), np.fmax.reduceat(part, inner)
    broken = np.logical_or.reduceat(np.isnan(part), inner)
    return interleave(x[bounds], lows, highs, broken)


def interleave(x: Floats, lows: Floats, highs: Floats, broken: NDArray[np.bool_]) -> tuple[Floats, Floats]:
    """One column after another as low, high and, where it is broken, a gap."""
    keep = np.ones((x.size, 3), dtype=bool)
    keep[:, 2] = broken
    xs = np.repeat(x, 3).reshape(-1, 3)
    ys = np.column_stack([lows, highs, np.full(x.size, np.nan)])
    return xs[keep], ys[keep]


class Blocks:
    """Least, greatest and brokenness of each full block of a growing series: a million points draw like a thousand."""

    def __init__(self) -> None:
        self.clear()

    def clear(self) -> None:
        """Forget everything."""
        self._lows = np.empty(0)
        self._highs = np.empty(0)
        self._broken = np.empty(0, dtype=bool)

    def extend(self, y: Floats) -> None:
        """Summarise the blocks of the whole series `y` that are full and not yet known."""
        known, full = self._lows.size, y.size // BLOCK
        if full > known:
            fresh = y[known * BLOCK : full * BLOCK].reshape(-1, BLOCK)
            self._lows = np.append(self._lows, np.fmin.reduce(fresh, axis=1))
            self._highs = np.append(self._highs, np.fmax.reduce(fresh, axis=1))
            self._broken = np.append(self._broken, np.isnan(fresh).any(axis=1))

    def decimate(self, x: Floats, y: Floats, low: float, high: float, columns: int) -> tuple[Floats, Floats]:
        """As `decimate`, from the blocks where many of them fall into a pixel."""
        start, stop = visible(x, low, high)
        first, last = -(-start // BLOCK), min(stop // BLOCK, self._lows.size)
        if last - first < 4 * columns:
            return decimate(x, y, low, high, columns)
        bounds = column_bounds(x[::BLOCK], first, last, columns)
        inner = bounds - first
        middle = interleave(
            x[bounds * BLOCK],
            np.fmin.reduceat(self._lows[first:last], inner),
            np.fmax.reduceat(self._highs[first:last], inner),
            np.logical_or.reduceat(self._broken[first:last], inner),
        )
        head, tail = slice(start, first * BLOCK), slice(last * BLOCK, stop)
        ends = [_end(x[part], y[part]) for part in (head, tail)]
        joined = (ends[0], middle, ends[1])
        return np.concatenate([part[0] for part in joined]), np.concatenate([part[1] for part in joined])


def _end(x: Floats, y: Floats) -> tuple[Floats, Floats]:
    """The less than one block at an end of the view, as one column."""
    if not x.size:
        return x, y
    return _summary(x, y, np.array([0]), x.size)
