"""Easy data augmentation: synonyms, insertions, swaps and deletions (EDA; Wei and Zou 2019, arXiv:1901.11196).

Each line of a text is changed by itself, so that a long document keeps its order. Spaces and the marks around words
stay where they are.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable

Synonyms = Callable[[str], list[str]]
Change = Callable[[list[str], float, random.Random, Synonyms], list[str]]
"""Takes a line's words, the share to change, the dice, and what finds synonyms; gives the new words."""

_PIECES = re.compile(r"\s+|\S+")
_CORE = re.compile(r"[^\W_](?:.*[^\W_])?")
_STOP_WORDS = """
a about above after again all am an and any are as at be because been before being below between both but by can did do
does doing down during each few for from further had has have having he her here hers herself him himself his how i if
in into is it its itself just me more most my myself no nor not now of off on once only or other our ours ourselves out
over own s same she should so some such t than that the their theirs them themselves then there these they this those
through to too under until up very was we were what when where which while who whom why will with you your yours
yourself yourselves
"""
STOP_WORDS = frozenset(_STOP_WORDS.split())
"""Words that are never replaced, as in the paper's code."""


def changed(text: str, change: Change, share: float, dice: random.Random, synonyms: Synonyms) -> str:
    """The text with each of its lines changed."""
    return "\n".join(_line(line, change, share, dice, synonyms) for line in text.split("\n"))


def synonym_replacement(words: list[str], share: float, dice: random.Random, synonyms: Synonyms) -> list[str]:
    """Replace some words by a synonym, each word wherever it stands in the line."""
    out = list(words)
    different = sorted({core(word).lower() for word in words if core(word).lower() not in STOP_WORDS} - {""})
    dice.shuffle(different)
    left = _count(words, share)
    for word in different:
        if left <= 0:
            break
        known = synonyms(word)
        if known:
            new = dice.choice(known)
            out = [_put(old, new) if core(old).lower() == word else old for old in out]
            left -= 1
    return out


def random_insertion(words: list[str], share: float, dice: random.Random, synonyms: Synonyms) -> list[str]:
    """Put synonyms of some words at any places."""
    out = list(words)
    candidates = [core(word).lower() for word in words if core(word).lower() not in STOP_WORDS]
    for _ in range(_count(words, share)):
        for _try in range(10):
            known = synonyms(dice.choice(candidates)) if candidates else []
            if known:
                out.insert(dice.randrange(len(out) + 1), dice.choice(known))
                break
    return out


def random_swap(words: list[str], share: float, dice: random.Random, _synonyms: Synonyms) -> list[str]:
    """Swap words with others of the line."""
    out = list(words)
    for _ in range(_count(words, share) if len(out) > 1 else 0):
        one, other = dice.sample(range(len(out)), 2)
        out[one], out[other] = out[other], out[one]
    return out


def random_deletion(words: list[str], share: float, dice: random.Random, _synonyms: Synonyms) -> list[str]:
    """Leave words out, each with the same chance; one at least stays."""
    kept = [word for word in words if dice.random() >= share]
    return kept or words[:1]


def core(word: str) -> str:
    """A word without the marks around it; empty where it is only marks."""
    match = _CORE.search(word)
    return match.group() if match else ""


def _line(line: str, change: Change, share: float, dice: random.Random, synonyms: Synonyms) -> str:
    pieces = _PIECES.findall(line)
    words = [piece for piece in pieces if not piece.isspace()]
    if not words:
        return line
    new = change(words, share, dice, synonyms)
    if len(new) != len(words):
        lead = pieces[0] if pieces[0].isspace() else ""
        return lead + " ".join(new)
    rest = iter(new)
    return "".join(piece if piece.isspace() else next(rest) for piece in pieces)


def _count(words: list[str], share: float) -> int:
    return max(1, int(share * len(words)))


def _put(old: str, new: str) -> str:
    """A new word in an old one's place: its marks stay, and its capitals."""
    match = _CORE.search(old)
    if not match:
        return new
    word = match.group()
    if word[0].isupper():
        new = new.upper() if len(word) > 1 and word.isupper() else new[:1].upper() + new[1:]
    return old[: match.start()] + new + old[match.end() :]
