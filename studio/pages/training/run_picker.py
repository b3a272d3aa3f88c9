"""Which runs to lay over the one on show: a list with ticks and a search, dropped down from a button."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QVBoxLayout, QWidget

from studio.state import RunSummary
from studio.texts import count, decimal
from studio.theme.tokens import SPACE_1, SPACE_2
from studio.widgets import label
from studio.widgets.scroll import scroll_area

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
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search in the runs"))
        self.search.setClearButtonEnabled(True)
        self.boxes: dict[str, QCheckBox] = {}
        self._empty = label(self.tr("There is no other run yet."), "muted", wrap=True)
        self._rows = QWidget()
        self._column = QVBoxLayout(self._rows)
        self._column.setContentsMargins(SPACE_1, SPACE_1, SPACE_1, SPACE_1)
        self._column.setSpacing(SPACE_2)
        self._scroll = scroll_area(self._rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_2, SPACE_2, SPACE_2, SPACE_2)
        column.setSpacing(SPACE_2)
        for part in (self.search, self._empty, self._scroll):
            column.addWidget(part)
        column.addStretch(1)
        self.setFixedSize(_WIDTH, _HEIGHT)
        self.search.textChanged.connect(self._filter)

    def offer(self, runs: Sequence[RunSummary], chosen: Iterable[str], under: QWidget) -> None:
        """Drop down under a button with these runs, newest first, some of them ticked."""
        while (item := self._column.takeAt(0)) is not None:
            if item.widget() is not None:
                item.widget().deleteLater()
        self.boxes.clear()
        wanted = set(chosen)
        for run in reversed(runs):
            box = QCheckBox(self._words(run))
            box.setChecked(run.name in wanted)
            box.toggled.connect(partial(self.ticked.emit, run))
            self.boxes[run.name] = box
            self._column.addWidget(box)
        self._column.addStretch(1)
        self._empty.setVisible(not runs)
        self._scroll.setVisible(bool(runs))
        self.search.clear()
        corner = under.mapToGlobal(QPoint(under.width() - _WIDTH, under.height() + 2))
        screen = under.screen().availableGeometry()
        corner.setX(max(screen.left(), min(corner.x(), screen.right() - _WIDTH)))
        corner.setY(max(screen.top(), min(corner.y(), screen.bottom() - _HEIGHT)))
        self.move(corner)
        self.show()
        self.search.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down go through the runs; Enter closes."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
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
        for name, box in self.boxes.items():
            box.setVisible(wanted in name.casefold())
