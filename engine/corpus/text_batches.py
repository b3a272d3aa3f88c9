"""Keeping many documents at once: hashed in Arrow's buffers, counted and written without a Python text for each."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from itertools import compress

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from engine.corpus.digests import SeenDigests
from engine.corpus.document import TextBatch
from engine.corpus.parts import CORPUS_SCHEMA

_DIGEST_BYTES = 32
_GLANCE = 64
"""So many bytes of a text mostly show that it is not blank."""


@dataclass(frozen=True)
class Kept:
    """What of a batch is new.

    Attributes:
        rows: of the corpus.
        characters: of each text.
        sizes: of each, bytes of UTF-8.
        digests: SHA-256 of each, one after another.
        duplicates: how many were there already.
        empty: how many held no text.
    """

    rows: pa.RecordBatch
    characters: np.ndarray
    sizes: np.ndarray
    digests: bytes
    duplicates: int
    empty: int


def keep_batch(batch: TextBatch, seen: SeenDigests, *, source: str, licence: str, date: str) -> Kept:
    """Make rows of the corpus of those documents that are not blank and not seen before."""
    texts = batch.texts
    _, offsets_buffer, data_buffer = texts.buffers()
    offsets = np.frombuffer(offsets_buffer, np.int64, len(texts) + 1, texts.offset * 8)
    data = memoryview(data_buffer) if data_buffer is not None else memoryview(b"")
    ends = offsets.tolist()
    filled = np.flatnonzero(~_blank(data, offsets))
    digests = [hashlib.sha256(data[ends[n] : ends[n + 1]]).digest() for n in filled.tolist()]
    new = seen.add_all(digests)
    chosen = filled[np.array(new, bool)]
    count = len(chosen)
    kept = b"".join(digests if count == len(digests) else compress(digests, new))
    whole = count == len(texts)
    texts = texts if whole else texts.take(pa.array(chosen))
    others = {name: column if whole else column.take(pa.array(chosen)) for name, column in batch.columns.items()}
    sizes = np.diff(offsets)[chosen]
    hexes = _hexes(kept)
    columns = {
        "id": hexes,
        "text": texts,
        "source": pa.repeat(source, count),
        "member": pc.cast(pa.array(batch.lines[chosen]), pa.string()),
        "licence": pa.repeat(licence, count),
        "date": pa.repeat(date, count),
        "sha256": hexes,
        "bytes": pa.array(sizes, pa.int64()),
        "group": pa.repeat("", count),
        "written": pa.repeat("", count),
        "address": pa.repeat("", count),
        **others,
    }
    if "licence" in others:
        columns["licence"] = pc.if_else(pc.equal(others["licence"], ""), licence, others["licence"])
    return Kept(
        rows=pa.record_batch([columns[name] for name in CORPUS_SCHEMA.names], schema=CORPUS_SCHEMA),
        characters=pc.utf8_length(texts).to_numpy(zero_copy_only=False),
        sizes=sizes,
        digests=kept,
        duplicates=len(filled) - count,
        empty=len(batch.texts) - len(filled),
    )


def _hexes(digests: bytes) -> pa.StringArray:
    """SHA-256 digests, one after another, in hex."""
    count = len(digests) // _DIGEST_BYTES
    offsets = pa.py_buffer(np.arange(0, 2 * len(digests) + 1, 2 * _DIGEST_BYTES, dtype=np.int32))
    return pa.StringArray.from_buffers(count, offsets, pa.py_buffer(digests.hex().encode("ascii")))


def _blank(data: memoryview, offsets: np.ndarray) -> np.ndarray:
    """Which texts are nothing but white space, as Python understands it."""
    starts, ends = offsets[:-1], offsets[1:]
    blank = starts == ends
    first = np.zeros(len(starts), np.uint8)
    first[~blank] = np.frombuffer(data, np.uint8)[starts[~blank]]
    for n in np.flatnonzero(~blank & ((first <= ord(" ")) | (first >= 0x80))).tolist():
        start, end = int(starts[n]), int(ends[n])
        glance = bytes(data[start : min(start + _GLANCE, end)]).decode("utf-8", "ignore")
        blank[n] = not glance.strip() and not str(data[start:end], "utf-8").strip()
    return blank
