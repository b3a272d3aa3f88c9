"""What ``"auto"`` means on this machine: device, precision and threads, each with its reason in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from engine.errors import LangwrightError
from engine.hardware.machine import Hardware

Device = Literal["cpu", "cuda", "mps"]
Precision = Literal["fp32", "bf16", "fp16"]

SMALLEST_GAIN = 5_000_000
"""Parameters below which bf16 on a processor saves hardly any time: measured 1.1 times at 0.8 M, 1.7 at 10 M."""

BF16_CAPABILITY = (8, 0)
"""NVIDIA's cards compute bf16 themselves from this compute capability (Ampere) on."""

FP16_CAPABILITY = (7, 0)
"""From this one (Volta) on they multiply fp16 matrices much faster than fp32."""

_BF16_FEATURES = ("amx_bf16", "avx512_bf16", "arm_bf16")


class DeviceMissingError(LangwrightError):
    """The asked-for device is not there."""


@dataclass(frozen=True)
class DeviceChoice:
    """Where the arithmetic happens: PyTorch's name for it, its name on screen, and why."""

    device: Device
    name: str
    reason: str


@dataclass(frozen=True)
class PrecisionChoice:
    """How exact the arithmetic is, and why."""

    precision: Precision
    reason: str


@dataclass(frozen=True)
class ThreadChoice:
    """How many processor cores work, and why."""

    threads: int
    reason: str


def choose_device(setting: str, hardware: Hardware) -> DeviceChoice:
    """The device for the recipe's ``training.device``: the fastest for ``"auto"``, else the one asked for.

    Raises:
        DeviceMissingError: the one asked for is not there; says what is.
    """
    if setting == "cpu":
        return DeviceChoice("cpu", hardware.processor, "You chose the processor.")
    if setting == "cuda":
        _require_cuda(hardware)
        return DeviceChoice("cuda", hardware.gpus[0].name, "You chose the NVIDIA graphics card.")
    if setting == "mps":
        if not hardware.apple_graphics:
            raise _missing("mps", "Apple graphics", hardware)
        return DeviceChoice("mps", hardware.processor, "You chose Apple's graphics.")
    return _fastest(hardware)


def choose_precision(setting: str, device: str, hardware: Hardware, parameters: int) -> PrecisionChoice:
    """The precision for ``training.precision`` on a device, for a model of so many parameters."""
    capable = _computes_bf16(device, hardware)
    if setting == "fp32":
        return PrecisionChoice("fp32", "You chose full precision.")
    if setting == "bf16":
        reason = "You chose bf16."
        return PrecisionChoice("bf16", reason if capable else f"{reason} This machine only imitates it, so it is slow.")
    half = _computes_fp16(device, hardware)
    if setting == "fp16":
        reason = "You chose fp16; the loss is scaled so that small gradients survive."
        return PrecisionChoice("fp16", reason if half else f"{reason} This machine gains nothing from it.")
    if not capable and half:
        subject = _subject(device, hardware)
        return PrecisionChoice("fp16", f"{subject} does not compute bf16 itself, but fp16; the loss is scaled for it.")
    if not capable:
        return PrecisionChoice("fp32", f"{_subject(device, hardware)} does not compute bf16 itself.")
    if device == "cpu" and parameters < SMALLEST_GAIN:
        return PrecisionChoice("fp32", "On a processor a model below 5 M parameters gains nothing from bf16.")
    return PrecisionChoice("bf16", f"{_subject(device, hardware)} computes bf16 faster, and it learns the same.")


def choose_threads(setting: int | str, hardware: Hardware, busy_cores: float = 0.0) -> ThreadChoice:
    """The processor threads for ``training.num_threads``.

    Args:
        setting: a number, or ``"auto"``.
        hardware: the machine.
        busy_cores: cores' worth of work that others do (see :func:`engine.hardware.busy_cores`). Threads that have
            to share a core wait for each other at every step, which costs far more than one core fewer.
    """
    available = hardware.physical_cores
    if isinstance(setting, int):
        return ThreadChoice(setting, f"You chose {_threads(setting)}.")
    free = max(1, available - round(busy_cores))
    if free < available:
        taken = available - free
        return ThreadChoice(free, f"Other programs use {taken} of {available} cores; sharing one would slow training.")
    return ThreadChoice(available, f"One for each of the {available} cores." if available > 1 else "There is one core.")


def _fastest(hardware: Hardware) -> DeviceChoice:
    if hardware.gpus and hardware.torch_build == "cuda":
        return DeviceChoice("cuda", hardware.gpus[0].name, "The NVIDIA graphics card is the fastest device here.")
    if hardware.apple_graphics and hardware.torch_build in ("mps", ""):
        return DeviceChoice("mps", hardware.processor, "Apple's graphics are the fastest device here.")
    if hardware.gpus:
        reason = f"There is a graphics card ({hardware.gpus[0].name}), but the installed PyTorch is built without CUDA."
        return DeviceChoice("cpu", hardware.processor, reason)
    return DeviceChoice("cpu", hardware.processor, "There is no graphics card that can train.")


def _require_cuda(hardware: Hardware) -> None:
    if not hardware.gpus:
        raise _missing("cuda", "an NVIDIA graphics card", hardware)
    if hardware.torch_build != "cuda":
        raise DeviceMissingError(
            f"There is a graphics card ({hardware.gpus[0].name}), but the installed PyTorch is built without CUDA.",
            remedy="Set up again with: python3 packaging/run.py --torch cuda doctor",
            code="device.build",
            asked="cuda",
        )


def _missing(asked: str, what: str, hardware: Hardware) -> DeviceMissingError:
    present = [gpu.name for gpu in hardware.gpus] + (["Apple graphics"] if hardware.apple_graphics else [])
    present.append(f"the processor ({hardware.summary if not hardware.gpus else hardware.processor})")
    return DeviceMissingError(
        f"training.device asks for {what}, and this machine has none. It has {' and '.join(present)}.",
        remedy='Set training.device to "auto".',
        code="device.missing",
        asked=asked,
        present=present,
    )


def _computes_bf16(device: str, hardware: Hardware) -> bool:
    if device.startswith("cuda"):
        return bool(hardware.gpus) and hardware.gpus[0].compute_capability >= BF16_CAPABILITY
    return device == "cpu" and any(feature in hardware.features for feature in _BF16_FEATURES)


def _computes_fp16(device: str, hardware: Hardware) -> bool:
    return device.startswith("cuda") and bool(hardware.gpus) and hardware.gpus[0].compute_capability >= FP16_CAPABILITY


def _subject(device: str, hardware: Hardware) -> str:
    if device.startswith("cuda"):
        return f"The {hardware.gpus[0].name}" if hardware.gpus else "The graphics card"
    return "Apple's graphics" if device == "mps" else "This processor"


def _threads(number: int) -> str:
    return "1 thread" if number == 1 else f"{number} threads"
