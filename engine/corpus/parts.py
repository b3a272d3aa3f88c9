"""Documents in Parquet: written to parts of about 64 MB of text, read back a row group at a time.

A row group holds at most about 8 MB of text (or one longer document), so reading needs that much and no more.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from engine.errors import LangwrightError

CORPUS_SCHEMA = pa.schema(
    [
        pa.field("id", pa.string(), nullable=False),
        pa.field("text", pa.large_string(), nullable=False),
        pa.field("source", pa.string(), nullable=False),
        pa.field("member", pa.string(), nullable=False),
        pa.field("licence", pa.string(), nullable=False),
        pa.field("date", pa.string(), nullable=False),
        pa.field("sha256", pa.string(), nullable=False),
        pa.field("bytes", pa.int64(), nullable=False),
        pa.field("group", pa.string(), nullable=False),
        pa.field("written", pa.string(), nullable=False),
        pa.field("address", pa.string(), nullable=False),
    ]
)
"""One row a document; ``text`` is large_string so that no 2 GB limit is near.

``group`` is the author, site or archive it belongs to, ``written`` the ISO date when it was written,
``address`` where it is from; each may be empty.
"""

LATER_COLUMNS = ("group", "written", "address")
"""Columns that corpora made before they came do not have: reading gives empty strings for them."""

CLEAN_SCHEMA = CORPUS_SCHEMA.append(pa.field("document", pa.int64(), nullable=False)).append(
    pa.field("language", pa.string(), nullable=False)
)
"""The same, which document of the corpus it was, from 0, and its language's code where the rules looked for it."""

PART_BYTES = 64 << 20
GROUP_BYTES = 8 << 20
GROUP_ROWS = 20_000


class PartWriter:
    """Writes rows to ``part-00000.parquet`` and on, beginning a new part every 64 MB of text.

    Use it as a context manager; a part is whole only after it. One row group is packed and written in a thread of its
    own while the next one is gathered; what goes wrong there is raised by the next call.

    Attributes:
        names: of the parts begun so far.
        bytes: of the texts added so far.
        rows: added so far.
    """

    def __init__(self, folder: Path, schema: pa.Schema, *, first: int = 0, even_if_empty: bool = False) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._even_if_empty = even_if_empty
        self._folder = folder
        self._schema = schema
        self._next = first
        self._writer: pq.ParquetWriter | None = None
        self._behind = ThreadPoolExecutor(1, "parts")
        self._writing: Future[None] | None = None
        self._rows: list[Mapping[str, Any]] = []
        self._batches: list[pa.RecordBatch] = []
        self._batched = 0
        self._group_bytes = 0
        self._part_bytes = 0
        self.names: list[str] = []
        self.bytes = self.rows = 0

    def add(self, row: Mapping[str, Any]) -> None:
        """Write one row (soon); its ``bytes`` says how large it is."""
        self._rows.append(row)
        self.rows += 1
        self._added(row["bytes"])

    def add_batch(self, batch: pa.RecordBatch) -> None:
        """Write many rows (soon); they are of this writer's schema."""
        if batch.num_rows:
            self._take_rows()
            self._batches.append(batch)
            self._batched += batch.num_rows
            self.rows += batch.num_rows
            self._added(pc.sum(batch.column("bytes")).as_py())

    @property
    def pending(self) -> bool:
        """Whether a part is open, or rows wait for one."""
        return self._writer is not None or bool(self._rows or self._batches)

    def end_part(self) -> None:
        """Write what is held back, so that all parts are whole; what comes next begins a new one."""
        if self._rows or self._batches:
            self._write_group()
        self._close_part()

    def close(self) -> None:
        """Write what is held back; where there was no row at all, one empty part if asked for."""
        if self._even_if_empty and not self.names and not self.pending:
            self._write_group()
        self.end_part()
        self._behind.shutdown()

    def abandon(self) -> None:
        """Let go of the open file without caring whether it is whole."""
        self._rows, self._batches, self._batched = [], [], 0
        self._behind.shutdown()
        self._writing = None
        with contextlib.suppress(OSError, pa.ArrowException):  # the disk may be full; the file is thrown away
            self._close_part()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self.close()
        else:
            self.abandon()

    def _write_group(self) -> None:
        if self._writer is None:
            name = f"part-{self._next:05d}.parquet"
            self._next += 1
            self.names.append(name)
            self._writer = part_writer(self._folder / name, self._schema)
        self._take_rows()
        table = pa.Table.from_batches(self._batches, self._schema)
        self._wait()
        self._writing = self._behind.submit(self._writer.write_table, table, row_group_size=max(table.num_rows, 1))
        self._part_bytes += self._group_bytes
        self._batches, self._batched = [], 0
        self._group_bytes = 0

    def _added(self, size: int) -> None:
        self.bytes += size
        self._group_bytes += size
        if self._group_bytes >= GROUP_BYTES or self._batched + len(self._rows) >= GROUP_ROWS:
            self._write_group()
        if self._part_bytes >= PART_BYTES:
            self._close_part()

    def _take_rows(self) -> None:
        """Make a batch of the single rows, so that order is kept."""
        if self._rows:
            columns = [pa.array([row[name] for row in self._rows], kind) for name, kind in _types(self._schema)]
            self._batches.append(pa.record_batch(columns, schema=self._schema))
            self._batched += len(self._rows)
            self._rows = []

    def _wait(self) -> None:
        """Until the row group before is written; raises what went wrong with it."""
        if self._writing is not None:
            writing, self._writing = self._writing, None
            writing.result()

    def _close_part(self) -> None:
        self._wait()
        if self._writer is not None:
            writer, self._writer = self._writer, None
            writer.close()
        self._part_bytes = 0


class EntryWriter:
    """Writes many small entries to one Parquet file; use it as a context manager, the file is whole only after it."""

    def __init__(self, path: Path, schema: pa.Schema, group_entries: int, *, dictionary: bool = True) -> None:
        self._writer = pq.ParquetWriter(path, schema, compression="zstd", use_dictionary=dictionary)
        self._schema = schema
        self._group_entries = group_entries
        self._held: list[Sequence[Any]] = []

    def add_entry(self, values: Sequence[Any]) -> None:
        """Write an entry (soon): its values in the order of the schema."""
        self._held.append(values)
        if len(self._held) >= self._group_entries:
            self._write()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._write()
            self._writer.close()
        else:
            with contextlib.suppress(OSError, pa.ArrowException):  # the disk may be full; the file is thrown away
                self._writer.close()

    def _write(self) -> None:
        if self._held:
            pairs = zip(zip(*self._held, strict=True), self._schema.types, strict=True)
            columns = [pa.array(column, kind) for column, kind in pairs]
            self._writer.write_batch(pa.record_batch(columns, schema=self._schema))
            self._held = []


def read_rows(
    folder: Path, names: Iterable[str], columns: Sequence[str] | None = None
) -> Iterator[list[dict[str, Any]]]:
    """The rows of some parts, in order, a row group at a time; :data:`LATER_COLUMNS` are always there when asked for.

    Raises:
        LangwrightError: a part is missing or damaged (code ``project.broken``).
    """
    for name in names:
        with open_part(folder / name) as file:
            for group in range(file.num_row_groups):
                yield read_group(folder / name, file, group, columns)


def read_group(
    path: Path, file: pq.ParquetFile, group: int, columns: Sequence[str] | None = None
) -> list[dict[str, Any]]:
    """The rows of one row group of an open part; as for :func:`read_rows`."""
    missing = _missing(file.schema_arrow.names, columns)
    wanted = [column for column in columns if column not in missing] if columns else None
    with _explained(path):
        rows = file.read_row_group(group, columns=wanted).to_pylist()
    for row in rows if missing else ():
        row.update(missing)
    return rows


def _missing(present: Sequence[str], columns: Sequence[str] | None) -> dict[str, str]:
    """What stands in for columns that are asked for and came after the part was written."""
    asked = LATER_COLUMNS if columns is None else [column for column in LATER_COLUMNS if column in columns]
    return {column: "" for column in asked if column not in present}


def part_writer(path: Path, schema: pa.Schema) -> pq.ParquetWriter:
    """A part to write: texts in zstd, and each column that repeats itself by numbers."""
    repeating = ["source", "licence", "date", "group", "written", "language"]
    return pq.ParquetWriter(
        path, schema, compression="zstd", use_dictionary=repeating, write_statistics=["source", "written"]
    )


@contextlib.contextmanager
def open_part(path: Path) -> Iterator[pq.ParquetFile]:
    """A part to read.

    Raises:
        LangwrightError: it is missing or damaged (code ``project.broken``).
    """
    with _explained(path):
        file = pq.ParquetFile(path)
    with contextlib.closing(file):
        yield file


@contextlib.contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except (pa.ArrowException, OSError, ValueError) as error:
        raise LangwrightError(
            f"{path} cannot be read: {error}.",
            remedy="Run the station again that makes it.",
            code="project.broken",
            path=str(path),
        ) from error


def _types(schema: pa.Schema) -> list[tuple[str, pa.DataType]]:
    return [(field.name, field.type) for field in schema]
