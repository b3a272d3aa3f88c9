"""What is being typed and belongs to no file yet: kept beside the settings, so that no crash takes it along."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Slot

from engine.errors import LangwrightError
from engine.project.atomic import write_json
from studio.pages import Page, Services

LOOK_MS = 3000
PROJECTS = 20
LONGEST = 100_000

Texts = Mapping[str, Mapping[str, str]]
"""By page, then by what a page calls it."""


class PagesLike(Protocol):
    """Where pages are found, without making them."""

    def is_made(self, key: str) -> bool:
        """Whether a page is there."""

    def __iter__(self) -> Iterator[str]:
        """Every key."""

    def __getitem__(self, key: str) -> Page:
        """A page."""


class Drafts(QObject):
    """Looks every few seconds whether what is typed has changed, and writes it down."""

    def __init__(self, services: Services, pages: PagesLike, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services, self._pages = services, pages
        self._file = services.settings.file.with_name("drafts.json")
        self._written: dict[str, Texts] | None = None
        self._root = ""
        self._writing = threading.Lock()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.save_soon)
        services.project.opened.connect(self._opened)
        services.project.closed.connect(self._closed)

    def give(self, page: Page) -> None:
        """Hand a page that was made just now what was typed on it before."""
        if self._root and self._written is not None:
            page.take_drafts(self._written.get(self._root, {}).get(page.key, {}))

    @Slot()
    def save_soon(self) -> None:
        """Write what has changed, on another thread."""
        changed = self._changed()
        if changed is not None:
            self._services.background.run(lambda: self._write(changed))

    def save_now(self) -> None:
        """Write what has changed, in this thread.

        Raises:
            LangwrightError: it cannot be written.
        """
        changed = self._changed()
        if changed is not None:
            self._write(changed)

    def _changed(self) -> dict[str, Texts] | None:
        if not self._root or self._written is None:
            return None
        before = self._written.get(self._root, {})
        now: dict[str, Mapping[str, str]] = dict(before)
        for key in self._pages:
            if self._pages.is_made(key):
                texts = self._pages[key].drafts()
                now[key] = {name: text[:LONGEST] for name, text in texts.items() if text}
        now = {key: texts for key, texts in now.items() if texts}
        if now == before:
            return None
        rest = [(root, texts) for root, texts in self._written.items() if root != self._root]
        self._written = dict([*rest, (self._root, now)][-PROJECTS:])
        return self._written

    def _write(self, texts: dict[str, Texts]) -> None:
        with self._writing:
            write_json(self._file, texts)

    @Slot()
    def _opened(self) -> None:
        project = self._services.project.project
        root = str(project.root) if project is not None else ""
        if root == self._root:
            return
        self._root = root
        if self._written is None:
            self._services.background.run(lambda: read_drafts(self._file), self._read, self._not_read)
        else:
            self._give_all()
        self._timer.start()

    def _read(self, texts: dict[str, Texts]) -> None:
        self._written = texts
        self._give_all()

    def _not_read(self, _error: LangwrightError) -> None:
        self._written = {}

    def _give_all(self) -> None:
        for key in self._pages:
            if self._pages.is_made(key):
                self.give(self._pages[key])

    @Slot()
    def _closed(self) -> None:
        self._timer.stop()
        self._root = ""


def read_drafts(file: Path) -> dict[str, Texts]:
    """What was typed, by project; nothing where the file is missing or not to be understood."""
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
        return {
            str(root): {
                str(key): {str(name): str(text) for name, text in texts.items()} for key, texts in pages.items()
            }
            for root, pages in found.items()
        }
    except (OSError, ValueError, AttributeError):
        return {}
