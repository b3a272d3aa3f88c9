"""Where the documents came from and what went wrong on the way: one record a source, and ``corpus/sources.json``.

That file and ``sources.db`` beside it alone keep original paths.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from engine.corpus.document import BadRow, Skipped, Source, well_formed
from engine.corpus.readers.left_out import QUIET
from engine.project.atomic import read_json, write_json

SOURCES_NAME = "sources.json"
LISTED_SOURCES = 1000
LISTED_BAD_ROWS = 1000
LISTED_SKIPPED = 1000
LISTED_QUIET = 200


@dataclass
class Skips:
    """What was not imported: the first entries, and how many there are by their codes; hidden files count as the rest.

    Of what is left out on purpose few are listed: a thousand files of packages must not hide the one that is damaged.
    """

    listed: list[Skipped] = field(default_factory=list)
    by_code: Counter[str] = field(default_factory=Counter)
    _quiet: int = 0

    @property
    def count(self) -> int:
        """How many there are."""
        return self.by_code.total()

    def add(self, item: Skipped) -> None:
        """Note one."""
        self.by_code[item.code] += 1
        quiet = item.code in QUIET
        if len(self.listed) < LISTED_SKIPPED and (not quiet or self._quiet < LISTED_QUIET):
            self._quiet += quiet
            self.listed.append(item)


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

    def take_up(self, entry: dict[str, Any]) -> None:
        """Go on from what an earlier import has noted of the same source."""
        for name in ("documents", "bytes", "duplicates", "empty", "bad_rows"):
            setattr(self, name, entry[name] or 0)
        self.licence = self.licence or entry["licence"]
        self.listed = [BadRow(**row) for row in entry["bad_rows_listed"]]

    def as_dict(self, imported: str) -> dict[str, Any]:
        """The record, JSON-able."""
        source = self.source
        return {
            "name": source.name,
            "path": origin(source),
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
    empty = {"version": 1, "sources": [], "skipped": [], "skipped_count": 0, "skipped_by_code": {}}
    return read_json(path) if path.exists() else empty


def origin(source: Source) -> str:
    """The path of the file that a source is or lies in; empty where there is none."""
    return "" if source.path == Path() else well_formed(str(source.path.absolute()))


def write_sources(folder: Path, entries: Iterable[dict[str, Any]], count: int, skipped: Skips) -> None:
    """Write ``sources.json``: the first sources and what was skipped at the last import, for whoever wants a look.

    All sources are in the table beside it (:mod:`engine.corpus.source_table`).
    """
    listed = [asdict(item) | {"values": dict(item.values)} for item in skipped.listed]
    value = {"version": 1, "sources": list(entries), "source_count": count}
    value |= {"skipped": listed, "skipped_count": skipped.count, "skipped_by_code": dict(skipped.by_code)}
    write_json(folder / SOURCES_NAME, value)
