"""What a chart of runs can be drawn over: steps, tokens, epochs, time of training, time by the clock. No widgets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np
from PySide6.QtCore import QCoreApplication

from studio.pages.training.run_data import Floats, RunData, Table
from studio.plots import clock_text
from studio.texts import amount, count, decimal, duration

_PACE_ROWS = 200


@dataclass(frozen=True)
class AxisChoice:
    """One way to place a row.

    Attributes:
        title: on the axis and in the list.
        about: what it counts, one sentence.
        clock: whether it is a time in seconds.
        place: writes a place exactly.
    """

    key: str
    title: str
    about: str
    clock: bool = False
    place: Callable[[float], str] = count


def axis_choices() -> tuple[AxisChoice, ...]:
    """All of them, in the order of the list."""
    translate = QCoreApplication.translate
    return (
        AxisChoice("step", translate("ChartAxes", "step"), translate("ChartAxes", "Updates of the weights.")),
        AxisChoice(
            "tokens",
            translate("ChartAxes", "tokens"),
            translate("ChartAxes", "Tokens the model has learnt from."),
            place=amount,
        ),
        AxisChoice(
            "epoch",
            translate("ChartAxes", "epoch"),
            translate(
                "ChartAxes", "How often the training text was gone through: tokens divided by those of the text."
            ),
            place=partial(decimal, places=3),
        ),
        AxisChoice(
            "process",
            translate("ChartAxes", "training time"),
            translate(
                "ChartAxes",
                "Time spent on steps alone. Looks at the validation text, saving, pauses and breaks are not counted,"
                " so runs can be compared fairly.",
            ),
            True,
            _exact_time,
        ),
        AxisChoice(
            "wall",
            translate("ChartAxes", "wall time"),
            translate(
                "ChartAxes",
                "Time by the clock since the run began, with looks at the validation text, saving, pauses and breaks.",
            ),
            True,
            _exact_time,
        ),
    )


@dataclass(frozen=True)
class _Source:
    """Places are (values of a column - offset) / scale; a scale of 0 says that they cannot be told."""

    column: str
    scale: float = 1.0
    offset: float = 0.0


def _source(axis: str, data: RunData) -> _Source:
    if axis == "epoch":
        return _Source("tokens", float(data.train_tokens))
    if axis == "wall":
        return _Source("time", offset=data.start)
    return _Source({"process": "seconds"}.get(axis, axis))


def places(axis: str, table: Table, data: RunData) -> Floats:
    """Where the rows of a table of a run lie; empty where that cannot be told."""
    source = _source(axis, data)
    values = table[source.column]
    if not source.scale:
        return np.empty(0)
    return values if (source.scale, source.offset) == (1.0, 0.0) else (values - source.offset) / source.scale


def place_of_step(axis: str, step: float, data: RunData) -> float:
    """Where a step lies; that of the nearest logged one after it, NaN while nothing is logged."""
    if axis == "step":
        return float(step)
    steps, source = data.column("metrics", "step"), _source(axis, data)
    if not len(steps) or not source.scale:
        return float("nan")
    if step <= 0:
        return 0.0
    row = min(int(np.searchsorted(steps, step)), len(steps) - 1)
    return (float(data.column("metrics", source.column)[row]) - source.offset) / source.scale


def places_ahead(axis: str, steps: Floats, data: RunData) -> Floats:
    """Where steps lie; those not made yet go on at the pace of the last ones."""
    made = data.column("metrics", "step")
    if axis == "step" or len(made) < 2:
        return steps
    found = places(axis, data.tables["metrics"], data)
    if len(found) != len(made):
        return np.full(steps.shape, np.nan)
    first = max(len(made) - _PACE_ROWS, 0)
    pace = (found[-1] - found[first]) / (made[-1] - made[first])
    return np.where(steps <= made[-1], np.interp(steps, made, found), found[-1] + (steps - made[-1]) * pace)


def heading(axis: str, x: float, data: RunData) -> str:
    """The first line of the read-out: step, tokens and time of the row logged nearest to a place of the run on show."""
    metrics, source = data.tables.get("metrics", {}), _source(axis, data)
    known = metrics.get(source.column, ())
    if not len(known):
        return count(x)
    row = min(int(np.searchsorted(known, x * source.scale + source.offset)), len(known) - 1)
    words = QCoreApplication.translate("ChartAxes", "step {step} · {tokens} tokens · {time}")
    seconds = float(np.nan_to_num(metrics["seconds"][row]))
    return words.format(step=count(metrics["step"][row]), tokens=amount(metrics["tokens"][row]), time=duration(seconds))


def _exact_time(seconds: float) -> str:
    return clock_text(seconds, 1.0)
