"""The menu under the project's name: home, other projects, this one's folder, settings, light and dark."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from studio.settings import SettingsStore
from studio.windows.actions import Actions


class ProjectMenu(QMenu):
    """Built anew each time it opens.

    Signals:
        open_wanted: the folder of a recent project.
    """

    open_wanted = Signal(str)

    def __init__(self, actions: Actions, settings: SettingsStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions, self._settings = actions, settings
        self._recent = QMenu(self.tr("Recent projects"), self)
        self._help = QMenu(self.tr("Help"), self)
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self.clear()
        self._recent.clear()
        for folder in self._settings.remembered.recent:
            self._recent.addAction(Path(folder).name, partial(self.open_wanted.emit, folder))
        self._recent.setEnabled(bool(self._settings.remembered.recent))
        self._actions.update()
        self.addActions(self._actions.of_menu("home"))
        self.addMenu(self._recent)
        self.addSeparator()
        self.addActions(self._actions.of_menu("project"))
        self.addSeparator()
        self.addActions(self._actions.of_menu("view"))
        self._help.clear()
        self._help.addActions(self._actions.of_menu("help"))
        self.insertMenu(self.actions()[-1], self._help)
