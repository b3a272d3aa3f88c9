"""A text as the set of its runs of some words (shingles), each run a number of 64 bits.

Broder, 1997, “On the resemblance and containment of documents”. Case, marks and spaces do not count. In text whose
script puts no spaces between words, single characters stand for words.
"""

from __future__ import annotations

import re

import numpy as np
import xxhash

_WORDS = re.compile(r"\w+")
_LONGEST_WORD = 30
"""Characters a word on average, above which a text is taken to have no spaces between its words."""

_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_MIX = np.uint64(0xD6E8FEB86659FD93)
_REMEMBERED = 500_000


class Shingles:
    """Makes shingles; remembers the numbers of words.

    Args:
        size: of a run, in words.
    """

    def __init__(self, size: int) -> None:
        self._size = size
        self._numbers = _Numbers()

    def of(self, text: str) -> np.ndarray:
        """The numbers of a text's runs, uint64, repeats included; a text shorter than one run is one; none for none."""
        words = _WORDS.findall(text.lower())
        if words and sum(map(len, words)) > _LONGEST_WORD * len(words):
            words = [character for word in words for character in word]
        if not words:
            return np.empty(0, np.uint64)
        numbers = np.fromiter(map(self._numbers.__getitem__, words), np.uint64, len(words))
        if len(self._numbers) > _REMEMBERED:
            self._numbers.clear()
        count = max(len(numbers) - self._size + 1, 1)
        runs = np.zeros(count, np.uint64)
        for place in range(min(self._size, len(numbers))):
            runs = (runs + numbers[place : place + count]) * _FACTOR
            runs ^= runs >> np.uint64(29)
        return (runs ^ (runs >> np.uint64(32))) * _MIX


class _Numbers(dict[str, int]):
    def __missing__(self, word: str) -> int:
        number = xxhash.xxh3_64_intdigest(word.encode("utf-8", "surrogatepass"))
        self[word] = number
        return number
