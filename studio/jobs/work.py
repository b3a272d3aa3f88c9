"""All jobs this window follows, by station (``clean``) or run (``train:run-1``)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from engine.errors import LangwrightError
from engine.jobs import Started
from studio.jobs.job_thread import Begin, JobThread, JobUpdate

WAIT_MS = 5000


class Work(QObject):
    """Starts jobs, attaches to them, and lets them go with the window.

    Signals:
        began: the key of a job that was started here.
        updated: the key and a :class:`JobUpdate`.
        stopping: the key of a job that was asked to stop.
        ended: the key and the :class:`engine.jobs.End` of an attempt that was seen to end.
        failed: the key and the :class:`LangwrightError` why it could not be started, commanded or followed.
    """

    began = Signal(str)
    updated = Signal(str, object)
    stopping = Signal(str)
    ended = Signal(str, object)
    failed = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._threads: dict[str, JobThread] = {}
        self._alive: dict[str, Path] = {}
        self._stopping: set[str] = set()
        self._going: list[JobThread] = []

    def start(self, key: str, begin: Begin) -> None:
        """Start a job; one that makes a run gets its own key as soon as the run has a name.

        While a job of that key is being followed nothing happens.
        """
        if not self.is_running(key):
            self._forget(key)
            self._launch(key, JobThread(begin=begin, parent=self))

    def attach(self, key: str, folder: Path) -> None:
        """Follow a job as it is: running, or ended, for its history."""
        if key not in self._threads:
            self._launch(key, JobThread(folder, parent=self))

    def watch(self, key: str, folder: Path) -> None:
        """Follow a job from its beginning, also where it is followed already: its whole history is told anew."""
        self._forget(key)
        self._launch(key, JobThread(folder, parent=self))

    def is_followed(self, key: str) -> bool:
        """Whether a thread of this window looks after that job."""
        return key in self._threads

    def is_running(self, key: str) -> bool:
        """Whether that job was seen at work, or is about to be."""
        return key in self._alive

    def is_stopping(self, key: str) -> bool:
        """Whether that job is at work and was asked to stop."""
        return key in self._stopping and key in self._alive

    def running(self) -> tuple[str, ...]:
        """The keys of jobs at work."""
        return tuple(self._alive)

    def command(self, key: str, name: str, **values: Any) -> None:
        """Send a command to a job at work."""
        if key in self._threads:
            self._threads[key].command(name, **values)

    def stop(self, key: str) -> None:
        """Ask a job to stop; it saves what it has."""
        if key in self._threads:
            self._stopping.add(key)
            self.command(key, "stop")
            self.stopping.emit(key)

    def let_go(self) -> None:
        """Stop following everything; the workers go on. Returns when every thread has ended."""
        for thread in [*self._threads.values(), *self._going]:
            thread.let_go()
        for thread in [*self._threads.values(), *self._going]:
            thread.wait(WAIT_MS)
        self._threads.clear()
        self._going.clear()
        self._alive.clear()
        self._stopping.clear()

    def _launch(self, key: str, thread: JobThread) -> None:
        thread.setObjectName(key)
        self._stopping.discard(key)
        self._threads[key] = thread
        if thread.folder is None:
            self._alive[key] = Path()  # about to be started
        thread.began.connect(self._began)
        thread.updated.connect(self._updated)
        thread.failed.connect(self._failed)
        thread.finished.connect(self._finished)
        thread.start()

    def _forget(self, key: str) -> None:
        """Let go of a thread that still winds up, so that the next attempt is followed afresh."""
        thread = self._threads.pop(key, None)
        if thread is not None:
            thread.let_go()
            self._going.append(thread)

    def _key(self) -> str:
        """The key of the thread whose signal is being received."""
        thread = self.sender()
        return next((key for key, held in self._threads.items() if held is thread), "")

    @Slot(object)
    def _began(self, started: Started) -> None:
        key = self._key()
        if not key:
            return
        if started.run is not None and key != f"train:{started.run.name}":
            thread, self._alive[f"train:{started.run.name}"] = self._threads.pop(key), started.folder
            del self._alive[key]
            key = f"train:{started.run.name}"
            self._forget(key)
            self._threads[key] = thread
        self.began.emit(key)

    @Slot(object)
    def _updated(self, update: JobUpdate) -> None:
        key = self._key()
        if not key:
            return
        if update.end is None and update.life.running:
            self._alive[key] = update.folder
        elif update.end is not None or not update.life.running:
            self._alive.pop(key, None)
            self._stopping.discard(key)
        self.updated.emit(key, update)
        if update.end is not None:
            self.ended.emit(key, update.end)

    @Slot(object)
    def _failed(self, error: LangwrightError) -> None:
        key = self._key()
        if key:
            self._stopping.discard(key)
            self.failed.emit(key, error)

    @Slot()
    def _finished(self) -> None:
        thread = self.sender()
        if not isinstance(thread, JobThread):
            return
        for key in [key for key, held in self._threads.items() if held is thread]:
            del self._threads[key]
            self._alive.pop(key, None)
        if thread in self._going:
            self._going.remove(thread)
        thread.deleteLater()
