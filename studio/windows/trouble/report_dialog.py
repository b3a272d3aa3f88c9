"""A report as it would be given away: seen, changed, copied or saved by the person. Nothing here sends anything."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from engine.errors import LangwrightError
from engine.project.atomic import write_text
from studio.jobs import Background
from studio.theme import monospace_font
from studio.theme.tokens import SPACE_3, SPACE_6, TEXT_SMALL
from studio.widgets import button, label


class ReportDialog(QDialog):
    """Shows the report and lets it be changed."""

    def __init__(self, text: str, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("A report"))
        self.setProperty("help", "trouble#write-a-report")
        self.resize(760, 620)
        self._background = background
        self.text = QPlainTextEdit(text)
        self.text.setTabChangesFocus(True)
        self.text.setFont(monospace_font(TEXT_SMALL))
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("The report"))
        self.said = label("", "caption", wrap=True)
        words = self.tr(
            "This is all there is in it. Change it as you like; at its top, say what you were doing. Nothing is sent "
            "by itself: copy it or save it, and give it to whom you choose."
        )
        self.copy = button(self.tr("Copy"), "primary", "copy")
        self.copy.clicked.connect(self._copy)
        self.save = button(self.tr("Save as…"), "secondary", "save")
        self.save.clicked.connect(self._ask_where)
        done = button(self.tr("Close"))
        done.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addWidget(self.said, 1)
        for made in (done, self.save, self.copy):
            row.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_6, SPACE_6, SPACE_6, SPACE_6)
        column.setSpacing(SPACE_3)
        column.addWidget(label(self.tr("A report"), "title"))
        column.addWidget(label(words, wrap=True))
        column.addWidget(self.text, 1)
        column.addLayout(row)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.said.setText(self.tr("Copied."))

    @Slot()
    def _ask_where(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the report"), "langwright-report.md", self.tr("Markdown (*.md)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("md")
        dialog.fileSelected.connect(self.save_to)
        dialog.open()

    @Slot(str)
    def save_to(self, path: str) -> None:
        """Write it into a file."""
        text = self.text.toPlainText()
        self._background.run(
            lambda: write_text(Path(path), text),
            lambda _: self.said.setText(self.tr("Saved to {path}").format(path=path)),
            self._not_saved,
        )

    def _not_saved(self, error: LangwrightError) -> None:
        self.said.setText(str(error))
