"""The chart of the run on show: what is drawn over what, smoothing, axes, marks, reference lines."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QMenu, QSlider, QWidget

from engine.errors import LangwrightError
from engine.project import RunInputs
from studio.pages.menu_button import hide_menu_mark
from studio.plots import Band, Forecast, Mark, RunChart
from studio.state import RunState, RunSummary
from studio.texts import amount, count, duration
from studio.widgets import CalmComboBox, Card, SegmentedControl, icon_button, label

Floats = npt.NDArray[np.float64]
SMOOTHING = 40
AXES = ("step", "tokens", "seconds")


@dataclass(frozen=True)
class Curve:
    """One curve of a view: from which table, which values, how it is drawn."""

    name: str
    table: str
    values: Callable[[dict[str, Floats]], Floats]
    style: str


class ChartCard(Card):
    """The chart and its controls."""

    def __init__(
        self, run: RunState, complain: Callable[[LangwrightError], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(None, parent=parent)
        self._run = run
        self._complain = complain
        self._summary: RunSummary | None = None
        self._bands: tuple[Band, ...] = ()
        self._forecast: Forecast | None = None
        self._drawn: dict[str, tuple[int, float]] = {}
        self.views = SegmentedControl(
            [
                ("loss", self.tr("Loss")),
                ("perplexity", self.tr("Perplexity")),
                ("bits", self.tr("Bits per byte")),
                ("rate", self.tr("Learning rate")),
                ("gradient", self.tr("Gradient")),
                ("speed", self.tr("Speed")),
            ],
            name=self.tr("What is drawn"),
        )
        self.chart = RunChart(self.tr("Course of the training"))
        self.chart.set_smoothing(_smoothing(SMOOTHING))
        self._lay_out()
        self._wire()
        self._redraw()

    def show_run(self, summary: RunSummary | None) -> None:
        """Take in what the snapshot knows of the run: its inputs and its checkpoints."""
        changed = summary is None or self._summary is None or summary.inputs != self._summary.inputs
        self._summary = summary
        if changed:
            self._redraw()
        else:
            self._mark()

    def set_expected(self, bands: Sequence[Band]) -> None:
        """Shade what is to be expected of the loss, in nats a token; converted for perplexity and bits per byte."""
        self._bands = tuple(bands)
        self._expect()

    def set_forecast(self, forecast: Forecast | None) -> None:
        """Show where the validation loss is heading: places in steps, values in nats a token; None takes it away."""
        self._forecast = forecast
        self._expect()

    # --- layout -----------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.smooth = QSlider(Qt.Orientation.Horizontal)
        self.smooth.setRange(0, 99)
        self.smooth.setValue(SMOOTHING)
        self.smooth.setFixedWidth(72)
        self.smooth.setAccessibleName(self.tr("Smoothing"))
        self.smooth.setToolTip(self.tr("How much the training curve is smoothed; the points themselves stay visible."))
        self.axis = CalmComboBox()
        self.axis.setAccessibleName(self.tr("Axis"))
        for key, title in zip(AXES, (self.tr("Step"), self.tr("Tokens"), self.tr("Time")), strict=True):
            self.axis.addItem(title, key)
        self.log = QCheckBox(self.tr("Log"))
        self.log.setToolTip(self.tr("Draw values by their logarithm."))
        self._more = icon_button("more", self.tr("Save the chart, or look at all of it again"))
        menu = QMenu(self._more)
        menu.addAction(self.tr("Look at everything"), self.chart.reset_view)
        for ending in ("png", "svg", "csv"):
            menu.addAction(self.tr("Save as {kind}…").format(kind=ending.upper()), partial(self._ask_file, ending))
        self._more.setMenu(menu)
        hide_menu_mark(self._more)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.views)
        top.addStretch(1)
        top.addWidget(self._more)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        caption = label(self.tr("Smooth"), "caption")
        caption.setBuddy(self.smooth)
        for part in (caption, self.smooth, self.axis, self.log):
            row.addWidget(part)
        self.body.addLayout(top)
        self.body.addWidget(self.chart, 1)
        self.body.addLayout(row)
        self.chart.setMinimumHeight(220)

    def _wire(self) -> None:
        self.views.chosen.connect(self._redraw)
        self.axis.activated.connect(self._redraw)
        self.log.toggled.connect(self.chart.set_log_y)
        self.smooth.valueChanged.connect(self._smooth)
        self._run.switched.connect(self._redraw)
        self._run.metrics_changed.connect(self._grow)
        self._run.validations_changed.connect(self._grow)
        self._run.saved.connect(self._mark)
        self._run.life_changed.connect(self._mark)

    # --- drawing ----------------------------------------------------------------------------------------------

    @Slot()
    def _redraw(self) -> None:
        """Draw everything anew: another run, another view, another axis."""
        self.chart.clear()
        self._drawn = {}
        axis = self.axis.currentData() or "step"
        self.chart.set_x_title({"step": self.tr("step"), "tokens": self.tr("tokens"), "seconds": self.tr("time")}[axis])
        self.chart.set_y_title(self._unit())
        self.chart.set_formats(partial(self._heading, axis), self._format())
        for curve in self._curves():
            self.chart.set_series(curve.name, [], [], curve.style)  # all of them first, so that their order is kept
        self._grow()
        self._mark()

    @Slot()
    def _grow(self) -> None:
        """Add the new rows; a resume that went back draws its series anew."""
        axis = self.axis.currentData() or "step"
        for curve in self._curves():
            table = self._run.metrics if curve.table == "metrics" else self._run.validations
            x = table[axis]
            rows, last = self._drawn.get(curve.name, (0, math.nan))
            if rows and len(x) >= rows and x[rows - 1] == last:
                if len(x) > rows:
                    fresh = {name: values[rows:] for name, values in table.items()}
                    self.chart.append(curve.name, x[rows:], curve.values(fresh))
            elif len(x):
                self.chart.set_series(curve.name, x, curve.values(table), curve.style)
            if len(x):
                self._drawn[curve.name] = (len(x), float(x[-1]))

    @Slot()
    def _mark(self) -> None:
        axis = self.axis.currentData() or "step"
        steps = {saved.step for saved in self._run.checkpoints}
        kept = {info.step for info in self._summary.checkpoints} if self._summary else steps
        marks = [
            Mark("checkpoint", self._place(step, axis), self.tr("checkpoint {step}").format(step=count(step)))
            for step in sorted(kept)
        ]
        # Without words of their own: the legend says what the line is, and words would lie over the reference lines'.
        marks += [Mark("resume", self._place(step, axis), "") for step in self._run.resumes]
        self.chart.set_marks([mark for mark in marks if not math.isnan(mark.x)])
        self.chart.set_reference_lines(self._lines())
        self._expect()

    def _expect(self) -> None:
        """Put band and forecast into the units of the view and the axis."""
        turn = self._from_loss()
        if turn is None:
            self.chart.set_bands(())
            self.chart.set_forecast(None)
            return
        limits = [turn(np.array([band.low, band.high])) for band in self._bands]
        self.chart.set_bands(
            Band(float(low), float(high), band.text) for band, (low, high) in zip(self._bands, limits, strict=True)
        )
        ahead = self._forecast
        if ahead is not None:
            places = self._places_ahead(ahead.x)
            ahead = Forecast.of(places, turn(ahead.y), turn(ahead.low), turn(ahead.high), ahead.text)
        self.chart.set_forecast(ahead)

    def _from_loss(self) -> Callable[[Floats], Floats] | None:
        """Nats a token in the unit of the view; None where the view shows something else."""
        view, factor = self.views.value(), self._bits_factor()
        if view == "loss":
            return lambda loss: loss
        if view == "perplexity":
            return lambda loss: np.exp(np.minimum(loss, 80.0))
        if view == "bits" and factor:
            return lambda loss: loss * factor
        return None

    def _places_ahead(self, steps: Floats) -> Floats:
        """Where steps lie on the axis; those not made yet go on at the pace of the last ones."""
        axis = self.axis.currentData() or "step"
        made, places = self._run.metrics["step"], self._run.metrics[axis]
        if axis == "step" or len(made) < 2:
            return steps
        first = max(len(made) - 200, 0)
        pace = (places[-1] - places[first]) / (made[-1] - made[first])
        return np.where(steps <= made[-1], np.interp(steps, made, places), places[-1] + (steps - made[-1]) * pace)

    def _place(self, step: int, axis: str) -> float:
        """Where a step lies on the axis; NaN while it is not drawn."""
        steps = self._run.metrics["step"]
        if axis == "step":
            return float(step)
        place = int(np.searchsorted(steps, step))
        return float(self._run.metrics[axis][min(place, len(steps) - 1)]) if len(steps) else math.nan

    def _curves(self) -> list[Curve]:
        train, judged = self.tr("train"), self.tr("validation")
        factor = self._bits_factor()
        view = self.views.value()
        if view == "perplexity":
            return [
                Curve(train, "metrics", lambda t: np.exp(np.minimum(t["train_loss"], 80.0)), "train"),
                Curve(judged, "validations", lambda t: t["perplexity"], "validation"),
            ]
        if view == "bits":
            curves = [Curve(judged, "validations", lambda t: t["bits_per_byte"], "validation")]
            if factor:
                curves.insert(0, Curve(train, "metrics", lambda t: t["train_loss"] * factor, "train"))
            return curves
        if view in ("rate", "gradient", "speed"):
            column = {"rate": "learning_rate", "gradient": "grad_norm", "speed": "tokens_per_second"}[view]
            name = {
                "rate": self.tr("learning rate"),
                "gradient": self.tr("gradient norm"),
                "speed": self.tr("tokens a second"),
            }[view]
            return [Curve(name, "metrics", lambda t: t[column], "plain" if view == "rate" else "train")]
        return [
            Curve(train, "metrics", lambda t: t["train_loss"], "train"),
            Curve(judged, "validations", lambda t: t["loss"], "validation"),
        ]

    def _lines(self) -> list[tuple[float, str]]:
        inputs = self._inputs()
        if inputs is None:
            return []
        blind, frequent = math.log(inputs.vocab_size), inputs.unigram_entropy
        words = (self.tr("guessing blindly"), self.tr("guessing by word frequency alone"))
        view, factor = self.views.value(), self._bits_factor()
        if view == "loss":
            return [(blind, words[0]), (frequent, words[1])]
        if view == "perplexity":
            return [(math.exp(frequent), words[1])]
        if view == "bits" and factor:
            return [(frequent * factor, words[1])]
        return []

    def _inputs(self) -> RunInputs | None:
        return self._summary.inputs if self._summary else None

    def _bits_factor(self) -> float:
        """Bits per byte for one nat per token of the training text; 0 while unknown."""
        inputs = self._inputs()
        if inputs is None or not inputs.train_bytes:
            return 0.0
        return inputs.train_tokens / inputs.train_bytes / math.log(2)

    def _unit(self) -> str:
        return {
            "loss": self.tr("loss"),
            "perplexity": self.tr("perplexity"),
            "bits": self.tr("bits per byte"),
            "rate": self.tr("learning rate"),
            "gradient": self.tr("gradient norm"),
            "speed": self.tr("tokens a second"),
        }[self.views.value()]

    def _format(self) -> Callable[[float], str]:
        view = self.views.value()
        return {"rate": "{:.2e}".format, "speed": amount}.get(view, "{:.3f}".format)

    def _heading(self, axis: str, x: float) -> str:
        metrics = self._run.metrics
        if not len(metrics[axis]):
            return f"{x:,.0f}"
        row = min(int(np.searchsorted(metrics[axis], x)), len(metrics[axis]) - 1)
        return self.tr("step {step} · {tokens} tokens · {time}").format(
            step=count(metrics["step"][row]),
            tokens=amount(metrics["tokens"][row]),
            time=duration(float(np.nan_to_num(metrics["seconds"][row]))),
        )

    # --- controls ---------------------------------------------------------------------------------------------

    @Slot(int)
    def _smooth(self, value: int) -> None:
        self.chart.set_smoothing(_smoothing(value))

    def _ask_file(self, ending: str) -> None:
        dialog = QFileDialog(self, self.tr("Save the chart"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ending)
        dialog.selectFile(f"{self._run.name}-{self.views.value()}.{ending}")
        dialog.fileSelected.connect(self._save)
        dialog.open()

    def _save(self, path: str) -> None:
        try:
            self.chart.export(path)
        except LangwrightError as error:
            self._complain(error)


def _smoothing(slider: int) -> float:
    """The slider's places, spread so that the upper ones, where it matters, lie apart: 0 to 0.99."""
    return 0.0 if slider == 0 else 1.0 - 10.0 ** (-slider / 49.5)
