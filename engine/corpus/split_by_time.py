"""Split by time: the newest text is the test, what was written before it the validation, all older text is learnt from.

Documents of one day stay together, so no part holds anything written before the newest day of the part before it. What
has no date is learnt from. A year or month alone counts as its beginning.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from engine.corpus.split_plan import PARTS, Part, Row, SplitPlan, empty_notes, share

_DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")
_TOO_FEW = {
    part: f"There is no {part} text: too few different dates are known for a split by time. "
    "Import text with dates, or split by document."
    for part in PARTS
}


def date_of(row: Row) -> str:
    """When a document was written, to the day; empty where that is not known."""
    found = _DATE.match(row.get("written", ""))
    return found.group() if found else ""


def plan_by_time(plan: SplitPlan, rows: Iterable[Row]) -> SplitPlan:
    """Find the dates at which validation and test begin; needs memory for the different dates only."""
    sizes: dict[str, int] = {}
    undated = documents = 0
    for row in rows:
        size, date = len(row["text"].encode("utf-8")), date_of(row)
        sizes[date] = sizes.get(date, 0) + size
        undated += not date
        documents += 1
    total = sum(sizes.values())
    without = sizes.pop("", 0)
    newest = sorted(sizes, reverse=True)
    free = len(newest) - (not without)  # something has to be left to learn from
    wanted: list[Part] = [part for part in ("test", "validation") if share(plan.settings, part)]
    if free < len(wanted):
        wanted = ["validation"] if free > 0 else []
    begins: dict[Part, str] = {}
    taken = 0
    for place, part in enumerate(wanted):
        others = len(wanted) - place - 1
        count = _days(newest[taken : free - others], sizes, share(plan.settings, part) * total)
        taken += count
        begins[part] = newest[taken - 1]
    filled: dict[Part, int] = {part: int(part in begins) for part in PARTS}
    notes = [*empty_notes(plan.settings, filled, _TOO_FEW)]
    if undated:
        text = f"{undated:,} of {documents:,} documents have no date; they are in the training text."
        notes.append({"code": "split.undated", "text": text})
    dates = (begins.get("validation", ""), begins.get("test", ""))
    return SplitPlan(plan.unit, 0, plan.settings, dates=dates, notes=tuple(notes))


def part_by_time(plan: SplitPlan, row: Row) -> Part:
    """Where a document goes."""
    date, (validation, test) = date_of(row), plan.dates
    if not date:
        return "train"
    if test and date >= test:
        return "test"
    return "validation" if validation and date >= validation else "train"


def _days(newest: list[str], sizes: dict[str, int], wanted: float) -> int:
    """How many of the newest days come nearest to a size; at least one."""
    count, size = 1, sizes[newest[0]]
    while count < len(newest) and abs(size + sizes[newest[count]] - wanted) <= abs(size - wanted):
        size += sizes[newest[count]]
        count += 1
    return count
