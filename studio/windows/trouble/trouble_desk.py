"""What the window does when something goes wrong: it saves first, says it with a remedy, has log and report at hand.

When nobody caught an error, in order:
1. save: the recipe, the settings of the studio, what was being typed;
2. say it above the page, with what can be done;
3. leave everything as it is: the window goes on, and so does training.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication

from engine.errors import LangwrightError
from engine.jobs import job_folders
from engine.recipe import SETTINGS
from studio.crash import log
from studio.pages import Note, note_of
from studio.settings import log_folder
from studio.texts import translated
from studio.windows.setting_places import show_setting
from studio.windows.trouble.drafts import Drafts
from studio.windows.trouble.remedies import advice_for, remedy_for

if TYPE_CHECKING:
    from studio.windows.main_window import MainWindow
    from studio.windows.trouble.log_viewer import LogViewer

STUDIO_LOG = "studio.log"
QUIET_SECONDS = 2.0


class TroubleDesk(QObject):
    """Completes what is said about errors, and opens log and report.

    Attributes:
        drafts: what is being typed, kept beside the settings.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.drafts = Drafts(window.services, window.pages, self)
        window.pages.made.connect(self.drafts.give)
        self._log: LogViewer | None = None
        self._caught_at = -QUIET_SECONDS

    # --- what nobody caught -----------------------------------------------------------------------------------

    @Slot(object)
    def caught(self, error: LangwrightError) -> None:
        """Save first, then say it; what comes again and again is said once, and is all in the log."""
        if time.monotonic() - self._caught_at < QUIET_SECONDS:
            return
        self._caught_at = time.monotonic()
        problems = self.save_all()
        note = note_of(error)
        saved = self.tr("What you had changed is saved.") if not problems else " ".join(problems)
        self._window.show_note(replace(note, why=" ".join(part for part in (note.why, saved) if part)))

    def save_all(self) -> list[str]:
        """Write what is not on disk yet, each for itself; returns what could not be, in words."""
        services, problems = self._window.services, []
        for save in (services.project.save_now, services.settings.save, self.drafts.save_now):
            try:
                save()
            except LangwrightError as error:
                log.error("%s", error)
                problems.append(str(error))
        return problems

    # --- notes ------------------------------------------------------------------------------------------------

    def completed(self, note: Note) -> Note:
        """A note of an error with what can be done about it: the remedy's button, and a report."""
        if not note.code:
            return note
        remedy = remedy_for(note.code)
        actions: dict[str, Callable[[], None]] = dict(note.actions)
        text = self._title(remedy)
        if text and text not in actions:
            actions[text] = partial(self._do, remedy, note)
        if note.kind == "bad" or note.code.startswith("studio."):
            actions[self.tr("Write a report…")] = partial(self.write_report, note)
        return replace(note, remedy=note.remedy or advice_for(note.code), actions=actions)

    def _title(self, do: str) -> str:
        """What the button of a remedy says; empty where it cannot be done now."""
        verb, _, what = do.partition(":")
        if verb == "go":
            possible = self._window.is_open() and what != self._window.page.key
            title = self._window.titles.get(what, "")
            return self.tr("Go to {page}").format(page=title) if possible and title else ""
        if verb == "setting":
            title = translated(SETTINGS[what].title)
            return self.tr("Change “{setting}”").format(setting=title) if self._window.is_open() else ""
        if verb == "act":
            return self._window.actions_list[what].text().removesuffix("…")
        return {
            "copy": self.tr("Copy the command"),
            "folder": self.tr("Show the folder") if self._window.is_open() else "",
            "log": self.tr("Show the log"),
            "help": self.tr("Read about it"),
        }.get(verb, "")

    def _do(self, do: str, note: Note) -> None:
        verb, _, what = do.partition(":")
        if verb == "go":
            self._window.show_page(what)
        elif verb == "setting":
            show_setting(self._window, what)
        elif verb == "act":
            self._window.actions_list.trigger(what)
        elif verb == "copy":
            QGuiApplication.clipboard().setText(command_in(note.remedy))
        elif verb == "folder":
            self._window.reveal()
        elif verb == "log":
            self.show_log(note.job)
        elif verb == "help":
            self._window.desk.show_target(what)

    # --- log and report ---------------------------------------------------------------------------------------

    def show_log_here(self) -> None:
        """Open the logs, at the job of the page in front."""
        key, run = self._window.page.key, self._window.services.run.name
        self.show_log(f"train:{run}" if key == "train" and run else key)

    def show_log(self, job: str = "") -> None:
        """Open the logs, at a job's where one is given (a station, or ``train:run-1``)."""
        project = self._window.services.project.project

        def look() -> Mapping[str, Path]:
            return job_folders(project.paths) if project is not None else {}

        self._window.services.background.run(look, partial(self._show_log, job), key="logs")

    def _show_log(self, job: str, folders: Mapping[str, Path]) -> None:
        from studio.windows.trouble.log_viewer import LogViewer

        if self._log is not None:
            self._log.close()
            self._log.deleteLater()
        logs = {self.tr("The studio"): log_folder() / STUDIO_LOG}
        logs |= {self._job_title(key): folder / "log.txt" for key, folder in reversed(folders.items())}
        self._log = LogViewer(logs, self._window.services.background, self._window)
        self._log.report_wanted.connect(self.write_report)
        if job in folders:
            self._log.show_log(folders[job] / "log.txt")
        self._log.show()

    def _job_title(self, key: str) -> str:
        station, _, run = key.partition(":")
        title = self._window.titles.get(station, station)
        return self.tr("{station}: {run}").format(station=title, run=run) if run else title

    def write_report(self, note: Note | None = None) -> None:
        """Put a report together and show it; nothing leaves the machine."""
        from studio.windows.trouble.report import LOG_LINES, Occasion, report_text
        from studio.windows.trouble.report_dialog import ReportDialog
        from studio.windows.trouble.tail import read_on

        services = self._window.services
        project, snapshot = services.project.project, services.project.snapshot
        occasion = Occasion(note.code, f"{note.what} {note.why}".strip(), note.details) if note else Occasion()
        recipe = services.project.recipe if project is not None else None
        states = {self._window.titles[key]: state.state for key, state in (snapshot.states if snapshot else {}).items()}
        private = [*services.settings.remembered.recent, *([project.root] if project is not None else [])]

        def put_together() -> str:
            return report_text(
                occasion,
                preferences=services.settings.preferences,
                recipe=recipe,
                hardware=services.machine.hardware,
                states=states,
                log=read_on(log_folder() / STUDIO_LOG).text.splitlines()[-LOG_LINES:],
                private=private,
            )

        def show(text: str) -> None:
            dialog = ReportDialog(text, services.background, self._window)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

        services.background.run(put_together, show, key="report")


def command_in(remedy: str) -> str:
    """The command of an advice such as ``Install it with: python -m pip install x``; the whole where there is none."""
    _, found, command = remedy.partition("python -m pip ")
    return f"{found}{command}".strip().rstrip(".") if found else remedy
