"""Which run, which checkpoint: the same pair of boxes on Evaluate, Play and Share."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from engine.project import CheckpointInfo
from studio.state import RunSummary, Snapshot
from studio.texts import count
from studio.widgets import CalmComboBox, label


class CheckpointChooser(QWidget):
    """A run and one of its checkpoints.

    Signals:
        chosen: something else was chosen.
    """

    chosen = Signal()

    def __init__(self, *, compact: bool = False, parent: QWidget | None = None) -> None:
        """Build it; a compact one goes without the words beside its boxes."""
        super().__init__(parent)
        self._runs: tuple[RunSummary, ...] = ()
        self.run = CalmComboBox()
        self.run.setAccessibleName(self.tr("Run"))
        self.run.setMinimumWidth(90 if compact else 130)
        self.checkpoint = CalmComboBox()
        self.checkpoint.setAccessibleName(self.tr("Checkpoint"))
        self.checkpoint.setMinimumWidth(150 if compact else 190)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for words, box in ((self.tr("Run"), self.run), (self.tr("Checkpoint"), self.checkpoint)):
            if not compact:
                caption = label(words, "muted")
                caption.setBuddy(box)
                row.addWidget(caption)
            box.setToolTip(words)
            row.addWidget(box, int(compact))
        self.run.activated.connect(self._run_chosen)
        self.checkpoint.activated.connect(self.chosen)

    def show_snapshot(self, snapshot: Snapshot | None) -> None:
        """Offer the trained runs, newest first; what was chosen stays chosen where it still is."""
        runs = snapshot.trained if snapshot else ()
        if runs == self._runs:
            return
        name, which = self.run.currentText(), self.which
        self._runs = runs
        self.run.clear()
        self.run.addItems([run.name for run in runs])
        if any(run.name == name for run in runs):
            self.run.setCurrentText(name)
        self._fill(which)

    def choose(self, run: str, which: str | int = "best") -> None:
        """Choose a run and a checkpoint."""
        self.run.setCurrentText(run)
        self._fill(which)

    @property
    def summary(self) -> RunSummary | None:
        """The run chosen."""
        place = self.run.currentIndex()
        return self._runs[place] if 0 <= place < len(self._runs) else None

    @property
    def which(self) -> str | int:
        """The checkpoint chosen: "best", "last" or a step."""
        return self.checkpoint.currentData() or "best"

    def _run_chosen(self) -> None:
        self._fill("best")
        self.chosen.emit()

    def _fill(self, which: str | int) -> None:
        self.checkpoint.clear()
        summary = self.summary
        if summary is None:
            return
        best = next((info for info in summary.checkpoints if info.best), None)
        last = next((info for info in summary.checkpoints if info.last), None)
        if best or last:
            self.checkpoint.addItem(self._words(self.tr("best"), best or last), "best")
        if last:
            self.checkpoint.addItem(self._words(self.tr("last"), last), "last")
        for info in reversed(summary.checkpoints):
            if info.intact:
                self.checkpoint.addItem(self.tr("step {step}").format(step=count(info.step)), info.step)
        place = self.checkpoint.findData(which)
        self.checkpoint.setCurrentIndex(max(place, 0))

    def _words(self, name: str, info: CheckpointInfo | None) -> str:
        return self.tr("{name} (step {step})").format(name=name, step=count(info.step)) if info else name
