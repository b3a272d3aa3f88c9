"""Station 5: how does it learn? Before a run its settings; from then on the chart is the page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from engine.advice import amount, count
from engine.errors import LangwrightError
from engine.jobs import End, Started, resume_training, start_branch, start_training, stop_now
from engine.project import Run
from engine.recipe import Recipe
from engine.sizing import parameter_count
from studio.pages.menu_button import hide_menu_mark
from studio.pages.model_page import Planned, make_plan
from studio.pages.notes import note_of
from studio.pages.page import give_way
from studio.pages.services import Services
from studio.pages.station_page import StationPage
from studio.pages.training.checkpoint_actions import CheckpointActions
from studio.pages.training.figures import RunFigures
from studio.pages.training.setup import RunSetup
from studio.pages.training.side_card import SideCard
from studio.state import RunSummary
from studio.widgets import CalmComboBox, button, icon_button
from studio.widgets.buttons import set_icon
from studio.widgets.labels import set_look

if TYPE_CHECKING:
    from studio.pages.training.chart_card import ChartCard

SHOW_MS = 200
PENDING = "train"
NARROW = 960


class TrainPage(StationPage):
    """Train, and watch.

    Signals:
        play_wanted: run and step of a checkpoint to talk to.
    """

    play_wanted = Signal(str, object)
    key = "train"

    def __init__(self, services: Services) -> None:
        super().__init__(services, "", "", "", "start")
        self.chart: ChartCard | None = None
        self.planned: Planned | None = None
        self._setting_up = False
        self._build_actions()
        self.figures = RunFigures()
        self.setup = RunSetup(services)
        self.setup.cancelled.connect(self._show_run_view)
        self.side = SideCard(services.run)
        self.checkpoints = self.side.checkpoints
        self.checkpoint_actions = CheckpointActions(services, self)
        self.run_view = self._run_view()
        self.body.addWidget(self.setup, 1)
        self.body.addWidget(self.run_view, 1)  # not a stack: that would be as high as the higher of the two
        self.run_view.hide()
        self._timer = QTimer(self)
        self._timer.setInterval(SHOW_MS)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._show_figures)
        self._wire()
        self.update_actions()

    # --- what the window asks ---------------------------------------------------------------------------------

    def entered(self) -> None:
        """Build the chart at the first show: it brings the drawing library, which takes a while."""
        if self.chart is None:
            from studio.pages.training.chart_card import ChartCard

            self.chart = ChartCard(self.services.run, self.show_error)
            self._chart_place.addWidget(self.chart)
            self.chart.show_run(self.summary)
        self._plan()
        self._show_figures()

    @property
    def summary(self) -> RunSummary | None:
        """What the last look at the disk knows of the run on show."""
        snapshot = self.services.project.snapshot
        return snapshot.run(self.services.run.name) if snapshot else None

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

    def prepare(self) -> None:
        """Set up a new run."""
        self._setting_up = True
        self._plan()
        self.refresh()
        self.update_actions()

    # --- the station ------------------------------------------------------------------------------------------

    def act(self) -> None:
        """The primary button: start, resume, or stop and save."""
        run = self.services.run
        if self._setting_up or not run.name:
            self._start()
        elif self._busy():
            self.services.work.stop(self._job_key())
        elif self.summary is not None and not self.summary.complete:
            self.resume()
        else:
            self.prepare()

    def resume(self) -> None:
        """Go on with the run on show."""
        summary = self.summary
        if summary is not None:
            self._launch(self._job_key(), lambda: resume_training(Run(summary.folder)))

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
        snapshot, summary = self.services.project.snapshot, self.summary
        runs = snapshot.runs if snapshot else ()
        self._fill_chooser([run.name for run in runs])
        self.setup.cancel.setVisible(bool(runs))
        watching = bool(self.services.run.name) and not self._setting_up
        self.run_view.setVisible(watching)
        self.setup.setVisible(not watching)
        self._show_titles(summary if watching else None)
        self.checkpoints.show_checkpoints(
            summary.checkpoints if summary else (),
            writable=self.services.project.writable,
            running=self._busy(),
        )
        if self.chart is not None:
            self.chart.show_run(summary)
        self._show_figures()
        self._plan()

    def update_actions(self) -> None:
        """Let the buttons fit what the run is doing."""
        run, summary = self.services.run, self.summary
        watching = bool(run.name) and not self._setting_up
        busy, writable = self._busy() and watching, self.services.project.writable
        for made in (self.sample_now, self.save_now, self.pause):
            made.setVisible(busy)
            made.setEnabled(writable and run.running)
        self.pause.setText(self.tr("Go on") if run.paused else self.tr("Pause"))
        set_icon(self.pause, "start" if run.paused else "pause")
        self.chooser.setVisible(watching and self.chooser.count() > 1)
        self.new_run.setVisible(watching and not busy)
        self.new_run.setEnabled(writable and not self.blocked_by())
        self.more.setVisible(watching)
        self._stop_now.setEnabled(busy and writable)
        if busy:
            stopping = self.services.work.is_stopping(self._job_key())
            words = self.tr("Stopping…") if stopping else self.tr("Stop and save")
            self._primary(words, "stop", writable and not stopping, "primary")
        elif watching and summary is not None and not summary.complete:
            self._primary(self.tr("Resume"), "resume", writable and not summary.problem, "primary")
        elif watching:
            self.primary.setVisible(False)
            set_look(self.new_run, "kind", "primary")
            set_icon(self.new_run, "add")
        else:
            tokens = bool(self.facts("tokens"))
            self._primary(self.tr("Start training"), "start", writable and tokens and not self._starting(), "primary")
        if not (watching and not busy and summary is not None and summary.complete):
            set_look(self.new_run, "kind", "secondary")
            set_icon(self.new_run, "add")
        self._show_state_box()

    def _primary(self, text: str, meaning: str, possible: bool, kind: str) -> None:
        self.primary.setVisible(True)
        self.primary.setText(text)
        set_look(self.primary, "kind", kind)
        set_icon(self.primary, meaning)
        self.primary.setEnabled(possible)

    # --- parts ------------------------------------------------------------------------------------------------

    def _build_actions(self) -> None:
        self.chooser = CalmComboBox()
        self.chooser.setAccessibleName(self.tr("Run on show"))
        self.chooser.setMinimumWidth(120)
        self.sample_now = button(self.tr("Sample now"), "secondary", "sample")
        self.save_now = button(self.tr("Save now"), "secondary", "save")
        self.pause = button(self.tr("Pause"), "secondary", "pause")
        self.new_run: QPushButton = button(self.tr("New run"), "secondary", "add")
        self.more = icon_button("more", self.tr("More about this run"))
        menu = QMenu(self.more)
        self._stop_now = menu.addAction(self.tr("Stop now, without saving"), self._stop_hard)
        menu.addAction(self.tr("Show the log"), self._show_log)
        menu.addAction(self.tr("Show the folder"), self._show_folder)
        self.more.setMenu(menu)
        hide_menu_mark(self.more)
        self.place_actions(self.chooser, self.sample_now, self.save_now, self.pause, self.new_run, self.more)

    def _run_view(self) -> QWidget:
        view = QWidget()
        column = QVBoxLayout(view)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.figures)
        row = QHBoxLayout()
        row.setSpacing(12)
        holder = QWidget()
        self._chart_place = QVBoxLayout(holder)
        self._chart_place.setContentsMargins(0, 0, 0, 0)
        holder.setMinimumHeight(260)
        give_way(holder)
        row.addWidget(holder, 7)
        row.addWidget(self.side, 3)
        column.addLayout(row, 1)
        return view

    def _wire(self) -> None:
        run, work = self.services.run, self.services.work
        self.chooser.textActivated.connect(self.show_run)
        self.new_run.clicked.connect(self.prepare)
        self.sample_now.clicked.connect(self._sample)
        self.save_now.clicked.connect(self._save)
        self.pause.clicked.connect(self._pause)
        self.checkpoint_actions.noted.connect(self.noted)
        self.checkpoints.play.connect(self._play)
        self.checkpoints.branch.connect(self._branch)
        self.checkpoints.delete.connect(self._delete)
        self.checkpoints.pin.connect(self._pin)
        run.switched.connect(self._figures_soon)
        run.metrics_changed.connect(self._figures_soon)
        run.validations_changed.connect(self._figures_soon)
        run.saved.connect(self.services.project.refresh)
        run.verified.connect(self.services.project.refresh)
        run.life_changed.connect(self._life_changed)
        work.began.connect(self._began)
        work.stopping.connect(self._life_changed)
        work.ended.connect(self._ended)
        work.failed.connect(self._work_failed)
        self.services.machine.changed.connect(self._plan_if_needed)
        self.services.project.recipe_changed.connect(self._plan)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the two rarer buttons are only their icons, so that the title keeps its room."""
        super().resizeEvent(event)
        narrow = event.size().width() < NARROW
        for made, words in ((self.sample_now, self.tr("Sample now")), (self.save_now, self.tr("Save now"))):
            made.setText("" if narrow else words)
            made.setAccessibleName(words)
            made.setToolTip(words if narrow else "")

    # --- starting ---------------------------------------------------------------------------------------------

    def _start(self) -> None:
        project, name = self.services.project.project, self.setup.name.text().strip()
        if project is None:
            return

        def begin() -> Started:
            return start_training(project, name)

        self._launch(PENDING, begin)

    def _launch(self, key: str, begin: Callable[[], Started]) -> None:
        project = self.services.project

        def started() -> Started:
            project.save_now()
            return begin()

        self.services.work.start(key, started)
        self.header.set_subtitle(self.tr("Starting…"))
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

    # --- while it runs ----------------------------------------------------------------------------------------

    def _job_key(self) -> str:
        return f"train:{self.services.run.name}"

    def _busy(self) -> bool:
        return self.services.run.running or self.services.work.is_running(self._job_key())

    def _starting(self) -> bool:
        return self.services.work.is_running(PENDING)

    @Slot()
    def _sample(self) -> None:
        self.services.work.command(self._job_key(), "sample")

    @Slot()
    def _save(self) -> None:
        self.services.work.command(self._job_key(), "save")

    @Slot()
    def _pause(self) -> None:
        self.services.work.command(self._job_key(), "resume" if self.services.run.paused else "pause")

    @Slot()
    def _stop_hard(self) -> None:
        summary = self.summary
        if summary is not None and self._busy():
            self.services.background.run(lambda: stop_now(summary.folder))

    @Slot()
    def _life_changed(self) -> None:
        self.update_actions()
        self._show_titles(self.summary if self.services.run.name and not self._setting_up else None)
        self._figures_soon()

    @Slot(str, object)
    def _ended(self, key: str, end: End) -> None:
        if key != self._job_key():
            return
        if end.outcome in ("failed", "killed"):
            error = LangwrightError(end.text, remedy=end.remedy, code="train.ended", log=end.log)
            self.noted.emit(note_of(error, {self.tr("Resume"): self.resume}, key=f"run:{self.services.run.name}"))
        self.services.project.refresh()
        self.update_actions()

    @Slot(str, object)
    def _work_failed(self, key: str, error: LangwrightError) -> None:
        if key.startswith("train:"):
            self.noted.emit(note_of(error))
        if key == PENDING or key.startswith("train:"):
            self._show_titles(self.summary)
            self.update_actions()

    # --- showing ----------------------------------------------------------------------------------------------

    @Slot()
    def _figures_soon(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    @Slot()
    def _show_figures(self) -> None:
        if self.isVisible() and not self._setting_up:
            self._show_titles(self.summary)
            self.figures.show_run(self.services.run, self.summary)

    def _show_titles(self, summary: RunSummary | None) -> None:
        run = self.services.run
        if self._setting_up or not run.name:
            self.header.set_title(self.tr("How should it learn?"))
            self.header.set_subtitle(self.tr("The size of the model sets good values; each can be changed."))
            return
        self.header.set_title(run.name)
        parts = [self._life_words()]
        if summary is not None and summary.recipe is not None and summary.inputs is not None:
            parts += [
                summary.recipe.model.size.capitalize(),
                self.tr("{n} parameters").format(n=amount(_parameters(summary.recipe, summary.inputs.vocab_size))),
                self.tr("vocabulary of {n}").format(n=count(summary.inputs.vocab_size)),
                self.tr("{n} tokens of text").format(n=amount(summary.inputs.train_tokens)),
            ]
            if summary.inputs.parent is not None:
                parts.append(
                    self.tr("branched from {run} at {step}").format(
                        run=summary.inputs.parent.run, step=count(summary.inputs.parent.step)
                    )
                )
        if summary is not None and summary.problem:
            parts = [summary.problem]
        self.header.set_subtitle(" · ".join(part for part in parts if part))

    def _life_words(self) -> str:
        run = self.services.run
        if run.running:
            if self.services.work.is_stopping(self._job_key()):
                return self.tr("Stopping…")
            if run.paused:
                return self.tr("Paused")
            if run.life.state == "hung":
                return self.tr("No sign of life for a minute")
            return run.phase if run.phase and not len(run.metrics["step"]) else self.tr("Training")
        if run.end is None:
            return self.tr("Starting…") if self.services.work.is_running(self._job_key()) else ""
        return {
            "done": self.tr("Finished"),
            "stopped": self.tr("Stopped; can be resumed"),
            "failed": self.tr("Failed"),
            "killed": self.tr("Ended unexpectedly; can be resumed"),
        }[run.end.outcome]

    def _show_state_box(self) -> None:
        """Only what blocks a new run is said here; that settings have changed since the last run is no fault."""
        watching = bool(self.services.run.name) and not self._setting_up
        waits = self.blocked_by()
        if watching or not self.services.project.is_open:
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

    def _fill_chooser(self, names: list[str]) -> None:
        shown = [self.chooser.itemText(place) for place in range(self.chooser.count())]
        if shown != names:
            self.chooser.clear()
            self.chooser.addItems(names)
        self.chooser.setCurrentText(self.services.run.name)

    @Slot()
    def _show_run_view(self) -> None:
        self._setting_up = False
        self.refresh()
        self.update_actions()

    # --- the plan ---------------------------------------------------------------------------------------------

    @Slot()
    def _plan_if_needed(self) -> None:
        if self.planned is None:
            self._plan()

    @Slot()
    def _plan(self) -> None:
        hardware, snapshot = self.services.machine.hardware, self.services.project.snapshot
        if hardware is None or snapshot is None or not self.isVisible() or self.setup.isHidden():
            return
        recipe = self.services.project.recipe
        self.services.background.run(
            lambda: make_plan(recipe, hardware, snapshot.facts, snapshot.disk_free),
            self._planned,
            self.show_error,
            key="train-plan",
        )

    def _planned(self, planned: Planned) -> None:
        self.planned = planned
        self.setup.show_plan(planned)

    # --- checkpoints ------------------------------------------------------------------------------------------

    @Slot(object)
    def _play(self, step: int) -> None:
        self.play_wanted.emit(self.services.run.name, step)

    @Slot(object)
    def _branch(self, step: int) -> None:
        project, summary = self.services.project.project, self.summary
        if project is None or summary is None:
            return
        name = _free_name(f"{summary.name} from {step}", project.paths.runs)
        self._launch(PENDING, lambda: start_branch(project.paths, Run(summary.folder), step, name))

    @Slot(object, bool)
    def _pin(self, step: int, pinned: bool) -> None:
        if self.summary is not None:
            self.checkpoint_actions.pin(self.summary.folder, step, pinned)

    @Slot(object)
    def _delete(self, step: int) -> None:
        if self.summary is not None:
            self.checkpoint_actions.delete(self.summary.folder, step)

    # --- looking into the folder ------------------------------------------------------------------------------

    @Slot()
    def _show_log(self) -> None:
        if self.summary is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.summary.folder / "log.txt")))

    @Slot()
    def _show_folder(self) -> None:
        if self.summary is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.summary.folder)))


def _parameters(recipe: Recipe, vocab_size: int) -> int:
    """The model's size; the run's recipe holds effective values, so it is exact."""
    return parameter_count(recipe.model, vocab_size).total


def _free_name(name: str, folder: Path) -> str:
    """The name, with a number behind it where it is taken."""
    found, number = name, 2
    while (folder / found).exists():
        found, number = f"{name} ({number})", number + 1
    return found
