"""Station 2: what is kept of the text? The rules, what each of them did, and the three parts the text falls into.

What is shown is what the last cleaning did, as long as it is up to date. As soon as a setting is changed the page shows
what the rules would do to the first documents instead, and says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from engine.advice import amount
from engine.errors import LangwrightError
from engine.jobs import End, Started, start_clean
from studio.pages.cleaning.outcome_card import OutcomeCard
from studio.pages.cleaning.rule_card import RuleCard
from studio.pages.cleaning.sample import SampleLook
from studio.pages.recipe_form import RecipeForm, depth_switch
from studio.pages.services import Services
from studio.pages.station_page import StationPage
from studio.widgets import Card, Collapsible


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
        self.outcome = OutcomeCard()
        self.rules = RuleCard()
        self.sample = SampleLook(services, self)
        self.sample.follow(self.form)
        self.sample.looked.connect(self._show_sample)
        self.sample.asking.connect(self._sample_asked)
        self.sample.failed.connect(self._no_sample)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._settings_card(), 5)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self.outcome)
        right.addWidget(self.rules, 1)
        row.addLayout(right, 6)
        self.body.addLayout(row, 1)
        self.update_actions()

    def act(self) -> None:
        """Clean."""
        project = self.services.project.project
        if project is None:
            return
        self.sample.forget()

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

    def entered(self) -> None:
        """Look at some documents where there is nothing newer to show."""
        if self._wants_sample():
            self.sample.ask_soon()

    def opened(self) -> None:
        """Forget what another project's documents looked like."""
        self.sample.forget()
        self._show_ledger({})

    def refresh(self) -> None:
        """Show the ledger and the split, unless a sample says what the newer settings would do."""
        snapshot = self.services.project.snapshot
        ledger = snapshot.ledger if snapshot and isinstance(snapshot.ledger, dict) else {}
        self.outcome.show_split(self.facts("clean"), ledger.get("split", {}))
        if self._wants_sample() and self.isVisible():
            self.sample.ask_soon()
        if not self._wants_sample() or not self._sampled:
            self._show_ledger(ledger)

    # --- parts ------------------------------------------------------------------------------------------------

    def _settings_card(self) -> Card:
        card = Card(self.tr("Rules"))
        card.body.addWidget(self.form)
        split = Collapsible(self.tr("How the text is split"))
        split.body.addWidget(self.split_form)
        card.body.addWidget(split)
        card.body.addStretch(1)
        return card

    # --- showing ----------------------------------------------------------------------------------------------

    def _wants_sample(self) -> bool:
        """Whether what was cleaned, if anything, is not what the settings would make now."""
        return self.state.state in ("empty", "stale") and not self.blocked_by() and not self.panel.active

    def _show_ledger(self, ledger: Mapping[str, Any]) -> None:
        self._sampled = False
        self.outcome.show_fates(ledger)
        self.outcome.set_aside("")
        self.rules.set_aside("")
        self.rules.show_rules(ledger.get("rules", []))

    @Slot(dict)
    def _show_sample(self, answer: dict[str, Any]) -> None:
        if self.panel.active or not answer.get("documents"):
            return
        self._sampled = True
        rules = answer.get("rules", [])
        self.outcome.show_fates(_fates(answer))
        many = self.tr("a look at the first {n} documents").format(n=amount(answer["documents"]))
        self.outcome.set_aside(many)
        self.rules.set_aside(many)
        self.rules.show_rules(rules)

    @Slot()
    def _sample_asked(self) -> None:
        self.rules.set_aside(self.tr("looking…"))

    @Slot(object)
    def _no_sample(self, error: LangwrightError) -> None:
        self.rules.set_aside(str(error))


def _fates(answer: Mapping[str, Any]) -> dict[str, int]:
    """How many documents a look found kept, changed and dropped."""
    left = int(answer.get("left", 0))
    changed = int(answer.get("changed", 0))
    return {"kept": left - changed, "changed": changed, "dropped": int(answer["documents"]) - left}
