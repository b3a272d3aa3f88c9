"""Charts, drawn here: what the pixels can show of any number of points, at every zoom."""

from __future__ import annotations

from studio.plots.axis import clock_text
from studio.plots.export import Points, all_places, write_table
from studio.plots.marks import Mark
from studio.plots.references import Band, Forecast
from studio.plots.run_chart import RunChart
from studio.plots.series import STYLES, SeriesStyle
from studio.plots.sparkline import Sparkline

__all__ = [
    "STYLES",
    "Band",
    "Forecast",
    "Mark",
    "Points",
    "RunChart",
    "SeriesStyle",
    "Sparkline",
    "all_places",
    "clock_text",
    "write_table",
]
