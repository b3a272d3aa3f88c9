"""Documents with too few or too many words are dropped. Words are what stands between spaces."""

from __future__ import annotations

from engine.corpus.cleaning.rule import Dropped, Rule, Step, Verdict, each
from engine.recipe import Recipe


def _start(recipe: Recipe) -> Step | None:
    least, most = recipe.quality.min_words, recipe.quality.max_words
    if not least and not most:
        return None

    def judge(text: str) -> Verdict:
        words = len(text.split())
        if words < least:
            return Dropped("dropped.few-words", f"{words:,} of at least {least:,} words")
        if most and words > most:
            return Dropped("dropped.many-words", f"{words:,} of at most {most:,} words")
        return text

    return each(judge)


RULE = Rule("word_limits", ("quality.min_words", "quality.max_words"), _start)
