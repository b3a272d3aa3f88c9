"""What is told outside of the window: notifications, the bar in the taskbar, how far the work is in the title."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication

from engine.jobs import End, Event
from studio.desktop.notifications import Notifications
from studio.desktop.taskbar import Taskbar
from studio.jobs import JobUpdate
from studio.pages import Services
from studio.texts import decimal, translated

QUIET = ("measure",)
"""Stations' jobs that are over in moments, so that nobody looks elsewhere meanwhile."""


class Outside(QObject):
    """Tells the person who looks elsewhere that work has ended or waits, and shows how far it is.

    Signals:
        wanted: the key of the page to show in front: a notification of its work was clicked.
        titled: the fraction of the work done in hundredths, for the title; empty where nothing is under way.
    """

    wanted = Signal(str)
    titled = Signal(str)

    def __init__(self, services: Services, words: Callable[[str], str], parent: QObject | None = None) -> None:
        """Build it.

        Args:
            services: what it may use.
            words: what a job is called, by its key.
            parent: the owner.
        """
        super().__init__(parent)
        self._services, self._words = services, words
        self._alive: set[str] = set()
        self.notifications = Notifications(services.background.run, self)
        self.taskbar = Taskbar()
        self.notifications.activated.connect(self._activated)
        services.work.updated.connect(self._updated)
        services.work.ended.connect(self._ended)

    @Slot(object)
    def show_progress(self, fraction: float | None) -> None:
        """How far the work is that the status bar speaks of; None for no work."""
        self.taskbar.show(fraction)
        self.titled.emit("" if fraction is None else self.tr("{n} %").format(n=decimal(100 * fraction, 0)))

    def stop(self) -> None:
        """Tell nothing more."""
        self.taskbar.show(None)
        self.notifications.close()

    @Slot(str, object)
    def _updated(self, key: str, update: JobUpdate) -> None:
        if update.end is None and update.life.running:
            self._alive.add(key)
        if not update.first:  # the first look tells what was long ago, too
            for event in update.events:
                if event.kind == "paused" and event.values.get("text") and not _is_pace(event):
                    self._tell_pause(key, event)

    @Slot(str, object)
    def _ended(self, key: str, end: End) -> None:
        seen = key in self._alive
        self._alive.discard(key)
        if not seen or key in QUIET or end.outcome == "stopped":
            return
        if end.outcome == "done":
            self._tell(key, self.tr("{work} is finished").format(work=self._words(key)), self._services.project.name)
        else:
            title = self.tr("{work} has failed").format(work=self._words(key))
            self._tell(key, title, " ".join(translated(part) for part in (end.text, end.remedy) if part))

    def _tell_pause(self, key: str, event: Event) -> None:
        self._tell(
            key, self.tr("{work} has paused").format(work=self._words(key)), translated(str(event.values["text"]))
        )

    def _tell(self, key: str, title: str, text: str) -> None:
        in_front = QGuiApplication.applicationState() == Qt.ApplicationState.ApplicationActive
        if self._services.settings.preferences.notifications and not in_front:
            self.notifications.tell(key, title, text)

    @Slot(str)
    def _activated(self, key: str) -> None:
        self.wanted.emit(key.partition(":")[0])


def _is_pace(event: Event) -> bool:
    """Whether a run waits because the person wanted it to, while something else goes on."""
    return str(event.values.get("code", "")).startswith("pace.")
