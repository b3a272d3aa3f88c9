"""A look before the import: the first rows of the files named, read from their heads, quick whatever their size."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Any

from engine.corpus.document import BadRow, Document, Row, Skipped, Source, SourceError, well_formed
from engine.corpus.readers.encodings import text_chunks
from engine.corpus.readers.folders import find_sources
from engine.corpus.readers.formats import FORMATS, Pieces, Read, Rows, read
from engine.corpus.readers.left_out import QUIET
from engine.corpus.readers.mapping import choose_mapping
from engine.corpus.readers.members import expand
from engine.recipe import CorpusSettings

MAX_FILES = 200
MAX_PROBLEMS = 200
CELL_CHARACTERS = 300
HEADS = ("text", "html")
"""Formats whose beginning shows as it is; the whole file need not be read for it."""


def preview(paths: Iterable[Path | str], settings: CorpusSettings, rows: int = 100) -> dict[str, Any]:
    """What an import would read, JSON-able.

    Args:
        paths: files and folders.
        settings: the recipe's corpus section.
        rows: how many rows at most, all files together.

    Returns:
        ``files``: name, kind, compression, bytes, encoding, text_column, language (of source code), group, written and
        licence (as the file says), columns and bad rows of each (the first 200; what stands in a file where it was
        read); ``documents``: source, member and the beginning of each text, and of its licence, group, written and
        address where its row tells them;
        ``columns`` and ``rows`` (cells in that order) of the first table; ``problems``: what would not be imported,
        and bad rows met: name, code, reason, remedy, line; ``more_files``: how many files are not listed.
    """
    shown = _Preview(settings, rows)
    for found in find_sources(Path(path) for path in paths):
        if isinstance(found, Skipped):
            shown.problem(found)
        else:
            shown.open(found)
    return shown.result


class _Preview:
    def __init__(self, settings: CorpusSettings, rows: int) -> None:
        self._settings = settings
        self._left = rows
        self.result: dict[str, Any] = {
            "files": [],
            "documents": [],
            "columns": [],
            "rows": [],
            "problems": [],
            "more_files": 0,
        }

    def problem(self, item: Skipped, line: int = 0) -> None:
        """Note what would be left out; what is so on purpose is no news."""
        if item.code not in QUIET and len(self.result["problems"]) < MAX_PROBLEMS:
            noted = {"name": item.name, "code": item.code, "reason": item.reason, "remedy": item.remedy, "line": line}
            self.result["problems"].append(noted)

    def open(self, source: Source) -> None:
        """Look into a file, or into the first members of an archive."""
        try:
            for found in islice(expand(source), MAX_FILES):
                if isinstance(found, Skipped):
                    self.problem(found)
                else:
                    self._look_into(found)
                if self._left <= 0 and found is not source:
                    return  # to list the rest of an archive would be to read it
        except SourceError as error:
            self.problem(error.as_skipped())

    def _look_into(self, source: Source) -> None:
        """List one file, and show its first rows while there is room."""
        if len(self.result["files"]) >= MAX_FILES:
            self.result["more_files"] += 1
            return
        columns: list[str] = []
        bad = 0
        if self._left > 0:
            shown = len(self.result["documents"])
            try:
                columns, bad = self._shown(source)
            except SourceError as error:
                self.problem(error.as_skipped())
                if len(self.result["documents"]) == shown:
                    return  # it is told among the problems, and is none of what would be read
        self.result["files"].append(
            {
                "name": source.name,
                "kind": source.kind,
                "compression": source.compression,
                "bytes": source.size,
                "encoding": source.encoding,
                "text_column": source.text_column,
                "language": source.language,
                "group": source.group,
                "written": source.written,
                "licence": source.licence,
                "columns": columns,
                "bad_rows": bad,
            }
        )

    def _shown(self, source: Source) -> tuple[list[str], int]:
        """Show the first rows or documents of a file; its columns, and how many bad rows were met."""
        if reader := FORMATS[source.kind].rows:
            return self._table(source, reader)
        if source.kind in HEADS:
            return self._text(source)
        kind = FORMATS[source.kind]
        whole = kind.pieces or (kind.parts if self._settings.books == "whole" else None)
        return self._beginning(source, whole) if whole else self._documents(source)

    def _documents(self, source: Source) -> tuple[list[str], int]:
        bad = 0
        with closing(read(source, self._settings)) as found:
            for item in islice(found, self._left):
                if isinstance(item, Document):
                    self._document(source, item.member, item.text)
                else:
                    bad += 1
                    self.problem(Skipped(source.name, item.code, item.reason), item.line)
        return [], bad

    def _beginning(self, source: Source, read_pieces: Pieces | Read) -> tuple[list[str], int]:
        """The beginning of the one document that a file is, without reading all of it."""
        shown, bad = "", 0
        with closing(read_pieces(source, self._settings)) as pieces:
            for item in pieces:
                if isinstance(item, BadRow):
                    bad += 1
                    self.problem(Skipped(source.name, item.code, item.reason), item.line)
                else:
                    shown += item if isinstance(item, str) else item.text + "\n\n"
                if len(shown) > CELL_CHARACTERS or bad >= self._left:
                    break
        if shown:
            self._document(source, "", shown)
        return [], bad

    def _text(self, source: Source) -> tuple[list[str], int]:
        with closing(text_chunks(source, self._settings)) as chunks:
            text = next(chunks, "")
        self._document(source, "", text)
        return [], 0

    def _table(self, source: Source, reader: Rows) -> tuple[list[str], int]:
        taken = list(islice(reader(source, self._settings), self._left))
        good = [row for row in taken if isinstance(row, Row)]
        bad = [row for row in taken if isinstance(row, BadRow)]
        for row in bad:
            self.problem(Skipped(source.name, row.code, row.reason), row.line)
        columns = list(dict.fromkeys(str(name) for row in good for name in row.values))
        if good and not self.result["columns"]:
            self.result["columns"] = columns
            self.result["rows"] = [[cell(row.values.get(name)) for name in columns] for row in good]
        if good:
            mapping = choose_mapping(source, good, self._settings)
            for row in good:
                self._mapped(source, mapping.document(row))
        return columns, len(bad)

    def _mapped(self, source: Source, item: Document | BadRow) -> None:
        if isinstance(item, BadRow):
            self._left -= 1
            self.problem(Skipped(source.name, item.code, item.reason), item.line)
            return
        self._document(source, item.member, item.text)
        told = {name: getattr(item, name) for name in ("licence", "group", "written", "address")}
        self.result["documents"][-1].update({name: cell(value) for name, value in told.items() if value})

    def _document(self, source: Source, member: str, text: object) -> None:
        self._left -= 1
        if isinstance(text, str):
            self.result["documents"].append({"source": source.name, "member": member, "text": cell(text)})


def cell(value: object) -> str:
    """A value as it stands in a preview's cell: its beginning, always a text that JSON can hold."""
    if value is None:
        return ""
    text = value if isinstance(value, str) else str(value)
    text = well_formed(text[: CELL_CHARACTERS + 1])
    return text if len(text) <= CELL_CHARACTERS else text[:CELL_CHARACTERS] + "…"
