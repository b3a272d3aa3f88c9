"""The rules of FineWeb: documents made of loose, short or repeated lines are dropped.

Penedo et al., 2024, https://arxiv.org/abs/2406.17557, section 3.6; counted as datatrove 0.10 counts, in its order.
"""

from __future__ import annotations

from engine.corpus.cleaning.gopher_repetition import repeated
from engine.corpus.cleaning.presets import uses
from engine.corpus.cleaning.rule import Dropped, Rule, Step, each
from engine.corpus.words.classes import TERMINAL_PUNCTUATION
from engine.corpus.words.english import split_words
from engine.recipe import Recipe
from engine.recipe.sections.quality_rules import FineWebSettings


def _start(recipe: Recipe) -> Step | None:
    if not uses(recipe.quality, "fineweb"):
        return None
    settings = recipe.quality.fineweb
    return each(lambda text: _by_lines(settings, text) or _by_line_ends(settings, text) or text)


def _by_lines(settings: FineWebSettings, text: str) -> Dropped | None:
    lines = [line for line in text.split("\n") if line.strip()]
    if not lines:
        return Dropped("dropped.fineweb.empty", "no text is left")
    ended = sum(line[-1] in TERMINAL_PUNCTUATION for line in lines) / len(lines)
    if ended < settings.min_ended_lines and not (ended == 0 and settings.none_ended_is_fine):
        return Dropped("dropped.fineweb.line-ends", f"{ended:.0%} of its lines end with a mark")
    short = sum(len(line) <= settings.short_line for line in lines) / len(lines)
    if settings.max_short_lines and short > settings.max_short_lines:
        return Dropped("dropped.fineweb.short-lines", f"{short:.0%} of its lines are short")
    again = repeated(lines)[1] / (len(text) - text.count("\n"))
    if settings.max_repeated_characters and again > settings.max_repeated_characters:
        return Dropped("dropped.fineweb.repeated-lines", f"{again:.1%} is in lines that came before")
    return None


def _by_line_ends(settings: FineWebSettings, text: str) -> Dropped | None:
    """Line ends for each word; where even one word for each piece of text is enough, the words are not counted."""
    ends = text.count("\n")
    most = settings.max_line_ends
    if not most or ends / len(text.split()) <= most:
        return None
    share = ends / len(split_words(text))
    if share > most:
        return Dropped("dropped.fineweb.list", f"{share:.2f} line ends for each word")
    return None


RULE = Rule(
    "fineweb_quality", ("quality.preset", *(f"quality.fineweb.{name}" for name in FineWebSettings.model_fields)), _start
)
