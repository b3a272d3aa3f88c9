"""What a run is called on screen, and a note on it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from engine.project.labels import LONGEST_NOTE, LONGEST_TITLE
from studio.state import RunSummary
from studio.theme.tokens import SPACE_3, SPACE_6
from studio.widgets import action_row, button, label


class LabelDialog(QDialog):
    """Two fields.

    Signals:
        chosen: the title and the note.
    """

    chosen = Signal(str, str)

    def __init__(self, run: RunSummary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Name and note"))
        self.resize(480, 320)
        self.name = QLineEdit(run.label.title)
        self.name.setPlaceholderText(run.name)
        self.name.setMaxLength(LONGEST_TITLE)
        self.name.setAccessibleName(self.tr("Name on screen"))
        self.note = QPlainTextEdit(run.label.note)
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setTabChangesFocus(True)
        words = self.tr("Its folder keeps its name, {name}, as its checkpoints and branches are found by it.")
        save = button(self.tr("Save"), "primary")
        save.clicked.connect(self._save)
        cancel = button(self.tr("Cancel"), "quiet")
        cancel.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_6, SPACE_6, SPACE_6, SPACE_6)
        column.setSpacing(SPACE_3)
        for text, field in ((self.tr("Name on screen"), self.name), (self.tr("Note"), self.note)):
            caption = label(text)
            caption.setBuddy(field)
            column.addWidget(caption)
            column.addWidget(field)
        column.addWidget(label(words.format(name=run.name), "caption", wrap=True))
        column.addLayout(action_row(cancel, save))

    @Slot()
    def _save(self) -> None:
        self.chosen.emit(self.name.text().strip(), self.note.toPlainText().strip()[:LONGEST_NOTE])
        self.accept()
