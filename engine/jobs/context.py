"""What a worker's function is given: where it works, whom it tells, and when it must stop."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

from engine.errors import LangwrightError
from engine.hardware import KeepAwake
from engine.jobs.control import Command, Inbox
from engine.jobs.spec import JobSpec
from engine.jobs.store import EventWriter

PROGRESS_SECONDS = 0.1
COMMAND_SECONDS = 0.1


class Stopped(LangwrightError):  # noqa: N818 - no mistake, but the user's wish
    """The job was asked to stop and has left everything in order; it can be started again."""

    exit_code = 3

    def __init__(self, message: str = "Stopped as asked.", **values: Any) -> None:
        super().__init__(message, code="job.stopped", **values)


class JobContext:
    """A running job, seen from inside.

    Attributes:
        folder: the job folder.
        project: the project's root.
        params: the job's arguments.
        attempt: this start's number.
        events: where metrics, samples and the like are told.
        awake: keeps the machine from sleeping, once somebody asked for it with :meth:`keep_awake`.
    """

    def __init__(self, folder: Path, spec: JobSpec, events: EventWriter) -> None:
        self.folder = folder
        self.spec = spec
        self.project = (folder / spec.project).resolve()
        self.params = spec.params
        self.attempt = spec.attempt
        self.events = events
        self.awake = KeepAwake(wanted=False)
        self._inbox = Inbox(folder, spec.attempt)
        self._stop = threading.Event()
        self._asked = self._told = 0.0
        self._first: tuple[float, int] | None = None
        self._kept: list[Command] = []

    @property
    def stop_requested(self) -> bool:
        """Whether somebody asked to stop, by command or by signal."""
        self._look()
        return self._stop.is_set()

    def request_stop(self) -> None:
        """Ask from inside, as a signal handler does."""
        self._stop.set()

    def commands(self) -> list[Command]:
        """The commands that came since the last call, without "stop" (see :attr:`stop_requested`)."""
        self._look()
        taken, self._kept = self._kept, []
        return taken

    def check(self) -> None:
        """Raise :class:`Stopped` when somebody asked to stop; call it between pieces of work."""
        if self.stop_requested:
            raise Stopped

    def wait(self, seconds: float) -> None:
        """Let time pass, but raise :class:`Stopped` soon after somebody asked to stop."""
        until = time.monotonic() + seconds
        self.check()
        while (left := until - time.monotonic()) > 0:
            self._stop.wait(min(left, COMMAND_SECONDS))
            self.check()

    @contextlib.contextmanager
    def keep_awake(self, why: str, *, wanted: bool = True) -> Iterator[None]:
        """Keep the machine from going to sleep meanwhile, and tell so; or that the system refused."""
        self.awake = KeepAwake(why, wanted=wanted)
        with self.awake as awake:
            if awake.held:
                self.message("info", "job.awake", "The machine is kept from going to sleep while this runs.")
            elif awake.refused:
                self.message("info", "job.may-sleep", "The system does not let this keep it awake: it may go to sleep.")
            yield

    def phase(self, code: str, text: str, **values: Any) -> None:
        """Tell what begins now; the rate of progress starts anew."""
        self._first = None
        self._told = 0.0
        self.events.event("phase", code=code, text=text, **values)

    def progress(self, done: int, total: int | None, unit: str) -> None:
        """Tell how far it is, at most ten times a second (and always at the end)."""
        moment = time.monotonic()
        if self._first is None or done < self._first[1]:
            self._first = (moment, done)
        if moment - self._told < PROGRESS_SECONDS and done != total:
            return
        self._told = moment
        began, first = self._first
        rate = (done - first) / (moment - began) if moment > began and done > first else None
        self.events.event("progress", done=done, total=total, unit=unit, rate=rate)

    def message(self, level: Literal["info", "warning", "error"], code: str, text: str, **values: Any) -> None:
        """Tell something worth reading."""
        self.events.event("message", level=level, code=code, text=text, values=values)

    def _look(self) -> None:
        moment = time.monotonic()
        if moment - self._asked < COMMAND_SECONDS:
            return
        self._asked = moment
        for command in self._inbox.poll():
            if command.name == "stop":
                self._stop.set()
            else:
                self._kept.append(command)
