"""Text coloured by how surprised the model was: what a person pastes, and the best and worst validation passages."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from engine.errors import LangwrightError
from studio.pages.choosers import CheckpointChooser
from studio.pages.services import Services
from studio.texts import decimal, plain_number
from studio.widgets import Card, button, label
from studio.widgets.token_view import Token, TokenView


class SurpriseCard(Card):
    """Asks the session worker and shows the answer; the loss and the likeliest tokens stand beside each token."""

    def __init__(
        self,
        services: Services,
        chooser: CheckpointChooser,
        complain: Callable[[LangwrightError], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._services = services
        self._chooser = chooser
        self._complain = complain
        self.text = QPlainTextEdit()
        self.text.setPlaceholderText(self.tr("Paste any text here"))
        self.text.setAccessibleName(self.tr("Text to colour"))
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(84)
        self.colour = button(self.tr("Colour this text"))
        self.best = button(self.tr("Best passages"))
        self.worst = button(self.tr("Worst passages"))
        self.best.setToolTip(self.tr("Of the validation text: what the model predicts best, of 64 passages"))
        self.worst.setToolTip(self.tr("Of the validation text: what surprises the model most, of 64 passages"))
        row = QHBoxLayout()
        for made, act in ((self.colour, self._colour), (self.best, self._best), (self.worst, self._worst)):
            made.clicked.connect(act)
            row.addWidget(made)
        row.addStretch(1)
        self.words = label("", "caption", wrap=True)
        self.view = TokenView(self.tr("The stronger the colour, the greater the loss of a token."))
        self.view.setAccessibleName(self.tr("Tokens by loss"))
        self.view.setMinimumHeight(150)
        self.body.addWidget(self.text)
        self.body.addLayout(row)
        self.body.addWidget(self.words)
        self.body.addWidget(self.view, 1)

    @Slot()
    def _colour(self) -> None:
        text = self.text.toPlainText()
        if text.strip():
            self._ask("colour_text", {"text": text}, self._coloured)

    @Slot()
    def _best(self) -> None:
        self._ask("passages", {}, self._show_best)

    @Slot()
    def _worst(self) -> None:
        self._ask("passages", {}, self._show_worst)

    def _ask(self, method: Any, params: Mapping[str, Any], done: Callable[[dict[str, Any]], None]) -> None:
        summary = self._chooser.summary
        if summary is None:
            self.words.setText(self.tr("Train a model first."))
            return
        self.words.setText(self.tr("Looking…"))
        asked = {"run": str(summary.folder), "checkpoint": self._chooser.which, **params}
        self._services.session.request(method, asked, done, failed=self._failed, key="surprise")

    def _failed(self, error: LangwrightError) -> None:
        self.words.setText("")
        self._complain(error)

    def _coloured(self, answer: dict[str, Any]) -> None:
        words = self.tr("Loss {loss} over {tokens} tokens, checkpoint at step {step}.").format(
            loss=_three(answer.get("loss")), tokens=len(answer["tokens"]), step=answer["step"]
        )
        if answer["left_out"]:
            words += " " + self.tr("The last {n} tokens were left out.").format(n=answer["left_out"])
        self._show(words, answer["tokens"], answer["vocab_size"])

    def _show_best(self, answer: dict[str, Any]) -> None:
        self._passages(answer, "best")

    def _show_worst(self, answer: dict[str, Any]) -> None:
        self._passages(answer, "worst")

    def _passages(self, answer: dict[str, Any], side: str) -> None:
        found = answer[side]
        losses = ", ".join(_three(passage["loss"]) for passage in found)
        words = self.tr("Mean loss {losses}; of {n} passages drawn with seed {seed}, at step {step}.").format(
            losses=losses, n=answer["looked_at"], seed=answer["seed"], step=answer["step"]
        )
        tokens: list[dict[str, Any]] = []
        for passage in found:
            if tokens:
                tokens.append({"id": -1, "text": "\n\n", "loss": 0.0, "expected": []})
            tokens += passage["tokens"]
        self._show(words, tokens, answer["vocab_size"])

    def _show(self, words: str, tokens: Sequence[Mapping[str, Any]], vocab_size: int) -> None:
        worst = sorted(tokens, key=lambda token: -float(token["loss"]))[:5]
        listed = ", ".join(f"“{token['text'].strip() or '·'}” {decimal(float(token['loss']), 1)}" for token in worst)
        self.words.setText(self.tr("{what} Most surprising: {tokens}.").format(what=words, tokens=listed))
        blind = math.log(max(2, vocab_size))
        self.view.set_tokens(
            [
                Token(int(token["id"]), str(token["text"]), self._note(token), min(1.0, float(token["loss"]) / blind))
                for token in tokens
            ]
        )

    def _note(self, token: Mapping[str, Any]) -> str:
        loss = float(token["loss"])
        lines = [
            self.tr("loss {loss}, probability {share} %").format(
                loss=decimal(loss, 2), share=plain_number(100 * math.exp(-loss), 2)
            )
        ]
        lines += [
            f"{decimal(100 * float(other['probability']), 1)} %  {other['text']!r}" for other in token["expected"]
        ]
        return "\n".join(lines)


def _three(value: Any) -> str:
    return decimal(value, 3) if isinstance(value, int | float) else ""
