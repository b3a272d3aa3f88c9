"""Lines that were broken to fit a page become paragraphs again, and words that were parted at the margin whole.

A document counts as wrapped when most of its lines that another one follows are about equally long; verse, lists, code
and tables are not, and stay. A hyphen at a margin goes, unless the text writes the word with it elsewhere.
"""

from __future__ import annotations

import re
from itertools import pairwise

from engine.corpus.cleaning.rule import Rule, Step, each
from engine.recipe import Recipe

LEAST_LINES = 4
"""Fewer lines that another one follows say nothing of how a text was wrapped."""

_WIDTHS = (30, 130)
_NEARLY_FULL = 0.7
_MOST = 0.8
_BEGINS_ANEW = re.compile(r"\s|[-*•·–—>|#+]|\d{1,3}[.)]\s|[a-z]\)\s")
_HYPHENATED = re.compile(r"\b\w+-\w+\b")
_TAIL = re.compile(r"(\w+)[-\u2010\u00ad]$")
_HEAD = re.compile(r"\w+")


def join(text: str) -> str:
    """The text with its lines joined, where it is wrapped."""
    lines = text.split("\n")
    width = _width(lines)
    if not width:
        return text
    hyphenated = set(_HYPHENATED.findall(text))
    joined: list[list[str]] = [[lines[0]]]
    for before, line in pairwise(lines):
        if _goes_on(before, line, width):
            _append(joined[-1], line, hyphenated)
        else:
            joined.append([line])
    return "\n".join(["".join(pieces) for pieces in joined])


def _width(lines: list[str]) -> int:
    """How long full lines are, in characters; 0 where the text is not wrapped."""
    followed = [len(line) for line, after in pairwise(lines) if line and after and not line[0].isspace()]
    if len(followed) < LEAST_LINES:
        return 0
    followed.sort()
    width = followed[int(0.95 * (len(followed) - 1))]
    full = sum(_NEARLY_FULL * width <= length <= 1.1 * width for length in followed)
    return width if _WIDTHS[0] <= width <= _WIDTHS[1] and full >= _MOST * len(followed) else 0


def _goes_on(before: str, line: str, width: int) -> bool:
    return len(before) >= _NEARLY_FULL * width and bool(line) and not _BEGINS_ANEW.match(line)


def _append(pieces: list[str], line: str, hyphenated: set[str]) -> None:
    tail = _TAIL.search(pieces[-1][-100:])
    head = _HEAD.match(line)
    if not tail or not head or not line[0].islower():
        pieces += [line] if pieces[-1].endswith(("-", "—", "\u2010")) else [" ", line]
    elif f"{tail.group(1)}-{head.group()}" in hyphenated:
        pieces.append(line)
    else:
        pieces[-1] = pieces[-1][:-1]
        pieces.append(line)


def _start(recipe: Recipe) -> Step | None:
    return each(join) if recipe.cleaning.join_lines else None


RULE = Rule("join_lines", ("cleaning.join_lines",), _start)
