"""All runs of the project side by side: what came out of each, and only the settings in which they differ."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout

from engine.errors import LangwrightError
from engine.jobs.uses import delete_runs, restore_run
from engine.project import Run
from engine.project.atomic import write_text
from engine.project.labels import write_label
from engine.recipe import SettingDifference
from studio.pages.comparing.label_dialog import LabelDialog
from studio.pages.comparing.run_rows import RunRow, as_cells, as_csv, as_markdown, rows_of
from studio.pages.notes import Note, note_of
from studio.pages.page import Page, give_way
from studio.pages.services import Services
from studio.state import RunSummary
from studio.texts import amount, count, decimal, setting_value, short_date, translated
from studio.theme.tokens import SPACE_6
from studio.widgets import Card, Column, DataTable, FlowRow, button, label

DIFFERING_WIDTH = 130


class RunsPage(Page):
    """A table of runs and what can be done with the chosen ones.

    Signals:
        run_wanted: the name of a run to look at in Train, and the names of others to lay over it.
        play_wanted: the name of a run to talk to, and None for its best checkpoint.
    """

    run_wanted = Signal(str, object)
    play_wanted = Signal(str, object)
    key = "runs"

    def __init__(self, services: Services) -> None:
        super().__init__(services, "", "")
        self.header.set_title(self.tr("Which run came out best?"))
        self.header.set_subtitle(self.tr("Beside the results stand only the settings in which the runs differ."))
        self._rows: list[RunRow] = []
        self._found: list[SettingDifference] = []
        self._shown: object = None
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search in names and notes"))
        self.search.setAccessibleName(self.tr("Search in the runs"))
        self.search.textChanged.connect(self._fill)
        self.every = QCheckBox(self.tr("Also those put away"))
        self.every.toggled.connect(self._fill)
        self._buttons()
        self.words = label("", "caption", wrap=True)
        card = Card()
        top = QHBoxLayout()
        top.addWidget(self.search, 1)
        top.addWidget(self.every)
        self._place = QVBoxLayout()
        self.table: DataTable | None = None
        card.body.addLayout(top)
        card.body.addLayout(self._place, 1)
        card.body.addWidget(self.words)
        card.body.addWidget(self.actions_row)
        self.body.addWidget(card, 1)
        self.body.setContentsMargins(SPACE_6, 0, SPACE_6, SPACE_6)  # no row of Back and Next below it
        services.project.refreshed.connect(self._refresh_seen)
        services.project.closed.connect(self._fill)
        self._fill()

    def entered(self) -> None:
        """Show the runs as they are now."""
        self._fill()

    def catch_up(self) -> None:
        """Show what is there."""
        self._fill()

    def chosen(self) -> list[RunSummary]:
        """The chosen runs, in the order of the table."""
        if self.table is None:
            return []
        return [self._rows[place].run for place in self.table.selected_rows()]

    # --- parts ------------------------------------------------------------------------------------------------

    def _buttons(self) -> None:
        self.show_run = button(self.tr("Show in Train"), "primary", "train")
        self.play = button(self.tr("Play"), "secondary", "play")
        self.name_it = button(self.tr("Name and note…"), "secondary", "edit")
        self.pin = button(self.tr("List first"), "secondary", "pin")
        self.put_away = button(self.tr("Put away"), "secondary", "drop")
        self.delete = button(self.tr("Delete"), "secondary", "trash")
        self.save = button(self.tr("Save the table…"), "secondary", "save")
        self.show_run.setToolTip(self.tr("With several chosen, the others are laid over the first one's chart."))
        for made, act in (
            (self.show_run, self._show_in_train),
            (self.play, self._play),
            (self.name_it, self._name),
            (self.pin, self._pin),
            (self.put_away, self._put_away),
            (self.delete, self._delete),
            (self.save, self._ask_file),
        ):
            made.clicked.connect(act)
        self.actions_row = FlowRow()
        for made in (self.show_run, self.play, self.name_it, self.pin, self.put_away, self.delete, self.save):
            self.actions_row.flow.addWidget(made)

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Run"), width=150),
            Column(self.tr("State"), width=90),
            Column(self.tr("Steps"), numeric=True, width=80, show=_number(count)),
            Column(self.tr("Validation loss"), numeric=True, width=110, show=_number(lambda value: decimal(value, 3))),
            Column(self.tr("Perplexity"), numeric=True, width=90, show=_number(lambda value: decimal(value, 1))),
            Column(self.tr("Bits per byte"), numeric=True, width=100, show=_number(lambda value: decimal(value, 3))),
            Column(self.tr("Tokens seen"), numeric=True, width=100, show=_number(amount)),
            Column(self.tr("Parameters"), numeric=True, width=100, show=_number(amount)),
            *(Column(translated(one.title), width=DIFFERING_WIDTH, show=setting_value) for one in self._found),
            Column(self.tr("Begun"), width=90, show=_day),
            Column(self.tr("Note"), width=180),
        ]

    # --- showing ----------------------------------------------------------------------------------------------

    @Slot()
    def _refresh_seen(self) -> None:
        if self.isVisible():
            self._fill()

    @Slot()
    def _fill(self) -> None:
        snapshot = self.services.project.snapshot
        runs = list(snapshot.runs) if snapshot is not None and self.services.project.is_open else []
        wanted, every = self.search.text().casefold(), self.every.isChecked()
        shown = [run for run in runs if (every or not run.label.archived) and wanted in _searched(run)]
        if (stamp := (tuple(shown), wanted, every)) == self._shown:
            return
        self._shown = stamp
        chosen = {run.name for run in self.chosen()}
        self._rows, found = rows_of(shown)
        if self.table is None or [one.path for one in found] != [one.path for one in self._found]:
            self._found = found
            self._make_table()
        self._found = found
        assert self.table is not None  # noqa: S101 - made above
        self.table.set_rows([self._cells(row) for row in self._rows])
        kept = [place for place, row in enumerate(self._rows) if row.run.name in chosen]
        self.table.select_rows(kept or ([0] if self._rows else []))
        self._say(runs)
        self._update_actions()

    def _make_table(self) -> None:
        """Its columns follow from the runs, so it is made anew for others."""
        if self.table is not None:
            self._place.removeWidget(self.table)
            self.table.deleteLater()
        self.table = DataTable(self._columns(), empty=self.tr("No run yet. Begin one in Train."))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setAccessibleName(self.tr("Runs"))
        self.table.setMinimumHeight(200)
        give_way(self.table)
        self.table.row_selected.connect(self._update_actions)
        self.table.row_activated.connect(self._show_in_train)
        self._place.addWidget(self.table)

    def _cells(self, row: RunRow) -> list[Any]:
        run = row.run
        name = f"{run.title} ({run.name})" if run.label.title else run.name
        marks = " · ".join(
            words
            for words, is_so in ((self.tr("first"), run.label.pinned), (self.tr("put away"), run.label.archived))
            if is_so
        )
        return [
            f"{name} · {marks}" if marks else name,
            self._state(run),
            row.steps,
            row.loss,
            row.perplexity,
            row.bits,
            row.tokens,
            row.parameters,
            *row.differing,
            run.inputs.created if run.inputs else None,
            run.label.note,
        ]

    def _state(self, run: RunSummary) -> str:
        if run.problem:
            return self.tr("damaged")
        if run.running:
            return self.tr("training")
        return self.tr("complete") if run.complete else self.tr("stopped")

    def _say(self, runs: Sequence[RunSummary]) -> None:
        away = sum(run.label.archived for run in runs)
        hidden = self.tr("{n} put away.").format(n=count(away)) if away and not self.every.isChecked() else ""
        best = min((row for row in self._rows if row.loss is not None), key=lambda row: row.loss or 0.0, default=None)
        lowest = self.tr("Lowest validation loss: {run}, {loss}.") if best is not None and len(self._rows) > 1 else ""
        words = lowest.format(run=best.run.title, loss=decimal(best.loss or 0.0, 3)) if best is not None else ""
        self.words.setText(" ".join(part for part in (words, hidden) if part))

    @Slot()
    def _update_actions(self) -> None:
        chosen, writable = self.chosen(), self.services.project.writable
        self.show_run.setEnabled(bool(chosen))
        self.play.setEnabled(len(chosen) == 1 and bool(chosen[0].checkpoints))
        self.name_it.setEnabled(len(chosen) == 1 and writable)
        for made in (self.pin, self.put_away, self.delete):
            made.setEnabled(bool(chosen) and writable)
        self.delete.setEnabled(bool(chosen) and writable and not any(run.running for run in chosen))
        pinned, away = all(run.label.pinned for run in chosen), all(run.label.archived for run in chosen)
        self.pin.setText(self.tr("No longer first") if chosen and pinned else self.tr("List first"))
        self.put_away.setText(self.tr("Bring back") if chosen and away else self.tr("Put away"))
        self.save.setEnabled(bool(self._rows))

    # --- what can be done -------------------------------------------------------------------------------------

    @Slot()
    def _show_in_train(self) -> None:
        if chosen := self.chosen():
            self.run_wanted.emit(chosen[0].name, [run.name for run in chosen[1:]])

    @Slot()
    def _play(self) -> None:
        if chosen := self.chosen():
            self.play_wanted.emit(chosen[0].name, None)

    @Slot()
    def _name(self) -> None:
        if chosen := self.chosen():
            dialog = LabelDialog(chosen[0], self)
            dialog.chosen.connect(partial(self._named, chosen[0]))
            dialog.open()

    def _named(self, run: RunSummary, title: str, note: str) -> None:
        self._label([run], title=title, note=note)

    @Slot()
    def _pin(self) -> None:
        chosen = self.chosen()
        self._label(chosen, pinned=not all(run.label.pinned for run in chosen))

    @Slot()
    def _put_away(self) -> None:
        chosen = self.chosen()
        self._label(chosen, archived=not all(run.label.archived for run in chosen))

    def _label(self, runs: Sequence[RunSummary], **changes: Any) -> None:
        def write() -> None:
            for run in runs:
                write_label(run.folder, run.label.model_copy(update=changes))

        self._do(write)

    @Slot()
    def _delete(self) -> None:
        project, chosen = self.services.project.project, self.chosen()
        if project is None or not chosen:
            return
        paths, runs = project.paths, [Run(run.folder) for run in chosen]
        for run in chosen:
            if self.services.run.name == run.name:
                self.services.run.show("")

        def deleted(places: list[Path]) -> None:
            def undo() -> None:
                self._do(lambda: [restore_run(paths, place) for place in places])

            one, many = self.tr("Run {names} is in the trash."), self.tr("Runs {names} are in the trash.")
            names = ", ".join(run.title for run in chosen)
            what = (one if len(chosen) == 1 else many).format(names=names)
            self.noted.emit(Note(f"deleted-runs:{names}", "info", what, undo=undo))
            self.services.project.refresh()

        self.services.background.run(lambda: delete_runs(paths, runs), deleted, self._complain)

    def _do(self, work: Callable[[], object]) -> None:
        self.services.background.run(work, lambda _: self.services.project.refresh(), self._complain)

    def _complain(self, error: LangwrightError) -> None:
        self.noted.emit(note_of(error))

    @Slot()
    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the table"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Table (*.csv)"), self.tr("Markdown (*.md)")])
        dialog.setDefaultSuffix("csv")
        dialog.selectFile("runs.csv")
        dialog.fileSelected.connect(self.export)
        dialog.open()

    @Slot(str)
    def export(self, path: str) -> None:
        """Write the table, unrounded, as CSV or, by the ending, as Markdown."""
        cells, place = as_cells(self._rows, self._found), Path(path)
        text = as_markdown(cells) if place.suffix.lower() == ".md" else as_csv(cells)

        def saved(_nothing: object) -> None:
            self.words.setText(self.tr("Saved as {name}.").format(name=place.name))

        self.services.background.run(lambda: write_text(place, text), saved, self._complain)


def _searched(run: RunSummary) -> str:
    return f"{run.name} {run.label.title} {run.label.note}".casefold()


def _day(moment: Any) -> str:
    return short_date(datetime.fromisoformat(moment).astimezone()) if moment else ""


def _number(words: Callable[[Any], str]) -> Callable[[Any], str]:
    return lambda value: "" if value is None else words(value)
