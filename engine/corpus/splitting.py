"""Which text the model learns from (train) and which it is judged by (validation, test).

1. A :class:`Survey` counts the clean documents.
2. :func:`plan_split` decides the unit (whole documents, sections of about 16 kB, groups, days) and looks once at every
   unit.
3. A :class:`Splitter` gives each unit its part. The same text and seed give the same split, however it is batched.

``hash``: a keyed hash of the unit's text (or its group's name) says where it goes, so the same always lands in the
same part. ``tail``: train, validation and test in the order of the text; one single document is cut at the exact
character, as nanoGPT's ``prepare.py`` does. No part is empty, or the plan's notes say why.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from engine.corpus.split_by_hash import NO_PIECES, plan_by_hash
from engine.corpus.split_by_time import part_by_time, plan_by_time
from engine.corpus.split_plan import PARTS, Part, Row, SplitPlan, Unit, empty_notes, part_of
from engine.errors import UsageError
from engine.recipe import SplitSettings

SECTION_BYTES = 16 << 10
LEAST_SECTIONS = 64
"""A small text is cut into smaller sections, so that there are about this many."""

LEAST_SECTION_BYTES = 200
FEW_DOCUMENTS = 20


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


def plan_split(settings: SplitSettings, survey: Survey, rows: Callable[[], Iterable[Row]]) -> SplitPlan:
    """Decide how to split; reads the documents once unless one of them is cut exactly.

    Args:
        settings: the recipe's split section.
        survey: of the same documents.
        rows: gives the clean documents from the start, in order.

    Raises:
        UsageError: groups cannot be kept together at the end of the text.
    """
    unit = _unit(settings, survey)
    if unit == "exact":
        return SplitPlan("exact", 0, settings, bounds=_bounds(settings, survey.characters))
    plan = SplitPlan(unit, _section_characters(survey) if unit == "section" else 0, settings)
    if unit == "time":
        return plan_by_time(plan, rows())
    units = ((piece, row) for row in rows() for piece in plan.units(row["text"]))
    if settings.method == "tail":
        return _plan_tail(plan, survey, (piece for piece, _row in units))
    keyed = ((plan.key(piece, row), len(piece.encode("utf-8"))) for piece, row in units)
    return plan_by_hash(plan, survey.bytes, keyed)


class Splitter:
    """Gives out the parts; call :meth:`split` for each document once, in order."""

    def __init__(self, plan: SplitPlan) -> None:
        self._plan = plan
        self._number = 0

    def split(self, row: Row) -> list[tuple[Part, str]]:
        """The document's units with the part of each, in order; they join to its text again."""
        text = row["text"]
        if self._plan.unit == "exact":
            first, second = self._plan.bounds
            pieces: list[tuple[Part, str]] = [
                ("train", text[:first]),
                ("validation", text[first:second]),
                ("test", text[second:]),
            ]
            return [(part, piece) for part, piece in pieces if piece]
        return [(self._part(piece, row), piece) for piece in self._plan.units(text)]

    def _part(self, unit: str, row: Row) -> Part:
        if self._plan.unit == "time":
            return part_by_time(self._plan, row)
        number, self._number = self._number, self._number + 1
        if self._plan.settings.method == "tail":
            first, second = self._plan.bounds
            return "train" if number < first else "validation" if number < second else "test"
        key = self._plan.key(unit, row)
        return self._plan.moved.get(key) or part_of(self._plan.settings, key)


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


def _unit(settings: SplitSettings, survey: Survey) -> Unit:
    if settings.unit == "group" and settings.method == "tail":
        raise UsageError(
            "The last part of the text cannot be cut off (split.method) where groups stay together (split.unit).",
            remedy='Set split.method = "hash", or another split.unit.',
            code="split.groups-at-tail",
        )
    if settings.method == "tail" and survey.documents == 1 and settings.unit in ("auto", "section"):
        return "exact"
    if settings.unit != "auto":
        return settings.unit
    few = survey.documents < FEW_DOCUMENTS or 2 * survey.largest > survey.bytes
    return "section" if few else "document"


def _section_characters(survey: Survey) -> int:
    size = min(SECTION_BYTES, max(survey.bytes // LEAST_SECTIONS, LEAST_SECTION_BYTES))
    return max(size * survey.characters // max(survey.bytes, 1), 1)


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
    notes = empty_notes(plan.settings, filled, NO_PIECES)
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


__all__ = ["PARTS", "Part", "SplitPlan", "Splitter", "Survey", "plan_split", "runs"]
