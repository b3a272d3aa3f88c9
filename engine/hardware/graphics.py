"""Graphics cards that can compute: NVIDIA's, asked through their own library, and Apple's."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import pynvml


@dataclass(frozen=True)
class Gpu:
    """One NVIDIA graphics card, or the slice of one (MIG) that is ours.

    Attributes:
        index: its number as CUDA counts.
        memory_total: bytes; 0 when the driver does not tell (cards that share main memory).
        memory_free: bytes free at the moment of asking.
        compute_capability: what it can do, such as ``(8, 9)``; bf16 arithmetic from ``(8, 0)``.
        uuid: its own name, the same at every start.
        slice: whether it is only a part of a card.
    """

    index: int
    name: str
    memory_total: int
    memory_free: int
    compute_capability: tuple[int, int]
    uuid: str = ""
    slice: bool = False


def nvidia_gpus() -> tuple[Gpu, ...]:
    """The NVIDIA cards this process may use; none when there is no card, no driver, or the driver is out of order."""
    try:
        pynvml.nvmlInit()
    except pynvml.NVMLError:
        return ()
    try:
        return tuple(_visible(list(_cards()), os.environ.get("CUDA_VISIBLE_DEVICES")))
    except pynvml.NVMLError:
        return ()
    finally:
        pynvml.nvmlShutdown()


def apple_graphics() -> bool:
    """Whether this is a Mac with Apple's own chip, whose graphics PyTorch calls MPS."""
    return platform.system() == "Darwin" and platform.machine() == "arm64"


def _cards() -> Iterator[tuple[str, Gpu]]:
    """Each usable card or slice with its UUID."""
    for number in range(pynvml.nvmlDeviceGetCount()):
        card = pynvml.nvmlDeviceGetHandleByIndex(number)
        slices = _slices(card)
        for unit in slices or [card]:
            total, free = _memory(unit)
            uuid = str(pynvml.nvmlDeviceGetUUID(unit))
            yield (
                uuid,
                Gpu(
                    index=number,
                    name=str(pynvml.nvmlDeviceGetName(card)),
                    memory_total=total,
                    memory_free=free,
                    compute_capability=tuple(pynvml.nvmlDeviceGetCudaComputeCapability(card)),
                    uuid=uuid,
                    slice=bool(slices),
                ),
            )


def _slices(card: Any) -> list[Any]:
    """The MIG instances of a card; empty for a card that is not divided."""
    try:
        if pynvml.nvmlDeviceGetMigMode(card)[0] != pynvml.NVML_DEVICE_MIG_ENABLE:
            return []
        count = pynvml.nvmlDeviceGetMaxMigDeviceCount(card)
    except pynvml.NVMLError:
        return []  # the card does not know MIG
    found = []
    for number in range(count):
        try:
            found.append(pynvml.nvmlDeviceGetMigDeviceHandleByIndex(card, number))
        except pynvml.NVMLError:
            continue  # that place of the card is not made into an instance
    return found


def _memory(unit: Any) -> tuple[int, int]:
    try:
        memory = pynvml.nvmlDeviceGetMemoryInfo(unit)
    except pynvml.NVMLError:
        return 0, 0
    return int(memory.total), int(memory.free)


def _visible(cards: list[tuple[str, Gpu]], wanted: str | None) -> Iterator[Gpu]:
    """The cards ``CUDA_VISIBLE_DEVICES`` leaves, in its order and numbered as CUDA then counts them."""
    if wanted is None:
        chosen = [card for _, card in cards]
    else:
        chosen = []
        for word in (part.strip() for part in wanted.split(",")):
            match = [card for uuid, card in cards if word and (uuid.startswith(word) or word == str(card.index))]
            if not match:
                break  # as CUDA does: the first name that is none ends the list
            chosen += [card for card in match if card not in chosen][:1]
    for number, card in enumerate(chosen):
        yield replace(card, index=number)
