"""How busy the machine is with other people's work, and how threads should wait for each other because of it.

Measured on 2 cores with a model of 0.8 M parameters: with libgomp's default, endless spin at barriers, two threads fall
from 20,000 to some hundred tokens a second as soon as another process is busy, because a thread that waits burns the
very core its partner needs. A short spin keeps the speed of a quiet machine, no spin is better on a busy one, and one
thread fewer is better still (``tests/benchmarks/run.py busy``).
"""

from __future__ import annotations

import time

import psutil

SHORT_SPIN = {"GOMP_SPINCOUNT": "1000", "KMP_BLOCKTIME": "1"}
"""For a quiet machine: GNU's OpenMP counts turns, Intel's and LLVM's milliseconds."""

NO_SPIN = {"GOMP_SPINCOUNT": "0", "KMP_BLOCKTIME": "0", "OMP_WAIT_POLICY": "PASSIVE"}
"""For a machine where others work: who waits sleeps."""

BUSY = 0.3
"""From so many cores' worth of others' work on the machine counts as busy."""

SHORTEST = 1.0
"""Seconds between two looks below which :class:`LoadMeter` says nothing: processor times are counted coarsely."""


def wait_policy(others: float) -> dict[str, str]:
    """The environment for OpenMP where others keep so many cores busy; it is read once, when PyTorch is loaded."""
    return dict(NO_SPIN if others >= BUSY else SHORT_SPIN)


class LoadMeter:
    """How many cores' worth of work other processes did since the last look. Never waits."""

    def __init__(self) -> None:
        self._own = psutil.Process()
        self._before = self._counted()

    def others(self) -> float | None:
        """Busy cores that are not this process's, on average since the last look; None if that was just now."""
        before, now = self._before, self._counted()
        seconds = now[0] - before[0]
        if seconds < SHORTEST:
            return None
        self._before = now
        busy, own = now[1] - before[1], now[2] - before[2]
        return max(0.0, (busy - own) / seconds)

    def _counted(self) -> tuple[float, float, float]:
        """The time, the seconds all cores were busy, and those of this process."""
        times = psutil.cpu_times()
        # "guest" is counted in "user" already; time stolen by the host is not there for us either.
        parts = ("user", "nice", "system", "irq", "softirq", "steal", "interrupt", "dpc")
        busy = sum(getattr(times, part, 0.0) for part in parts)
        return time.monotonic(), busy, sum(self._own.cpu_times()[:2])
