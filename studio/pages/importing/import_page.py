"""Station 1: what text? Files and folders in, with a look at them before anything is copied."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QTabWidget, QVBoxLayout

from engine.jobs import End, Started, start_erasing, start_import, start_sources_change
from engine.recipe import Recipe, settings_of
from studio.pages.importing.documents_card import DocumentsCard
from studio.pages.importing.erase_dialog import EraseDialog
from studio.pages.importing.offer_card import OfferCard
from studio.pages.importing.origin_dialog import OriginDialog
from studio.pages.importing.sources_card import ProblemsFold, SourcesCard
from studio.pages.page import give_way
from studio.pages.recipe_form import RecipeForm
from studio.pages.services import Services
from studio.pages.station_page import StationPage
from studio.texts import amount, data_size
from studio.widgets import Collapsible, DropZone, button


class ImportPage(StationPage):
    """Bring text."""

    key = "import"

    def __init__(self, services: Services) -> None:
        super().__init__(services, "", "", "", "import")
        self.header.set_title(self.tr("Which text should the model read?"))
        self.header.set_subtitle(self.tr("Your files are copied into the project; they themselves stay as they are."))
        self.primary.setText(self.tr("Import"))
        self.elsewhere = button(self.tr("From elsewhere…"), "quiet", "link")
        self.elsewhere.clicked.connect(self._ask_elsewhere)
        self.dialog: OriginDialog | None = None
        self.place_actions(self.elsewhere)
        self._waiting: list[str] = []
        self.zone = DropZone(
            self.tr("Drop files or folders here"),
            self.tr(
                "Text, web pages, PDF, Word, EPUB, notebooks, code, tables, mail, archives. Nothing is copied yet."
            ),
        )
        self.zone.dropped.connect(self.offer)
        self.card = OfferCard()
        self.card.setVisible(False)
        self.card.files_wanted.connect(self.zone.choose_files)
        self.card.folder_wanted.connect(self.zone.choose_folder)
        self.card.cleared.connect(self._clear)
        self.card.column_chosen.connect(self._choose_column)
        self.sources = SourcesCard(services)
        self.sources.licence_given.connect(self._give_licence)
        self.sources.removal_wanted.connect(self._take_out)
        self.documents = DocumentsCard(services)
        for table in (self.sources.table, self.documents.table):
            table.offer_when_empty(self.tr("Choose files…"), self.zone.choose_files)
        self.documents.erasing_wanted.connect(self._ask_whom_to_erase)
        self.problems = ProblemsFold()
        fold = Collapsible(self.tr("How files are read"), fill=self._fill_reading)
        self.body.addWidget(self.zone)
        self.body.addWidget(self.card)
        self.body.addWidget(self._tabs(), 1)
        self.body.addWidget(self.problems)
        self.body.addWidget(fold)
        self.update_actions()

    def _fill_reading(self, body: QVBoxLayout) -> None:
        form = RecipeForm(self.services.project, ["corpus"], lambda s: s.path != "corpus.licence", depth="all")
        form.changed.connect(self._look_again)
        body.addWidget(form)

    def _tabs(self) -> QTabWidget:
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setAccessibleName(self.tr("What is in the project"))
        self.tabs.addTab(self.sources, self.tr("Sources"))
        self.tabs.addTab(self.documents, self.tr("Documents"))
        self.tabs.setMinimumHeight(240)
        give_way(self.tabs)
        return self.tabs

    # --- what waits to be imported ----------------------------------------------------------------------------

    @Slot(list)
    def offer(self, paths: Sequence[str]) -> None:
        """Show files and folders as they would be imported; a second offer adds to the first."""
        self._waiting += [path for path in paths if path not in self._waiting]
        self.card.setVisible(bool(self._waiting))
        self.zone.setVisible(not self._waiting)
        self._look()
        self.update_actions()

    def waiting(self) -> list[str]:
        """The paths that would be imported now."""
        return list(self._waiting)

    def can_act(self) -> bool:
        """Only with something to import."""
        return bool(self._waiting)

    def is_next(self) -> bool:
        """Import, as soon as something waits for it."""
        return bool(self._waiting) or super().is_next()

    def act(self) -> None:
        """Import what is offered."""
        project = self.services.project.project
        if project is None or not self._waiting:
            self.zone.choose_folder()
            return
        paths, licence = list(self._waiting), self.card.licence

        def begin() -> Started:
            return start_import(project, paths, licence=licence)

        self.start(begin)

    def update_actions(self) -> None:
        """Let the buttons fit the state."""
        super().update_actions()
        self.elsewhere.setEnabled(self.services.project.writable and not self.panel.active)
        self.sources.update_actions()
        self.documents.erase.setEnabled(self.elsewhere.isEnabled() and bool(self.facts("import")))

    def finished(self, end: End) -> None:
        """Say how much came in."""
        result = end.result
        if "removed" in result:
            self.panel.finish(self.tr("The sources are changed."), "", "caption")
            return
        if "clean_rows" in result:
            self._say_erased(result)
            return
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

    # --- what comes from elsewhere, and what is there -----------------------------------------------------------

    @Slot()
    def _ask_elsewhere(self) -> None:
        self.services.session.request("origin_kinds", {}, self._show_dialog, failed=self.show_error, key="origin_kinds")

    def _show_dialog(self, answer: dict[str, Any]) -> None:
        self.dialog = OriginDialog(self.services.session, answer.get("kinds", []), self)
        self.dialog.wanted.connect(self._import_origin)
        self.dialog.open()

    @Slot(dict)
    def _import_origin(self, description: dict[str, Any]) -> None:
        project = self.services.project.project
        if project is not None:
            self.start(lambda: start_import(project, origins=[description]))

    @Slot(str, str)
    def _give_licence(self, name: str, licence: str) -> None:
        project = self.services.project.project
        if project is not None:
            self.start(lambda: start_sources_change(project, licences={name: licence}))

    @Slot(str)
    def _take_out(self, name: str) -> None:
        project = self.services.project.project
        if project is not None:
            self.start(lambda: start_sources_change(project, remove=[name]))

    @Slot()
    def _ask_whom_to_erase(self) -> None:
        project = self.services.project.project
        if project is not None:
            dialog = EraseDialog(self.services.session, str(project.root), self)
            dialog.wanted.connect(self._erase)
            dialog.open()

    @Slot(object)
    def _erase(self, documents: list[str]) -> None:
        project = self.services.project.project
        if project is not None:
            self.start(lambda: start_erasing(project, documents))

    def _say_erased(self, result: Mapping[str, Any]) -> None:
        one, many = self.tr("One document is erased."), self.tr("{n} documents are erased.")
        erased = int(result["documents"])
        saw = [str(run["run"]) for run in result.get("runs", []) if run.get("saw") == "yes"]
        learnt = self.tr("These runs have learnt from them: {runs}.").format(runs=", ".join(saw)) if saw else ""
        again = self.tr("The clean text has to be made again.") if result.get("clean") == "unknown" else ""
        words = " ".join(part for part in (again, learnt) if part) or self.tr("No run is known to have seen them.")
        self.panel.finish((one if erased == 1 else many).format(n=amount(erased)), words, "caption")

    # --- refreshing -------------------------------------------------------------------------------------------

    def opened(self) -> None:
        """Forget what was offered to another project."""
        self._clear()

    def refresh(self) -> None:
        """Show the sources of the corpus."""
        snapshot = self.services.project.snapshot
        record = snapshot.sources if snapshot and isinstance(snapshot.sources, dict) else {}
        sources = [entry for entry in record.get("sources", []) if isinstance(entry, dict)]
        self.sources.show_sources(sources, self.facts("import"))
        self.documents.show_corpus(self.facts("import"))
        self.problems.show_problems(sources, record.get("skipped", []))

    # --- the preview ------------------------------------------------------------------------------------------

    def _look(self) -> None:
        self.card.wait_for(self._waiting)
        params = {"paths": list(self._waiting), "settings": _settings(self.services.project.recipe)}
        self.services.session.request(
            "import_preview", params, self._previewed, failed=self.card.show_error, key="import_preview"
        )

    def _previewed(self, result: dict[str, Any]) -> None:
        self.card.show_preview(result, self.services.project.recipe.corpus.text_column)

    @Slot()
    def _look_again(self) -> None:
        if self._waiting:
            self._look()

    @Slot(str)
    def _choose_column(self, name: str) -> None:
        if self.services.project.set_value("corpus.text_column", name):
            self._look_again()

    @Slot()
    def _clear(self) -> None:
        self._waiting = []
        self.card.setVisible(False)
        self.zone.setVisible(True)
        self.update_actions()


def _settings(recipe: Recipe) -> dict[str, Any]:
    """How files are read, JSON-able."""
    values = {setting.path: recipe.value(setting.path) for setting in settings_of(recipe, "corpus")}
    return {path: list(value) if isinstance(value, tuple) else value for path, value in values.items()}
