"""Which source each part of the tokens is from, and how often the recipe wants each source read.

``sources.json`` in a tokens folder lists, for each split, its runs of neighbouring documents of one source, in order,
with their tokens. ``training.source_weights`` says ``name=weight``: a token of weight 2 is read twice as often as one
of weight 1. A name may have ``*`` in it and then stands for all sources it fits, together; a source belongs to the
first entry that fits it, and those that no entry fits belong together with weight 1.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from engine.errors import LangwrightError, UsageError
from engine.project.atomic import read_json

SOURCES_NAME = "sources.json"
LARGEST_WEIGHT = 1000.0
LISTED = 20
"""So many sources are named where one is looked for in vain."""


class SplitRuns(BaseModel):
    """A split's runs of neighbouring documents of one source: the source's number, and the tokens of the run."""

    model_config = ConfigDict(frozen=True)
    numbers: tuple[int, ...] = ()
    tokens: tuple[int, ...] = ()


class TokenSources(BaseModel):
    """The content of ``sources.json``: the sources' names, and where they are in each split."""

    model_config = ConfigDict(frozen=True)
    version: int = 1
    names: tuple[str, ...] = ()
    splits: dict[str, SplitRuns] = {}

    def sizes(self, split: str) -> list[int]:
        """How many tokens of a split each source has."""
        out = [0] * len(self.names)
        runs = self.splits.get(split, SplitRuns())
        for number, tokens in zip(runs.numbers, runs.tokens, strict=True):
            out[number] += tokens
        return out


@dataclass(frozen=True)
class Part:
    """Sources that are read as one text.

    Attributes:
        name: as the recipe says it; empty for the sources that it does not name.
        weight: how often its tokens are read, against others'.
        tokens: how many there are.
        numbers: of its sources.
    """

    name: str
    weight: float
    tokens: int
    numbers: frozenset[int]


def read_token_sources(folder: Path) -> TokenSources:
    """The sources of a tokens folder.

    Raises:
        LangwrightError: they were not recorded when the tokens were made (code ``tokens.no-sources``), or are damaged.
    """
    path = folder / SOURCES_NAME
    if not path.exists():
        raise LangwrightError(
            "These tokens were made before it was recorded which source they are from, so weights cannot be applied.",
            remedy="Run the tokenizer station again (langwright tokenizer DIR --again), and it is recorded.",
            code="tokens.no-sources",
            path=str(folder),
        )
    try:
        found = TokenSources.model_validate(read_json(path))
        found.sizes("train")
    except (ValidationError, ValueError, IndexError) as error:
        raise LangwrightError(
            f"{path} does not say which source the tokens are from.",
            remedy="Delete it and run the tokenizer station again (langwright tokenizer DIR --again).",
            code="tokens.broken",
            path=str(path),
        ) from error
    return found


def weighted_parts(folder: Path, weights: Sequence[str], context: int, split: str = "train") -> list[Part]:
    """The parts that a split is read in; none where the recipe gives no weights.

    Raises:
        UsageError: an entry cannot be read or fits no source, or nothing is left to read.
        LangwrightError: the sources are not recorded, or a part does not fill one passage.
    """
    if not weights:
        return []
    sources = read_token_sources(folder)
    sizes = sources.sizes(split)
    found = [part for part in _parts(sources.names, sizes, [_entry(text) for text in weights]) if part.weight]
    if not found:
        raise UsageError(
            "training.source_weights leaves no source to read.", remedy="Raise a weight.", code="weights.nothing-left"
        )
    for part in found:
        if part.tokens < context + 1:
            raise _too_small(part, context)
    return found


def _parts(names: Sequence[str], sizes: Sequence[int], entries: Sequence[tuple[str, float]]) -> list[Part]:
    left = set(range(len(names)))
    parts: list[Part] = []
    for pattern, weight in entries:
        taken = frozenset(n for n in left if names[n] == pattern or fnmatchcase(names[n], pattern))
        if not taken:
            raise _no_source(pattern, names, any(names[n] == pattern for n in range(len(names))))
        left -= taken
        parts.append(Part(pattern, weight, sum(sizes[n] for n in taken), taken))
    others = Part("", 1.0, sum(sizes[n] for n in left), frozenset(left))
    return [*parts, others] if others.tokens else parts


def _entry(text: str) -> tuple[str, float]:
    name, _, number = text.rpartition("=")
    try:
        weight = float(number)
    except ValueError:
        weight = math.nan
    if not name.strip() or not 0 <= weight <= LARGEST_WEIGHT:
        raise UsageError(
            f"training.source_weights: {text!r} is not a source and its weight.",
            remedy=f'Write it like "books/*=2"; weights go from 0 to {LARGEST_WEIGHT:,.0f}.',
            code="weights.unreadable",
            entry=text,
        )
    return name.strip(), weight


def _no_source(pattern: str, names: Iterable[str], taken: bool) -> UsageError:
    known = sorted(names)
    listed = ", ".join(known[:LISTED]) + (f" and {len(known) - LISTED:,} more" if len(known) > LISTED else "")
    why = "an entry before it has taken it" if taken else "no source is called so"
    return UsageError(
        f"training.source_weights: {pattern!r} stands for nothing; {why}.",
        remedy=f"There are: {listed}." if listed else "There is no text.",
        code="weights.unknown-source",
        source=pattern,
        sources=known[:LISTED],
    )


def _too_small(part: Part, context: int) -> LangwrightError:
    who = f"What {part.name!r} stands for" if part.name else "What training.source_weights does not name"
    return LangwrightError(
        f"{who} has {part.tokens:,} tokens of training text; one passage of the model needs {context + 1:,}.",
        remedy='Take it together with others ("*=2"), or give it the weight 0.',
        code="weights.too-short",
        source=part.name,
        tokens=part.tokens,
        context=context,
    )
