"""From the rows of a run's tables to the points of a curve. No widgets."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from studio.pages.training.chart_axes import places
from studio.pages.training.chart_views import Curve
from studio.pages.training.run_data import Floats, RunData


@dataclass(frozen=True, eq=False)
class Rows:
    """Points of a curve."""

    x: Floats
    y: Floats


def fresh_rows(curve: Curve, data: RunData, axis: str, first: int) -> Rows | None:
    """The points of a curve from a row on, on an axis; None where the run cannot tell them."""
    raw = data.column(curve.table, curve.column)
    if not curve.possible(data) or not len(raw):
        return None
    part = {name: values[first:] for name, values in data.tables[curve.table].items()}
    x = places(axis, part, data)
    if len(x) != len(raw) - first:
        return None
    y = curve.values(raw[first:], data)
    if not curve.strict:  # not measured then: nothing to show, and no gap either
        measured = np.isfinite(y)
        if not measured.all():
            x, y = x[measured], y[measured]
    return Rows(x, y)
