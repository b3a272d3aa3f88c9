"""The line above a long form that finds a setting by its title, its name in the file, or a word of its help."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from studio.widgets.labels import label


class FormSearch(QWidget):
    """A line, and what it found.

    Signals:
        changed: other words are in it.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Find a setting"))
        self.line.setAccessibleName(self.tr("Find a setting"))
        self.line.installEventFilter(self)
        self.said = label("", "caption", wrap=True)
        self.said.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self.said)
        self.line.textChanged.connect(self._typed)

    def words(self) -> list[str]:
        """The words in the line, in small letters."""
        return self.line.text().casefold().split()

    def clear(self) -> None:
        """Empty the line."""
        if self.line.text():
            self.line.clear()

    def tell(self, found: int) -> None:
        """Say how many settings fit."""
        if not self.words():
            words = ""
        elif not found:
            words = self.tr("No setting here fits. Ctrl+K looks in all of them.")
        else:
            words = self.tr("Settings that fit, at every depth: {n}").format(n=found)
        self.said.setText(words)
        self.said.setVisible(bool(words))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape empties the line before it does anything else."""
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escape and event.type() == QEvent.Type.KeyPress and self.line.text():
            self.line.clear()
            return True
        return super().eventFilter(watched, event)

    def _typed(self) -> None:
        self.changed.emit()
