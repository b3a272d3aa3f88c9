"""Opening a source: only plain files, counted as they are read, unpacked within limits. Nothing is extracted to disk.

A member of an archive is opened by what its archive's reader has left in ``source.opener``.
"""

from __future__ import annotations

import contextlib
import io
import os
import stat
import tempfile
from collections.abc import Iterator
from typing import BinaryIO

from engine.corpus.document import Source, SourceError
from engine.corpus.readers.unpacking import unpacked

MAX_SPOOLED_BYTES = 4 << 30
"""What may be set aside of a packed file whose format is read from its end (Parquet, PDF, office documents)."""

SPOOLED_IN_MEMORY = 32 << 20
"""So much of it is held in memory; what is larger lies in a temporary file that has no name."""

_BUFFER = 1 << 20
_PIECE = 1 << 20


@contextlib.contextmanager
def open_bytes(source: Source) -> Iterator[BinaryIO]:
    """Open a source as a stream of unpacked bytes; counts into ``source.bytes_read``.

    Raises:
        SourceError: it has vanished, may not be read, is no plain file, is damaged, or unpacks beyond all measure.
    """
    with _packed(source) as stream:
        yield unpacked(stream, source, source.compression) if source.compression else stream


@contextlib.contextmanager
def open_seekable(source: Source) -> Iterator[BinaryIO]:
    """The same for formats that are read from their end, such as Parquet, PDF and office documents.

    A packed source is unpacked into memory, a large one into a temporary file without a name, and never more than
    :data:`MAX_SPOOLED_BYTES`.

    Raises:
        SourceError: as :func:`open_bytes`; or it is too large, or the disk has no room for it.
    """
    with open_bytes(source) as stream:
        if source.opener is None and not source.compression:
            yield stream
            return
        with tempfile.SpooledTemporaryFile(SPOOLED_IN_MEMORY) as file:
            _spool(source, stream, file)
            yield file  # type: ignore[misc]


def _spool(source: Source, stream: BinaryIO, file: tempfile.SpooledTemporaryFile[bytes]) -> None:
    size = 0
    while data := stream.read(_PIECE):
        size += len(data)
        if size > MAX_SPOOLED_BYTES:
            reason = f"unpacks to more than {MAX_SPOOLED_BYTES:,} bytes, which is too much to set aside."
            raise SourceError(source, reason, code="import.too-large", remedy="Unpack it first, then import it.")
        try:
            file.write(data)
        except OSError as error:
            reason = f"cannot be set aside while it is read: {_words(error)}."
            raise SourceError(source, reason, code="import.no-room", remedy="Free some space.") from error
    file.seek(0)


@contextlib.contextmanager
def _packed(source: Source) -> Iterator[BinaryIO]:
    """The bytes as they lie on the disk or in the archive."""
    if source.opener is not None:
        with source.opener(source) as stream:
            yield stream
        return
    with contextlib.closing(_open_plain_file(source)) as raw:
        before = os.fstat(raw.fileno())
        yield io.BufferedReader(_Counted(raw, source), _BUFFER)
        after = os.fstat(raw.fileno())
        source.changed = (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns)


def _open_plain_file(source: Source) -> io.FileIO:
    """Open without ever waiting: opening a FIFO for reading would block until somebody writes."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    try:
        descriptor = os.open(source.path, flags)
    except FileNotFoundError as error:
        raise SourceError(source, "is no longer there.", code="import.vanished") from error
    except PermissionError as error:
        remedy = "Give yourself the right to read it, then import it again."
        raise SourceError(source, "may not be read by you.", code="import.no-permission", remedy=remedy) from error
    except (OSError, ValueError) as error:
        raise SourceError(source, f"cannot be opened: {_words(error)}.", code="import.unreadable") from error
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise SourceError(source, "is no plain file (a device, pipe or folder).", code="import.not-a-file")
    return io.FileIO(descriptor, "rb")


class _Counted(io.RawIOBase):
    """A file whose reads are counted and whose errors are told in words."""

    def __init__(self, file: io.FileIO, source: Source) -> None:
        self._file = file
        self._source = source

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        try:
            count = self._file.readinto(buffer) or 0
        except OSError as error:
            reason = f"cannot be read to its end: {_words(error)}."
            raise SourceError(self._source, reason, code="import.unreadable", remedy="Check the drive.") from error
        self._source.bytes_read += count
        self._source.packed += count
        return count


def _words(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)
