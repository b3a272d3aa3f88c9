"""What the chart says of its series: in a read-out, in words, and which part of them to look at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication

from studio.plots.decimate import Floats
from studio.plots.readout import ReadoutRow
from studio.plots.references import Forecast
from studio.plots.series import Series, SeriesStyle
from studio.theme import current

Format = Callable[[float], str]
_TAIL = 4096
"""How far from the end the last finite value is looked for."""


def colour_of(style: SeriesStyle) -> str:
    """The colour of a series in the theme that is on."""
    tokens = current()
    if isinstance(style.role, int):
        return tokens.series[style.role % len(tokens.series)]
    return tokens.colour(style.role)


def place_text(x: float) -> str:
    """A place, whole where it is whole."""
    return f"{x:,.0f}" if x == int(x) else f"{x:,.4g}"


def nearest_place(series: Iterable[Series], x: float) -> float | None:
    """The logged place nearest to x in any series, or None when nothing was logged."""
    places = [float(one.x[found]) for one in series if (found := one.nearest(x)) >= 0]
    return min(places, key=lambda place: abs(place - x)) if places else None


def readout_rows(series: Iterable[Series], x: float, value: Format) -> list[ReadoutRow]:
    """What each series logged nearest to x, naming the place where it is another."""
    rows = []
    for one in series:
        found = one.nearest(x)
        if found < 0:
            continue
        place, y = float(one.x[found]), float(one.y[found])
        text = value(y) if np.isfinite(y) else QCoreApplication.translate("RunChart", "no number")
        if place != x:
            words = QCoreApplication.translate("RunChart", "{value} at {place}")
            text = words.format(value=text, place=place_text(place))
        rows.append(ReadoutRow(one.name, text, colour_of(one.style), one.style.dashed))
    return rows


def summary(series: Iterable[Series], value: Format) -> str:
    """The series in words, for those who do not see the chart."""
    parts = [words for one in series if (words := _words(one, value))]
    return " ".join(parts) or QCoreApplication.translate("RunChart", "Nothing to show yet.")


def scaled(y: Floats, log: bool) -> Floats:
    """Values as the axis places them: on a logarithmic one, what has no logarithm is a gap."""
    if not log:
        return y
    with np.errstate(divide="ignore", invalid="ignore"):
        logs = np.log10(y)
    return np.where(np.isfinite(logs), logs, np.nan)


def placed_forecast(forecast: Forecast | None, log: bool) -> Forecast | None:
    """A forecast as the axis places it, without what has no place on it."""
    if forecast is None:
        return None
    y, low, high = (scaled(values, log) for values in (forecast.y, forecast.low, forecast.high))
    low = np.where(np.isnan(low), y, low)
    keep = np.isfinite(y) & np.isfinite(low) & np.isfinite(high)
    return Forecast(forecast.x[keep], y[keep], low[keep], high[keep], forecast.text)


def level(y: float, log: bool) -> float | None:
    """One value as the axis places it, or None where it has no place."""
    if not np.isfinite(y) or (log and y <= 0):
        return None
    return float(np.log10(y)) if log else y


def everything(
    series: Sequence[Series], lines: Iterable[float], log: bool, foot: float, forecast: Forecast | None = None
) -> tuple[float, float, float, float] | None:
    """The view that holds all of it with some air, as left, right, bottom, top; `foot` is the share left free below."""
    extents = [extent for one in series if (extent := _extent(one, log)) is not None]
    if not extents:
        return None
    placed = placed_forecast(forecast, log)
    if placed is not None and (ahead := placed.extent()) is not None:
        extents.append(ahead)
    left, right = min(e[0] for e in extents), max(e[1] for e in extents)
    levels = [found for y in lines if (found := level(y, log)) is not None]
    bottom, top = min([e[2] for e in extents] + levels), max([e[3] for e in extents] + levels)
    width = (right - left) or max(abs(right), 1.0)
    height = (top - bottom) or max(abs(top) * 0.1, 1e-6)
    return left - 0.02 * width, right + 0.04 * width, bottom - foot * height, top + 0.05 * height


def _extent(series: Series, log: bool) -> tuple[float, float, float, float] | None:
    extent = series.extent()
    if extent is None or not log:
        return extent
    least = series.least_positive()
    if least is None:
        return None
    return extent[0], extent[1], float(np.log10(least)), float(np.log10(extent[3]))


def _words(series: Series, value: Format) -> str:
    extent = series.extent()
    finite = np.flatnonzero(np.isfinite(series.y[-_TAIL:]))
    if extent is None or not finite.size:
        return ""
    last = max(series.x.size - _TAIL, 0) + int(finite[-1])
    words = QCoreApplication.translate("RunChart", "{name}: {value} at {place}, lowest {low}, highest {high}.")
    return words.format(
        name=series.name,
        value=value(float(series.y[last])),
        place=place_text(float(series.x[last])),
        low=value(extent[2]),
        high=value(extent[3]),
    )
