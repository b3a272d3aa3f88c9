"""The queue's job: train the runs of ``queue.json`` one after the other, each by a worker of its own.

The sequence, until no run is left:

1. take the run that was at work when the queue ended the last time, else the first that waits;
2. if it has come to its end meanwhile, note that; else wait until no other run of the project trains;
3. start its worker, or join the one that is at it, and wait for its end;
4. note what became of it; a run that the person stopped ends the queue, a failed one only if it is to.

It computes nothing itself. Killed, it leaves the run's worker at work; started again, it goes on from 1.
"""

from __future__ import annotations

import subprocess
import time
from typing import Any

from engine.errors import LangwrightError
from engine.jobs.cause import BY_HAND
from engine.jobs.context import JobContext, Stopped
from engine.jobs.control import send
from engine.jobs.follow import End, Follower, ended
from engine.jobs.liveness import AlreadyRunningError, life
from engine.jobs.requests import resume_training, running
from engine.jobs.spec import read_spec
from engine.project import Run, find_run
from engine.project.paths import Paths
from engine.project.queue import EntryState, QueueEntry, changing_queue, read_queue

POLL_SECONDS = 0.25


def train_queue(context: JobContext) -> dict[str, Any]:
    """Train what waits; returns the names of the runs that are ``done`` and that have ``failed`` by this attempt.

    Raises:
        Stopped: as asked, or because the run at work was stopped; it waits for the queue's next start.
        LangwrightError: a run failed, and the queue is to stop then (code ``queue.halted``).
    """
    paths = Paths(context.project)
    result: dict[str, Any] = {"done": [], "failed": []}
    while (entry := read_queue(paths).following()) is not None:
        context.check()
        try:
            end = _carry_out(context, paths, entry)
        except Stopped as stopped:
            _note(paths, entry.run, "waiting", why=stopped.message)
            raise
        _note_end(context, paths, entry.run, end)
        result["done" if end.outcome == "done" else "failed"].append(entry.run)
        if end.outcome != "done" and read_queue(paths).on_error == "stop":
            raise LangwrightError(
                f"Run {entry.run} failed, and the queue stops there: {end.text}",
                remedy="Started again, the queue goes on with the next run.",
                code="queue.halted",
                run=entry.run,
            )
    return result


def _carry_out(context: JobContext, paths: Paths, entry: QueueEntry) -> End:
    """Train one run to its end, and return how it ended; what keeps it from starting is an end too."""
    try:
        run = find_run(paths, entry.run)
        past = ended(run.folder)
        if past is not None and _counts(past, run, entry):
            return past
        _wait_for_others(context, paths, run)
        _note(paths, run.name, "running", attempt=_attempt_to_come(run))
        context.phase("queue.run", f"Training run {run.name}", run=run.name)
        return _follow(context, run, _set_going(run))
    except Stopped:
        raise
    except LangwrightError as error:
        return End("failed", error.code, error.message, error.remedy)


def _counts(past: End, run: Run, entry: QueueEntry) -> bool:
    """Whether a run's last end is what the queue waits for: done by whomever, or failed while the queue was away."""
    asked_for = entry.state == "running" and read_spec(run.folder).attempt >= entry.attempt
    if past.outcome == "done":
        return bool(run.checkpoints())
    return past.outcome == "failed" and asked_for


def _wait_for_others(context: JobContext, paths: Paths, run: Run) -> None:
    """Wait until no other run of the project trains: two at once would share the machine and slow each other.

    There is nothing to wait for where the run itself is at work already.
    """
    told = False
    while others := [name for name in running(paths) if name.startswith("train:")]:
        if f"train:{run.name}" in others:
            return
        if not told:
            told = True
            other = others[0].partition(":")[2]
            context.phase("queue.others", f"Waiting for the end of run {other}", run=other)
        context.wait(POLL_SECONDS)


def _attempt_to_come(run: Run) -> int:
    attempt = read_spec(run.folder).attempt
    return attempt if life(run.folder, attempt, probe=True).running else attempt + 1


def _set_going(run: Run) -> subprocess.Popen[bytes] | None:
    """Start the run's worker; None where one is at it already."""
    try:
        return resume_training(run).process
    except AlreadyRunningError:
        return None  # since the queue was killed, or somebody else was faster


def _follow(context: JobContext, run: Run, process: subprocess.Popen[bytes] | None) -> End:
    """Wait until the run's worker is gone; asked to stop, hand that on to it.

    Raises:
        Stopped: the run was stopped, by way of the queue or not.
    """
    asked = False
    while (end := _end_of(run, process)) is None:
        if context.stop_requested and not asked:
            asked = True
            send(run.folder, "stop")
        time.sleep(POLL_SECONDS)
    if end.outcome == "stopped":
        unsaved = f" {end.text}" if end.code != "job.stopped" else ""
        raise Stopped(f"Run {run.name} was stopped, and the queue with it.{unsaved}")
    if end.code == BY_HAND.code:
        raise Stopped(f"Run {run.name} was stopped at once, and the queue with it.")
    return end


def _end_of(run: Run, process: subprocess.Popen[bytes] | None) -> End | None:
    """How the run ended; None while its worker is there, be it only to tidy up."""
    code = process.poll() if process is not None else None
    leaving = process is not None and code is None  # it has let its lock go, and still holds its memory
    if leaving or life(run.folder, read_spec(run.folder).attempt).running:
        return None
    follower = Follower(run.folder)
    follower.exit_code = code
    try:
        return follower.poll().end
    finally:
        follower.close()


def _note_end(context: JobContext, paths: Paths, run: str, end: End) -> None:
    if end.outcome == "done":
        _note(paths, run, "done")
        return
    _note(paths, run, "failed", code=end.code, why=end.text)
    context.message("warning", "queue.failed", f"Run {run} failed: {end.text}", run=run, cause=end.code)


def _note(paths: Paths, run: str, state: EntryState, *, attempt: int = 0, code: str = "", why: str = "") -> None:
    """Write what became of a run; one that was taken out of the queue meanwhile stays out."""
    with changing_queue(paths) as queue:
        entry = queue.find(run)
        if entry is not None:
            entry.state, entry.code, entry.why = state, code, why
            entry.attempt = attempt or entry.attempt
