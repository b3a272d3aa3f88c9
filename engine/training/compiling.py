"""``torch.compile``, layer by layer, where it pays: probed, never required.

Layers are compiled in place, one piece of code for all of them, so parameter names stay and the first step waits for
one layer's compilation only. Judging and sampling use shapes of their own and run uncompiled (:func:`eager`).

Measured on a processor with AVX2 or AVX-512: 0.95 to 1.05 of the uncompiled speed, because nine tenths of the time go
into matrix products that are the same either way. On graphics cards it saves many small kernels.
"""

from __future__ import annotations

import contextlib
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Any

from torch import nn

from engine.models import Decoder

CPU_COMPILERS = {"win32": ("cl",), "darwin": ("clang++", "g++")}
"""The C++ compilers PyTorch looks for on a processor, by platform; on Linux g++ and clang++."""


@dataclass(frozen=True)
class CompileChoice:
    """Whether layers are compiled, and why."""

    compiled: bool
    reason: str


def choose_compile(setting: str, device: str) -> CompileChoice:
    """The choice for ``training.torch_compile`` (``auto``, ``on``, ``off``) on a device."""
    if setting == "off":
        return CompileChoice(False, "You chose not to compile.")
    missing = missing_compiler(device)
    if missing:
        wish = "You asked for compiling, but " if setting == "on" else "Not compiled: "
        return CompileChoice(False, f"{wish}{missing}. It trains the same without.")
    if setting == "on":
        return CompileChoice(True, "You chose to compile; the first step takes longer.")
    if device == "cuda":
        return CompileChoice(True, "Compiling saves many small steps on a graphics card; the first step takes longer.")
    return CompileChoice(False, "On this device compiling gains nothing that its waiting time would not eat up.")


def missing_compiler(device: str) -> str:
    """What compiling on a device lacks, in words; empty where everything is there."""
    if device == "cuda":
        return "" if find_spec("triton") else "Triton, which compiles for graphics cards, is not installed"
    names = CPU_COMPILERS.get(sys.platform, ("g++", "clang++"))
    return "" if any(shutil.which(name) for name in names) else "there is no C++ compiler on this machine"


def compile_layers(model: Decoder) -> None:
    """Compile each layer in place; the work is done when it is first used."""
    for layer in model.model.layers:
        layer.compile(dynamic=False)


def uncompile(model: nn.Module) -> dict[nn.Module, Callable[..., Any]]:
    """Back to plain layers; returns those that were compiled, with what they called."""
    compiled = {module: call for module in model.modules() if (call := module._compiled_call_impl)}
    for module in compiled:
        module._compiled_call_impl = None
    return compiled


@contextlib.contextmanager
def eager(model: nn.Module) -> Iterator[None]:
    """Use a model without its compiled layers, as for texts of changing lengths; as before when it ends."""
    compiled = uncompile(model)
    try:
        yield
    finally:
        for module, call in compiled.items():
            module._compiled_call_impl = call
