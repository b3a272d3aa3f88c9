"""What is chosen in the window beside what another program has written into the recipe."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from studio.theme.tokens import SPACE_3, SPACE_6
from studio.widgets import Column, DataTable, label


class DifferenceDialog(QDialog):
    """A table of the settings that differ; it only shows."""

    def __init__(self, rows: Sequence[tuple[str, str, str]], parent: QWidget | None = None) -> None:
        """Build it.

        Args:
            rows: the setting, its value here, its value in the file.
            parent: the window.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What differs"))
        self.table = DataTable(
            [Column(self.tr("Setting")), Column(self.tr("Here")), Column(self.tr("In recipe.toml"))],
            self.tr("No setting differs."),
        )
        self.table.setAccessibleName(self.tr("Settings that differ"))
        self.table.set_rows(rows)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_6, SPACE_6, SPACE_6, SPACE_6)
        column.setSpacing(SPACE_3)
        words = self.tr("Reload takes the right side; Keep mine writes the left side over it.")
        column.addWidget(label(words, wrap=True))
        column.addWidget(self.table, 1)
        column.addWidget(close)
        self.resize(640, 360)
