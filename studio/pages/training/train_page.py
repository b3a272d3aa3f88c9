"""Station 5: how does it learn? Before a run its settings; from then on the chart is the page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent

from engine.errors import LangwrightError
from engine.jobs import End
from engine.project.retention import Retention
from studio.pages.notes import error_of, note_of
from studio.pages.services import Services
from studio.pages.station_page import StationPage
from studio.pages.training.checkpoint_actions import CheckpointActions
from studio.pages.training.finding_actions import FindingActions
from studio.pages.training.run_controls import RunControls
from studio.pages.training.run_on_show import PENDING, RunOnShow
from studio.pages.training.run_starts import RunStarts
from studio.pages.training.run_title import RunTitle
from studio.pages.training.run_view import RunView
from studio.pages.training.setup import RunSetup
from studio.state import RunSummary
from studio.texts import translated
from studio.widgets.buttons import set_icon
from studio.widgets.labels import set_look

if TYPE_CHECKING:
    from studio.pages.training.chart_card import ChartCard


class TrainPage(StationPage):
    """Train, and watch.

    Signals:
        play_wanted: run and step of a checkpoint to talk to.
    """

    play_wanted = Signal(str, object)
    key = "train"

    def __init__(self, services: Services) -> None:
        super().__init__(services, "", "", "", "start")
        self._setting_up = False
        self.on_show = RunOnShow(services)
        self.starts = RunStarts(services, self.on_show, self)
        self.title = RunTitle(services, self.on_show, self.header, self)
        self.controls = RunControls(services, self.on_show, self)
        controls = self.controls
        self.chooser, self.new_run, self.more = controls.chooser, controls.new_run, controls.more
        self.sample_now, self.save_now, self.pause = controls.sample_now, controls.save_now, controls.pause
        self.place_actions(self.chooser, self.sample_now, self.save_now, self.pause, self.new_run, self.more)
        self.setup = RunSetup(services)
        self.run_view = RunView(services, self.on_show)
        self.figures, self.side = self.run_view.figures, self.run_view.side
        self.checkpoints = self.side.checkpoints
        self.side.samples.offer_when_empty(self.tr("Sample now"), self.sample_now.click)
        self.checkpoint_actions = CheckpointActions(services, self)
        self.finding_actions = FindingActions(services, self.on_show, self.starts, self)
        self.body.addWidget(self.setup, 1)
        self.body.addWidget(self.run_view, 1)  # not a stack: that would be as high as the higher of the two
        self.run_view.hide()
        self._wire()
        self.update_actions()

    def _wire(self) -> None:
        run, work = self.services.run, self.services.work
        self.chooser.textActivated.connect(self.show_run)
        self.new_run.clicked.connect(self.prepare)
        self.controls.log_wanted.connect(partial(self.wanted.emit, "log.show"))
        self.controls.all_wanted.connect(partial(self.go.emit, "runs"))
        self.setup.cancelled.connect(self._show_run_view)
        self.setup.failed.connect(self.show_error)
        self.box.acted.connect(self._show_pace)
        self.starts.launched.connect(self._launched)
        self.run_view.shown.connect(self._show_title)
        self.run_view.failed.connect(self.show_error)
        self.checkpoint_actions.noted.connect(self.noted)
        self.run_view.strip.acted.connect(self.finding_actions.act)
        self.finding_actions.go.connect(self.go)
        self.finding_actions.prepare.connect(self.prepare)
        self.checkpoints.play.connect(self._play)
        self.checkpoints.branch.connect(self.starts.branch)
        self.checkpoints.delete.connect(self._delete)
        self.checkpoints.pin.connect(self._pin)
        self.side.keeping.chosen.connect(self._keep)
        run.saved.connect(self.services.project.refresh)
        run.verified.connect(self.services.project.refresh)
        run.life_changed.connect(self._life_changed)
        work.began.connect(self._began)
        work.stopping.connect(self._life_changed)
        work.ended.connect(self._ended)
        work.failed.connect(self._work_failed)

    # --- what the window asks ---------------------------------------------------------------------------------

    @property
    def chart(self) -> ChartCard | None:
        """The chart; None before the page was first shown."""
        return self.run_view.chart

    @property
    def summary(self) -> RunSummary | None:
        """What the last look at the disk knows of the run on show."""
        return self.on_show.summary

    @property
    def watching(self) -> bool:
        """Whether a run is on show, not the setting up of one."""
        return bool(self.on_show.name) and not self._setting_up

    def entered(self) -> None:
        """The page comes to the front."""
        self.run_view.build_chart()
        self.setup.plan()
        self.run_view.show_figures()

    def show_run(self, name: str) -> None:
        """Put a run on show: watch it where it is at work, else read its history."""
        snapshot = self.services.project.snapshot
        run = snapshot.run(name) if snapshot else None
        self._setting_up = False
        self.services.run.show(name)
        if run is not None:
            self.services.work.watch(f"train:{name}", run.folder)
        self.refresh()
        self.update_actions()

    @Slot()
    def reveal(self, path: str) -> bool:
        """A setting of training stands where a new run is set up."""
        self.prepare()
        return super().reveal(path)

    def lay_over(self, names: Sequence[str]) -> None:
        """Lay these runs over the one on show, and no others."""
        snapshot = self.services.project.snapshot
        if self.chart is not None and snapshot is not None:
            self.chart.earlier.clear()
            for name in names:
                if (run := snapshot.run(name)) is not None and name != self.services.run.name:
                    self.chart.earlier.choose(run, True)

    def prepare(self) -> None:
        """Set up a new run."""
        self._setting_up = True
        self.refresh()
        self.update_actions()

    # --- the station ------------------------------------------------------------------------------------------

    def act(self) -> None:
        """The primary button: start, resume, or stop and save."""
        if not self.watching:
            self.starts.start(self.setup.name.text().strip())
        elif self.on_show.busy:
            self.services.work.stop(self.on_show.key)
        elif self.summary is not None and not self.summary.complete:
            self.resume()
        else:
            self.prepare()

    def resume(self) -> None:
        """Go on with the run on show."""
        self.starts.resume()

    def opened(self) -> None:
        """Another project: its newest run, or the settings of a first one."""
        snapshot = self.services.project.snapshot
        runs = snapshot.runs if snapshot else ()
        self._setting_up = not runs
        self.services.run.show("")
        at_work = [run for run in runs if run.running]
        newest = at_work[-1] if at_work else runs[-1] if runs else None
        if newest is not None:
            self.show_run(newest.name)

    def refresh(self) -> None:
        """Show the newest snapshot."""
        snapshot = self.services.project.snapshot
        runs = snapshot.runs if snapshot else ()
        self.controls.fill_chooser([run.name for run in runs])
        self.setup.cancel.setVisible(bool(runs))
        self.run_view.setVisible(self.watching)
        self.setup.setVisible(not self.watching)
        self._show_title()
        self.run_view.refresh(writable=self.services.project.writable)
        self.setup.plan()

    def update_actions(self) -> None:
        """Let the buttons fit what the run is doing."""
        summary, watching, writable = self.summary, self.watching, self.services.project.writable
        busy = self.on_show.busy and watching
        self.controls.fit(watching=watching, busy=busy, can_begin=not self.blocked_by())
        self.primary.setVisible(True)
        if busy:
            stopping = self.on_show.stopping
            words = self.tr("Stopping…") if stopping else self.tr("Stop and save")
            self._primary(words, "stop", writable and not stopping)
        elif watching and summary is not None and not summary.complete:
            self._primary(self.tr("Resume"), "resume", writable and not summary.problem)
        elif watching:
            self.primary.setVisible(False)
        else:
            tokens = bool(self.facts("tokens"))
            self._primary(self.tr("Start training"), "start", writable and tokens and not self.on_show.starting)
        self.controls.set_new_run_first(watching and not busy and summary is not None and summary.complete)
        self._show_state_box()

    def _primary(self, text: str, meaning: str, possible: bool) -> None:
        self.primary.setText(text)
        set_look(self.primary, "kind", "primary")
        set_icon(self.primary, meaning)
        self.primary.setEnabled(possible)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the title its room."""
        super().resizeEvent(event)
        self.controls.fit_width(event.size().width())

    # --- the life of a run ------------------------------------------------------------------------------------

    @Slot()
    def _launched(self) -> None:
        self.title.show_starting()
        self.update_actions()

    @Slot(str)
    def _began(self, key: str) -> None:
        if key.startswith("train:"):
            self._setting_up = False
            self.setup.name.clear()
            self.services.run.show(key.removeprefix("train:"))
            self.services.project.refresh()
            self.refresh()
            self.update_actions()

    @Slot()
    def _life_changed(self) -> None:
        self.update_actions()
        self._show_title()
        self.run_view.figures_soon()

    @Slot(str, object)
    def _ended(self, key: str, end: End) -> None:
        if key != self.on_show.key:
            return
        if end.outcome in ("failed", "killed"):
            again = {self.tr("Resume"): self.resume}
            self.noted.emit(note_of(error_of(end), again, key=f"run:{self.on_show.name}", job=key))
        self.services.project.refresh()
        self.update_actions()

    @Slot(str, object)
    def _work_failed(self, key: str, error: LangwrightError) -> None:
        if key.startswith("train:"):
            self.noted.emit(note_of(error))
        if key == PENDING or key.startswith("train:"):
            self._show_title()
            self.update_actions()

    # --- showing ----------------------------------------------------------------------------------------------

    @Slot()
    def _show_title(self) -> None:
        if self.watching:
            self.title.show_run(self.summary)
        else:
            self.title.show_setup()

    def _show_state_box(self) -> None:
        """Only what blocks a new run is said here; that settings have changed since the last run is no fault."""
        waits, wait = self.blocked_by(), self.services.run.wait
        if self.watching and wait is not None and self.services.run.running:
            since = f"{datetime.fromtimestamp(wait.since):%H:%M}"
            self.box.set(translated(wait.text), self.tr("Since {time}.").format(time=since), self._pace_action())
        elif self.watching or not self.services.project.is_open:
            self.box.set("")
        elif waits or not self.facts("tokens"):
            station = waits or "tokenizer"
            self.box.set(
                self.state.why or self.tr("Make a tokenizer first."), "", [(f"go:{station}", self.tr("Go there"))]
            )
        elif self.state.code == "train.input-changed":
            self.box.set(self.state.why, self.tr("A new run learns from the new text."))
        else:
            self.box.set("")

    def _pace_action(self) -> list[tuple[str, str]]:
        return [("pace", self.tr("Change the pace"))] if self.services.project.writable else []

    @Slot(str)
    def _show_pace(self, action: str) -> None:
        if action == "pace":
            self.run_view.machine.set_open(True)

    @Slot()
    def _show_run_view(self) -> None:
        self._setting_up = False
        self.refresh()
        self.update_actions()

    # --- checkpoints ------------------------------------------------------------------------------------------

    @Slot(object)
    def _play(self, step: int) -> None:
        self.play_wanted.emit(self.on_show.name, step)

    @Slot(object, bool)
    def _pin(self, step: int, pinned: bool) -> None:
        if self.summary is not None:
            self.checkpoint_actions.pin(self.summary.folder, step, pinned)

    @Slot(object)
    def _keep(self, retention: Retention) -> None:
        if self.summary is not None:
            self.checkpoint_actions.keep(self.summary.folder, retention)

    @Slot(object)
    def _delete(self, step: int) -> None:
        if self.summary is not None:
            self.checkpoint_actions.delete(self.summary.folder, step)
