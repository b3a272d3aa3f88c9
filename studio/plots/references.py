"""What a chart can be compared with: levels, bands and a forecast. In the chart's own units; no Qt."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from studio.plots.decimate import Floats


@dataclass(frozen=True)
class Band:
    """A range of values, shaded from left to right; `text` is written in it."""

    low: float
    high: float
    text: str = ""


@dataclass(frozen=True, eq=False)
class Forecast:
    """A line beyond the last point, with how far off it may be.

    Attributes:
        x: the places, ascending, shape (n,).
        y: the expected values, shape (n,).
        low: the lower edge of what is likely, shape (n,).
        high: the upper edge, shape (n,).
        text: what the legend calls it.
    """

    x: Floats
    y: Floats
    low: Floats
    high: Floats
    text: str = ""

    @classmethod
    def of(cls, x: ArrayLike, y: ArrayLike, low: ArrayLike, high: ArrayLike, text: str = "") -> Forecast:
        """A forecast from anything that can be read as numbers.

        Raises:
            ValueError: if the four differ in length.
        """
        parts = [np.atleast_1d(np.asarray(values, dtype=np.float64)) for values in (x, y, low, high)]
        if len({part.shape for part in parts}) != 1 or parts[0].ndim != 1:
            raise ValueError(f"a forecast needs four rows of one length, not {[part.shape for part in parts]}")
        return cls(*parts, text=text)

    def extent(self) -> tuple[float, float, float, float] | None:
        """Left, right, least and greatest finite value; None when there is nothing to see."""
        values = np.concatenate([self.y, self.low, self.high])
        values = values[np.isfinite(values)]
        if not values.size or not self.x.size:
            return None
        return float(self.x[0]), float(self.x[-1]), float(values.min()), float(values.max())
