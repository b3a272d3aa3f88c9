"""A score from 0 to 1 for how much a document reads like running text; those below a threshold are dropped.

A rule of thumb, no published measure: the geometric mean of how well five shares lie where those of prose lie.

- letters and spaces among the characters (prose above 0.9, code and tables below 0.7),
- characters in lines that are long or end with a mark (lists and menus have few),
- characters a word, and different words among the first thousand, where the script puts spaces between words,
- what zlib makes of the first 50,000 characters (text that repeats itself shrinks to little).
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from engine.corpus.cleaning.rule import Dropped, Noted, Rule, Step, Verdict, each
from engine.corpus.words.classes import TERMINAL_PUNCTUATION
from engine.recipe import Recipe

LOOKED_AT = 50_000
"""Characters; the rest of a longer document is taken to be like them."""

_CLOSING = "\"'”’»)]*_"
_LONG_LINE = 60


def score(text: str) -> float:
    """How much a text reads like running text, from 0 to 1."""
    text = text[:LOOKED_AT]
    if not text.strip():
        return 0.0
    product, count = 1.0, 0
    for part in _parts(text):
        product *= part
        count += 1
    return round(product ** (1 / count), 4)


def _parts(text: str) -> Iterator[float]:
    length = len(text)
    yield _between((sum(map(str.isalpha, text)) + sum(map(str.isspace, text))) / length, 0.5, 0.85)
    lines = [line for line in map(str.strip, text.split("\n")) if line]
    prose = sum(len(line) for line in lines if len(line) >= _LONG_LINE or _ended(line))
    yield _between(prose / sum(map(len, lines)), 0.1, 0.7)
    size = len(zlib.compress(text.encode("utf-8", "replace"), 1))
    yield _between(size / len(text.encode("utf-8", "replace")), 0.08, 0.3) if length > 500 else 1.0
    words = text.split()
    if length < 30 * len(words):
        average = sum(map(len, words)) / len(words)
        yield min(_between(average, 2.0, 3.5), 1 - _between(average, 9.0, 16.0))
        first = words[:1000]
        yield _between(len(set(map(str.lower, first))) / len(first), 0.1, 0.3)


def _between(share: float, low: float, high: float) -> float:
    """0 up to ``low``, 1 from ``high`` on, and straight in between."""
    return min(max((share - low) / (high - low), 0.0), 1.0)


def _ended(line: str) -> bool:
    bare = line.rstrip(_CLOSING)
    return bool(bare) and bare[-1] in TERMINAL_PUNCTUATION


def measure(least: float) -> Step:
    """A step that notes every document's score, to two digits, and drops those with less than ``least``."""

    def judge(text: str) -> Verdict:
        found = score(text)
        noted = {f"{found:.2f}": 1}
        if found < least:
            return Dropped("dropped.score", f"its score is {found:.2f} of at least {least:.2f}", noted)
        return Noted(text, noted)

    return each(judge)


def _start(recipe: Recipe) -> Step | None:
    return measure(recipe.quality.min_score) if recipe.quality.min_score else None


RULE = Rule("quality_score", ("quality.min_score",), _start)
