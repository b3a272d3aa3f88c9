"""What the rules would do to the first documents, asked for a moment after every change of a setting."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from engine.errors import LangwrightError
from studio.pages.recipe_form import values_of
from studio.pages.services import Services
from studio.widgets import SettingsForm

ASK_AFTER_MS = 200


class SampleLook(QObject):
    """Asks the session worker; an answer that a newer question has overtaken is never told.

    Signals:
        looked: the answer of ``clean_preview``.
        asking: a question is on its way.
        failed: the :class:`LangwrightError` why there is no answer.
    """

    looked = Signal(dict)
    asking = Signal()
    failed = Signal(object)

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._paths: list[str] = ["quality.min_score"]
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(ASK_AFTER_MS)
        self._timer.timeout.connect(self._ask)

    def follow(self, *forms: SettingsForm) -> None:
        """Ask again whenever a setting of these forms changes."""
        for form in forms:
            self._paths += form.paths()
            form.changed.connect(self.ask_soon)

    @Slot()
    def ask_soon(self) -> None:
        """Ask a moment from now; a further wish until then starts the moment again."""
        self._timer.start()

    def forget(self) -> None:
        """Ask nothing any more."""
        self._timer.stop()

    @Slot()
    def _ask(self) -> None:
        project = self._services.project
        if project.project is None:
            return
        self.asking.emit()
        params = {"project": str(project.project.root), "settings": _plain(values_of(project.recipe, self._paths))}
        self._services.session.request(
            "clean_preview", params, self.looked.emit, failed=self._fail, key="clean_preview"
        )

    def _fail(self, error: LangwrightError) -> None:
        self.failed.emit(error)


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    """JSON knows no tuples, and ``None`` is how a form says "auto"."""
    return {
        path: "auto" if value is None else list(value) if isinstance(value, tuple) else value
        for path, value in values.items()
    }
