"""Texts as sets of their runs of some words (shingles), each run a number of 64 bits.

Broder, 1997, “On the resemblance and containment of documents”. Words are what stands between spaces, without its
marks; case does not count. In text whose script puts no spaces between words, single characters stand for words.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from functools import cache
from itertools import chain

import numpy as np

_MARKS = re.compile(r"[\W_]+")
_LONGEST_WORD = 30
"""Characters a word on average, above which a text is taken to have no spaces between its words."""

_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_MIX = np.uint64(0xD6E8FEB86659FD93)
_REMEMBERED = 300_000
_LONGEST_REMEMBERED = 60
_MOST_AT_ONCE = 1 << 20
"""Characters; longer texts are looked at word by word, which takes less memory."""

_LETTER, _SPACE = 1, 2


@cache
def _kinds() -> np.ndarray:
    """Of every code point whether it is a letter or digit, white space, or neither."""
    characters = map(chr, range(sys.maxunicode + 1))
    return np.fromiter((_LETTER if c.isalnum() else _SPACE if c.isspace() else 0 for c in characters), np.uint8)


class Shingles:
    """Makes shingles; remembers the numbers of words.

    Args:
        size: of a run, in words.
    """

    def __init__(self, size: int) -> None:
        self._size = size
        self._numbers = _Numbers()

    def of(self, texts: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
        """The numbers of the texts' runs.

        Returns:
            All numbers (uint64), text after text, repeats included; and where each text's begin, with the end of the
            last (int64). A text shorter than one run is one run, a text without words has none.
        """
        numbers, counts = self._words(texts)
        padded = np.maximum(counts, self._size * (counts > 0))
        begins = np.concatenate(([0], np.cumsum(padded)))
        flat = np.zeros(int(begins[-1]) + self._size, np.uint64)
        shifts = begins[:-1] - np.concatenate(([0], np.cumsum(counts)[:-1]))
        flat[np.arange(len(numbers)) + np.repeat(shifts, counts)] = numbers
        runs = np.zeros(len(flat) - self._size + 1, np.uint64)
        for place in range(self._size):
            runs = (runs + flat[place : place + len(runs)]) * _FACTOR
            runs ^= runs >> np.uint64(29)
        lengths = padded - (self._size - 1) * (counts > 0)
        wanted = np.repeat(begins[:-1] - np.concatenate(([0], np.cumsum(lengths)[:-1])), lengths)
        ends = np.concatenate(([0], np.cumsum(lengths)))
        chosen = runs[wanted + np.arange(len(wanted))]
        return (chosen ^ (chosen >> np.uint64(32))) * _MIX, ends

    def _words(self, texts: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
        """The numbers of all words, text after text, and how many each text has."""
        plain = _plain_words(texts)
        if plain:
            return plain
        pieces = [_pieces(text) for text in texts]
        self._numbers.tidy()
        places = np.fromiter(map(self._numbers.__getitem__, chain.from_iterable(pieces)), np.int64)
        numbers = self._numbers.table()[places]
        words = numbers != 0
        ends = np.concatenate(([0], np.cumsum([len(one) for one in pieces])))
        before = np.concatenate(([0], np.cumsum(words)))
        return numbers[words], np.diff(before[ends])


def _mixed(codes: np.ndarray, places: np.ndarray) -> np.ndarray:
    """A number for each character and its place in the word; a word's number is their sum."""
    mixed = (codes.astype(np.uint64) + (places.astype(np.uint64) << np.uint64(32))) * _FACTOR
    mixed ^= mixed >> np.uint64(32)
    return mixed * _MIX


def _plain_words(texts: Sequence[str]) -> tuple[np.ndarray, np.ndarray] | None:
    """What :meth:`Shingles._words` gives, all at once, for texts with spaces that are not too long; None for others."""
    if sum(map(len, texts)) > _MOST_AT_ONCE:
        return None
    lower = [text.lower() for text in texts]
    characters = np.frombuffer("\n".join(lower).encode("utf-32-le", "surrogatepass"), np.uint32)
    kinds = _kinds()[characters]
    kept = np.flatnonzero(kinds == _LETTER)
    if not len(kept):
        return np.empty(0, np.uint64), np.zeros(len(texts), np.int64)
    spaces = np.cumsum(kinds == _SPACE)[kept]
    begins = np.flatnonzero(np.concatenate(([True], spaces[1:] != spaces[:-1])))
    lengths = np.diff(np.concatenate((begins, [len(kept)])))
    mixed = _mixed(characters[kept], np.arange(len(kept)) - np.repeat(begins, lengths))
    ends = np.cumsum([len(text) + 1 for text in lower])
    counts = np.bincount(np.searchsorted(ends, kept[begins], side="right"), minlength=len(texts))
    if any(len(text) > _LONGEST_WORD * count for text, count in zip(texts, counts.tolist(), strict=True)):
        return None
    return np.add.reduceat(mixed, begins), counts


def _pieces(text: str) -> Sequence[str]:
    """What stands between spaces; single characters where there are next to none."""
    pieces = text.split()
    if len(text) <= _LONGEST_WORD * len(pieces):
        return pieces
    letters = _MARKS.sub("", text.lower())
    return letters if len(letters) > _LONGEST_WORD * len(pieces) else pieces


class _Numbers(dict[str, int]):
    """For each word where its number stands in a table; the number is 0 for what is no word."""

    def __init__(self) -> None:
        super().__init__()
        self._list: list[int] = []
        self._table = np.empty(0, np.uint64)

    def __missing__(self, piece: str) -> int:
        word = _MARKS.sub("", piece.lower())
        codes = np.frombuffer(word.encode("utf-32-le", "surrogatepass"), np.uint32)
        self._list.append(int(_mixed(codes, np.arange(len(codes))).sum()))
        place = len(self._table) + len(self._list) - 1
        if len(piece) <= _LONGEST_REMEMBERED:
            self[piece] = place
        return place

    def table(self) -> np.ndarray:
        """All numbers so far, uint64."""
        self._table = np.concatenate((self._table, np.array(self._list, np.uint64)))
        self._list = []
        return self._table

    def tidy(self) -> None:
        """Forget everything when it has become much."""
        if len(self._table) > _REMEMBERED:
            self.clear()
            self._table = np.empty(0, np.uint64)
