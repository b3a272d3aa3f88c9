"""Some rules one after the other on a batch of documents: a pure function of recipe, rules and rows.

So the same code runs in this process, in others beside it and on other machines; see
:mod:`engine.corpus.cleaning.places`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from engine.corpus.cleaning.ledger import RuleRecord
from engine.corpus.cleaning.rule import Dropped, Noted, Rule, Step, Verdict

CHANGED = "changed"
"""The code in the trail of a document that a rule changed; those of dropped ones are the reasons' codes."""


@dataclass(frozen=True, slots=True)
class Trace:
    """One entry of the trail: what one rule did to one document.

    Attributes:
        document: its number in the corpus, from 0.
        rule: the rule's name.
        code: ``changed``, or why it was dropped.
        reason: why it was dropped, in words; empty for a change.
    """

    document: int
    rule: str
    code: str
    reason: str = ""

    @property
    def dropped(self) -> bool:
        """Whether the rule took the document out."""
        return self.code != CHANGED


@dataclass(frozen=True, slots=True)
class Left:
    """A document that is left.

    Attributes:
        place: its place in the batch, from 0.
        text: its text now; None where it is what it was.
        marks: what rules noted of it.
    """

    place: int
    text: str | None
    marks: Mapping[str, Any]


@dataclass(slots=True)
class Result:
    """What became of a batch: the documents that are left, what each rule did, and the trail."""

    left: list[Left]
    records: list[RuleRecord] = field(default_factory=list)
    trail: list[Trace] = field(default_factory=list)


class Chain:
    """Rules with their steps; a rule that is switched off has none."""

    def __init__(self, links: Sequence[tuple[Rule, Step | None]]) -> None:
        self._links = tuple(links)

    def apply(self, rows: Sequence[Mapping[str, Any]]) -> Result:
        """Run the rules on rows, each with ``text``, ``document``, ``source`` and ``member``."""
        result = Result([])
        places = list(range(len(rows)))
        texts = [row["text"] for row in rows]
        seen = list(rows)
        for rule, step in self._links:
            record = RuleRecord(rule.name, rule.settings, step is not None)
            result.records.append(record)
            if step is None:
                record.pass_by(texts)
                continue
            verdicts = step(texts, seen)
            left = [
                (place, *going)
                for place, text, row, verdict in zip(places, texts, seen, verdicts, strict=True)
                if (going := _settle(record, text, row, verdict, result.trail))
            ]
            places, texts, seen = ([entry[i] for entry in left] for i in range(3))
        for place, text, row in zip(places, texts, seen, strict=True):
            before = rows[place]
            marks = {} if row is before else {name: row[name] for name in row if row[name] is not before.get(name)}
            result.left.append(Left(place, None if text == before["text"] else text, marks))
        return result


def _settle(
    record: RuleRecord, before: str, row: Mapping[str, Any], verdict: Verdict, trail: list[Trace]
) -> tuple[str, Mapping[str, Any]] | None:
    """Enter one verdict in record and trail; what goes on of the document, None where it is dropped."""
    record.count(before, verdict, {"document": row["document"], "source": row["source"], "member": row["member"]})
    if isinstance(verdict, Dropped):
        trail.append(Trace(row["document"], record.name, verdict.code, verdict.reason))
        return None
    text = verdict
    if isinstance(verdict, Noted):
        text = verdict.text
        row = {**row, **verdict.marks} if verdict.marks else row
    if text != before:
        trail.append(Trace(row["document"], record.name, CHANGED))
    return text, row
