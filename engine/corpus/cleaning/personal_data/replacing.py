"""What stands in the place of personal data: its kind, or an invented value that leads to nobody.

Invented values are worked out from the real one with a secret key (BLAKE2b, RFC 7693), so the same value becomes the
same everywhere in a project, and without the key nobody can try out which value it was. They come from what is set
aside for examples, or break the check that real ones pass, and are not found as personal data again:

- e-mail: names under example.org (RFC 2606);
- internet addresses: the documentation ranges (RFC 5737, RFC 3849);
- telephone: +1 555 0100 to 0199 with an area code, kept for fiction in the North American plan, so 30,000 values;
- cards, accounts, national numbers: as long and written as before, with a wrong check digit or a part never given out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from hashlib import blake2b

from engine.corpus.cleaning.personal_data import cards, emails, ibans, ip_addresses, keys, names, national_ids, phones
from engine.corpus.cleaning.personal_data.finding import Finding

MASKS: Mapping[str, str] = {
    keys.KIND: "[SECRET]",
    emails.KIND: "[EMAIL]",
    ibans.KIND: "[IBAN]",
    cards.KIND: "[CARD]",
    national_ids.KIND: "[NATIONAL_ID]",
    ip_addresses.KIND: "[IP_ADDRESS]",
    phones.KIND: "[PHONE]",
    names.NAME: "[NAME]",
    names.PLACE: "[PLACE]",
}

_AREAS = tuple(code for code in range(201, 990) if code % 10 != 1 and code % 100 != 11 and (code // 10) % 10 != 9)
_NETWORKS = ("192.0.2", "198.51.100", "203.0.113")
_SEPARATORS = re.compile(r"[\s.\-()/\u2010-\u2015]+")
_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"


class Inventor:
    """Makes values up.

    Args:
        key: the project's secret; another key gives other values.
    """

    def __init__(self, key: str) -> None:
        self._key = blake2b(key.encode("utf-8"), digest_size=32).digest()

    def invent(self, finding: Finding, value: str) -> str:
        """A value of the same kind; the same for the same value, however it is written."""
        plain = _SEPARATORS.sub("", value).casefold()
        digest = blake2b(plain.encode("utf-8"), key=self._key, person=finding.kind.encode("ascii")).digest()
        return _INVENTED[finding.kind](finding, value, digest)


def _email(_finding: Finding, _value: str, digest: bytes) -> str:
    return f"person-{digest[:5].hex()}@example.org"


def _phone(_finding: Finding, _value: str, digest: bytes) -> str:
    number = int.from_bytes(digest[:8], "little")
    return f"+1 {_AREAS[number // 100 % len(_AREAS)]}-555-01{number % 100:02}"


def _ip_address(finding: Finding, _value: str, digest: bytes) -> str:
    if finding.type == "v6":
        return f"2001:db8::{digest[:2].hex()}:{digest[2:4].hex()}"
    return f"{_NETWORKS[digest[0] % 3]}.{1 + digest[1] % 254}"


def _card(_finding: Finding, value: str, digest: bytes) -> str:
    return _broken(_scrambled(value, digest, keep=1), lambda written: bool(cards.network_of(written)))


def _iban(_finding: Finding, value: str, digest: bytes) -> str:
    scrambled = _scrambled(value, digest, keep=2)
    return scrambled[:2] + "00" + scrambled[4:]  # check digits go from 02 to 98


def _national_id(finding: Finding, value: str, digest: bytes) -> str:
    if finding.type == "us-ssn":
        return "000" + _scrambled(value, digest, keep=0)[3:]
    if finding.type == "uk-nino":
        return "QQ" + _scrambled(value, digest, keep=0)[2:]
    return _broken(_scrambled(value, digest, keep=0), _is_national_id)


def _secret(_finding: Finding, _value: str, digest: bytes) -> str:
    return f"secret-{digest[:8].hex()}"


def _name(_finding: Finding, _value: str, digest: bytes) -> str:
    return f"Person {_word(digest)}"


def _place(_finding: Finding, _value: str, digest: bytes) -> str:
    return f"Place {_word(digest)}"


_INVENTED: Mapping[str, Callable[[Finding, str, bytes], str]] = {
    keys.KIND: _secret,
    emails.KIND: _email,
    ibans.KIND: _iban,
    cards.KIND: _card,
    national_ids.KIND: _national_id,
    ip_addresses.KIND: _ip_address,
    phones.KIND: _phone,
    names.NAME: _name,
    names.PLACE: _place,
}


def _word(digest: bytes) -> str:
    return "".join(_LETTERS[byte % len(_LETTERS)] for byte in digest[:6])


def _scrambled(value: str, digest: bytes, *, keep: int) -> str:
    """The value with other digits and letters, written in the same groups; the first few characters stay."""
    out = list(value)
    number = 0
    for place, letter in enumerate(value):
        if letter.isalnum():
            byte = digest[number % len(digest)]
            number += 1
            if place >= keep:
                out[place] = str(byte % 10) if letter.isdigit() else _LETTERS[byte % len(_LETTERS)]
    return "".join(out)


def _broken(value: str, right: Callable[[str], bool]) -> str:
    """The value with its last digits turned on until it is right no more."""
    for place in range(len(value) - 1, -1, -1):
        if not right(value):
            break
        if value[place].isdigit():
            value = f"{value[:place]}{(int(value[place]) + 1) % 10}{value[place + 1 :]}"
    return value


def _is_national_id(value: str) -> bool:
    return bool(list(national_ids.find(value, (0, len(value)))))
