"""All letters small."""

from __future__ import annotations

from engine.corpus.cleaning.rule import Rule, Step, each
from engine.recipe import Recipe


def _start(recipe: Recipe) -> Step | None:
    return each(str.lower) if recipe.cleaning.lowercase else None


RULE = Rule("lowercase", ("cleaning.lowercase",), _start)
