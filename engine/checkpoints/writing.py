"""Writing new files whose SHA-256 is known when they are done: one thread writes while another hashes.

Both let go of Python's lock at work, so that with two cores hashing costs no time of its own.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import os
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from pathlib import Path
from typing import BinaryIO

from engine.project import FileEntry

PIECE = 2**23
"""Bytes handed over at once: long enough to be worth it, short enough that neither thread waits long."""

AHEAD = 64
"""So many pieces the writing may be ahead of the hashing, which then goes on during the sync.

Pieces of tensors in main memory are views and take none of their own; those of a graphics card's stay until hashed.
"""

_NO_RESERVING = (errno.EINVAL, errno.ENODEV, errno.ENOSYS, errno.EOPNOTSUPP)


class HashingFile:
    """A file being written. What is handed to it must not change before :meth:`entry` is asked for.

    Args:
        file: open for writing, and empty.
        hasher: of a single thread, so that pieces are hashed in their order.
    """

    def __init__(self, file: BinaryIO, hasher: Executor) -> None:
        self._file = file
        self._hasher = hasher
        self._hash = hashlib.sha256()
        self._ahead: deque[Future[None]] = deque()
        self._size = 0

    def write(self, data: bytes | memoryview) -> None:
        """Append bytes."""
        view = memoryview(data)
        for start in range(0, len(view), PIECE):
            piece = view[start : start + PIECE]
            self._ahead.append(self._hasher.submit(self._hash.update, piece))
            self._file.write(piece)
            while len(self._ahead) > AHEAD:
                self._ahead.popleft().result()
        self._size += len(view)

    def entry(self, name: str) -> FileEntry:
        """What was written, for a manifest."""
        while self._ahead:
            self._ahead.popleft().result()
        return FileEntry(name=name, size=self._size, sha256=self._hash.hexdigest())


@contextlib.contextmanager
def hashed_file(path: Path, size: int = 0) -> Iterator[HashingFile]:
    """A new file; it is synced when the block ends.

    Args:
        path: must not exist yet.
        size: bytes to reserve before the first is written, as far as the file system can: a full disk is then known
            at once, and the file lies in one piece.

    Raises:
        OSError: the disk is full, or the file exists.
    """
    with path.open("xb", buffering=2**20) as raw, ThreadPoolExecutor(1, "hashing") as hasher:
        if size:
            _reserve(raw.fileno(), size)
        yield HashingFile(raw, hasher)
        raw.flush()
        os.fsync(raw.fileno())


def write_json_file(path: Path, value: object) -> FileEntry:
    """Write and fsync a new JSON file.

    Raises:
        OSError: the disk is full, or the file exists.
        ValueError: a number is not finite, which JSON cannot hold.
    """
    with hashed_file(path) as file:
        file.write(json.dumps(value, indent=1, ensure_ascii=False, allow_nan=False).encode())
    return file.entry(path.name)


def _reserve(descriptor: int, size: int) -> None:
    if not hasattr(os, "posix_fallocate"):
        return
    try:
        os.posix_fallocate(descriptor, 0, size)
    except OSError as error:
        if error.errno not in _NO_RESERVING:
            raise
