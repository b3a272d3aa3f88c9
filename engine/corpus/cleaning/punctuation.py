"""Marks in their plain forms: straight quotes, hyphens for dashes, three dots for an ellipsis."""

from __future__ import annotations

from engine.corpus.cleaning.rule import Rule, Step, each
from engine.recipe import Recipe

_QUOTES = dict.fromkeys("“”„‟«»〝〞＂", '"') | dict.fromkeys("‘’‚‛‹›`´＇", "'")
_DASHES = dict.fromkeys("‐‑‒–−﹣－", "-") | {"—": " - ", "―": " - "}
_ELLIPSES = {"…": "...", "⋯": "..."}


def _start(recipe: Recipe) -> Step | None:
    settings = recipe.cleaning
    marks: dict[str, str] = {}
    if settings.straight_quotes:
        marks |= _QUOTES
    if settings.plain_dashes:
        marks |= _DASHES
    if settings.plain_ellipses:
        marks |= _ELLIPSES
    table = str.maketrans(marks)
    return each(lambda text: text if text.isascii() and "`" not in text else text.translate(table)) if marks else None


RULE = Rule("punctuation", ("cleaning.straight_quotes", "cleaning.plain_dashes", "cleaning.plain_ellipses"), _start)
