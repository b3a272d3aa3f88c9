"""A surface with a hairline: the only frame a page draws."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studio.theme.tokens import SPACE_2, SPACE_3
from studio.widgets.labels import label

_SIDE, _TOP = 20, 14


class Card(QFrame):
    """A titled surface.

    Attributes:
        body: the layout that holds the content.
        header: the row of the title; add widgets at its right end.
    """

    def __init__(self, title: str | None = None, aside: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(_SIDE, _TOP, _SIDE, _TOP)
        outer.setSpacing(SPACE_3)
        self.header = QHBoxLayout()
        self.header.setSpacing(SPACE_2)
        self._title = label(title or "", "heading")
        self._aside = label(aside, "caption")
        self._aside.setVisible(bool(aside))
        if title is None:
            self._title.hide()
        self.header.addWidget(self._title)
        self.header.addStretch(1)
        self.header.addWidget(self._aside)
        self.body = QVBoxLayout()
        self.body.setSpacing(SPACE_2)
        if title is not None or aside:
            outer.addLayout(self.header)
        outer.addLayout(self.body, 1)
        if title:
            self.setAccessibleName(title)

    @property
    def title(self) -> QLabel:
        """The label of the title."""
        return self._title

    def aside(self) -> str:
        """What stands at the right of the title."""
        return self._aside.text()

    def set_aside(self, text: str) -> None:
        """Say something small at the right of the title, as where a figure comes from."""
        self._aside.setText(text)
        self._aside.setVisible(bool(text))
