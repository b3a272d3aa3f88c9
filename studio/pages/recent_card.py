"""The projects that were open last, newest first: which are there, what is at work in them, what is gone."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from studio.pages.services import Services
from studio.pages.sign import Sign
from studio.state.presence import Presence, look_at
from studio.texts import joined
from studio.theme.tokens import SPACE_3
from studio.widgets import Card, ElidedLabel, button, hairline, icon_button, label


class RecentCard(Card):
    """The list.

    Signals:
        open_wanted: the folder of a project to open.
        locate_wanted: the folder of a project that is no longer there and is to be looked for.
    """

    open_wanted = Signal(str)
    locate_wanted = Signal(str)

    def __init__(self, services: Services) -> None:
        super().__init__(QCoreApplication.translate("RecentCard", "Your projects"))
        self._services = services
        self._shown: list[Presence] | None = None
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.body.addLayout(self._list)
        services.settings.changed.connect(self.look)

    @Slot()
    def look(self) -> None:
        """Look which are still there; what does not answer within a second is shown as that."""
        folders = [Path(folder) for folder in self._services.settings.remembered.recent]
        self._services.background.run(partial(look_at, folders), self._show, key="recent")

    def _show(self, found: list[Presence]) -> None:
        if found == self._shown:
            return
        self._shown = found
        while (item := self._list.takeAt(0)) is not None:
            item.widget().deleteLater()
        if not found:
            self._list.addWidget(label(self.tr("Nothing yet. What you make is listed here."), "muted", wrap=True))
        for number, recent in enumerate(found):
            if number:
                self._list.addWidget(hairline())
            self._list.addWidget(self._row(recent))

    def _row(self, recent: Presence) -> QWidget:
        there, name = recent.state == "there", recent.folder.name
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 6, 0, 6)
        line.setSpacing(SPACE_3)
        line.addWidget(Sign("project", "accent" if there else "disabled", 18))
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(ElidedLabel(name, "strong" if there else "muted"))
        words.addWidget(ElidedLabel(self._place(recent), "caption", Qt.TextElideMode.ElideMiddle))
        line.addLayout(words, 1)
        if recent.working:
            line.addWidget(label(self._working(recent), "accent"))
        for made in self._buttons(recent):
            line.addWidget(made)
        row.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        return row

    def _buttons(self, recent: Presence) -> list[QWidget]:
        folder, name = str(recent.folder), recent.folder.name
        remove = partial(self._forget, folder)
        if recent.state == "there":
            cross = icon_button("close", self.tr("Take {name} off the list").format(name=name))
            cross.clicked.connect(remove)
            return [_named(self, self.tr("Open"), name, partial(self.open_wanted.emit, folder)), cross]
        removing = _named(self, self.tr("Remove"), name, remove)
        removing.setToolTip(self.tr("Take {name} off the list").format(name=name))
        if recent.state == "silent":
            return [_named(self, self.tr("Try again"), name, self.look), removing]
        return [_named(self, self.tr("Locate…"), name, partial(self.locate_wanted.emit, folder)), removing]

    def _place(self, recent: Presence) -> str:
        if recent.state == "missing":
            return self.tr("not found: {folder}").format(folder=recent.folder)
        if recent.state == "silent":
            return self.tr("its drive does not answer: {folder}").format(folder=recent.folder)
        return str(recent.folder)

    def _working(self, recent: Presence) -> str:
        runs = [key.partition(":")[2] for key in recent.working if key.startswith("train:")]
        return self.tr("training {run}").format(run=joined(runs)) if runs else self.tr("at work")

    def _forget(self, folder: str) -> None:
        self._services.settings.forget_recent(folder)
        self.look()


def _named(owner: QWidget, text: str, name: str, act: Callable[[], None]) -> QPushButton:
    """A button that a screen reader tells apart from its like in other rows."""
    made = button(text)
    made.setAccessibleName(owner.tr("{verb} {name}").format(verb=text, name=name))
    made.clicked.connect(act)
    return made
