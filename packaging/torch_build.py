"""Which build of PyTorch to install, and from where.

PyPI's own wheel is built for CUDA on Linux (several GB with NVIDIA's libraries) and for the processor on Windows and
macOS. PyTorch's public index has both builds for each. What pip already finds by its own configuration comes first;
PyTorch's index is asked only for what is not there, and for PyTorch alone.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

BUILDS = ("cpu", "cuda", "installed")
PUBLIC_INDEX = "https://download.pytorch.org/whl/"
MEANING = {"cpu": "the processor", "cuda": "NVIDIA cards"}
CUDA_INDEXES = ("cu130", "cu128", "cu126")
"""CUDA versions to look for on PyTorch's index, newest first."""


@dataclass(frozen=True)
class TorchChoice:
    """What to install.

    Attributes:
        build: ``cpu``, ``cuda`` or ``installed``.
        version: as pip is to hold it, such as ``2.13.0`` (which any build of it satisfies).
        reason: one line for the screen.
        arguments: for ``pip install --no-deps``; empty when the main installation brings the right build by itself.
        problem: why it cannot be done; empty when it can.
    """

    build: str
    version: str
    reason: str
    arguments: tuple[str, ...] = ()
    problem: str = ""


def choose_torch(asked: str | None, python: Path, constraints: Path) -> TorchChoice:
    """Choose the build for what was asked (None: what the machine asks for)."""
    version = pinned_version(constraints)
    if asked == "installed":
        return _installed(python)
    wanted = asked or ("cuda" if has_nvidia_card() else "cpu")
    choice = _for_system(wanted, version, python)
    if choice.problem and asked is None and wanted == "cuda":  # nobody insisted on the card
        fallback = _for_system("cpu", version, python)
        return replace(fallback, reason=f"{choice.problem} Taking the build for the processor.")
    return choice


def pinned_version(constraints: Path) -> str:
    """The version of PyTorch that ``constraints.txt`` names."""
    found = re.search(r"^torch==(\S+)", constraints.read_text(encoding="utf-8"), re.MULTILINE)
    if found is None:
        raise ValueError(f"{constraints} names no version of torch")
    return found[1]


def has_nvidia_card() -> bool:
    """Whether an NVIDIA driver answers on this machine."""
    if Path("/proc/driver/nvidia/version").exists():
        return True
    tool = shutil.which("nvidia-smi")
    return tool is not None and subprocess.run([tool, "-L"], capture_output=True, check=False).returncode == 0


def available(python: Path, *options: str) -> list[str]:
    """The versions of PyTorch that pip finds, by its configuration or the given options; empty when it finds none."""
    command = [str(python), "-m", "pip", "--disable-pip-version-check", "index", "versions", "torch", *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    found = re.search(r"^Available versions: (.+)$", done.stdout, re.MULTILINE)
    return [version.strip() for version in found[1].split(",")] if found else []


def _for_system(build: str, version: str, python: Path) -> TorchChoice:
    if sys.platform == "darwin":
        return TorchChoice(build, version, f"PyTorch {version} for this Mac")
    if sys.platform == "win32" and build == "cpu":
        return TorchChoice("cpu", version, f"PyTorch {version} for the processor")
    if build == "cpu":
        return _linux_processor(version, python)
    # Written with three signs, 2.13.0 does not mean 2.13.0+cpu as well.
    if sys.platform != "win32" and version in available(python):
        return TorchChoice("cuda", version, f"PyTorch {version} for NVIDIA cards", (f"torch==={version}",))
    return _from_public_index("cuda", CUDA_INDEXES, version, python)


def _linux_processor(version: str, python: Path) -> TorchChoice:
    label = f"{version}+cpu"
    if label in available(python):
        return TorchChoice("cpu", version, f"PyTorch {label}", (f"torch=={label}",))
    return _from_public_index("cpu", ("cpu",), version, python)


def _from_public_index(build: str, labels: Sequence[str], version: str, python: Path) -> TorchChoice:
    """A build from PyTorch's own index, by the first label under which it is there."""
    for label in labels:
        source = f"{PUBLIC_INDEX}{label}"
        if f"{version}+{label}" in available(python, "--index-url", source):
            reason = f"PyTorch {version}+{label} from {source}"
            return TorchChoice(build, version, reason, ("--index-url", source, f"torch=={version}+{label}"))
    problem = f"PyTorch {version} for {MEANING[build]} was not found, neither by pip nor on {PUBLIC_INDEX}."
    return TorchChoice(build, version, "", problem=problem)


def _installed(python: Path) -> TorchChoice:
    code = "import importlib.metadata as m; print(m.version('torch'))"
    done = subprocess.run([str(python), "-c", code], capture_output=True, text=True, check=False)
    version = done.stdout.strip()
    if done.returncode or not version:
        problem = "--torch installed needs a PyTorch in the Python that runs this, and there is none. Try --torch cpu."
        return TorchChoice("installed", "", "", problem=problem)
    return TorchChoice("installed", version, f"PyTorch {version}, as it is installed")
