"""A worker's life, in this order.

1. lower the priority, so that the desktop stays smooth;
2. take the job's lock and begin to beat;
3. open the record and tell that we started;
4. choose how threads wait for each other, before PyTorch is loaded;
5. do the work;
6. tell how it ended, close the record, let the lock go.
"""

from __future__ import annotations

import faulthandler
import os
import signal
import sys
from pathlib import Path
from types import FrameType
from typing import Any

import psutil

from engine.errors import LangwrightError
from engine.hardware import busy_cores, wait_policy
from engine.hardware.load import SHORT_SPIN
from engine.jobs import EventWriter, JobContext, Stopped, read_spec
from engine.jobs.liveness import Pulse
from engine.jobs.log import log, log_traceback
from engine.worker.registry import work_for

COMPUTING = ("train", "evaluate", "measure")
"""The kinds of jobs whose speed hangs on how threads wait."""


def run_worker(folder: Path) -> int:
    """Do the job in ``folder``; returns the exit code: 0 done, 1 failed, 2 bad request, 3 stopped and resumable."""
    faulthandler.enable()  # a crash in native code leaves its stack in log.txt
    lower_priority()
    try:
        spec = read_spec(folder)
        pulse = Pulse(folder, spec.attempt)
        pulse.start()
    except LangwrightError as error:
        log(error)
        return error.exit_code
    try:
        with EventWriter(folder, spec.attempt) as events:
            context = JobContext(folder, spec, events)
            listen_to_signals(context)
            events.event("started", attempt=spec.attempt, pid=os.getpid())
            return _work(context)
    except LangwrightError as error:  # the record itself cannot be opened or written
        log(error)
        return error.exit_code
    finally:
        pulse.stop()


def lower_priority() -> None:
    """Step back behind whatever the person is doing."""
    process = psutil.Process()
    try:
        process.nice(psutil.BELOW_NORMAL_PRIORITY_CLASS if sys.platform == "win32" else 10)
    except psutil.Error as error:
        log(f"The priority stays as it is: {error}")


def listen_to_signals(context: JobContext) -> None:
    """A log-out, a shutdown or Ctrl-C means: finish the step, save, end with 3."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        context.request_stop()

    for name in ("SIGTERM", "SIGINT", "SIGHUP", "SIGBREAK"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), stop)


def choose_waiting(kind: str) -> None:
    """Let OpenMP's threads wait as suits the machine's load, unless the person's environment says how."""
    if kind not in COMPUTING:
        return
    chosen = wait_policy(busy_cores())
    for name, value in chosen.items():
        if os.environ.get(name, SHORT_SPIN.get(name)) == SHORT_SPIN.get(name):  # only what the launcher set
            os.environ[name] = value
    log(f"Threads wait with {' '.join(f'{name}={os.environ[name]}' for name in chosen)}.")


def _work(context: JobContext) -> int:
    try:
        choose_waiting(context.spec.kind)
        result = work_for(context.spec.kind)(context)
    except Stopped as stopped:
        return _finish(context, "stopped", stopped, stopped.values)
    except LangwrightError as error:
        return _finish(context, "failed", error, error.values)
    except MemoryError as error:
        log_traceback()
        return _finish(context, "failed", _out_of_memory(error), {})
    except Exception as error:  # noqa: BLE001 - the last door: whatever it was is told, with its traceback in log.txt
        log_traceback()
        return _finish(context, "failed", _unexpected(error), {})
    context.events.event("finished", outcome="done", result=result or {})
    return 0


def _finish(context: JobContext, outcome: str, error: LangwrightError, result: dict[str, Any]) -> int:
    context.events.event(
        "finished",
        outcome=outcome,
        code=error.code,
        text=error.message,
        remedy=error.remedy,
        result=result,
        exit_code=error.exit_code,
    )
    log(error)
    return error.exit_code


def _out_of_memory(error: BaseException) -> LangwrightError:
    return LangwrightError(
        f"There was not enough memory: {error or 'the request was refused'}.",
        remedy="Choose a smaller model or batch, or close other programs.",
        code="job.memory",
    )


def _unexpected(error: Exception) -> LangwrightError:
    return LangwrightError(
        f"Something unforeseen happened: {type(error).__name__}: {error}.",
        remedy="The log has the details. What was saved before is untouched.",
        code="job.unexpected",
    )
