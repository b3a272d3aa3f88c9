"""Any text, cut as one types: by the project's tokenizer, and beside it by another one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QLabel, QPlainTextEdit

from engine.errors import LangwrightError
from engine.jobs.dialogue import TokenPiece
from studio.pages.page import give_way
from studio.pages.services import Services
from studio.texts import count, decimal, percent
from studio.widgets import CalmComboBox, Card, Token, TokenView, label

ASK_AFTER_MS = 150
LONGEST = 20_000
A_FILE = "file"


class TryCard(Card):
    """A box to type in, and its tokens.

    Signals:
        told: words on what could not be done.
    """

    told = Signal(object)

    def __init__(self, services: Services) -> None:
        super().__init__("")
        self._services = services
        self._other = ""
        self.title.setText(self.tr("Try it"))
        self.title.setVisible(True)
        self.against = CalmComboBox()
        self.against.setAccessibleName(self.tr("Compare with"))
        self.against.setMinimumWidth(150)
        self.against.activated.connect(self._other_chosen)
        caption = label(self.tr("Compare with"), "muted")
        caption.setBuddy(self.against)
        self.header.addWidget(caption)
        self.header.addWidget(self.against)
        self.text = QPlainTextEdit(
            self.tr("Any text can be typed here. It is cut into tokens, and each one shows its number on hover.")
        )
        self.text.setAccessibleName(self.tr("Text to cut"))
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(84)
        self.view = TokenView(self.tr("The tokens show here once there is a tokenizer."))
        self.counts = label("", "caption", wrap=True)
        self.other_view = TokenView()
        self.other_counts = label("", "caption", wrap=True)
        self.verdict = label("", "strong", wrap=True)
        for view in (self.view, self.other_view):
            view.setMinimumHeight(100)
            give_way(view)
        self.body.addWidget(self.text)
        for part in (self.view, self.counts, self.other_view, self.other_counts, self.verdict):
            self.body.addWidget(part, int(isinstance(part, TokenView)))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(ASK_AFTER_MS)
        self._timer.timeout.connect(self._ask)
        self.text.textChanged.connect(self.cut_soon)
        self.offer(())
        self._show_other(False)

    @Slot()
    def cut_soon(self) -> None:
        """Cut the text a moment from now."""
        self._timer.start()

    def forget(self) -> None:
        """Forget another tokenizer's tokens."""
        self.view.set_tokens([])
        self.counts.setText("")
        self._choose("")
        self.against.setCurrentIndex(0)

    def offer(self, runs: Sequence[tuple[str, Path]]) -> None:
        """Offer the tokenizers of runs, by name and folder, to compare with; the chosen one stays chosen."""
        wanted = [("", self.tr("nothing")), *((str(folder / "tokenizer.json"), name) for name, folder in runs)]
        if self._other and self._other not in dict(wanted):
            wanted.append((self._other, Path(self._other).name))
        wanted.append((A_FILE, self.tr("A tokenizer.json…")))
        if [self.against.itemData(place) for place in range(self.against.count())] == [path for path, _ in wanted]:
            return
        self.against.clear()
        for path, name in wanted:
            self.against.addItem(name, path)
        self.against.setCurrentIndex(max(self.against.findData(self._other), 0))

    # --- asking -----------------------------------------------------------------------------------------------

    @Slot()
    def _ask(self) -> None:
        project = self._services.project.project
        snapshot = self._services.project.snapshot
        if project is None or snapshot is None or not snapshot.facts.get("tokenizer"):
            return
        own, text = str(project.paths.tokenizer / "tokenizer.json"), self.text.toPlainText()[:LONGEST]
        ask = self._services.session.request
        if self._other and text:
            params = {"a": own, "b": self._other, "text": text}
            ask("tokenizer_compare", params, self._compared, failed=self._not_cut, key="tokenize")
        else:
            ask("tokenize", {"tokenizer": own, "text": text}, self._cut, failed=self._not_cut, key="tokenize")

    def _cut(self, result: dict[str, Any]) -> None:
        self._show_side(self.view, self.counts, result.get("tokens", []), int(result.get("bytes", 0)))

    def _compared(self, result: dict[str, Any]) -> None:
        for name, view, counts in (("a", self.view, self.counts), ("b", self.other_view, self.other_counts)):
            side = result.get(name, {})
            self._show_side(view, counts, side.get("pieces", []), int(side.get("bytes", 0)), side.get("vocab_size"))
        fewer = float(result.get("fewer", 0.0))
        if abs(fewer) < 0.005:
            words = self.tr("Both need equally many tokens.")
        elif fewer > 0:
            words = self.tr("The second needs {share} fewer tokens.").format(share=percent(fewer))
        else:
            words = self.tr("The second needs {share} more tokens.").format(share=percent(-fewer))
        common = self.tr("{n} tokens are in both vocabularies.").format(n=count(int(result.get("common_tokens", 0))))
        self.verdict.setText(f"{words} {common}")

    def _not_cut(self, error: LangwrightError) -> None:
        self.counts.setText(str(error))

    # --- the other one ----------------------------------------------------------------------------------------

    @Slot(int)
    def _other_chosen(self, place: int) -> None:
        path = str(self.against.itemData(place) or "")
        if path == A_FILE:
            self.against.setCurrentIndex(max(self.against.findData(self._other), 0))
            self._ask_file()
        else:
            self._choose(path)

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Compare with a tokenizer"), "", self.tr("Tokenizers (*.json)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._choose)
        dialog.open()

    @Slot(str)
    def _choose(self, path: str) -> None:
        self._other = path
        if path and self.against.findData(path) < 0:
            self.against.insertItem(self.against.count() - 1, Path(path).name, path)
        self.against.setCurrentIndex(max(self.against.findData(path), 0))
        self._show_other(bool(path))
        self.cut_soon()

    def _show_other(self, shown: bool) -> None:
        for part in (self.other_view, self.other_counts, self.verdict):
            part.setVisible(shown)

    def _show_side(
        self, view: TokenView, counts: QLabel, tokens: Sequence[Any], size: int, vocabulary: Any = None
    ) -> None:
        pieces = [TokenPiece.from_values(values) for values in tokens]
        view.set_tokens([Token(piece.id, piece.text) for piece in pieces])
        characters = len(self.text.toPlainText()[:LONGEST])
        each = decimal(characters / len(pieces), 2) if pieces else "–"
        words = self.tr("{tokens} tokens · {characters} characters · {bytes} bytes · {each} characters a token").format(
            tokens=count(len(pieces)), characters=count(characters), bytes=count(size), each=each
        )
        known = self.tr("vocabulary {n}").format(n=count(int(vocabulary))) if vocabulary else ""
        counts.setText(" · ".join(part for part in (words, known) if part))
