"""``corpus/sources.db``: every source of the corpus, one row each, and the files they came from.

A table rather than a list, so that a million sources need no memory and can be shown a page at a time. It is written
only in a folder that is not yet the corpus (:mod:`engine.corpus.draft`); readers open it as something that never
changes.
"""

from __future__ import annotations

import errno
import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.corpus.provenance import SOURCES_NAME, SourceRecord, read_sources
from engine.errors import LangwrightError, UsageError

TABLE_NAME = "sources.db"
LARGEST_PAGE = 1000

COLUMNS = (
    "name",
    "path",
    "kind",
    "compression",
    "encoding",
    "text_column",
    "file_bytes",
    "documents",
    "bytes",
    "duplicates",
    "empty",
    "licence",
    "decode_errors",
    "changed_while_read",
    "problem",
    "bad_rows",
    "bad_rows_listed",
    "imported",
)
"""As in the dictionaries that :meth:`SourceRecord.as_dict` makes; ``bad_rows_listed`` is JSON in the table."""

_SCHEMA = f"""
CREATE TABLE IF NOT EXISTS sources ({", ".join(COLUMNS)}, PRIMARY KEY (name));
CREATE INDEX IF NOT EXISTS sources_path ON sources (path);
CREATE TABLE IF NOT EXISTS origins (name PRIMARY KEY, origin);
CREATE TABLE IF NOT EXISTS files (path PRIMARY KEY, identity, offset INTEGER, line INTEGER);
"""


_TOTALS = """count(*), coalesce(sum(documents), 0), coalesce(sum(bytes), 0),
    coalesce(sum(licence = '' AND documents > 0), 0), coalesce(sum(problem <> ''), 0), coalesce(sum(bad_rows), 0)"""


@dataclass(frozen=True)
class FileState:
    """What is known of a file that was read.

    Attributes:
        identity: of its content and of how it was read (:mod:`engine.corpus.identity`); empty: to be read again.
        offset: bytes up to which it was read, where only a part of it has been.
        line: the line that comes next there.
    """

    identity: str
    offset: int = 0
    line: int = 0


class SourceTable:
    """The table, open for reading, or for writing where it lies in a draft."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._database = connection

    def put(self, record: SourceRecord, imported: str) -> None:
        """Enter a source, or what more was read of it; its name is its own by now."""
        entry = record.as_dict(imported)
        entry["bad_rows_listed"] = json.dumps(entry["bad_rows_listed"], ensure_ascii=False)
        marks = ", ".join("?" for _ in COLUMNS)
        row = [entry[column] for column in COLUMNS]
        self._database.execute(f"INSERT OR REPLACE INTO sources VALUES ({marks})", row)  # noqa: S608 - marks only
        if record.source.origin:
            origin = json.dumps(record.source.origin, ensure_ascii=False)
            self._database.execute("INSERT OR REPLACE INTO origins VALUES (?, ?)", (record.source.name, origin))

    def origins(self) -> dict[str, dict[str, Any]]:
        """What lies beyond files, by the source's name: where it comes from, and how far it was read."""
        if not self._database.execute("SELECT 1 FROM sqlite_master WHERE name = 'origins'").fetchone():
            return {}
        return {name: json.loads(origin) for name, origin in self._database.execute("SELECT * FROM origins")}

    def put_file(self, path: str, state: FileState) -> None:
        """Note what a file was when it was read."""
        row = (path, state.identity, state.offset, state.line)
        self._database.execute("INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?)", row)

    def remove(self, names: Iterable[str]) -> None:
        """Forget sources, and that their files were read."""
        for name in names:
            path = "(SELECT path FROM sources WHERE name = ?)"
            self._database.execute(f"DELETE FROM files WHERE path = {path}", (name,))  # noqa: S608
            self._database.execute("DELETE FROM origins WHERE name = ?", (name,))
            self._database.execute("DELETE FROM sources WHERE name = ?", (name,))

    def take_away(self, name: str, documents: int, size: int) -> None:
        """Count documents and bytes of a source out that are no longer in the corpus."""
        query = "UPDATE sources SET documents = documents - ?, bytes = bytes - ? WHERE name = ?"
        self._database.execute(query, (documents, size, name))

    def read_again_where_duplicates(self) -> None:
        """Let the files be read again of which texts were left out because others had them, for these are gone now."""
        self._database.execute(
            "UPDATE files SET identity = '' WHERE path IN (SELECT path FROM sources WHERE duplicates > 0)"
        )

    def mark(self) -> None:
        """Remember the table as it is now, in place of the mark before."""
        self._database.execute("RELEASE mark")
        self._database.execute("SAVEPOINT mark")

    def roll_back(self) -> None:
        """Make the table what it was at the last mark."""
        self._database.execute("ROLLBACK TO mark")

    def set_licence(self, name: str, licence: str) -> None:
        """Change a source's licence."""
        self._database.execute("UPDATE sources SET licence = ? WHERE name = ?", (licence, name))

    def file(self, path: str) -> FileState | None:
        """What is known of a file; None when it was never read."""
        row = self._database.execute("SELECT identity, offset, line FROM files WHERE path = ?", (path,)).fetchone()
        return FileState(*row) if row else None

    def names_of(self, path: str) -> list[str]:
        """The sources that a file has brought."""
        return [name for (name,) in self._database.execute("SELECT name FROM sources WHERE path = ?", (path,))]

    def had_duplicates(self, path: str) -> bool:
        """Whether texts of a file were left out because they were there already."""
        query = "SELECT 1 FROM sources WHERE path = ? AND duplicates > 0"
        return self._database.execute(query, (path,)).fetchone() is not None

    def get(self, name: str) -> dict[str, Any] | None:
        """A source's entry."""
        return next(self._entries("WHERE name = ?", (name,)), None)

    def free_name(self, name: str, path: str) -> str:
        """The name, or a like one where another file's source has it: a name stands for one source."""
        number, wanted = 1, name
        while self._database.execute("SELECT 1 FROM sources WHERE name = ? AND path <> ?", (name, path)).fetchone():
            number += 1
            name = f"{wanted} ({number})"
        return name

    def page(self, offset: int = 0, limit: int = LARGEST_PAGE, *, order: str = "", text: str = "") -> Iterator[dict]:
        """Entries in the order of import, or by a column (``-bytes``: the largest first).

        Args:
            offset: how many are passed over.
            limit: how many at most; -1: all.
            order: a column of :data:`COLUMNS`, with ``-`` before it from the end.
            text: only sources in whose name or licence it occurs.

        Raises:
            UsageError: there is no such column.
        """
        column = order.removeprefix("-")
        if column and column not in COLUMNS:
            raise UsageError(f"Sources have no column {column!r}.", code="sources.order", column=column)
        sort = f"ORDER BY {column} {'DESC' if order.startswith('-') else ''}, rowid" if column else "ORDER BY rowid"
        where, values = self._like(text)
        return self._entries(f"{where} {sort} LIMIT ? OFFSET ?", (*values, limit, offset))

    def totals(self, text: str = "") -> dict[str, int]:
        """How many sources, documents and bytes there are; sources of unknown licence, with problems, with bad rows."""
        where, values = self._like(text)
        row = self._database.execute(f"SELECT {_TOTALS} FROM sources {where}", values).fetchone()  # noqa: S608
        names = ("sources", "documents", "bytes", "unknown_licence", "with_problem", "bad_rows")
        return dict(zip(names, row, strict=True))

    def by_licence(self) -> list[dict[str, Any]]:
        """Sources, documents and bytes of each licence, the largest first."""
        rows = self._database.execute(
            "SELECT licence, count(*), sum(documents), sum(bytes) FROM sources WHERE documents > 0"
            " GROUP BY licence ORDER BY sum(bytes) DESC"
        )
        return [dict(zip(("licence", "sources", "documents", "bytes"), row, strict=True)) for row in rows]

    def _like(self, text: str) -> tuple[str, tuple[str, ...]]:
        if not text:
            return "", ()
        return "WHERE instr(lower(name), lower(?)) OR instr(lower(licence), lower(?))", (text, text)

    def _entries(self, rest: str, values: tuple[Any, ...]) -> Iterator[dict[str, Any]]:
        query = f"SELECT {', '.join(COLUMNS)} FROM sources {rest}"  # noqa: S608 - columns and clauses of this module
        origins = self.origins()
        for row in self._database.execute(query, values):
            entry = dict(zip(COLUMNS, row, strict=True))
            if origin := origins.get(entry["name"]):
                entry["origin"] = {name: value for name, value in origin.items() if name != "standing"}
            entry["bad_rows_listed"] = json.loads(entry["bad_rows_listed"])
            entry["changed_while_read"] = bool(entry["changed_while_read"])
            yield entry


@contextmanager
def read_table(folder: Path) -> Iterator[SourceTable]:
    """The table of a corpus, or one in memory with what an older corpus has in its ``sources.json``.

    Raises:
        LangwrightError: it is damaged (code ``project.broken``).
    """
    path = folder / TABLE_NAME
    with _explained(path):
        if not path.exists():
            connection = sqlite3.connect(":memory:", check_same_thread=False)
            connection.executescript(_SCHEMA)
            _take_over(connection, read_sources(folder)["sources"])
        else:
            connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
        with closing(connection):
            connection.execute("PRAGMA trusted_schema = OFF")
            yield SourceTable(connection)


@contextmanager
def write_table(before: Path, folder: Path) -> Iterator[SourceTable]:
    """A table in a draft, beginning with what the corpus in ``before`` has; written when the block ends well.

    Raises:
        OSError: it cannot be written; the disk may be full.
    """
    with closing(sqlite3.connect(folder / TABLE_NAME, isolation_level=None, check_same_thread=False)) as connection:
        with read_table(before) as table:
            table._database.backup(connection)
        try:
            connection.executescript("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF;" + _SCHEMA)
            connection.execute("BEGIN")
            connection.execute("SAVEPOINT mark")
            yield SourceTable(connection)
            connection.execute("COMMIT")
        except sqlite3.OperationalError as error:
            raise OSError(errno.ENOSPC if "full" in str(error) else errno.EIO, str(error)) from error


def _take_over(connection: sqlite3.Connection, entries: Iterable[dict[str, Any]]) -> None:
    """Enter what an older ``sources.json`` lists; where two files had one name, they are one source from now on."""
    for entry in entries:
        known = connection.execute("SELECT documents, bytes FROM sources WHERE name = ?", (entry["name"],)).fetchone()
        row = {**dict.fromkeys(COLUMNS, ""), **entry}
        row["bad_rows_listed"] = json.dumps(entry.get("bad_rows_listed", []), ensure_ascii=False)
        if known:
            row.update(path="", documents=row["documents"] + known[0], bytes=row["bytes"] + known[1])
        marks = ", ".join("?" for _ in COLUMNS)
        connection.execute(
            f"INSERT OR REPLACE INTO sources VALUES ({marks})",  # noqa: S608 - marks only
            [row[column] for column in COLUMNS],
        )
    connection.commit()


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except (sqlite3.DatabaseError, ValueError) as error:
        raise LangwrightError(
            f"{path} or {SOURCES_NAME} beside it cannot be read: {error}.",
            remedy=f"Move the folder {path.parent} away and import again.",
            code="project.broken",
            path=str(path),
        ) from error
