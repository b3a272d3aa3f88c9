"""Erasing documents, such as one person's: who is meant, what would go, which runs have seen it; then for good."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from engine.errors import LangwrightError
from studio.jobs import SessionClient
from studio.texts import amount
from studio.widgets import CalmComboBox, Column, DataTable, action_row, button, label

WAYS = ("matching", "groups", "documents")


class EraseDialog(QDialog):
    """Looks first; only what was looked at can be erased.

    Signals:
        wanted: the ids of the documents to erase.
    """

    wanted = Signal(object)

    def __init__(self, session: SessionClient, project: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Erase documents"))
        self.resize(720, 560)
        self._session, self._project = session, project
        self._ids: list[str] = []
        self._number = 0
        self.way = CalmComboBox()
        self.way.setAccessibleName(self.tr("How they are named"))
        titles = (
            self.tr("Documents with these words in them"),
            self.tr("Documents of these authors, sites or archives"),
            self.tr("Documents with these ids"),
        )
        for key, title in zip(WAYS, titles, strict=True):
            self.way.addItem(title, key)
        self.who = QPlainTextEdit()
        self.who.setAccessibleName(self.tr("Who or what is meant"))
        self.who.setPlaceholderText(self.tr("One on each line. What is written here is kept nowhere."))
        self.who.setTabChangesFocus(True)
        self.who.setFixedHeight(72)
        self.words = label("", wrap=True)
        self.found = DataTable(
            [Column(self.tr("Begins with")), Column(self.tr("Source"), width=180)],
            empty=self.tr("Look first: the documents that would go are shown here."),
        )
        self.found.setAccessibleName(self.tr("Documents that would go"))
        self.runs = label("", "caption", wrap=True)
        self.look = button(self.tr("Look"), "secondary", "search")
        self.erase = button(self.tr("Erase for good"), "danger", "trash")
        self.erase.setEnabled(False)
        self._lay_out()
        self.look.clicked.connect(self._look)
        self.erase.clicked.connect(self._erase)
        self.who.textChanged.connect(self._forget)
        self.way.activated.connect(self._forget)

    def closeEvent(self, event: QCloseEvent) -> None:
        """End a look that is still under way."""
        self._session.cancel(self._number)
        super().closeEvent(event)

    def _lay_out(self) -> None:
        help_words = self.tr(
            "They are taken out of the project's text and out of the clean text, for good, and are kept out when their "
            "files are imported again. Your own files stay. What a model has learnt it keeps: the runs that saw them "
            "are named."
        )
        cancel = button(self.tr("Cancel"), "quiet")
        cancel.clicked.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        for part in (label(help_words, wrap=True), self.way, self.who):
            column.addWidget(part)
        column.addWidget(self.found, 1)
        for words in (self.words, self.runs):
            column.addWidget(words)
        column.addLayout(action_row(cancel, self.erase, first=[self.look]))

    @Slot()
    def _forget(self) -> None:
        """Who is meant has changed: what was found for others cannot be erased by it."""
        self._session.cancel(self._number)
        self._ids = []
        self.erase.setEnabled(False)
        self.found.set_rows([])
        self.words.setText("")
        self.runs.setText("")

    @Slot()
    def _look(self) -> None:
        self._forget()
        lines = [line.strip() for line in self.who.toPlainText().splitlines() if line.strip()]
        self.words.setText(self.tr("Looking…"))
        params = {"project": self._project, str(self.way.currentData()): lines}
        self._number = self._session.request(
            "erase_preview", params, self._looked, failed=self._failed, key="erase_preview"
        )

    def _looked(self, answer: dict[str, Any]) -> None:
        self._ids = [str(identity) for identity in answer.get("ids", [])]
        self.found.set_rows(
            [[str(shown["text"]), f"{shown['source']} {shown['member']}".strip()] for shown in answer.get("shown", [])]
        )
        self.erase.setEnabled(bool(self._ids))
        one, many = self.tr("One document would go."), self.tr("{n} documents would go. The first are shown.")
        words = (one if len(self._ids) == 1 else many).format(n=amount(len(self._ids)))
        self.words.setText(words if self._ids else self.tr("No document is meant."))
        self.runs.setText(" ".join(self._run_words(run) for run in answer.get("runs", [])) if self._ids else "")

    def _run_words(self, run: Mapping[str, Any]) -> str:
        if run.get("saw") == "yes":
            return self.tr("{run} has learnt from {n} of them.").format(run=run["run"], n=amount(run.get("train", 0)))
        if run.get("saw") == "no":
            return self.tr("{run} has seen none of them.").format(run=run["run"])
        return self.tr("Whether {run} has seen them is not known.").format(run=run["run"])

    def _failed(self, error: LangwrightError) -> None:
        self.words.setText(str(error))

    @Slot()
    def _erase(self) -> None:
        self.wanted.emit(list(self._ids))
        self.close()
