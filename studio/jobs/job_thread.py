"""The thread that drives the engine: it starts a worker or finds one at work, follows its folder, carries commands.

In order:
1. begin: ask the engine to start the job (this may write files, so it is done here), or take the folder as it is;
2. follow: ten times a second send the commands that wait, read what is new, reap the process, tell the window;
3. end: when the worker has ended, tell how; or when the window lets go, leave the worker at work.

The thread never touches the worker's life: a window that closes takes only this thread with it.
"""

from __future__ import annotations

import queue
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, QThread, Signal

from engine.errors import LangwrightError
from engine.jobs import End, Event, Follower, History, Life, Started, send
from studio.jobs.background import as_error

POLL_SECONDS = 0.1
Columns = Mapping[str, npt.NDArray[np.float64]]
Begin = Callable[[], Started]

_left_at_work: list[subprocess.Popen[bytes]] = []
"""Workers whose window has let go: kept, so that they are reaped while the program lives, and not complained about."""


@dataclass(frozen=True)
class JobUpdate:
    """What is new in a job folder.

    Attributes:
        folder: the job's.
        first: the first look: what was known of this job before is to be forgotten.
        events: in the order of telling.
        metrics, validations, gauges: whole columns, shape (rows,), when there are new rows; never to be written to.
        end: how the attempt ended; None while it runs.
    """

    folder: Path
    first: bool
    events: tuple[Event, ...]
    life: Life
    end: End | None
    metrics: Columns | None
    validations: Columns | None
    gauges: Columns | None = None


class JobThread(QThread):
    """Follows one job.

    Signals:
        began: the :class:`engine.jobs.Started` of a job this thread started.
        updated: a :class:`JobUpdate`.
        failed: the :class:`LangwrightError` that kept the job from being started, commanded or followed.
    """

    began = Signal(object)
    updated = Signal(object)
    failed = Signal(object)

    def __init__(self, folder: Path | None = None, begin: Begin | None = None, parent: QObject | None = None) -> None:
        """Make the thread; :meth:`start` starts it.

        Args:
            folder: a job to follow as it is.
            begin: starts a job; called in this thread.
            parent: the owner.
        """
        super().__init__(parent)
        self.folder = folder
        self._begin = begin
        self._process: subprocess.Popen[bytes] | None = None
        self._commands: queue.SimpleQueue[tuple[str, dict[str, Any]] | None] = queue.SimpleQueue()

    def command(self, name: str, **values: Any) -> None:
        """Have a command sent: stop, pause, resume, save or sample."""
        self._commands.put((name, values))

    def let_go(self) -> None:
        """Stop following; the worker goes on. Call :meth:`wait` after."""
        self._commands.put(None)

    def run(self) -> None:
        """The thread's life; see the module's docstring."""
        reap()
        try:
            if self._begin is not None:
                started = self._begin()
                self.folder, self._process = started.folder, started.process
                self._begin = None
                self.began.emit(started)
            if self.folder is not None:
                self._follow(self.folder)
        except Exception as error:  # noqa: BLE001 - the thread's last door: it is told in the window
            self.failed.emit(as_error(error))
        finally:
            if self._process is not None and self._process.poll() is None:
                _left_at_work.append(self._process)
            self._process = None

    def _follow(self, folder: Path) -> None:
        follower = Follower(folder)
        try:
            first, told = True, ""
            while True:
                if self._process is not None:
                    follower.exit_code = self._process.poll()
                update = follower.poll()
                ended = update.end is not None
                rows = update.metrics_changed or update.validations_changed or update.gauges_changed
                if first or ended or rows or update.events or update.life.state != told:
                    self.updated.emit(
                        JobUpdate(
                            folder,
                            first,
                            update.events,
                            update.life,
                            update.end,
                            columns(follower.metrics) if first or update.metrics_changed else None,
                            columns(follower.validations) if first or update.validations_changed else None,
                            columns(follower.gauges) if first or update.gauges_changed else None,
                        )
                    )
                    first, told = False, update.life.state
                if ended or not self._serve(folder):
                    return
        finally:
            follower.close()

    def _serve(self, folder: Path) -> bool:
        """Wait a moment, sending what is to be sent; False when the window lets go."""
        try:
            command = self._commands.get(timeout=POLL_SECONDS)
        except queue.Empty:
            command = ("", {})
        if command is None:
            return False
        name, values = command
        if name:
            try:
                send(folder, name, **values)  # type: ignore[arg-type]
            except LangwrightError as error:
                self.failed.emit(error)
        return True


def columns(history: History) -> Columns:
    """Every column of a history, as views that later rows do not change."""
    return {name: history.column(name) for name in history.columns}


def reap() -> None:
    """Let the processes go that have ended since their window let go of them."""
    _left_at_work[:] = [process for process in _left_at_work if process.poll() is None]
