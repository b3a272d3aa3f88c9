"""The open project as the window knows it: what is chosen, what lies on disk, what has changed. Knows no widgets."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from engine.errors import LangwrightError
from engine.project import Project, ProjectLockedError
from engine.recipe import Recipe, RecipeError, with_values
from studio.state.snapshot import Snapshot, take_snapshot

SAVE_AFTER_MS = 300
REFRESH_MS = 2000
FREE = "generation."
"""Settings that can be tried also in a project that is open to look only."""


class Runner(Protocol):
    """Does work on another thread and answers in this one."""

    def __call__(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None] | None = None,
        failed: Callable[[LangwrightError], None] | None = None,
        *,
        key: str = "",
    ) -> None:
        """Do it."""


class ProjectState(QObject):
    """Which project is open, its recipe as it is being edited, and the last look at its folder.

    Signals:
        opened: a project is open now (also another one, or the same one with another right).
        closed: none is open any more.
        recipe_changed: the set of dotted paths that changed.
        refused: paths with the sentence why their value cannot be; empty when all is well again.
        refreshed: there is a new :attr:`snapshot`.
        saved: the recipe is on disk.
        failed: a :class:`LangwrightError` of opening, saving or reading.
        locked: the error, of another holder or of a read-only drive, that made the project open to look only.
    """

    opened = Signal()
    closed = Signal()
    recipe_changed = Signal(object)
    refused = Signal(object)
    refreshed = Signal()
    saved = Signal()
    failed = Signal(object)
    locked = Signal(object)

    def __init__(self, run: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run = run
        self._project: Project | None = None
        self._recipe = Recipe()
        self._unsaved: Recipe | None = None
        self._writing = threading.Lock()
        self._refreshing = self._again = False
        self.snapshot: Snapshot | None = None
        self._save_timer = _timer(self, SAVE_AFTER_MS, self.save_soon, single=True)
        self._refresh_timer = _timer(self, REFRESH_MS, self.refresh, single=False)

    @property
    def project(self) -> Project | None:
        """The open project."""
        return self._project

    @property
    def is_open(self) -> bool:
        """Whether there is one."""
        return self._project is not None

    @property
    def writable(self) -> bool:
        """Whether it can be changed here."""
        return self._project is not None and self._project.writable

    def can_change(self, path: str) -> bool:
        """Whether a setting can be changed here: how the model writes, which is no part of any result, always."""
        return self.is_open and (self.writable or path.startswith(FREE))

    @property
    def recipe(self) -> Recipe:
        """What is chosen, also what is not saved yet."""
        return self._recipe

    @property
    def name(self) -> str:
        """What the project is called on screen."""
        return self._recipe.name or (self._project.root.name if self._project else "")

    def open(self, root: Path, then: Callable[[], None] | None = None) -> None:
        """Open a project; one that somebody else is changing opens to look only."""

        def opened(result: tuple[Project, Snapshot, LangwrightError | None]) -> None:
            self._adopt(*result)
            if then is not None:
                then()

        self.close()
        self._run(lambda: open_project(root), opened, self._tell, key="open")

    def create(self, root: Path, name: str, then: Callable[[], None] | None = None) -> None:
        """Make a project and open it."""

        def made() -> tuple[Project, Snapshot, None]:
            project = Project.create(root, name=name, program="the studio")
            return project, take_snapshot(project), None

        def opened(result: tuple[Project, Snapshot, None]) -> None:
            self._adopt(*result)
            if then is not None:
                then()

        self.close()
        self._run(made, opened, self._tell, key="open")

    def close(self) -> None:
        """Save what is unsaved and let the project go."""
        project = self._project
        if project is None:
            return
        self._save_timer.stop()
        self._refresh_timer.stop()
        try:
            self.save_now()
        except LangwrightError as error:
            self._tell(error)
        with self._writing:
            project.close()
        self._project, self.snapshot, self._recipe, self._unsaved = None, None, Recipe(), None
        self.closed.emit()

    def set_value(self, path: str, value: Any) -> bool:
        """Choose another value of one setting; see :meth:`set_values`."""
        return self.set_values({path: value})

    def set_values(self, values: Mapping[str, Any]) -> bool:
        """Choose other values; they are saved a moment later, or where they may not be, last as long as the window.

        Returns:
            Whether they can be; if not, :attr:`refused` has said why and nothing has changed.
        """
        if not all(self.can_change(path) for path in values):
            return False
        try:
            changed = with_values(self._recipe, values)
        except RecipeError as error:
            self.refused.emit({p.path: " ".join(x for x in (p.message, p.remedy) if x) for p in error.problems})
            return False
        self.refused.emit({})
        if changed != self._recipe:
            self._recipe = changed
            if self.writable:
                self._unsaved = changed
                self._save_timer.start()
            self.recipe_changed.emit(frozenset(values))
        return True

    @Slot()
    def save_soon(self) -> None:
        """Write the recipe on another thread, if it has changed."""
        self._save_timer.stop()
        if self._unsaved is not None:
            self._run(self.save_now, self._saved)

    def save_now(self) -> None:
        """Write the recipe in this thread, if it has changed. Safe from any thread; a job's start calls it first.

        Raises:
            LangwrightError: it cannot be written; it stays unsaved.
        """
        with self._writing:
            unsaved, project = self._unsaved, self._project
            if unsaved is None or project is None or not project.writable:
                return
            project.save_recipe(unsaved)
            if self._unsaved is unsaved:
                self._unsaved = None

    @Slot()
    def refresh(self) -> None:
        """Look at the folder again; several wishes at once become one look."""
        project = self._project
        if project is None:
            return
        if self._refreshing:
            self._again = True
            return
        self._refreshing = True
        self._run(lambda: (project, take_snapshot(project)), self._refreshed, self._not_refreshed)

    def _adopt(self, project: Project, snapshot: Snapshot, locked: LangwrightError | None) -> None:
        self._project, self.snapshot, self._recipe, self._unsaved = project, snapshot, project.recipe, None
        self._refresh_timer.start()
        self.opened.emit()
        self.refreshed.emit()
        if locked is not None:
            self.locked.emit(locked)

    def _saved(self, _: None) -> None:
        self.saved.emit()
        self.refresh()

    def _refreshed(self, seen: tuple[Project, Snapshot]) -> None:
        self._refreshing = False
        project, snapshot = seen
        if project is self._project and snapshot != self.snapshot:
            self.snapshot = snapshot
            self.refreshed.emit()
        if self._again:
            self._again = False
            self.refresh()

    def _not_refreshed(self, error: LangwrightError) -> None:
        self._refreshing = self._again = False
        if self._project is not None:
            self._tell(error)

    def _tell(self, error: LangwrightError) -> None:
        self.failed.emit(error)


def open_project(root: Path) -> tuple[Project, Snapshot, LangwrightError | None]:
    """Open for writing, or to look only where somebody else is writing or the folder is read-only.

    Raises:
        LangwrightError: there is no project, or it cannot be understood.
    """
    locked: LangwrightError | None = None
    try:
        project = Project.open(root, program="the studio")
    except ProjectLockedError as error:
        locked = error
        project = Project.open(root, write=False)
    except LangwrightError as error:
        if error.code != "project.read-only":
            raise
        locked = error
        project = Project.open(root, write=False)
    try:
        return project, take_snapshot(project), locked
    except BaseException:
        with contextlib.suppress(LangwrightError):
            project.close()
        raise


def _timer(owner: QObject, milliseconds: int, slot: Callable[[], None], *, single: bool) -> QTimer:
    timer = QTimer(owner)
    timer.setInterval(milliseconds)
    timer.setSingleShot(single)
    timer.timeout.connect(slot)
    return timer
