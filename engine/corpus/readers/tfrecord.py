"""TFRecord, as TensorFlow Datasets writes it: records with checksums, each a ``tf.train.Example``; without TensorFlow.

A record is its length (8 bytes, little-endian), the masked CRC-32C of these, the data, and the masked CRC-32C of
those (https://www.tensorflow.org/tutorials/load_data/tfrecord). An Example is a small protocol buffer: features by
name, each a list of bytes, floats or whole numbers (tensorflow/core/example/feature.proto). Only texts are read.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import BinaryIO

from engine.corpus.document import BadRow, Document, Row, Source, SourceError
from engine.corpus.optional import needed
from engine.corpus.readers.opening import open_bytes
from engine.corpus.readers.tables import documents
from engine.recipe import CorpusSettings

MAX_RECORD_BYTES = 256 << 20
_MASK_DELTA = 0xA282EAD8
_HEAD = struct.Struct("<QI")
_TAIL = struct.Struct("<I")
_PIECE = 1 << 20

_VARINT, _FIXED64, _LENGTH, _FIXED32 = 0, 1, 2, 5
"""Protocol buffers' wire types (https://protobuf.dev/programming-guides/encoding/)."""


def read(source: Source, settings: CorpusSettings) -> Iterator[Document | BadRow]:
    """One document a record; ``member`` is the record's number from 1.

    Raises:
        SourceError: it is no TFRecord file, is damaged or cut off (what came before is kept), or lacks the column.
        LangwrightError: the library for the checksums is missing.
    """
    return documents(rows(source, settings), source, settings)


def rows(source: Source, settings: CorpusSettings) -> Iterator[Row | BadRow]:
    """One row a record: its features that are text; several values of one feature are joined by line ends."""
    needed("google_crc32c", "import", "TFRecord files cannot be read")
    source.encoding = "utf-8"
    with open_bytes(source) as stream:
        for number, data in enumerate(_records(source, stream), 1):
            if data is None:
                yield BadRow(number, "row.checksum", "does not fit its checksum: the file is damaged there")
                continue
            try:
                yield Row(number, example_texts(data))
            except ValueError as error:
                yield BadRow(number, "row.example", f"is no tf.train.Example: {error}")


def masked_crc32c(data: bytes) -> int:
    """CRC-32C (Castagnoli), turned right by 15 bits plus a constant, as TFRecord stores it."""
    import google_crc32c

    crc = google_crc32c.value(data)
    return ((crc >> 15 | crc << 17) + _MASK_DELTA) & 0xFFFFFFFF


def _records(source: Source, stream: BinaryIO) -> Iterator[bytes | None]:
    """The data of each record; None where it does not fit its checksum."""
    number = 0
    while head := stream.read(_HEAD.size):
        number += 1
        if len(head) < _HEAD.size:
            raise _cut_off(source, number)
        size, crc = _HEAD.unpack(head)
        if masked_crc32c(head[:8]) != crc:
            reason = f"is damaged or no TFRecord file: the length of record {number} does not fit its checksum."
            raise SourceError(source, reason, code="import.damaged", remedy="Copy or download it again.")
        if size > MAX_RECORD_BYTES:
            reason = f"holds a record of {size:,} bytes; more than {MAX_RECORD_BYTES:,} is no text."
            raise SourceError(source, reason, code="import.too-large")
        data = _exactly(source, stream, size, number)
        (crc,) = _TAIL.unpack(_exactly(source, stream, _TAIL.size, number))
        yield data if masked_crc32c(data) == crc else None


def _exactly(source: Source, stream: BinaryIO, size: int, number: int) -> bytes:
    """So many bytes, read in pieces: the length may be a lie, the memory is not taken before the bytes are there."""
    pieces: list[bytes] = []
    while size and (piece := stream.read(min(size, _PIECE))):
        pieces.append(piece)
        size -= len(piece)
    if size:
        raise _cut_off(source, number)
    return b"".join(pieces)


def _cut_off(source: Source, number: int) -> SourceError:
    reason = f"ends in the middle of record {number}. What came before is kept."
    return SourceError(source, reason, code="import.truncated", remedy="Copy or download it again.")


def example_texts(data: bytes) -> dict[str, str]:
    """The features of an Example that are text in UTF-8, by name.

    Raises:
        ValueError: it is no Example.
    """
    found: dict[str, str] = {}
    for features in _fields(data, 1):
        for entry in _fields(features, 1):
            name = b"".join(_fields(entry, 1)[-1:])
            values = [
                value for feature in _fields(entry, 2) for held in _fields(feature, 1) for value in _fields(held, 1)
            ]
            try:
                if values:
                    found[name.decode("utf-8")] = "\n".join(value.decode("utf-8") for value in values)
            except UnicodeDecodeError:
                continue  # a picture, a sound, or a name that is none
    return found


def _fields(message: bytes, wanted: int) -> list[bytes]:
    """All values of one length-delimited field of a message; other fields are passed over."""
    found: list[bytes] = []
    place = 0
    while place < len(message):
        key, place = _varint(message, place)
        field, wire = key >> 3, key & 7
        if wire == _VARINT:
            _, place = _varint(message, place)
            continue
        if wire == _LENGTH:
            size, place = _varint(message, place)
        elif wire in (_FIXED64, _FIXED32):
            size = 8 if wire == _FIXED64 else 4
        else:
            raise ValueError(f"it has a field of unknown type {wire}")
        if size > len(message) - place:
            raise ValueError("a field is longer than the record")
        if field == wanted and wire == _LENGTH:
            found.append(message[place : place + size])
        place += size
    return found


def _varint(message: bytes, place: int) -> tuple[int, int]:
    """A whole number in groups of seven bits, the lowest first, and the place behind it."""
    value = 0
    for shift in range(0, 70, 7):
        if place >= len(message):
            break
        byte = message[place]
        place += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, place
    raise ValueError("a number has no end")
