"""What the curves of a run can be compared with, in the units of a view: lines, bands, a forecast. No widgets."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication

from studio.pages.training.chart_axes import places_ahead
from studio.pages.training.chart_views import MOST_NATS, View
from studio.pages.training.run_data import Floats, RunData
from studio.plots import Band, Forecast


def from_loss(view: View, data: RunData) -> Callable[[Floats], Floats] | None:
    """Nats a token in the unit of a view; None where the view shows something else."""
    if view.loss == "same":
        return lambda loss: loss
    if view.loss == "exp":
        return lambda loss: np.exp(np.minimum(loss, MOST_NATS))
    if view.loss == "bits" and data.bits_factor:
        return lambda loss: loss * data.bits_factor
    return None


def reference_lines(view: View, data: RunData) -> list[tuple[float, str]]:
    """Guessing blindly and guessing by frequency: what a model is worth that has learnt nothing, or only that."""
    turn = from_loss(view, data)
    if turn is None or not data.vocab_size:
        return []
    translate = QCoreApplication.translate
    lines = [(data.unigram_entropy, translate("ChartReferences", "guessing by word frequency alone"))]
    if view.loss == "same":  # as perplexity it would leave no room for the curves
        lines.insert(0, (math.log(data.vocab_size), translate("ChartReferences", "guessing blindly")))
    return [(float(turn(np.array([loss]))[0]), words) for loss, words in lines if math.isfinite(loss)]


def bands_in(view: View, data: RunData, bands: Sequence[Band]) -> list[Band]:
    """Bands of a loss in the unit of a view."""
    turn = from_loss(view, data)
    if turn is None:
        return []
    limits = [turn(np.array([band.low, band.high])).tolist() for band in bands]
    return [Band(low, high, band.text) for band, (low, high) in zip(bands, limits, strict=True)]


def forecast_in(view: View, data: RunData, axis: str, ahead: Forecast | None) -> Forecast | None:
    """A forecast of a loss over steps in the unit of a view and on an axis."""
    turn = from_loss(view, data)
    if ahead is None or turn is None:
        return None
    at = places_ahead(axis, ahead.x, data)
    return Forecast.of(at, turn(ahead.y), turn(ahead.low), turn(ahead.high), ahead.text)
