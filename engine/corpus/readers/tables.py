"""From the rows of a table to documents: what JSON and CSV readers share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from engine.corpus.document import BadRow, Document, Row, Source, SourceError
from engine.corpus.readers.columns import SAMPLE_ROWS
from engine.corpus.readers.mapping import ColumnMapping, choose_mapping
from engine.recipe import CorpusSettings

_SAMPLE_CHARACTERS = 8 << 20


def documents(rows: Iterable[Row | BadRow], source: Source, settings: CorpusSettings) -> Iterator[Document | BadRow]:
    """One document a row, from the columns that the first rows suggest or the settings name.

    Raises:
        SourceError: no such column; or as the rows do, once those before are given out.
    """
    stream = iter(rows)
    first: list[Row | BadRow] = []
    trouble: SourceError | None = None
    try:
        first.extend(sample(stream))
    except SourceError as error:
        trouble = error  # the rows before it have come, and are kept
    good = [row for row in first if isinstance(row, Row)]
    mapping = choose_mapping(source, good, settings) if good else ColumnMapping("")
    for row in first:
        yield row if isinstance(row, BadRow) else mapping.document(row)
    if trouble:
        raise trouble
    for row in stream:
        yield row if isinstance(row, BadRow) else mapping.document(row)


def sample(stream: Iterator[Row | BadRow]) -> Iterator[Row | BadRow]:
    """The first rows: enough to judge by, little enough to hold; the stream goes on after them."""
    count = size = 0
    for row in stream:
        yield row
        if isinstance(row, Row):
            count += 1
            size += sum(len(value) for value in row.values.values() if isinstance(value, str))
        if count >= SAMPLE_ROWS or size >= _SAMPLE_CHARACTERS:
            return
