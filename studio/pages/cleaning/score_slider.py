"""The score of documents and the threshold below which they fall out, with what that means for the sample at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QSlider, QVBoxLayout, QWidget

from studio.texts import amount, decimal
from studio.widgets import Histogram, label

STEPS = 100
TELL_AFTER_MS = 150


class ScoreSlider(QWidget):
    """A histogram of scores over a slider.

    Signals:
        chosen: a new threshold from 0 to 1, a moment after the slider came to rest.
    """

    chosen = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scores: list[int] = []
        self.histogram = Histogram(self.tr("How many documents have which score"))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, STEPS)
        self.slider.setAccessibleName(self.tr("Lowest score"))
        self.words = label("", "caption", wrap=True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TELL_AFTER_MS)
        self._timer.timeout.connect(lambda: self.chosen.emit(self.slider.value() / STEPS))
        self.slider.valueChanged.connect(self._moved)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.histogram, self.slider, self.words):
            column.addWidget(part)
        self._say()

    def set_threshold(self, value: float) -> None:
        """Show a threshold that was chosen elsewhere."""
        if self.slider.value() != round(value * STEPS):
            self.slider.blockSignals(True)
            self.slider.setValue(round(value * STEPS))
            self.slider.blockSignals(False)
            self._say()

    def set_scores(self, scores: Sequence[int]) -> None:
        """Show how many documents of the sample have a score of 0.00, 0.01, ... 1.00."""
        self._scores = list(scores)
        pairs = [sum(self._scores[place : place + 2]) for place in range(0, STEPS, 2)]
        if self._scores:
            pairs[-1] += self._scores[STEPS]
        self.histogram.set_counts(pairs, "0", "1")
        self._say()

    def falling(self) -> int:
        """How many documents of the sample are below the threshold."""
        return sum(self._scores[: self.slider.value()])

    @Slot()
    def _moved(self) -> None:
        self._say()
        self._timer.start()

    def _say(self) -> None:
        threshold = self.slider.value() / STEPS
        self.histogram.set_cut(threshold)
        whole = sum(self._scores)
        if not whole:
            words = self.tr("How much a document reads like prose, from 0 to 1. Import text to see its scores.")
        elif not threshold:
            words = self.tr("How much a document reads like prose, from 0 to 1. All are kept.")
        else:
            words = self.tr("Below {score}: {n} of {all} documents looked at fall out.").format(
                score=decimal(threshold, 2), n=amount(self.falling()), all=amount(whole)
            )
        self.words.setText(words)
        self.histogram.setAccessibleDescription(words)
