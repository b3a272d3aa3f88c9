"""Keeping what was written: in the project where it may be changed, else for as long as the window is open."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from engine.errors import LangwrightError
from engine.project import Passage, Playground
from engine.project.atomic import write_text
from engine.project.playground import new_id
from engine.project.playground_export import as_json, as_markdown
from studio.pages.playing.voice_card import Written
from studio.pages.services import Services

Change = Callable[[Playground], None]


class Keeper(QObject):
    """The passages of the open project.

    Signals:
        changed: there are others now.
        failed: the :class:`engine.errors.LangwrightError` of reading or writing.

    Attributes:
        passages: oldest first.
        current: the id of the one that is looked at.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._changes = self._writing = 0
        self._waiting: deque[tuple[Playground, Change]] = deque()
        self._order = threading.Lock()
        self.passages: tuple[Passage, ...] = ()
        self.current = ""

    def passage(self, identity: str) -> Passage | None:
        """One by its id."""
        return next((passage for passage in self.passages if passage.id == identity), None)

    def forget(self) -> None:
        """Another project is open."""
        self.passages, self.current = (), ""
        self._changes += 1
        self.changed.emit()

    def read(self) -> None:
        """Look what is there; an answer that a change has overtaken is passed over."""
        playground, changes = self._playground(), self._changes
        if playground is not None:
            self._services.background.run(lambda: (changes, playground.passages()), self._take, key="passages")

    def add(self, written: Written) -> Passage:
        """Keep something that was just written."""
        passage = passage_of(written)
        self.put_back(passage)
        return passage

    def put_back(self, passage: Passage) -> None:
        """Keep something, perhaps again."""
        self.passages = (*self.passages, passage)
        self._change(lambda playground: playground.add(passage))

    def remove(self, passage: Passage) -> None:
        """Take something away; those that go on from it stay."""
        self.passages = tuple(kept for kept in self.passages if kept.id != passage.id)
        self._change(lambda playground: playground.remove(passage.id))

    @Slot(str)
    def export(self, path: str) -> None:
        """Write all of them to a file: JSON where it is called so, else Markdown."""
        passages, name = self.passages, self._services.project.name

        def work() -> None:
            text = as_json(passages) if path.lower().endswith(".json") else as_markdown(passages, name)
            write_text(Path(path), text)

        self._services.background.run(work, failed=self.failed.emit)

    def _playground(self) -> Playground | None:
        project = self._services.project.project
        return Playground(project.paths.playground) if project is not None else None

    def _change(self, change: Change) -> None:
        playground = self._playground()
        if playground is not None and self._services.project.writable:
            self._changes += 1
            self._writing += 1
            self._waiting.append((playground, change))
            self._services.background.run(self._write, self._written, self._not_written)
        self.changed.emit()

    def _write(self) -> None:
        """On another thread: write what waits in the order it was made, as a later change may undo an earlier."""
        with self._order:
            while self._waiting:
                playground, change = self._waiting.popleft()
                change(playground)

    def _written(self, _: None) -> None:
        self._writing -= 1

    def _not_written(self, error: LangwrightError) -> None:
        self._writing -= 1
        self.failed.emit(error)

    def _take(self, seen: tuple[int, tuple[Passage, ...]]) -> None:
        changes, passages = seen
        if self._writing or changes != self._changes or not self._services.project.writable:
            passages = self.passages or passages
        if passages != self.passages:
            self.passages = passages
            self.changed.emit()


def passage_of(written: Written) -> Passage:
    """What is kept of something written."""
    wish, result = written.wish, written.result
    return Passage(
        id=new_id(),
        parent=wish.parent,
        run=written.run,
        step=result.step,
        prompt=wish.prompt,
        text=result.text,
        seed=result.seed,
        settings={name: list(v) if isinstance(v, tuple) else v for name, v in wish.settings.items()},
        ended=result.finish_reason,
        written=datetime.now(UTC).isoformat(timespec="seconds"),
        edited_from=wish.edited_from,
    )
