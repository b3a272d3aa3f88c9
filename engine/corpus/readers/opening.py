"""Opening a source: only plain files, counted as they are read, unpacked within limits. Nothing touches the disk."""

from __future__ import annotations

import contextlib
import gzip
import io
import os
import stat
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from engine.corpus.document import Source, SourceError

MAX_UNPACKED_BYTES = 64 << 30
"""What one compressed file may unpack to."""

MAX_RATIO = 200
"""How far a compressed file may swell; text reaches 3 to 20, a bomb of zeros 1,030."""

RATIO_FREE_BYTES = 32 << 20
"""Below this much output the ratio is not looked at: short repetitive files are harmless."""

_BUFFER = 1 << 20


@contextlib.contextmanager
def open_bytes(source: Source) -> Iterator[BinaryIO]:
    """Open a source as a stream of unpacked bytes; counts into ``source.bytes_read``.

    Raises:
        SourceError: it has vanished, may not be read, is no plain file, is damaged, or unpacks beyond all measure.
    """
    raw = _open_plain_file(source)
    with contextlib.closing(raw):
        before = os.fstat(raw.fileno())
        stream: BinaryIO = io.BufferedReader(_Counted(raw, source), _BUFFER)
        if source.compression == "gz":
            stream = io.BufferedReader(_Unpacked(gzip.GzipFile(fileobj=stream, mode="rb"), source), _BUFFER)
        yield stream
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
        return count


class _Unpacked(io.RawIOBase):
    """Unpacked bytes, with what a bomb would need taken away: no more than a ratio and a total."""

    def __init__(self, unpacker: gzip.GzipFile, source: Source) -> None:
        self._unpacker = unpacker
        self._source = source
        self._count = 0

    def readable(self) -> bool:
        return True

    def close(self) -> None:
        self._unpacker.close()
        super().close()

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        try:
            count = self._unpacker.readinto(buffer)
        except EOFError as error:
            reason = "ends in the middle: the compressed file is cut off. What came before is kept."
            remedy = "Copy or download it again."
            raise SourceError(self._source, reason, code="import.truncated", remedy=remedy) from error
        except (gzip.BadGzipFile, zlib.error) as error:
            reason = f"is no sound gzip file: {error}."
            remedy = "Copy or download it again."
            raise SourceError(self._source, reason, code="import.damaged", remedy=remedy) from error
        self._count += count
        self._refuse_bomb()
        return count

    def _refuse_bomb(self) -> None:
        swollen = self._count > RATIO_FREE_BYTES and self._count > MAX_RATIO * max(self._source.bytes_read, 1)
        if swollen or self._count > MAX_UNPACKED_BYTES:
            reason = (
                f"swells from {self._source.bytes_read:,} to more than {self._count:,} bytes when unpacked: "
                "no text does that."
            )
            remedy = "If it really is text, unpack it yourself and import that."
            raise SourceError(self._source, reason, code="import.bomb", remedy=remedy)


def _words(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)
