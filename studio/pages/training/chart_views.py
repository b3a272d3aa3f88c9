"""What can be drawn of a run. A further view is one more entry of the table below. No widgets.

A curve is a column of one of the run's tables, perhaps converted. Views of which a run has measured nothing are not
offered for it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from PySide6.QtCore import QCoreApplication

from studio.pages.training.run_data import Floats, RunData
from studio.texts import amount, decimal, localised

MOST_NATS = 80.0
"""Beyond this a perplexity says nothing any more, and its exponential would soon overflow."""


def _three_places(value: float) -> str:
    return decimal(value, 3)


@dataclass(frozen=True)
class Curve:
    """One curve of a view.

    Attributes:
        name: in the legend.
        column: of `table`.
        style: a key of `studio.plots.STYLES`.
        factor: the values are multiplied by it.
        turn: `exp` for nats to perplexity, `bits` for nats a token to bits a byte; empty for neither.
        strict: a missing number is a number lost, shown as a gap; otherwise it was not measured and is left out.
    """

    name: str
    table: str
    column: str
    style: str = "train"
    factor: float = 1.0
    turn: str = ""
    strict: bool = False
    best: str = ""

    def values(self, raw: Floats, data: RunData) -> Floats:
        """The column in the unit of the view."""
        if self.turn == "exp":
            return np.exp(np.minimum(raw, MOST_NATS))
        factor = data.bits_factor if self.turn == "bits" else self.factor
        return raw if factor == 1.0 else raw * factor

    def possible(self, data: RunData) -> bool:
        """Whether the run can tell it."""
        return self.turn != "bits" or data.bits_factor > 0


@dataclass(frozen=True)
class View:
    """What is drawn together, on one axis.

    Attributes:
        title: on the button.
        unit: on the left axis.
        value: writes a value exactly.
        loss: how a loss in nats a token is converted for this view, which references can then be drawn in: `same`,
            `exp` or `bits`; empty where it is about something else.
    """

    key: str
    title: str
    unit: str
    curves: tuple[Curve, ...]
    value: Callable[[float], str] = _three_places
    loss: str = ""
    about: str = field(default="", compare=False)

    def offered(self, *runs: RunData) -> bool:
        """Whether any of some runs has measured any of it."""
        return any(
            curve.possible(run) and run.measured(curve.table, curve.column) for curve in self.curves for run in runs
        )


FIRST = ("loss", "perplexity", "bits", "accuracy", "rate")
"""The views that have a button of their own; the others are in the list beside them."""


def chart_views() -> tuple[View, ...]:
    """All views, in order."""
    translate = QCoreApplication.translate
    train, judged, share, giga = (
        translate("ChartViews", "train"),
        translate("ChartViews", "validation"),
        _percent,
        _gigabytes,
    )
    return (
        View(
            "loss",
            translate("ChartViews", "Loss"),
            translate("ChartViews", "loss"),
            (
                Curve(train, "metrics", "train_loss", strict=True),
                Curve(judged, "validations", "loss", "validation", strict=True, best="low"),
            ),
            loss="same",
        ),
        View(
            "perplexity",
            translate("ChartViews", "Perplexity"),
            translate("ChartViews", "perplexity"),
            (
                Curve(train, "metrics", "train_loss", turn="exp", strict=True),
                Curve(judged, "validations", "perplexity", "validation", strict=True, best="low"),
            ),
            _perplexity,
            loss="exp",
        ),
        View(
            "bits",
            translate("ChartViews", "Bits per byte"),
            translate("ChartViews", "bits per byte"),
            (
                Curve(train, "metrics", "train_loss", turn="bits", strict=True),
                Curve(judged, "validations", "bits_per_byte", "validation", strict=True, best="low"),
            ),
            loss="bits",
        ),
        View(
            "accuracy",
            translate("ChartViews", "Accuracy"),
            translate("ChartViews", "tokens foretold, in %"),
            (Curve(judged, "validations", "accuracy", "validation", factor=100.0, best="high"),),
            share,
        ),
        View(
            "rate",
            translate("ChartViews", "Learning rate"),
            translate("ChartViews", "learning rate"),
            (_one("metrics", "learning_rate"),),
            _rate,
        ),
        View(
            "gradient",
            translate("ChartViews", "Gradient norm"),
            translate("ChartViews", "gradient norm"),
            (Curve(translate("ChartViews", "gradient norm"), "metrics", "grad_norm", strict=True),),
        ),
        View(
            "weights",
            translate("ChartViews", "Weight norm"),
            translate("ChartViews", "weight norm"),
            (_one("gauges", "weight_norm"),),
        ),
        View(
            "speed",
            translate("ChartViews", "Speed"),
            translate("ChartViews", "tokens a second"),
            (_one("metrics", "tokens_per_second", "train"),),
            amount,
        ),
        View(
            "utilization",
            translate("ChartViews", "Model FLOPs utilisation"),
            translate("ChartViews", "share of what the device can compute, in %"),
            (_one("gauges", "model_flops_utilization", factor=100.0),),
            share,
        ),
        View(
            "memory",
            translate("ChartViews", "Memory"),
            translate("ChartViews", "memory in GB"),
            (
                Curve(translate("ChartViews", "training"), "metrics", "memory_bytes", "plain", 1e-9),
                Curve(translate("ChartViews", "process"), "gauges", "process_memory", "second", 1e-9),
                Curve(translate("ChartViews", "graphics card"), "gauges", "gpu_memory", "third", 1e-9),
            ),
            giga,
        ),
        View(
            "load",
            translate("ChartViews", "Load"),
            translate("ChartViews", "load in %"),
            (
                Curve(translate("ChartViews", "processor"), "gauges", "cpu_load", "plain", 100.0),
                Curve(translate("ChartViews", "graphics card"), "gauges", "gpu_load", "second", 100.0),
            ),
            share,
        ),
        View(
            "temperature",
            translate("ChartViews", "Temperature"),
            translate("ChartViews", "temperature in °C"),
            (_one("gauges", "gpu_temperature"),),
            _degrees,
        ),
        View(
            "power",
            translate("ChartViews", "Power"),
            translate("ChartViews", "power in W"),
            (_one("gauges", "gpu_power"),),
            _watts,
        ),
    )


def _one(table: str, column: str, style: str = "plain", factor: float = 1.0) -> Curve:
    """The only curve of a view: the axis says what it is, the legend too."""
    translate = QCoreApplication.translate
    names = {
        "learning_rate": translate("ChartViews", "learning rate"),
        "weight_norm": translate("ChartViews", "weight norm"),
        "tokens_per_second": translate("ChartViews", "tokens a second"),
        "model_flops_utilization": translate("ChartViews", "utilisation"),
        "gpu_temperature": translate("ChartViews", "graphics card"),
        "gpu_power": translate("ChartViews", "graphics card"),
    }
    return Curve(names[column], table, column, style, factor)


def _percent(share: float) -> str:
    return localised(f"{share:.1f} %")


def _gigabytes(size: float) -> str:
    return localised(f"{size:.2f} GB")


def _perplexity(value: float) -> str:
    return localised(f"{value:,.2f}")


def _rate(value: float) -> str:
    return localised(f"{value:.3e}")


def _degrees(value: float) -> str:
    return f"{value:.0f} °C"


def _watts(value: float) -> str:
    return f"{value:.0f} W"
