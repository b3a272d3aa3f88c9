"""The engine's sentences in the person's language.

The engine makes its sentences with values in them and sends them as text, through files and pipes. The script
``packaging/translations.py`` reads all of them out of its code into ``resources/translations/engine.json``: as they
are, or as a template with named gaps. A sentence that comes to the screen is recognised by its template, the template
is translated by Qt's catalogue, and the values are put into the gaps: numbers with the locale's marks, words of the
engine translated in turn, everything else (names, paths, texts of the person) as it is. What is not recognised stays.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, partial

from studio.texts.language import engine_text, is_source, on_change
from studio.texts.numbers import localised
from studio.theme.resources import resource

DEEPEST = 3
"""Values are translated in turn so many times."""

MOST_NAME_WORDS = 12
"""The name of a thing may have so many words."""

_SENTENCE_END = re.compile(r"(?<=[.!?:;])[ \t]+|\n+")
_TWO_SENTENCES = re.compile(r"[.!?] +[A-Z“]|; |\n")


@dataclass(frozen=True)
class Template:
    """A sentence with gaps: literals and gap names by turns, beginning with a literal, which may be empty."""

    pieces: tuple[str, ...]

    @property
    def source(self) -> str:
        """As translators see it, such as ``{tokens} tokens suit {text}``."""
        return "".join(f"{{{p}}}" if place % 2 else p for place, p in enumerate(self.pieces))

    @property
    def weight(self) -> int:
        """How much of it is said, not filled in."""
        return sum(map(len, self.pieces[::2]))

    def match(self, text: str) -> dict[str, str] | None:
        """What fills the gaps in a text; None where the text is not of this form."""
        literals = self.pieces[::2]
        if not literals[-1] and literals[-2].endswith(" ") and text == "".join(literals).rstrip():
            return dict.fromkeys(self.pieces[1::2], "")  # nothing was filled in, and the space before it cut off
        if not (text.startswith(literals[0]) and text.endswith(literals[-1])):
            return None
        if any(literal not in text for literal in literals[1:-1]):
            return None
        found = _pattern(self.pieces).fullmatch(text)
        return dict(zip(self.pieces[1::2], found.groups(), strict=True)) if found else None


@dataclass(frozen=True)
class _Catalogue:
    """All that is known; templates with their longest literal, by the first letter they say, or none."""

    texts: frozenset[str]
    templates: dict[str, list[tuple[str, Template]]]

    def fitting(self, text: str) -> list[Template]:
        """The templates that a text may be of, those that say most first."""
        near = (*self.templates.get(text[:1], ()), *self.templates.get("", ()))
        return sorted((template for said, template in near if said in text), key=lambda t: -t.weight)


@cache
def _pattern(pieces: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("".join("(.*?)" if n % 2 else re.escape(p) for n, p in enumerate(pieces)), re.DOTALL)


@cache
def _catalogue() -> _Catalogue:
    found = json.loads(resource("translations", "engine.json").read_text(encoding="utf-8"))
    templates: dict[str, list[tuple[str, Template]]] = {}
    for pieces in found["templates"]:
        longest = max(pieces[::2], key=len).strip()
        templates.setdefault(pieces[0][:1], []).append((longest, Template(tuple(pieces))))
    return _Catalogue(frozenset(found["texts"]), templates)


def translated(text: str) -> str:
    """A text of the engine in the language spoken; any other text as it is."""
    return text if not text or is_source() else _translated(text)


@lru_cache(maxsize=4096)
def _translated(text: str) -> str:
    ways = (partial(_known, strict=True), _by_sentences, _after_a_name, partial(_known, strict=False))
    return next((found for way in ways if (found := way(text)) is not None), text)


on_change(_translated.cache_clear)


def _known(text: str, *, strict: bool, depth: int = 0) -> str | None:
    """The translation of a whole text, or None; a strict look wants no gap to swallow the end of a sentence."""
    plain = text.strip().removesuffix(";")
    if plain in _catalogue().texts:
        return text.replace(plain, engine_text(plain))
    for template in _catalogue().fitting(plain):
        values = template.match(plain)
        if values is not None and not (strict and any(map(_TWO_SENTENCES.search, values.values()))):
            filled = {name: _value(value, depth + 1) for name, value in values.items()}
            return text.replace(plain, _fill(engine_text(template.source), filled).strip())
    return None


def _value(value: str, depth: int) -> str:
    number = localised(value)
    if number != value or depth > DEEPEST:
        return number
    return _known(value, strict=True, depth=depth) or _by_sentences(value) or value


def _fill(words: str, values: dict[str, str]) -> str:
    return re.sub(r"\{(\w+)\}", lambda gap: values.get(gap[1], gap[0]), words)


def _after_a_name(text: str) -> str | None:
    """What is said of a thing that is named first, as in ``notes.pdf is encrypted.``."""
    for place in [found.start() for found in re.finditer(" ", text)][:MOST_NAME_WORDS]:
        said = text[place + 1 :]
        known = _known(said, strict=True) if said[:1].islower() or said[:1].isdigit() else None
        if known is not None:
            return f"{text[:place]} {known}"
    return None


def _by_sentences(text: str) -> str | None:
    """Each run of sentences that is known, the longest first; None where nothing is."""
    ends = [found.span() for found in _SENTENCE_END.finditer(text)]
    starts = [0, *(end for _, end in ends)]
    stops = [*(start for start, _ in ends), len(text)]
    if len(starts) < 2:
        return None
    parts = list(_runs(text, starts, stops))
    return "".join(part for part, _ in parts) if any(known for _, known in parts) else None


def _runs(text: str, starts: Sequence[int], stops: Sequence[int]) -> Iterator[tuple[str, bool]]:
    place = 0
    while place < len(starts):
        for last in range(len(starts) - 1, place - 1, -1):
            run = text[starts[place] : stops[last]]
            known = _known(run, strict=True) or (_after_a_name(run) if last == place else None)
            if known is not None or last == place:
                yield known if known is not None else run, known is not None
                yield text[stops[last] : starts[last + 1]] if last + 1 < len(starts) else "", False
                place = last + 1
                break
