"""Documents that are nothing but a word for “there is nothing here”, as tables have them, are dropped."""

from __future__ import annotations

from engine.corpus.cleaning.rule import Dropped, Rule, Step, Verdict, each
from engine.recipe import Recipe

_AROUND = " \t\r\n\"'()[]<>{}#.:"


def _start(recipe: Recipe) -> Step | None:
    words = {_plain(word) for word in recipe.cleaning.missing_values}
    if not recipe.cleaning.drop_missing or not words:
        return None
    longest = 4 * max(map(len, words)) + 100

    def judge(text: str) -> Verdict:
        if len(text) <= longest and _plain(text) in words:
            return Dropped("dropped.missing", f"it says only “{text.strip()}”")
        return text

    return each(judge)


def _plain(text: str) -> str:
    return text.strip(_AROUND).casefold() or text.strip()


RULE = Rule("missing_values", ("cleaning.drop_missing", "cleaning.missing_values"), _start)
