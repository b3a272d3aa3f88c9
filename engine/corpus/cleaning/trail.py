"""The trail: for each document which rules changed it and which one dropped it, in one Parquet file.

Documents that no rule touched have no entry, so the file is small: some bytes for each change.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from engine.corpus.cleaning.chain import Trace
from engine.corpus.parts import EntryWriter
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


class TrailWriter(EntryWriter):
    """Writes the trail as it comes."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, _SCHEMA, GROUP_ENTRIES)

    def add(self, entries: Iterable[Trace]) -> None:
        """Write some entries (soon)."""
        for entry in entries:
            self.add_entry((entry.document, entry.rule, entry.code, entry.reason))


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
