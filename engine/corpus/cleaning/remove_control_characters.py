"""Remove invisible characters that are no text; line ends and tabs stay, and so do the joiners that scripts need.

Kept on purpose: U+200B to U+200F (Thai line breaking, emoji, Persian, Arabic) and the soft hyphen.
"""

from __future__ import annotations

import re

from engine.corpus.cleaning.rule import Rule, Step, each
from engine.recipe import Recipe

_BREAKS = re.compile("[\x0b\x0c\x1c-\x1e]")  # page and record ends part words: a line end keeps them apart
_REMOVED = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f\x80-\x84\x86-\x9f"  # C0 and C1 controls but tab, line ends and U+0085
    "\u202a-\u202e\u2066-\u2069"  # embedded and overridden directions, which can hide text
    "\ufeff\ufff9-\ufffb\ufffe\uffff"  # byte order mark, annotation marks, no characters
    "\ud800-\udfff]"  # lone surrogates
)


def remove(text: str) -> str:
    """The text without control characters."""
    return _REMOVED.sub("", _BREAKS.sub("\n", text))


def _start(recipe: Recipe) -> Step | None:
    return each(remove) if recipe.cleaning.remove_control_characters else None


RULE = Rule("remove_control_characters", ("cleaning.remove_control_characters",), _start)
