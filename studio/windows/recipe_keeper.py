"""What the window does where the recipe's file and the choices in the window part: nothing that was chosen is lost."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from engine.errors import LangwrightError
from engine.recipe import SECTIONS, SETTINGS, Recipe, differing_settings
from studio.pages import Note, Services
from studio.state.recipe_undo import differing_paths
from studio.state.rescue import Rescue, Rescued
from studio.texts import date_and_time, joined, translated

NAMED = 3
"""So many settings are named in a sentence."""


class RecipeKeeper(QObject):
    """Tells of a recipe that another program has changed, of one that cannot be saved, and of one saved elsewhere.

    Signals:
        noted: a :class:`Note` for the person.
        settled: the key of a note that is no longer true.
        compared: rows of a table: a setting, its value here, its value in the file.
    """

    noted = Signal(object)
    settled = Signal(str)
    compared = Signal(object)

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project, self._background = services.project, services.background
        self._rescue = Rescue(services.settings.file.with_name("unsaved"))
        self._kept: set[Path] = set()
        self._project.disk_changed.connect(self._disk_changed)
        self._project.unsaved.connect(self._unsaved)
        self._project.saved.connect(self._saved)
        self._project.refreshed.connect(self._reached)
        self._project.opened.connect(self._opened)

    @Slot(object)
    def _disk_changed(self, written: Recipe | LangwrightError) -> None:
        mine = {self.tr("Keep mine"): self._project.keep_mine}
        if isinstance(written, LangwrightError):
            what = self.tr("recipe.toml was changed by another program, and cannot be understood.")
            self.noted.emit(Note("recipe.changed", "warn", what, translated(written.message), "", mine))
            return
        here = self._project.recipe
        what = self.tr("recipe.toml was changed by another program.")
        why = self.tr("It differs in: {settings}.").format(settings=self._names(here, written))
        actions = {
            self.tr("Reload"): self._project.take_from_disk,
            **mine,
            self.tr("Show the difference"): partial(self._show_difference, written),
        }
        self.noted.emit(Note("recipe.changed", "warn", what, why, "", actions))

    def _show_difference(self, written: Recipe) -> None:
        self.compared.emit(rows_of(self._project.recipe, written))
        self._disk_changed(written)  # the question stays

    @Slot(object)
    def _unsaved(self, error: LangwrightError) -> None:
        """Keep a copy on another drive, and say that the settings wait."""
        project, waiting = self._project.project, self._project.waiting
        if project is None or waiting is None:
            return
        what = self.tr("Your settings could not be saved. They are kept, and saved as soon as that can be done.")
        try:
            self._rescue.keep(project.root, waiting)
            self._kept.add(project.root)
        except LangwrightError as second:
            what = self.tr("Your settings could not be saved, and are lost when the window closes.")
            error = LangwrightError(f"{error.message} {second.message}", remedy=error.remedy, code=error.code)
        again = {self.tr("Try again"): self._project.save_soon}
        self.noted.emit(Note("unsaved", "warn", what, translated(error.message), translated(error.remedy), again))

    @Slot()
    def _saved(self) -> None:
        self.settled.emit("unsaved")
        project = self._project.project
        if project is not None and project.root in self._kept:
            self._kept.discard(project.root)
            self._rescue.forget(project.root)  # at once, like keeping: behind, it could take what was kept after it

    @Slot()
    def _reached(self) -> None:
        self.settled.emit("project.vanished")

    @Slot()
    def _opened(self) -> None:
        project = self._project.project
        if project is not None and project.writable:
            self._background.run(partial(self._rescue.find, project.root), partial(self._found, project.root))

    def _found(self, root: Path, rescued: Rescued | None) -> None:
        project = self._project.project
        if rescued is None or project is None or project.root != root:
            return
        if rescued.recipe == self._project.recipe:
            self._background.run(partial(self._rescue.forget, root))
            return
        what = self.tr("What was chosen in this project on {when} could not be saved then.").format(
            when=date_and_time(datetime.fromtimestamp(rescued.time))
        )
        why = self.tr("They differ in: {settings}.").format(settings=self._names(self._project.recipe, rescued.recipe))
        actions = {
            self.tr("Bring them back"): partial(self._bring_back, root, rescued.recipe),
            self.tr("Leave it as it is"): partial(self._background.run, partial(self._rescue.forget, root)),
        }
        self.noted.emit(Note("rescued", "info", what, why, "", actions))

    def _bring_back(self, root: Path, recipe: Recipe) -> None:
        self._kept.add(root)
        self._project.bring_back(recipe)

    def _names(self, one: Recipe, other: Recipe) -> str:
        titles = [translated(SETTINGS[path].title) for path in sorted(differing_paths(one, other)) if path in SETTINGS]
        more = len(titles) - NAMED
        if more > 0:
            titles = [*titles[:NAMED], self.tr("{n} more").format(n=more)]
        return joined(titles) or self.tr("the project’s name")


def rows_of(here: Recipe, there: Recipe) -> list[tuple[str, str, str]]:
    """For a table: the setting, its value here, its value in the file."""
    return [
        (translated(found.title), *(_shown(value, found.unit) for value in found.values))
        for found in differing_settings([here, there], tuple(SECTIONS))
    ]


def _shown(value: object, unit: str) -> str:
    if value is None:
        return "—"
    words = joined([str(part) for part in value]) if isinstance(value, tuple) else str(value)
    return f"{words} {unit}".strip()
