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
from engine.project.sources import read_token_sources, weighted_parts
from engine.tokens.folder import TokenFolder
from engine.tokens.mixture import Mixture
from engine.tokens.order import Cursor, DataOrder
from engine.tokens.ring import TokenRing
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
        source_weights: the recipe's ``training.source_weights``; without any the text is read as it is.
        device: where the batches will be computed with.
        places: the memory to write to; by itself what suits the device.

    Raises:
        LangwrightError: the split is shorter than one window, a shard is damaged, or the weights do not fit the text.
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
        source_weights: Sequence[str] = (),
        device: torch.device | str = "cpu",
        places: Sequence[Place] = (),
    ) -> None:
        whole = folder.split(split)
        if len(whole) < context + 1:
            raise too_short(len(whole), context, split)
        self.order: DataOrder | Mixture = DataOrder(folder.fingerprint, seed, len(whole), context)
        self._rings: list[TokenRing] = [whole]
        if parts := weighted_parts(folder.path, source_weights, context, split):
            self.order = Mixture(folder.fingerprint, seed, parts, context)
            runs = read_token_sources(folder.path).splits[split]
            self._rings = [whole.part(runs, part.numbers) for part in parts]
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
            for parts, starts in self._places(sample):
                place = self._free_place()
                if place is None:
                    return
                batch = place.take()
                self._write(parts, starts, batch)
                self._ready.put((place, batch))
        except BaseException as error:  # noqa: BLE001 - handed to whoever waits for the batch, who raises it
            self._ready.put(error)

    def _places(self, sample: int) -> Iterator[tuple[np.ndarray, np.ndarray]]:
        """For each batch, which parts of the text its windows are from, and where in them they begin."""
        size = self.batch_size
        while True:
            parts, starts = self.order.places(sample, max(1, TOGETHER // size) * size)
            yield from zip(parts.reshape(-1, size), starts.reshape(-1, size), strict=True)
            sample += len(starts)

    def _write(self, parts: np.ndarray, starts: np.ndarray, batch: Batch) -> None:
        inputs, labels = batch
        for part in np.unique(parts).tolist():
            rows = np.flatnonzero(parts == part)
            self._rings[part].gather(starts[rows], rows, inputs.numpy())
            self._rings[part].gather(starts[rows] + 1, rows, labels.numpy())

    def _free_place(self) -> Place | None:
        """The next free place; None when nobody wants more, be it that :meth:`close` was forgotten."""
        while not self._stop.is_set() and threading.main_thread().is_alive():
            try:
                return self._free.get(timeout=_LOOK_SECONDS)
            except queue.Empty:
                continue
        return None
