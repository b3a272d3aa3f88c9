"""What waits to be imported: which files, how they begin, and which column of a table holds the text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from engine.errors import LangwrightError
from studio.texts import amount, data_size
from studio.theme import monospace_font
from studio.widgets import CalmComboBox, Card, Column, DataTable, ElidedLabel, SegmentedControl, button, label

PREVIEW_CHARACTERS = 1200
COLUMN_WIDTH = 170
MOST_COLUMNS = 12
"""More columns of a table are not shown side by side; every one can be chosen."""


class OfferCard(Card):
    """What would come, before anything is copied.

    Signals:
        files_wanted: more files.
        folder_wanted: a folder more.
        cleared: nothing of it.
        column_chosen: the column that shall be the text; ``auto`` for the one found.
    """

    files_wanted = Signal()
    folder_wanted = Signal()
    cleared = Signal()
    column_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__("")
        self.title.setText(self.tr("Ready to import"))
        self.title.setVisible(True)
        for words, icon, signal in (
            (self.tr("Add files…"), "file", self.files_wanted),
            (self.tr("Add a folder…"), "folder", self.folder_wanted),
            (self.tr("Take away"), "close", self.cleared),
        ):
            made = button(words, "quiet", icon)
            made.clicked.connect(signal)
            self.header.addWidget(made)
        self.names = ElidedLabel("", "strong")
        self.found = label("", "caption", wrap=True)
        self.look = SegmentedControl(
            [("text", self.tr("Text")), ("table", self.tr("Table")), ("files", self.tr("Files"))],
            name=self.tr("How it is looked at"),
        )
        self.look.chosen.connect(self._look_chosen)
        self.pages = QStackedWidget()
        self.pages.setFixedHeight(170)
        self.text = self._text_page()
        self.files = self._files_page()
        self._table_page = QWidget()
        self._table_column = QVBoxLayout(self._table_page)
        self._table_column.setContentsMargins(0, 0, 0, 0)
        self.table: DataTable | None = None
        for page in (self.text, self._table_page, self.files):
            self.pages.addWidget(page)
        top = QHBoxLayout()
        top.addWidget(self.found, 1)
        top.addWidget(self.look)
        self.body.addWidget(self.names)
        self.body.addLayout(top)
        self.body.addWidget(self.pages)
        self.body.addWidget(self._mapping_row())
        self.body.addLayout(self._licence_row())

    @property
    def licence(self) -> str:
        """What was typed as the licence."""
        return self._licence.text().strip()

    def wait_for(self, paths: Sequence[str]) -> None:
        """Name what is looked at, until :meth:`show_preview` says what is in it."""
        self.names.setText(", ".join(Path(path).name for path in paths))
        self.found.setText(self.tr("Looking…"))
        self.text.setPlainText("")
        self.files.set_rows([])
        self._show_table([], [])
        self._mapping.setVisible(False)

    def show_preview(self, result: Mapping[str, Any], chosen_column: str) -> None:
        """Show the answer of ``import_preview``; ``chosen_column`` is what the recipe says."""
        files, documents = list(result.get("files", [])), result.get("documents", [])
        problems = [_problem_words(problem) for problem in result.get("problems", [])]
        count = len(files) + int(result.get("more_files") or 0)
        one, many = self.tr("One file that can be read."), self.tr("{count} files that can be read.")
        found = (one if count == 1 else many).format(count=amount(count)) if count else ""
        self.found.setText(" ".join(part for part in (found, *problems[:3]) if part) or self.tr("No text was found."))
        texts = [str(doc.get("text", "")) if isinstance(doc, Mapping) else str(doc) for doc in documents]
        self.text.setPlainText("\n\n".join(texts)[:PREVIEW_CHARACTERS])
        self.files.set_rows([_file_row(file) for file in files])
        columns = [str(name) for name in result.get("columns", [])]
        self._show_table(columns, result.get("rows", []))
        self._show_mapping(columns, chosen_column, files)

    def show_error(self, error: LangwrightError) -> None:
        """There is nothing to show, and this is why."""
        self.found.setText(str(error))

    # --- parts ------------------------------------------------------------------------------------------------

    def _text_page(self) -> QPlainTextEdit:
        made = QPlainTextEdit()
        made.setReadOnly(True)
        made.setFont(monospace_font(12))
        made.setAccessibleName(self.tr("The beginning of the text"))
        return made

    def _files_page(self) -> DataTable:
        made = DataTable(
            [
                Column(self.tr("File")),
                Column(self.tr("Kind"), width=90),
                Column(self.tr("Size"), numeric=True, width=90, show=lambda size: data_size(size or 0)),
                Column(self.tr("Encoding"), width=110),
                Column(self.tr("Text column"), width=120),
                Column(self.tr("Bad rows"), numeric=True, width=90),
            ]
        )
        made.setAccessibleName(self.tr("Files that would be imported"))
        return made

    def _mapping_row(self) -> QWidget:
        self._mapping = QWidget()
        row = QHBoxLayout(self._mapping)
        row.setContentsMargins(0, 0, 0, 0)
        self.column = CalmComboBox()
        self.column.setAccessibleName(self.tr("Column that holds the text"))
        self.column.setMinimumWidth(200)
        self.column.activated.connect(lambda: self.column_chosen.emit(str(self.column.currentData())))
        caption = label(self.tr("Column that holds the text"))
        caption.setBuddy(self.column)
        row.addWidget(caption)
        row.addWidget(self.column)
        row.addStretch(1)
        self._mapping.setVisible(False)
        return self._mapping

    def _licence_row(self) -> QHBoxLayout:
        self._licence = QLineEdit()
        self._licence.setPlaceholderText(self.tr("such as CC-BY-4.0, or “my own”"))
        self._licence.setAccessibleName(self.tr("Licence of this text"))
        row = QHBoxLayout()
        caption = label(self.tr("Licence of this text"))
        caption.setBuddy(self._licence)
        row.addWidget(caption)
        row.addWidget(self._licence, 1)
        return row

    # --- showing ----------------------------------------------------------------------------------------------

    @Slot(str)
    def _look_chosen(self, key: str) -> None:
        self.pages.setCurrentWidget({"text": self.text, "table": self._table_page, "files": self.files}[key])

    def _show_table(self, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
        """A table's columns are its own, so it is made anew for each."""
        if self.table is not None:
            self._table_column.removeWidget(self.table)
            self.table.deleteLater()
        shown = list(columns)[:MOST_COLUMNS]
        last = len(shown) - 1
        self.table = DataTable(
            [Column(name, width=0 if number == last else COLUMN_WIDTH) for number, name in enumerate(shown)],
            empty=self.tr("There is no table among these files."),
        )
        self.table.setAccessibleName(self.tr("The first rows"))
        self.table.set_rows([list(row)[:MOST_COLUMNS] for row in rows])
        self._table_column.addWidget(self.table)

    def _show_mapping(self, columns: Sequence[str], chosen: str, files: Sequence[Any]) -> None:
        self._mapping.setVisible(bool(columns))
        found = next((file.get("text_column") for file in files if file.get("text_column")), "")
        automatic = self.tr("Automatic ({column})").format(column=found) if found else self.tr("Automatic")
        self.column.clear()
        self.column.addItem(automatic, "auto")
        for name in columns:
            self.column.addItem(name, name)
        self.column.setCurrentIndex(max(self.column.findData(chosen), 0))


def _file_row(file: Mapping[str, Any]) -> list[Any]:
    kind = " ".join(part for part in (str(file.get("kind", "")), str(file.get("compression") or "")) if part)
    return [
        file.get("name", ""),
        kind,
        file.get("bytes"),
        file.get("encoding") or "",
        file.get("text_column") or "",
        file.get("bad_rows") or None,
    ]


def _problem_words(problem: Any) -> str:
    if isinstance(problem, Mapping):
        name, reason = problem.get("name") or problem.get("source") or "", problem.get("reason") or ""
        return f"{name} {reason or problem.get('text') or problem.get('message') or ''}".strip()
    return str(problem)
