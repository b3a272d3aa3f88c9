"""Thirteen words in a row, as numbers: what two texts share that one was copied from, or both.

As in appendix C of "Language Models are Few-Shot Learners" (Brown et al. 2020): capitals and punctuation do not count,
words are what white space parts. A text without 13 words counts as one n-gram of all its words where it has at least
:data:`LEAST_WORDS`. Writing without spaces between words (Chinese, Japanese, Thai) is not seen by this.

An n-gram's number is a polynomial of its bytes modulo 2^64, so that all n-grams of a text come from one running sum
(Karp and Rabin 1987), then mixed so that its low bits are as good as its high ones.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np

WORDS = 13
LEAST_WORDS = 8
"""GPT-3's n-grams were 8 to 13 words long, by the length of the questions."""

PIECE_BYTES = 1 << 20
"""Longer texts are looked at in pieces, each with the last words of the one before: 20 bytes for each are needed."""

BASE = 0x9E3779B97F4A7C15
MIX = 0xD6E8FEB86659FD93

_SPACE = 0x20
_PUNCTUATION = bytes(c for c in range(128) if not chr(c).isalnum() and not chr(c).isspace())
_SPACES = bytes.maketrans(b"\t\n\v\f\r\x1c\x1d\x1e\x1f", b" " * 9)
_TYPOGRAPHIC = "“”„‘’‚«»…–—"


def ngrams(text: str) -> np.ndarray:
    """The numbers of all n-grams of a text, uint64 ``(words - 12,)``; the same on every machine."""
    for mark in _TYPOGRAPHIC if not text.isascii() else "":
        text = text.replace(mark, "")
    data = text.lower().encode("utf-8", "replace").translate(_SPACES, _PUNCTUATION)
    if len(data) <= PIECE_BYTES:
        return _of_piece(data, LEAST_WORDS)
    return np.concatenate([_of_piece(piece, WORDS) for piece in _pieces(data)])


def _pieces(data: bytes) -> list[bytes]:
    """Pieces of a long text that share twelve words, so that each n-gram is in one of them."""
    found: list[bytes] = []
    carried = b""
    for start in range(0, len(data), PIECE_BYTES):
        piece = carried + data[start : start + PIECE_BYTES]
        head, _, tail = piece.rpartition(b" ")  # the last word may go on
        if start + PIECE_BYTES >= len(data):
            found.append(piece)
        elif head:
            found.append(head)
            carried = b" ".join([*head.rsplit(None, WORDS - 1)[-(WORDS - 1) :], tail])
        else:
            carried = piece[-PIECE_BYTES:]  # one endless word, which is nobody's
    return found


def _of_piece(data: bytes, least: int) -> np.ndarray:
    letters = np.frombuffer(b" " + data + b" ", dtype=np.uint8)
    space = letters == _SPACE
    kept = np.flatnonzero(~(space[1:] & space[:-1])) + 1  # one space between words, and one behind the last
    letters = letters[kept]
    ends = np.flatnonzero(letters == _SPACE)
    words = len(ends)
    length = min(words, WORDS)
    if length < least:
        return np.zeros(0, dtype=np.uint64)
    powers, inverses = _powers(1 << (len(letters) - 1).bit_length())
    sums = np.cumsum(letters * powers[: len(letters)], dtype=np.uint64)
    starts = np.concatenate([np.zeros(1, dtype=np.int64), ends[: words - length] + 1])
    lasts = ends[length - 1 :] - 1
    before = np.where(starts > 0, sums[starts - 1], np.uint64(0))
    found = (sums[lasts] - before) * inverses[starts]
    found ^= found >> np.uint64(32)
    found *= np.uint64(MIX)
    return found ^ (found >> np.uint64(32))


@lru_cache(maxsize=24)
def _powers(count: int) -> tuple[np.ndarray, np.ndarray]:
    """The first powers of the base and of its inverse, modulo 2^64."""
    bases = np.full(count, BASE, dtype=np.uint64), np.full(count, pow(BASE, -1, 2**64), dtype=np.uint64)
    for base in bases:
        base[0] = 1
    return np.cumprod(bases[0], dtype=np.uint64), np.cumprod(bases[1], dtype=np.uint64)
