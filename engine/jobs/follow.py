"""Following a job folder from outside: the window, the command line and the tests all do it this way."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, cast

from engine.errors import LangwrightError
from engine.jobs.cause import OUT_OF_MEMORY, Cause, cause_of_death
from engine.jobs.events import Event, Outcome
from engine.jobs.history import History
from engine.jobs.liveness import Life, life
from engine.jobs.reader import EventReader
from engine.jobs.spec import is_job, read_spec

TAIL_BYTES = 65_536
"""A long log is read at its end only."""

MORE_MEMORY = {
    "train": "Close other programs, or let fewer passages be looked at at once. ",
    "clean": "Close other programs, or take less memory for near duplicates. ",
    "tokenizer": "Close other programs, or take less memory for learning. ",
}
"""What helps against want of memory, by the kind of job."""


@dataclass(frozen=True)
class End:
    """How an attempt ended.

    Attributes:
        outcome: done, stopped (resumable), failed, or killed (no word from the worker).
        code, text, remedy: why, for programs and for people.
        result: what the job's function returned.
        log: the last lines of the log, for a failed or killed one.
        failed_code: the exit code of a failed one: 1, or 2 where the request itself was wrong.
    """

    outcome: Outcome | Literal["killed"]
    code: str = ""
    text: str = ""
    remedy: str = ""
    result: dict[str, Any] = field(default_factory=dict)
    log: str = ""

    failed_code: int = 1

    @property
    def exit_code(self) -> int:
        """What the command line returns for it: 0 done, 1 failed, 2 bad usage or recipe, 3 stopped and resumable."""
        return {"done": 0, "stopped": 3}.get(self.outcome, self.failed_code)


@dataclass(frozen=True)
class Update:
    """What is new since the last poll."""

    events: tuple[Event, ...]
    life: Life
    end: End | None
    metrics_changed: bool
    validations_changed: bool
    gauges_changed: bool = False


class Follower:
    """A job folder, followed by polling; holds nothing open that could disturb its worker.

    Attributes:
        exit_code: of the worker's process, set by who started it as soon as it is known: it helps to tell why it ended.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._reader = EventReader(folder)
        self._end: tuple[int, End] | None = None
        self.exit_code: int | None = None

    @property
    def metrics(self) -> History:
        """Every step's row so far."""
        return self._reader.metrics

    @property
    def validations(self) -> History:
        """Every look at the validation split so far."""
        return self._reader.validations

    @property
    def gauges(self) -> History:
        """Every row of what is looked at now and then."""
        return self._reader.gauges

    def poll(self) -> Update:
        """Read what is new.

        Raises:
            LangwrightError: the record is damaged.
        """
        attempt = read_spec(self.folder).attempt if is_job(self.folder) else 0
        # Life first: a worker that ends between the two looks has written its last event by then.
        seen = life(self.folder, attempt)
        before = self._marks()
        events = self._reader.poll()
        for event in events:
            if event.kind == "finished":
                self._end = (event.segment, _end_of(event, self.folder))
        changed = [old != new for old, new in zip(before, self._marks(), strict=True)]
        return Update(tuple(events), seen, self._how_it_ended(attempt, seen), *changed)

    def close(self) -> None:
        """Stop following."""
        self._reader.close()

    def _marks(self) -> list[tuple[int, float]]:
        """For each history what changes whenever it does: its length, and when its last row was told."""
        histories = (self.metrics, self.validations, self.gauges)
        return [(len(history), float(history.column("time")[-1]) if len(history) else 0.0) for history in histories]

    def _how_it_ended(self, attempt: int, seen: Life) -> End | None:
        if self._end and self._end[0] == attempt:
            return self._end[1]
        if attempt and seen.state == "gone":
            cause = cause_of_death(self.folder, attempt, self.exit_code)
            remedy = _after_a_kill(self.folder, cause)
            return End("killed", cause.code, cause.text, remedy, log=log_tail(self.folder))
        return None


def _after_a_kill(folder: Path, cause: Cause) -> str:
    """What to do where a worker ended without a word."""
    try:
        kind = read_spec(folder).kind
    except LangwrightError:
        kind = ""  # damaged with the rest; starting again says so
    advice = MORE_MEMORY.get(kind, "") if cause == OUT_OF_MEMORY else ""
    if kind == "train":
        return advice + "Resume it: at most the steps since the last checkpoint are lost."
    return advice + "Start it again: nothing that was there before is lost."


def ended(folder: Path) -> End | None:
    """How the last attempt of a job ended; None while it runs or if it never started."""
    follower = Follower(folder)
    try:
        return follower.poll().end
    finally:
        follower.close()


def log_tail(folder: Path, lines: int = 30) -> str:
    """The last lines of the job's log."""
    try:
        with (folder / "log.txt").open("rb") as log:
            log.seek(max(0, log.seek(0, os.SEEK_END) - TAIL_BYTES))
            text = log.read().decode("utf-8", "replace")
    except OSError:
        return ""
    return "".join(text.splitlines(keepends=True)[-lines:])


def _end_of(event: Event, folder: Path) -> End:
    values = event.values
    failed = values.get("outcome") == "failed"
    return End(
        outcome=cast("Outcome", values.get("outcome", "failed")),
        code=str(values.get("code", "")),
        text=str(values.get("text", "")),
        remedy=str(values.get("remedy", "")),
        result=values.get("result") or {},
        log=log_tail(folder) if failed else "",
        failed_code=int(values.get("exit_code", 1)),
    )


def raise_if_failed(end: End) -> None:
    """Turn a bad end into an error.

    Raises:
        LangwrightError: the attempt failed or was killed.
    """
    if end.outcome in ("failed", "killed"):
        error = LangwrightError(end.text, remedy=end.remedy, code=end.code)
        error.exit_code = end.exit_code
        raise error
