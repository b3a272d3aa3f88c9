"""Payment cards: 13 to 19 digits of a network's range, written as cards are, whose last digit fits (Luhn)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from engine.corpus.cleaning.personal_data.checksums import luhn
from engine.corpus.cleaning.personal_data.finding import Finding, Window

KIND = "card"

_WRITTEN = re.compile(
    r"(?<![\w.,\-/+])(?:[2-6][0-9]{3}([ \-]?)[0-9]{4}\1[0-9]{4}\1[0-9]{1,4}(?:\1[0-9]{1,3})?"
    r"|3[0-9]{3}([ \-])[0-9]{6}\2[0-9]{4,5})(?![\w\-/]|[.,][0-9])"
)
_NETWORKS = (
    ("visa", re.compile(r"4(?:[0-9]{12}|[0-9]{15}|[0-9]{18})")),
    (
        "mastercard",
        re.compile(r"(?:5[1-5][0-9]{2}|222[1-9]|22[3-9][0-9]|2[3-6][0-9]{2}|27[01][0-9]|2720)[0-9]{12}"),
    ),
    ("amex", re.compile(r"3[47][0-9]{13}")),
    ("diners", re.compile(r"3(?:0[0-5]|[68][0-9])[0-9]{11}")),
    ("jcb", re.compile(r"35(?:2[89]|[3-8][0-9])[0-9]{12}")),
    ("discover", re.compile(r"6(?:011|5[0-9]{2}|4[4-9][0-9])[0-9]{12}")),
    ("unionpay", re.compile(r"62[0-9]{14,17}")),
)


def find(text: str, window: Window) -> Iterator[Finding]:
    """Every card number in a part of a text."""
    for match in _WRITTEN.finditer(text, *window):
        network = network_of(match.group())
        if network:
            yield Finding(match.start(), match.end(), KIND, network)


def network_of(written: str) -> str:
    """Whose card it is; empty where it is no card."""
    digits = written.replace(" ", "").replace("-", "")
    if len(set(digits)) < 2 or not luhn(digits):
        return ""
    return next((name for name, form in _NETWORKS if form.fullmatch(digits)), "")
