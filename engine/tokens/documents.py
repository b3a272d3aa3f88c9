"""The clean text as the tokenizer reads it: document by document, in pieces, in constant memory."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from engine.errors import LangwrightError

PIECE_CHARACTERS = 50_000
"""A document is encoded in pieces of about this length: the encoder needs some hundred bytes for each token."""

_ROWS = 64

# Every type of tokenizer cuts after such a line feed and before such a space whatever stands around it, so encoding the
# pieces gives the same tokens as encoding the whole.
_CUTS = (re.compile(r"(?<=\S)\n(?=\S)"), re.compile(r"(?<=\S)(?= \S)"))


def read_texts(folder: Path, first: int = 0) -> Iterator[str]:
    """The texts of a split, in order, from the document with the number ``first`` on.

    Raises:
        LangwrightError: the folder is missing, or a file of it cannot be read.
    """
    yield from read_column(folder, "text", _ROWS, first)


def read_column(folder: Path, column: str, rows: int = 10_000, first: int = 0) -> Iterator[str]:
    """One column of a split's documents, in order; so many rows are held at once, and files before ``first`` skipped.

    Raises:
        LangwrightError: the folder is missing, or a file of it cannot be read.
    """
    for (value,) in _read(folder, (column,), rows, first):
        yield value


def read_documents(folder: Path, columns: Sequence[str], first: int = 0) -> Iterator[tuple[str, ...]]:
    """Some columns of a split's documents, in order; a column that is not there is empty, but for the text.

    Args:
        folder: the split's.
        columns: their names.
        first: the number of the document to begin with.

    Raises:
        LangwrightError: the folder is missing, or a file of it cannot be read.
    """
    yield from _read(folder, tuple(columns), _ROWS, first)


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
        places = [match.end() for match in pattern.finditer(text, middle, end)]
        if places:
            return places[-1]
    return end


def _read(folder: Path, columns: tuple[str, ...], rows: int, first: int) -> Iterator[tuple[str, ...]]:
    if not folder.is_dir():
        raise LangwrightError(
            f"There is no clean text in {folder}.", remedy="Run the clean station first.", code="clean.missing"
        )
    for path in sorted(folder.glob("*.parquet")):
        try:
            with pq.ParquetFile(path) as file:
                if first >= file.metadata.num_rows:
                    first -= file.metadata.num_rows
                    continue
                there = [c for c in columns if c == "text" or c in file.schema_arrow.names]
                for batch in file.iter_batches(batch_size=rows, columns=there):
                    part = batch.slice(first)
                    first = max(0, first - batch.num_rows)
                    found = {name: part.column(name).to_pylist() for name in there}
                    lists = [found.get(column) or [""] * part.num_rows for column in columns]
                    yield from (tuple(map(_text, values)) for values in zip(*lists, strict=True))
        except (OSError, pa.ArrowException) as error:
            raise LangwrightError(
                f"{path.name} in {folder} cannot be read: {error}.",
                remedy="Run the clean station again.",
                code="clean.broken",
                path=str(path),
            ) from error


def _text(value: object) -> str:
    return "" if value is None else str(value)
