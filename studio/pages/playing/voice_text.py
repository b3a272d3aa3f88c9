"""What a voice says, as running text or as tokens: by its colour how sure the model was, and more of each at a look."""

from __future__ import annotations

import math
from collections.abc import Iterable

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from engine.jobs.dialogue import TokenPiece
from studio.pages.page import give_way
from studio.pages.playing.exact_text import ExactText
from studio.plots import Sparkline
from studio.texts import count, decimal
from studio.theme import monospace_font
from studio.widgets import Token, TokenView, label

MOST_TOKENS_SHOWN = 5_000
MOST_BITS = 12.0
"""A token of so many bits of surprise (one chance in 4,096) is drawn in the strongest colour."""


class VoiceText(QStackedWidget):
    """A text that grows.

    Signals:
        token_clicked: the number of a token of what was written.
    """

    token_clicked = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.asked = ""
        self.text = ""
        self._tokens: list[TokenPiece] = []
        self.output = ExactText()
        self.output.setReadOnly(True)
        self.output.setFont(monospace_font(13))
        self.output.setAccessibleName(name)
        self.output.setPlaceholderText(self.tr("What the model writes appears here."))
        self.output.setMinimumHeight(140)
        give_way(self.output)
        self.view = TokenView(self.tr("The tokens of the next text show here, darker where the model was less sure."))
        self.view.token_clicked.connect(self.token_clicked)
        self.unsure = Sparkline(self.tr("How unsure the model was, token by token"), "validation")
        self.unsure.setToolTip(self.tr("How unsure the model was, token by token: its entropy"))
        self.told = label("", "caption")
        self.view.current_changed.connect(self._tell)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view, 1)
        column.addWidget(self.told)
        column.addWidget(self.unsure)
        self.addWidget(self.output)
        self.addWidget(page)

    def tokens(self) -> tuple[TokenPiece, ...]:
        """The tokens written since it began."""
        return tuple(self._tokens)

    def begin(self, asked: str, text: str = "") -> None:
        """Start afresh with these words, and what was written after them earlier."""
        self.asked, self.text, self._tokens = asked, "", []
        self.output.clear()
        if asked:
            bold = QTextCharFormat()
            bold.setFontWeight(QFont.Weight.DemiBold)
            self.output.textCursor().insertText(asked, bold)
        if text:
            self.append(text)
        self.show_tokens()

    def append(self, text: str, tokens: Iterable[TokenPiece] = ()) -> None:
        """More was written. Who has scrolled up to read stays there."""
        self._tokens += tokens
        self.text += text
        bar = self.output.verticalScrollBar()
        follows = bar.value() >= bar.maximum() - bar.singleStep()
        cursor = QTextCursor(self.output.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(text, QTextCharFormat())
        if follows:
            bar.setValue(bar.maximum())

    def show_as(self, look: str) -> None:
        """As running ``text`` or as ``tokens``."""
        self.setCurrentIndex(1 if look == "tokens" else 0)
        self.show_tokens()

    def show_tokens(self) -> None:
        """Bring the tokens up to date, where they are looked at."""
        if self.currentIndex() == 1:
            self.told.clear()
            self.view.set_tokens([self._token(piece) for piece in self._tokens[:MOST_TOKENS_SHOWN]])
            self.unsure.set_values([math.nan if piece.entropy is None else piece.entropy for piece in self._tokens])

    @Slot(int)
    def _tell(self, position: int) -> None:
        """Say of a token that was walked to what the pointer would tell."""
        self.told.setText(" · ".join(self.view.describe(position).splitlines()))

    def _token(self, piece: TokenPiece) -> Token:
        if piece.probability is None:
            return Token(piece.id, piece.text)
        probability = max(piece.probability, 1e-9)
        lines = [
            self.tr("probability {p}").format(p=f"{decimal(100 * piece.probability, 1)} %"),
            self.tr("log-probability {n}").format(n=decimal(math.log(probability), 2)),
        ]
        if piece.rank is not None:
            lines.append(self.tr("rank {n}").format(n=count(piece.rank)))
        return Token(piece.id, piece.text, "\n".join(lines), min(-math.log2(probability) / MOST_BITS, 1.0))
