"""Archives of the web, as Common Crawl has them: WARC (pages as they came) and WET (their text), through fastwarc.

Specification: ISO 28500, https://iipc.github.io/warc-specifications/. Only answers that brought a page are read; the
address becomes the document's member, the moment of the crawl its date.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from engine.corpus.document import BadRow, Document, Source, SourceError
from engine.corpus.optional import needed
from engine.corpus.readers.opening import open_bytes
from engine.corpus.readers.pages import MAX_PAGE_BYTES, TEXT_TYPES, media_type_of, page_text, site_of
from engine.recipe import CorpusSettings

if TYPE_CHECKING:
    from fastwarc.warc import ArchiveIterator, WarcRecord

MAX_HEADER_BYTES = 1 << 20
_END = b"\r\n\r\n"


def read(source: Source, settings: CorpusSettings) -> Iterator[Document | BadRow]:
    """One document a page, in the order of the archive; other records are passed over.

    A page is given out when the record after it has begun, or the archive has ended as it should.

    Raises:
        SourceError: it is no such archive, is damaged or cut off (what came before is kept), or cannot be read.
        LangwrightError: fastwarc is not installed.
    """
    needed("fastwarc", "import", "Web archives cannot be read")
    with open_bytes(source) as stream:
        watched = _Watched(stream)
        held: Document | BadRow | None = None
        least = 0
        for number, record in _records(source, watched):
            if held is not None:
                yield held
            least = record.stream_pos + _declared_length(record)
            held = _document(source, record, number, settings)
        if watched.tail != _END or watched.place < least:
            reason = "ends in the middle of a record. What came before is kept."
            raise SourceError(source, reason, code="import.truncated", remedy="Copy or download it again.")
        if held is not None:
            yield held


class _Watched:
    """A stream whose last bytes are remembered: an archive that is whole ends with an empty line."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.place = 0
        self.tail = b""

    def tell(self) -> int:
        return self.place

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read(size)
        self.place += len(data)
        self.tail = (self.tail + data[-len(_END) :])[-len(_END) :]
        return data


def _records(source: Source, stream: _Watched) -> Iterator[tuple[int, WarcRecord]]:
    from fastwarc.warc import ArchiveIterator

    with _explained(source):
        records: ArchiveIterator = ArchiveIterator(
            stream, auto_decode="all", max_header_len=MAX_HEADER_BYTES, stream_detect=False
        )
    number = 0
    while True:
        with _explained(source):
            record = next(records, None)
        if record is None:
            return
        number += 1
        yield number, record


def _document(source: Source, record: WarcRecord, number: int, settings: CorpusSettings) -> Document | BadRow | None:
    """The record's page; None where it holds none."""
    found = _type_of(record)
    if found is None:
        return None
    with _explained(source):
        data = _at_most(record, MAX_PAGE_BYTES + 1)
    if len(data) > MAX_PAGE_BYTES:
        return BadRow(number, "row.too-long", f"holds a page of more than {MAX_PAGE_BYTES:,} bytes")
    text = page_text(source, data, *found, settings)
    date = record.record_date
    address = record.headers.get("WARC-Target-URI", "") or ""
    return Document(
        text,
        address or str(number),
        group=site_of(address),
        address=address,
        date=date.strftime("%Y-%m-%dT%H:%M:%SZ") if date else "",
    )


def _at_most(record: WarcRecord, size: int) -> bytes:
    pieces: list[bytes] = []
    while size and (piece := record.reader.read(size)):
        pieces.append(piece)
        size -= len(piece)
    return b"".join(pieces)


def _declared_length(record: WarcRecord) -> int:
    length = record.headers.get("Content-Length", "") or ""
    return int(length) if length.isdecimal() and len(length) < 20 else 0


def _type_of(record: WarcRecord) -> tuple[str, str] | None:
    """Media type and charset of a record that holds a page or its text; None for all others."""
    kind = (record.headers.get("WARC-Type", "") or "").lower()
    if kind == "conversion":
        return "text/plain", "utf-8"  # WET is UTF-8 whatever the page was
    if kind == "resource":
        found = media_type_of(record.headers.get("Content-Type", "") or "")
    elif kind == "response" and record.http_headers is not None and record.http_headers.status_code == 200:
        found = media_type_of(record.http_headers.get("Content-Type", "") or "")
    else:
        return None
    return found if found[0] in TEXT_TYPES else None


@contextlib.contextmanager
def _explained(source: Source) -> Iterator[None]:
    """Turn fastwarc's complaints about the archive into words; a :class:`SourceError` from below passes."""
    try:
        yield
    except (OSError, ValueError, EOFError) as error:
        words = str(error).splitlines()[0][:200] if str(error) else type(error).__name__
        reason = f"is damaged or no web archive: {words}. What came before is kept."
        raise SourceError(source, reason, code="import.damaged", remedy="Copy or download it again.") from error
