"""A table that fetches what is looked at, and nothing else."""

from __future__ import annotations

import time

import pytest

from studio.widgets import Column, PagedTable
from studio.widgets.paged_table import KEPT_PAGES, PAGE_ROWS

MANY = 1_000_000


class Store:
    """A million rows, of which it notes what is asked for."""

    def __init__(self) -> None:
        self.asked: list[int] = []
        self.held: list = []
        self.at_once = True

    def fetch(self, first, count, take):
        self.asked.append(first)
        answer = (first, [[f"document {n}", n] for n in range(first, first + count)])
        if self.at_once:
            take(*answer)
        else:
            self.held.append((take, answer))


@pytest.fixture
def store():
    return Store()


@pytest.fixture
def table(store, qtbot):
    made = PagedTable([Column("Name"), Column("Size", numeric=True, width=90)], store.fetch, empty="Nothing yet.")
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show()
    return made


def test_only_what_is_in_sight_is_fetched(table, store, qtbot):
    table.set_count(MANY)
    assert table.row_count() == MANY
    qtbot.waitUntil(lambda: table.cell(3, 0) == "document 3")
    assert table.cell(3, 1) == "3"
    assert store.asked == [0]
    table.scrollTo(table.model().index(700_123, 0))
    qtbot.waitUntil(lambda: table.cell(700_123, 0) == "document 700123")
    assert len(store.asked) <= 3
    assert set(store.asked) <= {0, 700_000, 700_200, 699_800}


def test_scrolling_through_a_million_rows_never_waits(table, qtbot):
    table.set_count(MANY)
    bar, longest = table.verticalScrollBar(), 0.0
    for share in range(200):
        began = time.perf_counter()
        bar.setValue(bar.maximum() * share // 200)
        table.grab()
        longest = max(longest, time.perf_counter() - began)
    assert longest < 1.0  # a table that built its rows would take many seconds
    assert len(table.model()._pages) <= KEPT_PAGES


def test_an_answer_to_an_older_question_is_not_shown(table, store, qtbot):
    store.at_once = False
    table.set_count(MANY)
    table.cell(0, 0)
    qtbot.waitUntil(lambda: len(store.held) == 1)
    table.set_count(5)
    take, answer = store.held.pop()
    take(*answer)
    assert table.cell(0, 0) == "…"
    qtbot.waitUntil(lambda: len(store.held) == 1)
    take, (first, rows) = store.held.pop()
    take(first, rows[:5])
    assert [table.cell(n, 0) for n in (0, 4)] == ["document 0", "document 4"]
    assert table.row_count() == 5


def test_rows_are_chosen_by_number(table, store, qtbot):
    table.set_count(PAGE_ROWS * 3)
    with qtbot.waitSignal(table.row_selected) as told:
        table.selectRow(PAGE_ROWS + 2)
    assert told.args == [PAGE_ROWS + 2]
    table.set_count(0)
    assert table.selected() == -1
