"""Split by a keyed hash: it alone says where a unit goes, so more text leaves the old where it was.

With few units the hash spreads them unevenly; then some of those with the lowest keys are moved.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable

from engine.corpus.split_plan import PARTS, Part, SplitPlan, empty_notes, part_of, share
from engine.recipe import SplitSettings

NO_PIECES = {
    "validation": "There is no validation text: the clean text is one single piece that is not cut. "
    "Import more, or split by section.",
    "test": "There is no test text: there are too few pieces of text for three parts. "
    "Import more, or split by section.",
}
_NO_GROUPS = {
    part: f"There is no {part} text: there are too few groups of documents for three parts. "
    "Import more, or split by document."
    for part in PARTS
}

_CANDIDATES = 256
_ENOUGH = 0.75  # a part with less of its share is filled up: with few units the hash alone spreads unevenly
_TOO_MUCH = 1.5  # but not beyond this, unless nothing smaller is there


def plan_by_hash(plan: SplitPlan, total: int, units: Iterable[tuple[int, int]]) -> SplitPlan:
    """Count what the hash alone would do; fill up parts that would be empty or next to it.

    Args:
        plan: the unit and the settings.
        total: bytes of all units.
        units: key and bytes of each; those of the same key belong together.
    """
    parts = {part: _Units() for part in PARTS}
    for key, size in units:
        parts[part_of(plan.settings, key)].add(key, size)
    moved: dict[int, Part] = {}
    if not parts["train"].bytes:
        _give(parts, max(PARTS, key=lambda part: parts[part].bytes), "train", moved)
    _fill_up(plan.settings, parts, total, moved)
    for part in ("validation", "test"):
        if share(plan.settings, part) and not parts[part].bytes:
            donors = [other for other in PARTS if other != part and len(parts[other].lowest) > 1]
            if donors:
                _give(parts, donors[0], part, moved)
    sizes = {part: parts[part].bytes for part in PARTS}
    notes = empty_notes(plan.settings, sizes, _NO_GROUPS if plan.unit == "group" else NO_PIECES)
    return SplitPlan(plan.unit, plan.section_characters, plan.settings, moved, notes=notes)


def _fill_up(settings: SplitSettings, parts: dict[Part, _Units], total: int, moved: dict[int, Part]) -> None:
    """Move train's units with the lowest keys to parts that hold too little of their share."""
    train = parts["train"]
    for part in ("validation", "test"):
        wanted = share(settings, part) * total
        for key, size in sorted(train.lowest.items()):
            if parts[part].bytes >= _ENOUGH * wanted:
                break
            if parts[part].bytes + size <= _TOO_MUCH * wanted and size < train.bytes:
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
