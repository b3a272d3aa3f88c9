"""What is at work in the open project, whoever started it: followed, and marked in the sidebar."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from engine.project import STATIONS
from studio.jobs import JobUpdate
from studio.pages import Services
from studio.widgets import Sidebar
from studio.windows.pages import Pages


class WorkWatch(QObject):
    """Attaches to jobs that were found at work, and keeps the badges true.

    Signals:
        changed: something began or ended, or the project was looked at anew.
    """

    changed = Signal()

    def __init__(self, services: Services, sidebar: Sidebar, pages: Pages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services, self._sidebar, self._pages = services, sidebar, pages
        services.project.refreshed.connect(self._refreshed)
        services.work.updated.connect(self._updated)
        services.work.began.connect(self._began)
        services.work.ended.connect(self._ended)

    @Slot()
    def _refreshed(self) -> None:
        snapshot = self._services.project.snapshot
        if snapshot is None:
            return
        if any(key.startswith("train:") for key in snapshot.running):
            self._pages["train"]  # puts the run on show and follows it; the bar below speaks of it on every page
        for key, folder in snapshot.running.items():
            self._services.work.attach(key, folder)
        self.show_badges()
        self.changed.emit()

    def show_badges(self) -> None:
        """Mark each station with its state."""
        snapshot = self._services.project.snapshot
        if snapshot is None:
            return
        at_work = {key.partition(":")[0] for key in self._services.work.running()}
        for key in STATIONS:
            state = snapshot.states[key]
            self._sidebar.set_badge(key, "running" if key in at_work else state.state, state.why)

    @Slot(str, object)
    def _updated(self, key: str, update: JobUpdate) -> None:
        if key == f"train:{self._services.run.name}":
            self._services.run.apply(update)
        if update.first or update.end is not None:
            self.show_badges()

    @Slot(str)
    def _began(self, _key: str) -> None:
        self.show_badges()
        self.changed.emit()

    @Slot(str, object)
    def _ended(self, _key: str, _end: object) -> None:
        self.show_badges()
        self.changed.emit()
        self._services.project.refresh()
