"""Arrow IPC files and streams (.arrow, .feather), record batch by record batch; one batch at a time is in memory.

What a batch says of itself is checked in full before it is used, as the format trusts its writer: offsets that lead out
of a buffer would crash the process. Texts that are no UTF-8 are no damage, so they are checked as bytes.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from typing import BinaryIO

import pyarrow as pa

from engine.corpus.document import BadRow, Document, Row, Source, SourceError, TextBatch
from engine.corpus.readers import arrow_tables
from engine.corpus.readers.arrow_tables import explained
from engine.corpus.readers.opening import open_seekable
from engine.recipe import CorpusSettings

WHAT = "Arrow file or stream"

_FILE, _FEATHER_ONE = b"ARROW1", b"FEA1"
_BYTES = {pa.string(): pa.binary(), pa.large_string(): pa.large_binary()}


def read(source: Source, settings: CorpusSettings) -> Iterator[Document | BadRow]:
    """One document a row; ``member`` is the row's number from 1.

    Raises:
        SourceError: it is damaged or no Arrow data, lacks a column, or cannot be read.
    """
    return arrow_tables.documents(source, settings, opened)


def read_many(source: Source, settings: CorpusSettings) -> Iterator[Document | BadRow | TextBatch]:
    """The same documents, many at once where that is possible."""
    return arrow_tables.documents_at_once(source, settings, opened)


def rows(source: Source, settings: CorpusSettings) -> Iterator[Row | BadRow]:
    """Rows with all columns, for the preview."""
    return arrow_tables.rows(source, opened)


@contextlib.contextmanager
def opened(source: Source) -> Iterator[ArrowTable]:
    """The table, while its file is open.

    Raises:
        SourceError: it is no Arrow data, or Feather's first version, which pandas wrote before 2020.
    """
    source.encoding = "utf-8"
    with open_seekable(source) as file:
        head = file.read(len(_FILE))
        if head.startswith(_FEATHER_ONE):
            remedy = "Read it with pandas and save it as Parquet."
            raise SourceError(source, "is a Feather file of version 1.", code="import.old-format", remedy=remedy)
        yield ArrowTable(source, file, is_file=head == _FILE)


class ArrowTable:
    """An Arrow file or stream as a table."""

    def __init__(self, source: Source, file: BinaryIO, *, is_file: bool) -> None:
        self._source = source
        self._file = file
        self._is_file = is_file
        with explained(source, WHAT):
            self.schema: pa.Schema = self._reader().schema

    def batches(self, columns: Sequence[str], rows: int) -> Iterator[pa.RecordBatch]:
        """Record batches of at most so many rows."""
        with explained(self._source, WHAT):
            stream = self._stream()
        while True:
            with explained(self._source, WHAT):
                batch = next(stream, None)
                if batch is None:
                    return
                batch = batch.select(list(columns))
                for array in batch.columns:
                    _validate(array)
            for start in range(0, batch.num_rows, rows):
                yield batch.slice(start, rows)

    def _reader(self) -> pa.ipc.RecordBatchFileReader | pa.ipc.RecordBatchStreamReader:
        self._file.seek(0)
        return pa.ipc.open_file(self._file) if self._is_file else pa.ipc.open_stream(self._file)

    def _stream(self) -> Iterator[pa.RecordBatch]:
        reader = self._reader()
        if not self._is_file:
            return iter(reader)
        return (reader.get_batch(number) for number in range(reader.num_record_batches))


def _validate(array: pa.Array) -> None:
    array.validate()
    if kind := _BYTES.get(array.type):
        array = pa.Array.from_buffers(kind, len(array), array.buffers(), -1, array.offset)
    array.validate(full=True)
