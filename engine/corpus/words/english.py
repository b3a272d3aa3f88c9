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
        knotted: pieces in which words are joined again; neighbours may prevent that.
    """

    def __init__(self) -> None:
        super().__init__()
        self.knotted: set[str] = set()

    def __missing__(self, piece: str) -> tuple[str, ...]:
        if piece.isascii() and piece.isalpha() and piece not in EXCEPTIONS:
            words = [piece]
        else:
            raw = list(EXCEPTIONS.get(piece) or cut(piece))
            words = joined([raw]) if piece not in EXCEPTIONS else raw
            if words != raw:
                self.knotted.add(piece)
        if len(piece) <= LONGEST_REMEMBERED:
            self[piece] = tuple(words)
        return tuple(words)

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
    if _pieces.knotted and not _pieces.knotted.isdisjoint(pieces):
        groups = (group.split() for group in _OTHER_SPACE.split(text))
        return [word for group in groups for word in joined([_raw(piece) for piece in group])]
    return words


def count_sentences(line: str) -> int:
    """How many sentences a line has: each ends with an end mark, and with the marks and quotes that follow it."""
    count = 1
    ended = False
    for word in _marked(line) if _ENDS.search(line) else ():
        if word in SENTENCE_ENDS:
            ended = True
        elif ended and not _is_punctuation(word):
            count += 1
            ended = False
    return count


def _is_punctuation(word: str) -> bool:
    return not word[0].isalnum() and all(unicodedata.category(c)[0] == "P" for c in word)


def _marked(line: str) -> list[str]:
    """The words of a line, with white space where it is a token of its own."""
    groups = [joined([_raw(piece) for piece in group.split()]) for group in _OTHER_SPACE.split(line)]
    return [word for words in groups for word in (*words, "\n")][:-1]


def _raw(piece: str) -> Sequence[str]:
    return EXCEPTIONS.get(piece) or cut(piece)
