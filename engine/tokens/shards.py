"""Token shards: how a split lies on disk as numbers.

A shard is one file of at most 256 MB::

    header       4,096 bytes: JSON, padded with spaces, ended by a line feed
    tokens       count × uint16 or uint32, little-endian
    documents    documents × uint64, little-endian: where each document that begins here begins, in tokens of this shard

Documents run on from one shard into the next. The header is written last, so a shard that was cut off has none and is
recognised; the folder as a whole appears at once (see :func:`engine.project.atomic.atomic_folder`).
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from engine.errors import LangwrightError
from engine.recipe import TrainingSettings

MAGIC = "langwright-tokens"
VERSION = 1
HEADER_BYTES = 4096
SHARD_BYTES = 256_000_000
OFFSET_BYTES = 8
END_OF_TEXT_ID = 0
"""The id of the token that closes each document, in every tokenizer of ours."""

DTYPES = {"uint16": np.dtype("<u2"), "uint32": np.dtype("<u4")}


@dataclass(frozen=True)
class ShardHeader:
    """What a shard says of itself.

    Attributes:
        dtype: ``uint16`` or ``uint32``.
        count: tokens in this shard.
        documents: documents that begin in this shard.
        utf8_bytes: UTF-8 bytes of the text that became the tokens of this shard.
        split: ``train``, ``validation`` or ``test``.
        tokenizer_sha256: of the ``tokenizer.json`` that made them.
    """

    dtype: str
    count: int
    documents: int
    utf8_bytes: int
    split: str
    tokenizer_sha256: str

    @property
    def size(self) -> int:
        """Bytes of the whole file."""
        return HEADER_BYTES + self.count * DTYPES[self.dtype].itemsize + self.documents * OFFSET_BYTES


def dtype_for(vocab_size: int) -> str:
    """The smallest type that holds every token of a vocabulary."""
    return "uint16" if vocab_size <= 2**16 else "uint32"


def shard_name(split: str, number: int) -> str:
    """``train-00000.tokens``."""
    return f"{split}-{number:05d}.tokens"


def parted_at(training: TrainingSettings) -> int | None:
    """The token at whose border attention ends, for training and for judging alike; None where it may cross."""
    return END_OF_TEXT_ID if training.document_masking else None


class Shard:
    """One shard, mapped into memory, not read into it.

    Raises:
        LangwrightError: the file is missing, cut off, or no shard.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.header = read_header(path)
        self.tokens = self._map(HEADER_BYTES, DTYPES[self.header.dtype], self.header.count)
        end = HEADER_BYTES + self.tokens.nbytes
        self.document_starts = self._map(end, np.dtype("<u8"), self.header.documents)

    def _map(self, offset: int, dtype: np.dtype[Any], count: int) -> np.ndarray:
        if count == 0:  # an empty region cannot be mapped
            return np.empty(0, dtype=dtype)
        return np.memmap(self.path, mode="r", dtype=dtype, offset=offset, shape=(count,))


def read_header(path: Path) -> ShardHeader:
    """A shard's header, checked against the file's size.

    Raises:
        LangwrightError: the file is missing, cut off, or no shard.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            raw = file.read(HEADER_BYTES)
    except OSError as error:
        raise _broken(path, error.strerror or str(error)) from error
    try:
        said = json.loads(raw)
        if said.pop("magic") != MAGIC:
            raise ValueError("no magic")
    except (ValueError, KeyError, AttributeError, TypeError, RecursionError) as error:
        raise _broken(path, "it was cut off while being written, or is no token shard") from error
    if said.pop("version", None) != VERSION:
        raise _broken(path, "it was written by another version of Langwright")
    header = _checked(said)
    if header is None:
        raise _broken(path, "its header makes no sense")
    if header.size != size:
        raise _broken(path, f"it has {size:,} bytes instead of {header.size:,}")
    return header


def _checked(said: dict[str, Any]) -> ShardHeader | None:
    try:
        header = ShardHeader(**said)
    except TypeError:
        return None
    numbers = (header.count, header.documents, header.utf8_bytes)
    if any(not isinstance(n, int) or isinstance(n, bool) or n < 0 for n in numbers) or header.dtype not in DTYPES:
        return None
    return header


def header_bytes(header: ShardHeader) -> bytes:
    """A header as it stands in the file."""
    raw = json.dumps({"magic": MAGIC, "version": VERSION, **asdict(header)}).encode()
    return raw.ljust(HEADER_BYTES - 1) + b"\n"


def _broken(path: Path, why: str) -> LangwrightError:
    return LangwrightError(
        f"The token shard {path.name} in {path.parent} cannot be used: {why}.",
        remedy="Run the tokenizer station again.",
        code="tokens.broken",
        path=str(path),
    )
