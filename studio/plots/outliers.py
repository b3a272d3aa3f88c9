"""The part of the values worth looking at when a few lie far off: a view only, nothing is taken away. No Qt.

Of each series what lies within one and a half times the distance of its quartiles around them (Tukey, 1977, the fences
of a box plot). The quartiles themselves are always inside, so that no series can vanish as a whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from studio.plots.axis import to_levels
from studio.plots.series import Series

_FENCE = 1.5


def fences(series: Iterable[Series], log: bool) -> tuple[float, float] | None:
    """The least and the greatest level worth looking at, or None when there is nothing to see."""
    found = [one for each in series if (one := _fences(each, log)) is not None]
    return (min(low for low, _ in found), max(high for _, high in found)) if found else None


def _fences(series: Series, log: bool) -> tuple[float, float] | None:
    levels = to_levels(series.sample(), log)
    levels = levels[np.isfinite(levels)]
    if not levels.size:
        return None
    low, first, third, high = (float(level) for level in np.quantile(levels, (0.0, 0.25, 0.75, 1.0)))
    reach = _FENCE * (third - first)
    if reach <= 0:  # more than half of it is one value: everything else would count as far off
        return low, high
    return max(low, first - reach), min(high, third + reach)


def count_outside(series: Sequence[Series], low: float, high: float) -> int:
    """How many logged values lie below or above two values."""
    return sum(int(np.count_nonzero((one.y < low) | (one.y > high))) for one in series)
