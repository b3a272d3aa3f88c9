"""The pace of the run on show: changed while it goes on, heeded before its next step."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.recipe import SETTINGS, PaceSettings
from studio.pages.services import Services
from studio.pages.training.run_on_show import RunOnShow
from studio.widgets import SettingsForm, label

PATHS = tuple(path for path in SETTINGS if path.startswith("pace."))


class PaceForm(QWidget):
    """A form on the settings that hold now; each change is sent to the worker as a command."""

    def __init__(self, services: Services, on_show: RunOnShow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._on_show = on_show
        self._shown: dict[str, Any] = {}
        self.form = SettingsForm([SETTINGS[path] for path in PATHS], depth="advanced")
        self.form.changed.connect(self._changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(label(self.tr("Pace"), "strong"))
        column.addWidget(self.form)

    @Slot()
    def show_run(self) -> None:
        """Show what holds now: the run's recipe, and what was changed since."""
        run, summary = self._services.run, self._on_show.summary
        chosen = summary.recipe.pace if summary and summary.recipe else PaceSettings()
        values = {path: getattr(chosen, path.removeprefix("pace.")) for path in PATHS}
        values |= {path: value for path, value in run.overrides.items() if path in values}
        if values != self._shown:
            self._shown = values
            self.form.set_values(values)
        self.form.setEnabled(run.running and self._services.project.writable)

    @Slot(str, object)
    def _changed(self, path: str, value: Any) -> None:
        written = str(value).lower() if isinstance(value, bool) else str(value)
        self._services.work.command(self._on_show.key, "pace", settings=[f"{path}={written}"])
