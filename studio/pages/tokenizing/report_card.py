"""What is worth knowing about a tokenizer: its longest, rarest and idle tokens, and for whom it says how much."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget

from studio.pages.page import give_way
from studio.texts import count, decimal, plain_number
from studio.theme import monospace_font
from studio.widgets import Card, Column, DataTable, SegmentedControl, label, scroll_area

MOST_TOKENS = 60


class ReportCard(Card):
    """One list at a time."""

    def __init__(self) -> None:
        super().__init__()
        self.look = SegmentedControl(
            [
                ("longest", self.tr("Longest")),
                ("rare", self.tr("Rare")),
                ("unused", self.tr("Idle")),
                ("texts", self.tr("By text")),
            ],
            name=self.tr("What is told of the tokenizer"),
        )
        self.look.chosen.connect(self._show)
        self.words = label("", "caption", wrap=True)
        self.tokens = label("", wrap=True, selectable=True)
        self.tokens.setFont(monospace_font(12))
        self.texts = DataTable(
            [
                Column(self.tr("Text")),
                Column(self.tr("Letters a token"), numeric=True, width=96, show=_two_digits),
                Column(self.tr("Tokens a word"), numeric=True, width=92, show=_two_digits),
                Column(self.tr("Unknown"), numeric=True, width=66, show=_share),
            ],
            empty=self.tr("There is nothing to tell yet."),
        )
        self.texts.setAccessibleName(self.tr("How much a token says, by language and source"))
        self.pages = QStackedWidget()
        self.pages.addWidget(scroll_area(self.tokens))
        self.pages.addWidget(self.texts)
        self.pages.setMinimumHeight(110)
        give_way(self.pages)
        self._facts: Mapping[str, Any] = {}
        for part in (self.look, self.words):
            self.body.addWidget(part)
        self.body.addWidget(self.pages, 1)

    def show_facts(self, facts: Mapping[str, Any]) -> None:
        """Show the figures of the tokenizer's manifest; nothing where there are none."""
        self._facts = facts
        self.setVisible(bool(facts.get("longest_tokens")))
        groups = [
            *_groups(facts.get("by_language"), self.tr("language")),
            *_groups(facts.get("by_source"), self.tr("source")),
        ]
        self.texts.set_rows(groups)
        self._show(self.look.value() or "longest")

    @Slot(str)
    def _show(self, key: str) -> None:
        self.pages.setCurrentIndex(1 if key == "texts" else 0)
        facts = self._facts
        if key == "longest":
            self._show_tokens(facts.get("longest_tokens") or [], self.tr("The longest tokens."))
        elif key == "rare":
            words = self.tr("{n} tokens occur fewer than ten times in the training text, too seldom to be learnt.")
            told = [f"{token} ×{number}" for token, number in facts.get("rare_listed") or []]
            self._show_tokens(told, words.format(n=count(int(facts.get("rare_tokens") or 0))))
        elif key == "unused":
            words = self.tr("{n} tokens never occur in the training text.")
            self._show_tokens(
                facts.get("unused_listed") or [], words.format(n=count(int(facts.get("unused_tokens") or 0)))
            )
        else:
            self.words.setText(self.tr("The more characters a token says, the further the model's window reaches."))

    def _show_tokens(self, tokens: Sequence[Any], words: str) -> None:
        self.words.setText(words)
        self.tokens.setText("  ".join(f"“{repr(str(token))[1:-1]}”" for token in tokens[:MOST_TOKENS]))


def _groups(found: Any, kind: str) -> list[list[Any]]:
    """Rows of the table from tallies by name."""
    named = found.items() if isinstance(found, Mapping) else [(entry.get("name"), entry) for entry in found or []]
    return [
        [f"{name or '–'} ({kind})", told.get("characters_per_token"), told.get("fertility"), told.get("unknown_rate")]
        for name, told in named
        if isinstance(told, Mapping)
    ]


def _two_digits(value: Any) -> str:
    return "" if value is None else decimal(value, 2)


def _share(value: Any) -> str:
    return "" if not value else f"{plain_number(100 * value, 2)} %"
