"""Internet addresses, version 4 and 6. Private and reserved ranges lead to nobody and are not counted unless asked.

A version number can look like an address: four short numbers (``1.2.3.4``), and those behind the word version or a v,
are not taken for one.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterator
from functools import lru_cache, partial

from engine.corpus.cleaning.personal_data.finding import Finder, Finding

KIND = "ip_address"
LEAST_DIGITS = 6

_V4_MIDDLE = re.compile(r"\.[0-9]{1,3}\.[0-9]{1,3}\.")
_V4 = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,3}){3}(?![\w\-]|\.[0-9])")
_VERSION_BEFORE = re.compile(r"(?:version|release|build|ver|rev|v|section|chapter|§|Nr|No)[.:]?\s?\Z", re.IGNORECASE)
_V6_MIDDLE = re.compile(r":[0-9A-Fa-f]{0,4}:")
_V6 = re.compile(r"(?:[0-9A-Fa-f]{0,4}:){2,7}(?:[0-9]{1,3}(?:\.[0-9]{1,3}){3}|[0-9A-Fa-f]{0,4})(?![\w:])")
_V6_CHARACTERS = frozenset("0123456789abcdefABCDEF:")
_LONGEST = 45


def finder(private: bool) -> Finder:
    """Finds addresses; with ``private`` those of private and reserved ranges too."""
    return partial(_find, private=private)


def _find(text: str, *, private: bool) -> Iterator[Finding]:
    yield from _find_v4(text, private)
    yield from _find_v6(text, private)


def _find_v4(text: str, private: bool) -> Iterator[Finding]:
    last = 0
    for middle in _V4_MIDDLE.finditer(text):
        start = middle.start()
        while start > last and middle.start() - start < 4 and text[start - 1] in "0123456789":
            start -= 1
        match = _V4.match(text, start, start + 64)
        if not match or start < last or (start and (text[start - 1] in ".-_/\\" or text[start - 1].isalnum())):
            continue
        written = match.group()
        if len(written) - 3 >= LEAST_DIGITS and not _VERSION_BEFORE.search(text[max(start - 12, 0) : start]):
            if _counts(written, private):
                yield Finding(start, match.end(), KIND, "v4")
            last = match.end()


def _find_v6(text: str, private: bool) -> Iterator[Finding]:
    last = 0
    for middle in _V6_MIDDLE.finditer(text):
        if middle.start() < last:
            continue
        low = max(middle.start() - _LONGEST, last)
        start = middle.start()
        while start > low and text[start - 1] in _V6_CHARACTERS:
            start -= 1
        match = _V6.match(text, start, start + _LONGEST + 1)
        if not match or (start and (text[start - 1].isalnum() or text[start - 1] in "_:")):
            last = middle.end() - 1
            continue
        last = match.end()
        if len(match.group()) > 6 and _counts(match.group(), private):
            yield Finding(start, match.end(), KIND, "v6")


@lru_cache(4096)
def _counts(written: str, private: bool) -> bool:
    try:
        address = ipaddress.ip_address(written)
    except ValueError:
        return False
    return private or address.is_global
