"""The words of English texts and how many sentences they make, with every piece cut once and remembered.

Text is cut at white space into pieces, and each piece into words. As most pieces come again and again, a text costs
little more than looking its pieces up. The memory is forgotten when it holds :data:`REMEMBERED` pieces.

The words are those that datatrove's filters count (``split_into_words`` for English), the sentences those of spaCy's
sentencizer.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import chain

from engine.corpus.words.classes import SENTENCE_ENDS
from engine.corpus.words.cutting import EXCEPTIONS, cut
from engine.corpus.words.joining import joined

REMEMBERED = 200_000
LONGEST_REMEMBERED = 100

_OTHER_SPACE = re.compile(r"(?<!\S)\s+|\s{2,}|[^\S ]")  # any white space that is not one space after a piece
_ENDS = re.compile("[" + "".join(map(re.escape, sorted(SENTENCE_ENDS))) + "]")


class Pieces(dict[str, tuple[str, ...]]):
    """The words of every piece, cut when it is first asked for.

    Attributes:
        knotted: pieces in which words are joined again, as they were before that; neighbours may prevent it.
    """

    def __init__(self) -> None:
        super().__init__()
        self.knotted: dict[str, tuple[str, ...]] = {}

    def __missing__(self, piece: str) -> tuple[str, ...]:
        if piece in EXCEPTIONS:
            words = EXCEPTIONS[piece]
        elif piece.isascii() and piece.isalpha():
            words = (piece,)
        else:
            raw = cut(piece)
            words = tuple(joined([raw]))
            if len(words) != len(raw):
                self.knotted[piece] = tuple(raw)
        if len(piece) <= LONGEST_REMEMBERED:
            self[piece] = words
        return words

    def raw(self, piece: str) -> tuple[str, ...]:
        """The words of a piece before any are joined again."""
        words = self[piece]
        return self.knotted.get(piece, words)

    def tidy(self) -> None:
        """Forget everything when it has become much; to be called between documents."""
        if len(self) > REMEMBERED or len(self.knotted) > REMEMBERED:
            self.clear()
            self.knotted.clear()


_pieces = Pieces()


def split_words(text: str) -> list[str]:
    """The words of a text, in order."""
    _pieces.tidy()
    pieces = text.split()
    words = list(chain.from_iterable(map(_pieces.__getitem__, pieces)))
    if _pieces.knotted and not _pieces.knotted.keys().isdisjoint(pieces):
        groups = (group.split() for group in _OTHER_SPACE.split(text))
        return [word for group in groups for word in joined([_pieces.raw(piece) for piece in group])]
    return words


def count_sentences(line: str) -> int:
    """How many sentences a line has: each ends with an end mark, and with the marks and quotes that follow it."""
    if not _ENDS.search(line):
        return 1
    pieces = line.split()
    if " ".join(pieces) == line and _pieces.knotted.keys().isdisjoint(pieces):
        count, ended = 1, False
        for begun, begun_after_end, ends, ends_after_end in map(_turns.__getitem__, pieces):
            count, ended = (count + begun_after_end, ends_after_end) if ended else (count + begun, ends)
        return count
    return 1 + _sentences(_marked(line), ended=False)[0]


class _Turns(dict[str, tuple[int, int, bool, bool]]):
    """Of every piece how many sentences begin in it, and whether one has ended after it.

    Both for a piece that comes in the middle of a sentence and for one that comes after its end.
    """

    def __missing__(self, piece: str) -> tuple[int, int, bool, bool]:
        inside, after = (_sentences(_pieces[piece], ended=ended) for ended in (False, True))
        turns = (inside[0], after[0], inside[1], after[1])
        if len(self) < REMEMBERED and len(piece) <= LONGEST_REMEMBERED:
            self[piece] = turns
        return turns


_turns = _Turns()


def _sentences(words: Sequence[str], *, ended: bool) -> tuple[int, bool]:
    """How many sentences begin after the end of another, and whether one has ended at the end."""
    count = 0
    for word in words:
        if word in SENTENCE_ENDS:
            ended = True
        elif ended and not _is_punctuation(word):
            count += 1
            ended = False
    return count, ended


def _is_punctuation(word: str) -> bool:
    return not word[0].isalnum() and all(unicodedata.category(c)[0] == "P" for c in word)


def _marked(line: str) -> list[str]:
    """The words of a line, with white space where it is a token of its own."""
    groups = [joined([_pieces.raw(piece) for piece in group.split()]) for group in _OTHER_SPACE.split(line)]
    return [word for words in groups for word in (*words, "\n")][:-1]
