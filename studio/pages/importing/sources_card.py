"""What is in the project: its sources with their licences, and what could not be read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QInputDialog, QLineEdit

from studio.pages.page import give_way
from studio.pages.services import Services
from studio.texts import amount, data_size
from studio.widgets import Card, Collapsible, Column, DataTable, PagedTable, button, label
from studio.widgets.paged_table import Take

Entry = Mapping[str, Any]


class SourcesCard(Card):
    """A table of sources, with a warning where nobody said what may be done with a text.

    The first of them come with the snapshot; any further ones are fetched when they are looked at.

    Signals:
        licence_given: the name of a source, and the licence that a person typed for it.
        removal_wanted: the name of a source whose documents shall be taken out.
    """

    licence_given = Signal(str, str)
    removal_wanted = Signal(str)

    def __init__(self, services: Services) -> None:
        super().__init__("")
        self._services = services
        self._first: list[Entry] = []
        self._shown: object = None
        self._rows: dict[int, Entry] = {}
        self.title.setText(self.tr("In the project"))
        self.title.setVisible(True)
        self.licence = button(self.tr("Licence…"), "quiet", "edit")
        self.licence.clicked.connect(self._ask_licence)
        self.remove = button(self.tr("Take out"), "quiet", "trash")
        self.remove.clicked.connect(lambda: self.removal_wanted.emit(str(self._chosen().get("name", ""))))
        self.header.addWidget(self.licence)
        self.header.addWidget(self.remove)
        self.table = PagedTable(
            [
                Column(self.tr("Source")),
                Column(self.tr("Kind"), width=90),
                Column(self.tr("Documents"), numeric=True, width=100),
                Column(self.tr("Text"), numeric=True, width=90, show=lambda size: data_size(size or 0)),
                Column(self.tr("Encoding"), width=100),
                Column(self.tr("Licence"), width=130),
                Column(self.tr("Problems"), numeric=True, width=90),
            ],
            self._fetch,
            empty=self.tr("What is imported is listed here, with its size, its licence and what could not be read."),
        )
        self.table.setAccessibleName(self.tr("Sources"))
        self.table.setMinimumHeight(150)
        give_way(self.table)
        self.table.row_selected.connect(self.update_actions)
        self.unlicensed = label("", "warn", wrap=True)
        self.unlicensed.setVisible(False)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.unlicensed)
        self.update_actions()

    def show_sources(self, sources: Sequence[Entry], facts: Entry) -> None:
        """Show the first entries of the corpus' table of sources, and the figures of all."""
        if (shown := (len(sources), sources, facts)) == self._shown:
            return
        self._shown = shown
        self._first, self._rows = list(sources), {}
        self.table.set_count(max(int(facts.get("sources") or 0), len(sources)))
        self.set_aside(self._sizes(facts))
        unknown = int(facts.get("unknown_licence") or 0)
        one = self.tr("One source has no known licence: make sure that you may use its text.")
        many = self.tr("{n} sources have no known licence: make sure that you may use their text.")
        self.unlicensed.setText((one if unknown == 1 else many).format(n=amount(unknown)))
        self.unlicensed.setVisible(bool(unknown))
        self.update_actions()

    @Slot()
    def update_actions(self) -> None:
        """Only a source that is chosen can be changed, and only where the project may be."""
        possible = bool(self._chosen()) and self._services.project.writable
        self.licence.setEnabled(possible)
        self.remove.setEnabled(possible)

    def _chosen(self) -> Entry:
        return self._rows.get(self.table.selected(), {})

    def _fetch(self, first: int, count: int, take: Take) -> None:
        if first + count <= len(self._first) or self.table.row_count() <= len(self._first):
            self._take(take, first, self._first[first : first + count])
            return
        project = self._services.project.project
        if project is None:
            return
        params = {"project": str(project.root), "offset": first, "limit": count}
        self._services.session.request(
            "sources", params, lambda answer: self._take(take, first, answer.get("sources", []))
        )

    def _take(self, take: Take, first: int, entries: Sequence[Entry]) -> None:
        self._rows.update(enumerate(entries, first))
        take(first, [_source_row(entry, self.tr("unknown")) for entry in entries])
        self.update_actions()

    @Slot()
    def _ask_licence(self) -> None:
        entry = self._chosen()
        name = str(entry.get("name", ""))
        dialog = QInputDialog(self)
        dialog.setWindowTitle(self.tr("Licence"))
        dialog.setLabelText(self.tr("Under which licence may the text of {source} be used?").format(source=name))
        dialog.setTextEchoMode(QLineEdit.EchoMode.Normal)
        dialog.setTextValue(str(entry.get("licence", "")))
        dialog.textValueSelected.connect(lambda text: self.licence_given.emit(name, text.strip()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _sizes(self, facts: Entry) -> str:
        if not facts.get("documents"):
            return ""
        number, size = int(str(facts["documents"])), data_size(float(str(facts.get("bytes", 0))))
        one, many = self.tr("One document, {size}"), self.tr("{documents} documents, {size}")
        return (one if number == 1 else many).format(documents=amount(number), size=size)


class ProblemsFold(Collapsible):
    """What could not be read, by file and line; away while there is nothing."""

    def __init__(self) -> None:
        super().__init__("")
        self.table = DataTable(
            [Column(self.tr("File")), Column(self.tr("Line"), numeric=True, width=80), Column(self.tr("Why"))]
        )
        self.table.setAccessibleName(self.tr("What could not be read"))
        self.table.setFixedHeight(180)
        self.body.addWidget(self.table)
        self.setVisible(False)

    def show_problems(self, sources: Sequence[Entry], skipped: Sequence[Any]) -> None:
        """List the bad rows of the sources, and the files that were left out."""
        rows: list[list[Any]] = []
        for entry in sources:
            for bad in entry.get("bad_rows_listed", []):
                rows.append([entry.get("name", ""), bad.get("line"), bad.get("reason", "")])
            if entry.get("problem"):
                rows.append([entry.get("name", ""), None, entry["problem"]])
        rows += [[item.get("name", ""), None, item.get("reason", "")] for item in skipped if isinstance(item, Mapping)]
        self.table.set_rows(rows)
        self.setVisible(bool(rows))
        self.set_title(self.tr("What could not be read ({count})").format(count=amount(len(rows))))


def _source_row(entry: Entry, unknown: str) -> list[Any]:
    problems = int(entry.get("bad_rows") or 0) + int(entry.get("decode_errors") or 0) + bool(entry.get("problem"))
    return [
        entry.get("name", ""),
        entry.get("kind", ""),
        entry.get("documents"),
        entry.get("bytes"),
        entry.get("encoding") or "",
        entry.get("licence") or unknown,
        problems or None,
    ]
