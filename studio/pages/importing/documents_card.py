"""The documents of the project, one under the other, and the text of the one that is chosen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit

from engine.errors import LangwrightError
from studio.pages.page import give_way
from studio.pages.services import Services
from studio.texts import amount, data_size
from studio.theme import monospace_font
from studio.widgets import Card, Column, PagedTable, button, label
from studio.widgets.paged_table import Take


class DocumentsCard(Card):
    """Any number of documents; only those in sight are fetched.

    Signals:
        erasing_wanted: some of them shall be erased.
    """

    erasing_wanted = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._shown: object = None
        self.table = PagedTable(
            [
                Column(self.tr("Begins with")),
                Column(self.tr("Source"), width=140),
                Column(self.tr("At"), width=70),
                Column(self.tr("Size"), numeric=True, width=80, show=lambda size: data_size(size or 0)),
            ],
            self._fetch,
            empty=self.tr("Every imported text is listed here and can be read."),
        )
        self.table.setAccessibleName(self.tr("Documents"))
        self.table.row_selected.connect(self._open)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setFont(monospace_font(12))
        self.text.setAccessibleName(self.tr("The document"))
        self.text.setPlaceholderText(self.tr("Choose a document to read it."))
        self.words = label("", "caption", wrap=True)
        self.erase = button(self.tr("Erase documents…"), "quiet", "trash")
        self.erase.clicked.connect(self.erasing_wanted)
        for part in (self.table, self.text):
            part.setMinimumHeight(150)
            give_way(part)
        row = QHBoxLayout()
        row.addWidget(self.table, 3)
        row.addWidget(self.text, 2)
        self.body.addLayout(row, 1)
        below = QHBoxLayout()
        below.addWidget(self.words, 1)
        below.addWidget(self.erase)
        self.body.addLayout(below)

    def show_corpus(self, facts: Mapping[str, Any]) -> None:
        """There are the documents that these figures of the corpus speak of."""
        if facts == self._shown:
            return
        self._shown = facts
        self.table.set_count(int(facts.get("documents") or 0))
        self.text.setPlainText("")
        self.words.setText("")

    def _fetch(self, first: int, count: int, take: Take) -> None:
        project = self._services.project.project
        if project is None:
            return
        params = {"project": str(project.root), "offset": first, "limit": count}

        def taken(answer: dict[str, Any]) -> None:
            documents = answer.get("documents", [])
            take(first, [[d["beginning"], d["source"], d["member"], d["bytes"]] for d in documents])

        self._services.session.request("documents", params, taken, failed=self._failed)

    @Slot(int)
    def _open(self, number: int) -> None:
        project = self._services.project.project
        if project is None or number < 0:
            return
        params = {"project": str(project.root), "number": number}
        self._services.session.request("document", params, self._opened, failed=self._failed, key="document")

    def _opened(self, answer: dict[str, Any]) -> None:
        self.text.setPlainText(str(answer.get("text", "")))
        parts = [str(answer.get(name) or "") for name in ("source", "member", "licence", "date")]
        if answer.get("cut"):
            parts.append(self.tr("the first {n} characters").format(n=amount(len(self.text.toPlainText()))))
        self.words.setText(" · ".join(part for part in parts if part))

    def _failed(self, error: LangwrightError) -> None:
        self.words.setText(str(error))
