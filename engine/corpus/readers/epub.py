"""EPUB books: their chapters in the order of the spine, each a web page that is made text here.

A book is one document, for its chapters follow each other; ``corpus.books = "parts"`` makes each a document of its own.
Titles, author, date and rights come from the package document. Format: https://www.w3.org/TR/epub-33/.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from engine.corpus.cleaning.html_to_text import to_text
from engine.corpus.document import BadRow, Document, Source, SourceError
from engine.corpus.optional import needed
from engine.corpus.readers.about import note_dublin_core
from engine.corpus.readers.package import Package, opened, path_from
from engine.corpus.readers.pages import MAX_PAGE_BYTES, page_text
from engine.corpus.readers.text import document, documents
from engine.corpus.readers.xml_events import Event, xml_events
from engine.recipe import CorpusSettings

MAX_CHAPTERS = 20_000

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_PAGES = ("application/xhtml+xml", "text/html", "text/x-oeb1-document")
_DECLARED = re.compile(rb"""\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9_.:-]{2,40})""")


def read(source: Source, settings: CorpusSettings) -> Iterator[Document | BadRow]:
    """The book as one document, or one a chapter, with ``member`` the chapter's file.

    Raises:
        SourceError: it is no EPUB book, protected, damaged, or a bomb.
        LangwrightError: a library is missing.
    """
    if settings.books == "parts":
        return parts(source, settings)
    texts = (part if isinstance(part, BadRow) else part.text + "\n\n" for part in parts(source, settings))
    return documents(source, texts)


def parts(source: Source, settings: CorpusSettings) -> Iterator[Document | BadRow]:
    """One document a chapter; a chapter that cannot be read is a bad row with its number as line."""
    needed("defusedxml", "import", "EPUB books cannot be read")
    with opened(source) as package:
        path = _package_document(source, package)
        spine = _spine(source, package, path)
        protected = _protected(source, package)
        if protected & set(spine):
            remedy = "Import a copy without copy protection, if you have the right to one."
            raise SourceError(source, "is protected against copying.", code="import.encrypted", remedy=remedy)
        for number, name in enumerate(spine, 1):
            if name in package:
                yield from _chapter(source, package, number, name, settings)
            else:
                yield BadRow(number, "row.chapter", f"is a chapter that the book lacks: {name[:200]}")


def _package_document(source: Source, package: Package) -> str:
    with package.open(_CONTAINER) as stream:
        for event in xml_events(source, stream, _CONTAINER):
            if event.kind == "start" and event.name == "rootfile":
                return path_from("", event.attributes.get("full-path", ""))
    raise SourceError(source, f"is no EPUB book: {_CONTAINER} names no package document.", code="import.damaged")


@dataclass
class _Book:
    """What a package document lists."""

    items: dict[str, str] = field(default_factory=dict)
    order: list[str] = field(default_factory=list)


def _spine(source: Source, package: Package, path: str) -> list[str]:
    """The names of the chapters, in reading order, without the table of contents."""
    book = _Book()
    folder = posixpath.dirname(path)
    with package.open(path) as stream:
        note_dublin_core(source, _listed(book, folder, xml_events(source, stream, path, doctype=True)))
    return list(dict.fromkeys(book.items[item] for item in book.order if item in book.items))


def _listed(book: _Book, folder: str, events: Iterator[Event]) -> Iterator[Event]:
    """The same events, noting what the manifest and the spine list."""
    for event in events:
        if event.kind == "start":
            value = event.attributes.get
            if event.name == "item" and value("media-type") in _PAGES and "nav" not in value("properties", "").split():
                if len(book.items) < MAX_CHAPTERS:
                    book.items[value("id", "")] = path_from(folder, value("href", ""))
            elif event.name == "itemref" and len(book.order) < MAX_CHAPTERS:
                book.order.append(value("idref", ""))
        yield event


def _protected(source: Source, package: Package) -> set[str]:
    """The parts that are encrypted; fonts often are, to no harm."""
    if _ENCRYPTION not in package:
        return set()
    with package.open(_ENCRYPTION) as stream:
        return {
            path_from("", event.attributes.get("URI", ""))
            for event in xml_events(source, stream, _ENCRYPTION)
            if event.kind == "start" and event.name == "CipherReference"
        }


def _chapter(
    source: Source, package: Package, number: int, name: str, settings: CorpusSettings
) -> Iterator[Document | BadRow]:
    with package.open(name) as stream:
        data = stream.read(MAX_PAGE_BYTES + 1)
    if len(data) > MAX_PAGE_BYTES:
        yield BadRow(number, "row.too-long", f"is a chapter of more than {MAX_PAGE_BYTES:,} bytes")
        return
    declared = _DECLARED.match(data)
    charset = declared.group(1).decode("ascii") if declared else ""
    text = to_text(page_text(source, data, _PAGES[0], charset, settings), main_content=False).strip()
    if text:
        yield document(source, text, name)
