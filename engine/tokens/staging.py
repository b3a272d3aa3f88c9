"""The memory that batches are written to, before a model reads them.

For the processor each batch is new memory, which whoever has it may keep: a few kilobytes, and nothing is copied
again. For a graphics card there are two page-locked places that take turns, because only from such memory can a copy
run while the processor goes on, and making it anew each time is slow. A copy that was queued may still be reading when
the step that queued it is long over. So when a place comes back, an event is recorded behind the copies of it, and it
is written again only after that event.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import torch
from torch import Tensor

PLACES = 2
"""While one batch is worked on, the next one waits ready."""

Batch = tuple[Tensor, Tensor]


class Event(Protocol):
    """What is needed of a :class:`torch.cuda.Event`."""

    def record(self) -> None:
        """Mark the present end of the device's queue."""

    def synchronize(self) -> None:
        """Wait until the device has come to the mark; not at all where there is none."""


class Place(Protocol):
    """Memory for one batch of ``(input_ids, labels)``, int64, each ``(batch, context)``."""

    def take(self) -> Batch:
        """The memory, to be written to; waits until nothing reads it any more."""
        ...

    def give_back(self) -> None:
        """Take it back: whoever had the batch has queued all copies of it, on the current stream."""


class NewMemory:
    """New memory for each batch."""

    def __init__(self, batch_size: int, context: int) -> None:
        self._shape = (batch_size, context)

    def take(self) -> Batch:
        """New memory."""
        return torch.empty(self._shape, dtype=torch.int64), torch.empty(self._shape, dtype=torch.int64)

    def give_back(self) -> None:
        """Nothing to do: it belongs to whoever has it."""


class Reused:
    """The same memory each time.

    Args:
        batch_size: rows.
        context: columns.
        event: tells when the copies of it are over.
        pinned: page-locked.
    """

    def __init__(self, batch_size: int, context: int, event: Event, *, pinned: bool) -> None:
        self._memory = torch.empty((2, batch_size, context), dtype=torch.int64, pin_memory=pinned)
        self._event = event

    def take(self) -> Batch:
        """The memory, after the copies of it are over."""
        self._event.synchronize()
        return self._memory[0], self._memory[1]

    def give_back(self) -> None:
        """Mark the end of the copies that are queued."""
        self._event.record()


def places_for(device: torch.device | str, batch_size: int, context: int) -> Sequence[Place]:
    """The places for batches that go to a device."""
    if torch.device(device).type == "cuda":
        return [
            Reused(batch_size, context, torch.cuda.Event(blocking=True), pinned=True)  # blocking: sleeps, never spins
            for _ in range(PLACES)
        ]
    return [NewMemory(batch_size, context) for _ in range(PLACES)]
