"""``queue.json``: the runs that are to be trained one after the other, and what became of each.

Written atomically, by one at a time: whoever changes it holds ``queue.lock`` for that moment.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Literal

import filelock
from pydantic import BaseModel, ValidationError

from engine.errors import LangwrightError
from engine.project.atomic import explained, read_json, write_json
from engine.project.paths import Paths

LOCK_SECONDS = 10.0
"""A change takes milliseconds; who waits longer waits for a drive that does not answer."""

EntryState = Literal["waiting", "running", "done", "failed"]
OnError = Literal["continue", "stop"]


class QueueEntry(BaseModel):
    """One run in the queue.

    Attributes:
        run: its name.
        state: waiting, running, done or failed.
        attempt: which attempt of the run the queue has asked for last; 0 before the first.
        code, why: for programs and for people: why it failed, or why it waits again.
    """

    run: str
    state: EntryState = "waiting"
    attempt: int = 0
    code: str = ""
    why: str = ""


class RunQueue(BaseModel):
    """The queue, in the order in which the runs are trained.

    Attributes:
        on_error: whether the next run is trained after one has failed.
    """

    version: Literal[1] = 1
    on_error: OnError = "continue"
    entries: list[QueueEntry] = []

    def find(self, run: str) -> QueueEntry | None:
        """The entry of a run, where it has one."""
        return next((entry for entry in self.entries if entry.run == run), None)

    def following(self) -> QueueEntry | None:
        """What is to be trained now: what was at work when the queue ended, else the first that waits."""
        for state in ("running", "waiting"):
            for entry in self.entries:
                if entry.state == state:
                    return entry
        return None


def read_queue(paths: Paths) -> RunQueue:
    """The project's queue; an empty one where none was ever made.

    Raises:
        LangwrightError: the file is damaged, or of a newer program.
    """
    if not paths.queue_file.exists():
        return RunQueue()
    try:
        return RunQueue.model_validate(read_json(paths.queue_file))
    except (LangwrightError, ValidationError) as error:
        raise LangwrightError(
            f"The queue of runs cannot be read: {paths.queue_file} is damaged, or a newer Langwright wrote it.",
            remedy="Remove the file and add the runs again; the runs themselves are untouched.",
            code="queue.broken",
            path=str(paths.queue_file),
        ) from error


@contextlib.contextmanager
def changing_queue(paths: Paths) -> Iterator[RunQueue]:
    """Give the queue to be changed, and write it at the end; an error inside leaves it as it was.

    Raises:
        LangwrightError: the queue is damaged or cannot be written, or somebody else keeps its lock.
    """
    with explained(paths.queue_file):
        lock = filelock.FileLock(paths.queue_file.with_suffix(".lock"))
        try:
            lock.acquire(timeout=LOCK_SECONDS)
        except filelock.Timeout:
            raise LangwrightError(
                "Another program has been changing the queue of runs for a while.",
                remedy="Try again in a moment.",
                code="queue.locked",
            ) from None
    try:
        queue = read_queue(paths)
        yield queue
        write_json(paths.queue_file, queue.model_dump())
    finally:
        lock.release()
