"""Exceptions that show only once everything is cut: neighbouring words that are one exception together are one word.

``hello:)`` is cut into three and its last two are an emoticon. spaCy 3.8 looks for such runs over the whole text, the
longest first; a run that reaches over a space is no exception, but hides shorter ones inside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from engine.corpus.words.cutting import EXCEPTIONS, cut

Run = tuple[int, int]


def _patterns() -> dict[tuple[str, ...], list[tuple[str, ...]]]:
    """What exceptions of several words look like when they are cut, by the first two of these."""
    found: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for whole in EXCEPTIONS:
        words = tuple(cut(whole, known=False))
        if len(words) > 1:
            found.setdefault(words[:2], []).append(words)
    return found


_PATTERNS = _patterns()


def joined(pieces: Sequence[Sequence[str]]) -> list[str]:
    """The words of some pieces that follow each other with one space between them.

    Args:
        pieces: each as it was cut.
    """
    words = [word for piece in pieces for word in piece]
    pairs = enumerate(pairwise(words))
    runs = [run for start, pair in pairs if pair in _PATTERNS for run in _runs(words, start, _PATTERNS[pair])]
    if not runs:
        return words
    owners = [number for number, piece in enumerate(pieces) for _ in piece]
    left: list[str] = []
    place = 0
    for start, end in _chosen(runs):
        parts = EXCEPTIONS.get("".join(words[start:end])) if owners[start] == owners[end - 1] else None
        left += words[place:start]
        left += parts or words[start:end]
        place = end
    return left + words[place:]


def _runs(words: Sequence[str], start: int, patterns: Sequence[tuple[str, ...]]) -> set[Run]:
    return {(start, start + len(p)) for p in patterns if tuple(words[start : start + len(p)]) == p}


def _chosen(runs: Sequence[Run]) -> list[Run]:
    """The longest runs first, of equally long ones the first; what touches one with either end is left out."""
    taken: set[int] = set()
    chosen: list[Run] = []
    for start, end in sorted(runs, key=lambda run: (run[0] - run[1], run[0])):
        if start not in taken and end - 1 not in taken:
            chosen.append((start, end))
        taken.update(range(start, end))
    return sorted(chosen)
