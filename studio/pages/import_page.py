"""Station 1: what text? Files and folders in, with a look at them before anything is copied."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit

from engine.advice import amount, data_size
from engine.errors import LangwrightError
from engine.jobs import End, Started, start_import
from studio.pages.page import give_way
from studio.pages.recipe_form import RecipeForm
from studio.pages.services import Services
from studio.pages.station_page import StationPage
from studio.theme import monospace_font
from studio.widgets import Card, Collapsible, Column, DataTable, DropZone, ElidedLabel, button, label

PREVIEW_CHARACTERS = 1200


class ImportPage(StationPage):
    """Bring text."""

    key = "import"

    def __init__(self, services: Services) -> None:
        super().__init__(services, "", "", "", "import")
        self.header.set_title(self.tr("Which text should the model read?"))
        self.header.set_subtitle(self.tr("Your files are copied into the project; they themselves stay as they are."))
        self.primary.setText(self.tr("Import"))
        self.place_actions()
        self._waiting: list[str] = []
        self.zone = DropZone(
            self.tr("Drop files or folders here"),
            self.tr("Text, Markdown, web pages, CSV, JSON lines and Parquet, also gzipped. Nothing is copied yet."),
        )
        self.zone.dropped.connect(self.offer)
        self.body.addWidget(self.zone)
        self.body.addWidget(self._offer_card())
        self.body.addWidget(self._sources_card(), 1)
        self.body.addWidget(self._problems_fold())
        fold = Collapsible(self.tr("How files are read"))
        self.form = RecipeForm(services.project, ["corpus"], lambda s: s.path != "corpus.licence", depth="all")
        fold.body.addWidget(self.form)
        self.body.addWidget(fold)
        self.update_actions()

    # --- what waits to be imported ----------------------------------------------------------------------------

    @Slot(list)
    def offer(self, paths: Sequence[str]) -> None:
        """Show files and folders as they would be imported; a second offer adds to the first."""
        self._waiting += [path for path in paths if path not in self._waiting]
        names = ", ".join(Path(path).name for path in self._waiting)
        self._names.setText(names)
        self._found.setText(self.tr("Looking…"))
        self._preview.setPlainText("")
        self._offer.setVisible(bool(self._waiting))
        self.zone.setVisible(not self._waiting)
        params = {"paths": list(self._waiting), "settings": _settings(self.form.values())}
        self.services.session.request(
            "import_preview", params, self._previewed, failed=self._no_preview, key="import_preview"
        )
        self.update_actions()

    def waiting(self) -> list[str]:
        """The paths that would be imported now."""
        return list(self._waiting)

    def can_act(self) -> bool:
        """Only with something to import."""
        return bool(self._waiting)

    def act(self) -> None:
        """Import what is offered."""
        project = self.services.project.project
        if project is None or not self._waiting:
            self.zone.choose_folder()
            return
        paths, licence = list(self._waiting), self._licence.text().strip()

        def begin() -> Started:
            return start_import(project, paths, licence=licence)

        self.start(begin)

    def finished(self, end: End) -> None:
        """Say how much came in."""
        result = end.result
        added = int(result.get("documents", 0))
        one, many = self.tr("One document imported, {size}."), self.tr("{count} documents imported, {size}.")
        what = (one if added == 1 else many).format(count=amount(added), size=data_size(result.get("bytes", 0)))
        notes = [
            (result.get("duplicates"), self.tr("{n} were there already")),
            (result.get("empty"), self.tr("{n} held no text")),
            (result.get("bad_rows"), self.tr("{n} rows could not be read")),
            (result.get("skipped"), self.tr("{n} files left out")),
        ]
        detail = ", ".join(words.format(n=amount(count)) for count, words in notes if count)
        sources = int(result.get("sources", 0))
        one, many = self.tr("One source in the project"), self.tr("{n} sources in the project")
        detail = detail or (one if sources == 1 else many).format(n=amount(sources))
        self.panel.finish(what, detail, "warn" if result.get("bad_rows") or result.get("skipped") else "caption")
        self._clear()

    # --- refreshing -------------------------------------------------------------------------------------------

    def opened(self) -> None:
        """Forget what was offered to another project."""
        self._clear()

    def refresh(self) -> None:
        """Show the sources of the corpus."""
        snapshot = self.services.project.snapshot
        record = snapshot.sources if snapshot and isinstance(snapshot.sources, dict) else {}
        sources = [entry for entry in record.get("sources", []) if isinstance(entry, dict)]
        self._table.set_rows([_source_row(entry) for entry in sources])
        facts = self.facts("import")
        if facts.get("documents"):
            number, size = int(str(facts["documents"])), data_size(float(str(facts.get("bytes", 0))))
            one, many = self.tr("One document, {size}"), self.tr("{documents} documents, {size}")
            self._sources.set_aside((one if number == 1 else many).format(documents=amount(number), size=size))
        else:
            self._sources.set_aside("")
        self._show_problems(sources, record.get("skipped", []))

    def _show_problems(self, sources: list[dict[str, Any]], skipped: list[dict[str, Any]]) -> None:
        rows: list[list[Any]] = []
        for entry in sources:
            for bad in entry.get("bad_rows_listed", []):
                rows.append([entry.get("name", ""), bad.get("line"), bad.get("reason", "")])
            if entry.get("problem"):
                rows.append([entry.get("name", ""), None, entry["problem"]])
        rows += [[item.get("name", ""), None, item.get("reason", "")] for item in skipped if isinstance(item, dict)]
        self._problems.set_rows(rows)
        self._problem_fold.setVisible(bool(rows))
        self._problem_fold.set_title(self.tr("What could not be read ({count})").format(count=amount(len(rows))))

    # --- parts ------------------------------------------------------------------------------------------------

    def _offer_card(self) -> Card:
        self._offer = Card(self.tr("Ready to import"))
        clear = button(self.tr("Take away"), "quiet", "close")
        clear.clicked.connect(self._clear)
        more_files = button(self.tr("Add files…"), "quiet", "file")
        more_files.clicked.connect(self.zone.choose_files)
        more = button(self.tr("Add a folder…"), "quiet", "folder")
        more.clicked.connect(self.zone.choose_folder)
        for made in (more_files, more, clear):
            self._offer.header.addWidget(made)
        self._names = ElidedLabel("", "strong")
        self._found = label("", "caption", wrap=True)
        self._preview = QPlainTextEdit()
        self._preview.setReadOnly(True)
        self._preview.setFont(monospace_font(12))
        self._preview.setFixedHeight(150)
        self._preview.setAccessibleName(self.tr("The beginning of the text"))
        self._licence = QLineEdit()
        self._licence.setPlaceholderText(self.tr("such as CC-BY-4.0, or “my own”"))
        self._licence.setAccessibleName(self.tr("Licence of this text"))
        row = QHBoxLayout()
        caption = label(self.tr("Licence of this text"))
        caption.setBuddy(self._licence)
        row.addWidget(caption)
        row.addWidget(self._licence, 1)
        for part in (self._names, self._found, self._preview):
            self._offer.body.addWidget(part)
        self._offer.body.addLayout(row)
        self._offer.setVisible(False)
        return self._offer

    def _sources_card(self) -> Card:
        self._sources = Card(self.tr("In the project"))
        self._table = DataTable(
            [
                Column(self.tr("Source")),
                Column(self.tr("Kind"), width=90),
                Column(self.tr("Documents"), numeric=True, width=100),
                Column(self.tr("Text"), numeric=True, width=90, show=lambda size: data_size(size or 0)),
                Column(self.tr("Encoding"), width=100),
                Column(self.tr("Licence"), width=130),
                Column(self.tr("Problems"), numeric=True, width=90),
            ],
            empty=self.tr("Nothing is imported yet."),
        )
        self._table.setAccessibleName(self.tr("Sources"))
        self._table.setMinimumHeight(150)
        give_way(self._table)
        self._sources.body.addWidget(self._table, 1)
        return self._sources

    def _problems_fold(self) -> Collapsible:
        self._problem_fold = Collapsible(self.tr("What could not be read"))
        self._problems = DataTable(
            [Column(self.tr("File")), Column(self.tr("Line"), numeric=True, width=80), Column(self.tr("Why"))]
        )
        self._problems.setAccessibleName(self.tr("What could not be read"))
        self._problems.setFixedHeight(180)
        self._problem_fold.body.addWidget(self._problems)
        self._problem_fold.setVisible(False)
        return self._problem_fold

    # --- the preview ------------------------------------------------------------------------------------------

    def _previewed(self, result: dict[str, Any]) -> None:
        files, documents = result.get("files", []), result.get("documents", [])
        problems = [_problem_words(problem) for problem in result.get("problems", [])]
        count = len(files) if isinstance(files, list) else int(files)
        one, many = self.tr("One file that can be read."), self.tr("{count} files that can be read.")
        found = (one if count == 1 else many).format(count=amount(count)) if count else ""
        self._found.setText(" ".join(part for part in (found, *problems[:3]) if part) or self.tr("No text was found."))
        texts = [str(doc.get("text", "")) if isinstance(doc, Mapping) else str(doc) for doc in documents]
        self._preview.setPlainText("\n\n".join(texts)[:PREVIEW_CHARACTERS])

    def _no_preview(self, error: LangwrightError) -> None:
        self._found.setText(str(error))

    @Slot()
    def _clear(self) -> None:
        self._waiting = []
        self._offer.setVisible(False)
        self.zone.setVisible(True)
        self.update_actions()


def _settings(values: Mapping[str, Any]) -> dict[str, Any]:
    return {path: list(value) if isinstance(value, tuple) else value for path, value in values.items()}


def _source_row(entry: Mapping[str, Any]) -> list[Any]:
    problems = int(entry.get("bad_rows") or 0) + int(entry.get("decode_errors") or 0) + bool(entry.get("problem"))
    return [
        entry.get("name", ""),
        entry.get("kind", ""),
        entry.get("documents"),
        entry.get("bytes"),
        entry.get("encoding") or "",
        entry.get("licence") or "",
        problems or None,
    ]


def _problem_words(problem: Any) -> str:
    if isinstance(problem, Mapping):
        name, reason = problem.get("name") or problem.get("source") or "", problem.get("reason") or ""
        return f"{name} {reason or problem.get('text') or problem.get('message') or ''}".strip()
    return str(problem)
