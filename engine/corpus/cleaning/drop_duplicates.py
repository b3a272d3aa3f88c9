"""Of documents with the same text only the first is kept."""

from __future__ import annotations

from engine.corpus.cleaning.rule import Dropped, Rule, Step, each
from engine.corpus.digests import SeenDigests, text_digest
from engine.recipe import Recipe

_DUPLICATE = Dropped("dropped.duplicate", "the same text came before")


def _start(recipe: Recipe) -> Step | None:
    if not recipe.cleaning.drop_duplicates:
        return None
    seen = SeenDigests()
    return each(lambda text: text if seen.add(text_digest(text)) else _DUPLICATE)


RULE = Rule("drop_duplicates", ("cleaning.drop_duplicates",), _start, ordered=True)
