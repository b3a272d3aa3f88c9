"""Why a worker ended without a word, as far as it can be known afterwards.

The evidence, in this order: it was stopped by hand; the machine has started anew since its last beat; it wrote the last
words of a crash into its log (:mod:`faulthandler`); the system counted a process ended for want of memory since the
worker was started; how its process ended, which only whoever started it can know.
"""

from __future__ import annotations

import contextlib
import json
import re
import signal
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import psutil

LAUNCHED = "launched.json"
LAST_WORDS = 16_384
BOOT_SLACK_SECONDS = 2.0
_CRASH = re.compile(r"Fatal Python error: (.+)|(std::bad_alloc)|terminate called after throwing .*'(.+)'")
_COUNTERS = (Path("/proc/vmstat"), Path("/sys/fs/cgroup/memory.events"))
_CRASHES = ("SIGSEGV", "SIGABRT", "SIGBUS", "SIGILL", "SIGFPE")
_SIGKILL = 9  # Windows has no such name


@dataclass(frozen=True)
class Cause:
    """A cause: a code for programs, a sentence for people."""

    code: str
    text: str


UNKNOWN = Cause(
    "job.killed",
    "The worker ended without a word: it was killed, or the machine ran out of memory or was switched off.",
)
BY_HAND = Cause("job.stopped-now", "It was stopped at once, by hand.")
MACHINE_OFF = Cause("job.machine-off", "The machine was switched off or started anew while the worker was busy.")
OUT_OF_MEMORY = Cause("job.memory-killed", "The system ended the worker, because the machine ran out of memory.")
KILLED = Cause(
    "job.killed", "The worker was killed without a word: by the system when memory ran out, or by another program."
)


def launch_evidence(folder: Path) -> dict[str, float]:
    """What is to be remembered at a start, so that an end can be explained: where the log begins, and the counter."""
    return {"log": float(_size(folder / "log.txt")), "out_of_memory": float(memory_kills())}


def note_stop_by_hand(folder: Path, attempt: int) -> None:
    """Remember that an attempt is about to be killed because somebody asked for it."""
    with contextlib.suppress(OSError):
        (folder / "stopped.json").write_text(json.dumps({"attempt": attempt}), encoding="utf-8")


def cause_of_death(folder: Path, attempt: int, exit_code: int | None = None) -> Cause:
    """Why the worker of an attempt, which is gone, ended.

    Args:
        folder: the job folder.
        attempt: the attempt that is gone.
        exit_code: of its process, negative for a signal; None where nobody knows.
    """
    if _numbers(folder / "stopped.json").get("attempt") == attempt:
        return BY_HAND
    launched = _numbers(folder / LAUNCHED)
    if launched.get("attempt") != attempt:
        launched = {}
    beat = _numbers(folder / "heartbeat").get("time", 0.0)
    if beat and beat < psutil.boot_time() - BOOT_SLACK_SECONDS:
        return MACHINE_OFF
    crashed = _last_words(folder / "log.txt", int(launched.get("log", 0)))
    if crashed is not None:
        return crashed
    if "out_of_memory" in launched and memory_kills() > launched["out_of_memory"]:
        return OUT_OF_MEMORY
    return _by_exit_code(exit_code)


def memory_kills() -> int:
    """How many processes Linux has ended for want of memory since it started, here and in this container; else 0."""
    return sum(_counted(file) for file in _COUNTERS)


def _counted(file: Path) -> int:
    with contextlib.suppress(OSError, ValueError):
        for line in file.read_text(encoding="ascii").splitlines():
            name, _, number = line.partition(" ")
            if name == "oom_kill":
                return int(number)
    return 0


def _last_words(log: Path, start: int) -> Cause | None:
    """A crash that was written down by this attempt."""
    try:
        with log.open("rb") as file:
            file.seek(max(start, _size(log) - LAST_WORDS))
            text = file.read().decode("utf-8", "replace")
    except OSError:
        return None
    found = _CRASH.search(text)
    if found is None:
        return None
    if found.group(2) or (found.group(3) and "bad_alloc" in found.group(3)):
        return OUT_OF_MEMORY
    return _crash((found.group(1) or found.group(3)).strip())


def _crash(how: str) -> Cause:
    return Cause("job.crashed", f"The worker crashed inside a library: {how[:1].lower()}{how[1:]}.")


def _by_exit_code(exit_code: int | None) -> Cause:
    if exit_code is None or exit_code >= 0:
        return UNKNOWN
    if -exit_code == _SIGKILL:
        return KILLED
    if -exit_code in {getattr(signal, name, None) for name in _CRASHES}:
        return _crash(signal.strsignal(-exit_code) or f"signal {-exit_code}")
    return Cause("job.killed", f"The worker was ended from outside, by signal {-exit_code}.")


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0


def _numbers(file: Path) -> Mapping[str, float]:
    """The numbers of a small file; none where it is missing or torn, as a crash of the machine may leave it."""
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
        return {str(name): float(value) for name, value in found.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}
