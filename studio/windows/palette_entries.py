"""What the command palette finds: actions, settings, pages of help, projects and runs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from engine.recipe import SETTINGS, settings_of
from studio.help import section_title
from studio.help.recipe_pages import OWN, PREFIX
from studio.settings import PREFERENCES
from studio.texts import translated
from studio.windows.setting_places import PAGES, show_setting

if TYPE_CHECKING:
    from studio.windows.main_window import MainWindow


@dataclass(frozen=True)
class Entry:
    """One thing that can be found.

    Attributes:
        id: stable, so that it can be remembered as used.
        title: what is shown.
        kind: what sort of thing, in a word or two.
        do: goes there, or does it.
        more: further words by which it is found.
        keys: its shortcut.
        first: shown before anything is typed.
    """

    id: str
    title: str
    kind: str
    do: Callable[[], None]
    more: str = ""
    keys: str = ""
    first: bool = False


def entries(window: MainWindow) -> list[Entry]:
    """Everything that can be found now."""
    return [*_actions(window), *_runs(window), *_projects(window), *_settings(window), *_help(window)]


def _actions(window: MainWindow) -> Iterator[Entry]:
    pages, commands = window.tr("Page"), window.tr("Command")
    for action in window.actions_list.possible():
        if action.id != "palette":
            kind = pages if action.menu == "go" else commands
            keys = window.actions_list[action.id].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            yield Entry(action.id, action.title, kind, action.callback, keys=keys, first=True)


def _runs(window: MainWindow) -> Iterator[Entry]:
    snapshot = window.services.project.snapshot
    for run in reversed(snapshot.runs if snapshot else ()):
        yield Entry(f"run:{run.name}", run.name, window.tr("Run"), partial(_show_run, window, run.name), "run")


def _show_run(window: MainWindow, name: str) -> None:
    window.show_page("train")
    window.training.show_run(name)


def _projects(window: MainWindow) -> Iterator[Entry]:
    for folder in window.services.settings.remembered.recent:
        title = Path(folder).name
        yield Entry(f"project:{folder}", title, window.tr("Project"), partial(window.open_project, folder), folder)


def _settings(window: MainWindow) -> Iterator[Entry]:
    for setting in PREFERENCES:
        do = partial(show_setting, window, setting.path)
        words = f"{setting.path} {translated(setting.help)}"
        yield Entry(f"set:{setting.path}", translated(setting.title), window.tr("Setting of the studio"), do, words)
    for setting in settings_of(window.services.project.recipe, *PAGES) if window.is_open() else SETTINGS.values():
        kind = window.tr("Setting · {section}").format(section=section_title(setting.path.partition(".")[0]))
        do = partial(show_setting, window, setting.path)
        words = f"{setting.path} {translated(setting.help)}"
        yield Entry(f"set:{setting.path}", translated(setting.title), kind, do, words)


def _help(window: MainWindow) -> Iterator[Entry]:
    for article in window.desk.library.articles():
        if article.key.startswith(f"{PREFIX}/") or article.key == OWN:  # the settings themselves are found
            continue
        yield Entry(
            f"help:{article.key}", article.title, window.tr("Help"), partial(_read, window, article.key), "help"
        )
        for heading in article.headings[1:]:
            target = f"{article.key}#{heading.anchor}"
            kind = window.tr("Help · {page}").format(page=article.title)
            yield Entry(f"help:{target}", heading.words, kind, partial(_read, window, target))


def _read(window: MainWindow, target: str) -> None:
    window.desk.show_target(target)
