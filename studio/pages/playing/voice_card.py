"""One model's voice: which checkpoint speaks, how boldly, and what it says as it comes."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from engine.errors import LangwrightError
from engine.jobs.dialogue import GenerateRequest, GenerateResult, TokenPiece
from studio.jobs import SessionClient
from studio.pages.choosers import CheckpointChooser
from studio.pages.page import give_way
from studio.pages.playing.presets import presets
from studio.plots import Sparkline
from studio.texts import amount, count, data_size, decimal
from studio.theme import monospace_font
from studio.widgets import CalmComboBox, Card, Token, TokenView, label

ALTERNATIVES = 8
MOST_TOKENS_SHOWN = 5_000
MOST_BITS = 12.0
"""A token of so many bits of surprise (one chance in 4,096) is drawn in the strongest colour."""


@dataclass(frozen=True)
class Wish:
    """What shall be written: on from which words, by which settings, as a branch of which passage."""

    prompt: str
    settings: Mapping[str, Any]
    parent: str = ""


@dataclass(frozen=True)
class Written:
    """What a voice has written."""

    run: str
    wish: Wish
    result: GenerateResult


class VoiceCard(Card):
    """A checkpoint and what it says.

    Signals:
        written: a :class:`Written`, when it has ended, also by Stop.
        failed: a :class:`LangwrightError`.
        changed: it has begun or ended.
        token_clicked: the number of a token of what it wrote.
    """

    written = Signal(object)
    failed = Signal(object)
    changed = Signal()
    token_clicked = Signal(int)

    def __init__(self, session: SessionClient, name: str) -> None:
        super().__init__()
        self._session = session
        self._key = f"load:{name}"
        self._number = 0
        self._tokens: list[TokenPiece] = []
        self._text = ""
        self._wish: Wish | None = None
        self._run = ""
        self.chooser = CheckpointChooser(compact=True)
        self.chooser.chosen.connect(self.make_ready)
        self.preset = CalmComboBox()
        self.preset.setAccessibleName(self.tr("How boldly"))
        self.preset.setToolTip(self.tr("How boldly"))
        for preset in presets():
            self.preset.addItem(preset.title, preset)
        self.output = self._output(name)
        self.view = TokenView(self.tr("The tokens of the next text show here, darker where the model was less sure."))
        self.view.token_clicked.connect(self.token_clicked)
        self.unsure = Sparkline(self.tr("How unsure the model was, token by token"), "validation")
        self.pages = QStackedWidget()
        self.pages.addWidget(self.output)
        self.pages.addWidget(self._token_page())
        self.facts = label("", "caption", wrap=True)
        bottom = QHBoxLayout()
        bottom.addWidget(self.facts, 1)
        bottom.addWidget(self.preset)
        self.body.addWidget(self.chooser)
        self.body.addWidget(self.pages, 1)
        self.body.addLayout(bottom)
        session.crashed.connect(self._crashed)

    # --- for the page -----------------------------------------------------------------------------------------

    @property
    def writing(self) -> bool:
        """Whether the model is at it."""
        return self._number != 0

    @property
    def text(self) -> str:
        """What it has written since it was last asked."""
        return self._text

    @property
    def asked(self) -> str:
        """The words it went on from."""
        return self._wish.prompt if self._wish else ""

    @property
    def wish(self) -> Wish | None:
        """What it was asked for last."""
        return self._wish

    def tokens(self) -> tuple[TokenPiece, ...]:
        """The tokens it has written since it was last asked."""
        return tuple(self._tokens)

    def before(self, position: int) -> str:
        """All words before one of its tokens."""
        return self.asked + "".join(piece.text for piece in self._tokens[:position])

    def can_write(self) -> bool:
        """Only with a checkpoint, and not while it answers."""
        return self.chooser.summary is not None and not self.writing

    def write(self, wish: Wish) -> None:
        """Let it go on."""
        summary = self.chooser.summary
        if summary is None or self.writing:
            return
        settings = {**wish.settings, **self.preset.currentData().values}
        self._wish = Wish(wish.prompt, settings, wish.parent)
        self._run, self._text, self._tokens = summary.name, "", []
        self._show_all()
        self.facts.setText(self.tr("Opening the model…"))
        request = GenerateRequest(
            run=summary.folder, prompt=wish.prompt, checkpoint=self.chooser.which, alternatives=ALTERNATIVES, **settings
        )
        self._number = self._session.request(
            "generate", request.params(), self._written, part=self._part, failed=self._not_written
        )
        self.changed.emit()

    @Slot()
    def halt(self) -> None:
        """Stop; what is written stays."""
        if self._number:
            self._session.cancel(self._number)

    def show_passage(self, prompt: str, text: str, said: str) -> None:
        """Show something that was written earlier."""
        self._wish, self._text, self._tokens = Wish(prompt, {}), text, []
        self._show_all()
        self.facts.setText(said)

    def forget(self) -> None:
        """Show nothing any more."""
        self.halt()
        self._wish, self._text, self._tokens = None, "", []
        self._show_all()
        self.facts.setText("")

    def show_as(self, look: str) -> None:
        """As running ``text`` or as ``tokens``."""
        self.pages.setCurrentIndex(1 if look == "tokens" else 0)
        self._show_tokens()

    @Slot()
    def make_ready(self) -> None:
        """Open the checkpoint, so that the first word comes at once."""
        summary = self.chooser.summary
        if summary is None or self.writing:
            return
        params = {"run": str(summary.folder), "checkpoint": self.chooser.which}
        if not self._text:  # what is said of a text stays beside it
            self.facts.setText(self.tr("Opening the model…"))
        self._session.request("load", params, self._ready, failed=self._not_ready, key=self._key)

    # --- answers ----------------------------------------------------------------------------------------------

    def _ready(self, values: dict[str, Any]) -> None:
        if self.writing or self._text:
            return
        self.facts.setText(
            self.tr("Ready: step {step}, {parameters} parameters. It holds {memory} of memory.").format(
                step=count(int(values.get("step", 0))),
                parameters=amount(int(values.get("parameters", 0))),
                memory=data_size(int(values.get("memory", 0))),
            )
        )

    def _not_ready(self, error: LangwrightError) -> None:
        if not self.writing:
            self.facts.setText(str(error))

    def _part(self, event: str, values: dict[str, Any]) -> None:
        if event == "started":
            self.facts.setText(self.tr("Writing…"))
        elif event == "text":
            self._tokens += [TokenPiece.from_values(token) for token in values.get("tokens", [])]
            self._append(str(values.get("text", "")))

    def _written(self, values: dict[str, Any]) -> None:
        self._number = 0
        result = GenerateResult.from_values(values)
        if not self._text:
            self._append(result.text)
        self.facts.setText(self._said(result))
        self._show_tokens()
        self.changed.emit()
        if self._wish is not None:
            self.written.emit(Written(self._run, self._wish, result))

    def _said(self, result: GenerateResult) -> str:
        ends = {
            "length": self.tr("reached the length"),
            "end-of-text": self.tr("the model ended here"),
            "stop-string": self.tr("came to where it stops"),
            "cancelled": self.tr("stopped"),
        }
        return self.tr("{n} tokens · {speed} tokens a second · seed {seed} · step {step} · {ended}").format(
            n=count(result.tokens),
            speed=count(result.tokens_per_second),
            seed=result.seed,
            step=count(result.step),
            ended=ends.get(result.finish_reason, result.finish_reason),
        )

    def _not_written(self, error: LangwrightError) -> None:
        self._number = 0
        self.facts.setText("")
        self.changed.emit()
        self.failed.emit(error)

    @Slot(object)
    def _crashed(self, _error: LangwrightError) -> None:
        self._number = 0
        self.changed.emit()

    # --- showing ----------------------------------------------------------------------------------------------

    def _output(self, name: str) -> QPlainTextEdit:
        made = QPlainTextEdit()
        made.setReadOnly(True)
        made.setFont(monospace_font(13))
        made.setAccessibleName(name)
        made.setPlaceholderText(self.tr("What the model writes appears here."))
        made.setMinimumHeight(140)
        give_way(made)
        return made

    def _token_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view, 1)
        column.addWidget(self.unsure)
        return page

    def _append(self, text: str) -> None:
        self._text += text
        cursor = self.output.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(text, QTextCharFormat())
        self.output.setTextCursor(cursor)

    def _show_all(self) -> None:
        self.output.clear()
        if self.asked:
            cursor = self.output.textCursor()
            asked = QTextCharFormat()
            asked.setFontWeight(QFont.Weight.DemiBold)
            cursor.insertText(self.asked, asked)
        if self._text:
            text, self._text = self._text, ""
            self._append(text)
        self._show_tokens()

    def _show_tokens(self) -> None:
        if self.pages.currentIndex() == 1:
            self.view.set_tokens([self._token(piece) for piece in self._tokens[:MOST_TOKENS_SHOWN]])
            self.unsure.set_values([math.nan if piece.entropy is None else piece.entropy for piece in self._tokens])

    def _token(self, piece: TokenPiece) -> Token:
        if piece.probability is None:
            return Token(piece.id, piece.text)
        note = self.tr("probability {p}").format(p=f"{decimal(100 * piece.probability, 1)} %")
        surprise = -math.log2(max(piece.probability, 1e-9))
        return Token(piece.id, piece.text, note, min(surprise / MOST_BITS, 1.0))
