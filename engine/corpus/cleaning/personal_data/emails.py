"""E-mail addresses, found by their @. Those under names that RFC 2606 reserves for examples are nobody's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from engine.corpus.cleaning.personal_data.finding import Finding

KIND = "email"
LONGEST_LOCAL = 64
LONGEST_DOMAIN = 254

_LOCAL_BACKWARDS = re.compile(r"[\w%+'=\-](?:[\w.%+'=\-]*[\w%+=])?")
_DOMAIN = re.compile(r"(?:[^\W_](?:[\w\-]{0,61}[^\W_])?\.){1,8}[^\W\d_]{2,24}(?![\w])")
_RESERVED = re.compile(r"(?:.*\.)?(?:example(?:\.(?:com|net|org))?|test|invalid|localhost|local)", re.IGNORECASE)


def find(text: str) -> Iterator[Finding]:
    """Every address of at most 64 characters before the @ (RFC 5321) and a domain with a dot behind it."""
    at = text.find("@")
    while at >= 0:
        domain = _DOMAIN.match(text, at + 1, at + 1 + LONGEST_DOMAIN)
        if domain and not _RESERVED.fullmatch(domain.group()):
            before = text[max(at - LONGEST_LOCAL, 0) : at][::-1]
            local = _LOCAL_BACKWARDS.match(before)
            if local:
                yield Finding(at - local.end(), domain.end(), KIND, "address")
        at = text.find("@", at + 1)
