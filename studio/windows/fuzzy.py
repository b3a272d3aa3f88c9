"""How well typed letters fit a text: whole words best, beginnings of words next, letters in order last."""

from __future__ import annotations

import re

_EDGES = re.compile(r"\b\w")


def fit(typed: str, title: str, more: str = "") -> float:
    """How well something fits what was typed; 0 where it does not.

    Args:
        typed: words in any order; each must be found.
        title: what is shown; its letters may also be typed with others left out between.
        more: further words, such as a sentence of help, in which whole beginnings of words count.
    """
    words = typed.casefold().split()
    if not words:
        return 1.0
    folded, rest = title.casefold(), more.casefold()
    total = 0.0
    for word in words:
        worth = max(_in_title(word, folded), _in_words(word, rest))
        if not worth:
            return 0.0
        total += worth
    return total / len(words) + (0.5 if folded.startswith(words[0]) else 0.0) - len(folded) / 1000


def _in_title(word: str, title: str) -> float:
    place = title.find(word)
    if place >= 0:
        whole = re.search(rf"\b{re.escape(word)}\b", title) is not None
        return 4.0 if whole else 3.5 if place == 0 or not title[place - 1].isalnum() else 2.0
    initials = "".join(_EDGES.findall(title))
    if len(word) > 1 and word in initials:
        return 2.5
    return _scattered(word, title)


def _scattered(word: str, title: str) -> float:
    """Letters in order with others between: the closer together, the better; scattered over all, they are chance."""
    if len(word) < 3:
        return 0.0
    first = place = title.find(word[0])
    for letter in word[1:]:
        place = title.find(letter, place + 1)
        if place < 0:
            return 0.0
    spread = (place - first + 1) / len(word)
    begins = first == 0 or not title[first - 1].isalnum()
    return 1.5 / spread if begins and spread <= 2.0 else 0.0


def _in_words(word: str, rest: str) -> float:
    if not rest:
        return 0.0
    return 0.8 if re.search(rf"\b{re.escape(word)}", rest) else 0.0
