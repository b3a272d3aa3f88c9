"""The runs that are laid over the one on show: chosen by a person, read on another thread, kept while they are shown.

In order: a run is chosen; its record is read in the background; `changed` tells that it can be drawn. A chosen run that
is at work is read again when its record has grown, at most every few seconds.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from engine.errors import LangwrightError
from studio.jobs import Background
from studio.pages.training.run_data import RunData, read_run
from studio.state import RunSummary

AGAIN_SECONDS = 10.0


class EarlierRuns(QObject):
    """Which runs lie over the one on show, and what they have logged.

    Signals:
        changed: others are chosen, or one of them has been read.
    """

    changed = Signal()

    def __init__(
        self, background: Background, complain: Callable[[LangwrightError], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._background, self._complain = background, complain
        self._chosen: dict[str, RunSummary] = {}
        self._data: dict[str, RunData] = {}
        self._read_at: dict[str, float] = {}

    def chosen(self) -> tuple[RunSummary, ...]:
        """The chosen runs, in the order of choosing, whether read yet or not."""
        return tuple(self._chosen.values())

    def data(self) -> tuple[RunData, ...]:
        """What has been read of them."""
        return tuple(self._data[name] for name in self._chosen if name in self._data)

    def choose(self, run: RunSummary, wanted: bool) -> None:
        """Lay a run over the one on show, or take it away."""
        if wanted == (run.name in self._chosen):
            return
        if wanted:
            self._chosen[run.name] = run
            self._read(run)
        else:
            self._forget(run.name)
        self.changed.emit()

    def clear(self) -> None:
        """Take all away."""
        if self._chosen:
            for name in tuple(self._chosen):
                self._forget(name)
            self.changed.emit()

    def keep_to(self, runs: dict[str, RunSummary]) -> None:
        """Take in what the last look at the disk knows: runs that are gone go, those at work are read again."""
        gone = [name for name in self._chosen if name not in runs]
        for name in gone:
            self._forget(name)
        for name in self._chosen:
            before, now = self._chosen[name], runs[name]
            self._chosen[name] = now
            late = time.monotonic() - self._read_at.get(name, 0.0) > AGAIN_SECONDS
            if (now.running and late) or (before.running and not now.running):
                self._read(now)
        if gone:
            self.changed.emit()

    def _read(self, run: RunSummary) -> None:
        self._read_at[run.name] = time.monotonic()
        self._background.run(partial(read_run, run), self._take, self._complain, key=f"earlier-run:{run.folder}")

    def _take(self, data: RunData) -> None:
        if data.name in self._chosen:
            self._data[data.name] = data
            self.changed.emit()

    def _forget(self, name: str) -> None:
        self._chosen.pop(name, None)
        self._data.pop(name, None)
