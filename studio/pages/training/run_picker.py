"""Which runs to lay over the one on show: a list with ticks and a search, dropped down from a button."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from studio.state import RunSummary
from studio.texts import count, decimal
from studio.theme.tokens import SPACE_2
from studio.widgets import label

_WIDTH, _HEIGHT = 300, 320


class RunPicker(QFrame):
    """A small window of its own that closes when anything else is clicked.

    Signals:
        ticked: a :class:`RunSummary`, and whether it is wanted.
    """

    ticked = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(self.tr("Runs to compare with"))
        self._runs: list[RunSummary] = []
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search in the runs"))
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Runs to compare with"))
        self._empty = label(self.tr("There is no other run yet."), "muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_2, SPACE_2, SPACE_2, SPACE_2)
        column.setSpacing(SPACE_2)
        for part in (self.search, self._empty, self.list):
            column.addWidget(part)
        self.setFixedSize(_WIDTH, _HEIGHT)
        self.search.textChanged.connect(self._filter)
        self.list.itemChanged.connect(self._changed)

    def offer(self, runs: Sequence[RunSummary], chosen: Iterable[str], under: QWidget) -> None:
        """Drop down under a button with these runs, newest first, some of them ticked."""
        self._runs = list(reversed(runs))
        wanted = set(chosen)
        self.list.blockSignals(True)
        self.list.clear()
        for run in self._runs:
            item = QListWidgetItem(self._words(run))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(Qt.CheckState.Checked if run.name in wanted else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.blockSignals(False)
        self._empty.setVisible(not self._runs)
        self.list.setVisible(bool(self._runs))
        self.search.clear()
        corner = under.mapToGlobal(QPoint(under.width() - _WIDTH, under.height() + 2))
        screen = under.screen().availableGeometry()
        corner.setX(max(screen.left(), min(corner.x(), screen.right() - _WIDTH)))
        corner.setY(max(screen.top(), min(corner.y(), screen.bottom() - _HEIGHT)))
        self.move(corner)
        self.show()
        self.search.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down leads from the search into the list; Enter closes."""
        if event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.list.setFocus()
            if self.list.currentRow() < 0:
                self.list.setCurrentRow(0)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
        else:
            super().keyPressEvent(event)

    def _words(self, run: RunSummary) -> str:
        losses = [info.validation_loss for info in run.checkpoints if info.validation_loss is not None]
        if not losses:
            return self.tr("{run}, {steps} steps").format(run=run.name, steps=count(run.last_step))
        words = self.tr("{run}, {steps} steps, loss {loss}")
        return words.format(run=run.name, steps=count(run.last_step), loss=decimal(min(losses), 3))

    def _filter(self, text: str) -> None:
        wanted = text.casefold()
        for row, run in enumerate(self._runs):
            self.list.item(row).setHidden(wanted not in run.name.casefold())

    def _changed(self, item: QListWidgetItem) -> None:
        self.ticked.emit(self._runs[self.list.row(item)], item.checkState() == Qt.CheckState.Checked)
