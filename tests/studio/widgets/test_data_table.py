import pytest
from PySide6.QtCore import Qt

from studio.widgets import Column, DataTable
from studio.widgets.data_table import shown, sort_key

COLUMNS = [Column("Name", help="as it was found"), Column("Size", numeric=True), Column("Loss", True, "{:.1f}".format)]
ROWS = [("b.txt", 1200, 1.25), ("A.md", 99, 3.0), ("c.csv", 1_000_000, 2.0)]


@pytest.fixture
def table(qtbot):
    made = DataTable(COLUMNS, "Nothing here yet.")
    qtbot.addWidget(made)
    made.resize(500, 240)
    made.show()
    qtbot.waitExposed(made)
    return made


def _column(table, column):
    return [table.cell(row, column) for row in range(table.row_count())]


def test_values_are_shown_in_the_order_given(table):
    table.set_rows(ROWS)
    assert _column(table, 0) == ["b.txt", "A.md", "c.csv"]
    assert _column(table, 1) == ["1,200", "99", "1,000,000"]
    assert _column(table, 2) == ["1.2", "3.0", "2.0"]


def test_numbers_sort_by_size_and_names_without_case(table):
    table.set_rows(ROWS)
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    table.model().sort(1)
    assert _column(table, 1) == ["99", "1,200", "1,000,000"]
    table.model().sort(0, Qt.SortOrder.DescendingOrder)
    assert _column(table, 0) == ["c.csv", "b.txt", "A.md"]
    table.model().sort(-1)
    assert _column(table, 0) == ["b.txt", "A.md", "c.csv"]


def test_a_heading_sorts_when_clicked(table, qtbot):
    table.set_rows(ROWS)
    header = table.horizontalHeader()
    middle = header.rect().center()
    middle.setX(header.sectionViewportPosition(1) + header.sectionSize(1) // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert _column(table, 1) in (["99", "1,200", "1,000,000"], ["1,000,000", "1,200", "99"])


def test_selection_speaks_of_the_rows_given_and_survives_sorting(table, qtbot):
    table.set_rows(ROWS)
    with qtbot.waitSignal(table.row_selected) as heard:
        table.select(1)
    assert heard.args == [1]
    table.model().sort(1, Qt.SortOrder.DescendingOrder)
    assert table.selected() == 1
    table.set_rows([*ROWS, ("d", 5, 0.0)])
    assert table.selected() == 1
    table.set_rows([])
    assert table.selected() == -1


def test_a_double_click_names_the_row_given(table, qtbot):
    table.set_rows(ROWS)
    table.model().sort(1)
    with qtbot.waitSignal(table.row_activated) as heard:
        table.activated.emit(table.model().index(0, 0))
    assert heard.args == [1]


def test_tooltips_are_text(table):
    table.set_rows([("<b>x</b>", 1, 1.0)])
    tip = table.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;" in tip
    assert table.model().headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) == "as it was found"


def test_an_empty_table_says_why(table):
    before = table.viewport().grab().toImage()
    table.set_empty_text("")
    assert table.viewport().grab().toImage() != before


@pytest.mark.parametrize(
    ("value", "text"),
    [(None, ""), (True, "✓"), (False, ""), (1234567, "1,234,567"), (0.123456789, "0.12346"), ("x", "x")],
)
def test_values_as_text(value, text):
    assert shown(value) == text


def test_mixed_values_have_an_order():
    mixed = ["b", None, 3, float("nan"), 1.5, "A"]
    assert sorted(mixed, key=sort_key)[2:] == [1.5, 3, "A", "b"]
