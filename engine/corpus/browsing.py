"""The documents of a corpus for whoever looks through them: a page at a time, and one in full."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.corpus.parts import open_part, read_group
from engine.corpus.station import corpus_parts
from engine.errors import UsageError

LARGEST_PAGE = 1000
BEGINNING = 200
LONGEST_TEXT = 200_000
"""Characters of one document that are shown; nobody reads more on a page."""

_COLUMNS = ("source", "member", "licence", "bytes", "text")


def list_documents(corpus: Path, offset: int = 0, limit: int = LARGEST_PAGE) -> dict[str, Any]:
    """A page of documents, JSON-able. Only the row groups that hold them are read.

    Args:
        corpus: the corpus' folder.
        offset: how many are passed over.
        limit: how many at most, up to 1,000.

    Returns:
        ``documents``: source, member, licence, bytes and ``beginning`` of each; ``total``; ``offset``.

    Raises:
        LangwrightError: the corpus is damaged.
    """
    standing = corpus_parts(corpus)
    found = list(_groups(corpus, standing[1])) if standing else []
    rows = _rows(found, offset, min(limit, LARGEST_PAGE))
    documents = [
        {
            **{name: row[name] for name in ("source", "member", "licence", "bytes")},
            "beginning": " ".join(row["text"][: 2 * BEGINNING].split())[:BEGINNING],
        }
        for row in rows
    ]
    return {"documents": documents, "total": sum(group.rows for group in found), "offset": offset}


def one_document(corpus: Path, number: int) -> dict[str, Any]:
    """One document, by its place in the corpus from 0.

    Returns:
        ``id source member licence date bytes`` and ``text``, at most :data:`LONGEST_TEXT` characters of it, with
        ``cut`` telling whether there are more.

    Raises:
        UsageError: there is no such document.
        LangwrightError: the corpus is damaged.
    """
    standing = corpus_parts(corpus)
    for group in _groups(corpus, standing[1]) if standing else ():
        if number < group.rows:
            row = _read(group, None)[number]
            text = row["text"]
            told = {name: row[name] for name in ("id", "source", "member", "licence", "date", "bytes")}
            return {**told, "text": text[:LONGEST_TEXT], "cut": len(text) > LONGEST_TEXT}
        number -= group.rows
    raise UsageError(
        "There is no such document.", remedy="Look again: the corpus has changed.", code="corpus.no-document"
    )


@dataclass(frozen=True)
class _Group:
    """A row group: which part, which of its groups, how many rows."""

    part: Path
    number: int
    rows: int


def _groups(corpus: Path, names: Sequence[str]) -> Iterator[_Group]:
    for name in names:
        with open_part(corpus / name) as file:
            for number in range(file.num_row_groups):
                yield _Group(corpus / name, number, file.metadata.row_group(number).num_rows)


def _read(group: _Group, columns: Sequence[str] | None) -> list[dict[str, Any]]:
    with open_part(group.part) as file:
        return read_group(group.part, file, group.number, columns)


def _rows(found: list[_Group], offset: int, limit: int) -> Iterator[dict[str, Any]]:
    for group in found:
        if limit <= 0:
            return
        if offset < group.rows:
            rows = _read(group, _COLUMNS)[offset : offset + limit]
            yield from rows
            limit -= len(rows)
            offset = 0
        else:
            offset -= group.rows
