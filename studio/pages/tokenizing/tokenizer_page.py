"""Station 3: how is text cut? The tokenizer's settings, what it made of the text, and a box to try it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout

from engine.advice import amount, count, data_size
from engine.errors import LangwrightError
from engine.jobs import End, Started, start_tokenizer
from engine.jobs.dialogue import TokenPiece
from studio.pages.page import give_way
from studio.pages.recipe_form import RecipeForm, depth_switch
from studio.pages.services import Services
from studio.pages.station_page import StationPage
from studio.pages.tokenizing.report_card import ReportCard
from studio.widgets import Card, EvenLayout, Figure, Token, TokenView, label, scroll_area

ASK_AFTER_MS = 150
LONGEST = 20_000


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
        row.addWidget(self._try_card(), 6)
        self.body.addLayout(row, 1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(ASK_AFTER_MS)
        self._timer.timeout.connect(self._ask)
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
            self.tr("{n} bytes a token").format(n=f"{each:.2f}") if each else "",
        ]
        self.panel.finish(words, ", ".join(part for part in parts if part), "caption")
        self._timer.start()

    def entered(self) -> None:
        """Cut the text in the box."""
        self._timer.start()

    def opened(self) -> None:
        """Forget another tokenizer's tokens."""
        self._view.set_tokens([])
        self._counts.setText("")

    def refresh(self) -> None:
        """Show the figures."""
        facts, tokens = self.facts("tokenizer"), self.facts("tokens")
        size = facts.get("vocab_size")
        self._figures["vocabulary"].set(
            count(int(str(size))) if size else "", self.tr("different tokens") if size else ""
        )
        train, text = _part(tokens, "tokens"), _part(tokens, "bytes")
        length = f"{text / train:.2f}" if train and text else ""
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
        if self.isVisible() and not self._view.tokens():
            self._timer.start()

    def _try_card(self) -> Card:
        card = Card(self.tr("Try it"))
        self._text = QPlainTextEdit(
            self.tr("Any text can be typed here. It is cut into tokens, and each one shows its number on hover.")
        )
        self._text.setAccessibleName(self.tr("Text to cut"))
        self._text.setTabChangesFocus(True)
        self._text.setFixedHeight(84)
        self._text.textChanged.connect(self._later)
        self._view = TokenView(self.tr("The tokens show here once there is a tokenizer."))
        self._view.setMinimumHeight(140)
        self._counts = label("", "caption", wrap=True)
        column = QVBoxLayout()
        column.addWidget(self._text)
        column.addWidget(self._view, 1)
        column.addWidget(self._counts)
        card.body.addLayout(column, 1)
        return card

    @Slot()
    def _later(self) -> None:
        self._timer.start()

    @Slot()
    def _ask(self) -> None:
        project = self.services.project.project
        if project is None or not self.facts("tokenizer"):
            return
        params = {
            "tokenizer": str(project.paths.tokenizer / "tokenizer.json"),
            "text": self._text.toPlainText()[:LONGEST],
        }
        self.services.session.request("tokenize", params, self._cut, failed=self._not_cut, key="tokenize")

    def _cut(self, result: dict[str, Any]) -> None:
        pieces = [TokenPiece.from_values(values) for values in result.get("tokens", [])]
        self._view.set_tokens([Token(piece.id, piece.text) for piece in pieces])
        characters = len(self._text.toPlainText())
        each = f"{characters / len(pieces):.2f}" if pieces else "–"
        self._counts.setText(
            self.tr("{tokens} tokens · {characters} characters · {bytes} bytes · {each} characters a token").format(
                tokens=count(len(pieces)), characters=count(characters), bytes=count(result.get("bytes", 0)), each=each
            )
        )

    def _not_cut(self, error: LangwrightError) -> None:
        self._counts.setText(str(error))


def _part(facts: Any, name: str) -> float:
    parts = facts.get(name)
    return float(parts.get("train", 0)) if isinstance(parts, dict) else 0.0
