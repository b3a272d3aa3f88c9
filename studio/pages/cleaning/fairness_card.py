"""Which groups of people the clean text speaks of, in which words, and how the text is spread. Nothing acts on it."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog

from engine.errors import LangwrightError
from engine.project.atomic import write_json, write_text
from studio.pages.cleaning.fairness_words import FairnessWordsDialog
from studio.pages.page import give_way
from studio.pages.services import Services
from studio.texts import amount, data_size, decimal, percent
from studio.widgets import CalmComboBox, Card, Column, DataTable, FlowRow, button, label

MOST_WORDS = 4
BALANCES = ("source", "language", "year", "licence", "group")


class FairnessCard(Card):
    """The fairness report: groups with the places where they are spoken of, or the balance of the text."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._wanted: object = None
        self._shown: object = None
        self._report: Mapping[str, Any] = {}
        self._terms: dict[str, Any] = {}
        self.view = CalmComboBox()
        self.view.setAccessibleName(self.tr("What is shown of the report"))
        self._fill_views()
        self.view.activated.connect(self._show)
        self.edit = button(self.tr("Edit the words…"), "secondary")
        self.edit.clicked.connect(self._edit)
        self.save = button(self.tr("Save…"), "secondary", "save")
        self.save.clicked.connect(self._ask_file)
        self.words = label("", "caption", wrap=True)
        self.groups = self._groups_table()
        self.places = self._places_table()
        self.balance = self._balance_table()
        for table in (self.groups, self.places, self.balance):
            give_way(table)
        top = FlowRow()
        for part in (self.view, self.edit, self.save):
            top.flow.addWidget(part)
        self.body.addWidget(top)
        self.body.addWidget(self.words)
        self.body.addWidget(self.groups, 3)
        self.body.addWidget(self.places, 2)
        self.body.addWidget(self.balance, 1)
        self._show()

    def show_report(self, stamp: object) -> None:
        """Ask for the report again when what it speaks of has changed, as soon as somebody looks."""
        self._wanted = stamp
        if self.isVisible():
            self._ask()

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks."""
        super().showEvent(event)
        self._ask()

    # --- asking -----------------------------------------------------------------------------------------------

    def _ask(self) -> None:
        project = self._services.project.project
        if project is None or self._wanted == self._shown:
            return
        self._shown = self._wanted
        params = {"project": str(project.root)}
        self._services.session.request("fairness", params, self._take, failed=self._failed, key="fairness")

    def _take(self, answer: dict[str, Any]) -> None:
        self._report = answer.get("report") or {}
        self._terms = answer.get("terms") or {}
        groups = self._report.get("groups", [])
        self.groups.set_rows(
            [
                [
                    group["kind"],
                    group["group"],
                    group["count"],
                    group["documents"],
                    group["per_million_bytes"],
                    ", ".join(list(group["terms"])[:MOST_WORDS]),
                ]
                for group in groups
            ]
        )
        self.places.set_rows([])
        self._show()

    def _failed(self, error: LangwrightError) -> None:
        self._shown = None
        self._report = {}
        self._show()
        self.words.setText(str(error))

    # --- showing ----------------------------------------------------------------------------------------------

    @Slot()
    def _show(self) -> None:
        view, there = str(self.view.currentData()), bool(self._report)
        self.groups.setVisible(there and view == "groups")
        self.places.setVisible(there and view == "groups")
        self.balance.setVisible(there and view != "groups")
        self.save.setEnabled(there)
        self.edit.setEnabled(self._services.project.writable)
        if not there:
            self.words.setText(self.tr("Clean once, with the fairness report switched on, to see it."))
        elif view == "groups":
            looked = self._report.get("looked_at", {})
            self.words.setText(
                self.tr(
                    "Words that name groups, counted in {documents} documents ({size}). Nothing is changed by it. "
                    "Choose a group to see where it is spoken of."
                ).format(documents=amount(looked.get("documents", 0)), size=data_size(looked.get("bytes", 0)))
            )
        else:
            self._show_balance(self._report.get("balance", {}).get(view, {}))

    def _show_balance(self, balance: Mapping[str, Any]) -> None:
        self.balance.set_rows(
            [
                [entry["name"] or self.tr("not known"), entry["documents"], entry["bytes"], entry["share"]]
                for entry in balance.get("largest", [])
            ]
        )
        self.words.setText(
            self.tr("{values} different ones, as even as {effective} of equal size would be.").format(
                values=amount(balance.get("values", 0)), effective=decimal(balance.get("effective", 0.0), 1)
            )
        )

    @Slot(int)
    def _show_places(self, row: int) -> None:
        groups = self._report.get("groups", [])
        chosen = groups[row] if 0 <= row < len(groups) else {}
        self.places.set_rows(
            [[place["before"], place["word"], place["after"], place["source"]] for place in chosen.get("contexts", [])]
        )

    # --- the list of words ------------------------------------------------------------------------------------

    @Slot()
    def _edit(self) -> None:
        dialog = FairnessWordsDialog(self._terms, self)
        dialog.chosen.connect(self._write)
        dialog.open()

    @Slot(object)
    def _write(self, terms: dict[str, Any]) -> None:
        project = self._services.project.project
        if project is None:
            return

        def written(_answer: dict[str, Any]) -> None:
            self._terms = terms
            self.words.setText(self.tr("The words are saved. They count from the next cleaning on."))

        params = {"project": str(project.root), "terms": terms}
        self._services.session.request("fairness_list", params, written, failed=self._not_written)

    def _not_written(self, error: LangwrightError) -> None:
        self.words.setText(str(error))

    # --- saving -----------------------------------------------------------------------------------------------

    @Slot()
    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the fairness report"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Table (*.csv)"), self.tr("Everything (*.json)")])
        dialog.setDefaultSuffix("csv")
        dialog.selectFile("fairness.csv")
        dialog.fileSelected.connect(self.export)
        dialog.open()

    @Slot(str)
    def export(self, path: str) -> None:
        """Write the report: as JSON all of it, else the groups as a table."""
        report = self._report

        def saved(_nothing: object) -> None:
            self.words.setText(self.tr("Saved as {name}.").format(name=Path(path).name))

        self._services.background.run(lambda: _write_report(Path(path), report), saved, self._not_written)

    # --- parts ------------------------------------------------------------------------------------------------

    def _fill_views(self) -> None:
        titles = {
            "source": self.tr("Balance of sources"),
            "language": self.tr("Balance of languages"),
            "year": self.tr("Balance of years"),
            "licence": self.tr("Balance of licences"),
            "group": self.tr("Balance of authors and sites"),
        }
        with QSignalBlocker(self.view):
            self.view.addItem(self.tr("Groups of people"), "groups")
            for key in BALANCES:
                self.view.addItem(titles[key], key)

    def _groups_table(self) -> DataTable:
        table = DataTable(
            [
                Column(self.tr("Kind"), width=90),
                Column(self.tr("Group"), width=100),
                Column(self.tr("Times"), numeric=True, width=64),
                Column(self.tr("Documents"), numeric=True, width=90),
                Column(self.tr("Per MB"), numeric=True, width=70, help=self.tr("How often in a million bytes of text")),
                Column(self.tr("Words")),
            ],
            empty=self.tr("No word of the list was met."),
        )
        table.setAccessibleName(self.tr("Groups of people"))
        table.setMinimumHeight(110)
        table.row_selected.connect(self._show_places)
        return table

    def _places_table(self) -> DataTable:
        table = DataTable(
            [
                Column(self.tr("Before it")),
                Column(self.tr("Word"), width=90),
                Column(self.tr("After it")),
                Column(self.tr("Source"), width=110),
            ],
            empty=self.tr("Choose a group above to see where it is spoken of."),
        )
        table.setAccessibleName(self.tr("Where the group is spoken of"))
        table.setMinimumHeight(110)
        return table

    def _balance_table(self) -> DataTable:
        table = DataTable(
            [
                Column(self.tr("Name")),
                Column(self.tr("Documents"), numeric=True, width=100),
                Column(self.tr("Size"), numeric=True, width=90, show=data_size),
                Column(self.tr("Share"), numeric=True, width=80, show=percent),
            ],
        )
        table.setAccessibleName(self.tr("How the text is spread"))
        table.setMinimumHeight(110)
        return table


def _write_report(path: Path, report: Mapping[str, Any]) -> None:
    if path.suffix.lower() == ".json":
        write_json(path, report)
    else:
        write_text(path, _as_table(report.get("groups", [])))


def _as_table(groups: Sequence[Mapping[str, Any]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    columns = ("kind", "group", "count", "documents", "per_million_bytes")
    writer.writerow([*columns, "terms"])
    for group in groups:
        words = "; ".join(f"{word} {count}" for word, count in group["terms"].items())
        writer.writerow([*(group[name] for name in columns), words])
    return out.getvalue()
