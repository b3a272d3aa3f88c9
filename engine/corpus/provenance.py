"""``corpus/sources.json``: where the documents came from and what went wrong on the way. Alone keeps original paths."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from engine.corpus.document import BadRow, Skipped, Source, well_formed
from engine.project.atomic import read_json, write_json

SOURCES_NAME = "sources.json"
LISTED_BAD_ROWS = 1000
LISTED_SKIPPED = 1000


@dataclass
class SourceRecord:
    """What became of one source.

    Attributes:
        source: name, kind and findings.
        licence: as kept with every document.
        documents: how many were added.
        bytes: of their text, UTF-8.
        duplicates: how many were there already.
        empty: how many held no text.
        bad_rows: how many rows could not be read.
        listed: the first of them.
        problem: why reading ended early; empty when it did not.
    """

    source: Source
    licence: str
    documents: int = 0
    bytes: int = 0
    duplicates: int = 0
    empty: int = 0
    bad_rows: int = 0
    listed: list[BadRow] = field(default_factory=list)
    problem: str = ""

    def as_dict(self, imported: str) -> dict[str, Any]:
        """The record, JSON-able."""
        source = self.source
        return {
            "name": source.name,
            "path": "" if source.kind == "sample" else well_formed(str(source.path.absolute())),
            "kind": source.kind,
            "compression": source.compression,
            "encoding": source.encoding,
            "text_column": source.text_column,
            "file_bytes": source.size,
            "documents": self.documents,
            "bytes": self.bytes,
            "duplicates": self.duplicates,
            "empty": self.empty,
            "licence": self.licence,
            "decode_errors": source.decode_errors,
            "changed_while_read": source.changed,
            "problem": self.problem,
            "bad_rows": self.bad_rows,
            "bad_rows_listed": [asdict(row) for row in self.listed],
            "imported": imported,
        }


def read_sources(folder: Path) -> dict[str, Any]:
    """What the folder's ``sources.json`` holds; an empty record where there is none.

    Raises:
        LangwrightError: it is damaged.
    """
    path = folder / SOURCES_NAME
    return read_json(path) if path.exists() else {"version": 1, "sources": [], "skipped": [], "skipped_count": 0}


def write_sources(
    folder: Path, before: dict[str, Any], records: Iterable[SourceRecord], skipped: list[Skipped], imported: str
) -> int:
    """Write ``sources.json``: what was there before and the new records; returns how many sources it lists.

    A source that was imported before keeps one entry, with the documents of all its imports. What was skipped is
    that of the last import.
    """
    entries: dict[tuple[str, str], dict[str, Any]] = {_key(entry): entry for entry in before["sources"]}
    for record in records:
        entry = record.as_dict(imported)
        known = entries.get(_key(entry))
        if known:
            entry["documents"] += known["documents"]
            entry["bytes"] += known["bytes"]
        if entry["documents"] or entry["bad_rows"]:
            entries[_key(entry)] = entry
    listed = [asdict(item) | {"values": dict(item.values)} for item in skipped[:LISTED_SKIPPED]]
    value = {"version": 1, "sources": list(entries.values()), "skipped": listed, "skipped_count": len(skipped)}
    write_json(folder / SOURCES_NAME, value)
    return len(entries)


def _key(entry: dict[str, Any]) -> tuple[str, str]:
    return entry["path"], entry["name"]
