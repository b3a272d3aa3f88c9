"""Of documents with the same text only the first, in the order of the corpus, is kept."""

from __future__ import annotations

import re
from collections.abc import Callable

from engine.corpus.cleaning.rule import Dropped, Rule, Step, each
from engine.corpus.digests import SeenDigests, text_digest
from engine.recipe import Recipe

_DUPLICATE = Dropped("dropped.duplicate", "the same text came before")
_NO_WORD = re.compile(r"[\W_]+")


def _spacing(text: str) -> str:
    return " ".join(text.split())


def _words(text: str) -> str:
    """The letters and digits; what has none is compared as it is."""
    return _NO_WORD.sub(" ", text.casefold()).strip() or _spacing(text)


_SAME: dict[str, Callable[[str], str]] = {"text": str, "spacing": _spacing, "words": _words}


def _start(recipe: Recipe) -> Step | None:
    if not recipe.cleaning.drop_duplicates:
        return None
    same = _SAME[recipe.cleaning.same_when]
    seen = SeenDigests()
    return each(lambda text: text if seen.add(text_digest(same(text))) else _DUPLICATE)


RULE = Rule("drop_duplicates", ("cleaning.drop_duplicates", "cleaning.same_when"), _start, ordered=True)
