"""Text as coloured tokens, painted: spaces and line breaks visible, the id under the pointer.

Tokens flow like words and break at line ends of the text. Layout is one pass over the tokens with the advance of a
fixed-width font, and only the lines in view are painted, so tens of thousands of tokens stay quick.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from studio.theme import current, monospace_font
from studio.theme.tokens import TEXT_BODY
from studio.widgets.labels import keyboard_focus, plain_tooltip

_PAD, _GAP, _LINE_GAP, _EDGE = 3.0, 2.0, 6.0, 4.0
_VISIBLE = str.maketrans({" ": "·", "\n": "⏎", "\t": "⇥", "\r": "␍"})


@dataclass(frozen=True)
class Token:
    """One token: its id, its text, more for its tooltip, and a heat from 0 to 1 that replaces its colour."""

    id: int
    text: str
    note: str = ""
    heat: float | None = None


@dataclass(frozen=True)
class Piece:
    """A stretch of a token on one line, in content coordinates."""

    token: int
    text: str
    rect: QRectF


class TokenView(QAbstractScrollArea):
    """Coloured tokens.

    Signals:
        token_clicked: the position of the token that was clicked or entered.
        current_changed: the position of the token that was walked to or clicked.
    """

    token_clicked = Signal(int)
    current_changed = Signal(int)

    def __init__(self, empty: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens: tuple[Token, ...] = ()
        self._pieces: list[Piece] = []
        self._lines: list[int] = []
        self._empty = empty
        self._current = -1
        self._font = monospace_font(TEXT_BODY)
        self._metrics = QFontMetricsF(self._font)
        self._line_height = self._metrics.height() + _LINE_GAP + 2
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(self.tr("Tokens"))
        self.setMinimumHeight(64)

    def set_tokens(self, tokens: Sequence[Token | tuple[int, str]]) -> None:
        """Show these tokens; a pair is an id and a text."""
        self._tokens = tuple(token if isinstance(token, Token) else Token(*token) for token in tokens)
        self._current = -1
        self._lay_out()
        counts = self.tr("{tokens} tokens, {characters} characters")
        characters = sum(len(token.text) for token in self._tokens)
        self.setAccessibleDescription(counts.format(tokens=len(self._tokens), characters=characters))

    def tokens(self) -> tuple[Token, ...]:
        """What is shown."""
        return self._tokens

    def pieces(self) -> list[Piece]:
        """Where everything lies, in content coordinates."""
        return list(self._pieces)

    def token_at(self, point: QPoint) -> int:
        """The position of the token at a place of the viewport, or -1."""
        x, y = float(point.x()), float(point.y() + self.verticalScrollBar().value())
        line = int((y - _EDGE) // self._line_height)
        if not 0 <= line < len(self._lines):
            return -1
        last = self._lines[line + 1] if line + 1 < len(self._lines) else len(self._pieces)
        for piece in self._pieces[self._lines[line] : last]:
            if piece.rect.contains(x, y):
                return piece.token
        return -1

    def describe(self, position: int) -> str:
        """What is said of a token: its id, its text as written in a program, and its note."""
        token = self._tokens[position]
        lines = [self.tr("id {id}").format(id=token.id), repr(token.text)]
        return "\n".join([*lines, token.note] if token.note else lines)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tooltips of tokens."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            position = self.token_at(event.pos())
            if position < 0:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), plain_tooltip(self.describe(position)), self.viewport())
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        super().resizeEvent(event)
        self._lay_out()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Wait for the release."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the token under the pointer."""
        position = self.token_at(event.position().toPoint())
        if position >= 0:
            self._set_current(position)
            self.token_clicked.emit(position)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow keys, Home and End walk the tokens, Enter takes one."""
        place = self._walk(Qt.Key(event.key()))
        if place is not None and self._tokens:
            self._set_current(min(max(place, 0), len(self._tokens) - 1))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current >= 0:
            self.token_clicked.emit(self._current)
        else:
            super().keyPressEvent(event)

    def _walk(self, key: Qt.Key) -> int | None:
        """The token a key leads to, perhaps one that is not there; None for other keys."""
        plain = {
            Qt.Key.Key_Left: self._current - 1,
            Qt.Key.Key_Right: self._current + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(self._tokens) - 1,
        }
        if key in plain:
            return plain[key]
        lines = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key)
        here = next((piece for piece in self._pieces if piece.token == self._current), None)
        if lines is None or here is None:
            return None if lines is None else 0
        top = here.rect.top() + lines * self._line_height
        row = [piece for piece in self._pieces if abs(piece.rect.top() - top) < 1]
        return min(row, key=lambda piece: abs(piece.rect.left() - here.rect.left())).token if row else self._current

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pieces in view."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        if keyboard_focus(self):
            painter.setPen(QPen(QColor(current().focus), 2))
            painter.drawRoundedRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1), 3, 3)
        if not self._tokens:
            painter.setPen(QColor(current().muted))
            painter.setFont(self.font())
            painter.drawText(self.viewport().rect().adjusted(4, 4, -4, -4), int(Qt.TextFlag.TextWordWrap), self._empty)
            return
        offset = self.verticalScrollBar().value()
        painter.translate(0, -offset)
        first = max(int((event.rect().top() + offset - _EDGE) // self._line_height), 0)
        last = int((event.rect().bottom() + offset) // self._line_height) + 1
        end = self._lines[last + 1] if last + 1 < len(self._lines) else len(self._pieces)
        for piece in self._pieces[self._lines[min(first, len(self._lines) - 1)] : end]:
            self._paint_piece(painter, piece)

    def _paint_piece(self, painter: QPainter, piece: Piece) -> None:
        tokens = current()
        token = self._tokens[piece.token]
        fill = QColor(tokens.token_fills[piece.token % len(tokens.token_fills)])
        if token.heat is not None:
            fill = blend(QColor(tokens.surface), QColor(tokens.accent), 0.06 + 0.5 * min(max(token.heat, 0.0), 1.0))
        edge = blend(fill, QColor(tokens.text), 0.22)
        chosen = piece.token == self._current
        painter.setBrush(fill)
        painter.setPen(QPen(QColor(tokens.focus), 2) if chosen else QPen(edge, 1))
        painter.drawRoundedRect(piece.rect, 4, 4)
        painter.setPen(QColor(tokens.text))
        painter.drawText(piece.rect, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip), piece.text)

    def _set_current(self, position: int) -> None:
        self._current = position
        piece = next((piece for piece in self._pieces if piece.token == position), None)
        if piece is not None:
            bar = self.verticalScrollBar()
            top, bottom = int(piece.rect.top() - _EDGE), int(piece.rect.bottom() + _EDGE)
            bar.setValue(min(bar.value(), top) if top < bar.value() else max(bar.value(), bottom - self._height()))
        self.setAccessibleDescription(self.describe(position))
        self.viewport().update()
        self.current_changed.emit(position)

    def _lay_out(self) -> None:
        self._pieces, self._lines = [], []
        width = max(self.viewport().width() - 2 * _EDGE, 60.0)
        x = line = 0.0
        for position, token in enumerate(self._tokens):
            for text, ends_line in visible_parts(token.text):
                for part in self._fitting(text, width):
                    size = self._metrics.horizontalAdvance(part) + 2 * _PAD
                    if x > 0 and x + size > width:
                        x, line = 0.0, line + 1
                    self._place(position, part, x, int(line), size)
                    x += size + _GAP
                if ends_line:
                    x, line = 0.0, line + 1
        height = (len(self._lines) * self._line_height) + 2 * _EDGE
        self.verticalScrollBar().setPageStep(self._height())
        self.verticalScrollBar().setSingleStep(int(self._line_height))
        self.verticalScrollBar().setRange(0, max(0, int(height) - self._height()))
        self.viewport().update()

    def _fitting(self, text: str, width: float) -> list[str]:
        """Cut a text that is wider than the view."""
        if self._metrics.horizontalAdvance(text) + 2 * _PAD <= width:
            return [text]
        most = max(int((width - 2 * _PAD) / max(self._metrics.horizontalAdvance("M"), 1.0)), 1)
        return [text[start : start + most] for start in range(0, len(text), most)]

    def _place(self, position: int, text: str, x: float, line: int, size: float) -> None:
        while len(self._lines) <= line:
            self._lines.append(len(self._pieces))
        top = _EDGE + line * self._line_height
        rect = QRectF(_EDGE + x, top, size, self._line_height - _LINE_GAP)
        self._pieces.append(Piece(position, text, rect))

    def _height(self) -> int:
        return int(self.viewport().height())

    def content_rect(self) -> QRect:
        """The extent of everything laid out."""
        bottom = self._pieces[-1].rect.bottom() if self._pieces else 0.0
        return QRect(0, 0, self.viewport().width(), int(bottom + _EDGE))


def visible_parts(text: str) -> list[tuple[str, bool]]:
    """A token's text with its blanks made visible, cut after each line break; the flag says where a line ends."""
    if not text:
        return [("∅", False)]
    return [(line.translate(_VISIBLE), line.endswith("\n")) for line in _lines(text)]


def _lines(text: str) -> list[str]:
    parts = [part + "\n" for part in text.split("\n")]
    parts[-1] = parts[-1][:-1]
    return [part for part in parts if part]


def blend(first: QColor, second: QColor, share: float) -> QColor:
    """A colour between two; share 0 is the first."""
    mixed = [round(a + (b - a) * share) for a, b in zip(first.getRgb()[:3], second.getRgb()[:3], strict=True)]
    return QColor(*mixed)
