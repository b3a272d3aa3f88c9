"""One series as the chart holds it: points in ascending order, their average, their summaries. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from studio.plots.decimate import Blocks
from studio.plots.smoothing import Smoother

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class SeriesStyle:
    """How a series is drawn.

    Attributes:
        role: a colour role, or a number into the theme's `series`.
        dashed: dashes instead of a solid line.
        dots: a dot on each point, while there are few enough to tell apart.
        smoothed: draw the average strongly and the points faintly.
    """

    role: str | int = "train"
    dashed: bool = False
    dots: bool = False
    smoothed: bool = False


STYLES: dict[str, SeriesStyle] = {
    "train": SeriesStyle("train", smoothed=True),
    "validation": SeriesStyle("validation", dashed=True, dots=True),
    "plain": SeriesStyle("train"),
    "second": SeriesStyle("validation"),
    "third": SeriesStyle(2),
    "fourth": SeriesStyle(3),
    "earlier": SeriesStyle("muted", smoothed=True),
}


class Series:
    """Points by ascending x; a later point at the same x replaces the earlier one."""

    def __init__(self, name: str, style: SeriesStyle, smoothing: float = 0.0) -> None:
        self.name = name
        self.style = style
        self._smoothing = smoothing
        self._size = 0
        self._x = np.empty(0)
        self._y = np.empty(0)
        self._mean = np.empty(0)
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
        """The smoothed values, shape (n,)."""
        return self._mean[: self._size]

    def replace(self, x: ArrayLike, y: ArrayLike) -> None:
        """Hold these points instead.

        Raises:
            ValueError: if x and y differ in length.
        """
        xs, ys = _ordered(*_arrays(x, y))
        self._x, self._y, self._size = xs.copy(), ys.copy(), xs.size
        self._mean = np.empty(xs.size)
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
        self._grow(end)
        self._x[start:end], self._y[start:end] = xs, ys
        self._size = end
        self._update(start)

    def set_smoothing(self, smoothing: float) -> None:
        """Average over more or fewer points."""
        if smoothing != self._smoothing:
            self._smoothing = smoothing
            self._restart()
            self._update(0)

    def drawn(self, low: float, high: float, columns: int) -> tuple[Floats, Floats]:
        """The points to draw of the values; see `decimate`."""
        return self._blocks.decimate(self.x, self.y, low, high, columns)

    def drawn_mean(self, low: float, high: float, columns: int) -> tuple[Floats, Floats]:
        """The points to draw of the average."""
        return self._mean_blocks.decimate(self.x, self.mean, low, high, columns)

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

    def least_positive(self) -> float | None:
        """The least value above zero, for a logarithmic axis."""
        return self._least_positive if self._least_positive < np.inf else None

    def _grow(self, size: int) -> None:
        if size > self._x.size:
            capacity = max(size, 2 * self._x.size, 1024)
            for name in ("_x", "_y", "_mean"):
                wider = np.empty(capacity)
                wider[: self._size] = getattr(self, name)[: self._size]
                setattr(self, name, wider)

    def _restart(self) -> None:
        self._smoother = Smoother(self._smoothing)
        self._blocks, self._mean_blocks = Blocks(), Blocks()
        self._least = self._least_positive = float("inf")
        self._greatest = float("-inf")

    def _update(self, start: int) -> None:
        fresh = self._y[start : self._size]
        fresh = fresh[np.isfinite(fresh)]
        if fresh.size:
            self._least = min(self._least, float(fresh.min()))
            self._greatest = max(self._greatest, float(fresh.max()))
            positive = fresh[fresh > 0]
            self._least_positive = min(self._least_positive, float(positive.min(initial=np.inf)))
        self._mean[start : self._size] = self._smoother.feed(self._y[start : self._size])
        self._blocks.extend(self.y)
        self._mean_blocks.extend(self.mean)


def _arrays(x: ArrayLike, y: ArrayLike) -> tuple[Floats, Floats]:
    xs = np.atleast_1d(np.asarray(x, dtype=np.float64))
    ys = np.atleast_1d(np.asarray(y, dtype=np.float64))
    if xs.shape != ys.shape or xs.ndim != 1:
        raise ValueError(f"x and y must be of one length, not {xs.shape} and {ys.shape}")
    keep = np.isfinite(xs)
    return xs[keep], np.where(np.isfinite(ys[keep]), ys[keep], np.nan)


def _ordered(x: Floats, y: Floats) -> tuple[Floats, Floats]:
    if x.size < 2 or np.all(np.diff(x) > 0):
        return x, y
    order = np.argsort(x, kind="stable")
    x, y = x[order], y[order]
    last = np.append(np.diff(x) > 0, True)
    return x[last], y[last]
