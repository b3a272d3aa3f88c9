"""What a finder gives: places in a text that hold personal data; and the one answer where several overlap."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

MARGIN = 24
"""So many characters around a run of digits belong to it: an IBAN begins with up to ten that need not be digits."""

_DIGITS = re.compile(r"[0-9](?:[^0-9]{0,3}[0-9]){5}[0-9]*")


class Finding(NamedTuple):
    """A place in a text.

    Attributes:
        start: of its first character.
        end: behind its last one.
        kind: what it is, a key of :data:`engine.corpus.cleaning.personal_data.search.KINDS`.
        type: more exactly: the country of a number, the service of a key.
    """

    start: int
    end: int
    kind: str
    type: str


Window = tuple[int, int]
"""Where to look: from, to."""

Finder = Callable[[str], Iterable[Finding]]
"""Looks through a whole text, in time that grows with its length and no faster."""

NumberFinder = Callable[[str, Window], Iterable[Finding]]
"""Looks through a part of a text that holds digits."""


def windows(text: str) -> Iterator[Window]:
    """The parts of a text with six digits close together, in order, apart from each other.

    Every number that identifies a person has as many, so most of a text need not be looked at for them.
    """
    start = end = -1
    for match in _DIGITS.finditer(text):
        low, high = match.start() - MARGIN, match.end() + MARGIN
        if low <= end:
            end = high
            continue
        if end >= 0:
            yield max(start, 0), min(end, len(text))
        start, end = low, high
    if end >= 0:
        yield max(start, 0), min(end, len(text))


def apart(findings: Sequence[Sequence[Finding]]) -> list[Finding]:
    """Findings that do not overlap, in the order of the text: those of an earlier list go before later ones."""
    taken: list[Finding] = []
    for group in findings:
        if group:
            taken = _merged(taken, sorted(group))
    return taken


def _merged(taken: list[Finding], more: list[Finding]) -> list[Finding]:
    """Both lists in the order of the text, without those of ``more`` that meet one before them."""
    kept: list[Finding] = []
    place = last = 0
    for finding in more:
        while place < len(taken) and taken[place].end <= finding.start:
            place += 1
        free = place == len(taken) or taken[place].start >= finding.end
        if free and finding.start >= last:
            kept.append(finding)
            last = finding.end
    return sorted([*taken, *kept])
