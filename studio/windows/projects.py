"""Which project is open: opening, making, leaving one, and what is dropped on the window."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal, Slot

from engine.errors import LangwrightError
from engine.project import STATIONS
from studio.pages import Note, Services
from studio.windows.pages import Pages
from studio.windows.sample_start import SampleStart

if TYPE_CHECKING:
    from studio.pages.home import HomePage
    from studio.pages.importing import ImportPage


class Projects(QObject):
    """Opens and leaves projects.

    Signals:
        page_wanted: the key of the page to show.
        left: the open project is being left: forget what was said of it.
        noted: a :class:`Note` for the person.

    Attributes:
        sample: takes a built-in sample as far as a training run.
    """

    page_wanted = Signal(str)
    left = Signal()
    noted = Signal(object)

    def __init__(self, services: Services, pages: Pages, parent: QObject) -> None:
        super().__init__(parent)
        self._services, self._pages = services, pages
        self.sample = SampleStart(services, lambda title: self._home.unused_folder(title), self)
        self.sample.chain.moved.connect(self.page_wanted)
        services.project.opened.connect(self._remember)
        services.project.locked.connect(self._locked)

    @property
    def root(self) -> Path:
        """The open project's folder."""
        project = self._services.project.project
        return project.root if project else Path()

    def open(self, folder: str | Path, page: str = "") -> None:
        """Open a project and show a page of it; by itself the first station that waits for something."""
        self.leave()
        place = Path(folder).expanduser().absolute()
        self._services.project.open(place, lambda: self.page_wanted.emit(page or self._first()))

    def close(self) -> None:
        """Let the project go; what runs in it goes on."""
        self.leave()
        self._services.project.close()
        self._services.settings.remember(last="")
        self.page_wanted.emit("home")

    def leave(self) -> None:
        """Forget everything about the open project that is not in it."""
        self.sample.stop()
        self._services.work.let_go()
        self._services.run.show("")
        self.left.emit()

    @Slot(str, str, list)
    def create(self, folder: str, name: str, paths: list[str]) -> None:
        """Make a project and offer files for import."""

        def made() -> None:
            self.page_wanted.emit("import")
            if paths:
                self._importing.offer(paths)

        self.leave()
        self._services.project.create(Path(folder), name, made)

    @Slot(str)
    def create_sample(self, sample: str) -> None:
        """Make a project of a built-in sample and train on it."""
        self.leave()
        self.sample.start(sample)

    def new(self) -> None:
        """Begin an empty project."""
        self.page_wanted.emit("home")
        self._home.offer_new([])

    def take(self, paths: list[str]) -> None:
        """What was dropped anywhere on the window."""
        project = _project_of(Path(paths[0])) if len(paths) == 1 else None
        if project is not None:
            self._offer_project(project)
        elif paths and self._services.project.writable:
            self.page_wanted.emit("import")
            self._importing.offer(paths)
        elif paths:
            self.page_wanted.emit("home")
            self._home.offer_new(paths)

    def _offer_project(self, folder: Path) -> None:
        """Open a project that was dropped; where another one is open, ask before that is left."""
        if folder == self.root:
            return
        if not self._services.project.is_open:
            self.open(folder)
            return
        what = self.tr("“{name}” is a project.").format(name=folder.name)
        actions = {self.tr("Open it"): partial(self.open, folder)}
        self.noted.emit(Note("dropped", "info", what, str(folder), "", actions))

    @property
    def _home(self) -> HomePage:
        return cast("HomePage", self._pages["home"])

    @property
    def _importing(self) -> ImportPage:
        return cast("ImportPage", self._pages["import"])

    def _first(self) -> str:
        """The page to begin with: where work goes on, else the first station that is not ready."""
        snapshot = self._services.project.snapshot
        if snapshot is None:
            return "home"
        if any(key.startswith("train:") for key in snapshot.running):
            return "train"
        for key in snapshot.running:
            return key
        remembered = self._services.settings.remembered
        if remembered.page in STATIONS and str(self.root) == remembered.last:
            return remembered.page
        waiting = (key for key in ("import", "clean", "tokenizer", "train") if snapshot.states[key].state != "ready")
        return next(waiting, "play")

    @Slot(object)
    def _locked(self, error: LangwrightError) -> None:
        again = {} if error.code == "recipe.newer" else {self.tr("Try again"): partial(self.open, self.root)}
        what = self.tr("This project is open to look only.")
        self.noted.emit(Note("locked", "warn", what, error.message, error.remedy, again))

    @Slot()
    def _remember(self) -> None:
        self._services.settings.add_recent(self.root)
        self._services.settings.remember(last=str(self.root))


def _project_of(path: Path) -> Path | None:
    """The project that a folder is, or that a recipe belongs to; None for anything else. Looks at the disk."""
    folder = path.parent if path.name == "recipe.toml" else path
    return folder if (folder / "recipe.toml").is_file() else None
