"""The one window: sidebar, pages, Back and Next, the line that is always true. It alone wires the parts together.

Closing, in order:
1. ask, where work is going on and the person has not said once and for all what should happen;
2. save and stop, if chosen: wait, with the window still there, until the workers have ended;
3. let go of every job: the threads end, the workers go on;
4. save the recipe and give the project back; end the session worker; remember the window's place.
"""

from __future__ import annotations

import base64
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QByteArray, Qt, QUrl, Slot
from PySide6.QtGui import QCloseEvent, QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from engine.errors import LangwrightError
from engine.project import STATIONS
from studio.jobs import JobUpdate
from studio.pages import Note, Page, Services, note_of
from studio.theme import apply_theme
from studio.widgets import Notice, NoticeArea, Sidebar, StatusBar, button
from studio.widgets.drop_zone import local_paths
from studio.widgets.labels import set_look
from studio.widgets.scroll import two_ways
from studio.windows.action_list import window_actions
from studio.windows.actions import Actions
from studio.windows.closing import ClosingDialog
from studio.windows.device_line import show_device
from studio.windows.guide import HelpDesk, Tour
from studio.windows.pages import Pages
from studio.windows.project_menu import ProjectMenu
from studio.windows.sample_start import SampleStart
from studio.windows.status_line import StatusLine
from studio.windows.trouble import TroubleDesk

if TYPE_CHECKING:
    from studio.pages.home import HomePage
    from studio.pages.importing import ImportPage
    from studio.pages.playing import PlayPage
    from studio.pages.training import TrainPage

SIZE = (1280, 800)
LEAST = (1024, 600)
"""What the window's content needs; on a smaller screen it scrolls."""

SMALLEST = (480, 320)


class MainWindow(QMainWindow):
    """The studio's window."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.services = services
        self._notes: dict[str, Note] = {}
        self._allowed = False
        self._stopping: set[str] = set()
        self._dialog: ClosingDialog | None = None
        self.setWindowTitle(self.tr("Langwright"))
        self.setAcceptDrops(True)
        self.setMinimumSize(*SMALLEST)
        self.resize(*SIZE)
        self._build_parts()
        self._lay_out()
        self.actions_list = Actions(self, window_actions(self), services.settings.remembered.shortcuts)
        self.menu = ProjectMenu(self.actions_list, services.settings, self)
        self.sidebar.set_project_menu(self.menu)
        self._wire()
        self._restore_geometry()
        self.show_page("home")
        self._project_changed()

    # --- for whoever opens the window -------------------------------------------------------------------------

    def open_project(self, folder: str | Path, page: str = "") -> None:
        """Open a project and show a page of it; by itself the first station that waits for something."""
        self._leave_project()
        self.services.project.open(Path(folder).expanduser().absolute(), lambda: self.show_page(page or self._first()))

    def show_page(self, key: str) -> None:
        """Bring a page to the front."""
        before = self.stack.currentWidget()
        page = self.pages[key]
        if before is page:
            page.entered()
            return
        self.services.project.save_soon()
        if isinstance(before, Page):
            before.left()
        self.stack.setCurrentWidget(page)
        self.sidebar.select(key)
        page.setFocus()
        page.entered()
        self.actions_list.update()
        self._show_navigation()

    @property
    def page(self) -> Page:
        """The page in front."""
        page = self.stack.currentWidget()
        assert isinstance(page, Page)  # noqa: S101 - the stack holds nothing else
        return page

    @property
    def home(self) -> HomePage:
        """The page Home."""
        return cast("HomePage", self.pages["home"])

    @property
    def importing(self) -> ImportPage:
        """The page Import."""
        return cast("ImportPage", self.pages["import"])

    @property
    def training(self) -> TrainPage:
        """The page Train."""
        return cast("TrainPage", self.pages["train"])

    @property
    def play(self) -> PlayPage:
        """The page Play."""
        return cast("PlayPage", self.pages["play"])

    @Slot(object)
    def show_note(self, note: Note) -> None:
        """Say something above the page."""
        note = self.trouble.completed(note)
        self._notes[note.key] = note
        actions = [(text, text) for text in note.actions]
        notice = Notice(note.kind, note.what, note.why, note.remedy, actions, note.details)
        self.notices.add(note.key, notice)

    @Slot(object)
    def show_error(self, error: LangwrightError) -> None:
        """Say what went wrong above the page."""
        self.show_note(note_of(error))

    # --- building ---------------------------------------------------------------------------------------------

    def _build_parts(self) -> None:
        services = self.services
        self.titles = {
            "import": self.tr("Import"),
            "clean": self.tr("Clean"),
            "tokenizer": self.tr("Tokenizer"),
            "model": self.tr("Model"),
            "train": self.tr("Train"),
            "evaluate": self.tr("Evaluate"),
            "play": self.tr("Play"),
            "share": self.tr("Share"),
        }
        self.sidebar = Sidebar([(key, self.titles[key], key) for key in STATIONS])
        self.notices = NoticeArea()
        self.status = StatusBar()
        self.status.set_hint(self.tr("Ctrl+K  commands"))
        self.stack = QStackedWidget()
        self.pages = Pages(services, self.stack, self)
        self.trouble = TroubleDesk(self)
        self.sample = SampleStart(services, lambda title: self.home.unused_folder(title), self)
        self.back = button(self.tr("Back"))
        self.next = button("")
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        directions = Qt.LayoutDirection  # the arrow after the word
        self.next.setLayoutDirection(directions.LeftToRight if mirrored else directions.RightToLeft)
        self.status_line = StatusLine(self.status, services.project, services.run, services.work)

    def _lay_out(self) -> None:
        self.navigation = QWidget()
        row = QHBoxLayout(self.navigation)
        row.setContentsMargins(24, 8, 24, 12)
        row.setSpacing(12)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.next)
        notices = QVBoxLayout()
        notices.setContentsMargins(24, 12, 24, 0)
        notices.addWidget(self.notices)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addLayout(notices)
        right.addWidget(self.stack, 1)
        right.addWidget(self.navigation)
        self.tour = Tour(self, right)
        upper = QHBoxLayout()
        upper.setSpacing(0)
        upper.addWidget(self.sidebar)
        upper.addLayout(right, 1)
        self.desk = HelpDesk(self, upper)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(upper, 1)
        column.addWidget(self.status)
        centre.setMinimumSize(*LEAST)
        self.setCentralWidget(two_ways(centre))

    def _wire(self) -> None:
        """Everything that connects one part to another is here."""
        services = self.services
        self.pages.made.connect(self._wire_page)
        self.sidebar.selected.connect(self.show_page)
        self.back.clicked.connect(partial(self._step, -1))
        self.next.clicked.connect(partial(self._step, +1))
        self.status.activated.connect(self._go_to_work)
        self.notices.acted.connect(self._note_acted)
        self.menu.open_wanted.connect(self.open_project)
        self.sample.chain.moved.connect(self.show_page)
        services.settings.changed.connect(self._settings_changed)
        services.settings.failed.connect(self.show_error)
        services.project.opened.connect(self._project_changed)
        services.project.closed.connect(self._project_changed)
        services.project.opened.connect(self._remember_project)
        services.project.refreshed.connect(self._refreshed)
        services.project.locked.connect(self._locked)
        services.project.failed.connect(self.show_error)
        services.background.failed.connect(self.show_error)
        services.session.failed.connect(self.show_error)
        services.work.updated.connect(self._work_updated)
        services.work.began.connect(self._work_began)
        services.work.failed.connect(self._work_failed)
        services.work.ended.connect(self._work_ended)
        services.machine.changed.connect(self._show_device)

    @Slot(object)
    def _wire_page(self, page: Page) -> None:
        """The same for a page, once it is made."""
        page.go.connect(self.show_page)
        page.noted.connect(self.show_note)
        page.wanted.connect(self.actions_list.trigger)
        for signal, slot in (
            ("open_wanted", self.open_project),
            ("create_wanted", self._create),
            ("sample_wanted", self._create_sample),
            ("play_wanted", self._play),
        ):
            if hasattr(page, signal):
                getattr(page, signal).connect(slot)

    # --- projects ---------------------------------------------------------------------------------------------

    def close_project(self) -> None:
        """Let the project go; what runs in it goes on."""
        self._leave_project()
        self.services.project.close()
        self.services.settings.remember(last="")
        self.show_page("home")

    def is_open(self) -> bool:
        """Whether a project is open."""
        return self.services.project.is_open

    def can_write(self) -> bool:
        """Whether the page in front is the one that writes."""
        return self.page.key == "play"

    def _leave_project(self) -> None:
        self.sample.stop()
        self.services.work.let_go()
        self.services.run.show("")
        self.notices.clear()

    def _first(self) -> str:
        """The page to begin with: where work goes on, else the first station that is not ready."""
        snapshot = self.services.project.snapshot
        if snapshot is None:
            return "home"
        if any(key.startswith("train:") for key in snapshot.running):
            return "train"
        for key in snapshot.running:
            return key
        remembered = self.services.settings.remembered
        if remembered.page in STATIONS and str(self._root()) == remembered.last:
            return remembered.page
        waiting = (key for key in ("import", "clean", "tokenizer", "train") if snapshot.states[key].state != "ready")
        return next(waiting, "play")

    def _root(self) -> Path:
        project = self.services.project.project
        return project.root if project else Path()

    @Slot(str, str, list)
    def _create(self, folder: str, name: str, paths: list[str]) -> None:
        def made() -> None:
            self.show_page("import")
            if paths:
                self.importing.offer(paths)

        self._leave_project()
        self.services.project.create(Path(folder), name, made)

    @Slot(str)
    def _create_sample(self, sample: str) -> None:
        self._leave_project()
        self.sample.start(sample)

    @Slot()
    def new_project(self) -> None:
        """Begin an empty project."""
        self.show_page("home")
        self.home.offer_new([])

    @Slot()
    def reveal(self) -> None:
        """Show the project's folder in the file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._root())))

    @Slot(object)
    def _locked(self, error: LangwrightError) -> None:
        again = {self.tr("Try again"): partial(self.open_project, self._root())}
        what = self.tr("This project is open to look only.")
        self.show_note(Note("locked", "warn", what, error.message, error.remedy, again))

    @Slot()
    def _remember_project(self) -> None:
        root = self._root()
        self.services.settings.add_recent(root)
        self.services.settings.remember(last=str(root))

    @Slot()
    def _project_changed(self) -> None:
        is_open = self.is_open()
        self.sidebar.set_project(self.services.project.name if is_open else "")
        title = f"{self.services.project.name} — Langwright" if is_open else self.tr("Langwright")
        self.setWindowTitle(title)
        for key in STATIONS:
            why = "" if is_open else self.tr("Open or make a project first.")
            self.sidebar.set_station_enabled(key, is_open, why)
            if not is_open:
                self.sidebar.set_badge(key, "empty")
        if not is_open and self.page.key in STATIONS:
            self.show_page("home")
        self.actions_list.update()
        self._show_navigation()

    @Slot()
    def _refreshed(self) -> None:
        """Badges, and whatever is at work in the project, whoever started it."""
        snapshot = self.services.project.snapshot
        if snapshot is None:
            return
        if any(key.startswith("train:") for key in snapshot.running):
            self.pages["train"]  # puts the run on show and follows it; the bar below speaks of it on every page
        for key, folder in snapshot.running.items():
            self.services.work.attach(key, folder)
        self._show_badges()
        self._show_navigation()

    def _show_badges(self) -> None:
        snapshot = self.services.project.snapshot
        if snapshot is None:
            return
        at_work = {key.partition(":")[0] for key in self.services.work.running()}
        for key in STATIONS:
            state = snapshot.states[key]
            self.sidebar.set_badge(key, "running" if key in at_work else state.state, state.why)

    # --- work -------------------------------------------------------------------------------------------------

    @Slot(str, object)
    def _work_updated(self, key: str, update: JobUpdate) -> None:
        if key == f"train:{self.services.run.name}":
            self.services.run.apply(update)
        if update.first or update.end is not None:
            self._show_badges()

    @Slot(str)
    def _work_began(self, key: str) -> None:
        self._show_badges()
        self.actions_list.update()
        if self._stopping:  # it was just being started when the window was to be closed
            self._stopping = {*self._stopping - {key.partition(":")[0]}, key}
            self.services.work.stop(key)

    @Slot(str, object)
    def _work_failed(self, key: str, _error: LangwrightError) -> None:
        if not self.services.work.is_running(key):
            self._stopped(key)

    @Slot(str, object)
    def _work_ended(self, key: str, _end: object) -> None:
        self._show_badges()
        self.actions_list.update()
        self.services.project.refresh()
        self._stopped(key)

    def _stopped(self, key: str) -> None:
        """Nothing is left to wait for: the window may close."""
        self._stopping.discard(key)
        if self._allowed and not self._stopping:
            self.close()

    @Slot()
    def _go_to_work(self) -> None:
        target = self.status_line.target()
        if target:
            self.show_page(target)

    @Slot(str, object)
    def _play(self, run: str, step: object) -> None:
        self.play.choose(run, step if isinstance(step, int) else "best")
        self.show_page("play")

    # --- moving about -----------------------------------------------------------------------------------------

    def _step(self, step: int) -> None:
        if self.page.key in STATIONS:
            place = STATIONS.index(self.page.key) + step
            if 0 <= place < len(STATIONS):
                self.show_page(STATIONS[place])

    def _show_navigation(self) -> None:
        key = self.page.key
        self.navigation.setVisible(key in STATIONS)
        if key not in STATIONS:
            return
        place = STATIONS.index(key)
        self.back.setVisible(place > 0)
        last = place == len(STATIONS) - 1
        self.next.setVisible(not last)
        if not last:
            self.next.setText(f"{self.titles[STATIONS[place + 1]]} →")
            ready = self.page.state.state == "ready" and key in ("import", "clean", "tokenizer", "model")
            set_look(self.next, "kind", "primary" if ready else "secondary")

    @Slot()
    def show_palette(self) -> None:
        """Everything that can be done or shown now, found by typing."""
        from studio.windows.palette_opener import open_palette

        open_palette(self)

    @Slot(str, str)
    def _note_acted(self, key: str, action: str) -> None:
        note = self._notes.pop(key, None)
        self.notices.remove(key)
        if note is not None and action in note.actions:
            note.actions[action]()

    # --- looks ------------------------------------------------------------------------------------------------

    @Slot()
    def toggle_theme(self) -> None:
        """Light where it is dark, and the other way round."""
        app = QApplication.instance()
        dark = isinstance(app, QApplication) and app.property("theme") == "dark"
        self.services.settings.set("theme", "light" if dark else "dark")

    @Slot(str)
    def _settings_changed(self, name: str) -> None:
        app = QApplication.instance()
        if name == "theme" and isinstance(app, QApplication):
            apply_theme(app, self.services.settings.preferences.theme)

    @Slot()
    def _show_device(self) -> None:
        show_device(self.sidebar, self.services.machine.hardware)

    def _restore_geometry(self) -> None:
        saved = self.services.settings.remembered.geometry
        if saved:
            self.restoreGeometry(QByteArray(base64.b64decode(saved)))

    # --- Qt ---------------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what holds local files."""
        if local_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Files go to Import; a project's folder is opened."""
        self.take_paths(local_paths(event.mimeData()))

    def take_paths(self, paths: list[str]) -> None:
        """What was dropped anywhere on the window."""
        if len(paths) == 1 and (Path(paths[0]) / "recipe.toml").is_file():
            self.open_project(paths[0])
        elif paths and self.services.project.writable:
            self.show_page("import")
            self.importing.offer(paths)
        elif paths:
            self.show_page("home")
            self.home.offer_new(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        """See the module's docstring."""
        working = self.services.work.running()
        choice = self.services.settings.preferences.closing
        if not working or (self._allowed and not self._stopping) or (choice == "keep" and not self._allowed):
            self._shut()
            event.accept()
            return
        if self._allowed:  # asked for again while it is being saved: then it goes on without the window
            self._shut()
            event.accept()
            return
        event.ignore()
        if choice == "stop":
            self._closing_chosen("stop")
        elif self._dialog is None:
            self._dialog = ClosingDialog([self._work_words(key) for key in working], self)
            self._dialog.chosen.connect(self._closing_chosen)
            self._dialog.open()

    @Slot(str)
    def _closing_chosen(self, choice: str) -> None:
        self._dialog = None
        if choice == "stay":
            return
        self._allowed = True
        if choice == "stop":
            self._stopping = set(self.services.work.running())
            for key in self._stopping:
                self.services.work.stop(key)
            self.show_note(Note("closing", "info", self.tr("Saving… the window closes when it is done.")))
        if not self._stopping:
            self.close()

    def _work_words(self, key: str) -> str:
        station, _, run = key.partition(":")
        return self.tr("Training “{run}”").format(run=run) if run else self.titles.get(station, station)

    def _shut(self) -> None:
        settings = self.services.settings
        geometry = base64.b64encode(self.saveGeometry().data()).decode("ascii")
        settings.remember(geometry=geometry, page=self.page.key)
        self.sample.stop()
        self.trouble.save_all()
        self.status_line.stop()
        self.services.machine.stop()
        self.services.work.let_go()
        self.services.project.close()
        self.services.session.close()

    @Slot()
    def leave(self) -> None:
        """Close the window, asking what it asks."""
        self.close()
