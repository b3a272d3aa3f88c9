"""A choice among cards, each with a name, a figure and a verdict: the size dial."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from studio.texts import translated
from studio.theme import current
from studio.theme.tokens import RADIUS_CARD
from studio.widgets.flow_layout import EvenLayout
from studio.widgets.labels import keyboard_focus, label, set_role


@dataclass(frozen=True)
class Choice:
    """What one card says; `role` colours the verdict: `good`, `warn`, `bad` or `caption`."""

    key: str
    title: str
    figure: str = ""
    verdict: str = ""
    role: str = "caption"
    help: str = ""


class ChoiceCards(QWidget):
    """Cards of one width of which one is chosen; they wrap where the window is narrow.

    Signals:
        chosen: the key of the card a person took.
    """

    chosen = Signal(str)

    def __init__(self, choices: Sequence[Choice] = (), name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if name:
            self.setAccessibleName(name)
        self._cards: dict[str, _ChoiceCard] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._group.buttonClicked.connect(self._clicked)
        self._row = EvenLayout(self, spacing=10, minimum=140)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Show these cards; those that stay keep their place, focus and choice."""
        chosen = self.value()
        if [choice.key for choice in choices] != list(self._cards):
            self._rebuild(choices)
        for choice in choices:
            self._cards[choice.key].show_choice(choice)
        if chosen in self._cards:
            self.set_value(chosen)
        self.updateGeometry()

    def value(self) -> str:
        """The key of the chosen card, or nothing."""
        return next((key for key, card in self._cards.items() if card.isChecked()), "")

    def set_value(self, key: str) -> None:
        """Choose a card without emitting `chosen`.

        Raises:
            KeyError: if there is no such card.
        """
        self._cards[key].setChecked(True)

    def card(self, key: str) -> QAbstractButton:
        """The button of a card."""
        return self._cards[key]

    def _rebuild(self, choices: Sequence[Choice]) -> None:
        for card in self._cards.values():
            self._group.removeButton(card)
            self._row.removeWidget(card)
            card.deleteLater()
        self._cards = {}
        for choice in choices:
            card = _ChoiceCard(choice.key)
            card.moved.connect(self._move)
            self._cards[choice.key] = card
            self._group.addButton(card)
            self._row.addWidget(card)

    def _clicked(self, pressed: QAbstractButton) -> None:
        if isinstance(pressed, _ChoiceCard):
            self.chosen.emit(pressed.key)

    def _move(self, key: str, step: int) -> None:
        keys = list(self._cards)
        position = keys.index(key) + step
        if 0 <= position < len(keys):
            card = self._cards[keys[position]]
            card.setFocus(Qt.FocusReason.TabFocusReason)
            card.click()


class _ChoiceCard(QAbstractButton):
    moved = Signal(str, int)

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._title = label("", "heading")
        self._figure = label("", "caption", wrap=True)
        self._verdict = label("", "caption", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(13, 9, 13, 9)
        column.setSpacing(1)
        for part in (self._title, self._figure, self._verdict):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(part)
        column.addStretch(1)

    def show_choice(self, choice: Choice) -> None:
        words = {name: translated(getattr(choice, name)) for name in ("title", "figure", "verdict", "help")}
        choice = replace(choice, **words)
        self.setText(choice.title)
        self._title.setText(choice.title)
        self._figure.setText(choice.figure)
        self._verdict.setText(choice.verdict)
        self._figure.setVisible(bool(choice.figure))
        self._verdict.setVisible(bool(choice.verdict))
        set_role(self._verdict, choice.role)
        self.setAccessibleName(", ".join(part for part in (choice.title, choice.figure, choice.verdict) if part))
        self.setAccessibleDescription(choice.help)
        self.setToolTip(choice.help)

    def sizeHint(self) -> QSize:
        return self.layout().sizeHint()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.layout().totalHeightForWidth(width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(self.key, step)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        fill, edge, width = tokens.surface, tokens.hairline, 1.0
        if self.isChecked():
            fill, edge, width = tokens.tint, tokens.accent, 2.0
        elif self.underMouse() and self.isEnabled():
            edge = tokens.edge
        painter.setBrush(QColor(fill))
        painter.setPen(QPen(QColor(edge), width))
        painter.drawRoundedRect(box.adjusted(width / 2, width / 2, -width / 2, -width / 2), RADIUS_CARD, RADIUS_CARD)
        if keyboard_focus(self):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.text if self.isChecked() else tokens.focus), 1.5))
            inset = 4.0 if self.isChecked() else 1.0
            painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), RADIUS_CARD - 2, RADIUS_CARD - 2)
