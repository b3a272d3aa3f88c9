"""Batches for training, made ahead on a thread of their own."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterator
from types import TracebackType
from typing import Self

import numpy as np
import torch
from torch import Tensor

from engine.project.runs import too_short
from engine.tokens.folder import TokenFolder
from engine.tokens.order import Cursor, DataOrder

AHEAD = 4
"""Batches that wait ready."""

_LOOK_SECONDS = 0.2


class Batches:
    """An endless iterator of ``(input_ids, labels)``, int64 on the processor, each ``(batch, context)``.

    ``labels`` are the inputs moved by one token. The cursor counts what was handed out, not what was made ahead, so
    a checkpoint taken between two batches goes on with the next one. Close it, or use it as a context manager.

    Args:
        folder: the token shards.
        split: usually ``train``.
        context: tokens a window predicts.
        batch_size: windows a batch.
        seed: the order's.
        start_sample: samples that were used before (:attr:`Cursor.samples_consumed` of a checkpoint).

    Raises:
        LangwrightError: the split is shorter than one window, or a shard is damaged.
    """

    def __init__(
        self, folder: TokenFolder, split: str, context: int, batch_size: int, seed: int, start_sample: int = 0
    ) -> None:
        self._split = folder.split(split)
        if len(self._split) < context + 1:
            raise too_short(len(self._split), context, split)
        self.order = DataOrder(folder.fingerprint, seed, len(self._split), context)
        self.batch_size = batch_size
        self.cursor = Cursor(start_sample)
        self._ready: queue.Queue[tuple[Tensor, Tensor] | BaseException] = queue.Queue(AHEAD)
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._make, args=(start_sample,), name="batches")
        self._thread.start()

    @property
    def epoch(self) -> float:
        """How many times the text was seen so far."""
        return self.order.epoch_of(self.cursor.samples_consumed)

    def __iter__(self) -> Iterator[tuple[Tensor, Tensor]]:
        return self

    def __next__(self) -> tuple[Tensor, Tensor]:
        if self._stop.is_set():
            raise StopIteration
        item = self._ready.get()
        if isinstance(item, BaseException):
            self.close()
            raise item
        self.cursor = self.cursor.advanced(self.batch_size)
        return item

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
            while self._put(self._batch(sample)):
                sample += self.batch_size
        except BaseException as error:  # noqa: BLE001 - handed to whoever waits for the batch, who raises it
            self._put(error)

    def _batch(self, sample: int) -> tuple[Tensor, Tensor]:
        length = self.order.context + 1
        windows = np.stack([self._split.ring(int(s), length) for s in self.order.starts(sample, self.batch_size)])
        tokens = torch.from_numpy(windows)
        return tokens[:, :-1].contiguous(), tokens[:, 1:].contiguous()

    def _put(self, item: tuple[Tensor, Tensor] | BaseException) -> bool:
        """Hand an item over; False when nobody wants more, be it that :meth:`close` was forgotten."""
        while not self._stop.is_set() and threading.main_thread().is_alive():
            try:
                self._ready.put(item, timeout=_LOOK_SECONDS)
            except queue.Full:
                continue
            return True
        return False
