"""Station 2: what is kept of the text? The rules, what each of them did, and the three parts the text falls into.

What is shown is what the last cleaning did, as long as it is up to date. As soon as a setting is changed the page shows
what the rules would do to the first documents instead, and says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout

from engine.errors import LangwrightError
from engine.jobs import End, Started, start_clean
from studio.pages.cleaning.data_card import DataCardView
from studio.pages.cleaning.fairness_card import FairnessCard
from studio.pages.cleaning.findings_card import FindingsCard
from studio.pages.cleaning.follow_card import FollowCard
from studio.pages.cleaning.outcome_card import OutcomeCard
from studio.pages.cleaning.rule_card import RuleCard
from studio.pages.cleaning.sample import SampleLook
from studio.pages.cleaning.score_slider import ScoreSlider
from studio.pages.page import give_way
from studio.pages.recipe_form import RecipeForm, depth_switch
from studio.pages.services import Services
from studio.pages.station_page import StationPage
from studio.texts import amount
from studio.widgets import Card, Collapsible, scroll_area

SCORE = "quality.min_score"


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
        self.score = ScoreSlider()
        self.score.chosen.connect(self._choose_score)
        services.project.recipe_changed.connect(self._show_threshold)
        services.project.opened.connect(self._show_threshold)
        self.switch = depth_switch(self, depth, self.form)
        self.place_actions(self.switch)
        self.outcome = OutcomeCard()
        self.rules = RuleCard()
        self.rules.table.offer_when_empty(self.tr("Clean"), self._clean_or_import)
        self.findings = FindingsCard()
        self.findings.places_wanted.connect(self._ask_places)
        self.following = FollowCard(services)
        self.people = FairnessCard(services)
        self.card = DataCardView(services)
        self.sample = SampleLook(services, self)
        self.sample.follow(self.form)
        self.sample.looked.connect(self._show_sample)
        self.sample.asking.connect(self._sample_asked)
        self.sample.failed.connect(self._no_sample)
        row = QHBoxLayout()
        row.setSpacing(12)
        settings = scroll_area(self._settings_card())
        give_way(settings)
        row.addWidget(settings, 5)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self.outcome)
        right.addWidget(self._tabs(), 1)
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

    @Slot()
    def _clean_or_import(self) -> None:
        """The button of the empty table: clean, or go where text comes from."""
        if self.primary.isEnabled():
            self.act()
        else:
            self.go.emit(self.blocked_by() or "import")

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
        self.following.forget()
        self._show_ledger({})

    def refresh(self) -> None:
        """Show the ledger and the split, unless a sample says what the newer settings would do."""
        snapshot = self.services.project.snapshot
        ledger = snapshot.ledger if snapshot and isinstance(snapshot.ledger, dict) else {}
        self.outcome.show_split(self.facts("clean"), ledger.get("split", {}))
        stamp = (self.services.project.project, dict(self.facts("clean")))
        self.card.show_card(stamp)
        self.people.show_report(stamp)
        statistics = self.facts("clean").get("statistics")
        self.findings.show_lengths(statistics if isinstance(statistics, Mapping) else {})
        if self._wants_sample() and self.isVisible():
            self.sample.ask_soon()
        if not self._wants_sample() or not self._sampled:
            self._show_ledger(ledger)

    # --- parts ------------------------------------------------------------------------------------------------

    def _settings_card(self) -> Card:
        card = Card(self.tr("Rules"))
        card.body.addWidget(self.form)
        for title, fill in (
            (self.tr("Which documents are good enough"), self._fill_quality),
            (self.tr("Personal data"), lambda body: self._fill(body, "privacy")),
            (self.tr("How the text is split"), lambda body: self._fill(body, "split")),
            (self.tr("More text from less"), lambda body: self._fill(body, "augmentation")),
            (self.tr("Who is spoken of"), lambda body: self._fill(body, "fairness")),
        ):
            card.body.addWidget(Collapsible(title, fill=fill))
        card.body.addStretch(1)
        return card

    def _fill_quality(self, body: QVBoxLayout) -> None:
        body.addWidget(self.score)
        form = RecipeForm(self.services.project, ["quality"], lambda s: s.path != SCORE, depth=self.switch.value())
        self.switch.chosen.connect(form.set_depth)
        self.sample.follow(form)
        body.addWidget(form)

    def _fill(self, body: QVBoxLayout, section: str) -> None:
        form = RecipeForm(self.services.project, [section], depth="advanced")
        self.sample.follow(form)
        body.addWidget(form)

    def _tabs(self) -> QTabWidget:
        tabs = QTabWidget()
        tabs.setDocumentMode(True)
        give_way(tabs)
        tabs.setMinimumHeight(300)
        tabs.tabBar().setAccessibleName(self.tr("What the rules did, or what they found"))
        tabs.addTab(self.rules, self.tr("Rules"))
        tabs.addTab(scroll_area(self.findings), self.tr("Found"))
        tabs.addTab(self.people, self.tr("People"))
        tabs.addTab(self.following, self.tr("One document"))
        tabs.addTab(self.card, self.tr("Data card"))
        self.tabs = tabs
        return tabs

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
        self.findings.set_aside("")
        self.findings.show_rules(ledger.get("rules", []))

    @Slot()
    def _ask_places(self) -> None:
        project = self.services.project.project
        if project is not None:
            params = {"project": str(project.root)}
            ask = self.services.session.request
            ask("privacy_preview", params, self.findings.show_places, failed=self.show_error, key="privacy_preview")

    @Slot(float)
    def _choose_score(self, value: float) -> None:
        if self.services.project.set_value(SCORE, value):
            self.sample.ask_soon()

    @Slot()
    def _show_threshold(self) -> None:
        self.score.set_threshold(self.services.project.recipe.quality.min_score)

    @Slot(dict)
    def _show_sample(self, answer: dict[str, Any]) -> None:
        if self.panel.active or not answer.get("documents"):
            return
        self._sampled = True
        rules = answer.get("rules", [])
        self.outcome.show_fates(_fates(answer))
        many = self.tr("of the first {n}").format(n=amount(answer["documents"]))
        self.outcome.set_aside(many)
        self.rules.set_aside(many)
        self.rules.show_rules(rules)
        self.findings.set_aside(many)
        self.findings.show_rules(rules)
        self.score.set_scores(answer.get("scores", []))

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
