"""Main memory, as this process may use it: a container's limit counts, not the host's bars of RAM."""

from __future__ import annotations

from pathlib import Path

import psutil

CGROUP = Path("/sys/fs/cgroup")


def memory_total(cgroup: Path = CGROUP) -> int:
    """Bytes of main memory this process may use at most."""
    total = psutil.virtual_memory().total
    limit = _number(cgroup / "memory.max")
    return min(total, limit) if limit else total


def memory_free(cgroup: Path = CGROUP) -> int:
    """Bytes that can be taken without swapping: free, plus what the system would give back at once."""
    free = psutil.virtual_memory().available
    limit = _number(cgroup / "memory.max")
    if not limit:
        return free
    reclaimable = _statistic(cgroup / "memory.stat", "inactive_file")
    used = _number(cgroup / "memory.current") - reclaimable
    return max(0, min(free, limit - used))


def process_memory(pid: int | None = None) -> int:
    """Bytes of main memory a process holds (resident); its own when no ``pid`` is given. 0 when it has ended."""
    try:
        return int(psutil.Process(pid).memory_info().rss)
    except psutil.NoSuchProcess:
        return 0


def _number(path: Path) -> int:
    """The number in a cgroup file; 0 for ``max``, for a missing file, and outside Linux."""
    try:
        text = path.read_text(encoding="ascii").strip()
    except OSError:
        return 0
    return int(text) if text.isdigit() else 0


def _statistic(path: Path, name: str) -> int:
    try:
        lines = path.read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith(f"{name} ")), 0)
