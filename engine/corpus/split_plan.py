"""What a split is: the three parts, how each piece of text finds its own, and what a person should know of it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from engine.corpus.paragraphs import sections
from engine.recipe import SplitSettings

Part = Literal["train", "validation", "test"]
PARTS: tuple[Part, ...] = ("train", "validation", "test")

Unit = Literal["document", "section", "exact", "group", "time"]
Row = Mapping[str, Any]
"""A document: ``text``, and ``source``, ``group`` and ``written`` where the unit goes by them."""


@dataclass(frozen=True)
class SplitPlan:
    """How the text is split.

    Attributes:
        unit: what is put into one part as a whole: ``document``, ``section``, ``group``, all documents of a day
            (``time``), or ``exact`` for one cut-up text.
        section_characters: how long sections are; 0 for other units.
        settings: the settings it follows.
        moved: units (by key) that the hash alone would have put elsewhere.
        bounds: for ``tail``, where validation and test begin: a unit's number, or a character for ``exact``.
        dates: for ``time``, the first dates of validation and of test; empty where a part has none.
        notes: what a person should know: ``{"code", "text"}`` each.
    """

    unit: Unit
    section_characters: int
    settings: SplitSettings
    moved: dict[int, Part] = field(default_factory=dict)
    bounds: tuple[int, int] = (0, 0)
    dates: tuple[str, str] = ("", "")
    notes: tuple[dict[str, str], ...] = ()

    def units(self, text: str) -> list[str]:
        """The units of one document; they join to its text again."""
        return sections(text, self.section_characters) if self.unit == "section" else [text]

    def key(self, unit: str, row: Row) -> int:
        """What the hash split goes by: the text, or the group the document belongs to."""
        return unit_key(self.settings.seed, group_of(row) if self.unit == "group" else unit)

    def as_dict(self) -> dict[str, Any]:
        """What the ledger says of it, JSON-able."""
        told = {
            "unit": self.unit,
            "method": self.settings.method,
            "section_characters": self.section_characters,
            "moved_units": len(self.moved),
            "notes": list(self.notes),
        }
        return told | {"validation_from": self.dates[0], "test_from": self.dates[1]} if self.unit == "time" else told


def group_of(row: Row) -> str:
    """The group a document belongs to; its source where none is known."""
    return row.get("group") or row.get("source", "")


def unit_key(seed: int, text: str) -> int:
    """64 bits of BLAKE2b of the text, keyed with the seed: evenly spread, and another seed scatters in another way."""
    key = seed.to_bytes(8, "little")
    digest = hashlib.blake2b(text.encode("utf-8"), digest_size=8, key=key, person=b"split").digest()
    return int.from_bytes(digest, "little")


def part_of(settings: SplitSettings, key: int) -> Part:
    """Where the hash alone puts a key."""
    place = key / 2**64
    if place < settings.validation_fraction:
        return "validation"
    return "test" if place < settings.validation_fraction + settings.test_fraction else "train"


def share(settings: SplitSettings, part: Part) -> float:
    """Which share of the text a held-out part should have."""
    return settings.validation_fraction if part == "validation" else settings.test_fraction


def empty_notes(
    settings: SplitSettings, sizes: Mapping[Part, int], words: Mapping[str, str]
) -> tuple[dict[str, str], ...]:
    """A note for each held-out part that stays empty though it was asked for."""
    empty: list[Part] = [part for part in ("validation", "test") if share(settings, part) and not sizes[part]]
    return tuple({"code": f"split.no-{part}", "text": words[part]} for part in empty)
