"""One kind of line end, no spaces before line ends, at most two empty lines in a row. Indentation stays."""

from __future__ import annotations

import re

from engine.corpus.cleaning.rule import Rule, Step, each
from engine.recipe import CleaningSettings

_LINE_ENDS = re.compile("\r\n?|[\x85\u2028\u2029]")
# The look-behind lets a run of spaces be tried once, at its beginning: without it long runs take quadratic time.
_TRAILING = re.compile(r"(?<![ \t\f\v\u00a0\u3000])[ \t\f\v\u00a0\u3000]+(?=\n|\Z)")
_EMPTY_LINES = re.compile(r"\n{4,}")


def tidy(text: str) -> str:
    """The text with its whitespace in order; doing it twice changes nothing more."""
    return _EMPTY_LINES.sub("\n\n\n", _TRAILING.sub("", _LINE_ENDS.sub("\n", text)))


def _start(settings: CleaningSettings) -> Step | None:
    return each(tidy) if settings.normalize_whitespace else None


RULE = Rule("normalize_whitespace", ("normalize_whitespace",), _start)
