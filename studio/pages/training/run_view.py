"""A run on show: the figures over the chart, the chart, and beside it what the run said and saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from engine.advice import LossForecast
from studio.pages.page import give_way
from studio.pages.services import Services
from studio.pages.training.figures import RunFigures
from studio.pages.training.judgement_strip import JudgementStrip
from studio.pages.training.judging import Judging
from studio.pages.training.machine_fold import MachineFold
from studio.pages.training.run_on_show import RunOnShow
from studio.pages.training.side_card import SideCard
from studio.theme.tokens import SPACE_3

if TYPE_CHECKING:
    from studio.pages.training.chart_card import ChartCard
    from studio.plots import Forecast

SHOW_MS = 200


class RunView(QWidget):
    """Shows it, a few times a second at most.

    Signals:
        shown: the figures were written anew.
        failed: a :class:`LangwrightError` of the chart.

    Attributes:
        chart: built when the page is first shown.
    """

    shown = Signal()
    failed = Signal(object)

    def __init__(self, services: Services, on_show: RunOnShow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run, self._services = services.run, services
        self._on_show = on_show
        self.chart: ChartCard | None = None
        self.figures = RunFigures()
        self.machine = MachineFold(services, on_show)
        self.side = SideCard(services.run)
        self.strip = JudgementStrip()
        self.judging = Judging(services, on_show, self)
        holder = QWidget()
        self._chart_place = QVBoxLayout(holder)
        self._chart_place.setContentsMargins(0, 0, 0, 0)
        holder.setMinimumHeight(260)
        give_way(holder)
        row = QHBoxLayout()
        row.setSpacing(SPACE_3)
        row.addWidget(holder, 7)
        row.addWidget(self.side, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_3)
        column.addWidget(self.figures)
        column.addWidget(self.strip)
        column.addWidget(self.machine)
        column.addLayout(row, 1)
        self._timer = QTimer(self)
        self._timer.setInterval(SHOW_MS)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.show_figures)
        run = services.run
        for changed in (run.switched, run.metrics_changed, run.validations_changed, run.gauges_changed, run.told):
            changed.connect(self.figures_soon)
        services.run.switched.connect(self.strip.forget)
        self.judging.judged.connect(self.strip.show_judgement)
        self.judging.judged.connect(self._show_heading)

    def build_chart(self) -> None:
        """Build the chart at the first show: it brings the drawing library, which takes a while."""
        if self.chart is None:
            from studio.pages.training.chart_card import ChartCard

            self.chart = ChartCard(self._services, self.failed.emit)
            self.chart.mark_chosen.connect(self.side.show_mark)
            self._chart_place.addWidget(self.chart)
            self.chart.show_run(self._on_show.summary)
            self._show_heading()

    def refresh(self, *, writable: bool) -> None:
        """Show what the newest look at the disk knows."""
        summary = self._on_show.summary
        checkpoints = summary.checkpoints if summary else ()
        self.side.checkpoints.show_checkpoints(checkpoints, writable=writable, running=self._on_show.busy)
        snapshot = self._services.project.snapshot
        self.side.keeping.show_run(summary, snapshot.disk_free if snapshot else None, writable=writable)
        if self.chart is not None:
            self.chart.show_run(summary)
        self.strip.set_can_change(writable)
        self.show_figures()

    @Slot()
    def _show_heading(self) -> None:
        """Draw where the loss is heading and what is usual."""
        if self.chart is not None:
            self.chart.set_forecast(drawn_forecast(self, self.judging.judgement.forecast))

    @Slot()
    def figures_soon(self) -> None:
        """Write the figures anew in a moment."""
        if not self._timer.isActive():
            self._timer.start()

    @Slot()
    def show_figures(self) -> None:
        """Write the figures anew, where one can see them."""
        if self.isVisible():
            self.figures.show_run(self._run, self._on_show.summary)
            self.machine.show_run()
            self.shown.emit()


def drawn_forecast(owner: QWidget, found: LossForecast | None) -> Forecast | None:
    """A forecast as the chart draws it."""
    if found is None:
        return None
    from studio.plots import Forecast

    return Forecast.of(found.steps, found.losses, found.lows, found.highs, owner.tr("forecast"))
