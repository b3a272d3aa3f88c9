"""CSV and TSV: the first row names the columns; rows with another number of fields are bad rows, by line.

A quote that is never closed swallows the lines after it. When a row turns out bad, only its first line is given up: the
lines it had swallowed are read again, within limits that keep a file of a billion quotes from taking for ever.
"""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterator

from engine.corpus.document import BadRow, Document, Row, Source, SourceError
from engine.corpus.readers.encodings import text_chunks
from engine.corpus.readers.lines import MAX_ROW_CHARACTERS, numbered_lines
from engine.corpus.readers.tables import documents
from engine.recipe import CorpusSettings

MAX_FIELD_CHARACTERS = 32 << 20
MAX_ROW_LINES = 20_000
"""A row over more lines than this has an unclosed quote."""

MAX_READ_AGAIN = 200_000
"""How many lines of one file are read again after bad rows, all together."""

csv.field_size_limit(MAX_FIELD_CHARACTERS)  # for the whole process: the module knows no other way


def read(source: Source, settings: CorpusSettings) -> Iterator[Document | BadRow]:
    """One document a row.

    Raises:
        SourceError: it is no text, has no header, lacks the column, or cannot be read.
    """
    return documents(rows(source, settings), source, settings)


def rows(source: Source, settings: CorpusSettings) -> Iterator[Row | BadRow]:
    """One row for each record after the header."""
    lines = _Lines(numbered_lines(text_chunks(source, settings)))
    delimiter = "\t" if source.kind == "tsv" else _delimiter(lines.peek())
    # strict: a quote left open is an error at the end of the file, not one endless last field
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    header: list[str] = []
    while True:
        lines.begin_row()
        fields, trouble = _next_record(reader)
        if fields is None:
            return
        if not trouble and not fields:
            continue
        if not header and not trouble:
            header = _header(source, fields)
            continue
        if not trouble and len(fields) != len(header):
            trouble = f"has {len(fields)} {'field' if len(fields) == 1 else 'fields'} instead of {len(header)}"
        if trouble:
            yield BadRow(lines.first, "row.fields", trouble)
            lines.read_again()
        else:
            yield Row(lines.first, dict(zip(header, fields, strict=True)))


def _next_record(reader: Iterator[list[str]]) -> tuple[list[str] | None, str]:
    """The fields of the next record (None after the last one), and what is wrong with it."""
    try:
        return next(reader, None), ""
    except _TooLongError:
        return [], "has a quote that is opened and not closed, or a line that is far too long"
    except csv.Error as error:
        return [], f"cannot be read: {error}"


class _TooLongError(Exception):
    """A row goes on over more lines or characters than any row does."""


class _Lines(Iterator[str]):
    """The lines for the csv module, remembering those of the row it is in, so that they can be read again."""

    def __init__(self, numbered: Iterator[tuple[int, str | None]]) -> None:
        self._numbered = numbered
        self._again: deque[tuple[int, str | None]] = deque()
        self._row: list[tuple[int, str | None]] = []
        self._row_characters = 0
        self._left = MAX_READ_AGAIN
        self.first = 1

    def peek(self) -> str:
        """The first line, without taking it."""
        line = next(self._numbered, None)
        if line is None:
            return ""
        self._again.append(line)
        return line[1] or ""

    def begin_row(self) -> None:
        """What comes now belongs to the next row."""
        self._row = []
        self._row_characters = 0

    def read_again(self) -> None:
        """Give back all lines of the row but its first one."""
        rest = self._row[1:]
        self._left -= len(rest)
        if self._left > 0:
            self._again.extendleft(reversed(rest))

    def __next__(self) -> str:
        number, line = self._again.popleft() if self._again else next(self._numbered)
        if not self._row:
            self.first = number
        self._row.append((number, line))
        self._row_characters += len(line or "")
        if line is None or len(self._row) > MAX_ROW_LINES or self._row_characters > MAX_ROW_CHARACTERS:
            raise _TooLongError
        return line


def _delimiter(first: str) -> str:
    """The likeliest delimiter: the one that occurs most often in the header outside quotes."""
    outside = "".join(first.split('"')[::2])
    return max((",", ";", "\t", "|"), key=outside.count)


def _header(source: Source, fields: list[str]) -> list[str]:
    """The names of the columns, made distinct.

    Raises:
        SourceError: all are empty.
    """
    names = [field.strip() for field in fields]
    if not any(names):
        remedy = "Its first row must name the columns."
        raise SourceError(source, "has no header.", code="import.no-header", remedy=remedy)
    seen: dict[str, int] = {}
    found: list[str] = []
    for place, name in enumerate(names, 1):
        name = name or f"column {place}"
        seen[name] = seen.get(name, 0) + 1
        found.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return found
