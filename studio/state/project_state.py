"""The open project as the window knows it: what is chosen, what lies on disk, what has changed. Knows no widgets."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from engine.errors import LangwrightError
from engine.jobs import running
from engine.project import Project
from engine.recipe import Recipe, RecipeError, with_values
from studio.state.opening import found_on_disk, open_project
from studio.state.recipe_undo import differing_paths, recipe_step
from studio.state.snapshot import Snapshot, take_snapshot
from studio.state.undo import Undo

SAVE_AFTER_MS = 300
REFRESH_MS = 2000
GLANCE_MS = 800
"""How often it is asked what is at work, which takes a few small files: a run started elsewhere shows within 2 s."""

TRY_AGAIN_MS = 5000
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
        unsaved: the error why it could not be written; what was chosen is kept, and tried again by itself.
        disk_changed: another program has written the recipe: its :class:`Recipe`, or the error why it cannot be read.
        failed: a :class:`LangwrightError` of opening, saving or reading.
        locked: the error, of another holder, a read-only drive or a newer program, that made it open to look only.

    Attributes:
        undo: what can be taken back in the open project.
    """

    opened = Signal()
    closed = Signal()
    recipe_changed = Signal(object)
    refused = Signal(object)
    refreshed = Signal()
    saved = Signal()
    unsaved = Signal(object)
    disk_changed = Signal(object)
    failed = Signal(object)
    locked = Signal(object)

    def __init__(self, run: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run = run
        self._project: Project | None = None
        self._recipe = Recipe()
        self._unsaved: Recipe | None = None
        self._writing = threading.Lock()
        self._refreshing = self._again = self._glancing = False
        self._told = ""
        self._decisions = 0  # uneven while one is being carried out
        self._on_disk: Recipe | LangwrightError | None = None
        self.undo = Undo(self)
        self.snapshot: Snapshot | None = None
        self._save_timer = _timer(self, SAVE_AFTER_MS, self.save_soon, single=True)
        self._refresh_timer = _timer(self, REFRESH_MS, self.refresh, single=False)
        self._glance_timer = _timer(self, GLANCE_MS, self._glance, single=False)

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
        self._glance_timer.stop()
        try:
            self.save_now()
        except LangwrightError as error:
            self.unsaved.emit(error)
        with self._writing:
            project.close()
        self._project, self.snapshot, self._recipe, self._unsaved = None, None, Recipe(), None
        self._on_disk, self._told = None, ""
        self.undo.clear()
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
            before = self._recipe
            self._adopt_recipe(changed, frozenset(values))
            if self.writable:
                self.undo.did(recipe_step(before, changed, values, self._put))
        return True

    @property
    def waiting(self) -> Recipe | None:
        """What was chosen and is not on disk yet; None where all is."""
        return self._unsaved

    def keep_mine(self) -> None:
        """Write what is chosen here over what another program has written."""
        if self._project is not None and self.writable:
            self._on_disk, self._unsaved = None, self._recipe
            self._decide(self.save_soon)

    def take_from_disk(self) -> None:
        """Take what another program has written; what was chosen here can be got back by undoing it."""
        found, self._on_disk = self._on_disk, None
        if isinstance(found, Recipe):
            before, paths = self._recipe, differing_paths(self._recipe, found)
            self._adopt_recipe(found, paths)
            self._unsaved = None
            self._decide()
            self.undo.did(recipe_step(before, found, dict.fromkeys(paths), self._put))

    def bring_back(self, recipe: Recipe) -> None:
        """Choose a whole recipe, such as one that could not be saved the last time; it can be undone."""
        if self.writable and recipe != self._recipe:
            before, paths = self._recipe, differing_paths(self._recipe, recipe)
            self._put(recipe)
            self.undo.did(recipe_step(before, recipe, dict.fromkeys(paths), self._put))

    @Slot()
    def save_soon(self) -> None:
        """Write the recipe on another thread, if it has changed."""
        self._save_timer.stop()
        if self._unsaved is not None and self._on_disk is None:
            self._run(self.save_now, self._saved, self._not_saved)

    def save_now(self) -> None:
        """Write the recipe in this thread, if it has changed. Safe from any thread; a job's start calls it first.

        Raises:
            LangwrightError: it cannot be written; it stays unsaved.
        """
        with self._writing:
            unsaved, project = self._unsaved, self._project
            if unsaved is None or project is None or not project.writable:
                return
            if project.changed_on_disk():
                raise LangwrightError(
                    f"The recipe of {project.name} was changed by another program meanwhile.",
                    remedy="Choose which of the two is to stand.",
                    code="recipe.changed-on-disk",
                )
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
        known = self._decisions
        self._run(lambda: (*self._look(project), known), self._refreshed, self._not_refreshed)

    @Slot()
    def _glance(self) -> None:
        """Look whether other jobs are at work than at the last look; only then look at everything."""
        project = self._project
        if project is not None and not self._refreshing and not self._glancing:
            self._glancing = True
            self._run(lambda: frozenset(running(project.paths)), self._glanced, self._not_glanced)

    def _glanced(self, at_work: frozenset[str]) -> None:
        self._glancing = False
        if self.snapshot is not None and at_work != frozenset(self.snapshot.running):
            self.refresh()

    def _not_glanced(self, _error: LangwrightError) -> None:
        self._glancing = False  # the next look at everything says what is wrong

    def _adopt(self, project: Project, snapshot: Snapshot, locked: LangwrightError | None) -> None:
        self._project, self.snapshot, self._recipe, self._unsaved = project, snapshot, project.recipe, None
        self._on_disk, self._told = None, ""
        self.undo.clear()
        self._refresh_timer.start()
        self._glance_timer.start()
        self.opened.emit()
        self.refreshed.emit()
        if locked is not None:
            self.locked.emit(locked)

    def _adopt_recipe(self, recipe: Recipe, paths: frozenset[str]) -> None:
        self._recipe = recipe
        if self.writable:
            self._unsaved = recipe
            self._save_timer.start(SAVE_AFTER_MS)
        self.recipe_changed.emit(paths)

    def _put(self, recipe: Recipe) -> None:
        """Choose a whole recipe, as undoing does."""
        self.refused.emit({})
        self._adopt_recipe(recipe, differing_paths(self._recipe, recipe))

    def _decide(self, then: Callable[[], None] | None = None) -> None:
        """What the file has now is known; looks that began before say nothing more of it."""

        def accepted(_: None) -> None:
            self._decisions += 1
            if then is not None:
                then()

        def failed(error: LangwrightError) -> None:
            self._decisions += 1
            self.unsaved.emit(error)

        self._decisions += 1
        self._run(partial(self._accept_disk, self._project), accepted, failed)

    def _accept_disk(self, project: Project | None) -> None:
        with self._writing:
            if project is not None:
                project.accept_disk()

    def _saved(self, _: None) -> None:
        self.saved.emit()
        self.refresh()

    def _not_saved(self, error: LangwrightError) -> None:
        """Keep what is chosen and try again later; where another program has written, ask first."""
        if error.code == "recipe.changed-on-disk":
            self.refresh()
            return
        self.unsaved.emit(error)
        self._save_timer.start(TRY_AGAIN_MS)

    def _look(self, project: Project) -> tuple[Project, Snapshot, Recipe | LangwrightError | None]:
        """What lies in the folder now, and what another program has written into the recipe; on another thread."""
        if not project.paths.recipe_file.exists():
            raise LangwrightError(
                f"The folder of {project.name} cannot be reached: {project.root}.",
                remedy="Is its drive connected? What is chosen here is kept and saved when the folder is back.",
                code="project.vanished",
            )
        with self._writing:
            written = found_on_disk(project) if project.newer is None else None
        return project, take_snapshot(project), written

    def _refreshed(self, seen: tuple[Project, Snapshot, Recipe | LangwrightError | None, int]) -> None:
        self._refreshing, self._told = False, ""
        project, snapshot, written, known = seen
        if project is self._project:
            if known == self._decisions and not known % 2:
                self._tell_of_disk(written)
            if snapshot != self.snapshot:
                self.snapshot = snapshot
                self.refreshed.emit()
            if self._unsaved is not None and self._on_disk is None and not self._save_timer.isActive():
                self.save_soon()
        if self._again:
            self._again = False
            self.refresh()

    def _tell_of_disk(self, written: Recipe | LangwrightError | None) -> None:
        if isinstance(written, Recipe) and written == self._recipe:  # other comments, the same settings
            self._on_disk = self._unsaved = None
            self._decide()
        elif isinstance(written, Recipe) and not self.writable:  # who may change it has done so
            self._adopt_recipe(written, differing_paths(self._recipe, written))
            self._decide()
        elif self.writable and str(written) != str(self._on_disk) and written is not None:
            self._on_disk = written
            self.disk_changed.emit(written)

    def _not_refreshed(self, error: LangwrightError) -> None:
        self._refreshing = self._again = False
        if self._project is not None and error.message != self._told:  # not every two seconds
            self._told = error.message
            self._tell(error)

    def _tell(self, error: LangwrightError) -> None:
        self.failed.emit(error)


def _timer(owner: QObject, milliseconds: int, slot: Callable[[], None], *, single: bool) -> QTimer:
    timer = QTimer(owner)
    timer.setInterval(milliseconds)
    timer.setSingleShot(single)
    timer.timeout.connect(slot)
    return timer
