"""Starting a worker: a process of its own session, that outlives the window and the terminal it was started from."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import filelock

from engine.errors import LangwrightError
from engine.hardware.load import SHORT_SPIN
from engine.jobs.cause import launch_evidence, note_stop_by_hand
from engine.jobs.liveness import AlreadyRunningError, life, note_launch
from engine.jobs.spec import JobSpec, is_job, read_spec, write_spec
from engine.project.atomic import explained
from engine.project.manifest import now

ENVIRONMENT = {
    "PYTHONUTF8": "1",
    "PYTHONUNBUFFERED": "1",
    "HF_HUB_OFFLINE": "1",  # nothing touches the network unless the user pressed a button that says so
    "HF_DATASETS_OFFLINE": "1",
    **SHORT_SPIN,  # a worker that finds the machine busy waits in another way
    # NumPy's threads spin at their barriers without such a limit; it multiplies while a model writes, nowhere else.
    "OPENBLAS_NUM_THREADS": "1",
}


def prepare_job(folder: Path, kind: str, project: Path, params: Mapping[str, Any] | None = None) -> JobSpec:
    """Write ``job.json`` for a new job, or for the next one in the same folder (its attempt number goes on).

    Raises:
        AlreadyRunningError: a worker is busy there.
    """
    with _launching(folder):
        return _prepare(folder, kind, project, params)


def begin_job(
    folder: Path, kind: str, project: Path, params: Mapping[str, Any] | None = None
) -> subprocess.Popen[bytes]:
    """Write ``job.json`` and start it in one go, so that nobody else's arguments can come in between.

    Raises:
        AlreadyRunningError: a worker is busy there.
        LangwrightError: the folder cannot be written, or the process cannot be started.
    """
    with _launching(folder):
        _prepare(folder, kind, project, params)
        return _start(folder, None)


def _prepare(folder: Path, kind: str, project: Path, params: Mapping[str, Any] | None) -> JobSpec:
    attempt = 0
    if is_job(folder):
        attempt = read_spec(folder).attempt
        _refuse_if_running(folder, attempt)
    spec = JobSpec(
        kind=kind,
        project=Path(os.path.relpath(project, folder)).as_posix(),
        params=dict(params or {}),
        attempt=attempt,
        created=now(),
    )
    write_spec(folder, spec)
    return spec


def start_job(folder: Path, params: Mapping[str, Any] | None = None) -> subprocess.Popen[bytes]:
    """Start the next attempt at a prepared job and return its process.

    Keep the process and ``poll()`` it now and then, or it stays a zombie after its end as long as you live.

    Args:
        folder: the job folder.
        params: changes to the job's params for this attempt.

    Raises:
        AlreadyRunningError: a worker is busy there.
        LangwrightError: the folder is no job, or the process cannot be started.
    """
    with _launching(folder):
        return _start(folder, params)


@contextlib.contextmanager
def _launching(folder: Path) -> Iterator[None]:
    """One at a time may ready or start a job."""
    with explained(folder):
        folder.mkdir(parents=True, exist_ok=True)
        with filelock.FileLock(folder / "launch.lock"):
            yield


def _start(folder: Path, params: Mapping[str, Any] | None) -> subprocess.Popen[bytes]:
    spec = read_spec(folder)
    _refuse_if_running(folder, spec.attempt)
    spec = spec.model_copy(update={"attempt": spec.attempt + 1, "params": {**spec.params, **(params or {})}})
    write_spec(folder, spec)
    evidence = launch_evidence(folder)
    process = _spawn(folder)
    note_launch(folder, spec.attempt, process.pid, evidence)
    return process


def worker_command(folder: Path) -> list[str]:
    """The command line of a worker; ``-P`` keeps an ``engine`` folder in the current directory from being run."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "worker", str(folder)]
    return [sys.executable, "-P", "-m", "engine.worker", str(folder)]


def detached() -> dict[str, Any]:
    """Popen's arguments for a process that survives its parent."""
    if sys.platform == "win32":
        flags = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
        return {"creationflags": flags | subprocess.CREATE_BREAKAWAY_FROM_JOB}
    return {"start_new_session": True}


def _spawn(folder: Path) -> subprocess.Popen[bytes]:
    arguments: dict[str, Any] = {
        "stdin": subprocess.DEVNULL,
        "stderr": subprocess.STDOUT,
        "cwd": tempfile.gettempdir(),
        "env": {**ENVIRONMENT, **os.environ},
        "close_fds": True,
    }
    command = worker_command(folder.absolute())
    with (folder / "log.txt").open("ab") as log:
        try:
            return subprocess.Popen(command, stdout=log, **arguments, **detached())
        except PermissionError:
            # Windows refuses to break away from a job that forbids it; then the worker dies with that job.
            if sys.platform != "win32":
                raise
            plain = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
            return subprocess.Popen(command, stdout=log, creationflags=plain, **arguments)


def _refuse_if_running(folder: Path, attempt: int) -> None:
    seen = life(folder, attempt, probe=True)
    if seen.running:
        raise AlreadyRunningError(
            f"A worker is already busy in {folder.name} (process {seen.pid}).",
            remedy="Watch it, or stop it first.",
            code="job.running",
            pid=seen.pid,
        )


def stop_now(folder: Path) -> bool:
    """Kill the worker of a job at once: nothing is saved beyond its last checkpoint. True when there was one.

    Raises:
        LangwrightError: it cannot be killed.
    """
    import psutil

    attempt = read_spec(folder).attempt
    seen = life(folder, attempt)
    if not seen.running or not seen.pid:
        return False
    note_stop_by_hand(folder, attempt)
    try:
        process = psutil.Process(seen.pid)
        children = process.children(recursive=True)
        for victim in (process, *children):
            victim.kill()
        psutil.wait_procs([process, *children], timeout=5)
    except psutil.NoSuchProcess:
        return True
    except psutil.Error as error:
        raise LangwrightError(
            f"The worker (process {seen.pid}) could not be stopped: {error}.", remedy="End it in the task manager.",
            code="job.stop",
        ) from error  # fmt: skip
    return True
