"""Gopher's rules on repetition: documents in which lines, paragraphs or runs of words come again and again are dropped.

Rae et al., 2021, https://arxiv.org/abs/2112.11446, table A1; counted as datatrove 0.10 counts, in its order.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from operator import itemgetter, mul

from engine.corpus.cleaning.presets import uses
from engine.corpus.cleaning.rule import Dropped, Rule, Step, Verdict, each
from engine.corpus.words.english import split_words
from engine.corpus.words.runs import Runs
from engine.recipe import Recipe
from engine.recipe.sections.quality_rules import RepetitionSettings

_PARAGRAPHS = re.compile(r"\n{2,}")
_LINES = re.compile(r"\n+")
_TOP = (2, 3, 4)
_REPEATED = (5, 6, 7, 8, 9, 10)


def repeated(pieces: Iterable[str]) -> tuple[int, int]:
    """How many pieces came before, and their characters."""
    seen: set[str] = set()
    count = characters = 0
    for piece in pieces:
        if piece in seen:
            count += 1
            characters += len(piece)
        else:
            seen.add(piece)
    return count, characters


def _start(recipe: Recipe) -> Step | None:
    if not uses(recipe.quality, "repetition"):
        return None
    settings = recipe.quality.repetition

    def judge(text: str) -> Verdict:
        if not text:
            return Dropped("dropped.repetition.empty", "no text is left")
        found = _by_pieces(settings, text)
        if found:
            return found
        words = split_words(text)
        return _by_top(settings, words, len(text)) or _by_runs(settings, words, len(text)) or text

    return each(judge)


def _by_pieces(settings: RepetitionSettings, text: str) -> Dropped | None:
    kinds = (
        ("paragraphs", _PARAGRAPHS.split(text.strip()), settings.paragraphs, settings.paragraph_characters),
        ("lines", _LINES.split(text), settings.lines, settings.line_characters),
    )
    for name, pieces, most, most_characters in kinds:
        count, characters = repeated(pieces)
        if most and count / len(pieces) > most:
            return Dropped(f"dropped.repetition.{name}", f"{count / len(pieces):.0%} of its {name} came before")
        if most_characters and characters / len(text) > most_characters:
            share = characters / len(text)
            return Dropped(f"dropped.repetition.{name[:-1]}-characters", f"{share:.0%} is in {name} that came before")
    return None


def _by_top(settings: RepetitionSettings, words: Sequence[str], length: int) -> Dropped | None:
    """By the characters in the most frequent run of so many words.

    No run has more characters than its words have all together in the text, so that of most texts the runs need not
    be counted at all.
    """
    counts = Counter(words)
    heaviest = max(map(mul, map(len, counts), counts.values()), default=0)
    most_frequent = max(counts.values(), default=0)
    for size in _TOP:
        most = getattr(settings, f"top_{size}_gram")
        if not most or len(words) < size or (size * heaviest + (size - 1) * most_frequent) / length <= most:
            continue
        runs = Counter(zip(*(words[start:] for start in range(size)), strict=False))
        run, count = max(runs.items(), key=itemgetter(1))
        characters = len(" ".join(run)) * count
        if characters / length > most:
            share = characters / length
            return Dropped(f"dropped.repetition.top-{size}", f"{share:.0%} is the same {size} words")
    return None


def _by_runs(settings: RepetitionSettings, words: Sequence[str], length: int) -> Dropped | None:
    runs = Runs(words)
    for size in _REPEATED:
        most = getattr(settings, f"repeated_{size}_grams")
        if not most or runs.at_most(size) / length <= most:
            continue
        characters = runs.repeated(size)
        if characters / length > most:
            share = characters / length
            return Dropped(
                f"dropped.repetition.runs-{size}", f"{share:.0%} is in runs of {size} words that came before"
            )
    return None


RULE = Rule(
    "gopher_repetition",
    ("quality.preset", *(f"quality.repetition.{name}" for name in RepetitionSettings.model_fields)),
    _start,
)
