"""The debiased exponential moving average of a series, in numpy, continued as points arrive.

With smoothing s, `m = s m + (1 - s) y` from zero, divided by `1 - s^k` after k points, which removes the pull of the
start (Kingma and Ba, 2015, section 3). NaN is skipped and stays NaN.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


class Smoother:
    """The average of a series so far; feed it each part once, in order."""

    def __init__(self, smoothing: float) -> None:
        """Start at nothing.

        Raises:
            ValueError: unless 0 <= smoothing < 1.
        """
        if not 0 <= smoothing < 1:
            raise ValueError(f"smoothing must be at least 0 and below 1, not {smoothing}")
        self._smoothing = smoothing
        self._mean = 0.0
        self._count = 0

    def feed(self, y: Floats) -> Floats:
        """The smoothed values of the next part, shape (n,)."""
        out = np.full(y.shape, np.nan)
        finite = np.isfinite(y)
        values = y[finite]
        if not values.size:
            return out
        if self._smoothing == 0:
            out[finite] = values
            return out
        means = self._means(values)
        counts = self._count + np.arange(1, values.size + 1)
        self._mean, self._count = float(means[-1]), self._count + values.size
        out[finite] = means / -np.expm1(counts * math.log(self._smoothing))
        return out

    def _means(self, values: Floats) -> Floats:
        """The biased averages: within rows by a scaled cumulative sum, the rows chained one after another."""
        s = self._smoothing
        width = max(1, min(256, int(200 / -math.log10(s)), values.size))
        rows = -(-values.size // width)
        padded = np.zeros(rows * width)
        padded[: values.size] = values
        powers = s ** np.arange(1, width + 1)
        table = np.cumsum(padded.reshape(rows, width) / powers, axis=1) * powers * (1 - s)
        carry = self._mean
        for row in table:
            row += carry * powers
            carry = row[-1]
        return table.reshape(-1)[: values.size]


def smooth(y: Floats, smoothing: float) -> Floats:
    """The smoothed values of a whole series, shape (n,)."""
    return Smoother(smoothing).feed(np.asarray(y, dtype=np.float64))
