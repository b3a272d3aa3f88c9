"""The processor: name, usable cores, and the instruction sets that matter for training."""

from __future__ import annotations

import ctypes
import os
import platform
import subprocess
import sys
from pathlib import Path

import psutil

CGROUP_QUOTA = Path("/sys/fs/cgroup/cpu.max")
CPUINFO = Path("/proc/cpuinfo")

_LINUX_FLAGS = {
    "avx2": "avx2",
    "fma": "fma",
    "avx512f": "avx512f",
    "avx512_bf16": "avx512_bf16",
    "avx512_vnni": "avx512_vnni",
    "amx_bf16": "amx_bf16",
    "amx_tile": "amx_tile",
    "asimd": "neon",
    "bf16": "arm_bf16",
    "sve": "sve",
}
_MAC_FLAGS = {
    "hw.optional.avx2_0": "avx2",
    "hw.optional.fma": "fma",
    "hw.optional.avx512f": "avx512f",
    "hw.optional.neon": "neon",
    "hw.optional.AdvSIMD": "neon",
    "hw.optional.arm.FEAT_BF16": "arm_bf16",
}
# https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-isprocessorfeaturepresent
_WINDOWS_FLAGS = {40: "avx2", 41: "avx512f", 19: "neon"}


def name() -> str:
    """The processor's name as its maker writes it; the architecture where no name can be found."""
    if sys.platform.startswith("linux"):
        found = _cpuinfo("model name") or _cpuinfo("Model")
    elif sys.platform == "darwin":
        found = _sysctl("machdep.cpu.brand_string")
    elif sys.platform == "win32":
        found = _windows_name()
    else:
        found = ""
    found = found or platform.processor() or platform.machine()
    return " ".join(found.replace("(R)", "").replace("(TM)", "").split())


def cores(quota: Path = CGROUP_QUOTA) -> tuple[int, int]:
    """Physical and logical cores this process may use, after affinity and a container's quota; each at least 1."""
    logical = psutil.cpu_count(logical=True) or 1
    physical = psutil.cpu_count(logical=False) or logical
    usable = logical
    if hasattr(os, "sched_getaffinity"):
        usable = min(usable, len(os.sched_getaffinity(0)))
    usable = max(1, min(usable, _quota(quota) or usable))
    return max(1, min(physical, usable)), usable


def features() -> frozenset[str]:
    """The instruction sets that matter here; empty where the system does not tell."""
    if sys.platform.startswith("linux"):
        return _linux_features(_cpuinfo("flags") or _cpuinfo("Features"))
    if sys.platform == "darwin":
        return frozenset(feature for key, feature in _MAC_FLAGS.items() if _sysctl(key) == "1")
    if sys.platform == "win32":
        present = ctypes.windll.kernel32.IsProcessorFeaturePresent
        return frozenset(feature for number, feature in _WINDOWS_FLAGS.items() if present(number))
    return frozenset()


def busy_cores(seconds: float = 0.2) -> float:
    """How many cores' worth of work other processes do at this moment; waits for ``seconds`` to find out."""
    own = psutil.Process()
    before = sum(own.cpu_times()[:2])
    share = psutil.cpu_percent(interval=seconds) / 100
    mine = (sum(own.cpu_times()[:2]) - before) / seconds
    return max(0.0, share * (psutil.cpu_count(logical=True) or 1) - mine)


def _linux_features(flags: str) -> frozenset[str]:
    present = set(flags.split())
    return frozenset(feature for flag, feature in _LINUX_FLAGS.items() if flag in present)


def _cpuinfo(key: str) -> str:
    """The first value of ``key`` in ``/proc/cpuinfo``; empty when there is none."""
    try:
        lines = CPUINFO.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    for line in lines:
        field, _, value = line.partition(":")
        if field.strip() == key:
            return value.strip()
    return ""


def _sysctl(key: str) -> str:
    try:
        done = subprocess.run(["/usr/sbin/sysctl", "-n", key], capture_output=True, text=True, timeout=5, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip()


def _windows_name() -> str:
    if sys.platform != "win32":
        return ""
    import winreg  # there on Windows only

    try:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"HARDWARE\DESCRIPTION\System\CentralProcessor\0") as key:
            return str(winreg.QueryValueEx(key, "ProcessorNameString")[0])
    except OSError:
        return ""


def _quota(path: Path) -> int:
    """A container's processor quota in whole cores, at least 1; 0 when there is none."""
    try:
        limit, period = path.read_text(encoding="ascii").split()[:2]
    except (OSError, ValueError):
        return 0
    return 0 if limit == "max" else max(1, round(int(limit) / int(period)))
