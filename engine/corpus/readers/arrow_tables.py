"""Tables in Arrow's memory layout, whatever file they come from: rows for the preview, documents for the import."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from engine.corpus.document import BadRow, Document, Row, Source, SourceError, TextBatch
from engine.corpus.readers.column_batches import text_batch
from engine.corpus.readers.columns import SAMPLE_ROWS, no_column
from engine.corpus.readers.mapping import ColumnMapping, choose_mapping
from engine.recipe import CorpusSettings

BATCH_ROWS = 256


class Table(Protocol):
    """A table that can be read again and again from its start."""

    schema: pa.Schema

    def batches(self, columns: Sequence[str], rows: int) -> Iterator[pa.RecordBatch]:
        """Record batches of at most so many rows, with the columns in the order asked for."""
        ...


Opened = Callable[[Source], AbstractContextManager[Table]]


def documents(source: Source, settings: CorpusSettings, opened: Opened) -> Iterator[Document | BadRow]:
    """One document a row; ``member`` is the row's number from 1.

    Raises:
        SourceError: it is damaged, lacks a column, or cannot be read.
    """
    with opened(source) as table:
        mapping = _mapping(source, table, settings)
        for row in _rows(source, table, _stored(source, table, mapping), None):
            yield mapping.document(row)


def documents_at_once(
    source: Source, settings: CorpusSettings, opened: Opened
) -> Iterator[Document | BadRow | TextBatch]:
    """The same documents, many at once where the columns hold nothing but sound texts."""
    with opened(source) as table:
        mapping = _mapping(source, table, settings)
        columns = _stored(source, table, mapping)
        texts = columns == mapping.columns and all(is_text(table.schema.field(name).type) for name in columns)
        passed = 0
        for batch in table.batches(columns, BATCH_ROWS):
            found = _at_once(mapping, batch, passed) if texts else None
            if found is not None:
                yield found
            else:
                yield from (mapping.document(row) for row in _rows_of(source, batch, columns, passed))
            passed += batch.num_rows


def _at_once(mapping: ColumnMapping, batch: pa.RecordBatch, passed: int) -> TextBatch | None:
    try:
        columns = {name: pc.cast(batch.column(name), pa.large_string()) for name in mapping.columns}
        for column in columns.values():
            column.validate(full=True)  # texts that are no UTF-8 are mended one by one
    except pa.ArrowException:
        return None
    return text_batch(mapping, columns, np.arange(passed + 1, passed + 1 + batch.num_rows))


def _stored(source: Source, table: Table, mapping: ColumnMapping) -> list[str]:
    """The columns to read; for a field within a column, that column."""
    names = set(_own_names(source, table.schema))
    return list(dict.fromkeys(name if name in names else name.partition(".")[0] for name in mapping.columns))


def rows(source: Source, opened: Opened) -> Iterator[Row | BadRow]:
    """Rows with all columns that have a name of their own."""
    with opened(source) as table:
        yield from _rows(source, table, _own_names(source, table.schema), None)


def _mapping(source: Source, table: Table, settings: CorpusSettings) -> ColumnMapping:
    texts = [name for name in _own_names(source, table.schema) if is_text(table.schema.field(name).type)]
    sample = list(_rows(source, table, texts, SAMPLE_ROWS))
    source.decode_errors = source.bytes_read = 0  # the sample is read again from its start
    mapping = choose_mapping(source, sample, settings, _own_names(source, table.schema))
    if mapping.text and mapping.text not in texts:
        kind = table.schema.field(mapping.text).type
        raise no_column(source, f'column "{mapping.text}" holds {kind} instead of text.', texts)
    return mapping


def _rows(source: Source, table: Table, columns: Sequence[str], most: int | None) -> Iterator[Row]:
    passed = 0
    if not columns:
        return
    for batch in table.batches(columns, min(most or BATCH_ROWS, BATCH_ROWS)):
        yield from _rows_of(source, batch.slice(0, most - passed) if most else batch, columns, passed)
        passed += batch.num_rows
        if most and passed >= most:
            return


def _rows_of(source: Source, batch: pa.RecordBatch, columns: Sequence[str], passed: int) -> Iterator[Row]:
    for place in range(batch.num_rows):
        values = {name: _plain(source, batch.column(i)[place]) for i, name in enumerate(columns)}
        yield Row(passed + place + 1, values)


def _plain(source: Source, value: pa.Scalar) -> object:
    """The value as Python knows it; strings that are no UTF-8 get U+FFFD and are counted."""
    if not value.is_valid:
        return None
    if isinstance(value, pa.DictionaryScalar):
        value = value.value
    if not isinstance(value, pa.StringScalar | pa.LargeStringScalar | pa.StringViewScalar):
        return _as_python(source, value)
    data = value.as_buffer().to_pybytes()
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        source.decode_errors += 1
        return data.decode("utf-8", "replace")


def _as_python(source: Source, value: pa.Scalar) -> object:
    try:
        return value.as_py()
    except (ValueError, OverflowError, pa.ArrowException):  # a date beyond the calendar, a list with broken texts
        source.decode_errors += 1
        return None


def _own_names(source: Source, schema: pa.Schema) -> list[str]:
    with explained(source, "table"):  # names may be no text
        return [field.name for field in schema if schema.names.count(field.name) == 1]


def is_text(kind: pa.DataType) -> bool:
    """Whether a column of that type holds texts."""
    if pa.types.is_dictionary(kind):
        kind = kind.value_type
    return pa.types.is_string(kind) or pa.types.is_large_string(kind) or pa.types.is_string_view(kind)


@contextlib.contextmanager
def explained(source: Source, what: str) -> Iterator[None]:
    """Turn pyarrow's complaints about the file into words; a :class:`SourceError` from below passes."""
    try:
        yield
    except (pa.ArrowException, OSError, ValueError, OverflowError, TypeError, IndexError, MemoryError) as error:
        words = str(error).splitlines()[0][:200] if str(error) else type(error).__name__
        reason = f"is damaged, cut off or no {what}: {words}."
        raise SourceError(source, reason, code="import.damaged", remedy="Copy or download it again.") from error
