"""How a run begins: a new one, one that goes on, a branch of another. Begun off this thread, watched from then on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from engine.jobs import Started, resume_training, start_branch, start_training
from engine.project import Run
from studio.pages.services import Services
from studio.pages.training.run_on_show import PENDING, RunOnShow


class RunStarts(QObject):
    """Begins them.

    Signals:
        launched: one is being begun.
    """

    launched = Signal()

    def __init__(self, services: Services, on_show: RunOnShow, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._on_show = on_show

    def start(self, name: str) -> None:
        """A new run of the open project; an empty name takes the next number."""
        project = self._services.project.project
        if project is not None:
            self._launch(PENDING, lambda: start_training(project, name))

    def resume(self) -> None:
        """Go on with the run on show."""
        summary = self._on_show.summary
        if summary is not None:
            self._launch(self._on_show.key, lambda: resume_training(Run(summary.folder)))

    def branch(self, step: int) -> None:
        """A new run that begins at a checkpoint of the one on show."""
        project, summary = self._services.project.project, self._on_show.summary
        if project is None or summary is None:
            return
        name = _free_name(f"{summary.name} from {step}", project.paths.runs)
        self._launch(PENDING, lambda: start_branch(project.paths, Run(summary.folder), step, name))

    def _launch(self, key: str, begin: Callable[[], Started]) -> None:
        project = self._services.project

        def started() -> Started:
            project.save_now()
            return begin()

        self._services.work.start(key, started)
        self.launched.emit()


def _free_name(name: str, folder: Path) -> str:
    """The name, with a number behind it where it is taken."""
    found, number = name, 2
    while (folder / found).exists():
        found, number = f"{name} ({number})", number + 1
    return found
