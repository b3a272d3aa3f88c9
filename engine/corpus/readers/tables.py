"""From the rows of a table to documents: what JSON and CSV readers share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from engine.corpus.document import BadRow, Document, Row, Source, SourceError
from engine.corpus.readers.columns import SAMPLE_ROWS, choose_text_column
from engine.recipe import CorpusSettings

_SAMPLE_CHARACTERS = 8 << 20


def documents(rows: Iterable[Row | BadRow], source: Source, settings: CorpusSettings) -> Iterator[Document | BadRow]:
    """One document a row, from the column that the first rows suggest or the settings name.

    Raises:
        SourceError: no such column; or as the rows do, once those before are given out.
    """
    stream = iter(rows)
    first: list[Row | BadRow] = []
    trouble: SourceError | None = None
    try:
        first.extend(_sample(stream))
    except SourceError as error:
        trouble = error  # the rows before it have come, and are kept
    good = [row for row in first if isinstance(row, Row)]
    column = choose_text_column(source, good, settings.text_column) if good else ""
    for row in first:
        yield row if isinstance(row, BadRow) else _document(row, column)
    if trouble:
        raise trouble
    for row in stream:
        yield row if isinstance(row, BadRow) else _document(row, column)


def _sample(stream: Iterator[Row | BadRow]) -> Iterator[Row | BadRow]:
    """The first rows: enough to judge by, little enough to hold."""
    count = size = 0
    for row in stream:
        yield row
        if isinstance(row, Row):
            count += 1
            size += sum(len(value) for value in row.values.values() if isinstance(value, str))
        if count >= SAMPLE_ROWS or size >= _SAMPLE_CHARACTERS:
            return


def _document(row: Row, column: str) -> Document | BadRow:
    if column not in row.values:
        return BadRow(row.line, "row.no-column", f'has no "{column}"')
    value = row.values[column]
    if isinstance(value, str):
        return Document(value, str(row.line))
    if value is None:
        return BadRow(row.line, "row.null", f'"{column}" is null')
    return BadRow(row.line, "row.not-text", f'"{column}" holds {_kind(value)} instead of text')


def _kind(value: object) -> str:
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, int | float):
        return "a number"
    return "a list" if isinstance(value, list) else "an object"
