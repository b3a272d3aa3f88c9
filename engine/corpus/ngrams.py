"""Thirteen words in a row, as numbers: what two texts share that one was copied from, or both.

As in appendix C of "Language Models are Few-Shot Learners" (Brown et al. 2020): capitals and punctuation do not count,
words are what white space parts. A text without 13 words counts as one n-gram of all its words where it has at least
:data:`LEAST_WORDS`. Writing without spaces between words (Chinese, Japanese, Thai) is not seen by this.
"""

from __future__ import annotations

from zlib import crc32

import numpy as np

WORDS = 13
LEAST_WORDS = 8
"""GPT-3's n-grams were 8 to 13 words long, by the length of the questions."""

_PUNCTUATION = bytes(c for c in range(128) if not chr(c).isalnum() and not chr(c).isspace())
_TYPOGRAPHIC = "“”„‘’‚«»…–—"
_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_FACTOR_2 = np.uint64(0x9E3779B97F4A7C15**2 % 2**64)
_FACTOR_4 = np.uint64(0x9E3779B97F4A7C15**4 % 2**64)
_MIX = np.uint64(0xD6E8FEB86659FD93)


def ngrams(text: str) -> np.ndarray:
    """The hashes of all n-grams of a text, uint64 ``(words - 12,)``; the same on every machine.

    Each word's CRC-32, combined as a polynomial in 64 bits and mixed so that the low bits are even.
    """
    for mark in _TYPOGRAPHIC if not text.isascii() else "":
        text = text.replace(mark, "")
    words = text.lower().encode("utf-8", "replace").translate(None, _PUNCTUATION).split()
    length = WORDS if len(words) >= WORDS else len(words)
    if length < LEAST_WORDS:
        return np.zeros(0, dtype=np.uint64)
    codes = np.fromiter(map(crc32, words), dtype=np.uint64, count=len(words)) + np.uint64(1)
    found = _thirteen(codes) if length == WORDS else _all(codes)
    found ^= found >> np.uint64(32)
    found *= _MIX
    return found ^ (found >> np.uint64(32))


def _thirteen(one: np.ndarray) -> np.ndarray:
    """The polynomial of each thirteen words, in five steps: of two words, four, eight, twelve, thirteen."""
    two = one[:-1] * _FACTOR + one[1:]
    four = two[:-2] * _FACTOR_2 + two[2:]
    eight = four[:-4] * _FACTOR_4 + four[4:]
    twelve = eight[:-4] * _FACTOR_4 + four[8:]
    return twelve[:-1] * _FACTOR + one[12:]


def _all(codes: np.ndarray) -> np.ndarray:
    """The polynomial of all words, as an array of one."""
    found = codes[:1].copy()
    for code in codes[1:]:
        found = found * _FACTOR + code
    return found
