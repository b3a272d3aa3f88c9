"""The top of a page: the question it answers, one line under it, the actions at the right."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.theme.tokens import SPACE_2, SPACE_4
from studio.widgets.buttons import icon_button
from studio.widgets.labels import ElidedLabel


class PageHeader(QWidget):
    """Title, subtitle, a row of widgets at the right, and the question mark that explains the page.

    Signals:
        help_wanted: the question mark was pressed.
    """

    help_wanted = Signal()

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
        self.help = icon_button("help", self.tr("What is this page for? (F1)"))
        self.help.clicked.connect(self.help_wanted)
        row.addWidget(self.help, 0, Qt.AlignmentFlag.AlignVCenter)
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
