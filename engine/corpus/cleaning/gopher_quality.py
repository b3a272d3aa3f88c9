"""Gopher's quality rules: documents whose words, symbols and lines are not those of running text are dropped.

Rae et al., 2021, https://arxiv.org/abs/2112.11446, table A1; counted as datatrove 0.10 counts, with its order of
reasons. The average length and the number of words leave words out that are symbols only.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from engine.corpus.cleaning.presets import uses
from engine.corpus.cleaning.rule import Dropped, Rule, Step, Verdict, each
from engine.corpus.words.classes import SYMBOLS
from engine.corpus.words.english import REMEMBERED, split_words
from engine.recipe import Recipe
from engine.recipe.sections.quality_rules import GopherSettings

_SYMBOL, _ALPHABETIC = 1, 2
_Judge = Callable[[str, Sequence[str]], Dropped | None]


class _Kinds(dict[str, int]):
    """Of every word whether it is a symbol and whether it has a letter; remembered."""

    def __missing__(self, word: str) -> int:
        kind = _SYMBOL * SYMBOLS.issuperset(word) + _ALPHABETIC * any(c.isalpha() for c in word)
        if len(self) < REMEMBERED:
            self[word] = kind
        return kind


def _start(recipe: Recipe) -> Step | None:
    if not uses(recipe.quality, "gopher"):
        return None
    settings = recipe.quality.gopher
    kinds = _Kinds()

    def judge(text: str) -> Verdict:
        words = split_words(text)
        if not words:
            return Dropped("dropped.gopher.few-words", "there is no word in it")
        found = bytes(map(kinds.__getitem__, words))
        return (
            _by_words(settings, words, found)
            or _by_symbols(settings, text, len(words))
            or _by_letters(settings, words, found)
            or text
        )

    return each(judge)


def _by_words(settings: GopherSettings, words: Sequence[str], found: bytes) -> Dropped | None:
    symbols = found.count(_SYMBOL) + found.count(_SYMBOL + _ALPHABETIC)
    number = len(words) - symbols
    if number < settings.min_words:
        return Dropped("dropped.gopher.few-words", f"{number:,} of at least {settings.min_words:,} words")
    if settings.max_words and number > settings.max_words:
        return Dropped("dropped.gopher.many-words", f"{number:,} of at most {settings.max_words:,} words")
    length = sum(map(len, words))
    if symbols:
        length -= sum(len(word) for word, kind in zip(words, found, strict=True) if kind & _SYMBOL)
    average = length / number if number else None
    if average is None:
        return None
    if average < settings.min_average_length:
        return Dropped("dropped.gopher.short-words", f"words of {average:.2f} characters on average")
    if settings.max_average_length and average > settings.max_average_length:
        return Dropped("dropped.gopher.long-words", f"words of {average:.2f} characters on average")
    return None


def _by_symbols(settings: GopherSettings, text: str, number: int) -> Dropped | None:
    most = settings.max_symbols
    if most and text.count("#") / number > most:
        return Dropped("dropped.gopher.hashes", f"{text.count('#') / number:.2f} # for each word")
    ellipses = (text.count("...") + text.count("…")) / number
    if most and ellipses > most:
        return Dropped("dropped.gopher.ellipses", f"{ellipses:.2f} ellipses for each word")
    lines = text.splitlines()
    bullets = sum(line.lstrip().startswith(("•", "-")) for line in lines) / len(lines)
    if settings.max_bullet_lines and bullets > settings.max_bullet_lines:
        return Dropped("dropped.gopher.bullets", f"{bullets:.0%} of the lines begin with a bullet")
    ended = sum(line.rstrip().endswith(("...", "…")) for line in lines) / len(lines)
    if settings.max_ellipsis_lines and ended > settings.max_ellipsis_lines:
        return Dropped("dropped.gopher.ellipsis-lines", f"{ended:.0%} of the lines end with an ellipsis")
    return None


def _by_letters(settings: GopherSettings, words: Sequence[str], found: bytes) -> Dropped | None:
    alphabetic = (found.count(_ALPHABETIC) + found.count(_SYMBOL + _ALPHABETIC)) / len(words)
    if alphabetic < settings.min_alphabetic:
        return Dropped("dropped.gopher.no-letters", f"{alphabetic:.0%} of the words have a letter")
    stop_words = len(set(settings.stop_words).intersection(words))
    if stop_words < settings.min_stop_words:
        return Dropped("dropped.gopher.stop-words", f"{stop_words} of at least {settings.min_stop_words} stop words")
    return None


RULE = Rule(
    "gopher_quality", ("quality.preset", *(f"quality.gopher.{name}" for name in GopherSettings.model_fields)), _start
)
