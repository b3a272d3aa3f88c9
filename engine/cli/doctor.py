"""``langwright doctor``: what is here, and what is wrong with it, in words."""

from __future__ import annotations

import importlib.metadata
import platform
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from engine.cli.streams import result, result_json
from engine.errors import LangwrightError

PACKAGES = ("torch", "tokenizers", "datasets", "pyarrow", "numpy", "safetensors", "PySide6-Essentials", "pydantic")
PROBE_SECONDS = 120
LOW_DISK = 2_000_000_000
LOW_MEMORY = 1_000_000_000

SYSTEM_LIBRARIES = {
    "libEGL.so.1": "libegl1", "libGL.so.1": "libgl1", "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3", "libfontconfig.so.1": "libfontconfig1", "libglib-2.0.so.0": "libglib2.0-0",
}  # fmt: skip
"""Libraries that Qt wants from the system, with Debian's packages for them."""


@dataclass
class Findings:
    """What was found: rows to read, values for programs, and problems with their remedies."""

    rows: list[tuple[str, str]] = field(default_factory=list)
    values: dict[str, Any] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)

    def add(self, name: str, text: str, **values: Any) -> None:
        """Note a finding."""
        self.rows.append((name, text))
        self.values.update(values)


def examine(*, as_json: bool = False) -> int:
    """Look at everything and print it; returns 0, or 1 when something is wrong."""
    found = Findings()
    looks: tuple[Callable[[Findings], None], ...] = (_versions, _machine, _disk, _torch, _qt)
    for look in looks:
        look(found)
    if as_json:
        result_json({**found.values, "problems": found.problems})
    else:
        for name, text in found.rows:
            result(f"{name:<12}{text}")
        result()
        for problem in found.problems:
            result(f"Problem: {problem}")
        number = len(found.problems)
        result(f"{number} problem{'s' if number > 1 else ''}." if number else "Everything is in order.")
    return 1 if found.problems else 0


def _versions(found: Findings) -> None:
    versions: dict[str, str] = {}
    for package in ("langwright", *PACKAGES):
        try:
            versions[package] = importlib.metadata.version(package)
        except importlib.metadata.PackageNotFoundError:
            found.problems.append(f"{package} is not installed. Set up again with: python3 packaging/run.py doctor")
    found.add("Langwright", versions.get("langwright", "not installed"), versions=versions)
    found.add("Python", f"{platform.python_version()}, {sys.executable}", python=platform.python_version())
    found.add("System", platform.platform(), system=platform.platform())
    found.add("Packages", ", ".join(f"{name} {version}" for name, version in versions.items() if name != "langwright"))


def _machine(found: Findings) -> None:
    from engine.advice import data_size
    from engine.hardware import choose_device, probe

    hardware = probe()
    device = choose_device("auto", hardware)
    cards = [f"{gpu.name}, {data_size(gpu.memory_free)} of {data_size(gpu.memory_total)} free" for gpu in hardware.gpus]
    found.add("Processor", f"{hardware.processor}, {hardware.physical_cores} cores", processor=hardware.processor)
    memory = f"{data_size(hardware.memory_free)} of {data_size(hardware.memory_total)} free"
    found.add("Memory", memory, memory_free=hardware.memory_free, memory_total=hardware.memory_total)
    found.add("Graphics", "; ".join(cards) or ("Apple's own" if hardware.apple_graphics else "none that can train"))
    found.add("Trains on", f"{device.name}. {device.reason}", device=device.device)
    if hardware.memory_free < LOW_MEMORY:
        found.problems.append(f"Only {data_size(hardware.memory_free)} of memory are free. Close other programs.")
    if hardware.gpus and device.device == "cpu":
        found.problems.append(f"{device.reason} Set up again with: python3 packaging/run.py --torch cuda doctor")


def _disk(found: Findings) -> None:
    from engine.advice import data_size
    from engine.hardware import disk_free

    home = Path.home()
    try:
        free = disk_free(home)
    except LangwrightError as error:
        found.problems.append(str(error))
        return
    found.add("Disk", f"{data_size(free)} free at {home}", disk_free=free)
    if free < LOW_DISK:
        found.problems.append(f"Only {data_size(free)} are free at {home}; a training may fill that. Make room.")


def _torch(found: Findings) -> None:
    told = _probe("import torch; print(torch.__version__, torch.get_num_threads(), torch.cuda.is_available())")
    found.add("PyTorch", "works" if told.ok else "does not start", torch_works=told.ok)
    if not told.ok:
        found.problems.append(f"PyTorch cannot be started: {told.last_line}")


def _qt(found: Findings) -> None:
    told = _probe("import PySide6.QtWidgets")
    found.add("Window", "Qt can be found" if told.ok else "Qt cannot be used", qt_works=told.ok)
    if told.ok:
        return
    missing = [package for library, package in SYSTEM_LIBRARIES.items() if library in told.text]
    if missing:
        found.problems.append(
            f"Qt misses a system library: {told.last_line}. Install it with: sudo apt-get install {' '.join(missing)}"
        )
    else:
        found.problems.append(f"Qt cannot be used: {told.last_line}. The command line works without it.")


@dataclass(frozen=True)
class _Told:
    ok: bool
    text: str

    @property
    def last_line(self) -> str:
        return (self.text.strip().splitlines() or ["no word from it"])[-1]


def _probe(code: str) -> _Told:
    """Try something in a process of its own, so that whatever it does to itself stays there."""
    if getattr(sys, "frozen", False):
        return _Told(True, "")  # a frozen build brings its own and has no interpreter to ask with
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-c", code], capture_output=True, text=True, errors="replace", timeout=PROBE_SECONDS,
            check=False,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired) as error:
        return _Told(False, str(error))
    return _Told(done.returncode == 0, done.stderr + done.stdout)
