"""What the chart says of its series: in a read-out and in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np
from PySide6.QtCore import QCoreApplication

from studio.plots.readout import ReadoutRow
from studio.plots.scene import colour_of
from studio.plots.series import Series
from studio.texts import localised

Format = Callable[[float], str]
_TAIL = 4096
"""How far from an end a finite value is looked for."""


def place_text(x: float) -> str:
    """A place, whole where it is whole."""
    return localised(f"{x:,.0f}" if x == int(x) else f"{x:,.4g}")


def nearest_place(series: Iterable[Series], x: float, above: float = -np.inf) -> float | None:
    """The logged place nearest to x in any series, beyond `above`; None when nothing was logged there."""
    places = [place for one in series if (place := _nearest(one, x, above)) is not None]
    return min(places, key=lambda place: abs(place - x)) if places else None


def _nearest(series: Series, x: float, above: float) -> float | None:
    first = int(np.searchsorted(series.x, above, side="right"))
    found = max(series.nearest(x), first)
    return float(series.x[found]) if found < series.x.size else None


def readout_rows(
    series: Iterable[Series], x: float, value: Format, place: Format = place_text, smoothed: bool = False
) -> list[ReadoutRow]:
    """What each series logged nearest to x, naming the place where it is another; its average beside it."""
    rows = []
    for one in series:
        found = one.nearest(x)
        if found < 0:
            continue
        at, y = float(one.x[found]), float(one.y[found])
        text = value(y) if np.isfinite(y) else QCoreApplication.translate("RunChart", "no number")
        if smoothed and one.style.smoothed and found < one.mean.size and np.isfinite(one.mean[found]):
            words = QCoreApplication.translate("RunChart", "{value} (smoothed {mean})")
            text = words.format(value=text, mean=value(float(one.mean[found])))
        if at != x:
            words = QCoreApplication.translate("RunChart", "{value} at {place}")
            text = words.format(value=text, place=place(at))
        rows.append(ReadoutRow(one.name, text, colour_of(one.style), one.style.dashed))
    return rows


def summary(series: Iterable[Series], value: Format, axis: str = "", place: Format = place_text) -> str:
    """The series in words, for those who do not see the chart.

    Args:
        series: what is on show.
        value: writes a value.
        axis: what the places are, such as `step`.
        place: writes a place.
    """
    parts = [words for one in series if (words := _words(one, value, axis, place))]
    return " ".join(parts) or QCoreApplication.translate("RunChart", "Nothing to show yet.")


def _words(series: Series, value: Format, axis: str, place: Format) -> str:
    first, last = _first(series), _last(series)
    if first < 0:
        return ""

    def at(position: int) -> str:
        return f"{axis} {place(float(series.x[position]))}".strip()

    told = {
        "name": series.name,
        "first": value(float(series.y[first])),
        "start": at(first),
        "last": value(float(series.y[last])),
        "end": at(last),
        "low": value(float(series.y[series.least_at])),
        "low_at": at(series.least_at),
        "high": value(float(series.y[series.greatest_at])),
        "high_at": at(series.greatest_at),
    }
    parts = [_course(series, first, last).format(**told)]
    if series.gaps.size:
        words = QCoreApplication.translate("RunChart", "Values that are no number: {count}.")
        parts.append(words.format(count=place_text(series.gaps.size)))
    return " ".join(parts)


def _course(series: Series, first: int, last: int) -> str:
    """The sentence for a series that fell, rose, or did neither."""
    if first == last:
        return QCoreApplication.translate("RunChart", "{name}: {last} at {end}.")
    change = float(series.y[last]) - float(series.y[first])
    if change < 0:
        return QCoreApplication.translate(
            "RunChart", "{name} fell from {first} at {start} to {last} at {end}; lowest {low} at {low_at}."
        )
    if change > 0:
        return QCoreApplication.translate(
            "RunChart", "{name} rose from {first} at {start} to {last} at {end}; highest {high} at {high_at}."
        )
    return QCoreApplication.translate(
        "RunChart", "{name}: {last} at {start} and at {end}; lowest {low} at {low_at}, highest {high} at {high_at}."
    )


def _first(series: Series) -> int:
    finite = np.flatnonzero(np.isfinite(series.y[:_TAIL]))
    return int(finite[0]) if finite.size else series.least_at


def _last(series: Series) -> int:
    finite = np.flatnonzero(np.isfinite(series.y[-_TAIL:]))
    return max(series.x.size - _TAIL, 0) + int(finite[-1]) if finite.size else series.least_at
