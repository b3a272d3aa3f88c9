"""Pages of the web, from a list of addresses or a sitemap.

For each address, in order:

1. is it an address at all, and does the site's robots.txt allow it?
2. wait until the site has rested;
3. fetch it, within limits of time and size; redirects are looked at like addresses;
4. is it a page or a text? Its encoding and the licence it names (``rel="license"``) are noted;
5. the page becomes a document, tags and all, with its address as member: station 2 makes it text.

What fails is a bad row, by its line in the list; the rest goes on.
"""

from __future__ import annotations

import html
import re
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit

import xxhash

from engine.corpus.document import BadRow, Document, SourceError, well_formed
from engine.corpus.optional import needed
from engine.corpus.origins.descriptions import AddressesOrigin, SitemapOrigin
from engine.corpus.origins.hosts import NetworkError, refuse_scheme, shown
from engine.corpus.origins.network import Answer, Network
from engine.corpus.origins.robots import MAX_ROBOTS_BYTES, Robots
from engine.corpus.origins.running import Visit
from engine.corpus.origins.sitemap import MAX_SITEMAP_BYTES, sitemap_addresses
from engine.corpus.readers.pages import PAGE_TYPES, TEXT_TYPES, media_type_of, page_text, site_of
from engine.project.manifest import now

MAX_LINE_CHARACTERS = 8192
MAX_RESTING_SITES = 100_000
_LINK = re.compile(r"<(?:a|link)\s[^<>]{0,4000}>", re.IGNORECASE)
_LICENCE = re.compile(r"""\brel\s*=\s*(?:["'][^"']*\blicense\b[^"']*["']|license\b)""", re.IGNORECASE)
_TARGET = re.compile(r"""\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)

Listed = Iterator[tuple[str, str]]


def title(description: AddressesOrigin | SitemapOrigin) -> str:
    """What the source is called: the list's file, or the host."""
    if isinstance(description, SitemapOrigin):
        return f"web:{urlsplit(description.url).hostname}"
    if description.file:
        return f"web:{well_formed(Path(description.file).name)}"
    return f"web:{urlsplit(description.addresses[0]).hostname or 'addresses'}" if description.addresses else "web"


def read(description: AddressesOrigin | SitemapOrigin, visit: Visit) -> Iterator[Document | BadRow]:
    """One document a page, from where the last reading ended.

    Raises:
        SourceError: the list or the sitemap cannot be read, or the pages are larger than allowed together.
    """
    needed("protego", "import", "Pages cannot be fetched, for robots.txt cannot be read")
    crawl = _Crawl(description, visit)
    try:
        yield from crawl.pages()
    finally:
        crawl.close()


class _Crawl:
    def __init__(self, description: AddressesOrigin | SitemapOrigin, visit: Visit) -> None:
        self._description = description
        self._visit = visit
        self._plain = Network(visit.pause, description.private_addresses)
        self._robots = Robots(lambda url: self._plain.get(url, max_bytes=MAX_ROBOTS_BYTES))
        self._network = Network(visit.pause, description.private_addresses, check=self._polite)
        self._rested: dict[str, float] = {}
        self._bytes = 0

    def close(self) -> None:
        self._plain.close()
        self._network.close()

    def pages(self) -> Iterator[Document | BadRow]:
        """Every page that was not taken yet, or why there is none."""
        start = self._start()
        for number, (url, wrong) in enumerate(islice(self._listed(), start, None), start + 1):
            self._visit.mark(number - start, last=_mark(url))
            if wrong:
                yield BadRow(number, "row.address", f"({shown(url)}) {wrong}")
                continue
            try:
                yield self._page(number, url)
            except NetworkError as error:
                yield BadRow(number, error.code, f"({shown(url)}) {error.reason.rstrip('.')}")
            if self._bytes > self._description.max_total_bytes:
                reason = f"has brought more than {self._description.max_total_bytes:,} bytes."
                remedy = "Raise max_total_bytes and import again: it goes on from there."
                raise SourceError(self._visit.source, reason, code="origin.enough", remedy=remedy)

    def _start(self) -> int:
        """How many addresses are passed over; 0 when the list is not what it was."""
        done = self._visit.standing.get("row", 0)
        if not done:
            return 0
        last = next(islice(self._listed(), done - 1, None), ("", ""))[0]
        if _mark(last) == self._visit.standing.get("last"):
            return done
        self._visit.begin_anew("the list of addresses has changed")
        return 0

    def _listed(self) -> Listed:
        """The addresses, and what is wrong with each; empty when nothing is."""
        if isinstance(self._description, SitemapOrigin):
            return sitemap_addresses(self._description.url, self._sitemap)
        return self._from_list(self._description)

    def _from_list(self, description: AddressesOrigin) -> Listed:
        for address in description.addresses:
            yield address, ""
        if description.file:
            try:
                with Path(description.file).open(encoding="utf-8-sig", errors="replace") as lines:
                    while line := lines.readline(MAX_LINE_CHARACTERS):
                        whole = line.endswith("\n") or len(line) < MAX_LINE_CHARACTERS
                        if (address := line.strip()) and not address.startswith("#"):
                            yield address, "" if whole else "is too long"
            except OSError as error:
                reason = f"cannot be read: {error.strerror or error}."
                raise SourceError(self._visit.source, reason, code="origin.list") from error

    def _sitemap(self, url: str) -> Answer:
        return self._network.get(url, max_bytes=MAX_SITEMAP_BYTES)

    def _page(self, number: int, url: str) -> Document | BadRow:
        answer = self._network.get(urldefrag(refuse_scheme(url)).url, max_bytes=self._description.max_page_bytes)
        self._bytes += len(answer.data)
        media_type, charset = media_type_of(answer.headers.get("content-type", ""))
        if media_type not in TEXT_TYPES:
            return BadRow(number, "row.content-type", f"({shown(url)}) holds {media_type or 'what it does not say'}")
        text = page_text(self._visit.source, answer.data, media_type, charset, self._visit.settings)
        licence = self._visit.source.licence
        if not licence and media_type in PAGE_TYPES:
            licence = named_licence(text, answer.url)
        return Document(text, answer.url, licence, now(), group=site_of(answer.url), address=answer.url)

    def _polite(self, url: str) -> None:
        """Before every request but those for robots.txt: is it allowed, and has the site rested?"""
        self._robots.refuse(url)
        host = urlsplit(url).netloc.lower()
        delay = max(self._description.seconds_per_host, self._robots.delay(url))
        self._visit.pause(max(0.0, self._rested.get(host, 0.0) - time.monotonic()))
        if len(self._rested) >= MAX_RESTING_SITES:
            self._rested.clear()
        self._rested[host] = time.monotonic() + delay


def _mark(url: str) -> str:
    """What is remembered of an address, to know the list again: not itself, for there may be a password in it."""
    return xxhash.xxh3_64_hexdigest(url.encode("utf-8", "surrogatepass"))


def named_licence(page: str, url: str) -> str:
    """The licence that a page names for itself with ``rel="license"``; empty if none."""
    for link in _LINK.finditer(page):
        if _LICENCE.search(link.group()) and (target := _TARGET.search(link.group())):
            return urljoin(url, html.unescape(next(filter(None, target.groups()), "")))
    return ""
