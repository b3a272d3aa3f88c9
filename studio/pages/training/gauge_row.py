"""Small cells beside each other, each a figure and its course: what the machine and the weights show."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from studio.plots import Sparkline
from studio.state import RunState
from studio.texts import data_size, decimal, percent
from studio.widgets import EvenLayout, Figure

Floats = npt.NDArray[np.float64]
NEWEST = 900
"""So many rows are drawn: half an hour at one every two seconds."""


@dataclass(frozen=True)
class Gauge:
    """One of them: its column, whether it is told at looks at the validation text, and how its figure is written."""

    column: str
    name: str
    write: Callable[[float], str]
    judged: bool = False


class GaugeRow(QWidget):
    """The cells; one whose figure is not known is not shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        degrees, watts = self.tr("{n} °C"), self.tr("{n} W")
        self._gauges = (
            Gauge("gpu_load", self.tr("Graphics load"), percent),
            Gauge("gpu_temperature", self.tr("Graphics temperature"), lambda n: degrees.format(n=decimal(n, 0))),
            Gauge("gpu_power", self.tr("Graphics power"), lambda n: watts.format(n=decimal(n, 0))),
            Gauge("gpu_memory", self.tr("Graphics memory"), data_size),
            Gauge("cpu_load", self.tr("Processor load"), percent),
            Gauge("process_memory", self.tr("Memory of the run"), data_size),
            Gauge("model_flops_utilization", self.tr("FLOPs utilisation"), percent),
            Gauge("accuracy", self.tr("Accuracy"), percent, judged=True),
            Gauge("weight_norm", self.tr("Weight norm"), lambda n: decimal(n, 1)),
        )
        self.cells = {gauge.column: GaugeCell(gauge.name) for gauge in self._gauges}
        row = EvenLayout(self, spacing=12, minimum=138)
        for cell in self.cells.values():
            row.addWidget(cell)
            cell.hide()

    def show_run(self, run: RunState) -> None:
        """Show the newest figures."""
        for gauge in self._gauges:
            table: Mapping[str, Floats] = run.validations if gauge.judged else run.gauges
            self.cells[gauge.column].show_values(table[gauge.column][-NEWEST:], gauge.write)


class GaugeCell(QFrame):
    """A figure with its course under it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.figure = Figure(name, framed=False)
        self.course = Sparkline(name, "train")
        policy = self.course.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # else the cells' figures would stand at different heights
        self.course.setSizePolicy(policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 9, 14, 9)
        column.setSpacing(2)
        column.addWidget(self.figure)
        column.addWidget(self.course)

    def show_values(self, values: Floats, write: Callable[[float], str]) -> None:
        """Show the newest known value, and all of them as a curve; nothing where none is known."""
        known = values[~np.isnan(values)]
        self.setVisible(len(known) > 0)
        if len(known):
            self.figure.set(write(float(known[-1])))
            self.course.set_values(known)
            self.course.setVisible(len(known) > 1 and not math.isclose(float(np.ptp(known)), 0.0))
