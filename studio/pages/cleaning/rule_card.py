"""What each rule did, with texts before and after."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.recipe import SETTINGS
from studio.pages.page import give_way
from studio.texts import count, translated
from studio.widgets import Card, Column, DataTable, Difference, label, scroll_area

MOST_EXAMPLES = 6

Record = Mapping[str, Any]


class RuleCard(Card):
    """A table of rules; the one selected shows its examples side by side."""

    def __init__(self) -> None:
        super().__init__("")
        self._shown: list[Record] = []
        self.table = DataTable(
            [
                Column(self.tr("Rule")),
                Column(self.tr("Kept"), numeric=True, width=64),
                Column(self.tr("Changed"), numeric=True, width=72),
                Column(self.tr("Dropped"), numeric=True, width=72),
            ],
            empty=self.tr("Clean once, and each rule says what it did."),
        )
        self.table.setAccessibleName(self.tr("What each rule did"))
        self.table.setMinimumHeight(120)
        give_way(self.table)
        self.table.row_selected.connect(self._show_examples)
        self.body.addWidget(self.table, 1)
        self.examples = QWidget()
        self._column = QVBoxLayout(self.examples)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)
        area = scroll_area(self.examples)
        give_way(area)
        self.body.addWidget(area, 1)

    def show_rules(self, rules: Sequence[Any]) -> None:
        """Show the ledger's records of the rules that are switched on."""
        self._shown = [rule for rule in rules if isinstance(rule, Mapping) and rule.get("active", True)]
        self.table.set_rows(
            [[rule_title(rule), rule.get("kept"), rule.get("changed"), rule.get("dropped")] for rule in self._shown]
        )
        if self.table.selected() < 0:
            self.table.select(self._most_telling())
        self._show_examples(self.table.selected())

    def _most_telling(self) -> int:
        """The rule to look at first: the one that dropped or changed the most."""
        did = [(rule.get("dropped") or 0, rule.get("changed") or 0) for rule in self._shown]
        return did.index(max(did)) if any(map(any, did)) else -1

    @Slot(int)
    def _show_examples(self, position: int) -> None:
        while (item := self._column.takeAt(0)) is not None:
            shown = item.widget()
            shown.setParent(None)  # what is deleted later would be in the way till then
            shown.deleteLater()
        if not 0 <= position < len(self._shown):
            return
        rule = self._shown[position]
        if reasons := self._reasons(rule):
            self._column.addWidget(label(reasons, "caption", wrap=True))
        examples = rule.get("examples", [])[:MOST_EXAMPLES]
        if not examples:
            self._column.addWidget(label(self.tr("This rule had nothing to do."), "muted"))
        for example in examples:
            self._column.addWidget(label(self._heading(example), "caption", wrap=True))
            self._column.addWidget(Difference(str(example.get("before", "")), str(example.get("after", ""))))

    def _heading(self, example: Record) -> str:
        place = " · ".join(str(example[name]) for name in ("source", "member") if example.get(name))
        if example.get("what") == "dropped":
            why = self.tr("dropped: {reason}").format(reason=example.get("reason", ""))
            return " · ".join(part for part in (place, why) if part)
        return " · ".join(part for part in (place, self.tr("before and after")) if part)

    def _reasons(self, rule: Record) -> str:
        """Why documents were dropped, where there was more than one reason, and what was counted."""
        reasons = rule.get("reasons") or {}
        told = [f"{name.removeprefix('dropped.')} {count(number)}" for name, number in _largest(reasons)]
        found = [f"{name} {count(number)}" for name, number in _largest(rule.get("found") or {})]
        dropped = self.tr("Dropped: {reasons}.").format(reasons=", ".join(told)) if len(told) > 1 else ""
        counted = self.tr("Found: {kinds}.").format(kinds=", ".join(found)) if found else ""
        return " ".join(part for part in (dropped, counted) if part)


def rule_title(rule: Record) -> str:
    """What a rule is called: the title of the setting that steers it."""
    for path in rule.get("settings", []):
        if path in SETTINGS:
            return translated(SETTINGS[path].title)
    return title_of(str(rule.get("name", "")))


def title_of(name: str) -> str:
    """What a rule is called where only its name is known."""
    setting = SETTINGS.get(f"cleaning.{name}")
    return translated(setting.title) if setting else name.replace("_", " ").capitalize()


def _largest(counts: Mapping[str, int], most: int = 12) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:most]
