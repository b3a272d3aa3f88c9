"""Charts. The only room that imports pyqtgraph, which takes a while: import it on a page's first show."""

from __future__ import annotations

from studio.plots.canvas import Mark
from studio.plots.references import Band, Forecast
from studio.plots.run_chart import RunChart, colours_of
from studio.plots.series import STYLES, SeriesStyle
from studio.plots.sparkline import Sparkline

__all__ = ["STYLES", "Band", "Forecast", "Mark", "RunChart", "SeriesStyle", "Sparkline", "colours_of"]
