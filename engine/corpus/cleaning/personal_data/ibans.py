"""Bank accounts: IBANs of a country's length whose check digits fit (ISO 13616, mod 97)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from engine.corpus.cleaning.personal_data.checksums import mod_97
from engine.corpus.cleaning.personal_data.finding import Finding, Window

KIND = "iban"

LENGTHS = {
    name: length
    for length, names in {
        15: "NO",
        16: "BE",
        18: "DK FI FK FO GL NL SD",
        19: "MK SI",
        20: "AT BA EE KZ LT LU MN XK",
        21: "CH HR LI LV",
        22: "BG BH CR DE GB GE IE ME RS VA",
        23: "AE GI IL IQ OM SO TL",
        24: "AD CZ ES MD PK RO SA SE SK TN VG",
        25: "LY PT ST",
        26: "IS TR",
        27: "BI DJ FR GR IT MC MR SM",
        28: "AL AZ BY CY DO GT HU LB NI PL SV",
        29: "BR EG PS QA UA",
        30: "JO KW MU YE",
        31: "MT SC",
        32: "LC",
        33: "RU",
    }.items()
    for name in names.split()
}
"""Characters of an IBAN by country, from SWIFT's IBAN registry."""

_BEGINS = re.compile(r"(?<![A-Za-z0-9])[A-Z]{2}[0-9]{2}(?=[ ]?[A-Z0-9])")
_CHARACTER = re.compile(r"[ \-]?[A-Z0-9]")


def find(text: str, window: Window) -> Iterator[Finding]:
    """Every IBAN that begins in a part of a text, written in one piece or in groups."""
    for match in _BEGINS.finditer(text, *window):
        length = LENGTHS.get(match.group()[:2])
        if length:
            end = _end(text, match.end(), length - 4)
            if end and mod_97(plain(text[match.start() : end])):
                yield Finding(match.start(), end, KIND, match.group()[:2])


def plain(written: str) -> str:
    """An IBAN without the spaces between its groups."""
    return written.replace(" ", "").replace("-", "")


def _end(text: str, place: int, characters: int) -> int:
    """Where so many letters and digits end that follow each other; 0 where they do not, or where more follow."""
    for _ in range(characters):
        match = _CHARACTER.match(text, place)
        if not match:
            return 0
        place = match.end()
    return 0 if place < len(text) and (text[place].isalnum() or text[place] == "_") else place
