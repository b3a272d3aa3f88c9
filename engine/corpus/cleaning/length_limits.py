"""Documents that are too short or too long are dropped; empty ones always, for they teach nothing.

Spaces and line ends around the text do not count.
"""

from __future__ import annotations

from engine.corpus.cleaning.rule import Dropped, Rule, Step, Verdict, each
from engine.recipe import Recipe


def _start(recipe: Recipe) -> Step | None:
    least, most = recipe.cleaning.min_characters, recipe.cleaning.max_characters

    def judge(text: str) -> Verdict:
        length = len(text.strip())
        if not text:
            return Dropped("dropped.empty", "no text is left")
        if length < least:
            return Dropped("dropped.too-short", f"{length:,} of at least {least:,} characters")
        if most and length > most:
            return Dropped("dropped.too-long", f"{length:,} of at most {most:,} characters")
        return text

    return each(judge)


RULE = Rule("length_limits", ("cleaning.min_characters", "cleaning.max_characters"), _start)
