"""Text from beyond files: which kind of place, how it is reached, and a look at what comes before it is imported."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from engine.errors import LangwrightError
from studio.jobs import SessionClient
from studio.pages.importing.origin_form import OriginForm
from studio.theme import monospace_font
from studio.widgets import CalmComboBox, action_row, button, label, scroll_area

LOOK_ROWS = 5
COSTLY = ("synthetic",)
"""Of these a look shows what would be asked, and asks nothing."""


class OriginDialog(QDialog):
    """Describes one origin. Nothing is fetched before a button says so.

    Signals:
        wanted: the description, to be imported.
    """

    wanted = Signal(dict)

    def __init__(self, session: SessionClient, kinds: Sequence[Mapping[str, Any]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Text from elsewhere"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(720, 640)
        self._session = session
        self._number = 0
        self.kind = CalmComboBox()
        self.kind.setAccessibleName(self.tr("Where the text is"))
        self.forms = QStackedWidget()
        for told in kinds:
            name = str(told["kind"])
            self.kind.addItem(self._titles().get(name, name), name)
            form = OriginForm(name, told["schema"], self.tr("More"))
            self.forms.addWidget(scroll_area(form))
        self.kind.currentIndexChanged.connect(self._kind_chosen)
        self._helps = [str(told.get("help", "")) for told in kinds]
        self.help = label("", "caption", wrap=True)
        self.key = self._key_row()
        self.shown = QPlainTextEdit()
        self.shown.setReadOnly(True)
        self.shown.setFont(monospace_font(12))
        self.shown.setFixedHeight(150)
        self.shown.setAccessibleName(self.tr("What would come"))
        self.shown.setPlaceholderText(self.tr("A look shows the first documents here. Nothing is kept by looking."))
        self.look = button(self.tr("Look"), "secondary", "search")
        self.look.clicked.connect(self._look)
        self.go = button(self.tr("Import"), "primary", "import")
        self.go.clicked.connect(self._accept)
        cancel = button(self.tr("Cancel"), "quiet")
        cancel.clicked.connect(self.close)
        column = QVBoxLayout(self)
        for part in (self.kind, self.help):
            column.addWidget(part)
        column.addWidget(self.forms, 1)
        column.addWidget(self.key)
        column.addWidget(self.shown)
        column.addLayout(action_row(cancel, self.go, first=[self.look]))
        self._kind_chosen(0)

    @property
    def form(self) -> OriginForm:
        """The form of the chosen kind."""
        return self.forms.currentWidget().widget()

    def closeEvent(self, event: QCloseEvent) -> None:
        """End a look that is still under way."""
        self._session.cancel(self._number)
        super().closeEvent(event)

    # --- parts ------------------------------------------------------------------------------------------------

    def _titles(self) -> dict[str, str]:
        return {
            "hub": self.tr("Hugging Face data set"),
            "addresses": self.tr("Web addresses"),
            "sitemap": self.tr("All pages of a website"),
            "api": self.tr("JSON interface"),
            "sql": self.tr("Database"),
            "deeplake": self.tr("Deep Lake"),
            "synthetic": self.tr("Text written by another model"),
        }

    def _key_row(self) -> QWidget:
        """A key goes into the system's keyring, never into the project."""
        row = QWidget()
        self.secret = QLineEdit()
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.secret.setPlaceholderText(self.tr("Key or token; kept in the system's keyring, never in the project"))
        self.secret.setAccessibleName(self.tr("Key or token"))
        self.keep = button(self.tr("Keep"), "secondary", "lock")
        self.keep.clicked.connect(self._keep)
        inner = QHBoxLayout(row)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.secret, 1)
        inner.addWidget(self.keep)
        return row

    # --- what is asked ----------------------------------------------------------------------------------------

    @Slot(int)
    def _kind_chosen(self, place: int) -> None:
        self.forms.setCurrentIndex(place)
        self.help.setText(self._helps[place] if place < len(self._helps) else "")
        self.key.setVisible("key_name" in self.form.seldom.paths())
        self.shown.setPlainText("")

    @Slot()
    def _look(self) -> None:
        rows = 0 if self.form.kind in COSTLY else LOOK_ROWS
        self.shown.setPlainText(self.tr("Looking…"))
        self._number = self._session.request(
            "origin_preview",
            {"origin": self.form.description(), "rows": rows},
            self._looked,
            failed=self._not_looked,
            key="origin_preview",
        )

    def _looked(self, answer: dict[str, Any]) -> None:
        parts = [str(message) for message in answer.get("messages", [])]
        parts += [f"{problem.get('reason', '')}" for problem in answer.get("problems", [])]
        parts += [str(prompt) for prompt in answer.get("prompts", [])]
        parts += [str(document.get("text", "")) for document in answer.get("documents", [])]
        licence = answer.get("licence")
        if licence:
            parts.insert(0, self.tr("Licence: {licence}").format(licence=licence))
        self.shown.setPlainText("\n\n".join(part for part in parts if part) or self.tr("Nothing came."))

    def _not_looked(self, error: LangwrightError) -> None:
        self.shown.setPlainText(str(error))

    @Slot()
    def _keep(self) -> None:
        name = str(self.form.seldom.values().get("key_name", ""))
        params = {"name": name, "value": self.secret.text()}
        self._session.request("keep_secret", params, self._kept, failed=self._not_looked)

    def _kept(self, answer: dict[str, Any]) -> None:
        self.secret.clear()
        self.secret.setPlaceholderText(self.tr("Kept in: {place}").format(place=answer.get("place", "")))

    @Slot()
    def _accept(self) -> None:
        self.wanted.emit(self.form.description())
        self.close()
