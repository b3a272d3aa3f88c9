"""One kind of line end, no spaces before line ends, at most two empty lines in a row. Indentation stays."""

from __future__ import annotations

import re

from engine.corpus.cleaning.rule import Rule, Step, each
from engine.recipe import Recipe

_LINE_ENDS = re.compile("\r\n?|[\x85\u2028\u2029]")
_SPACES = " \t\f\v\u00a0\u3000"
_EMPTY_LINES = re.compile(r"\n{4,}")


def tidy(text: str) -> str:
    """The text with its whitespace in order; doing it twice changes nothing more."""
    lines = _LINE_ENDS.sub("\n", text).split("\n")
    return _EMPTY_LINES.sub("\n\n\n", "\n".join([line.rstrip(_SPACES) for line in lines]))


def _start(recipe: Recipe) -> Step | None:
    return each(tidy) if recipe.cleaning.normalize_whitespace else None


RULE = Rule("normalize_whitespace", ("cleaning.normalize_whitespace",), _start)
