"""Web pages: the raw page is kept as the document; station 2's rule makes it text, so that this can be undone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from engine.corpus.document import BadRow, Document, Source, SourceError
from engine.corpus.readers.encodings import text_chunks
from engine.corpus.readers.opening import open_bytes
from engine.recipe import CorpusSettings

MAX_PAGE_CHARACTERS = 64 << 20

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_DECLARATION_BYTES = 4096  # the HTML standard looks at 1,024; many pages put it later


def read(source: Source, settings: CorpusSettings) -> Iterator[Document | BadRow]:
    """The page as one document, tags and all.

    Raises:
        SourceError: it is no text, too large for a page, or cannot be read.
    """
    held: list[str] = []
    size = 0
    for chunk in text_chunks(source, settings, _declared_encoding(source)):
        held.append(chunk)
        size += len(chunk)
        if size > MAX_PAGE_CHARACTERS:
            reason = f"is too large for a web page: more than {MAX_PAGE_CHARACTERS:,} characters."
            raise SourceError(source, reason, code="import.page-too-large", remedy="Cut it into pages first.")
    if size:
        yield Document("".join(held))


def _declared_encoding(source: Source) -> str:
    """What the page says of itself in a ``meta`` element; empty if nothing."""
    with open_bytes(source) as stream:
        head = stream.read(_DECLARATION_BYTES)
    source.bytes_read = 0  # the page is read again from its start
    return declared_charset(head)


def declared_charset(page: bytes) -> str:
    """The encoding that a page's ``meta`` element names near its start, as browsers understand it; empty if none."""
    found = _CHARSET.search(page, 0, _DECLARATION_BYTES)
    name = found.group(1).decode("ascii").lower() if found else ""
    # The HTML standard: pages that say Latin-1 are Windows-1252; one that can be searched as ASCII is no UTF-16.
    return {"iso-8859-1": "cp1252", "latin1": "cp1252", "ascii": "cp1252"}.get(name, "" if "utf-16" in name else name)
