"""The ledger: what each rule kept, changed and dropped, with examples before and after.

For every rule ``documents = kept + changed + dropped``, and the next rule gets ``kept + changed`` of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Self

from engine.corpus.cleaning.rule import Dropped, Noted, Rule, Verdict

EXAMPLES = 5
BEFORE_DIFFERENCE = 60
EXCERPT = 240


@dataclass(slots=True)
class RuleRecord:
    """One rule's line in the ledger.

    Attributes:
        name: the rule's name.
        settings: the settings that steer it, by dotted path.
        active: whether the settings switch it on.
        documents: how many came to it.
        kept: how many it left as they were.
        changed: how many it changed.
        dropped: how many it took out.
        characters_before: of the texts that came.
        characters_after: of the texts that went on.
        reasons: how many it took out for each reason's code.
        found: what it counted in the documents, summed up: languages, kinds of personal data, scores.
        examples: the first few it changed, and the first few it dropped.
    """

    name: str
    settings: tuple[str, ...]
    active: bool
    documents: int = 0
    kept: int = 0
    changed: int = 0
    dropped: int = 0
    characters_before: int = 0
    characters_after: int = 0
    reasons: dict[str, int] = field(default_factory=dict)
    found: dict[str, int] = field(default_factory=dict)
    examples: list[dict[str, Any]] = field(default_factory=list)

    def count(self, before: str, verdict: Verdict, place: dict[str, Any]) -> None:
        """Enter one document's fate; ``place`` says where it came from, for the examples."""
        self.documents += 1
        self.characters_before += len(before)
        if not isinstance(verdict, str) and verdict.found:
            _add_up(self.found, verdict.found)
        if isinstance(verdict, Dropped):
            self._count_dropped(before, verdict, place)
            return
        text = verdict.text if isinstance(verdict, Noted) else verdict
        self.characters_after += len(text)
        if text == before:
            self.kept += 1
            return
        self.changed += 1
        if self._room("changed"):
            shown = verdict.shown if isinstance(verdict, Noted) else ""
            self.examples.append({"what": "changed", **place, **excerpts(shown or before, text)})

    def pass_by(self, texts: Sequence[str]) -> None:
        """Enter texts that pass a rule which is switched off."""
        characters = sum(map(len, texts))
        self.documents += len(texts)
        self.kept += len(texts)
        self.characters_before += characters
        self.characters_after += characters

    def merge(self, later: Self) -> None:
        """Add what the same rule did to later documents."""
        for name in ("documents", "kept", "changed", "dropped", "characters_before", "characters_after"):
            setattr(self, name, getattr(self, name) + getattr(later, name))
        _add_up(self.reasons, later.reasons)
        _add_up(self.found, later.found)
        for example in later.examples:
            if self._room(example["what"]):
                self.examples.append(example)

    def as_dict(self) -> dict[str, Any]:
        """The record, JSON-able."""
        names = ("name", "active", "documents", "kept", "changed", "dropped", "characters_before", "characters_after")
        return {
            **{name: getattr(self, name) for name in names},
            "settings": list(self.settings),
            "reasons": self.reasons,
            "found": self.found,
            "examples": self.examples,
        }

    def _count_dropped(self, before: str, verdict: Dropped, place: dict[str, Any]) -> None:
        self.dropped += 1
        self.reasons[verdict.code] = self.reasons.get(verdict.code, 0) + 1
        if self._room("dropped"):
            why = {"code": verdict.code, "reason": verdict.reason}
            self.examples.append(
                {"what": "dropped", **place, **why, "before": (verdict.shown or before)[:EXCERPT], "after": ""}
            )

    def _room(self, what: str) -> bool:
        return sum(example["what"] == what for example in self.examples) < EXAMPLES


class Ledger:
    """The records of all rules, in the order in which they run."""

    def __init__(self, rules: Sequence[Rule], active: Sequence[bool]) -> None:
        pairs = zip(rules, active, strict=True)
        self.records = [RuleRecord(rule.name, rule.settings, on) for rule, on in pairs]

    def merge(self, records: Iterable[RuleRecord]) -> None:
        """Add what some of the rules did to later documents."""
        named = {record.name: record for record in self.records}
        for record in records:
            named[record.name].merge(record)

    @property
    def changed_by_rules(self) -> int:
        """How many changes there were, all rules together; a document may be changed by several."""
        return sum(record.changed for record in self.records)

    @property
    def dropped(self) -> int:
        """How many documents were taken out, all rules together; each by one."""
        return sum(record.dropped for record in self.records)

    def as_list(self) -> list[dict[str, Any]]:
        """The records, JSON-able."""
        return [record.as_dict() for record in self.records]


def _add_up(counts: dict[str, int], more: Mapping[str, int]) -> None:
    for name, count in more.items():
        counts[name] = counts.get(name, 0) + count


def excerpts(before: str, after: str) -> dict[str, str]:
    """What two texts look like around their first difference, each at most :data:`EXCERPT` characters."""
    place = _first_difference(before, after)
    start = max(place - BEFORE_DIFFERENCE, 0)
    lead = "…" if start else ""

    def cut(text: str) -> str:
        return lead + text[start : start + EXCERPT] + ("…" if start + EXCERPT < len(text) else "")

    return {"before": cut(before), "after": cut(after)}


def _first_difference(one: str, other: str) -> int:
    """The first place where two texts differ, found by halving: comparing slices is fast, letter by letter is not."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
