"""What happens to work when the window is closed: keep it going, save and stop, or stay."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from engine.hardware import Outlook
from studio.theme.tokens import SPACE_3, SPACE_6
from studio.widgets import button, label


class ClosingDialog(QDialog):
    """Asks once; Escape stays.

    Signals:
        chosen: `keep`, `stop` or `stay`.
    """

    chosen = Signal(str)

    def __init__(self, working: Sequence[str], parent: QWidget | None = None) -> None:
        """Build it.

        Args:
            working: what runs, in words, such as “Training run-1”.
            parent: the window.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Close the window?"))
        self.keep = button(self.tr("Keep it running"), "primary")
        self.stop = button(self.tr("Save and stop"))
        self.stay = button(self.tr("Stay here"))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_6, SPACE_6, SPACE_6, SPACE_6)
        column.setSpacing(SPACE_3)
        column.addWidget(label(self.tr("{what} is still at work.").format(what=", ".join(working)), "title", wrap=True))
        words = self.tr(
            "It can go on without the window and is here again when you come back. "
            "Saving and stopping keeps everything so far, and it can be resumed."
        )
        column.addWidget(label(words, wrap=True))
        self.outlook = label("", "muted", wrap=True)
        self.outlook.setVisible(False)
        column.addWidget(self.outlook)
        row = QHBoxLayout()
        row.addStretch(1)
        for made, choice in ((self.stay, "stay"), (self.stop, "stop"), (self.keep, "keep")):
            made.setProperty("choice", choice)
            made.clicked.connect(self._choose)
            row.addWidget(made)
        column.addLayout(row)
        self.setMinimumWidth(480)
        self.keep.setDefault(True)
        self._choice = "stay"
        self.finished.connect(self._tell)

    def show_outlook(self, outlook: Outlook) -> None:
        """Say what a log-out does to work that is kept running."""
        self.outlook.setText(
            {
                "lives": self.tr("On this machine it also goes on when you log out."),
                "ends": self.tr("Logging out ends it on this machine; it can then be resumed from what it saved last."),
            }.get(
                outlook,
                self.tr("This machine does not say whether it goes on when you log out; if not, it can be resumed."),
            )
        )
        self.outlook.setVisible(True)

    def _choose(self) -> None:
        sender = self.sender()
        self._choice = str(sender.property("choice")) if sender is not None else "stay"
        self.accept()

    def _tell(self) -> None:
        self.chosen.emit(self._choice)
