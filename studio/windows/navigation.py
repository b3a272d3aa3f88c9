"""Back and Next under a station's page: the sidebar is the wizard, and these walk it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from engine.project import STATIONS
from studio.pages import Page
from studio.theme.tokens import SPACE_3, SPACE_6
from studio.widgets import button
from studio.widgets.labels import set_look

LEADING = ("import", "clean", "tokenizer", "model")
"""Stations whose end is the wish to go on to the next one."""


class Navigation(QWidget):
    """The row with Back and Next; hidden on pages that are no station.

    Signals:
        wanted: the key of the station to go to.
    """

    wanted = Signal(str)

    def __init__(self, titles: Mapping[str, str]) -> None:
        super().__init__()
        self._titles = titles
        self._key = ""
        self.back = button(self.tr("Back"))
        self.next = button("")
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        directions = Qt.LayoutDirection  # the arrow after the word
        self.next.setLayoutDirection(directions.LeftToRight if mirrored else directions.RightToLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_6, 8, SPACE_6, SPACE_3)
        row.setSpacing(SPACE_3)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.next)
        self.back.clicked.connect(partial(self._step, -1))
        self.next.clicked.connect(partial(self._step, +1))

    def show_for(self, page: Page) -> None:
        """Say where one can go from a page."""
        key = self._key = page.key
        self.setVisible(key in STATIONS)
        if key not in STATIONS:
            return
        place = STATIONS.index(key)
        self.back.setVisible(place > 0)
        last = place == len(STATIONS) - 1
        self.next.setVisible(not last)
        if not last:
            arrow = "←" if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else "→"
            self.next.setText(f"{self._titles[STATIONS[place + 1]]} {arrow}")
            ready = page.state.state == "ready" and key in LEADING
            set_look(self.next, "kind", "primary" if ready else "secondary")

    def _step(self, step: int) -> None:
        if self._key in STATIONS:
            place = STATIONS.index(self._key) + step
            if 0 <= place < len(STATIONS):
                self.wanted.emit(STATIONS[place])
