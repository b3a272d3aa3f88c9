"""A table of rows: sortable by the value behind the text, shortened texts with tooltips, a sentence when empty."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from studio.help import term_topic
from studio.help.terms import question
from studio.texts import count, plain_number
from studio.theme import current
from studio.widgets.empty_offer import EmptyOffer
from studio.widgets.labels import plain_tooltip

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Column:
    """One column.

    Attributes:
        title: its heading.
        numeric: right-aligned.
        show: turns a value into text; by default numbers get thousands separators and None is empty.
        width: in pixels; 0 lets it share what is left.
        help: a tooltip on the heading.
    """

    title: str
    numeric: bool = False
    show: Callable[[Any], str] | None = None
    width: int = 0
    help: str = ""


class TableView(QTableView):
    """How tables look, and the sentence in place of no rows."""

    def __init__(self, empty: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._empty = empty
        self.offer: EmptyOffer | None = None
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(32)

    def set_empty_text(self, text: str) -> None:
        """What to say when there are no rows."""
        self._empty = text
        if self.offer is not None:
            self.offer.set_text(text)
        self.viewport().update()

    def offer_when_empty(self, action: str, act: Callable[[], None]) -> EmptyOffer:
        """Put a button under what is said when there are no rows, which brings some."""
        self.offer = EmptyOffer(self, self._empty, action, act)
        return self.offer

    def shape_header(self, columns: Sequence[Column], *, sortable: bool) -> None:
        """Give each column its width; call it once the model is there."""
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSortIndicatorShown(sortable)
        header.setSectionsClickable(sortable)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setMinimumSectionSize(48)
        for number, column in enumerate(columns):
            if column.width:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Interactive)
                header.resizeSection(number, column.width)
            else:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The table, or the sentence for none."""
        super().paintEvent(event)
        if self.model().rowCount() == 0 and self._empty and self.offer is None:
            painter = QPainter(self.viewport())
            painter.setPen(QColor(current().muted))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.viewport().rect().adjusted(16, 8, -16, -8), int(flags), self._empty)


class DataTable(TableView):
    """Rows and columns, all of them held here: for up to some thousands.

    Signals:
        row_activated: the position in `set_rows` of the row that was double-clicked or entered.
        row_selected: the same for the selected row, -1 for none.
    """

    row_activated = Signal(int)
    row_selected = Signal(int)

    def __init__(self, columns: Sequence[Column | str], empty: str = "", parent: QWidget | None = None) -> None:
        super().__init__(empty, parent)
        self._rows = RowModel([Column(column) if isinstance(column, str) else column for column in columns], self)
        self.setModel(self._rows)
        self.shape_header(self._rows.columns, sortable=True)
        self.horizontalHeader().sortIndicatorChanged.connect(self._rows.sort)
        self.activated.connect(self._activated)
        self.selectionModel().selectionChanged.connect(self._selection_changed)

    def set_rows(self, rows: Sequence[Sequence[Any]]) -> None:
        """Show these rows, in the order a person asked for last; the selected row stays selected by position."""
        chosen = self.selected()
        self._rows.replace(rows)
        if 0 <= chosen < len(rows):
            self.select(chosen)

    def selected(self) -> int:
        """The position in `set_rows` of the selected row, or -1."""
        indexes = self.selectionModel().selectedRows()
        return self._rows.origin(indexes[0].row()) if indexes else -1

    def selected_rows(self) -> list[int]:
        """The positions in `set_rows` of all selected rows, in the order on screen."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._rows.origin(row) for row in rows]

    def select_rows(self, positions: Sequence[int]) -> None:
        """Select these rows and no others; more than one only where the table lets a person do so."""
        flags = QItemSelectionModel.SelectionFlag
        self.clearSelection()
        for position in positions:
            index = self._rows.index(self._rows.place(position), 0)
            self.selectionModel().select(index, flags.Select | flags.Rows)

    def select(self, position: int) -> None:
        """Select the row at a position of `set_rows`; a negative one selects none."""
        if position < 0:
            self.clearSelection()
        else:
            self.selectRow(self._rows.place(position))

    def cell(self, row: int, column: int) -> str:
        """The text at a visible place."""
        return str(self._rows.data(self._rows.index(row, column), Qt.ItemDataRole.DisplayRole))

    def row_count(self) -> int:
        """How many rows are shown."""
        return self._rows.rowCount()

    def _activated(self, index: QModelIndex) -> None:
        self.row_activated.emit(self._rows.origin(index.row()))

    def _selection_changed(self) -> None:
        self.row_selected.emit(self.selected())


class ColumnModel(QAbstractTableModel):
    """Rows of values under columns that know how they are shown. Whoever keeps the rows gives them by number."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)

    def values(self, row: int) -> Sequence[Any] | None:
        """The values of a visible row; None while they are on their way."""
        raise NotImplementedError

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text, tooltip or alignment of a cell; an ellipsis while its row is on its way."""
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column_side(column)
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        values = self.values(index.row())
        if values is None:
            return "…" if role == Qt.ItemDataRole.DisplayRole else None
        value = values[index.column()]
        text = column.show(value) if column.show is not None else shown(value)
        return plain_tooltip(text) if role == Qt.ItemDataRole.ToolTipRole else text.replace("\n", " ")

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The headings."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column_side(column)
        return {Qt.ItemDataRole.DisplayRole: column.title, Qt.ItemDataRole.ToolTipRole: column_words(column)}.get(
            Qt.ItemDataRole(role)
        )


def column_words(column: Column) -> str | None:
    """The tooltip of a heading: its own, else what its word of the field means, to be read about with F1."""
    if column.help or not term_topic(column.title):
        return column.help or None
    return QCoreApplication.translate("ColumnModel", "{question} F1 opens the help.").format(
        question=question(column.title)
    )


class RowModel(ColumnModel):
    """Rows of values with an order of their own; `origin` leads back to the position they were given in."""

    def __init__(self, columns: Sequence[Column], parent: QWidget | None = None) -> None:
        super().__init__(columns, parent)
        self._rows: list[Sequence[Any]] = []
        self._order: list[int] = []
        self._sorted: tuple[int, Qt.SortOrder] = (-1, Qt.SortOrder.AscendingOrder)

    def replace(self, rows: Sequence[Sequence[Any]]) -> None:
        """Hold other rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self._arrange()
        self.endResetModel()

    def origin(self, row: int) -> int:
        """The position given for a visible row."""
        return self._order[row]

    def place(self, position: int) -> int:
        """The visible row of a given position."""
        return self._order.index(position)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many rows."""
        return 0 if parent.isValid() else len(self._rows)

    def values(self, row: int) -> Sequence[Any]:
        """The values of a visible row."""
        return self._rows[self._order[row]]

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by the values of a column; -1 is the order given."""
        self.layoutAboutToBeChanged.emit()
        before = list(self._order)
        self._sorted = (column, order)
        self._arrange()
        held = self.persistentIndexList()
        moved = [self.index(self._order.index(before[index.row()]), index.column()) for index in held]
        self.changePersistentIndexList(held, moved)
        self.layoutChanged.emit()

    def _arrange(self) -> None:
        column, order = self._sorted
        self._order = list(range(len(self._rows)))
        if 0 <= column < len(self.columns):
            descending = order == Qt.SortOrder.DescendingOrder
            self._order.sort(key=lambda position: sort_key(self._rows[position][column]), reverse=descending)


def column_side(column: Column) -> int:
    """How a column's cells and heading are aligned."""
    side = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)


def shown(value: Any) -> str:
    """A value as text: thousands separated by commas, floats to five figures, None as nothing."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "✓" if value else ""
    if isinstance(value, int):
        return count(value)
    if isinstance(value, float):
        return plain_number(value, 5)
    return str(value)


def sort_key(value: Any) -> tuple[int, float, str]:
    """An order for mixed values: nothing first, then numbers by size, then texts without regard to case."""
    if value is None or value != value:  # NaN differs from itself
        return (0, 0.0, "")
    if isinstance(value, (int, float)):
        return (1, float(value), "")
    return (2, 0.0, str(value).casefold())
