"""Unicode normalisation: letters that look the same become the same (Unicode Standard Annex 15)."""

from __future__ import annotations

import unicodedata

from engine.corpus.cleaning.rule import Rule, Step, each
from engine.recipe import Recipe


def _start(recipe: Recipe) -> Step | None:
    form = recipe.cleaning.unicode_normalization
    if form == "none":
        return None
    return each(lambda text: text if unicodedata.is_normalized(form, text) else unicodedata.normalize(form, text))


RULE = Rule("unicode_normalization", ("cleaning.unicode_normalization",), _start)
