"""Settings of the studio itself, drawn from their declarations."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout

from engine.errors import LangwrightError
from studio.pages.page import Page
from studio.pages.services import Services
from studio.settings import PREFERENCES, log_folder, settings_file
from studio.widgets import Card, SettingsForm, button, label


class SettingsPage(Page):
    """What a person sets about the studio."""

    key = "settings"

    def __init__(self, services: Services) -> None:
        super().__init__(services, "", "")
        self.header.set_title(self.tr("Settings"))
        self.header.set_subtitle(self.tr("Of the studio itself. What a model is made of belongs to its project."))
        card = Card()
        self.form = SettingsForm(PREFERENCES, services.settings.preferences.model_dump(), depth="all")
        self.form.changed.connect(self._changed)
        services.settings.changed.connect(self._show)
        card.body.addWidget(self.form)
        self.body.addWidget(card)
        places = Card(self.tr("Where things are"))
        for title, place in (
            (self.tr("These settings"), settings_file()),
            (self.tr("Logs and crash reports"), log_folder()),
        ):
            places.body.addWidget(label(title))
            places.body.addWidget(label(str(place), "caption", wrap=True, selectable=True))
        places.body.addLayout(self._buttons(self.tr("Show the log"), "log.show"))
        self.body.addWidget(self._keyboard())
        self.body.addWidget(places)
        self.body.addStretch(1)

    def _keyboard(self) -> Card:
        card = Card(self.tr("Keyboard"))
        card.body.addWidget(label(self.tr("Every action can have other keys."), wrap=True))
        card.body.addLayout(self._buttons(self.tr("Change the shortcuts…"), "shortcuts"))
        return card

    def _buttons(self, text: str, action: str) -> QHBoxLayout:
        """A row with a button for an action of the window."""
        made = button(text)
        made.clicked.connect(partial(self.wanted.emit, action))
        row = QHBoxLayout()
        row.addWidget(made)
        row.addStretch(1)
        return row

    @Slot(str, object)
    def _changed(self, name: str, value: Any) -> None:
        try:
            self.services.settings.set(name, value)
        except LangwrightError as error:
            self.form.set_errors({name: error.message})

    @Slot()
    def _show(self) -> None:
        self.form.set_values(self.services.settings.preferences.model_dump())
