"""A table of as many rows as there are: only what is looked at is fetched, a page at a time, without waiting for it."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from studio.widgets.data_table import Column, ColumnModel, TableView

Index = QModelIndex | QPersistentModelIndex
Row = Sequence[Any]
Take = Callable[[int, Sequence[Row]], None]
Fetch = Callable[[int, int, Take], None]
"""``fetch(first, count, take)``: get rows from somewhere and call ``take(first, rows)`` with them, now or later."""

PAGE_ROWS = 200
KEPT_PAGES = 40
FETCH_AFTER_MS = 40
"""While somebody drags the scroll bar past thousands of rows, only what is in sight at such moments is fetched."""


class PagedTable(TableView):
    """Rows that somebody else keeps.

    Signals:
        row_selected: the number of the selected row, -1 for none.
        row_activated: the number of the row that was double-clicked or entered.
    """

    row_selected = Signal(int)
    row_activated = Signal(int)

    def __init__(self, columns: Sequence[Column], fetch: Fetch, empty: str = "", parent: QWidget | None = None) -> None:
        super().__init__(empty, parent)
        self._pages = PagedModel(columns, fetch, self)
        self.setModel(self._pages)
        self.shape_header(columns, sortable=False)
        self.activated.connect(lambda index: self.row_activated.emit(index.row()))
        self.selectionModel().selectionChanged.connect(lambda: self.row_selected.emit(self.selected()))

    def set_count(self, rows: int) -> None:
        """There are so many rows, and what was fetched before is out of date."""
        self._pages.reset(rows)

    def row_count(self) -> int:
        """How many rows there are."""
        return self._pages.rowCount()

    def selected(self) -> int:
        """The number of the selected row, or -1."""
        indexes = self.selectionModel().selectedRows()
        return indexes[0].row() if indexes else -1

    def cell(self, row: int, column: int) -> str:
        """The text at a place; an ellipsis while it is on its way."""
        return str(self._pages.data(self._pages.index(row, column), Qt.ItemDataRole.DisplayRole))


class PagedModel(ColumnModel):
    """Knows how many rows there are and holds the pages looked at last."""

    def __init__(self, columns: Sequence[Column], fetch: Fetch, parent: QObject | None = None) -> None:
        super().__init__(columns, parent)
        self._fetch = fetch
        self._count = 0
        self._edition = 0
        self._pages: OrderedDict[int, Sequence[Row]] = OrderedDict()
        self._wanted: OrderedDict[int, None] = OrderedDict()
        self._under_way: set[int] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(FETCH_AFTER_MS)
        self._timer.timeout.connect(self._fetch_wanted)

    def reset(self, count: int) -> None:
        """Begin anew with so many rows."""
        self.beginResetModel()
        self._count = count
        self._edition += 1
        self._pages.clear()
        self._wanted.clear()
        self._under_way.clear()
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many rows."""
        return 0 if parent.isValid() else self._count

    def values(self, row: int) -> Row | None:
        """The values of a row; asking for one that is not here fetches its page."""
        page = row // PAGE_ROWS
        rows = self._pages.get(page)
        if rows is None:
            if page not in self._under_way:
                self._wanted[page] = None
                self._wanted.move_to_end(page)
                if not self._timer.isActive():
                    self._timer.start()
            return None
        self._pages.move_to_end(page)
        place = row - page * PAGE_ROWS
        return rows[place] if place < len(rows) else [None] * len(self.columns)

    def _fetch_wanted(self) -> None:
        """Fetch what was asked for last; what was only passed by is asked for again when it comes into sight."""
        edition = self._edition
        wanted = list(self._wanted)[-2:]  # what is in sight lies on two pages at most
        self._wanted.clear()
        for page in wanted:
            self._under_way.add(page)
            self._fetch(page * PAGE_ROWS, PAGE_ROWS, lambda first, rows: self._take(edition, first, rows))

    def _take(self, edition: int, first: int, rows: Sequence[Row]) -> None:
        if edition != self._edition:
            return
        page = first // PAGE_ROWS
        self._under_way.discard(page)
        self._pages[page] = rows
        while len(self._pages) > KEPT_PAGES:
            self._pages.popitem(last=False)
        last = min(first + PAGE_ROWS, self._count) - 1
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))
