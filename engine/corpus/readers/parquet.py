"""Parquet tables, in batches; only the text column is read."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence

import pyarrow as pa
import pyarrow.parquet as pq

from engine.corpus.document import BadRow, Document, Row, Source, SourceError
from engine.corpus.readers.columns import SAMPLE_ROWS, choose_text_column
from engine.corpus.readers.opening import open_seekable
from engine.recipe import CorpusSettings

BATCH_ROWS = 256


def read(source: Source, settings: CorpusSettings) -> Iterator[Document | BadRow]:
    """One document a row; ``member`` is the row's number from 1.

    Raises:
        SourceError: it is damaged or no Parquet, lacks the column, or cannot be read.
    """
    with _opened(source) as table:
        columns = _text_columns(table.schema_arrow)
        sample = [row for row in _rows(source, table, columns, SAMPLE_ROWS) if isinstance(row, Row)]
        source.decode_errors = source.bytes_read = 0  # the sample is read again from its start
        column = choose_text_column(source, sample, settings.text_column, table.schema_arrow.names)
        if column not in columns:
            kind = table.schema_arrow.field(column).type
            reason = f'column "{column}" holds {kind} instead of text.'
            raise SourceError(source, reason, code="import.no-column", remedy="Name another corpus.text_column.")
        number = 0
        for batch in _batches(source, table, [column], BATCH_ROWS):
            for value in batch.column(0):
                number += 1
                yield _document(source, number, column, value)


def rows(source: Source, settings: CorpusSettings) -> Iterator[Row | BadRow]:
    """Rows with all columns, for the preview."""
    with _opened(source) as table:
        yield from _rows(source, table, table.schema_arrow.names, None)


def _rows(source: Source, table: pq.ParquetFile, columns: Sequence[str], most: int | None) -> Iterator[Row | BadRow]:
    number = 0
    for batch in _batches(source, table, columns, min(most or BATCH_ROWS, BATCH_ROWS)):
        for place in range(batch.num_rows):
            number += 1
            values = {name: _plain(source, batch.column(i)[place]) for i, name in enumerate(columns)}
            yield Row(number, values)
            if number == most:
                return


@contextlib.contextmanager
def _opened(source: Source) -> Iterator[pq.ParquetFile]:
    source.encoding = "utf-8"
    with open_seekable(source) as file:
        with _explained(source):
            table = pq.ParquetFile(file)
        with contextlib.closing(table):
            yield table


def _batches(source: Source, table: pq.ParquetFile, columns: Sequence[str], rows: int) -> Iterator[pa.RecordBatch]:
    """Record batches with the columns in the order asked for."""
    if not columns:
        return
    stream = table.iter_batches(batch_size=rows, columns=list(columns), use_threads=False)
    while True:
        with _explained(source):
            batch = next(stream, None)
            if batch is None:
                return
            batch = batch.select(list(columns))
        yield batch


def _document(source: Source, number: int, column: str, value: pa.Scalar) -> Document | BadRow:
    if not value.is_valid:
        return BadRow(number, "row.null", f'"{column}" is null')
    text = _plain(source, value)
    return Document(text if isinstance(text, str) else str(text), str(number))


def _plain(source: Source, value: pa.Scalar) -> object:
    """The value as Python knows it; strings that are no UTF-8 get U+FFFD and are counted."""
    if not value.is_valid:
        return None
    if isinstance(value, pa.DictionaryScalar):
        value = value.value
    if not isinstance(value, pa.StringScalar | pa.LargeStringScalar | pa.StringViewScalar):
        return value.as_py()
    data = value.as_buffer().to_pybytes()
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        source.decode_errors += 1
        return data.decode("utf-8", "replace")


def _text_columns(schema: pa.Schema) -> list[str]:
    return [field.name for field in schema if _is_text(field.type) and schema.names.count(field.name) == 1]


def _is_text(kind: pa.DataType) -> bool:
    if pa.types.is_dictionary(kind):
        kind = kind.value_type
    return pa.types.is_string(kind) or pa.types.is_large_string(kind) or pa.types.is_string_view(kind)


@contextlib.contextmanager
def _explained(source: Source) -> Iterator[None]:
    """Turn pyarrow's complaints about the file into words; a :class:`SourceError` from below passes."""
    try:
        yield
    except (pa.ArrowException, OSError, ValueError, OverflowError) as error:
        words = str(error).splitlines()[0][:200] if str(error) else type(error).__name__
        reason = f"is damaged, cut off or no Parquet table: {words}."
        raise SourceError(source, reason, code="import.damaged", remedy="Copy or download it again.") from error
