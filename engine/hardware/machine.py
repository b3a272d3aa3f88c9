"""The machine at a glance, as plain data that can be shown, stored beside a run, and made up in a test."""

from __future__ import annotations

import importlib.metadata
import platform
from dataclasses import dataclass

from engine.hardware import graphics, memory, processor
from engine.hardware.graphics import Gpu

__all__ = ["Gpu", "Hardware", "probe"]


@dataclass(frozen=True)
class Hardware:
    """What this machine can compute with.

    Attributes:
        processor: the processor's name, as its maker writes it.
        physical_cores: cores this process may use; hyper-threads share one.
        logical_cores: threads the processor runs at once, as far as this process may use them.
        memory_total: bytes of main memory; inside a container, its limit.
        memory_free: bytes that can be taken without swapping.
        features: instruction sets that matter here: ``avx2 fma avx512f avx512_bf16 amx_bf16 neon arm_bf16``.
        gpus: the NVIDIA cards this process may use.
        apple_graphics: whether Apple's own graphics (MPS) are there.
        system: ``Linux``, ``Windows`` or ``Darwin``.
        torch_build: what the installed PyTorch computes on: ``cpu``, ``cuda``, ``mps``, or empty when it is absent.
    """

    processor: str
    physical_cores: int
    logical_cores: int
    memory_total: int
    memory_free: int
    features: frozenset[str] = frozenset()
    gpus: tuple[Gpu, ...] = ()
    apple_graphics: bool = False
    system: str = "Linux"
    torch_build: str = "cpu"

    @property
    def summary(self) -> str:
        """One line for a status bar: the graphics card where there is one, else the processor and its cores."""
        if self.gpus:
            return self.gpus[0].name
        cores = "1 core" if self.physical_cores == 1 else f"{self.physical_cores} cores"
        return f"{self.processor}, {cores}"


def probe() -> Hardware:
    """Look at this machine. Takes some milliseconds; a missing driver or an unknown system is no error."""
    physical, logical = processor.cores()
    apple = graphics.apple_graphics()
    return Hardware(
        processor=processor.name(),
        physical_cores=physical,
        logical_cores=logical,
        memory_total=memory.memory_total(),
        memory_free=memory.memory_free(),
        features=processor.features(),
        gpus=graphics.nvidia_gpus(),
        apple_graphics=apple,
        system=platform.system(),
        torch_build=torch_build(platform.system(), apple),
    )


def torch_build(system: str, apple_graphics: bool) -> str:
    """What the installed PyTorch computes on, told from its version alone (``2.13.0+cpu``), without importing it."""
    try:
        version = importlib.metadata.version("torch")
    except importlib.metadata.PackageNotFoundError:
        return ""
    return _build_of(version, system, platform.machine(), apple_graphics)


def _build_of(version: str, system: str, machine: str, apple_graphics: bool) -> str:
    label = version.partition("+")[2]
    if system == "Darwin":
        return "mps" if apple_graphics else "cpu"
    if label:
        return "cuda" if label.startswith("cu") else "cpu"
    # Without a label it is PyPI's own wheel: built for CUDA on Linux, for the processor on Windows.
    return "cuda" if system == "Linux" and machine.lower() in ("x86_64", "amd64", "aarch64") else "cpu"
