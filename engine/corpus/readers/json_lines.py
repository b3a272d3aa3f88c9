"""JSON lines: one value a line, an object with a text column or simply a text. Broken lines are bad rows."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from engine.corpus.document import BadRow, Document, Row, Source
from engine.corpus.readers.encodings import text_chunks
from engine.corpus.readers.lines import MAX_ROW_CHARACTERS, numbered_lines
from engine.corpus.readers.tables import documents
from engine.recipe import CorpusSettings


def read(source: Source, settings: CorpusSettings) -> Iterator[Document | BadRow]:
    """One document a line.

    Raises:
        SourceError: it is no text, lacks the column, or cannot be read.
    """
    return documents(rows(source, settings), source, settings)


def rows(source: Source, settings: CorpusSettings) -> Iterator[Row | BadRow]:
    """One row a line; a line that is simply a text becomes the column ``text``. Empty lines are passed over."""
    return rows_of(numbered_lines(text_chunks(source, settings)))


def rows_of(lines: Iterator[tuple[int, str | None]], passed: int = 0) -> Iterator[Row | BadRow]:
    """The rows of numbered lines, before which so many lines were passed over."""
    for place, line in lines:
        number = place + passed
        if line is None:
            yield BadRow(number, "row.too-long", f"is longer than {MAX_ROW_CHARACTERS:,} characters")
        elif not line.isspace():
            yield parsed(number, line)


def parsed(number: int, line: str) -> Row | BadRow:
    """One line as a row, or why it is none."""
    try:
        value = json.loads(line)
    except RecursionError:
        return BadRow(number, "row.too-deep", "is nested too deeply")
    except ValueError as error:
        if not isinstance(error, json.JSONDecodeError):  # Python makes no number of thousands of digits; a text it can
            return _with_long_numbers(number, line)
        return BadRow(number, "row.json", f"is not JSON: {error}"[:300])
    return as_row(number, value)


def _with_long_numbers(number: int, line: str) -> Row | BadRow:
    return as_row(number, json.loads(line, parse_int=str))


def as_row(number: int, value: Any) -> Row | BadRow:
    """One JSON value as a row, or why it is none."""
    if isinstance(value, dict):
        return Row(number, value)
    if isinstance(value, str):
        return Row(number, {"text": value})
    return BadRow(number, "row.no-object", "is neither an object nor a text")
