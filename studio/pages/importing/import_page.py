"""Station 1: what text? Files and folders in, with a look at them before anything is copied."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Slot

from engine.advice import amount, data_size
from engine.jobs import End, Started, start_import
from studio.pages.importing.offer_card import OfferCard
from studio.pages.importing.sources_card import ProblemsFold, SourcesCard
from studio.pages.recipe_form import RecipeForm
from studio.pages.services import Services
from studio.pages.station_page import StationPage
from studio.widgets import Collapsible, DropZone


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
        self.card = OfferCard()
        self.card.setVisible(False)
        self.card.files_wanted.connect(self.zone.choose_files)
        self.card.folder_wanted.connect(self.zone.choose_folder)
        self.card.cleared.connect(self._clear)
        self.card.column_chosen.connect(self._choose_column)
        self.sources = SourcesCard()
        self.problems = ProblemsFold()
        fold = Collapsible(self.tr("How files are read"))
        self.form = RecipeForm(services.project, ["corpus"], lambda s: s.path != "corpus.licence", depth="all")
        self.form.changed.connect(self._look_again)
        fold.body.addWidget(self.form)
        self.body.addWidget(self.zone)
        self.body.addWidget(self.card)
        self.body.addWidget(self.sources, 1)
        self.body.addWidget(self.problems)
        self.body.addWidget(fold)
        self.update_actions()

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
        self.sources.show_sources(sources, self.facts("import"))
        self.problems.show_problems(sources, record.get("skipped", []))

    # --- the preview ------------------------------------------------------------------------------------------

    def _look(self) -> None:
        self.card.wait_for(self._waiting)
        params = {"paths": list(self._waiting), "settings": _settings(self.form.values())}
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


def _settings(values: Mapping[str, Any]) -> dict[str, Any]:
    return {path: list(value) if isinstance(value, tuple) else value for path, value in values.items()}
