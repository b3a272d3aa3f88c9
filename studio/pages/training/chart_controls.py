"""The row under the chart: smoothing, what it is drawn over, logarithmic axes, outliers."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSlider, QWidget

from studio.pages.training.chart_axes import AxisChoice, axis_choices
from studio.texts import plain_number
from studio.widgets import CalmComboBox, label
from studio.widgets.flow_layout import FlowLayout

SMOOTHING = 100
_STEPS_A_DECADE = 100
_SLIDER = 300


class ChartControls(QWidget):
    """How the chart is looked at.

    Signals:
        smoothing_changed: from 0 to 0.999.
        axis_chosen: the :class:`AxisChoice` is another one.
    """

    smoothing_changed = Signal(float)
    axis_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._axes = axis_choices()
        self.smooth = QSlider(Qt.Orientation.Horizontal)
        self.smooth.setRange(0, _SLIDER)
        self.smooth.setPageStep(25)
        self.smooth.setValue(SMOOTHING)
        self.smooth.setFixedWidth(88)
        self.smooth.setAccessibleName(self.tr("Smoothing"))
        words = self.tr("How much the training curve is smoothed; the logged points themselves stay visible, faintly.")
        self.smooth.setToolTip(words)
        self.amount = label("", "caption")
        self.axis = CalmComboBox()
        self.axis.setAccessibleName(self.tr("Axis"))
        for place, choice in enumerate(self._axes):
            self.axis.addItem(choice.title[:1].upper() + choice.title[1:], choice.key)
            self.axis.setItemData(place, choice.about, Qt.ItemDataRole.ToolTipRole)
        self.log_x = self._box(self.tr("Log x"), self.tr("Place steps, tokens or time by their logarithm."))
        self.log = self._box(self.tr("Log y"), self.tr("Draw values by their logarithm."))
        self.outliers = self._box(
            self.tr("Without outliers"),
            self.tr("Look at where most values are. Nothing is taken away: how many points lie outside is said below."),
        )
        self._lay_out()
        self.smooth.valueChanged.connect(self._smoothed)
        self.axis.activated.connect(self._chose_axis)
        self._smoothed()
        self._chose_axis()

    @property
    def smoothing(self) -> float:
        """From 0 to 0.999."""
        return smoothing_of(self.smooth.value())

    @property
    def choice(self) -> AxisChoice:
        """What it is drawn over."""
        return self._axes[max(self.axis.currentIndex(), 0)]

    def _lay_out(self) -> None:
        caption = label(self.tr("Smooth"), "caption")
        caption.setBuddy(self.smooth)
        held = QWidget()
        row = QHBoxLayout(held)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self.amount.setMinimumWidth(self.amount.fontMetrics().horizontalAdvance("0.999") + 2)
        for part in (caption, self.smooth, self.amount):
            row.addWidget(part)
        flow = FlowLayout(self, spacing=10)
        for part in (held, self.axis, self.log_x, self.log, self.outliers):
            flow.addWidget(part)

    def _box(self, text: str, about: str) -> QCheckBox:
        made = QCheckBox(text)
        made.setToolTip(about)
        return made

    @Slot()
    def _smoothed(self) -> None:
        self.amount.setText(plain_number(self.smoothing, 3))
        self.smoothing_changed.emit(self.smoothing)

    @Slot()
    def _chose_axis(self) -> None:
        self.axis.setToolTip(self.choice.about)
        self.axis_chosen.emit()


def smoothing_of(place: int) -> float:
    """The slider's places, spread so that the upper ones, where it matters, lie apart: 0 to 0.999."""
    return 0.0 if place <= 0 else 1.0 - 10.0 ** (-place / _STEPS_A_DECADE)
