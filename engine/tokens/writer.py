"""Writing token shards: the files of :mod:`engine.tokens.shards`, one after another, and going on after a kill."""

from __future__ import annotations

import os
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Self

import numpy as np

from engine.tokens.shards import (
    DTYPES,
    END_OF_TEXT_ID,
    HEADER_BYTES,
    OFFSET_BYTES,
    SHARD_BYTES,
    ShardHeader,
    dtype_for,
    header_bytes,
    shard_name,
)


@dataclass(frozen=True)
class WriterState:
    """Where a :class:`SplitWriter` stands: how many shards it has begun, and what it knows of the last one and of all.

    Attributes:
        count: tokens in the last shard.
        bytes: of the last shard's text.
        within: whether a document is open.
        counts: how often each token occurs so far.
        offsets: where documents begin in the last shard.
    """

    shards: int
    count: int
    bytes: int
    documents: int
    tokens: int
    utf8_bytes: int
    within: bool
    counts: np.ndarray
    offsets: np.ndarray


class SplitWriter:
    """Writes one split as shards; use it as a context manager.

    A document is given in one or more pieces by :meth:`add`, and closed by :meth:`end_document`, which appends the
    end-of-text token. At least one shard is written, be it empty.

    Args:
        folder: where the shards go; the temporary folder of :func:`~engine.project.atomic.atomic_folder`.
        split: the split's name.
        vocab_size: decides the type of the numbers.
        tokenizer_sha256: goes into the header.
        end_of_text: the id that closes each document.
        shard_bytes: the most a file may have.
        state: where a writer of the same split in the same folder stood that this one goes on from; what that one
            wrote afterwards is removed.

    Raises:
        ValueError: what the other writer had written is not there.
    """

    def __init__(
        self,
        folder: Path,
        split: str,
        *,
        vocab_size: int,
        tokenizer_sha256: str,
        end_of_text: int = END_OF_TEXT_ID,
        shard_bytes: int = SHARD_BYTES,
        state: WriterState | None = None,
    ) -> None:
        self.names: list[str] = []
        self.tokens = self.documents = self.utf8_bytes = 0
        self.counts = np.zeros(vocab_size, dtype=np.int64)
        self._folder, self._split, self._sha256 = folder, split, tokenizer_sha256
        self._dtype = dtype_for(vocab_size)
        self._end = np.array([end_of_text], dtype=DTYPES[self._dtype])
        self._room = shard_bytes - HEADER_BYTES
        if self._room < OFFSET_BYTES + self._end.itemsize:
            raise ValueError(f"a shard of {shard_bytes} bytes holds no token")
        self.within = False
        self._file: IO[bytes] | None = None
        if state is None:
            self._open()
        else:
            self._restore(state)

    def add(self, ids: Sequence[int] | np.ndarray, utf8_bytes: int) -> None:
        """Append a piece of a document: its tokens, and the UTF-8 bytes of its text."""
        begins = len(ids) > 0 and not self.within
        self.write(np.asarray(ids, dtype=self._end.dtype), [0] if begins else [], utf8_bytes)
        self.within = self.within or begins

    def end_document(self) -> None:
        """Close the document with the end-of-text token."""
        self.write(self._end, [] if self.within else [0], 0)
        self.within = False

    def write(self, ids: np.ndarray, starts: Sequence[int] | np.ndarray, utf8_bytes: int) -> None:
        """Append tokens of any number of documents, end-of-text tokens and all.

        Args:
            ids: the tokens.
            starts: where in them documents begin, rising.
            utf8_bytes: of their text; where it goes into several shards, each counts its share by tokens.
        """
        tokens = np.asarray(ids, dtype=self._end.dtype)
        begins = np.asarray(starts, dtype=np.int64)
        self.counts += np.bincount(tokens, minlength=len(self.counts))
        self.tokens += len(tokens)
        self.documents += len(begins)
        self.utf8_bytes += utf8_bytes
        if not len(tokens):
            self._bytes += utf8_bytes
        at = 0
        while at < len(tokens):
            fit = self._fitting(len(tokens) - at, begins - at)
            if fit == 0:
                self._finish()
                self._open()
                continue
            taken = int(np.searchsorted(begins, at + fit))
            self._offsets.frombytes((begins[:taken] - at + self._count).astype(np.uint64).tobytes())
            self._opened().write(tokens[at : at + fit].tobytes())
            self._count += fit
            self._bytes += utf8_bytes * (at + fit) // len(tokens) - utf8_bytes * at // len(tokens)
            begins = begins[taken:]
            at += fit

    def state(self) -> WriterState:
        """Where it stands, with everything written so far safe on the disk."""
        file = self._opened()
        file.flush()
        os.fsync(file.fileno())
        return WriterState(
            shards=len(self.names),
            count=self._count,
            bytes=self._bytes,
            documents=self.documents,
            tokens=self.tokens,
            utf8_bytes=self.utf8_bytes,
            within=self.within,
            counts=self.counts.copy(),
            offsets=np.array(self._offsets, dtype=np.uint64),
        )

    def close_unfinished(self) -> None:
        """Let go of the open shard without a header, so that no reader takes it for a shard."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def close(self) -> None:
        """Finish the last shard."""
        if self._file is not None:
            self._finish()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None:
            self.close()
        else:
            self.close_unfinished()

    def _restore(self, state: WriterState) -> None:
        self.names = [shard_name(self._split, number) for number in range(state.shards)]
        end = HEADER_BYTES + state.count * self._end.itemsize
        path = self._folder / self.names[-1]
        sizes = [(self._folder / name).stat().st_size for name in self.names if (self._folder / name).exists()]
        if len(sizes) < state.shards or sizes[-1] < end or len(state.counts) != len(self.counts):
            raise ValueError(f"{path} holds less than was written to it")
        for later in self._folder.glob(f"{self._split}-*.tokens"):
            if later.name not in self.names:
                later.unlink()
        self._file = path.open("r+b")
        self._file.truncate(end)
        self._file.seek(end)
        self._count, self._bytes, self._offsets = state.count, state.bytes, array("Q", state.offsets.tolist())
        self.documents, self.tokens, self.utf8_bytes = state.documents, state.tokens, state.utf8_bytes
        self.within, self.counts = state.within, state.counts.copy()

    def _fitting(self, count: int, starts: np.ndarray) -> int:
        """How many of ``count`` tokens, of which documents begin at ``starts``, the open shard has room for."""
        left = self._room - self._count * self._end.itemsize - len(self._offsets) * OFFSET_BYTES
        low, high, guess = 0, count, count  # nearly always the first guess, all of them, is right
        while low < high:
            if guess * self._end.itemsize + int(np.searchsorted(starts, guess)) * OFFSET_BYTES <= left:
                low = guess
            else:
                high = guess - 1
            guess = (low + high + 1) // 2
        return low

    def _open(self) -> None:
        name = shard_name(self._split, len(self.names))
        self.names.append(name)
        self._file = (self._folder / name).open("xb")
        self._file.write(bytes(HEADER_BYTES))
        self._count = self._bytes = 0
        self._offsets = array("Q")

    def _opened(self) -> IO[bytes]:
        if self._file is None:
            raise ValueError("the writer is closed")
        return self._file

    def _finish(self) -> None:
        file = self._opened()
        file.write(np.array(self._offsets, dtype="<u8").tobytes())
        file.seek(0)
        file.write(
            header_bytes(
                ShardHeader(self._dtype, self._count, len(self._offsets), self._bytes, self._split, self._sha256)
            )
        )
        file.close()
        self._file = None
