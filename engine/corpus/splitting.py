"""Which text the model learns from (train) and which it is judged by (validation, test).

1. A :class:`Survey` counts the clean documents.
2. :func:`plan_split` decides the unit (whole documents or sections of about 16 kB) and looks once at every unit.
3. A :class:`Splitter` gives each unit its part. The same text and seed give the same split, however it is batched.

``hash``: a keyed hash of the unit's text says where it goes, so the same text always lands in the same part.
``tail``: train, validation and test in the order of the text; one single document is cut at the exact character, as
nanoGPT's ``prepare.py`` does. No part is empty, or the plan's notes say why.
"""

from __future__ import annotations

import hashlib
import heapq
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from engine.corpus.paragraphs import sections
from engine.recipe import SplitSettings

Part = Literal["train", "validation", "test"]
PARTS: tuple[Part, ...] = ("train", "validation", "test")

SECTION_BYTES = 16 << 10
LEAST_SECTIONS = 64
"""A small text is cut into smaller sections, so that there are about this many."""

LEAST_SECTION_BYTES = 200
FEW_DOCUMENTS = 20
_CANDIDATES = 256
_ENOUGH = 0.75  # a part with less of its share is filled up: with few units the hash alone spreads unevenly
_TOO_MUCH = 1.5  # but not beyond this, unless nothing smaller is there


@dataclass
class Survey:
    """What must be known of the clean documents before they can be split."""

    documents: int = 0
    characters: int = 0
    bytes: int = 0
    largest: int = 0

    def add(self, characters: int, size: int) -> None:
        """Count one document of so many characters and UTF-8 bytes."""
        self.documents += 1
        self.characters += characters
        self.bytes += size
        self.largest = max(self.largest, size)


@dataclass(frozen=True)
class SplitPlan:
    """How the text is split.

    Attributes:
        unit: what is put into one part as a whole: ``document``, ``section``, or ``exact`` for one cut-up text.
        section_characters: how long sections are; 0 for other units.
        settings: the settings it follows.
        moved: units (by key) that the hash alone would have put elsewhere.
        bounds: for ``tail``, where validation and test begin: a unit's number, or a character for ``exact``.
        notes: what a person should know: ``{"code", "text"}`` each.
    """

    unit: Literal["document", "section", "exact"]
    section_characters: int
    settings: SplitSettings
    moved: dict[int, Part] = field(default_factory=dict)
    bounds: tuple[int, int] = (0, 0)
    notes: tuple[dict[str, str], ...] = ()

    def units(self, text: str) -> list[str]:
        """The units of one document; they join to its text again."""
        return sections(text, self.section_characters) if self.unit == "section" else [text]

    def as_dict(self) -> dict[str, Any]:
        """What the ledger says of it, JSON-able."""
        return {
            "unit": self.unit,
            "method": self.settings.method,
            "section_characters": self.section_characters,
            "moved_units": len(self.moved),
            "notes": list(self.notes),
        }


def plan_split(settings: SplitSettings, survey: Survey, texts: Callable[[], Iterable[str]]) -> SplitPlan:
    """Decide how to split; reads the texts once unless one of them is cut exactly.

    Args:
        settings: the recipe's split section.
        survey: of the same texts.
        texts: gives the clean documents' texts from the start, in order.
    """
    unit = _unit(settings, survey)
    if unit == "exact":
        return SplitPlan("exact", 0, settings, bounds=_bounds(settings, survey.characters))
    plan = SplitPlan(unit, _section_characters(survey) if unit == "section" else 0, settings)
    units = (piece for text in texts() for piece in plan.units(text))
    return _plan_tail(plan, survey, units) if settings.method == "tail" else _plan_hash(plan, survey, units)


class Splitter:
    """Gives out the parts; call :meth:`split` for each document once, in order."""

    def __init__(self, plan: SplitPlan) -> None:
        self._plan = plan
        self._number = 0

    def split(self, text: str) -> list[tuple[Part, str]]:
        """The document's units with the part of each, in order; they join to the text again."""
        if self._plan.unit == "exact":
            first, second = self._plan.bounds
            pieces: list[tuple[Part, str]] = [
                ("train", text[:first]),
                ("validation", text[first:second]),
                ("test", text[second:]),
            ]
            return [(part, piece) for part, piece in pieces if piece]
        return [(self._part(piece), piece) for piece in self._plan.units(text)]

    def _part(self, unit: str) -> Part:
        number, self._number = self._number, self._number + 1
        if self._plan.settings.method == "tail":
            first, second = self._plan.bounds
            return "train" if number < first else "validation" if number < second else "test"
        key = unit_key(self._plan.settings.seed, unit)
        return self._plan.moved.get(key) or _part_of(self._plan.settings, key)


def runs(units: Iterable[tuple[Part, str]]) -> Iterator[tuple[Part, str]]:
    """Join units that follow each other in the same part: text is not cut where nothing lies between."""
    held: list[str] = []
    current: Part | None = None
    for part, piece in units:
        if part != current and current is not None:
            yield current, "".join(held)
            held = []
        current = part
        held.append(piece)
    if current is not None:
        yield current, "".join(held)


def unit_key(seed: int, text: str) -> int:
    """64 bits of BLAKE2b of the text, keyed with the seed: evenly spread, and another seed scatters in another way."""
    key = seed.to_bytes(8, "little")
    digest = hashlib.blake2b(text.encode("utf-8"), digest_size=8, key=key, person=b"split").digest()
    return int.from_bytes(digest, "little")


def _unit(settings: SplitSettings, survey: Survey) -> Literal["document", "section", "exact"]:
    if settings.method == "tail" and survey.documents == 1 and settings.unit != "document":
        return "exact"
    if settings.unit != "auto":
        return settings.unit
    few = survey.documents < FEW_DOCUMENTS or 2 * survey.largest > survey.bytes
    return "section" if few else "document"


def _section_characters(survey: Survey) -> int:
    size = min(SECTION_BYTES, max(survey.bytes // LEAST_SECTIONS, LEAST_SECTION_BYTES))
    return max(size * survey.characters // max(survey.bytes, 1), 1)


def _part_of(settings: SplitSettings, key: int) -> Part:
    place = key / 2**64
    if place < settings.validation_fraction:
        return "validation"
    return "test" if place < settings.validation_fraction + settings.test_fraction else "train"


def _share(settings: SplitSettings, part: Part) -> float:
    return settings.validation_fraction if part == "validation" else settings.test_fraction


def _plan_hash(plan: SplitPlan, survey: Survey, units: Iterable[str]) -> SplitPlan:
    """Count what the hash alone would do; fill up parts that would be empty or next to it."""
    parts = {part: _Units() for part in PARTS}
    for unit in units:
        key = unit_key(plan.settings.seed, unit)
        parts[_part_of(plan.settings, key)].add(key, len(unit.encode("utf-8")))
    moved: dict[int, Part] = {}
    if not parts["train"].bytes:
        _give(parts, max(PARTS, key=lambda part: parts[part].bytes), "train", moved)
    _fill_up(plan.settings, parts, survey.bytes, moved)
    for part in ("validation", "test"):
        if _share(plan.settings, part) and not parts[part].bytes:
            donors = [other for other in PARTS if other != part and len(parts[other].lowest) > 1]
            if donors:
                _give(parts, donors[0], part, moved)
    sizes = {part: parts[part].bytes for part in PARTS}
    return SplitPlan(plan.unit, plan.section_characters, plan.settings, moved, notes=_notes(plan.settings, sizes))


def _fill_up(settings: SplitSettings, parts: dict[Part, _Units], total: int, moved: dict[int, Part]) -> None:
    """Move train's units with the lowest keys to parts that hold too little of their share."""
    train = parts["train"]
    for part in ("validation", "test"):
        share = _share(settings, part) * total
        for key, size in sorted(train.lowest.items()):
            if parts[part].bytes >= _ENOUGH * share:
                break
            if parts[part].bytes + size <= _TOO_MUCH * share and size < train.bytes:
                train.move(key, parts[part])
                moved[key] = part


def _give(parts: dict[Part, _Units], donor: Part, part: Part, moved: dict[int, Part]) -> None:
    """Move the donor's smallest known unit, so that the other part is not empty; train gets the largest."""
    known = parts[donor].lowest
    if known:
        choose = max if part == "train" else min
        key = choose(known, key=lambda key: (known[key], key))
        parts[donor].move(key, parts[part])
        moved[key] = part


class _Units:
    """What the hash puts into one part: its bytes, and the units with the lowest keys; constant memory.

    Attributes:
        bytes: of all its units.
        lowest: size by key; a text counts once with all its copies.
    """

    def __init__(self) -> None:
        self.bytes = 0
        self.lowest: dict[int, int] = {}
        self._heap: list[int] = []  # negated: the highest key of those known comes first

    def add(self, key: int, size: int) -> None:
        """Count one unit."""
        self.bytes += size
        if key in self.lowest:
            self.lowest[key] += size
            return
        if len(self._heap) == _CANDIDATES:
            if key >= -self._heap[0]:
                return
            del self.lowest[-heapq.heappop(self._heap)]
        heapq.heappush(self._heap, -key)
        self.lowest[key] = size

    def move(self, key: int, other: _Units) -> None:
        """Give a known unit to another part."""
        size = self.lowest.pop(key)
        self.bytes -= size
        other.bytes += size
        other.lowest[key] = size


def _plan_tail(plan: SplitPlan, survey: Survey, units: Iterable[str]) -> SplitPlan:
    """Validation and test begin at the first unit that begins at or behind their exact place."""
    first, second = _bounds(plan.settings, survey.characters)
    count = start = 0
    begins = [-1, -1]
    for unit in units:
        for i, bound in enumerate((first, second)):
            if begins[i] < 0 and start >= bound:
                begins[i] = count
        count += 1
        start += len(unit)
    numbers = [count if begin < 0 else begin for begin in begins]
    bounds = _apart(numbers[0], numbers[1], count, bool(plan.settings.test_fraction))
    filled: dict[Part, int] = {"train": bounds[0], "validation": bounds[1] - bounds[0], "test": count - bounds[1]}
    notes = _notes(plan.settings, filled)
    return SplitPlan(plan.unit, plan.section_characters, plan.settings, bounds=bounds, notes=notes)


def _bounds(settings: SplitSettings, length: int) -> tuple[int, int]:
    """Where validation and test begin in a text of ``length`` characters: nanoGPT's ``int(n * 0.9)``."""
    held = round(settings.validation_fraction + settings.test_fraction, 12)
    first = int(length * (1 - held))
    second = int(length * round(1 - settings.test_fraction, 12))
    return _apart(first, second, length, bool(settings.test_fraction))


def _apart(first: int, second: int, count: int, test: bool) -> tuple[int, int]:
    """Bounds with something in every part where there are enough units; train comes first, then validation."""
    second = max(min(second, count - 1), 2) if test and count >= 3 else count
    first = max(min(first, second - 1), 1)
    return first, max(second, 1)


def _notes(settings: SplitSettings, sizes: dict[Part, int]) -> tuple[dict[str, str], ...]:
    text = {
        "validation": "There is no validation text: the clean text is one single piece that is not cut. "
        "Import more, or split by section.",
        "test": "There is no test text: there are too few pieces of text for three parts. "
        "Import more, or split by section.",
    }
    empty = [part for part in ("validation", "test") if _share(settings, part) and not sizes[part]]
    return tuple({"code": f"split.no-{part}", "text": text[part]} for part in empty)
