"""How much memory training takes: now, and at its highest."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import psutil
import torch

LOOK_SECONDS = 0.5
_STATUS = Path("/proc/self/status")


class MemoryWatch:
    """Bytes taken on the training device: allocated on a graphics card, resident in main memory elsewhere."""

    def __init__(self, device: torch.device) -> None:
        self._device = device
        self._process = psutil.Process()
        self._looked = 0.0
        self._bytes = 0
        self._highest = 0
        if device.type == "cuda":
            torch.cuda.reset_peak_memory_stats(device)

    def now(self) -> int:
        """Bytes taken now; asked of the system twice a second at most."""
        if time.monotonic() - self._looked > LOOK_SECONDS:
            self._looked = time.monotonic()
            self._bytes = self._taken()
            self._highest = max(self._highest, self._bytes)
        return self._bytes

    def peak(self) -> int:
        """The most bytes taken so far: of the card since training began, of main memory since the process began."""
        if self._device.type == "cuda":
            return torch.cuda.max_memory_allocated(self._device)
        self._highest = max(self._highest, self._taken())
        return max(self._highest, _process_peak(self._process))

    def _taken(self) -> int:
        if self._device.type == "cuda":
            return torch.cuda.memory_allocated(self._device)
        if self._device.type == "mps":
            return torch.mps.driver_allocated_memory()
        return int(self._process.memory_info().rss)


def _process_peak(process: psutil.Process) -> int:
    """The most main memory the process ever held, where the system keeps count; else 0."""
    if sys.platform.startswith("linux"):
        # Not getrusage: its maximum is inherited from the process that started this one.
        for line in _STATUS.read_text(encoding="ascii", errors="replace").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
        return 0
    if sys.platform == "win32":
        return int(process.memory_info().peak_wset)
    import resource  # not on Windows

    return int(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)  # bytes on macOS
