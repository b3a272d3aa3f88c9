"""Text fields that give back exactly what stands in them: Qt's own ways turn a no-break space into a plain one."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QPlainTextEdit

_LINE_ENDS = str.maketrans({"\u2029": "\n", "\u2028": "\n"})
"""How Qt's documents write the ends of lines."""


class ExactText(QPlainTextEdit):
    """Plain text, copied letter by letter."""

    def exact_text(self) -> str:
        """All of it."""
        return self.document().toRawText().translate(_LINE_ENDS)

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied or dragged."""
        data = QMimeData()
        data.setText(self.textCursor().selectedText().translate(_LINE_ENDS))
        return data


class PromptField(ExactText):
    """Where the prompt is typed, also by an input method, in which Enter takes a word and must not do more."""

    composing = False

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Notice whether a word is being composed."""
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)
