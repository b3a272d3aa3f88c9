"""Station 8: how does it leave? A format, a folder, and the proof that what was written reads back the same."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout

from engine.jobs import End, Started, start_export
from engine.project import Run
from engine.recipe import SETTINGS
from studio.pages.choosers import CheckpointChooser
from studio.pages.page import give_way
from studio.pages.recipe_form import RecipeForm
from studio.pages.services import Services
from studio.pages.station_page import StationPage
from studio.texts import data_size, localised
from studio.widgets import Card, Choice, ChoiceCards, Column, DataTable, button, label

FORMAT = "sharing.format"


class SharePage(StationPage):
    """Take the model away."""

    key = "share"

    def __init__(self, services: Services) -> None:
        super().__init__(services, "", "", "", "share")
        self.header.set_title(self.tr("Take your model away"))
        self.header.set_subtitle(self.tr("In a standard format, with its tokenizer, a model card and checksums."))
        self.primary.setText(self.tr("Export"))
        self.place_actions()
        self.chooser = CheckpointChooser()
        self.chooser.chosen.connect(self._suggest)
        self.formats = ChoiceCards(
            [Choice(c.value, c.title, c.help) for c in SETTINGS[FORMAT].choices], name=self.tr("Format")
        )
        self.formats.chosen.connect(self._format_chosen)
        what = Card(self.tr("What leaves"))
        what.body.addWidget(self.chooser, 0, Qt.AlignmentFlag.AlignLeft)
        what.body.addWidget(self.formats)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(what, 1)
        row.addWidget(self._where_card(), 1)
        self.body.addLayout(row)
        self.body.addWidget(self._card_card())
        self.body.addWidget(self._exports_card(), 1)
        self.update_actions()

    # --- the station ------------------------------------------------------------------------------------------

    def can_act(self) -> bool:
        """Only with a model and a place."""
        return self.chooser.summary is not None and bool(self.target.text().strip())

    def act(self) -> None:
        """Export."""
        project, summary = self.services.project.project, self.chooser.summary
        if project is None or summary is None:
            return
        to, which, state = Path(self.target.text().strip()), self.chooser.which, self.services.project

        def begin() -> Started:
            return start_export(project.paths, Run(summary.folder), state.recipe, checkpoint=which, to=to)

        self.start(begin)

    @Slot()
    def _export_or_train(self) -> None:
        """The button of the empty table: export, or go where a model to export comes from."""
        if self.primary.isEnabled():
            self.act()
        else:
            self.go.emit(self.blocked_by() or "train")

    def finished(self, end: End) -> None:
        """Say where it is and how the comparison came out."""
        result = end.result
        place = str(result.get("folder") or result.get("to") or self.target.text())
        self.panel.finish(self.tr("Exported to {folder}").format(folder=place), self._proof(result), "good")

    def refresh(self) -> None:
        """Show what was exported."""
        snapshot = self.services.project.snapshot
        self.chooser.show_snapshot(snapshot)
        self.formats.set_value(self.services.project.recipe.sharing.format)
        exports = snapshot.exports if snapshot else ()
        self._exports = exports
        self._table.set_rows([[path.name, str(path)] for path in exports])
        if not self.target.text():
            self._suggest()

    def opened(self) -> None:
        """Suggest a folder in this project."""
        self.target.clear()
        self._suggest()

    # --- parts ------------------------------------------------------------------------------------------------

    def _where_card(self) -> Card:
        card = Card(self.tr("Where to"))
        self.target = QLineEdit()
        self.target.setAccessibleName(self.tr("Folder to write"))
        self.target.textChanged.connect(self.update_actions)
        choose = button(self.tr("Choose…"), "secondary", "open")
        choose.clicked.connect(self._choose)
        row = QHBoxLayout()
        row.addWidget(self.target, 1)
        row.addWidget(choose)
        card.body.addLayout(row)
        words = self.tr(
            "A new folder, or an earlier export, which is replaced. Afterwards it is read back and compared."
        )
        card.body.addWidget(label(words, "caption", wrap=True))
        card.body.addStretch(1)
        return card

    def _card_card(self) -> Card:
        card = Card(self.tr("On the model card"))
        self.form = RecipeForm(
            self.services.project, ["sharing"], lambda s: s.path in ("sharing.author", "sharing.licence"), depth="all"
        )
        card.body.addWidget(self.form)
        return card

    def _exports_card(self) -> Card:
        card = Card(self.tr("Exported so far"))
        self._exports: tuple[Path, ...] = ()
        self._table = DataTable(
            [Column(self.tr("Name"), width=220), Column(self.tr("Folder"))],
            empty=self.tr("What is exported is listed here."),
        )
        self._table.setAccessibleName(self.tr("Exports"))
        self._table.setMinimumHeight(110)
        give_way(self._table)
        self._table.row_activated.connect(self._open)
        self._table.offer_when_empty(self.tr("Export"), self._export_or_train)
        show = button(self.tr("Show the folder"), "secondary", "open")
        show.clicked.connect(self._open_selected)
        card.header.addWidget(show)
        column = QVBoxLayout()
        column.addWidget(self._table, 1)
        card.body.addLayout(column, 1)
        return card

    def _proof(self, result: dict[str, Any]) -> str:
        difference, parts = result.get("max_abs_difference"), []
        if difference is not None:
            same = self.tr("read back: exactly the same answers")
            near = self.tr("read back: answers differ by at most {d}").format(d=localised(f"{difference:.1e}"))
            parts.append(same if difference == 0 else near)
        if result.get("bytes"):
            parts.append(data_size(result["bytes"]))
        if result.get("files"):
            parts.append(self.tr("{n} files with checksums").format(n=len(result["files"])))
        return ", ".join(parts)

    # --- choosing ---------------------------------------------------------------------------------------------

    @Slot()
    def _suggest(self) -> None:
        project, summary = self.services.project.project, self.chooser.summary
        if project is not None and summary is not None:
            kind = self.services.project.recipe.sharing.format
            self.target.setText(str(project.paths.exports / f"{summary.name}-{kind}"))
        self.update_actions()

    @Slot(str)
    def _format_chosen(self, value: str) -> None:
        self.services.project.set_value(FORMAT, value)

    @Slot()
    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Where to"), self.target.text())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._chosen_folder)
        dialog.open()

    def _chosen_folder(self, folder: str) -> None:
        summary = self.chooser.summary
        name = f"{summary.name}-{self.services.project.recipe.sharing.format}" if summary else "model"
        self.target.setText(str(Path(folder) / name))

    @Slot(int)
    def _open(self, position: int) -> None:
        if 0 <= position < len(self._exports):
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._exports[position])))

    @Slot()
    def _open_selected(self) -> None:
        self._open(max(self._table.selected(), 0))
