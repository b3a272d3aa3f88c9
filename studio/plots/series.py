"""One series as the chart holds it: points in ascending order, their average, their summaries. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from studio.plots.decimate import Floats, Grid, Places, Pyramid
from studio.plots.smoothing import Smoother

SLICE = 100_000
"""So many points are averaged at once; the rest waits for the next turn, so that the window never stands still."""


@dataclass(frozen=True)
class SeriesStyle:
    """How a series is drawn.

    Attributes:
        role: a colour role, or a number into the theme's `series`.
        dashed: dashes instead of a solid line.
        dots: a dot on each point, while there are few enough to tell apart.
        marked: a marker now and then along the line, a second sign beside the colour.
        smoothed: draw the average strongly and the points faintly.
        best: `low` or `high`: that value gets a ring; empty for neither.
        marker: the form of dots and markers: `round`, `square`, `diamond`, `triangle`,
            `pentagon`, `cross`.
    """

    role: str | int = "train"
    dashed: bool = False
    dots: bool = False
    marked: bool = False
    smoothed: bool = False
    best: str = ""
    marker: str = "round"


STYLES: dict[str, SeriesStyle] = {
    "train": SeriesStyle("train", smoothed=True),
    "validation": SeriesStyle("validation", dashed=True, dots=True),
    "plain": SeriesStyle("train"),
    "second": SeriesStyle("validation"),
    "third": SeriesStyle(2),
    "fourth": SeriesStyle(3),
    "earlier": SeriesStyle("muted", smoothed=True),
}


class _Mean:
    """The average of a series as far as it is reckoned."""

    def __init__(self, smoothing: float) -> None:
        self.smoother = Smoother(smoothing)
        self.values = np.empty(0)
        self.size = 0
        self.pyramid = Pyramid()

    def advance(self, y: Floats, most: int) -> None:
        end = min(y.size, self.size + most)
        if end > self.values.size:
            self.values = _grown(self.values, self.size, max(end, y.size))
        self.values[self.size : end] = self.smoother.feed(y[self.size : end])
        self.size = end
        self.pyramid.extend(self.values[:end])


class Series:
    """Points by ascending x; a later point at the same x replaces the earlier one."""

    def __init__(self, name: str, style: SeriesStyle, smoothing: float = 0.0) -> None:
        self.name = name
        self.style = style
        self._smoothing = smoothing
        self._size = 0
        self._x = np.empty(0)
        self._y = np.empty(0)
        self._restart()

    @property
    def x(self) -> Floats:
        """The places, ascending, shape (n,)."""
        return self._x[: self._size]

    @property
    def y(self) -> Floats:
        """The values as logged, shape (n,)."""
        return self._y[: self._size]

    @property
    def mean(self) -> Floats:
        """The smoothed values as far as they are reckoned, shape (m,) with m at most n."""
        return self.y if self._mean is None else self._mean.values[: self._mean.size]

    @property
    def gaps(self) -> Places:
        """The positions of NaN, ascending."""
        return self._pyramid.gaps

    @property
    def pending(self) -> bool:
        """Whether part of the average is still to be reckoned by `advance`."""
        return self._fresh is not None or (self._mean is not None and self._mean.size < self._size)

    def replace(self, x: ArrayLike, y: ArrayLike) -> None:
        """Hold these points instead.

        Raises:
            ValueError: if x and y differ in length.
        """
        xs, ys = _ordered(*_arrays(x, y))
        self._x, self._y, self._size = xs, ys, xs.size
        self._restart()
        self._update(0)

    def append(self, x: ArrayLike, y: ArrayLike) -> None:
        """Add points, one or several.

        Raises:
            ValueError: if x and y differ in length.
        """
        xs, ys = _arrays(x, y)
        if not xs.size:
            return
        behind = self._size and xs[0] <= self.x[-1]
        if behind or (xs.size > 1 and np.any(np.diff(xs) <= 0)):
            self.replace(np.concatenate([self.x, xs]), np.concatenate([self.y, ys]))
            return
        start, end = self._size, self._size + xs.size
        if end > self._x.size or not self._x.flags.writeable or not self._y.flags.writeable:
            room = max(end, 2 * self._x.size, 1024)
            self._x, self._y = (_grown(values, start, room) for values in (self._x, self._y))
        self._x[start:end], self._y[start:end] = xs, ys
        self._size = end
        self._update(start)

    def set_smoothing(self, smoothing: float) -> None:
        """Average over more or fewer points; of a long series the old average stays until the new one is ready."""
        if smoothing == self._smoothing:
            return
        self._smoothing = smoothing
        self._fresh = None
        if smoothing == 0:
            self._mean = None
        elif self._mean is None or self._size <= SLICE:
            self._mean = _Mean(smoothing)
            self.advance()
        else:
            self._fresh = _Mean(smoothing)

    def advance(self) -> None:
        """Reckon the next part of the average."""
        if self._mean is not None and self._mean.size < self._size:
            self._mean.advance(self.y, SLICE)
        elif self._fresh is not None:
            self._fresh.advance(self.y, SLICE)
            if self._fresh.size == self._size:
                self._mean, self._fresh = self._fresh, None

    def drawn(self, grid: Grid) -> tuple[Floats, Floats]:
        """The points to draw of the values; see `Pyramid.decimate`."""
        return self._pyramid.decimate(self.x, self.y, grid)

    def drawn_mean(self, grid: Grid) -> tuple[Floats, Floats]:
        """The points to draw of the average."""
        if self._mean is None:
            return self.drawn(grid)
        return self._mean.pyramid.decimate(self.x[: self._mean.size], self.mean, grid)

    def nearest(self, x: float) -> int:
        """The position of the point logged nearest to a place, or -1 when there is none."""
        if not self._size:
            return -1
        right = int(np.searchsorted(self.x, x))
        if right == 0:
            return 0
        if right == self._size or x - self.x[right - 1] <= self.x[right] - x:
            return right - 1
        return right

    def extent(self) -> tuple[float, float, float, float] | None:
        """Left, right, least and greatest finite value, or None when there is nothing to see."""
        if self._least > self._greatest:
            return None
        return float(self._x[0]), float(self._x[self._size - 1]), self._least, self._greatest

    @property
    def least_at(self) -> int:
        """The position of the first of the least values, -1 while there is none."""
        return self._least_at

    @property
    def greatest_at(self) -> int:
        """The position of the first of the greatest values, -1 while there is none."""
        return self._greatest_at

    def least_positive(self) -> float | None:
        """The least value above zero, for a logarithmic axis."""
        return self._least_positive if self._least_positive < np.inf else None

    def first_positive(self) -> float | None:
        """The first place above zero, for a logarithmic axis."""
        found = int(np.searchsorted(self.x, 0.0, side="right"))
        return float(self._x[found]) if found < self._size else None

    def sample(self, most: int = 20_000) -> Floats:
        """Finite values, evenly spread over the series, at most about so many."""
        taken = self.y[:: max(1, self._size // most)]
        return taken[np.isfinite(taken)]

    def _restart(self) -> None:
        self._mean = _Mean(self._smoothing) if self._smoothing else None
        self._fresh: _Mean | None = None
        self._pyramid = Pyramid()
        self._least = self._least_positive = float("inf")
        self._greatest = float("-inf")
        self._least_at = self._greatest_at = -1

    def _update(self, start: int) -> None:
        fresh = self._y[start : self._size]
        if fresh.size:
            least, greatest = float(np.fmin.reduce(fresh)), float(np.fmax.reduce(fresh))
            if least < self._least:
                self._least, self._least_at = least, start + int(np.flatnonzero(fresh == least)[0])
            if greatest > self._greatest:
                self._greatest, self._greatest_at = greatest, start + int(np.flatnonzero(fresh == greatest)[0])
            if self._least > 0:
                self._least_positive = self._least
            else:
                positive = fresh[fresh > 0]
                self._least_positive = min(self._least_positive, float(positive.min(initial=np.inf)))
        self._pyramid.extend(self.y)
        if fresh.size <= SLICE:
            self.advance()


def _grown(values: Floats, size: int, room: int) -> Floats:
    wider = np.empty(room)
    wider[:size] = values[:size]
    return wider


def _arrays(x: ArrayLike, y: ArrayLike) -> tuple[Floats, Floats]:
    xs = np.atleast_1d(np.asarray(x, dtype=np.float64))
    ys = np.atleast_1d(np.asarray(y, dtype=np.float64))
    if xs.shape != ys.shape or xs.ndim != 1:
        raise ValueError(f"x and y must be of one length, not {xs.shape} and {ys.shape}")
    finite = np.isfinite(xs)
    if not finite.all():
        xs, ys = xs[finite], ys[finite]
    infinite: NDArray[np.bool_] = np.isinf(ys)
    return xs, np.where(infinite, np.nan, ys) if infinite.any() else ys


def _ordered(x: Floats, y: Floats) -> tuple[Floats, Floats]:
    """In ascending order, and in arrays that nobody else writes to: a copy, unless nobody can."""
    if x.size < 2 or np.all(x[1:] > x[:-1]):
        kept = [values.copy() if values.flags.writeable else values for values in (x, y)]
        return kept[0], kept[1]
    order = np.argsort(x, kind="stable")
    x, y = x[order], y[order]
    last = np.append(np.diff(x) > 0, True)
    return x[last], y[last]
