"""What stands behind a chart, as tables: every logged value, and the settings in which its runs differ."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from engine.recipe import differing_settings
from studio.plots import Points, all_places
from studio.state import RunSummary
from studio.texts import setting_value, translated
from studio.theme.tokens import SPACE_3, SPACE_4
from studio.widgets import Column, DataTable, label
from studio.widgets.data_table import ColumnModel, TableView


class PointModel(ColumnModel):
    """A row a place where anything was logged, a column a series; looked up when shown, so that a million cost none."""

    def __init__(
        self,
        series: Sequence[Points],
        axis: str,
        place: Callable[[float], str],
        value: Callable[[float], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            [Column(axis, numeric=True, width=120, show=place)]
            + [Column(one.name, numeric=True, width=140, show=lambda y: self._shown(y, value)) for one in series],
            parent,
        )
        self._series = tuple(series)
        self._places = all_places(series)

    def rowCount(self, parent: Any = None) -> int:
        """How many places."""
        return 0 if parent is not None and parent.isValid() else int(self._places.size)

    def values(self, row: int) -> Sequence[Any]:
        """The place, and what each series logged there; None where it logged nothing."""
        place = float(self._places[row])
        return [place, *(_logged(one, place) for one in self._series)]

    def _shown(self, y: float | None, value: Callable[[float], str]) -> str:
        if y is None:
            return ""
        return value(y) if np.isfinite(y) else self.tr("no number")


def _logged(series: Points, place: float) -> float | None:
    found = int(np.searchsorted(series.x, place))
    return float(series.y[found]) if found < series.x.size and series.x[found] == place else None


class ValuesDialog(QDialog):
    """Every value a chart shows, in words and as a table."""

    def __init__(
        self,
        summary: str,
        series: Sequence[Points],
        axis: str,
        place: Callable[[float], str],
        value: Callable[[float], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Values of the chart"))
        self.summary = label(summary, wrap=True, selectable=True)
        self.summary.setAccessibleName(summary)
        self.table = TableView(self.tr("Nothing was logged yet."))
        self.table.setAccessibleName(self.tr("Logged values"))
        self.model = PointModel(series, axis, place, value, self)
        self.table.setModel(self.model)
        self.table.shape_header(self.model.columns, sortable=False)
        _furnish(self, self.summary, self.table)


class DifferencesDialog(QDialog):
    """The settings in which some runs differ; those they share are left out."""

    def __init__(self, runs: Sequence[RunSummary], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What the runs differ in"))
        known = [run for run in runs if run.recipe is not None]
        found = differing_settings([run.recipe for run in known if run.recipe is not None])
        columns = [Column(self.tr("Setting")), *(Column(run.name, show=setting_value) for run in known)]
        self.table = DataTable(columns, self.tr("All settings of these runs are alike."))
        self.table.setAccessibleName(self.tr("Settings that differ"))
        rows = [[_title(translated(one.title), translated(one.unit)), *one.values] for one in found]
        rows += self._inputs(known)
        self.table.set_rows(rows)
        words = self.tr("Only settings that differ are shown.")
        _furnish(self, label(words, "muted", wrap=True), self.table)

    def _inputs(self, runs: Sequence[RunSummary]) -> list[list[Any]]:
        """What differs in the text they learnt from."""
        rows = []
        for title, told in (
            (self.tr("Tokens of training text"), [run.inputs.train_tokens if run.inputs else None for run in runs]),
            (self.tr("Vocabulary"), [run.inputs.vocab_size if run.inputs else None for run in runs]),
        ):
            if len(set(told)) > 1:
                rows.append([title, *told])
        return rows


def _furnish(dialog: QDialog, above: QWidget, table: QWidget) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
    column.setSpacing(SPACE_3)
    column.addWidget(above)
    column.addWidget(table, 1)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    column.addWidget(buttons)
    dialog.resize(640, 460)


def _title(title: str, unit: str) -> str:
    return f"{title} ({unit})" if unit else title
