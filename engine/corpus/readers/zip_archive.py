"""ZIP archives: the directory at the end is read, then one member after the other, straight from the file."""

from __future__ import annotations

import contextlib
import io
import lzma
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

from engine.corpus.document import Source, SourceError
from engine.corpus.readers.member import Member
from engine.corpus.readers.opening import open_seekable
from engine.corpus.readers.unpacking import count_unpacked

MAX_DIRECTORY_BYTES = 32 << 20
"""How long the list of members may be: some 400,000 of them. It is held in memory, tenfold."""

_HEADER_BYTES = 30  # of a member's own header, before its name
_ENCRYPTED = 0x1
_KNOWN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)
_TROUBLES = (
    zipfile.BadZipFile,
    lzma.LZMAError,
    struct.error,
    zlib.error,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)
"""What zipfile raises at damaged members; RuntimeError where a lying header says it is encrypted."""


def members(source: Source) -> Iterator[Member]:
    """The members, in the order of the archive's directory.

    Raises:
        SourceError: it is no ZIP archive, is cut off, or its members overlap, as only a bomb's do.
    """
    with opened(source) as listed:
        yield from listed


@contextlib.contextmanager
def opened(source: Source) -> Iterator[Iterator[Member]]:
    """The same members, all of which can be opened in any order within the context.

    Raises:
        SourceError: as :func:`members`.
    """
    with open_seekable(source) as stream:
        archive = _directory(source, stream)
        with contextlib.closing(archive):
            listed = archive.infolist()
            _refuse_overlaps(source, listed)
            yield (_member(source, archive, info) for info in listed if not info.filename.endswith("/"))


def _directory(source: Source, stream: BinaryIO) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(_Measured(stream, source))  # type: ignore[arg-type]
    except _TROUBLES as error:
        reason = f"is no whole ZIP archive: {error}. Its list of members stands at its end, so none can be read."
        raise SourceError(source, reason, code="import.damaged", remedy="Copy or download it again.") from error


def _member(source: Source, archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Member:
    opener = partial(_opened, archive, info)
    if info.flag_bits & _ENCRYPTED:
        why, remedy = "is encrypted.", "Unpack it with its password, then import it."
        return Member(info.filename, info.file_size, opener, why, "import.encrypted", remedy)
    if stat.S_ISLNK(info.external_attr >> 16):
        return Member(info.filename, info.file_size, opener, "is a link, and links are left out.", "import.link")
    if info.compress_type not in _KNOWN:
        why, remedy = f"is packed in a way that is not known ({info.compress_type}).", "Pack it anew with deflate."
        return Member(info.filename, info.file_size, opener, why, "import.unknown-packing", remedy)
    return Member(info.filename, info.file_size, opener)


@contextlib.contextmanager
def _opened(archive: zipfile.ZipFile, info: zipfile.ZipInfo, source: Source) -> Iterator[BinaryIO]:
    try:
        stream = archive.open(info)
    except _TROUBLES as error:
        raise _damaged(source, error) from error
    with stream, io.BufferedReader(_Bytes(stream, source), 1 << 20) as out:  # type: ignore[arg-type]
        yield out


class _Bytes(io.RawIOBase):
    """A member's bytes, counted."""

    def __init__(self, stream: BinaryIO, source: Source) -> None:
        self._stream = stream
        self._source = source

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        try:
            data = self._stream.read(len(buffer))
        except _TROUBLES as error:
            raise _damaged(self._source, error) from error
        buffer[: len(data)] = data
        count_unpacked(self._source, len(data))
        return len(data)


class _Measured(io.RawIOBase):
    """The archive's own file; the list of members is read in one go, and must not fill the memory."""

    def __init__(self, stream: BinaryIO, source: Source) -> None:
        self._stream = stream
        self._source = source

    def seekable(self) -> bool:
        return True

    def readable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        return self._stream.tell()

    def read(self, size: int = -1) -> bytes:
        if size > MAX_DIRECTORY_BYTES:
            reason = "lists more members than can be held in memory."
            remedy = "Split it into several archives, or unpack it yourself."
            raise SourceError(self._source, reason, code="import.too-large", remedy=remedy)
        return self._stream.read(size)


def _refuse_overlaps(source: Source, listed: list[zipfile.ZipInfo]) -> None:
    """Members that share bytes: one kernel of zeros quoted a thousand times (David Fifield's bomb, WOOT 2019).

    Raises:
        SourceError: two members overlap (code ``import.bomb``).
    """
    end = 0
    for info in sorted(listed, key=lambda info: info.header_offset):
        if info.header_offset < end:
            reason = f"has members that overlap, {info.filename!r} among them: it is made to swell without end."
            raise SourceError(source, reason, code="import.bomb", remedy="Do not trust where it is from.")
        end = info.header_offset + _HEADER_BYTES + info.compress_size


def _damaged(source: Source, error: Exception) -> SourceError:
    reason = f"is damaged in its archive: {error}."
    return SourceError(source, reason, code="import.damaged", remedy="Copy or download the archive again.")
