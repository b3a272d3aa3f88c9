"""What can be done with the run on show: look at another, sample, save, pause, stop, see its log and folder."""

from __future__ import annotations

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu, QPushButton

from engine.jobs import stop_now
from studio.pages.menu_button import hide_menu_mark
from studio.pages.services import Services
from studio.pages.training.run_on_show import RunOnShow
from studio.widgets import CalmComboBox, button, icon_button
from studio.widgets.buttons import set_icon
from studio.widgets.labels import set_look

NARROW = 960


class RunControls(QObject):
    """The buttons at the right of the title, all but the primary one.

    Attributes:
        chooser: which run is on show.
        new_run: sets up another one; what it does is the page's.

    Signals:
        log_wanted: the log of the run on show.
        all_wanted: the page of all runs.
    """

    log_wanted = Signal()
    all_wanted = Signal()

    def __init__(self, services: Services, on_show: RunOnShow, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._on_show = on_show
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
        menu.addAction(self.tr("All runs side by side"), self.all_wanted)
        menu.addAction(self.tr("Show the log"), self._show_log)
        menu.addAction(self.tr("Show the folder"), self._show_folder)
        self.more.setMenu(menu)
        hide_menu_mark(self.more)
        self.sample_now.clicked.connect(self._sample)
        self.save_now.clicked.connect(self._save)
        self.pause.clicked.connect(self._pause)

    def fit(self, *, watching: bool, busy: bool, can_begin: bool) -> None:
        """Let them fit what the run is doing.

        Args:
            watching: a run is on show.
            busy: and is at work.
            can_begin: a new one may be set up.
        """
        run, writable = self._services.run, self._services.project.writable
        for made in (self.sample_now, self.save_now, self.pause):
            made.setVisible(busy)
            made.setEnabled(writable and run.running)
        self.pause.setText(self.tr("Go on") if run.paused else self.tr("Pause"))
        set_icon(self.pause, "start" if run.paused else "pause")
        self.chooser.setVisible(watching and self.chooser.count() > 1)
        self.new_run.setVisible(watching and not busy)
        self.new_run.setEnabled(writable and can_begin)
        self.more.setVisible(watching)
        self._stop_now.setEnabled(busy and writable)

    def set_new_run_first(self, first: bool) -> None:
        """Whether a new run is what a person would press next."""
        set_look(self.new_run, "kind", "primary" if first else "secondary")
        set_icon(self.new_run, "add")

    def fill_chooser(self, names: list[str]) -> None:
        """Offer these runs."""
        shown = [self.chooser.itemText(place) for place in range(self.chooser.count())]
        if shown != names:
            self.chooser.clear()
            self.chooser.addItems(names)
        self.chooser.setCurrentText(self._on_show.name)

    def fit_width(self, width: int) -> None:
        """In a narrow window the two rarer buttons are only their icons, so that the title keeps its room."""
        narrow = width < NARROW
        for made, words in ((self.sample_now, self.tr("Sample now")), (self.save_now, self.tr("Save now"))):
            made.setText("" if narrow else words)
            made.setAccessibleName(words)
            made.setToolTip(words if narrow else "")

    # --- commands to the worker -------------------------------------------------------------------------------

    @Slot()
    def _sample(self) -> None:
        self._services.work.command(self._on_show.key, "sample")

    @Slot()
    def _save(self) -> None:
        self._services.work.command(self._on_show.key, "save")

    @Slot()
    def _pause(self) -> None:
        self._services.work.command(self._on_show.key, "resume" if self._services.run.paused else "pause")

    @Slot()
    def _stop_hard(self) -> None:
        summary = self._on_show.summary
        if summary is not None and self._on_show.busy:
            self._services.background.run(lambda: stop_now(summary.folder))

    # --- looking into the folder ------------------------------------------------------------------------------

    @Slot()
    def _show_log(self) -> None:
        if self._on_show.summary is not None:
            self.log_wanted.emit()

    @Slot()
    def _show_folder(self) -> None:
        if (summary := self._on_show.summary) is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(summary.folder)))
