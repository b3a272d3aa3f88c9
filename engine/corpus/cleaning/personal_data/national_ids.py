"""Numbers that states give to persons, each with the check that its state has laid down.

United States (SSN), United Kingdom (NINO), Germany (Steuer-ID), France (NIR), Spain (DNI and NIE), Italy (codice
fiscale), Poland (PESEL), Brazil (CPF), Finland (henkilötunnus). SSN and NINO have no check digit: they are known by
their form and by what is never given out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import NamedTuple

from engine.corpus.cleaning.personal_data.checksums import mod_11_10, weighted
from engine.corpus.cleaning.personal_data.finding import Finding, Window

KIND = "national_id"


class Scheme(NamedTuple):
    """One state's numbers: how they are written, and whether one without its separators is right."""

    name: str
    written: re.Pattern[str]
    right: Callable[[str], bool]


def find(text: str, window: Window) -> Iterator[Finding]:
    """Every number of a person in a part of a text."""
    for place in _ANY.finditer(text, *window):
        for scheme in SCHEMES:
            match = scheme.written.match(text, place.start(), window[1])
            if match and scheme.right(plain(match.group())):
                yield Finding(match.start(), match.end(), KIND, scheme.name)
                break


def plain(written: str) -> str:
    """A number without what parts its groups."""
    return written.translate(_SEPARATORS)


_SEPARATORS = str.maketrans("", "", " .-")
_DNI_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE"
_HETU_LETTERS = "0123456789ABCDEFHJKLMNPRSTUVWXY"
_OMOCODIA = str.maketrans("LMNPQRSTUV", "0123456789")
_MONTHS = "ABCDEHLMPRST"
_ODD_DIGITS = (1, 0, 5, 7, 9, 13, 15, 17, 19, 21)
_ODD = dict(
    zip(
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        (*_ODD_DIGITS, *_ODD_DIGITS, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23),
        strict=True,
    )
)


def _ssn(number: str) -> bool:
    area, group, serial = number[:3], number[3:5], number[5:]
    given = area not in ("000", "666") and area < "900" and group != "00" and serial != "0000"
    return given and number not in ("078051120", "219099999")  # printed on wallets and posters, so nobody's


def _nino(number: str) -> bool:
    return number[:2] not in ("BG", "GB", "KN", "NK", "NT", "TN", "ZZ")


def _steuer_id(number: str) -> bool:
    """Of the first ten digits just one is there twice or three times: Identifikationsnummernkonzept, §139b AO."""
    repeated = [count for count in Counter(number[:10]).values() if count > 1]
    return len(repeated) == 1 and repeated[0] <= 3 and mod_11_10(number)


def _nir(number: str) -> bool:
    department = number[5:7]
    if not "01" <= number[3:5] <= "42" or department == "00":
        return False
    value = number[:13].replace("2A", "19", 1) if department == "2A" else number[:13]
    value = value.replace("2B", "18", 1) if department == "2B" else value
    return value.isdecimal() and 97 - int(value) % 97 == int(number[13:])


def _dni(number: str) -> bool:
    return _DNI_LETTERS[int(number[:-1]) % 23] == number[-1]


def _nie(number: str) -> bool:
    return _dni(str("XYZ".index(number[0])) + number[1:])


def _codice_fiscale(code: str) -> bool:
    """The last letter after the decree of 23 December 1976: odd places have values of their own."""
    day = int(code[9:11].translate(_OMOCODIA))
    if code[8] not in _MONTHS or not (1 <= day <= 31 or 41 <= day <= 71):
        return False
    total = sum(_ODD[c] for c in code[0:15:2])
    total += sum(int(c) if c.isdecimal() else ord(c) - 65 for c in code[1:15:2])
    return chr(65 + total % 26) == code[15]


def _pesel(number: str) -> bool:
    month, day = int(number[2:4]) % 20, int(number[4:6])
    check = -weighted(number, (1, 3, 7, 9, 1, 3, 7, 9, 1, 3)) % 10
    return 1 <= month <= 12 and 1 <= day <= 31 and check == int(number[10])


def _cpf(number: str) -> bool:
    if len(set(number)) == 1:
        return False
    first = weighted(number, tuple(range(10, 1, -1))) * 10 % 11 % 10
    second = weighted(number, tuple(range(11, 1, -1))) * 10 % 11 % 10
    return number[9:] == f"{first}{second}"


def _hetu(number: str) -> bool:
    month, day = int(number[2:4]), int(number[:2])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return False
    digits = "".join(c for c in number[:-1] if c.isdecimal())
    return _HETU_LETTERS[int(digits) % 31] == number[-1]


def _written(form: str) -> re.Pattern[str]:
    return re.compile(rf"{form}(?![\w\-/]|[.,][0-9])", re.ASCII)


SCHEMES: tuple[Scheme, ...] = (
    Scheme("us-ssn", _written(r"[0-9]{3}-[0-9]{2}-[0-9]{4}"), _ssn),
    Scheme(
        "uk-nino",
        _written(r"[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?:[0-9]{6} ?[A-D]| [0-9]{2} [0-9]{2} [0-9]{2} [A-D])"),
        _nino,
    ),
    Scheme("de-steuer-id", _written(r"[1-9][0-9](?:[0-9]{9}| [0-9]{3} [0-9]{3} [0-9]{3})"), _steuer_id),
    Scheme(
        "fr-nir",
        _written(
            r"[12](?:[0-9]{4}(?:[0-9]{2}|2[AB])[0-9]{6} ?[0-9]{2}"
            r"| [0-9]{2} [0-9]{2} (?:[0-9]{2}|2[AB]) [0-9]{3} [0-9]{3} [0-9]{2})"
        ),
        _nir,
    ),
    Scheme("es-dni", _written(r"[0-9]{8}[ \-]?[A-Z]"), _dni),
    Scheme("es-nie", _written(r"[XYZ][ \-]?[0-9]{7}[ \-]?[A-Z]"), _nie),
    Scheme(
        "it-codice-fiscale",
        _written(r"[A-Z]{6}[0-9L-NP-V]{2}[A-EHLMPRST][0-9L-NP-V]{2}[A-Z][0-9L-NP-V]{3}[A-Z]"),
        _codice_fiscale,
    ),
    Scheme("pl-pesel", _written(r"[0-9]{11}"), _pesel),
    Scheme("br-cpf", _written(r"[0-9]{3}\.[0-9]{3}\.[0-9]{3}-[0-9]{2}"), _cpf),
    Scheme("fi-hetu", _written(r"[0-9]{6}[\-+A-FU-Y][0-9]{3}[0-9A-FHJ-NPR-Y]"), _hetu),
)

_ANY = re.compile(rf"(?<![\w.,\-/+])(?=[A-Z0-9])(?={'|'.join(scheme.written.pattern for scheme in SCHEMES)})", re.ASCII)
"""A place where one of them may begin; most places are ruled out by the first look."""
