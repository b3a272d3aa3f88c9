"""Something folded away under a line that opens it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.theme import icon
from studio.theme.tokens import SPACE_2
from studio.widgets.buttons import button


class Collapsible(QWidget):
    """A heading that shows and hides what is under it.

    What is costly to make, as a long form, can be left to ``fill``: it is called with the body when it is first opened.

    Attributes:
        body: the layout of what is folded.

    Signals:
        toggled: whether it is open now.
    """

    toggled = Signal(bool)

    def __init__(
        self,
        title: str,
        *,
        opened: bool = False,
        fill: Callable[[QVBoxLayout], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._fill = fill
        self._head = button(title, "quiet")
        self._head.setCheckable(True)
        self._head.setIconSize(QSize(12, 12))
        self._head.setStyleSheet("QPushButton { text-align: left; } QPushButton:checked { background: transparent; }")
        self._content = QWidget()
        self.body = QVBoxLayout(self._content)
        self.body.setContentsMargins(0, SPACE_2, 0, 0)
        self.body.setSpacing(SPACE_2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._content)
        self._head.toggled.connect(self._show)
        self._show(False)
        if opened:
            self.set_open(True)

    def set_open(self, opened: bool) -> None:
        """Open or fold it."""
        self._head.setChecked(opened)

    def is_open(self) -> bool:
        """Whether it is open."""
        return self._head.isChecked()

    def is_filled(self) -> bool:
        """Whether what is folded has been made."""
        return self._fill is None

    def set_title(self, title: str) -> None:
        """Change the line that opens it."""
        self._head.setText(title)

    def _show(self, opened: bool) -> None:
        if opened and self._fill is not None:
            fill, self._fill = self._fill, None
            fill(self.body)
        self._head.setIcon(icon("expand" if opened else "right", "muted"))
        self._content.setVisible(opened)
        self._head.setAccessibleDescription(self.tr("open") if opened else self.tr("folded"))
        self.toggled.emit(opened)
