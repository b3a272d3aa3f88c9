"""Wiki dumps: the XML of Wikipedia's ``pages-articles`` and of every MediaWiki's export, read as a stream.

Redirects, talk and all else outside the namespace of articles are left out. One document an article: its title, an
empty line, its text. Format: https://www.mediawiki.org/wiki/Help:Export.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, BinaryIO

from engine.corpus.document import BadRow, Document, Source, SourceError
from engine.corpus.optional import needed
from engine.corpus.readers.dates import iso_date
from engine.corpus.readers.opening import open_bytes
from engine.corpus.readers.wikitext import MarkupError, to_text
from engine.recipe import CorpusSettings

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element  # the type alone: parsing goes through defusedxml

MAX_REVISION_BYTES = 128 << 20
"""So much may pass without a revision ending; a dump's largest hold some 10 MB."""

MAX_DEPTH = 50
_FILE, _CATEGORY = "6", "14"
_WIKIMEDIA = (".wikipedia.org/", ".wikibooks.org/", ".wikivoyage.org/", ".wikiversity.org/", ".wiktionary.org/")
_WIKIMEDIA_LICENCE = "CC BY-SA 4.0"


def read(source: Source, settings: CorpusSettings) -> Iterator[Document | BadRow]:
    """One document an article; ``member`` is its title. The latest revision counts where there are several.

    Raises:
        SourceError: it is no wiki dump, declares entities, is damaged or cut off (what came before is kept), or
            cannot be read.
        LangwrightError: a library is missing.
    """
    needed("defusedxml", "import", "Wiki dumps cannot be read")
    needed("mwparserfromhell", "import", "Wiki dumps cannot be read")
    source.encoding = "utf-8"
    with open_bytes(source) as stream:
        wiki = _Wiki(source)
        for number, page in enumerate(_pages(source, stream, wiki), 1):
            if page.is_article:
                yield _document(page, number, wiki)


@dataclass
class _Page:
    title: str = ""
    namespace: str = "0"
    redirect: bool = False
    model: str = "wikitext"
    text: str = ""
    written: str = ""

    @property
    def is_article(self) -> bool:
        return self.namespace == "0" and not self.redirect and self.model == "wikitext"


@dataclass
class _Wiki:
    """What the head of the dump says of the wiki: which links are pictures and categories, and whose text it is."""

    source: Source
    dropped: set[str] = field(default_factory=lambda: {"file", "image", "category"})

    def take(self, name: str, element: Element) -> None:
        if name == "namespace" and element.get("key") in (_FILE, _CATEGORY) and element.text:
            self.dropped.add(element.text.strip().lower())
        elif name == "base" and any(site in (element.text or "") for site in _WIKIMEDIA):
            self.source.licence = self.source.licence or _WIKIMEDIA_LICENCE


class _Limited:
    """The stream for the parser, which holds whatever lies between two tags: not without end."""

    def __init__(self, stream: BinaryIO, source: Source) -> None:
        self._stream = stream
        self._source = source
        self.since = 0

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read(size)
        self.since += len(data)
        if self.since > MAX_REVISION_BYTES:
            reason = f"holds more than {MAX_REVISION_BYTES:,} bytes without the end of an article."
            raise SourceError(self._source, reason, code="import.page-too-large")
        return data


def _pages(source: Source, stream: BinaryIO, wiki: _Wiki) -> Iterator[_Page]:
    """Every page of the dump; what is read is let go at once."""
    limited = _Limited(stream, source)
    page = _Page()
    path: list[Element] = []
    for event, element in _events(source, limited):
        name = element.tag.rpartition("}")[2]
        if event == "start":
            if not path and name != "mediawiki":
                raise SourceError(source, f"is XML, but no wiki dump: it begins with <{name[:60]}>.", code="import.xml")
            path.append(element)
            if len(path) > MAX_DEPTH:
                raise SourceError(source, "is no wiki dump: its XML is nested too deeply.", code="import.xml")
            if name == "page":
                page = _Page()
            continue
        path.pop()
        _take(page, wiki, name, element, len(path))
        if name in ("revision", "page", "siteinfo"):
            limited.since = 0
        if name == "page":
            yield page
        if len(path) <= 2 and name != "siteinfo":
            element.clear()
        if len(path) == 1:
            path[0].clear()  # the root would keep every page, if only as an empty shell


def _take(page: _Page, wiki: _Wiki, name: str, element: Element, depth: int) -> None:
    """Note what an element says that has just ended; ``depth`` is that of its parent, 1 for the root."""
    if depth == 2:
        if name == "title":
            page.title = (element.text or "").strip()
        elif name == "ns":
            page.namespace = (element.text or "").strip()
        elif name == "redirect":
            page.redirect = True
        elif name == "base":
            wiki.take(name, element)
    elif depth == 3:
        if name == "text":
            page.text = element.text or ""
        elif name == "timestamp":
            page.written = (element.text or "")[:10]
        elif name == "model":
            page.model = (element.text or "").strip()
        elif name == "namespace":
            wiki.take(name, element)


def _events(source: Source, stream: _Limited) -> Iterator[tuple[str, Element]]:
    from defusedxml.ElementTree import iterparse

    # no document type either: a dump has none, and one could declare entities without end
    events: Iterator[tuple[str, Any]] = iter(iterparse(stream, events=("start", "end"), forbid_dtd=True))
    while True:
        with _explained(source):
            found = next(events, None)
        if found is None:
            return
        yield found


def _document(page: _Page, number: int, wiki: _Wiki) -> Document | BadRow:
    try:
        text = to_text(page.text, frozenset(wiki.dropped))
    except MarkupError as error:
        return BadRow(number, "row.markup", f"({page.title[:100]}) {error}")
    return Document(
        f"{page.title}\n\n{text}\n" if text else "", page.title, wiki.source.licence, written=iso_date(page.written)
    )


@contextlib.contextmanager
def _explained(source: Source) -> Iterator[None]:
    """Turn the parser's complaints into words; a :class:`SourceError` from below passes."""
    from defusedxml.common import DefusedXmlException

    try:
        yield
    except DefusedXmlException as error:
        reason = "declares a document type or entities, which no wiki dump does; it was not read."
        raise SourceError(source, reason, code="import.xml-entities") from error
    except (SyntaxError, ValueError, LookupError) as error:  # ParseError is a SyntaxError; LookupError: an encoding
        reason = f"is damaged, cut off or no XML: {str(error)[:200]}. What came before is kept."
        raise SourceError(source, reason, code="import.damaged", remedy="Copy or download it again.") from error
