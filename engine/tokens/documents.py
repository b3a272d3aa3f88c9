"""The clean text as the tokenizer reads it: document by document, in pieces, in constant memory."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from engine.errors import LangwrightError

PIECE_CHARACTERS = 50_000
"""A document is encoded in pieces of about this length: the encoder needs some hundred bytes for each token."""

_ROWS = 64

# Every type of tokenizer cuts before such a line feed or space whatever stands around it, so encoding the pieces gives
# the same tokens as encoding the whole.
_CUTS = (re.compile(r"\n(?=\S)"), re.compile(r"(?<=\S) (?=\S)"))


def read_texts(folder: Path) -> Iterator[str]:
    """The texts of a split, in order.

    Raises:
        LangwrightError: the folder is missing, or a file of it cannot be read.
    """
    yield from read_column(folder, "text", _ROWS)


def read_column(folder: Path, column: str, rows: int = 10_000) -> Iterator[str]:
    """One column of a split's documents, in order; so many rows are held at once.

    Raises:
        LangwrightError: the folder is missing, or a file of it cannot be read.
    """
    if not folder.is_dir():
        raise LangwrightError(
            f"There is no clean text in {folder}.", remedy="Run the clean station first.", code="clean.missing"
        )
    for path in sorted(folder.glob("*.parquet")):
        try:
            with pq.ParquetFile(path) as file:
                for batch in file.iter_batches(batch_size=rows, columns=[column]):
                    yield from (str(value) for value in batch.column(0).to_pylist())
        except (OSError, pa.ArrowException) as error:
            raise LangwrightError(
                f"{path.name} in {folder} cannot be read: {error}.",
                remedy="Run the clean station again.",
                code="clean.broken",
                path=str(path),
            ) from error


def pieces(text: str, length: int = PIECE_CHARACTERS) -> Iterator[str]:
    """A text in pieces of at most ``length`` characters, together the text; an empty text has none."""
    start = 0
    while len(text) - start > length:
        end = _cut(text, start, start + length)
        yield text[start:end]
        start = end
    if start < len(text):
        yield text[start:]


def sample(texts: Iterable[str], share: float, limit: int, seed: int) -> Iterator[str]:
    """Pieces of the texts, each kept with probability ``share``, until there are ``limit`` UTF-8 bytes.

    The same seed keeps the same pieces of the same texts.
    """
    chance = np.random.Generator(np.random.PCG64(seed))
    taken = 0
    for text in texts:
        for piece in pieces(text):
            if share < 1 and chance.random() >= share:
                continue
            yield piece
            taken += len(piece.encode("utf-8"))
            if taken >= limit:
                return


def _cut(text: str, start: int, end: int) -> int:
    """The last good place to cut ``text[start:end]``; ``end`` itself where there is none in the second half."""
    middle = (start + end) // 2
    for pattern in _CUTS:
        places = [match.start() for match in pattern.finditer(text, middle, end)]
        if places:
            return places[-1]
    return end
