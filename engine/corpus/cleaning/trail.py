"""The trail: for each document which rules changed it and which one dropped it, in one Parquet file.

Documents that no rule touched have no entry, so the file is small: some bytes for each change.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Self

import pyarrow as pa
import pyarrow.parquet as pq

from engine.corpus.cleaning.chain import Trace
from engine.errors import LangwrightError

TRAIL_NAME = "trail.parquet"
GROUP_ENTRIES = 50_000

_SCHEMA = pa.schema(
    [
        pa.field("document", pa.int64(), nullable=False),
        pa.field("rule", pa.string(), nullable=False),
        pa.field("code", pa.string(), nullable=False),
        pa.field("reason", pa.string(), nullable=False),
    ]
)


class TrailWriter:
    """Writes the trail as it comes; use it as a context manager, the file is whole only after it."""

    def __init__(self, path: Path) -> None:
        self._writer = pq.ParquetWriter(path, _SCHEMA, compression="zstd")
        self._held: list[Trace] = []

    def add(self, entries: Iterable[Trace]) -> None:
        """Write some entries (soon)."""
        self._held.extend(entries)
        if len(self._held) >= GROUP_ENTRIES:
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
            columns = [pa.array([getattr(entry, name) for entry in self._held]) for name in _SCHEMA.names]
            self._writer.write_batch(pa.record_batch(columns, schema=_SCHEMA))
            self._held = []


def read_trail(path: Path, documents: Iterable[int]) -> list[Trace]:
    """What the rules did to some documents, each document's entries in the order of the rules.

    Raises:
        LangwrightError: the file is missing or damaged (code ``project.broken``).
    """
    wanted = sorted(set(documents))
    try:
        table = pq.read_table(path, filters=[("document", "in", wanted)]) if wanted else _SCHEMA.empty_table()
    except (pa.ArrowException, OSError, ValueError) as error:
        raise LangwrightError(
            f"{path} cannot be read: {error}.",
            remedy="Clean the text again.",
            code="project.broken",
            path=str(path),
        ) from error
    return [Trace(**entry) for entry in sorted(table.to_pylist(), key=lambda entry: entry["document"])]
