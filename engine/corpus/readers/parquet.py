"""Parquet tables, in batches; only the columns that are needed are read."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence

import pyarrow as pa
import pyarrow.parquet as pq

from engine.corpus.document import BadRow, Document, Row, Source, TextBatch
from engine.corpus.readers import arrow_tables
from engine.corpus.readers.arrow_tables import explained
from engine.corpus.readers.opening import open_seekable
from engine.recipe import CorpusSettings

WHAT = "Parquet table"


def read(source: Source, settings: CorpusSettings) -> Iterator[Document | BadRow]:
    """One document a row; ``member`` is the row's number from 1.

    Raises:
        SourceError: it is damaged or no Parquet, lacks a column, or cannot be read.
    """
    return arrow_tables.documents(source, settings, opened)


def read_many(source: Source, settings: CorpusSettings) -> Iterator[Document | BadRow | TextBatch]:
    """The same documents, many at once where that is possible."""
    return arrow_tables.documents_at_once(source, settings, opened)


def rows(source: Source, settings: CorpusSettings) -> Iterator[Row | BadRow]:
    """Rows with all columns, for the preview."""
    return arrow_tables.rows(source, opened)


@contextlib.contextmanager
def opened(source: Source) -> Iterator[ParquetTable]:
    """The table, while its file is open."""
    source.encoding = "utf-8"
    with open_seekable(source) as file:
        with explained(source, WHAT):
            table = pq.ParquetFile(file)
        with contextlib.closing(table):
            yield ParquetTable(source, table)


class ParquetTable:
    """A Parquet file as a table."""

    def __init__(self, source: Source, file: pq.ParquetFile) -> None:
        self._source = source
        self._file = file
        with explained(source, WHAT):
            self.schema: pa.Schema = file.schema_arrow

    def batches(self, columns: Sequence[str], rows: int) -> Iterator[pa.RecordBatch]:
        """Record batches of at most so many rows."""
        stream = self._file.iter_batches(batch_size=rows, columns=list(columns), use_threads=False)
        while True:
            with explained(self._source, WHAT):
                batch = next(stream, None)
                if batch is None:
                    return
                batch = batch.select(list(columns))
            yield batch
