"""The chart of the run on show: what is drawn over what, with which other runs, and what it can be saved as."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QToolButton, QWidget

from engine.errors import LangwrightError
from studio.pages.menu_button import hide_menu_mark
from studio.pages.services import Services
from studio.pages.training.chart_axes import heading
from studio.pages.training.chart_controls import ChartControls
from studio.pages.training.chart_marks import marks_of
from studio.pages.training.chart_references import bands_in, forecast_in, reference_lines
from studio.pages.training.chart_views import Curve, View, chart_views
from studio.pages.training.earlier_runs import EarlierRuns
from studio.pages.training.run_data import RunData, data_of
from studio.pages.training.run_picker import RunPicker
from studio.pages.training.run_styles import RunStyles
from studio.pages.training.series_rows import fresh_rows
from studio.pages.training.view_chooser import ViewChooser
from studio.plots import STYLES, Band, Forecast, RunChart, SeriesStyle, write_table
from studio.state import RunSummary
from studio.texts import count
from studio.widgets import Card, icon_button

MARK_MS = 100
AT_ONCE = 200_000
"""So many steps of earlier runs are drawn before the window gets its turn."""


class ChartCard(Card):
    """The chart and its controls.

    Signals:
        mark_chosen: kind (`checkpoint`, `sample`, `resume`, `event`) and step of a mark that was clicked.
    """

    mark_chosen = Signal(str, object)

    def __init__(
        self, services: Services, complain: Callable[[LangwrightError], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(None, parent=parent)
        self._run, self._project, self._background = services.run, services.project, services.background
        self._complain = complain
        self._summary: RunSummary | None = None
        self._bands: tuple[Band, ...] = ()
        self._forecast: Forecast | None = None
        self._drawn: dict[str, tuple[int, float]] = {}
        self._offered: set[str] = set()
        self._waiting: list[RunData] = []
        self._mark_timer = QTimer(self)
        self._mark_timer.setSingleShot(True)
        self._mark_timer.setInterval(MARK_MS)
        self._views = {view.key: view for view in chart_views()}
        self._styles = RunStyles()
        self.earlier = EarlierRuns(services.background, complain, self)
        self.picker = RunPicker(self)
        self.chart = RunChart(self.tr("Course of the training"))
        self._build()
        self._wire()
        self._redraw()

    def show_run(self, summary: RunSummary | None) -> None:
        """Take in what the snapshot knows of the run: its inputs and its checkpoints."""
        changed = summary is None or self._summary is None or summary.inputs != self._summary.inputs
        self._summary = summary
        snapshot = self._project.snapshot
        runs = {run.name: run for run in snapshot.runs} if snapshot else {}
        self._styles.name(runs)
        self.earlier.keep_to({name: run for name, run in runs.items() if name != self._run.name})
        if changed:
            self._redraw()
        else:
            self._mark()

    def set_expected(self, bands: Sequence[Band]) -> None:
        """Shade what is to be expected of the loss, in nats a token; converted for perplexity and bits per byte."""
        self._bands = tuple(bands)
        self._refer()

    def set_forecast(self, forecast: Forecast | None) -> None:
        """Show where the validation loss is heading: places in steps, values in nats a token; None takes it away."""
        self._forecast = forecast
        self._refer()

    # --- layout -----------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.views = ViewChooser(tuple(self._views.values()))
        self.controls = ChartControls()
        self.axis, self.log, self.log_x, self.smooth = (
            self.controls.axis,
            self.controls.log,
            self.controls.log_x,
            self.controls.smooth,
        )
        self.compare = icon_button("compare", self.tr("Compare with other runs"))
        self.more = self._more_button()
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.views, 1)
        top.addWidget(self.compare, 0, Qt.AlignmentFlag.AlignRight)
        top.addWidget(self.more, 0, Qt.AlignmentFlag.AlignRight)
        self.body.addLayout(top)
        self.body.addWidget(self.chart, 1)
        self.body.addWidget(self.controls)
        self.chart.setMinimumHeight(220)

    def _more_button(self) -> QToolButton:
        made = icon_button("more", self.tr("Look at all of the chart again, read its values, save it"))
        menu = QMenu(made)
        menu.addAction(self.tr("Look at everything"), self.chart.reset_view)
        menu.addAction(self.tr("Values as a table…"), self.show_values)
        self._differences = menu.addAction(self.tr("What the runs differ in…"), self.show_differences)
        menu.addSeparator()
        menu.addAction(self.tr("Copy as a picture"), self.chart.copy)
        for ending in ("png", "svg", "csv"):
            menu.addAction(self.tr("Save as {kind}…").format(kind=ending.upper()), partial(self._ask_file, ending))
        menu.aboutToShow.connect(self._update_menu)
        made.setMenu(menu)
        hide_menu_mark(made)
        self.chart.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.chart.customContextMenuRequested.connect(self._show_menu)
        return made

    def _wire(self) -> None:
        self.views.chosen.connect(self._redraw)
        self.controls.axis_chosen.connect(self._redraw)
        self.controls.smoothing_changed.connect(self.chart.set_smoothing)
        self.chart.set_smoothing(self.controls.smoothing)
        self.log.toggled.connect(self.chart.set_log_y)
        self.log_x.toggled.connect(self.chart.set_log_x)
        self.controls.outliers.toggled.connect(self.chart.set_ignore_outliers)
        self.chart.outside_changed.connect(self._tell_outside)
        self.chart.mark_chosen.connect(self.mark_chosen)
        self.compare.clicked.connect(self._pick)
        self.picker.ticked.connect(self.earlier.choose)
        self.earlier.changed.connect(self._overlay)
        self._project.opened.connect(self._other_project)
        run = self._run
        run.switched.connect(self._switched)
        for signal in (run.metrics_changed, run.validations_changed, getattr(run, "gauges_changed", None)):
            if signal is not None:
                signal.connect(self._grow)
        for signal in (run.saved, run.sampled, run.told, run.life_changed):
            signal.connect(self._mark_soon)
        self._mark_timer.timeout.connect(self._mark)

    # --- drawing ----------------------------------------------------------------------------------------------

    @property
    def _view(self) -> View:
        return self._views[self.views.value()]

    @property
    def _data(self) -> RunData:
        return data_of(self._run, self._summary)

    @Slot()
    def _switched(self) -> None:
        """Another run, or the same one from its beginning."""
        snapshot = self._project.snapshot
        shown = snapshot.run(self._run.name) if snapshot else None
        if shown is not None:
            self.earlier.choose(shown, False)
        self.chart.reset_view()
        self._redraw()

    @Slot()
    def _other_project(self) -> None:
        """Its runs have nothing to do with those of the one before."""
        self._styles.forget()
        self.earlier.clear()

    @Slot()
    def _overlay(self) -> None:
        """Other runs lie over it: the zoom stays, as do smoothing and axis."""
        self._redraw(keep_view=True)

    @Slot()
    def _redraw(self, *_: object, keep_view: bool = False) -> None:
        """Draw everything anew: another run, another view, another axis."""
        view, choice = self._view, self.controls.choice
        self._offered = set()
        self.chart.clear(keep_view=keep_view and self.chart.is_touched())
        self._drawn = {}
        self.chart.set_x_axis(choice.title, clock=choice.clock, place=choice.place)
        self.chart.set_y_title(view.unit)
        self.chart.set_formats(self._heading, view.value)
        for curve in view.curves:  # all of them first, so that their order is kept
            if curve.possible(self._data):
                self.chart.set_series(self._name(curve, self._run.name), [], [], self._style(curve, self._run.name))
        self._grow()
        self._waiting = list(self.earlier.data())
        for run in self._waiting:
            for curve in view.curves:
                if curve.possible(run) and len(run.column(curve.table, curve.column)):
                    self.chart.set_series(self._name(curve, run.name), [], [], self._style(curve, run.name))
        self._draw_next()
        self._mark()

    @Slot()
    def _draw_next(self) -> None:
        """Draw the earlier runs that wait: many short ones at once, long ones each in a turn of its own."""
        drawn = 0
        while self._waiting and drawn < AT_ONCE:
            run = self._waiting.pop(0)
            self._draw_whole(run)
            drawn += len(run.column("metrics", "step"))
        if self._waiting:
            QTimer.singleShot(0, self, self._draw_next)

    def _draw_whole(self, run: RunData) -> None:
        """Draw the curves of an earlier run."""
        for curve in self._view.curves:
            rows = fresh_rows(curve, run, self.controls.choice.key, 0)
            if rows is not None and rows.x.size:
                self.chart.set_series(self._name(curve, run.name), rows.x, rows.y, self._style(curve, run.name))

    @Slot()
    def _grow(self) -> None:
        """Add the new rows; a resume that went back draws its series anew."""
        data, axis = self._data, self.controls.choice.key
        for curve in self._view.curves:
            name = self._name(curve, self._run.name)
            table = data.tables.get(curve.table, {})
            steps = table.get("step", ())
            told, last = self._drawn.get(name, (0, math.nan))
            goes_on = bool(told) and len(steps) >= told and steps[told - 1] == last
            if not len(steps) or (goes_on and len(steps) == told):
                continue
            rows = fresh_rows(curve, data, axis, told if goes_on else 0)
            if rows is None:
                continue
            if goes_on:
                self.chart.append(name, rows.x, rows.y)
            else:
                self.chart.set_series(name, rows.x, rows.y, self._style(curve, self._run.name))
            self._drawn[name] = (len(steps), float(steps[-1]))
        self._offer()

    @Slot()
    def _mark_soon(self, *_: object) -> None:
        """Once for many: a long run tells thousands of samples and checkpoints when it is opened."""
        if not self._mark_timer.isActive():
            self._mark_timer.start()

    @Slot()
    def _mark(self) -> None:
        data, axis = self._data, self.controls.choice.key
        self.chart.set_marks(marks_of(self._run, self._summary, data, axis))
        self.chart.set_reference_lines(reference_lines(self._view, data))
        self._refer()

    def _refer(self) -> None:
        """Put band and forecast into the units of the view and the axis."""
        data, axis = self._data, self.controls.choice.key
        self.chart.set_bands(bands_in(self._view, data, self._bands))
        self.chart.set_forecast(forecast_in(self._view, data, axis, self._forecast))

    def _offer(self) -> None:
        """Let the views be chosen of which something has been measured; what was once stays."""
        runs = (self._data, *self.earlier.data())
        waiting = [view for view in self._views.values() if view.key not in self._offered]
        found = {view.key for view in waiting if view.offered(*runs)}
        if found or not self._offered:
            self._offered |= found
            self.views.offer(self._offered)

    def _name(self, curve: Curve, run: str) -> str:
        """A curve in the legend: of which run only where there are several."""
        if not self.earlier.chosen():
            return curve.name
        return self.tr("{run}: {curve}").format(run=run, curve=curve.name)

    def _style(self, curve: Curve, run: str) -> SeriesStyle:
        if self.earlier.chosen():
            return self._styles.style(run, curve.style, curve.best)
        return replace(STYLES[curve.style], best=curve.best)

    def _heading(self, x: float) -> str:
        return heading(self.controls.choice.key, x, self._data)

    @Slot(object)
    def _tell_outside(self, outside: int) -> None:
        words = self.tr("Points outside of the picture: {count}").format(count=count(outside))
        self.chart.set_note(words if outside else "")

    # --- other runs -------------------------------------------------------------------------------------------

    @Slot()
    def _pick(self) -> None:
        snapshot = self._project.snapshot
        others = [run for run in snapshot.runs if run.name != self._run.name and not run.problem] if snapshot else []
        self.picker.offer(others, [run.name for run in self.earlier.chosen()], self.compare)

    def show_differences(self) -> None:
        """The settings in which the runs on show differ."""
        from studio.pages.training.chart_dialogs import DifferencesDialog

        runs = [*([self._summary] if self._summary else []), *self.earlier.chosen()]
        DifferencesDialog(runs, self).open()

    def show_values(self) -> None:
        """Everything that was logged, as a table."""
        from studio.pages.training.chart_dialogs import ValuesDialog

        choice = self.controls.choice
        words = self.chart.summary()
        ValuesDialog(words, self.chart.all_points(), choice.title, choice.place, self._view.value, self).open()

    # --- saving -----------------------------------------------------------------------------------------------

    @Slot(QPoint)
    def _show_menu(self, place: QPoint) -> None:
        self.more.menu().popup(self.chart.mapToGlobal(place))

    @Slot()
    def _update_menu(self) -> None:
        self._differences.setEnabled(bool(self.earlier.chosen()))

    def _ask_file(self, ending: str) -> None:
        dialog = QFileDialog(self, self.tr("Save the chart"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ending)
        dialog.selectFile(f"{self._run.name}-{self.views.value()}.{ending}")
        dialog.fileSelected.connect(self.save)
        dialog.open()

    @Slot(str)
    def save(self, path: str) -> None:
        """Write the chart; a table, which may be long, on another thread."""
        if path.lower().endswith(".csv"):
            points, title = self.chart.all_points(), self.controls.choice.title
            self._background.run(lambda: write_table(points, title, Path(path)), None, self._complain)
            return
        try:
            self.chart.export(path)
        except LangwrightError as error:
            self._complain(error)
