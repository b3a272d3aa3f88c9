"""The formats there are: which endings belong to which reader. Adding one is one line here and one module."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePath

from engine.corpus import samples
from engine.corpus.document import BadRow, Document, Row, Source, TextBatch
from engine.corpus.readers import (
    arrow_ipc,
    delimited,
    docx,
    epub,
    html,
    json_blocks,
    json_lines,
    json_values,
    languages,
    mail,
    notebook,
    parquet,
    pdf,
    rtf,
    source_code,
    subtitles,
    text,
    tfrecord,
    web_archive,
    wiki_dump,
)
from engine.corpus.readers.unpacking import COMPRESSIONS
from engine.recipe import CorpusSettings

Read = Callable[[Source, CorpusSettings], Iterator[Document | BadRow]]
ReadMany = Callable[[Source, CorpusSettings], Iterator[Document | BadRow | TextBatch]]
Rows = Callable[[Source, CorpusSettings], Iterator[Row | BadRow]]
Pieces = Callable[[Source, CorpusSettings], Iterator[str | BadRow]]


@dataclass(frozen=True)
class Format:
    """One format.

    Attributes:
        kind: its name in ``Source.kind``.
        suffixes: the endings that mean it, lower case.
        read: the reader.
        rows: for tables, the rows with all columns.
        parts: for books, one document each chapter or page, whatever the settings say.
        pieces: for other files that are one document, its text piece by piece.
        read_many: the reader that gives many documents at once where it can, if there is one.
    """

    kind: str
    suffixes: tuple[str, ...]
    read: Read
    rows: Rows | None = None
    parts: Read | None = None
    pieces: Pieces | None = None
    read_many: ReadMany | None = None


FORMATS: dict[str, Format] = {
    found.kind: found
    for found in (
        Format("text", (".txt", ".text", ".md", ".markdown", ".rst", ".log", ".tex", ".org"), text.read),
        Format(
            "jsonl", (".jsonl", ".ndjson", ".jsonlines"), json_lines.read, json_lines.rows, read_many=json_blocks.read
        ),
        Format("json", (".json",), json_values.read, json_values.rows),
        Format("csv", (".csv",), delimited.read, delimited.rows),
        Format("tsv", (".tsv", ".tab"), delimited.read, delimited.rows),
        Format("parquet", (".parquet", ".pq"), parquet.read, parquet.rows, read_many=parquet.read_many),
        Format("arrow", (".arrow", ".feather"), arrow_ipc.read, arrow_ipc.rows, read_many=arrow_ipc.read_many),
        Format("html", (".html", ".htm", ".xhtml"), html.read),
        Format("pdf", (".pdf",), pdf.read, parts=pdf.parts),
        Format("docx", (".docx", ".docm"), docx.read, pieces=docx.pieces),
        Format("epub", (".epub",), epub.read, parts=epub.parts),
        Format("rtf", (".rtf",), rtf.read, pieces=rtf.pieces),
        Format("subtitles", (".srt", ".vtt", ".ass", ".ssa"), subtitles.read, pieces=subtitles.pieces),
        Format("notebook", (".ipynb",), notebook.read, pieces=notebook.pieces),
        Format("code", languages.SUFFIXES, source_code.read, pieces=source_code.pieces),
        Format("warc", (".warc", ".wet"), web_archive.read),
        Format("wiki", (".xml",), wiki_dump.read),
        Format("mbox", (".mbox", ".mbx"), mail.read),
        Format("mail", (".eml",), mail.read_message),
        Format("tfrecord", (".tfrecord", ".tfrecords"), tfrecord.read, tfrecord.rows),
        Format("sample", (), samples.read),
    )
}

ARCHIVES: dict[str, tuple[str, ...]] = {
    "zip": (".zip",),
    "tar": (".tar", ".tgz", ".tbz", ".tbz2", ".txz", ".tzst"),
}
"""The kinds that hold files of their own; :mod:`engine.corpus.readers.members` opens them."""

_SHARD = re.compile(r"-\d{5}-of-\d{5}$")
"""What shards of one table have after their ending, as in ``train.tfrecord-00000-of-00004``."""

_SHORT = {".tgz": "gz", ".tbz": "bz2", ".tbz2": "bz2", ".txz": "xz", ".tzst": "zst"}
_KINDS = {suffix: found.kind for found in FORMATS.values() for suffix in found.suffixes} | {
    suffix: kind for kind, suffixes in ARCHIVES.items() for suffix in suffixes
}


def kind_of(name: str) -> tuple[str, str]:
    """The kind and the compression that a file's name means; the kind is empty when the ending says nothing."""
    path = PurePath(_SHARD.sub("", name))
    compression = path.suffix.lower().removeprefix(".")
    if compression not in COMPRESSIONS:
        return _KINDS.get(path.suffix.lower(), ""), _SHORT.get(path.suffix.lower(), "")
    return _KINDS.get(path.with_suffix("").suffix.lower(), ""), compression


def known_endings() -> str:
    """All endings, for a message."""
    told = ", ".join(suffix for suffix, kind in _KINDS.items() if kind != "code")
    return f"{told}, source code of {len(languages.LANGUAGES)} languages, each also as .{', .'.join(COMPRESSIONS)}"


def read(source: Source, settings: CorpusSettings) -> Iterator[Document | BadRow]:
    """Read a source with its format's reader: documents and bad rows in order, memory constant.

    Raises:
        SourceError: the whole source cannot be read (further).
    """
    return (source.reader or FORMATS[source.kind].read)(source, settings)


def read_many(source: Source, settings: CorpusSettings) -> Iterator[Document | BadRow | TextBatch]:
    """The same documents in the same order, many at once where the format's reader can.

    Raises:
        SourceError: the whole source cannot be read (further).
    """
    found = FORMATS.get(source.kind)
    if source.reader or found is None or found.read_many is None:
        return read(source, settings)
    return found.read_many(source, settings)
