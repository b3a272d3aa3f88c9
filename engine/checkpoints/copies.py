"""A copy of a training's tensors, so that it can be saved while training goes on."""

from __future__ import annotations

import contextlib
import mmap
from collections.abc import Mapping

import torch
from torch import Tensor

from engine.checkpoints.tensors import tensors_size
from engine.hardware import memory_free

ALIGNMENT = 64
"""Bytes; each tensor begins at a multiple, as PyTorch's own allocator has it."""

SPARE = 2**28
"""Bytes of memory left to others beside the copy."""


def room_for_copy(*groups: Mapping[str, Tensor]) -> bool:
    """Whether a copy of all these tensors fits into memory as it is used now."""
    return sum(map(tensors_size, groups)) + SPARE <= memory_free()


def copied(tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """The tensors as they are at this moment, on the processor, numbers of a single element included.

    They lie in one piece of memory of their own, which goes back to the system with the last of them: the allocator,
    which is told to keep what training frees, would hold on to it (:mod:`engine.training.allocator`).

    Raises:
        OSError: the system refuses so much memory.
    """
    places, size = _places(tensors)
    memory = mmap.mmap(-1, max(size, 1))
    with contextlib.suppress(AttributeError, OSError):  # not every system has large pages
        memory.madvise(mmap.MADV_HUGEPAGE)  # a few hundred page faults instead of hundreds of thousands
    whole = torch.frombuffer(memory, dtype=torch.uint8)
    copies = {}
    for name, tensor in tensors.items():
        start, length = places[name]
        copy = whole[start : start + length].view(tensor.dtype).view(tensor.shape)
        copies[name] = copy.copy_(tensor.detach())
    return copies


def _places(tensors: Mapping[str, Tensor]) -> tuple[dict[str, tuple[int, int]], int]:
    """Where in the memory each tensor lies, as (start, length) in bytes, and how long the memory is."""
    places, end = {}, 0
    for name, tensor in tensors.items():
        length = tensor.numel() * tensor.element_size()
        places[name] = (end, length)
        end += -(-length // ALIGNMENT) * ALIGNMENT
    return places, end
