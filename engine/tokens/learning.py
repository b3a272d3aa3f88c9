"""Learning a tokenizer: from a seeded sample of the training text, under a cap of memory, while others are told.

What the trainers of ``tokenizers`` keep in memory are the sample's different words, never the sample itself; so how
much text fits under the cap is found out before, by counting the different words in it (:class:`WordMemory`), and the
sample is made so much smaller.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import xxhash

from engine.jobs import JobContext, Stopped
from engine.recipe import TokenizerSettings
from engine.tokens.documents import read_texts, sample
from engine.tokens.tokenizer import TextTokenizer
from engine.tokens.types import TYPES, train

_LOOK_SECONDS = 0.1

WORD_BYTES = 500
BYTE_BYTES = 100
"""What a different word takes, and each byte of it: measured of the trainers of BPE, WordPiece and Unigram with random
words of 8 and 30 letters and of 20 Chinese characters, which none of them exceeds by more than a third."""

_MOST = 200
"""No text needs more for each byte: it would be different words of five bytes all along."""

_ONE_IN = 16
"""Words are told apart by their hash, and only one in so many hashes is kept."""


@dataclass(frozen=True)
class Learnt:
    """A tokenizer that was learnt.

    Attributes:
        read: bytes of text it was learnt from.
        fitting: bytes that fit under the memory cap; None where the cap left out nothing.
    """

    tokenizer: TextTokenizer
    read: int
    fitting: int | None


class WordMemory:
    """About how much memory a trainer needs for the text so far; the same for the same text, in constant memory."""

    def __init__(self) -> None:
        self._kept: set[int] = set()
        self._bytes = 0

    def add(self, text: str) -> int:
        """Count the words of another piece; returns the estimate in bytes."""
        for word in set(text.split()):
            written = word.encode("utf-8")
            digest = xxhash.xxh3_64_intdigest(written)
            if digest % _ONE_IN == 0 and digest not in self._kept:
                self._kept.add(digest)
                self._bytes += len(written)
        return _ONE_IN * (WORD_BYTES * len(self._kept) + BYTE_BYTES * self._bytes)


def learn(context: JobContext, settings: TokenizerSettings, folder: Path, total: int) -> Learnt:
    """Train on a thread, so that this one can tell the progress and hear a stop.

    Args:
        context: the job.
        settings: the recipe's section, resolved.
        folder: the training text.
        total: its UTF-8 bytes.

    Raises:
        Stopped: as asked.
    """
    passes = TYPES[settings.type].PASSES
    limit = min(total, settings.training_bytes) if passes else 0
    fitting = _fitting(context, settings, folder, total, limit)
    context.phase("tokenizer.learning", "Learning the tokenizer")
    limit = min(limit, fitting or limit)
    reading = _Reading(folder, limit / total, limit, settings.seed)
    learning = _Learning(settings, reading)
    learning.start()
    told = False
    while learning.is_alive():
        learning.join(_LOOK_SECONDS)
        if context.stop_requested:
            reading.stop.set()
        context.progress(min(reading.bytes, passes * limit), passes * limit, "bytes")
        if reading.passes == passes and not told:
            told = True
            context.phase("tokenizer.merging", "Choosing the pieces")
    if learning.error is not None:
        raise learning.error
    context.check()
    if learning.result is None:
        raise RuntimeError("the training thread ended without a result")
    return Learnt(learning.result, reading.bytes // max(1, passes), fitting)


def _fitting(context: JobContext, settings: TokenizerSettings, folder: Path, total: int, limit: int) -> int | None:
    """How many bytes of the sample fit under the memory cap; None where all do."""
    if settings.type in ("characters", "bytes") or limit * _MOST <= settings.training_memory:
        return None
    context.phase("tokenizer.counting", "Counting different words")
    memory, read = WordMemory(), 0
    for piece in sample(read_texts(folder), limit / total, limit, settings.seed):
        context.check()
        if memory.add(piece) > settings.training_memory:
            return max(1, read)
        read += len(piece.encode("utf-8"))
        context.progress(read, limit, "bytes")
    return None


class _Reading:
    """The sample that is learnt from; counts what was read, and ends with :class:`Stopped` when asked."""

    def __init__(self, folder: Path, share: float, limit: int, seed: int) -> None:
        self._folder, self._share, self._limit, self._seed = folder, share, limit, seed
        self.stop = threading.Event()
        self.bytes = 0
        self.passes = 0

    def __call__(self) -> Iterator[str]:
        for piece in sample(read_texts(self._folder), self._share, self._limit, self._seed):
            if self.stop.is_set():
                raise Stopped
            self.bytes += len(piece.encode("utf-8"))
            yield piece
        self.passes += 1


class _Learning(threading.Thread):
    """The training itself; keeps its result or its error."""

    def __init__(self, settings: TokenizerSettings, reading: _Reading) -> None:
        super().__init__(name="tokenizer")
        self._settings, self._reading = settings, reading
        self.result: TextTokenizer | None = None
        self.error: BaseException | None = None

    def run(self) -> None:
        try:
            self.result = train(self._settings, self._reading)
        except BaseException as error:  # noqa: BLE001 - raised again on the job's own thread
            self.error = error
