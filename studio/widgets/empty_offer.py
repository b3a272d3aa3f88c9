"""What an empty list or table says, and the one button that brings something into it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QPushButton, QVBoxLayout, QWidget

from studio.theme.tokens import SPACE_2
from studio.widgets.buttons import button
from studio.widgets.labels import label

WIDEST = 420


class EmptyOffer(QWidget):
    """Lies in the middle of a view while that has no rows.

    Attributes:
        button: brings something; None where only words are said.
    """

    def __init__(
        self, view: QAbstractItemView, text: str, action: str = "", act: Callable[[], None] | None = None
    ) -> None:
        """Lay it over a view whose model is set already.

        Args:
            view: the list, tree or table.
            text: what belongs there.
            action: what the button says.
            act: what it does.
        """
        super().__init__(view.viewport())
        self._view = view
        self._text = label(text, "muted", wrap=True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button: QPushButton | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_2, 0, SPACE_2, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(self._text)
        if act is not None:
            self.button = button(action)
            self.button.clicked.connect(act)
            column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        model = view.model()
        for changed in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            changed.connect(self.look)
        view.viewport().installEventFilter(self)
        self.look()

    def set_text(self, text: str) -> None:
        """Say something else."""
        self._text.setText(text)
        self.look()

    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def look(self) -> None:
        """Show or hide, in the middle."""
        room = self._view.viewport().rect()
        width = min(room.width(), WIDEST)
        self.setFixedWidth(width)
        height = min(self.layout().heightForWidth(width), room.height())
        self.resize(width, height)
        self.move(room.center().x() - width // 2, max(room.top(), room.center().y() - height // 2))
        self.setVisible(self._view.model().rowCount() == 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the middle of the view."""
        if event.type() == QEvent.Type.Resize:
            self.look()
        return super().eventFilter(watched, event)
