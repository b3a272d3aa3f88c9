"""Is the worker alive? It holds ``job.lock`` and beats every second; a follower looks, and asks nobody.

Dead is known within 2 seconds, hung within 60. The lock is the operating system's, so it goes with the process.
"""

from __future__ import annotations

import contextlib
import json
import os
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import filelock
import psutil

from engine.errors import LangwrightError
from engine.jobs.cause import LAUNCHED
from engine.project.atomic import explained

BEAT_SECONDS = 1.0
STALE_SECONDS = 2.0
HUNG_SECONDS = 60.0

READ_TRIES, READ_SECONDS = 3, 0.005

LifeState = Literal["none", "starting", "alive", "hung", "gone"]


@dataclass(frozen=True)
class Life:
    """What can be seen of a worker from outside.

    Attributes:
        state: none (never started), starting, alive, hung (holds its lock, no beat for a minute), gone.
        pid: of the worker, 0 when unknown.
        age: seconds since its last beat.
    """

    state: LifeState
    pid: int = 0
    age: float = 0.0

    @property
    def running(self) -> bool:
        """Whether a process is there."""
        return self.state in ("starting", "alive", "hung")


class AlreadyRunningError(LangwrightError):
    """Another worker holds this job."""


class Pulse:
    """The worker's side: take the lock, beat every second on a thread of its own until :meth:`stop`."""

    def __init__(self, folder: Path, attempt: int) -> None:
        self._folder = folder
        self._attempt = attempt
        self._lock = filelock.FileLock(folder / "job.lock")
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._beat_on, name="heartbeat", daemon=True)

    def start(self) -> None:
        """Take the lock and begin to beat.

        Raises:
            AlreadyRunningError: another worker is at it.
        """
        with explained(self._folder / "job.lock"):
            try:
                self._lock.acquire(timeout=1.0)
            except filelock.Timeout:
                raise AlreadyRunningError(
                    f"Another worker is already busy in {self._folder.name}.",
                    remedy="Watch or stop that one.",
                    code="job.running",
                ) from None
            self._beat()
        self._thread.start()

    def stop(self) -> None:
        """Stop beating and give the lock back."""
        self._end.set()
        if self._thread.is_alive():
            self._thread.join()
        with contextlib.suppress(OSError):  # a courtesy to followers, who else wait for the beat to grow old
            self._beat(ended=True)
        self._lock.release()

    def _beat_on(self) -> None:
        while not self._end.wait(BEAT_SECONDS):
            try:
                self._beat()
            except OSError:
                continue  # a full or absent disk must not kill the pulse; the lock still tells that we live

    def _beat(self, ended: bool = False) -> None:
        text = json.dumps({"attempt": self._attempt, "pid": os.getpid(), "time": time.time(), "ended": ended})
        (self._folder / "heartbeat").write_text(text, encoding="utf-8")


def life(folder: Path, attempt: int, *, probe: bool = False) -> Life:
    """Look at the worker of an attempt.

    Args:
        folder: the job folder.
        attempt: which start of the job is meant.
        probe: try the lock however fresh the beat is; for whoever wants to start the next attempt just now.
    """
    if attempt == 0:
        return Life("none")
    beat = _read(folder / "heartbeat")
    if beat is None:  # torn: caught in the middle of being written, or by a crash of the machine
        return Life("gone" if _lock_is_free(folder) else "alive")
    if beat.get("attempt") == attempt:
        age, pid = time.time() - beat.get("time", 0.0), int(beat.get("pid", 0))
        # A beat from the future says nothing: the clock was set back since. Nor does a fresh one whose process is gone,
        # though it may be on another machine: then the lock tells.
        if abs(age) <= STALE_SECONDS and not probe and not beat.get("ended") and psutil.pid_exists(pid):
            return Life("alive", pid, max(0.0, age))
        if _lock_is_free(folder):
            return Life("gone", pid, max(0.0, age))
        return Life("hung" if age > HUNG_SECONDS else "alive", pid, max(0.0, age))
    launched = _read(folder / LAUNCHED) or {}
    if launched.get("attempt") != attempt:
        return Life("starting" if _recent(folder) else "gone")
    pid = int(launched.get("pid", 0))
    return Life("starting", pid) if _process_lives(pid) else Life("gone", pid)


def note_launch(folder: Path, attempt: int, pid: int, evidence: Mapping[str, float] | None = None) -> None:
    """Tell followers which process was started, until it beats for itself, and what explains its end later on."""
    told = {**(evidence or {}), "attempt": attempt, "pid": pid}
    (folder / LAUNCHED).write_text(json.dumps(told), encoding="utf-8")


def _recent(folder: Path) -> bool:
    try:
        return time.time() - (folder / "job.json").stat().st_mtime < STALE_SECONDS
    except OSError:
        return False


def _process_lives(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.Error:
        return False


def _lock_is_free(folder: Path) -> bool:
    lock = filelock.FileLock(folder / "job.lock")
    try:
        lock.acquire(timeout=0)
    except filelock.Timeout:
        return False
    except OSError:
        return True  # a read-only project: nobody can be at work in it
    lock.release()
    return True


def _read(path: Path) -> dict[str, float] | None:
    """The numbers in a small JSON file; empty when there is no file, None when it cannot be understood."""
    for _ in range(READ_TRIES):
        try:
            value = json.loads(path.read_text(encoding="utf-8"))
            return {str(key): float(number) for key, number in value.items()}
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, TypeError, AttributeError):
            time.sleep(READ_SECONDS)
    return None
