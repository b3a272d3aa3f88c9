"""A tinted box that advises, with the buttons that do it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from studio.texts import translated, unbroken
from studio.widgets.buttons import Action, action_buttons
from studio.widgets.flow_layout import FlowRow
from studio.widgets.labels import label


class Advice(QFrame):
    """A bold sentence, a text and buttons.

    Signals:
        acted: the id of the button that was pressed.
    """

    acted = Signal(str)

    def __init__(
        self, sentence: str = "", text: str = "", actions: Sequence[Action] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "advice")
        self._sentence = label("", "strong", wrap=True)
        self._text = label("", wrap=True)
        self._buttons = FlowRow()
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(6)
        for part in (self._sentence, self._text, self._buttons):
            column.addWidget(part)
        self.set(sentence, text, actions)

    def set(self, sentence: str, text: str = "", actions: Sequence[Action] = ()) -> None:
        """Say something else; nothing at all hides the box."""
        sentence, text = unbroken(translated(sentence)), unbroken(translated(text))
        self._sentence.setText(sentence)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        while (item := self._buttons.flow.takeAt(0)) is not None:
            item.widget().hide()  # until it is deleted, it would be in the way
            item.widget().deleteLater()
        for identity, made in action_buttons(actions).items():
            made.clicked.connect(partial(self._act, identity))
            self._buttons.flow.addWidget(made)
        self._buttons.setVisible(bool(actions))
        self.setVisible(bool(sentence or text))
        self.setAccessibleName(sentence)
        self.setAccessibleDescription(text)

    def sentence(self) -> str:
        """The bold sentence as shown."""
        return self._sentence.text()

    def _act(self, identity: str, _checked: bool = False) -> None:
        self.acted.emit(identity)
