"""Tar archives, packed or not: read once from front to back, so also from a stream that cannot go back."""

from __future__ import annotations

import contextlib
import io
import tarfile
from collections.abc import Iterator
from typing import BinaryIO

from engine.corpus.document import Source, SourceError
from engine.corpus.readers.member import Member
from engine.corpus.readers.opening import open_bytes
from engine.corpus.readers.unpacking import count_unpacked

MAX_HEADER_BYTES = 1 << 20
"""How long a member's name and notes may be; tarfile holds them in memory."""

HELD_BYTES = 4 << 20
"""So much of a member's beginning is held, so that a reader may look at it and begin anew."""

_NOTES = (tarfile.XHDTYPE, tarfile.XGLTYPE, tarfile.SOLARIS_XHDTYPE, tarfile.GNUTYPE_LONGNAME, tarfile.GNUTYPE_LONGLINK)


def members(source: Source) -> Iterator[Member]:
    """The members, in the order of the archive.

    Raises:
        SourceError: it is no tar archive, is damaged or cut off; the members before were given.
    """
    with open_bytes(source) as stream:
        header = type("Header", (_Header,), {"source": source, "ended": False})
        with _explained(source), tarfile.open(fileobj=stream, mode="r|", tarinfo=header, errorlevel=0) as archive:
            while (info := archive.next()) is not None:
                archive.members = []  # they would fill the memory
                if info.isfile():
                    yield _member(source, archive, info)
                elif info.issym() or info.islnk():
                    yield Member(info.name, 1, _nothing, "is a link, and links are left out.", "import.link")
            if not header.ended:
                raise _cut_off(source)


def _member(source: Source, archive: tarfile.TarFile, info: tarfile.TarInfo) -> Member:
    stream = archive.extractfile(info)
    if stream is None:
        return Member(info.name, info.size, _nothing, "cannot be read.", "import.unreadable")
    held = _Held(stream, source, sparse=info.issparse())

    @contextlib.contextmanager
    def opened(_source: Source) -> Iterator[BinaryIO]:
        yield io.BufferedReader(_Bytes(held), 1 << 20)

    return Member(info.name, info.size, opened)


@contextlib.contextmanager
def _nothing(_source: Source) -> Iterator[BinaryIO]:
    yield io.BytesIO()


class _Header(tarfile.TarInfo):
    """A member's header, which tells when the archive has ended as it should and refuses endless names.

    Attributes:
        source: whose headers these are.
        ended: the archive's own end mark was seen, so nothing is cut off.
    """

    source: Source
    ended = False

    @classmethod
    def frombuf(cls, buf: bytes, encoding: str, errors: str) -> tarfile.TarInfo:
        """One header of 512 bytes."""
        try:
            header = super().frombuf(buf, encoding, errors)
        except tarfile.EOFHeaderError:
            cls.ended = True
            raise
        except (tarfile.TruncatedHeaderError, tarfile.EmptyHeaderError) as error:
            raise _cut_off(cls.source) from error
        except tarfile.HeaderError as error:
            raise _damaged(cls.source, error) from error
        if header.type in _NOTES and header.size > MAX_HEADER_BYTES:
            raise _damaged(cls.source, ValueError(f"a name of {header.size:,} bytes"))
        return header


class _Held:
    """A member's bytes, of which the beginning is remembered."""

    def __init__(self, stream: BinaryIO, source: Source, *, sparse: bool) -> None:
        self._stream = stream
        self._source = source
        self._sparse = sparse
        self._beginning: bytearray | None = bytearray()
        self._passed = 0

    def read(self, offset: int, size: int) -> bytes:
        """Bytes from ``offset`` on, which is where an earlier reading stopped or lies in the beginning."""
        if self._beginning is not None and offset < len(self._beginning):
            return bytes(self._beginning[offset : offset + size])
        if offset != self._passed:
            reason = "can be read only once from front to back where it lies."
            raise SourceError(self._source, reason, code="import.read-once", remedy="Unpack the archive first.")
        with _explained(self._source):
            data = self._stream.read(size)
        self._passed += len(data)
        if self._sparse:  # zeros that are not in the archive
            count_unpacked(self._source, len(data))
        if self._beginning is not None:
            self._beginning += data
            if len(self._beginning) > HELD_BYTES:
                self._beginning = None
        return data


class _Bytes(io.RawIOBase):
    """One reading of a member from its start."""

    def __init__(self, held: _Held) -> None:
        self._held = held
        self._offset = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self._held.read(self._offset, len(buffer))
        buffer[: len(data)] = data
        self._offset += len(data)
        return len(data)


@contextlib.contextmanager
def _explained(source: Source) -> Iterator[None]:
    try:
        yield
    except tarfile.ReadError as error:
        raise (_cut_off(source) if "unexpected end" in str(error) else _damaged(source, error)) from error
    except (tarfile.TarError, ValueError, OverflowError) as error:
        raise _damaged(source, error) from error


def _cut_off(source: Source) -> SourceError:
    reason = "ends in the middle: the archive is cut off. What came before is kept."
    return SourceError(source, reason, code="import.truncated", remedy="Copy or download it again.")


def _damaged(source: Source, error: Exception) -> SourceError:
    reason = f"is damaged or no tar archive: {error}. What came before is kept."
    return SourceError(source, reason, code="import.damaged", remedy="Copy or download it again.")
