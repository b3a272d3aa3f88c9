"""One click on a sample: a project, its text, its tokenizer and a first training, one after another."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from engine.jobs import Started, start_clean, start_import, start_tokenizer, start_training
from studio.jobs import Chain
from studio.pages import Services


class SampleStart(QObject):
    """Takes a built-in sample as far as a training run.

    Attributes:
        chain: tells which station begins.
    """

    def __init__(self, services: Services, unused_folder: Callable[[str], Path], parent: QObject | None = None) -> None:
        """Build it.

        Args:
            services: what it may use.
            unused_folder: where a new project of a title can be made; asked off the window's thread.
            parent: the owner.
        """
        super().__init__(parent)
        self._services, self._unused_folder = services, unused_folder
        self.chain = Chain(services.work, self)

    @Slot(str)
    def start(self, sample: str) -> None:
        """Make a project for the sample and set out."""
        title = {"python-docs": self.tr("Python reference"), "bible": self.tr("King James Bible")}.get(sample, sample)
        self._services.background.run(
            partial(self._unused_folder, title),
            lambda folder: self._make(folder, sample),
            self._services.project.failed.emit,
        )

    def stop(self) -> None:
        """Begin no further station."""
        self.chain.stop()

    def _make(self, folder: Path, sample: str) -> None:
        self._services.project.create(folder, folder.name, partial(self._set_out, sample))

    def _set_out(self, sample: str) -> None:
        project = self._services.project.project
        if project is None:
            return
        self.chain.start(
            [
                ("import", self._saved(lambda: start_import(project, sample=sample))),
                ("clean", self._saved(lambda: start_clean(project))),
                ("tokenizer", self._saved(lambda: start_tokenizer(project))),
                ("train", self._saved(lambda: start_training(project))),
            ]
        )

    def _saved(self, begin: Callable[[], Started]) -> Callable[[], Started]:
        """The same, after what was changed meanwhile is on disk."""

        def run() -> Started:
            self._services.project.save_now()
            return begin()

        return run
