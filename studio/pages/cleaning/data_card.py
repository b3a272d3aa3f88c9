"""The data card of the clean text, as it was written."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QTextBrowser

from engine.errors import LangwrightError
from studio.pages.services import Services
from studio.widgets import Card

CARD_NAME = "data_card.md"
MOST_CHARACTERS = 400_000


class DataCardView(Card):
    """What a stranger needs to know of the text: sources, licences, what was done to it, what it holds of people."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._shown: object = None
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(self.tr("Data card"))
        self.text.setPlaceholderText(self.tr("Clean once, and the card of the text is written."))
        self.body.addWidget(self.text, 1)

    def show_card(self, stamp: object) -> None:
        """Read the card again when what it speaks of has changed."""
        project = self._services.project.project
        if project is None or stamp == self._shown:
            return
        self._shown = stamp
        path = project.paths.clean / CARD_NAME
        self._services.background.run(lambda: _read(path), self._take, self._failed, key="data_card")

    @Slot(str)
    def _take(self, text: str) -> None:
        self.text.setMarkdown(text)

    def _failed(self, error: LangwrightError) -> None:
        self.text.setPlainText(str(error))


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")[:MOST_CHARACTERS] if path.exists() else ""
