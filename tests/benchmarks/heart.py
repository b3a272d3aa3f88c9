"""A heart in the window's thread, and a watch that notes what the thread does while the heart is late."""

from __future__ import annotations

import signal
import sys
import time
from collections import Counter
from pathlib import Path
from types import FrameType
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Slot

BEAT_MS = 10
LATE_MS = 30
FRAMES = 10
LOOK_SECONDS = 0.01
HERE = str(Path(__file__).resolve().parents[2])


class Heart(QObject):
    """Beats every 10 ms, and notes how late each beat comes and what was being done.

    ``at`` names what goes on; beats that come late are counted under it. What follows ``first`` is a first show, a
    change of theme or of scale, until the thread has come to rest for some beats.

    The watch is a signal, which Python answers in the window's own thread, between two of its steps: to ask for the
    thread's frames from another one has been seen to crash in the midst of painting. What Qt does by itself is counted
    where it next comes back to Python.
    """

    def __init__(self) -> None:
        super().__init__()
        self.gaps: dict[str, list[float]] = {}
        self.worst: dict[str, tuple[float, list[str]]] = {}
        self._place, self._first = "start", 0
        self._last = time.perf_counter()
        self._seen: Counter[str] = Counter()
        if hasattr(signal, "SIGALRM"):
            signal.signal(signal.SIGALRM, self._look)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begin."""
        self._last = time.perf_counter()
        self._timer.start(BEAT_MS)
        self._watch()

    def at(self, place: str, *, first: bool = False) -> None:
        """What follows is counted under this name."""
        self._place, self._first = place, 12 if first else 0
        print(f"    {place}", file=sys.stderr, flush=True)

    def stop(self) -> dict[str, Any]:
        """End; returns gaps and the worst of them by name."""
        self._timer.stop()
        if hasattr(signal, "setitimer"):
            signal.setitimer(signal.ITIMER_REAL, 0)
        return {"gaps": self.gaps, "worst": self.worst}

    @Slot()
    def _beat(self) -> None:
        now = time.perf_counter()
        gap = 1000 * (now - self._last) - BEAT_MS
        name = f"{self._place}: first" if self._first else self._place
        self._first = max(0, self._first - 1) if gap < LATE_MS else self._first
        self.gaps.setdefault(name, []).append(round(gap, 2))
        if gap > self.worst.get(name, (LATE_MS,))[0]:
            self.worst[name] = (round(gap, 1), [where for where, _ in self._seen.most_common(3)])
        self._watch()
        self._last = time.perf_counter()

    def _watch(self) -> None:
        """Have it noted where the thread is if the next beat is late, and how it goes on from there."""
        self._seen.clear()
        if hasattr(signal, "setitimer"):
            signal.setitimer(signal.ITIMER_REAL, (BEAT_MS + LATE_MS) / 1000, LOOK_SECONDS)

    def _look(self, _number: int, frame: FrameType | None) -> None:
        """Note the frames of the program itself, outermost first."""
        parts: list[str] = []
        while frame is not None:
            file = frame.f_code.co_filename
            if file.startswith(HERE) and "benchmarks" not in file:
                parts.append(f"{file.removeprefix(HERE)[1:]}:{frame.f_lineno} {frame.f_code.co_name}")
            frame = frame.f_back
        self._seen[" > ".join(reversed(parts[:FRAMES])) or "in Qt itself"] += 1
