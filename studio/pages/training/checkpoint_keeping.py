"""How many checkpoints a run keeps, what they take, and what those still to come will."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from engine.project.retention import FEWEST, Retention, forecast
from studio.state import RunSummary
from studio.texts import count, data_size
from studio.theme.tokens import SPACE_2
from studio.widgets import CalmSpinBox, label

MOST = 1000


class CheckpointKeeping(QWidget):
    """A sentence and a number.

    Signals:
        chosen: the :class:`engine.project.retention.Retention` that counts from the next save on.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._retention: Retention | None = None
        self.words = label("", "caption", wrap=True)
        self.newest = CalmSpinBox(FEWEST, MOST, FEWEST)
        self.newest.setAccessibleName(self.tr("How many of the newest checkpoints are kept"))
        self.newest.setToolTip(
            self.tr("The best, the pinned and two good ones always stay. It counts from the next save on.")
        )
        self.newest.setKeyboardTracking(False)
        self.newest.valueChanged.connect(self._choose)
        caption = label(self.tr("Keep the newest"), "caption")
        caption.setBuddy(self.newest)
        row = QHBoxLayout()
        row.addWidget(caption)
        row.addWidget(self.newest)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(self.words)
        column.addLayout(row)

    def show_run(self, run: RunSummary | None, disk_free: int | None, *, writable: bool) -> None:
        """Show what a run keeps; bytes free where the project lies, None where nobody knows."""
        known = run is not None and run.retention is not None
        self.setVisible(known)
        if run is None or run.retention is None:
            return
        self._retention = run.retention
        if not self.newest.hasFocus():
            self.newest.blockSignals(True)
            self.newest.setValue(run.retention.limit)
            self.newest.blockSignals(False)
        self.newest.setEnabled(writable and not run.complete)
        self.words.setText(self._sentence(run, run.retention, disk_free))

    def _sentence(self, run: RunSummary, retention: Retention, disk_free: int | None) -> str:
        size = sum(info.size for info in run.checkpoints)
        one, many = self.tr("One checkpoint, {size}."), self.tr("{n} checkpoints, {size}.")
        here = (one if len(run.checkpoints) == 1 else many).format(n=count(len(run.checkpoints)), size=data_size(size))
        save_steps = run.recipe.training.save_steps if run.recipe else None
        if not isinstance(save_steps, int) or not run.checkpoints or run.complete:
            return here
        ahead = forecast(run.checkpoints, max_steps=run.max_steps, save_steps=save_steps, retention=retention)
        if not ahead.saves:
            return here
        free = data_size(disk_free) if disk_free is not None else self.tr("an unknown amount")
        coming = self.tr("{n} more until the end need up to {size} of {free} free.")
        return f"{here} {coming.format(n=count(ahead.saves), size=data_size(ahead.peak), free=free)}"

    @Slot(int)
    def _choose(self, newest: int) -> None:
        if self._retention is not None:
            self.chosen.emit(self._retention.model_copy(update={"limit": newest}))
