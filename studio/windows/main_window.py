"""The one window: sidebar, pages, Back and Next, the line that is always true. It alone wires the parts together."""

from __future__ import annotations

import base64
import os
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QByteArray, Qt, QUrl, Slot
from PySide6.QtGui import QCloseEvent, QDesktopServices, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from engine.errors import LangwrightError
from engine.project import STATIONS
from studio.desktop.instance import Asked
from studio.pages import Note, Page, Services
from studio.theme import apply_theme
from studio.widgets import NoticeArea, Sidebar, StatusBar
from studio.widgets.drop_zone import local_paths
from studio.widgets.scroll import two_ways
from studio.windows.action_list import window_actions
from studio.windows.actions import Actions
from studio.windows.closing import Closing
from studio.windows.device_line import show_device
from studio.windows.guide import HelpDesk, Tour
from studio.windows.messages import Messages
from studio.windows.navigation import Navigation
from studio.windows.outside import Outside
from studio.windows.pages import Pages
from studio.windows.project_menu import ProjectMenu
from studio.windows.projects import Projects
from studio.windows.recipe_keeper import RecipeKeeper
from studio.windows.status_line import StatusLine
from studio.windows.trouble import TroubleDesk
from studio.windows.work_watch import WorkWatch

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
        self.undo = services.project.undo
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
        self._show_hint()
        self._restore_geometry()
        self.show_page("home")
        self._project_changed()

    # --- for whoever opens the window -------------------------------------------------------------------------

    def open_project(self, folder: str | Path, page: str = "") -> None:
        """Open a project and show a page of it; by itself the first station that waits for something."""
        self.projects.open(folder, page)

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
        self._show_possible()

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

    def show_note(self, note: Note) -> None:
        """Say something above the page."""
        self.messages.show(note)

    def show_error(self, error: LangwrightError) -> None:
        """Say what went wrong above the page."""
        self.messages.show_error(error)

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
        self.stack = QStackedWidget()
        self.pages = Pages(services, self.stack, self)
        self.trouble = TroubleDesk(self)
        self.messages = Messages(self.notices, self.trouble.completed, self)
        self.projects = Projects(services, self.pages, self)
        self.sample = self.projects.sample
        self.navigation = Navigation(self.titles)
        self.back, self.next = self.navigation.back, self.navigation.next
        self.status_line = StatusLine(self.status, services.project, services.run, services.work)
        self.watch = WorkWatch(services, self.sidebar, self.pages, self)
        self.closing = Closing(services, self._work_words, self)
        self.keeper = RecipeKeeper(services, self)
        self.outside = Outside(services, self._work_words, self)

    def _lay_out(self) -> None:
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
        self.actions_list.shortcuts_changed.connect(self._show_hint)
        self.sidebar.selected.connect(self.show_page)
        self.navigation.wanted.connect(self.show_page)
        self.status.activated.connect(self._go_to_work)
        self.menu.open_wanted.connect(self.projects.open)
        self.projects.page_wanted.connect(self.show_page)
        self.projects.left.connect(self.messages.clear)
        self.projects.noted.connect(self.messages.show)
        self.closing.noted.connect(self.messages.show)
        self.closing.settled.connect(self.close)
        self.keeper.noted.connect(self.messages.show)
        self.keeper.settled.connect(self.messages.remove)
        self.keeper.compared.connect(self._show_difference)
        self.messages.undoable.connect(self.undo.did)
        self.messages.undone.connect(self.undo.forget)
        self.undo.changed.connect(self._show_possible)
        self.outside.wanted.connect(self._answer_click)
        self.outside.titled.connect(self._show_title)
        self.status_line.progressed.connect(self.outside.show_progress)
        self.watch.changed.connect(self._show_possible)
        services.settings.changed.connect(self._settings_changed)
        services.settings.failed.connect(self.messages.show_error)
        services.project.opened.connect(self._project_changed)
        services.project.closed.connect(self._project_changed)
        services.project.failed.connect(self.messages.show_error)
        services.background.failed.connect(self.messages.show_error)
        services.session.failed.connect(self.messages.show_error)
        services.machine.changed.connect(self._show_device)

    @Slot(object)
    def _wire_page(self, page: Page) -> None:
        """The same for a page, once it is made."""
        page.go.connect(self.show_page)
        page.noted.connect(self.messages.show)
        page.wanted.connect(self.actions_list.trigger)
        for signal, slot in (
            ("open_wanted", self.projects.open),
            ("create_wanted", self.projects.create),
            ("sample_wanted", self.projects.create_sample),
            ("play_wanted", self._play),
            ("run_wanted", self._show_run),
        ):
            if hasattr(page, signal):
                getattr(page, signal).connect(slot)

    @Slot(object)
    def answer_start(self, asked: Asked) -> None:
        """Another start found this window open: come to the front, with what that one was asked for."""
        if asked.token:
            os.environ["XDG_ACTIVATION_TOKEN"] = asked.token  # Qt takes it from there
        self.come_to_front()
        if asked.project and Path(asked.project) != self.projects.root:
            self.projects.open(asked.project)

    @Slot(str)
    def _answer_click(self, page: str) -> None:
        self.come_to_front()
        if page in self.pages:
            self.show_page(page)

    def come_to_front(self) -> None:
        """Be seen, whatever state the window is in."""
        if self.isMinimized():
            self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    # --- projects ---------------------------------------------------------------------------------------------

    def close_project(self) -> None:
        """Let the project go; what runs in it goes on."""
        self.projects.close()

    def new_project(self) -> None:
        """Begin an empty project."""
        self.projects.new()

    def is_open(self) -> bool:
        """Whether a project is open."""
        return self.services.project.is_open

    def can_write(self) -> bool:
        """Whether the page in front is the one that writes."""
        return self.page.key == "play"

    def reveal(self) -> None:
        """Show the project's folder in the file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.projects.root)))

    @Slot()
    def _project_changed(self) -> None:
        is_open = self.is_open()
        self.sidebar.set_project(self.services.project.name if is_open else "")
        self._show_title()
        for key in STATIONS:
            why = "" if is_open else self.tr("Open or make a project first.")
            self.sidebar.set_station_enabled(key, is_open, why)
            if not is_open:
                self.sidebar.set_badge(key, "empty")
        if not is_open and self.page.key in STATIONS:
            self.show_page("home")
        self._show_possible()

    @Slot(str)
    def _show_title(self, done: str = "") -> None:
        parts = (done, self.services.project.name if self.is_open() else "", self.tr("Langwright"))
        title = " — ".join(part for part in parts if part)
        if title != self.windowTitle():
            self.setWindowTitle(title)

    # --- moving about -----------------------------------------------------------------------------------------

    @Slot()
    def _show_possible(self) -> None:
        """What can be done now, and where one can go."""
        self.actions_list.update()
        self.navigation.show_for(self.page)

    @Slot(object)
    def _show_difference(self, rows: list[tuple[str, str, str]]) -> None:
        from studio.windows.difference_dialog import DifferenceDialog

        DifferenceDialog(rows, self).open()

    @Slot()
    def _go_to_work(self) -> None:
        target = self.status_line.target()
        if target:
            self.show_page(target)

    @Slot(str, object)
    def _show_run(self, name: str, others: list[str]) -> None:
        self.show_page("train")
        self.training.show_run(name)
        self.training.lay_over(others)

    @Slot(str, object)
    def _play(self, run: str, step: object) -> None:
        self.play.choose(run, step if isinstance(step, int) else "best")
        self.show_page("play")

    @Slot()
    def _show_hint(self) -> None:
        keys = self.actions_list["palette"].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self.status.set_hint(self.tr("{keys}  commands").format(keys=keys) if keys else "")

    def show_palette(self) -> None:
        """Everything that can be done or shown now, found by typing."""
        from studio.windows.palette_opener import open_palette

        open_palette(self)

    def _work_words(self, key: str) -> str:
        station, _, run = key.partition(":")
        return self.tr("Training “{run}”").format(run=run) if run else self.titles.get(station, station)

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
        self.projects.take(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        """See :mod:`studio.windows.closing`."""
        event.setAccepted(self.closing.may_close())
        if event.isAccepted():
            settings = self.services.settings
            geometry = base64.b64encode(self.saveGeometry().data()).decode("ascii")
            settings.remember(geometry=geometry, page=self.page.key)
            self.sample.stop()
            self.trouble.save_all()
            self.status_line.stop()
            self.outside.stop()
            self.closing.let_go()

    def leave(self) -> None:
        """Close the window, asking what it asks."""
        self.close()
