"""Compressed streams, unpacked as they are read: gz, bz2, xz and zst, within what text can swell to.

A bomb is known by what it does, not by its header: bytes that come out are counted against bytes that went in, over all
levels of an archive together.
"""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import zlib
from collections.abc import Callable
from typing import BinaryIO

import pyarrow as pa

from engine.corpus.document import Source, SourceError

MAX_UNPACKED_BYTES = 64 << 30
"""What one compressed file may unpack to, archives in it and all."""

MAX_RATIO = 200
"""How far a compressed file may swell; text reaches 3 to 20, a bomb of zeros 1,030 (gzip) or 32,000 (zstd)."""

RATIO_FREE_BYTES = 32 << 20
"""Below this much output the ratio is not looked at: short repetitive files are harmless."""

MAX_XZ_MEMORY = 256 << 20
"""What an xz file may ask for as its dictionary; the strongest usual setting (-9) asks for 65 MB."""

_INPUT_BYTES = 64 << 10
_PIECE_BYTES = 64 << 10


def unpacked(stream: BinaryIO, source: Source, compression: str) -> BinaryIO:
    """The bytes behind a compression (a key of :data:`COMPRESSIONS`); several streams one after another are one.

    Reading raises:
        SourceError: it is damaged, cut off, or swells beyond all measure.
    """
    return _Unpacked(COMPRESSIONS[compression](stream), source, compression)  # type: ignore[return-value]


def count_unpacked(source: Source, count: int) -> None:
    """Note that so many bytes more came out of the file that ``source`` is or lies in.

    Raises:
        SourceError: no text swells that far (code ``import.bomb``); it names the file on the disk.
    """
    root = source.root or source
    root.unpacked += count
    swollen = root.unpacked > RATIO_FREE_BYTES and root.unpacked > MAX_RATIO * max(root.packed, 1)
    if swollen or root.unpacked > MAX_UNPACKED_BYTES:
        reason = f"swells from {root.packed:,} to more than {root.unpacked:,} bytes when unpacked: no text does that."
        remedy = "If it really is text, unpack it yourself and import that."
        raise SourceError(root, reason, code="import.bomb", remedy=remedy)


class _Unpacked(io.BufferedIOBase):
    """Unpacked bytes, counted, with every complaint about them put in words; what came before a cut is given first."""

    def __init__(self, stream: BinaryIO, source: Source, compression: str) -> None:
        self._stream = stream
        self._source = source
        self._compression = compression
        self._error: SourceError | None = None

    def readable(self) -> bool:
        return True

    def close(self) -> None:
        self._stream.close()
        super().close()

    def read(self, size: int | None = -1) -> bytes:
        wanted = MAX_UNPACKED_BYTES if size is None or size < 0 else size
        pieces: list[bytes] = []
        while wanted and self._error is None:
            try:
                data = self._piece(min(wanted, _PIECE_BYTES))
            except SourceError as error:
                self._error = error
                break
            if not data:
                break
            pieces.append(data)
            wanted -= len(data)
        if self._error is not None and not pieces:
            raise self._error
        return b"".join(pieces)

    def _piece(self, size: int) -> bytes:
        try:
            data = self._stream.read1(size) if hasattr(self._stream, "read1") else self._stream.read(size)
        except EOFError as error:
            raise self._cut_off() from error
        except (pa.ArrowException, gzip.BadGzipFile, zlib.error, lzma.LZMAError, OSError) as error:
            if "Truncated" in str(error):  # Arrow's word for it
                raise self._cut_off() from error
            raise self._damaged(error) from error
        count_unpacked(self._source, len(data))
        return data

    def _cut_off(self) -> SourceError:
        reason = "ends in the middle: the compressed file is cut off. What came before is kept."
        return SourceError(self._source, reason, code="import.truncated", remedy="Copy or download it again.")

    def _damaged(self, error: Exception) -> SourceError:
        reason = f"is no sound {self._compression} file: {error}."
        return SourceError(self._source, reason, code="import.damaged", remedy="Copy or download it again.")


class _Streams(io.RawIOBase):
    """Bytes out of bzip2 or xz streams that follow one another, as pbzip2 and pixz write them."""

    def __init__(self, stream: BinaryIO, start: Callable[[], bz2.BZ2Decompressor | lzma.LZMADecompressor]) -> None:
        self._packed = stream
        self._start = start
        self._decompressor = start()
        self._begun = False

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        while True:
            data = b""
            if self._decompressor.eof:
                data = (self._decompressor.unused_data or self._packed.read(_INPUT_BYTES)).lstrip(b"\0")  # xz pads
                if not data and not (data := self._packed.read(_INPUT_BYTES).lstrip(b"\0")):
                    return b""
                self._decompressor = self._start()
            elif self._decompressor.needs_input and not (data := self._packed.read(_INPUT_BYTES)):
                if not self._begun:
                    return b""
                raise EOFError
            self._begun = True
            if out := self._decompressor.decompress(data, size):
                return out


def _gzip(stream: BinaryIO) -> BinaryIO:
    return gzip.GzipFile(fileobj=stream, mode="rb")  # type: ignore[return-value]


def _bzip2(stream: BinaryIO) -> BinaryIO:
    return _Streams(stream, bz2.BZ2Decompressor)  # type: ignore[return-value]


def _xz(stream: BinaryIO) -> BinaryIO:
    return _Streams(stream, lambda: lzma.LZMADecompressor(memlimit=MAX_XZ_MEMORY))  # type: ignore[return-value]


def _zstd(stream: BinaryIO) -> BinaryIO:
    return pa.CompressedInputStream(stream, "zstd")


COMPRESSIONS: dict[str, Callable[[BinaryIO], BinaryIO]] = {"gz": _gzip, "bz2": _bzip2, "xz": _xz, "zst": _zstd}
"""By the ending of a file's name, without its dot."""
