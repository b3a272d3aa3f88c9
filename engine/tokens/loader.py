"""Batches for training, made ahead on a thread of their own."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterator, Sequence
from types import TracebackType
from typing import Self

import numpy as np
import torch

from engine.project.runs import too_short
from engine.tokens.folder import TokenFolder
from engine.tokens.order import Cursor, DataOrder
from engine.tokens.staging import Batch, Place, places_for

TOGETHER = 1024
"""So many samples' places in the text are worked out at once, or those of a batch where it is larger."""

_LOOK_SECONDS = 0.2


class Batches:
    """An endless iterator of ``(input_ids, labels)``, int64 on the processor, each ``(batch, context)``.

    ``labels`` are the inputs moved by one token. The cursor counts what was handed out, not what was made ahead, so
    a checkpoint taken between two batches goes on with the next one. Close it, or use it as a context manager.

    Batches for the processor may be kept. Those for a graphics card lie in page-locked memory that is used again: such
    a batch is good until the next one is asked for, and copies of it that are queued by then, on the current stream,
    still get what it held (see :mod:`engine.tokens.staging`).

    Args:
        folder: the token shards.
        split: usually ``train``.
        context: tokens a window predicts.
        batch_size: windows a batch.
        seed: the order's.
        start_sample: samples that were used before (:attr:`Cursor.samples_consumed` of a checkpoint).
        device: where the batches will be computed with.
        places: the memory to write to; by itself what suits the device.

    Raises:
        LangwrightError: the split is shorter than one window, or a shard is damaged.
    """

    def __init__(
        self,
        folder: TokenFolder,
        split: str,
        context: int,
        batch_size: int,
        seed: int,
        start_sample: int = 0,
        *,
        device: torch.device | str = "cpu",
        places: Sequence[Place] = (),
    ) -> None:
        self._split = folder.split(split)
        if len(self._split) < context + 1:
            raise too_short(len(self._split), context, split)
        self.order = DataOrder(folder.fingerprint, seed, len(self._split), context)
        self.batch_size = batch_size
        self.cursor = Cursor(start_sample)
        self._lent: Place | None = None
        self._free: queue.SimpleQueue[Place] = queue.SimpleQueue()
        self._ready: queue.SimpleQueue[tuple[Place, Batch] | BaseException] = queue.SimpleQueue()
        for place in places or places_for(device, batch_size, context):
            self._free.put(place)
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._make, args=(start_sample,), name="batches")
        self._thread.start()

    @property
    def epoch(self) -> float:
        """How many times the text was seen so far."""
        return self.order.epoch_of(self.cursor.samples_consumed)

    def __iter__(self) -> Iterator[Batch]:
        return self

    def __next__(self) -> Batch:
        if self._stop.is_set():
            raise StopIteration
        if self._lent is not None:
            self._lent.give_back()
            self._free.put(self._lent)
            self._lent = None
        item = self._ready.get()
        if isinstance(item, BaseException):
            self.close()
            raise item
        self._lent, batch = item
        self.cursor = self.cursor.advanced(self.batch_size)
        return batch

    def close(self) -> None:
        """End the thread; twice does no harm."""
        self._stop.set()
        if self._thread is not threading.current_thread():
            self._thread.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _make(self, sample: int) -> None:
        try:
            for starts in self._starts(sample):
                place = self._place()
                if place is None:
                    return
                inputs, labels = place.take()
                self._split.gather(starts, inputs.numpy())
                self._split.gather((starts + 1) % len(self._split), labels.numpy())
                self._ready.put((place, (inputs, labels)))
        except BaseException as error:  # noqa: BLE001 - handed to whoever waits for the batch, who raises it
            self._ready.put(error)

    def _starts(self, sample: int) -> Iterator[np.ndarray]:
        """Where the windows of each batch begin."""
        batches = max(1, TOGETHER // self.batch_size)
        while True:
            yield from self.order.starts(sample, batches * self.batch_size).reshape(batches, self.batch_size)
            sample += batches * self.batch_size

    def _place(self) -> Place | None:
        """The next free place; None when nobody wants more, be it that :meth:`close` was forgotten."""
        while not self._stop.is_set() and threading.main_thread().is_alive():
            try:
                return self._free.get(timeout=_LOOK_SECONDS)
            except queue.Empty:
                continue
        return None
