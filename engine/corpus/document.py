"""What readers take and give: a source, the documents in it, and the rows that could not be read."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from engine.errors import LangwrightError

if TYPE_CHECKING:
    import numpy as np
    import pyarrow as pa


@dataclass(frozen=True, slots=True)
class Document:
    """One document as found.

    Attributes:
        text: its text; may hold lone surrogates until :func:`well_formed` has seen it.
        member: the row or line within the source where it begins; empty when it is the whole source.
        licence: its own where the source tells one for each document; empty means the source's.
        date: when it was retrieved, where the source tells; empty means now.
        group: the author, site or archive it belongs to; empty when unknown.
        written: the ISO date when it was written, such as ``1843-12-19`` or ``1843``; empty when unknown.
        address: where it is from, such as a web address; empty when unknown.
    """

    text: str
    member: str = ""
    licence: str = ""
    date: str = ""
    group: str = ""
    written: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class TextBatch:
    """Many documents at once, in Arrow's layout.

    Attributes:
        texts: large strings, all UTF-8, none of them null.
        lines: the row or line of each (int64).
        columns: by name, what else :class:`Document` says of each: strings, none null; what is not there is empty.
    """

    texts: pa.LargeStringArray
    lines: np.ndarray
    columns: Mapping[str, pa.Array] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that could not be read.

    Attributes:
        line: its line (or row, in binary formats) within the source, from 1.
        code: the reason for programs and translators, such as ``row.fields``.
        reason: the reason in words.
    """

    line: int
    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table: the line where it begins, and its values by column."""

    line: int
    values: Mapping[str, Any]


@dataclass(slots=True)
class Source:
    """One file, member of an archive or built-in sample to read, and what reading it has found out so far.

    Attributes:
        path: where it lies; for a member, its archive; for a sample, nowhere.
        name: relative to what was imported, posix, safe to store.
        kind: the format, a key of :data:`engine.corpus.readers.formats.FORMATS`.
        compression: ``gz``, ``bz2``, ``xz``, ``zst`` or empty.
        size: bytes on disk.
        licence: the source's own licence where it brings one.
        encoding: found or named; filled in by the reader.
        text_column: chosen; filled in by readers of tables.
        group: the author that it names; filled in by readers of documents.
        written: the ISO date when it was written that it names; filled in by the same.
        language: the programming language; filled in by readers of source code and notebooks.
        bytes_read: bytes of the file consumed so far, compressed if it is.
        decode_errors: places that are no text in its encoding and were replaced by U+FFFD.
        changed: the file was written to while it was read.
        resume: where an earlier reading has stopped: the byte, and the number of the line that begins there.
        reached: up to where all has been given out, by readers that can go on from there; None at the others.
        opener: for a member, opens its bytes while its archive is open.
        pulse: called between the pieces of a long document, so that its reading shows and can be stopped.
        reader: reads it, where its kind is no format of files.
        origin: where it comes from beyond files, and how far it has been read; JSON-able, empty for files.
        root: for a member, the file on the disk that it lies in, however deep.
        packed: bytes of the file read in all, also when a part of it was read twice.
        unpacked: bytes that came out of it, all levels of archives together.
    """

    path: Path
    name: str
    kind: str
    compression: str = ""
    size: int = 0
    licence: str = ""
    encoding: str = ""
    text_column: str = ""
    group: str = ""
    written: str = ""
    language: str = ""
    bytes_read: int = 0
    decode_errors: int = 0
    changed: bool = False
    resume: tuple[int, int] | None = None
    reached: tuple[int, int] | None = None
    opener: Callable[[Source], AbstractContextManager[BinaryIO]] | None = field(default=None, repr=False, compare=False)
    pulse: Callable[[], None] | None = field(default=None, repr=False, compare=False)
    reader: Callable[[Source, Any], Iterator[Document | BadRow]] | None = field(default=None, repr=False, compare=False)
    origin: dict[str, Any] = field(default_factory=dict, repr=False)
    root: Source | None = field(default=None, repr=False, compare=False)
    packed: int = field(default=0, repr=False, compare=False)
    unpacked: int = field(default=0, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something that was not imported, and why."""

    name: str
    code: str
    reason: str
    remedy: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)


class SourceError(LangwrightError):
    """A whole source cannot be read (further); the import lists it and goes on with the next one.

    Attributes:
        source: which one; for a member of an archive, the member or, when nothing after it can be read, the archive.
        reason: the predicate of a sentence whose subject is the source's name.
    """

    def __init__(self, source: Source, reason: str, *, code: str, remedy: str = "", **values: Any) -> None:
        super().__init__(f"{source.name} {reason}", remedy=remedy, code=code, source=source.name, **values)
        self.source = source
        self.reason = reason

    def as_skipped(self) -> Skipped:
        """The same, as an entry in the list of what was not imported."""
        name = str(self.values.get("source", ""))
        return Skipped(name, self.code, self.reason, self.remedy, self.values)


def well_formed(text: str) -> str:
    r"""The text with surrogate pairs joined and lone surrogates replaced by U+FFFD, so that it can be UTF-8.

    JSON escapes such as ``"\ud800"`` and undecodable file names bring lone surrogates in.
    """
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def printable(name: str) -> str:
    """A file name safe for one line of a message: line breaks and direction marks are shown as escapes."""
    name = well_formed(name)
    if name.isprintable():
        return name
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in name)


def text_sha256(text: str) -> bytes:
    """SHA-256 of the text's UTF-8, 32 bytes."""
    return hashlib.sha256(text.encode("utf-8")).digest()
