"""Station 2: what is kept of the text? The rules, what each of them did, and the three parts the text falls into."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from engine.advice import amount, data_size, percent
from engine.jobs import End, Started, start_clean
from engine.recipe import SETTINGS
from studio.pages.page import give_way
from studio.pages.parts_bar import Part, PartsBar
from studio.pages.recipe_form import RecipeForm, depth_switch
from studio.pages.services import Services
from studio.pages.station_page import StationPage
from studio.theme import monospace_font
from studio.widgets import Card, Collapsible, Column, DataTable, label

MOST_EXAMPLES = 6


class CleanPage(StationPage):
    """Clean the text."""

    key = "clean"

    def __init__(self, services: Services) -> None:
        super().__init__(services, "", "", "", "clean")
        self.header.set_title(self.tr("What should be kept of the text?"))
        self.header.set_subtitle(self.tr("Each rule can be switched off again; the imported text is never changed."))
        self.primary.setText(self.tr("Clean"))
        depth = services.settings.preferences.depth
        self.form = RecipeForm(services.project, ["cleaning"], depth=depth)
        self.split_form = RecipeForm(services.project, ["split"], depth="advanced")
        self.place_actions(depth_switch(self, depth, self.form))
        self._rules: list[Mapping[str, Any]] = []
        rules = Card(self.tr("Rules"))
        rules.body.addWidget(self.form)
        split = Collapsible(self.tr("How the text is split"))
        split.body.addWidget(self.split_form)
        rules.body.addWidget(split)
        rules.body.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(rules, 5)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self._outcome_card())
        right.addWidget(self._rule_card(), 1)
        row.addLayout(right, 6)
        self.body.addLayout(row, 1)
        self.update_actions()

    def act(self) -> None:
        """Clean."""
        project = self.services.project.project
        if project is None:
            return

        def begin() -> Started:
            return start_clean(project)

        self.start(begin)

    def finished(self, end: End) -> None:
        """Say what became of the documents."""
        kept, changed, dropped = (int(end.result.get(name, 0)) for name in ("kept", "changed", "dropped"))
        self.panel.finish(
            self.tr("{count} documents stay.").format(count=amount(kept + changed)),
            self.tr("{changed} changed, {dropped} dropped").format(changed=amount(changed), dropped=amount(dropped)),
            "caption",
        )

    def refresh(self) -> None:
        """Show the ledger and the split."""
        snapshot = self.services.project.snapshot
        ledger = snapshot.ledger if snapshot and isinstance(snapshot.ledger, dict) else {}
        self._rules = [rule for rule in ledger.get("rules", []) if isinstance(rule, dict)]
        shown = [rule for rule in self._rules if rule.get("active", True)]
        self._table.set_rows(
            [[rule_title(rule), rule.get("kept"), rule.get("changed"), rule.get("dropped")] for rule in shown]
        )
        self._shown_rules = shown
        self._show_fates(ledger)
        self._show_split(self.facts("clean"), ledger.get("split", {}))
        self._show_examples(self._table.selected())

    # --- parts ------------------------------------------------------------------------------------------------

    def _outcome_card(self) -> Card:
        card = Card(self.tr("What happened to 100 documents"))
        self._outcome = card
        self._fates = PartsBar(self.tr("What happened to 100 documents"))
        self._split = PartsBar(self.tr("The three parts of the text"))
        self._split_words = label(self.tr("The text is not cleaned yet."), "caption", wrap=True)
        card.body.addWidget(self._fates)
        card.body.addWidget(label(self.tr("Learnt from, watched, and kept aside"), "heading"))
        card.body.addWidget(self._split)
        card.body.addWidget(self._split_words)
        return card

    def _rule_card(self) -> Card:
        card = Card(self.tr("What each rule did"))
        self._table = DataTable(
            [
                Column(self.tr("Rule")),
                Column(self.tr("Kept"), numeric=True, width=64),
                Column(self.tr("Changed"), numeric=True, width=64),
                Column(self.tr("Dropped"), numeric=True, width=64),
            ],
            empty=self.tr("Clean once, and each rule says what it did."),
        )
        self._table.setAccessibleName(self.tr("What each rule did"))
        self._table.setMinimumHeight(150)
        give_way(self._table)
        self._table.row_selected.connect(self._show_examples)
        self._shown_rules: list[Mapping[str, Any]] = []
        card.body.addWidget(self._table, 1)
        self._examples = QWidget()
        self._grid = QGridLayout(self._examples)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        card.body.addWidget(self._examples)
        return card

    # --- showing ----------------------------------------------------------------------------------------------

    def _show_fates(self, ledger: Mapping[str, Any]) -> None:
        kept, changed, dropped = (int(ledger.get(name) or 0) for name in ("kept", "changed", "dropped"))
        came = kept + changed + dropped
        self._fates.set_parts(
            [
                Part(self.tr("kept as they were"), kept, "good", _of_hundred(kept, came)),
                Part(self.tr("changed"), changed, "validation", _of_hundred(changed, came)),
                Part(self.tr("dropped"), dropped, "bad", _of_hundred(dropped, came)),
            ]
        )

    def _show_split(self, facts: Mapping[str, Any], split: Any) -> None:
        sizes = facts.get("bytes")
        documents = facts.get("documents")
        if not isinstance(sizes, Mapping) or not isinstance(documents, Mapping):
            self._split.set_parts([])
            self._split_words.setText(self.tr("The text is not cleaned yet."))
            return
        whole = sum(sizes.values()) or 1
        words = {
            "train": (self.tr("train"), "train"),
            "validation": (self.tr("validation"), "validation"),
            "test": (self.tr("test"), "muted"),
        }
        self._split.set_parts(
            [
                Part(title, float(sizes.get(part, 0)), role, f"{data_size(sizes.get(part, 0))}")
                for part, (title, role) in words.items()
            ]
        )
        shares = ", ".join(f"{words[part][0]} {percent(sizes.get(part, 0) / whole)}" for part in words)
        notes = split.get("notes", []) if isinstance(split, Mapping) else []
        said = " ".join(str(note.get("text", "")) for note in notes if isinstance(note, Mapping))
        leaks = split.get("leaks") if isinstance(split, Mapping) else None
        if leaks == 0:
            said = " ".join(part for part in (self.tr("No document is in two parts."), said) if part)
        elif leaks:
            said = self.tr("{n} texts are in more than one part.").format(n=amount(leaks)) + f" {said}"
        self._split_words.setText(" ".join(part for part in (f"{shares}.", said) if part))

    @Slot(int)
    def _show_examples(self, position: int) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            item.widget().deleteLater()
        if not 0 <= position < len(self._shown_rules):
            return
        examples = self._shown_rules[position].get("examples", [])[:MOST_EXAMPLES]
        if not examples:
            self._grid.addWidget(label(self.tr("This rule had nothing to do."), "muted"), 0, 0, 1, 2)
        else:
            self._grid.addWidget(label(self.tr("Before"), "caption"), 0, 0)
            self._grid.addWidget(label(self.tr("After"), "caption"), 0, 1)
        for row, example in enumerate(examples, start=1):
            after = example.get("after") or self.tr("dropped: {reason}").format(reason=example.get("reason", ""))
            for column, text in enumerate((str(example.get("before", "")), str(after))):
                words = label(text, wrap=True, selectable=True)
                words.setFont(monospace_font(11))
                self._grid.addWidget(words, row, column)


def rule_title(rule: Mapping[str, Any]) -> str:
    """What a rule is called: the title of the setting that steers it."""
    for path in rule.get("settings", []):
        if path in SETTINGS:
            return SETTINGS[path].title
    return str(rule.get("name", "")).replace("_", " ").capitalize()


def _of_hundred(part: float, whole: float) -> str:
    return f"{100 * part / whole:.0f}" if whole else ""
