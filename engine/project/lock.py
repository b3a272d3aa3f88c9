"""One writer at a time: ``recipe.lock`` is held by whoever edits the project; others read.

An operating-system lock (filelock), so a dead process never blocks; the file beside it only tells who holds it.
"""

from __future__ import annotations

import contextlib
import json
import os
import socket
from dataclasses import asdict, dataclass
from pathlib import Path

import filelock
import psutil

from engine.errors import LangwrightError
from engine.project.atomic import explained
from engine.project.manifest import now


@dataclass(frozen=True)
class Holder:
    """Who holds a lock."""

    pid: int
    host: str
    program: str
    since: str

    def __str__(self) -> str:
        return f"{self.program} (process {self.pid} on {self.host}, since {self.since})"


class ProjectLockedError(LangwrightError):
    """Somebody else is changing this project; it can still be read."""

    def __init__(self, root: Path, holder: Holder | None) -> None:
        who = str(holder) if holder else "another program"
        super().__init__(
            f"The project {root.name} is being changed by {who}.",
            remedy="Close it there first, or open it to look only.",
            code="project.locked",
            holder=asdict(holder) if holder else None,
        )
        self.holder = holder


class EditorLock:
    """The right to change a project. Released by :meth:`release` or by the end of the process."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._note = root / "recipe.lock.json"
        self._lock = filelock.FileLock(root / "recipe.lock")

    def acquire(self, program: str) -> None:
        """Take the lock without waiting.

        Raises:
            ProjectLockedError: somebody else holds it.
            LangwrightError: the folder cannot be written.
        """
        with explained(self._root / "recipe.lock"):
            try:
                self._lock.acquire(timeout=0)
            except filelock.Timeout:
                raise ProjectLockedError(self._root, read_holder(self._note)) from None
            try:
                holder = Holder(os.getpid(), socket.gethostname(), program, now())
                self._note.write_text(json.dumps(asdict(holder)), encoding="utf-8")
            except OSError:
                self._lock.release()
                raise

    def release(self) -> None:
        """Give the lock back; twice does no harm."""
        if self._lock.is_locked:
            with contextlib.suppress(OSError):  # the note is a courtesy; the lock itself must go
                self._note.unlink(missing_ok=True)
            self._lock.release()


def read_holder(note: Path) -> Holder | None:
    """Who wrote a lock's note, when it can be read and that process may still live."""
    try:
        holder = Holder(**json.loads(note.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
    if holder.host == socket.gethostname() and not psutil.pid_exists(holder.pid):
        return None
    return holder
