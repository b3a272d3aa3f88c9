"""JSON from an interface on the web, page by page, each item a row.

The next page comes by a counted parameter, by a cursor or a link in the answer, or by the ``Link`` header (RFC 8288). A
link may lead nowhere but to the same host, for the key goes along.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from engine.corpus.document import BadRow, Document, Row, SourceError
from engine.corpus.origins.descriptions import ApiOrigin
from engine.corpus.origins.hosts import NetworkError, same_host
from engine.corpus.origins.network import Answer, Network
from engine.corpus.origins.running import Visit
from engine.corpus.origins.secrets import needed_secret
from engine.corpus.readers.tables import documents

MAX_DEPTH = 5
_NEXT = re.compile(r"<([^<>]*)>\s*(?:;[^,<]*)?;\s*rel\s*=\s*\"?next\b", re.IGNORECASE)


def title(description: ApiOrigin) -> str:
    """What the source is called: the host and path."""
    parts = urlsplit(description.url)
    return f"api:{parts.hostname}{parts.path}"


def read(description: ApiOrigin, visit: Visit) -> Iterator[Document | BadRow]:
    """One document an item, from where the last reading ended.

    Raises:
        SourceError: an answer has no items where they should be, or goes round in circles.
        NetworkError: the interface does not answer as it should.
        LangwrightError: the key that is named is not there.
    """
    # the person named this very address, so it may be their own machine; no link leads from it to another
    network = Network(visit.pause, private=True, check=lambda url: _refuse_elsewhere(description.url, url))
    try:
        rows = _rows(description, visit, network, _headers(description))
        yield from documents(visit.explained(rows), visit.source, visit.settings)
    finally:
        network.close()


def _rows(description: ApiOrigin, visit: Visit, network: Network, headers: Mapping[str, str]) -> Iterator[Row | BadRow]:
    url = visit.standing.get("url") or _first(description)
    number = visit.standing.get("page_row", 0)  # rows of the pages before this one
    taken = start = visit.standing.get("row", 0)
    seen: set[str] = set()
    for page in range(visit.standing.get("pages", 0), description.max_pages):
        seen.add(url)
        answer = network.get(url, headers=headers)
        value = answer.json()
        items = _items(description, visit, answer, value)
        following = _next(description, answer, value, url) if items else ""
        if following:
            visit.mark(number + len(items) - start, url=following, page_row=number + len(items), pages=page + 1)
        for item in items:
            number += 1
            if number > taken:
                yield _row(number, item)
        if not following:
            return
        if following in seen:
            raise SourceError(visit.source, "goes round in circles: it names a page again.", code="origin.circle")
        url = following
        visit.pause(description.seconds_between)
    visit.tell("origin.enough", f"{visit.source.name}: {description.max_pages:,} pages were read, as many as allowed.")


def _headers(description: ApiOrigin) -> dict[str, str]:
    headers = {"accept": "application/json"}
    if key := needed_secret(description.key_name):
        refuse_open_line(description.url)
        headers[description.key_header] = f"{description.key_prefix}{key}"
    return headers


def refuse_open_line(url: str) -> None:
    """A key goes over an encrypted line, or stays on this machine.

    Raises:
        NetworkError: the address is http on another machine.
    """
    parts = urlsplit(url)
    if parts.scheme.lower() != "https" and parts.hostname not in ("localhost", "127.0.0.1", "::1"):
        reason = "is not sent the key: the line is not encrypted."
        raise NetworkError(url, reason, code="network.open-line", remedy="Use an address that begins with https://.")


def _refuse_elsewhere(named: str, url: str) -> None:
    if not same_host(named, url):
        raise NetworkError(url, "is not asked: it is on another host than the one you named.", code="network.elsewhere")


def _first(description: ApiOrigin) -> str:
    query = dict(description.query)
    if description.paging == "number":
        query[description.parameter] = str(description.first_number)
    return _with_query(description.url, query)


def _with_query(url: str, values: Mapping[str, str]) -> str:
    parts = urlsplit(url)
    kept = [(name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if name not in values]
    return urlunsplit(parts._replace(query=urlencode([*kept, *values.items()])))


def _items(description: ApiOrigin, visit: Visit, answer: Answer, value: Any) -> list[Any]:
    found = _at(value, description.items)
    if isinstance(found, list):
        return found
    where = f'no list at "{description.items}"' if description.items else "no list"
    fields = f" Its fields are: {', '.join(map(str, list(value)[:20]))}." if isinstance(value, dict) else ""
    reason = f"has {where} in its answer from {answer.url}.{fields}"
    raise SourceError(visit.source, reason, code="origin.no-items", remedy='Set "items" to where the list is.')


def _next(description: ApiOrigin, answer: Answer, value: Any, url: str) -> str:
    """The address of the next page; empty after the last one."""
    if description.paging == "number":
        number = int(dict(parse_qsl(urlsplit(url).query)).get(description.parameter, description.first_number))
        return _with_query(url, {description.parameter: str(number + 1)})
    if description.paging == "header":
        found = _NEXT.search(answer.headers.get("link", ""))
        return urljoin(answer.url, found.group(1)) if found else ""
    if description.paging in ("cursor", "link"):
        following = _at(value, description.next_field)
        if not isinstance(following, str | int) or following in ("", False):
            return ""
        if description.paging == "link":
            return urljoin(answer.url, str(following))
        return _with_query(_with_query(description.url, description.query), {description.parameter: str(following)})
    return ""


def _at(value: Any, path: str) -> Any:
    """What a dotted path leads to; None where it leads nowhere."""
    for name in path.split(".") if path else ():
        if not isinstance(value, dict):
            return None
        value = value.get(name)
    return value


def _row(number: int, item: Any) -> Row | BadRow:
    if isinstance(item, str):
        return Row(number, {"text": item})
    if isinstance(item, dict):
        return Row(number, dict(_flat(item, "", 0)))
    return BadRow(number, "row.no-object", "is neither an object nor a text")


def _flat(item: Mapping[str, Any], before: str, depth: int) -> Iterator[tuple[str, Any]]:
    """The fields, those of objects within by dotted names."""
    for name, value in item.items():
        if isinstance(value, dict) and depth < MAX_DEPTH:
            yield from _flat(value, f"{before}{name}.", depth + 1)
        else:
            yield f"{before}{name}", value
