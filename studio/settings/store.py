"""The studio's own settings as they are now: read once, changed here, written soon after."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from engine.errors import LangwrightError
from engine.project.atomic import write_json
from studio.settings.schema import RECENT, Preferences, Remembered

SAVE_AFTER_MS = 300
Runner = Callable[[Callable[[], None]], None]


class SettingsStore(QObject):
    """Preferences and what is remembered.

    Signals:
        changed: the name of the preference that changed.
        failed: the :class:`LangwrightError` of a save that did not work.

    Attributes:
        problem: why the file could not be read at the start, and the defaults are in force; None when all was well.
    """

    changed = Signal(str)
    failed = Signal(object)

    def __init__(self, file: Path, run: Runner | None = None, parent: QObject | None = None) -> None:
        """Read the file.

        Args:
            file: where it lies; it need not be there.
            run: does the writing, off the window's thread; by itself it is done at once.
            parent: the owner.
        """
        super().__init__(parent)
        self.file = file
        self._run = run or (lambda work: work())
        self.preferences, self.remembered, self.problem = read_settings(file)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER_MS)
        self._timer.timeout.connect(self._save_soon)

    def set(self, name: str, value: Any) -> None:
        """Change a preference.

        Raises:
            LangwrightError: the value is none of those it can have.
        """
        try:
            preferences = Preferences.model_validate({**self.preferences.model_dump(), name: value})
        except ValidationError as error:
            raise LangwrightError(
                f"{name} cannot be {value!r}.", remedy="Choose another value.", code="settings.value", name=name
            ) from error
        if preferences != self.preferences:
            self.preferences = preferences
            self._timer.start()
            self.changed.emit(name)

    def remember(self, **values: Any) -> None:
        """Keep something for the next start."""
        remembered = self.remembered.model_copy(update=values)
        if remembered != self.remembered:
            self.remembered = remembered
            self._timer.start()

    def add_recent(self, folder: Path) -> None:
        """Put a project on top of the recent ones."""
        rest = [place for place in self.remembered.recent if place != str(folder)]
        self.remember(recent=(str(folder), *rest)[:RECENT])

    def forget_recent(self, folder: str) -> None:
        """Take a project off the list; its folder is left alone."""
        self.remember(recent=tuple(place for place in self.remembered.recent if place != folder))

    def save(self) -> None:
        """Write now, in this thread; for the end of the program.

        Raises:
            LangwrightError: it cannot be written.
        """
        self._timer.stop()
        write_settings(self.file, self.preferences, self.remembered)

    @Slot()
    def _save_soon(self) -> None:
        preferences, remembered = self.preferences, self.remembered

        def write() -> None:
            try:
                write_settings(self.file, preferences, remembered)
            except LangwrightError as error:
                self.failed.emit(error)

        self._run(write)


def read_settings(file: Path) -> tuple[Preferences, Remembered, LangwrightError | None]:
    """The settings in a file; the defaults, and why, where it cannot be understood."""
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
        preferences = Preferences.model_validate(found["preferences"])
        return preferences, Remembered.model_validate(found["remembered"]), None
    except FileNotFoundError:
        return Preferences(), Remembered(), None
    except (OSError, ValueError, TypeError, KeyError, RecursionError) as error:
        problem = LangwrightError(
            f"The studio's settings in {file} could not be read ({type(error).__name__}): the defaults are in force.",
            remedy="Nothing in your projects is touched. The file is written anew with your next change.",
            code="settings.unreadable",
            path=str(file),
        )
        return Preferences(), Remembered(), problem


def write_settings(file: Path, preferences: Preferences, remembered: Remembered) -> None:
    """Write the settings, atomically."""
    write_json(file, {"preferences": preferences.model_dump(), "remembered": remembered.model_dump()})
