"""What else the model might have written at one place, and going on from there."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from engine.jobs.dialogue import TokenPiece
from studio.texts import decimal
from studio.widgets import FlowLayout, button, label


class AlternativesStrip(QWidget):
    """The likeliest tokens of one place as buttons, the one that was written marked.

    Signals:
        chosen: the position of the place, and the text of the token to go on from there.
    """

    chosen = Signal(int, str)

    def __init__(self) -> None:
        super().__init__()
        self._position = -1
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self._words = label(self.tr("Or:"), "muted")
        row.addWidget(self._words)
        self._held = QWidget()
        self._flow = FlowLayout(self._held)
        row.addWidget(self._held, 1)
        self.setVisible(False)

    def show_place(self, position: int, piece: TokenPiece) -> None:
        """Offer what might stand at a position instead of a token."""
        self.clear()
        self._position = position
        for other in piece.alternatives:
            share = "" if other.probability is None else f"  {decimal(100 * other.probability, 1)} %"
            made = button(f"{shown(other.text)}{share}", "secondary")
            made.setAccessibleName(self.tr("Go on with {token}").format(token=other.text))
            made.setEnabled(other.id != piece.id)
            made.clicked.connect(lambda _=False, text=other.text: self.chosen.emit(self._position, text))
            self._flow.addWidget(made)
        self.setVisible(bool(piece.alternatives))

    def clear(self) -> None:
        """Offer nothing."""
        while (item := self._flow.takeAt(0)) is not None:
            item.widget().deleteLater()
        self._position = -1
        self.setVisible(False)

    def buttons(self) -> list[QWidget]:
        """The buttons, the likeliest first."""
        return [self._flow.itemAt(number).widget() for number in range(self._flow.count())]


def shown(text: str) -> str:
    """A token with its spaces and line ends to be seen; ``&`` doubled, which a button would take for a shortcut."""
    return (text or "∅").replace(" ", "·").replace("\n", "⏎").replace("\t", "⇥").replace("&", "&&")
