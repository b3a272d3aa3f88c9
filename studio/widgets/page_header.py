"""The top of a page: the question it answers, one line under it, the actions at the right."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.theme.tokens import SPACE_2, SPACE_4
from studio.widgets.labels import ElidedLabel


class PageHeader(QWidget):
    """Title, subtitle and a row of widgets at the right."""

    def __init__(
        self, title: str, subtitle: str = "", actions: Iterable[QWidget] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._title = ElidedLabel(title, "title")
        self._subtitle = ElidedLabel(subtitle, "subtitle")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(SPACE_2)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_4)
        row.addLayout(words, 1)
        row.addLayout(self._actions)
        for action in actions:
            self.add_action_widget(action)
        self._subtitle.setVisible(bool(subtitle))

    def set_title(self, title: str) -> None:
        """Change the title."""
        self._title.setText(title)

    def set_subtitle(self, subtitle: str) -> None:
        """Change the line under the title; empty hides it."""
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))

    def add_action_widget(self, widget: QWidget) -> None:
        """Put a button or control at the right end."""
        self._actions.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def title(self) -> str:
        """The title as shown."""
        return self._title.text()
