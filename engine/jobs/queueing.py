"""The queue of runs, as window and command line use it: add, take out, start, stop, and how it stands.

The queue's worker (:mod:`engine.jobs.queue_work`) trains one run after the other.
"""

from __future__ import annotations

from pathlib import Path

from engine.errors import UsageError
from engine.jobs.control import send
from engine.jobs.follow import ended
from engine.jobs.launch import begin_job, prepare_job
from engine.jobs.liveness import life
from engine.jobs.requests import Started
from engine.jobs.spec import is_job, read_spec
from engine.project import Project, Run
from engine.project.paths import Paths
from engine.project.queue import OnError, QueueEntry, RunQueue, changing_queue, read_queue

INTERRUPTED = "It was interrupted, and goes on when the queue is started."


def add_to_queue(paths: Paths, run: Run) -> None:
    """Put a run at the end of the queue: a new one from :func:`engine.project.create_run`, or one to go on with.

    A run that has failed in the queue is put at its end anew.

    Raises:
        UsageError: it is in the queue already, or there is nothing left to train.
    """
    if not is_job(run.folder):
        prepare_job(run.folder, "train", paths.root)
    end = ended(run.folder)
    if end is not None and end.outcome == "done" and run.checkpoints():
        raise UsageError(
            f"Run {run.name} is finished: there is nothing left to train.",
            remedy="To train it further, make a branch of it.",
            code="queue.finished",
            run=run.name,
        )
    with changing_queue(paths) as queue:
        known = queue.find(run.name)
        if known is not None and known.state in ("waiting", "running"):
            raise UsageError(
                f"Run {run.name} is in the queue already.",
                remedy="Look at the queue with: langwright queue DIR.",
                code="queue.known",
                run=run.name,
            )
        queue.entries = [entry for entry in queue.entries if entry is not known]
        queue.entries.append(QueueEntry(run=run.name))


def remove_from_queue(paths: Paths, name: str) -> None:
    """Take a run out of the queue; the run itself stays as it is.

    Raises:
        UsageError: it is not in the queue, or the queue is just training it.
    """
    with changing_queue(paths) as queue:
        known = queue.find(name)
        if known is None:
            raise UsageError(
                f"There is no run called {name!r} in the queue.",
                remedy="Look at the queue with: langwright queue DIR.",
                code="queue.unknown",
                run=name,
            )
        if known.state == "running" and queue_at_work(paths):
            raise UsageError(
                f"The queue is just training run {name}.",
                remedy="Stop the queue first.",
                code="queue.busy",
                run=name,
            )
        queue.entries.remove(known)


def set_on_error(paths: Paths, on_error: OnError) -> None:
    """Say whether the next run is trained after one has failed; a queue that is at work minds it too."""
    with changing_queue(paths) as queue:
        queue.on_error = on_error


def start_queue(project: Project) -> Started:
    """Train what waits in the queue, one run after the other; what was interrupted goes on first.

    Raises:
        UsageError: nothing waits.
        AlreadyRunningError: the queue is at work.
    """
    paths = project.paths
    if read_queue(paths).following() is None:
        raise UsageError(
            "No run waits in the queue.", remedy="Add one with: langwright queue DIR --add RUN.", code="queue.empty"
        )
    folder = queue_folder(paths)
    return Started(folder, begin_job(folder, "queue", paths.root))


def stop_queue(paths: Paths) -> bool:
    """Ask the queue to end, and with it the run that it trains, which is saved first. True when it was at work."""
    if not queue_at_work(paths):
        return False
    send(queue_folder(paths), "stop")
    return True


def queue_folder(paths: Paths) -> Path:
    """The job folder of the queue."""
    return paths.job("queue")


def queue_at_work(paths: Paths) -> bool:
    """Whether the queue's worker lives."""
    folder = queue_folder(paths)
    return is_job(folder) and life(folder, read_spec(folder).attempt).running


def queue_standing(paths: Paths) -> RunQueue:
    """The queue as it stands: a run that nobody trains any more, since the queue was killed, waits."""
    queue = read_queue(paths)
    if queue_at_work(paths):
        return queue
    for entry in queue.entries:
        folder = paths.runs / entry.run
        if entry.state == "running" and not (is_job(folder) and life(folder, read_spec(folder).attempt).running):
            entry.state, entry.why = "waiting", INTERRUPTED
    return queue
