"""Station 7: what does it say? A prompt, streamed text, and the dials of boldness."""

from __future__ import annotations

import math
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QStackedWidget

from engine.advice import amount, count, data_size
from engine.errors import LangwrightError
from engine.jobs.dialogue import GenerateRequest, GenerateResult, TokenPiece
from studio.pages.choosers import CheckpointChooser
from studio.pages.page import give_way
from studio.pages.recipe_form import RecipeForm
from studio.pages.services import Services
from studio.pages.station_page import StationPage
from studio.theme import monospace_font, notifier
from studio.widgets import Card, SegmentedControl, Token, TokenView, button, label

MOST_TOKENS_SHOWN = 5_000
MOST_BITS = 12.0
"""A token of so many bits of surprise (one chance in 4,096) is drawn in the strongest colour."""


class PlayPage(StationPage):
    """Talk to the model."""

    key = "play"

    def __init__(self, services: Services) -> None:
        super().__init__(services, "", "", "", "generate")
        self.header.set_title(self.tr("What does it say?"))
        self.header.set_subtitle(self.tr("It goes on from your words, token by token, in the voice of its text."))
        self.primary.setText(self.tr("Write"))
        self.place_actions()
        self._number = 0
        self._tokens: list[TokenPiece] = []
        self._text = ""
        self._asked = ""
        self.chooser = CheckpointChooser()
        self.chooser.chosen.connect(self._make_ready)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._stage(), 7)
        row.addWidget(self._dials(), 4)
        self.body.addLayout(row, 1)
        notifier().changed.connect(self._repaint)
        services.session.crashed.connect(self._crashed)
        self.update_actions()

    # --- the station ------------------------------------------------------------------------------------------

    @property
    def writing(self) -> bool:
        """Whether the model is at it."""
        return self._number != 0

    def can_act(self) -> bool:
        """Only with a model to ask, and not while it answers."""
        return self.chooser.summary is not None and not self.writing

    def act(self) -> None:
        """Let it go on from the prompt."""
        summary = self.chooser.summary
        if summary is None or self.writing:
            return
        recipe = self.services.project.recipe.generation
        request = GenerateRequest(
            run=summary.folder,
            prompt=self.prompt.toPlainText(),
            checkpoint=self.chooser.which,
            max_new_tokens=recipe.max_new_tokens,
            temperature=recipe.temperature,
            top_k=recipe.top_k,
            top_p=recipe.top_p,
            min_p=recipe.min_p,
            repetition_penalty=recipe.repetition_penalty,
            stop_strings=recipe.stop_strings,
            seed=recipe.seed,
        )
        self._asked, self._text, self._tokens = request.prompt, "", []
        self._show_text()
        self._facts.setText(self.tr("Opening the model…"))
        self._number = self.services.session.request(
            "generate", request.params(), self._written, part=self._part, failed=self._failed
        )
        self.update_actions()

    def update_actions(self) -> None:
        """Write or Stop, never both; the dials may be turned also where the project is only looked at."""
        super().update_actions()
        waits = self.blocked_by()
        self.primary.setEnabled(self.can_act() and not waits)
        self.stop.setEnabled(self.writing)
        self.again.setEnabled(self.can_act() and bool(self._text))

    def choose(self, run: str, which: str | int) -> None:
        """Open a checkpoint here."""
        self.chooser.show_snapshot(self.services.project.snapshot)
        self.chooser.choose(run, which)

    def refresh(self) -> None:
        """Offer the runs."""
        self.chooser.show_snapshot(self.services.project.snapshot)

    def entered(self) -> None:
        """Put the keyboard into the prompt, and make the model ready while the person thinks of one."""
        self.prompt.setFocus()
        self._make_ready()

    def opened(self) -> None:
        """Forget what another project's model said."""
        self._halt()
        self._asked, self._text, self._tokens = "", "", []
        self._show_text()
        self._facts.setText("")

    # --- parts ------------------------------------------------------------------------------------------------

    def _stage(self) -> Card:
        card = Card()
        top = QHBoxLayout()
        top.addWidget(self.chooser)
        top.addStretch(1)
        self.prompt = QPlainTextEdit()
        self.prompt.setPlaceholderText(self.tr("How should it begin? Leave it empty to let the model choose."))
        self.prompt.setAccessibleName(self.tr("Prompt"))
        self.prompt.setTabChangesFocus(True)
        self.prompt.setFixedHeight(76)
        self.output = QPlainTextEdit()
        self.output.setReadOnly(True)
        self.output.setFont(monospace_font(13))
        self.output.setAccessibleName(self.tr("What the model wrote"))
        self.output.setPlaceholderText(self.tr("What the model writes appears here."))
        self.output.setMinimumHeight(160)
        give_way(self.output)
        self.view = TokenView(self.tr("The tokens of the next text show here, darker where the model was less sure."))
        self.pages = QStackedWidget()
        self.pages.addWidget(self.output)
        self.pages.addWidget(self.view)
        self.look = SegmentedControl(
            [("text", self.tr("Text")), ("tokens", self.tr("Tokens"))], name=self.tr("How the text is shown")
        )
        self.look.chosen.connect(self._look_chosen)
        self.stop = button(self.tr("Stop"), "secondary", "stop")
        self.stop.clicked.connect(self._halt)
        self.again = button(self.tr("Once more"), "secondary", "refresh")
        self.again.clicked.connect(self.act)
        self._facts = label("", "caption", wrap=True)
        bottom = QHBoxLayout()
        bottom.addWidget(self.stop)
        bottom.addWidget(self.again)
        bottom.addStretch(1)
        bottom.addWidget(self.look)
        card.body.addLayout(top)
        card.body.addWidget(self.prompt)
        card.body.addWidget(self.pages, 1)
        card.body.addWidget(self._facts)
        card.body.addLayout(bottom)
        return card

    def _dials(self) -> Card:
        card = Card(self.tr("How it chooses"))
        self.form = RecipeForm(self.services.project, ["generation"], depth="all")
        card.body.addWidget(self.form)
        card.body.addStretch(1)
        return card

    @Slot()
    def _make_ready(self) -> None:
        summary = self.chooser.summary
        if summary is None or self.writing:
            return
        params = {"run": str(summary.folder), "checkpoint": self.chooser.which}
        self._facts.setText(self.tr("Opening the model…"))
        self.services.session.request("load", params, self._ready, failed=self._not_ready, key="load")

    # --- answers ----------------------------------------------------------------------------------------------

    def _ready(self, values: dict[str, Any]) -> None:
        if self.writing or self._text:
            return
        self._facts.setText(
            self.tr("Ready: step {step}, {parameters} parameters. It holds {memory} of memory.").format(
                step=count(int(values.get("step", 0))),
                parameters=amount(int(values.get("parameters", 0))),
                memory=data_size(int(values.get("memory", 0))),
            )
        )

    def _not_ready(self, error: LangwrightError) -> None:
        if not self.writing:
            self._facts.setText(str(error))

    def _part(self, event: str, values: dict[str, Any]) -> None:
        if event == "started":
            self._facts.setText(self.tr("Writing…"))
        elif event == "text":
            self._tokens += [TokenPiece.from_values(token) for token in values.get("tokens", [])]
            self._append(str(values.get("text", "")))

    def _written(self, values: dict[str, Any]) -> None:
        self._number = 0
        result = GenerateResult.from_values(values)
        if not self._text:
            self._append(result.text)
        ends = {
            "length": self.tr("reached the length"),
            "end-of-text": self.tr("the model ended here"),
            "stop-string": self.tr("came to where it stops"),
            "cancelled": self.tr("stopped"),
        }
        self._facts.setText(
            self.tr("{n} tokens · {speed} tokens a second · seed {seed} · step {step} · {ended}").format(
                n=count(result.tokens),
                speed=count(result.tokens_per_second),
                seed=result.seed,
                step=count(result.step),
                ended=ends.get(result.finish_reason, result.finish_reason),
            )
        )
        self._show_tokens()
        self.update_actions()

    def _failed(self, error: LangwrightError) -> None:
        self._number = 0
        self._facts.setText("")
        self.show_error(error)
        self.update_actions()

    @Slot(object)
    def _crashed(self, _error: LangwrightError) -> None:
        self._number = 0
        self.update_actions()

    @Slot()
    def _halt(self) -> None:
        if self._number:
            self.services.session.cancel(self._number)

    # --- showing ----------------------------------------------------------------------------------------------

    @Slot(str)
    def _look_chosen(self, key: str) -> None:
        self.pages.setCurrentIndex(1 if key == "tokens" else 0)
        self._show_tokens()

    def _append(self, text: str) -> None:
        self._text += text
        cursor = self.output.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(text, QTextCharFormat())
        self.output.setTextCursor(cursor)

    def _show_text(self) -> None:
        self.output.clear()
        if self._asked:
            cursor = self.output.textCursor()
            asked = QTextCharFormat()
            asked.setFontWeight(QFont.Weight.DemiBold)
            cursor.insertText(self._asked, asked)
        if self._text:
            self.output.textCursor().insertText(self._text)
        self._show_tokens()

    def _show_tokens(self) -> None:
        if self.look.value() == "tokens":
            self.view.set_tokens([self._token(piece) for piece in self._tokens[:MOST_TOKENS_SHOWN]])

    def _token(self, piece: TokenPiece) -> Token:
        if piece.probability is None:
            return Token(piece.id, piece.text)
        note = self.tr("probability {p}").format(p=f"{100 * piece.probability:.1f} %")
        surprise = -math.log2(max(piece.probability, 1e-9))
        return Token(piece.id, piece.text, note, min(surprise / MOST_BITS, 1.0))

    @Slot()
    def _repaint(self) -> None:
        self.view.viewport().update()
