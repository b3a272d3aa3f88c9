"""What can be done with a run's checkpoints: keep, delete with a way back. The disk work is done off this thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from engine.errors import LangwrightError
from engine.jobs.uses import delete_checkpoints
from engine.project import Run
from engine.project.retention import Retention, set_retention
from studio.pages.notes import Note, note_of
from studio.pages.services import Services
from studio.texts import count


class CheckpointActions(QObject):
    """Does it, and looks at the disk again.

    Signals:
        noted: a :class:`Note`, such as the one that can be undone.
    """

    noted = Signal(object)

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services

    def pin(self, folder: Path, step: int, pinned: bool) -> None:
        """Keep a checkpoint whatever happens, or leave it to be tidied away."""
        run = Run(folder)
        self._do(lambda: run.pin(step) if pinned else run.unpin(step))

    def keep(self, folder: Path, retention: Retention) -> None:
        """Keep so many checkpoints from the next save on."""
        self._do(lambda: set_retention(Run(folder), retention))

    def delete(self, folder: Path, step: int) -> None:
        """Move a checkpoint to the trash and offer the way back; one in use, or the only good one, stays."""
        run, project = Run(folder), self._services.project.project
        if project is None:
            return
        paths = project.paths

        def deleted(places: list[Path]) -> None:
            def undo() -> None:
                self._do(lambda: [run.restore(place) for place in places])

            what = self.tr("The checkpoint at step {step} is in the trash.").format(step=count(step))
            self.noted.emit(Note(f"deleted:{run.name}:{step}", "info", what, undo=undo))
            self._services.project.refresh()

        self._services.background.run(lambda: delete_checkpoints(paths, run, [step]), deleted, self._complain)

    def _do(self, work: Callable[[], object]) -> None:
        self._services.background.run(work, lambda _: self._services.project.refresh(), self._complain)

    def _complain(self, error: LangwrightError) -> None:
        self.noted.emit(note_of(error))
