"""Does what the buttons of a finding offer: end the run, train on, change the next run, go to a station."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from engine.recipe.document import parse_value
from studio.pages.services import Services
from studio.pages.training.run_on_show import RunOnShow
from studio.pages.training.run_starts import RunStarts


class FindingActions(QObject):
    """Does them.

    Signals:
        go: the key of a station.
        prepare: set up a new run; what was offered is in the recipe already.
    """

    go = Signal(str)
    prepare = Signal()

    def __init__(self, services: Services, on_show: RunOnShow, starts: RunStarts, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._on_show = on_show
        self._starts = starts

    @Slot(str)
    def act(self, action: str) -> None:
        """Do what an action's id says; see :class:`engine.advice.Finding`."""
        kind, _, rest = action.partition(":")
        if kind == "station":
            self.go.emit(rest)
        elif kind == "run":
            self._with_run(rest)
        elif kind == "size":
            self._services.project.set_value("model.size", rest)
            self.prepare.emit()
        elif kind == "set":
            path, _, value = rest.partition("=")
            self._services.project.set_value(path, parse_value(path, value))
            self.prepare.emit()

    def _with_run(self, what: str) -> None:
        summary = self._on_show.summary
        if what == "stop":
            self._services.work.stop(self._on_show.key)
        elif what == "new":
            self.prepare.emit()
        elif what == "longer" and summary is not None:
            self._starts.branch(summary.last_step)
