"""The addresses in a sitemap, and in the sitemaps that it lists (https://www.sitemaps.org/protocol.html)."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Callable, Iterator

from engine.corpus.optional import needed
from engine.corpus.origins.hosts import NetworkError, same_host
from engine.corpus.origins.network import Answer

MAX_SITEMAP_BYTES = 50 << 20
"""The protocol's own limit, unpacked."""

MAX_SITEMAPS = 1000
MAX_DEPTH = 3


def sitemap_addresses(url: str, get: Callable[[str], Answer]) -> Iterator[tuple[str, str]]:
    """Every address of a page, in order, and what is wrong with it: empty, or that it is on another host.

    Args:
        url: of the sitemap; plain text with one address a line is one too.
        get: fetches an address.

    Raises:
        NetworkError: the first sitemap brings nothing, or is none (code ``origin.no-sitemap``).
    """
    needed("defusedxml", "import", "Sitemaps cannot be read")
    waiting = [(url, 0)]
    known = {url}
    while waiting:
        here, depth = waiting.pop(0)
        for kind, found in _entries(here, get(here)):
            if not same_host(found, url):
                yield found, "is on another host than the sitemap"
            elif kind == "page":
                yield found, ""
            elif found not in known and depth < MAX_DEPTH and len(known) < MAX_SITEMAPS:
                known.add(found)
                waiting.append((found, depth + 1))


def _entries(url: str, answer: Answer) -> Iterator[tuple[str, str]]:
    """What one sitemap lists: pages and further sitemaps."""
    data = _unpacked(url, answer.data)
    if data.lstrip()[:1] != b"<":
        for line in data.decode("utf-8-sig", "replace").splitlines():
            if line.strip():
                yield "page", line.strip()
        return
    yield from _from_xml(url, data)


def _from_xml(url: str, data: bytes) -> Iterator[tuple[str, str]]:
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import iterparse

    kinds = {"url": "page", "sitemap": "sitemap"}
    path: list[str] = []
    try:
        for event, element in iterparse(io.BytesIO(data), events=("start", "end"), forbid_dtd=True):
            name = element.tag.rpartition("}")[2]
            if event == "start":
                path.append(name)
                if len(path) == 1 and name not in ("urlset", "sitemapindex"):
                    raise _no_sitemap(url, f"it begins with <{name[:60]}>")
                continue
            path.pop()
            if name == "loc" and path and path[-1] in kinds and element.text:
                yield kinds[path[-1]], element.text.strip()
            element.clear()
    except (SyntaxError, DefusedXmlException, LookupError, ValueError) as error:
        raise _no_sitemap(url, str(error)[:200]) from error


def _unpacked(url: str, data: bytes) -> bytes:
    if not data.startswith(b"\x1f\x8b"):
        return data
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as file:
            found = file.read(MAX_SITEMAP_BYTES + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise _no_sitemap(url, str(error)) from error
    if len(found) > MAX_SITEMAP_BYTES:
        raise NetworkError(url, f"unpacks to more than {MAX_SITEMAP_BYTES:,} bytes.", code="network.too-large")
    return found


def _no_sitemap(url: str, why: str) -> NetworkError:
    remedy = "A site's robots.txt often names its sitemap."
    return NetworkError(url, f"is no sitemap: {why}.", code="origin.no-sitemap", remedy=remedy)
