"""Station 3: how is text cut? The tokenizer's settings, what it made of the text, and a box to try it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout

from engine.advice import advise_vocabulary
from engine.jobs import End, Started, start_tokenizer
from engine.recipe import Recipe, RecipeError
from studio.pages.notes import Note
from studio.pages.page import give_way
from studio.pages.recipe_form import RecipeForm, depth_switch
from studio.pages.services import Services
from studio.pages.station_page import StationPage
from studio.pages.tokenizing.report_card import ReportCard
from studio.pages.tokenizing.try_card import TryCard
from studio.texts import amount, count, data_size, decimal, translated
from studio.widgets import Card, EvenLayout, Figure, button, label, scroll_area


class TokenizerPage(StationPage):
    """Make the tokenizer."""

    key = "tokenizer"

    def __init__(self, services: Services) -> None:
        super().__init__(services, "", "", "", "tokenizer")
        self.header.set_title(self.tr("How should text be cut?"))
        self.header.set_subtitle(self.tr("A model reads tokens: pieces that are frequent in your own text."))
        self.primary.setText(self.tr("Make the tokenizer"))
        depth = services.settings.preferences.depth
        self.form = RecipeForm(services.project, ["tokenizer"], depth=depth)
        self.existing = button(self.tr("Use an existing one…"), "quiet", "open")
        self.existing.clicked.connect(self._ask_existing)
        self.advice = label("", "caption", wrap=True)
        self.place_actions(depth_switch(self, depth, self.form))
        self._figures = {
            "vocabulary": Figure(self.tr("Vocabulary")),
            "length": Figure(self.tr("Bytes a token")),
            "train": Figure(self.tr("Training text")),
            "lossless": Figure(self.tr("Read back")),
        }
        figures = EvenLayout(spacing=12, minimum=150)
        for figure in self._figures.values():
            figures.addWidget(figure)
        self.body.addLayout(figures)
        row = QHBoxLayout()
        row.setSpacing(12)
        card = Card(self.tr("Tokenizer"))
        card.body.addWidget(self.form)
        card.body.addWidget(self.advice)
        card.body.addWidget(self.existing, 0, Qt.AlignmentFlag.AlignLeft)
        card.body.addStretch(1)
        settings = scroll_area(card)
        give_way(settings)
        self.report = ReportCard()
        self.report.setVisible(False)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(settings, 1)
        left.addWidget(self.report, 1)
        row.addLayout(left, 5)
        services.project.recipe_changed.connect(self._show_advice)
        self.trial = TryCard(services)
        row.addWidget(self.trial, 6)
        self.body.addLayout(row, 1)
        self.update_actions()

    def act(self) -> None:
        """Make it."""
        project = self.services.project.project
        if project is None:
            return

        def begin() -> Started:
            return start_tokenizer(project)

        self.start(begin)

    def finished(self, end: End) -> None:
        """Say what came out."""
        size, each = end.result.get("vocab_size"), end.result.get("bytes_per_token")
        words = self.tr("{size} different tokens.").format(size=count(size)) if size else self.tr("Made.")
        read = end.result.get("trained_on_bytes")
        parts = [
            self.tr("learnt from {size}").format(size=data_size(read)) if read else "",
            self.tr("{n} bytes a token").format(n=decimal(each, 2)) if each else "",
        ]
        self.panel.finish(words, ", ".join(part for part in parts if part), "caption")
        self.trial.cut_soon()

    def entered(self) -> None:
        """Cut the text in the box."""
        self.trial.cut_soon()

    def opened(self) -> None:
        """Forget another tokenizer's tokens."""
        self.trial.forget()

    def refresh(self) -> None:
        """Show the figures."""
        facts, tokens = self.facts("tokenizer"), self.facts("tokens")
        size = facts.get("vocab_size")
        self._figures["vocabulary"].set(
            count(int(str(size))) if size else "", self.tr("different tokens") if size else ""
        )
        train, text = _part(tokens, "tokens"), _part(tokens, "bytes")
        length = decimal(text / train, 2) if train and text else ""
        self._figures["length"].set(length, self.tr("in the training text") if length else "")
        self._figures["train"].set(
            self.tr("{n} tokens").format(n=amount(train)) if train else "", data_size(text) if text else ""
        )
        if "lossless" in facts:
            exact = bool(facts["lossless"])
            self._figures["lossless"].set(
                self.tr("exact") if exact else self.tr("not exact"),
                self.tr("nothing is lost") if exact else self.tr("figures per byte do not compare"),
                "good" if exact else "warn",
            )
        else:
            self._figures["lossless"].set("")
        self.report.show_facts(facts)
        self._show_advice()
        snapshot = self.services.project.snapshot
        self.trial.offer([(run.name, run.folder) for run in snapshot.runs] if snapshot else [])
        if self.isVisible() and not self.trial.view.tokens():
            self.trial.cut_soon()

    # --- what would suit --------------------------------------------------------------------------------------

    @Slot()
    def _show_advice(self) -> None:
        sizes = self.facts("clean").get("bytes")
        train = int(sizes.get("train") or 0) if isinstance(sizes, Mapping) else 0
        recipe = self.services.project.recipe
        if train:
            work = partial(_advice_on, recipe, train)
            self.services.background.run(work, self._advised, self.show_error, key="vocabulary-advice")
        else:
            self.advice.setText("")

    def _advised(self, words: str) -> None:
        self.advice.setText(translated(words) if self.facts("clean") else "")

    @Slot()
    def _ask_existing(self) -> None:
        dialog = QFileDialog(self, self.tr("Use an existing tokenizer"), "", self.tr("Tokenizers (*.json)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._bring_in)
        dialog.open()

    @Slot(str)
    def _bring_in(self, file: str) -> None:
        project = self.services.project.project
        if project is not None:
            params = {"project": str(project.root), "file": file}
            self.services.session.request("tokenizer_import", params, self._brought_in, failed=self.show_error)

    def _brought_in(self, answer: dict[str, Any]) -> None:
        values = {"tokenizer.type": "imported", "tokenizer.imported_sha256": str(answer.get("sha256", ""))}
        if self.services.project.set_values(values):
            words = self.tr("The tokenizer is in the project. Press the button above to write the text with it.")
            self.show_note(Note("tokenizer:imported", "good", words))


def _part(facts: Any, name: str) -> float:
    parts = facts.get(name)
    return float(parts.get("train", 0)) if isinstance(parts, dict) else 0.0


def _advice_on(recipe: Recipe, train_bytes: int) -> str:
    """What size of vocabulary would suit; empty where the shape is impossible, of which the Model page speaks."""
    try:
        return advise_vocabulary(recipe, train_bytes).text
    except RecipeError:
        return ""
