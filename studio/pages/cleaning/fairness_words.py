"""The list of words by which the fairness report knows groups of people, to be edited as lines of text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from studio.widgets import action_row, button, label


class FairnessWordsDialog(QDialog):
    """One line for each group: its kind, its name and its words.

    Signals:
        chosen: the list, by kind and group.
    """

    chosen = Signal(object)

    def __init__(self, terms: Mapping[str, Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Words that name groups of people"))
        self.resize(720, 480)
        help_words = self.tr(
            "A line for each group: kind / group: its words, parted by commas. Capitals do not matter; several words "
            "may stand together. They are counted and shown, and nothing else."
        )
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("The list of words"))
        self.text.setPlainText(as_lines(terms))
        self.wrong = label("", "bad", wrap=True)
        self.wrong.hide()
        self.save = button(self.tr("Save the words"), "primary")
        self.save.clicked.connect(self._save)
        cancel = button(self.tr("Cancel"), "secondary")
        cancel.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(help_words, wrap=True))
        column.addWidget(self.text, 1)
        column.addWidget(self.wrong)
        column.addLayout(action_row(cancel, self.save))

    @Slot()
    def _save(self) -> None:
        terms, wrong = from_lines(self.text.toPlainText())
        if wrong:
            words = self.tr("Line {number} is not like “kind / group: word, word”: {line}")
            self.wrong.setText(words.format(number=wrong, line=self.text.toPlainText().splitlines()[wrong - 1]))
            self.wrong.show()
            return
        self.chosen.emit(terms)
        self.accept()


def as_lines(terms: Mapping[str, Any]) -> str:
    """A list as lines of text."""
    return "\n".join(
        f"{kind} / {group}: {', '.join(words)}" for kind, groups in terms.items() for group, words in groups.items()
    )


def from_lines(text: str) -> tuple[dict[str, dict[str, list[str]]], int]:
    """The list that lines of text stand for, and the number of the first line that cannot be read; 0 for none."""
    terms: dict[str, dict[str, list[str]]] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        names, colon, words = line.partition(":")
        kind, slash, group = (part.strip() for part in names.partition("/"))
        listed = [word.strip() for word in words.split(",") if word.strip()]
        if not (colon and slash and kind and group and listed):
            return {}, number
        terms.setdefault(kind, {}).setdefault(group, []).extend(listed)
    return terms, 0
