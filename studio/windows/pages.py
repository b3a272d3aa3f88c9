"""The window's pages, each made when it is first asked for: most starts look at two or three of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from studio.pages import Page, Services


class Pages(QObject):
    """Pages by key, in the order of the sidebar; looking one up makes it, walking over the keys makes none.

    Signals:
        made: a :class:`Page` that was just made, before it takes in what is open.
    """

    made = Signal(object)

    def __init__(self, services: Services, stack: QStackedWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services, self._stack = services, stack
        self._made: dict[str, Page] = {}

    def __getitem__(self, key: str) -> Page:
        """A page.

        Raises:
            KeyError: there is no page of that key.
        """
        if key not in self._made:
            page = MAKERS[key](self._services)
            self._made[key] = page
            self._stack.addWidget(page)
            self.made.emit(page)
            page.catch_up()
        return self._made[key]

    def __iter__(self) -> Iterator[str]:
        """Every key."""
        return iter(MAKERS)

    def __len__(self) -> int:
        """How many pages there are, made or not."""
        return len(MAKERS)

    def keys(self) -> tuple[str, ...]:
        """Every key."""
        return tuple(MAKERS)

    def values(self) -> tuple[Page, ...]:
        """Every page; makes those that are missing."""
        return tuple(self[key] for key in MAKERS)

    def is_made(self, key: str) -> bool:
        """Whether a page was asked for already."""
        return key in self._made


def _home(services: Services) -> Page:
    from studio.pages.home import HomePage

    return HomePage(services)


def _import(services: Services) -> Page:
    from studio.pages.importing import ImportPage

    return ImportPage(services)


def _clean(services: Services) -> Page:
    from studio.pages.cleaning import CleanPage

    return CleanPage(services)


def _tokenizer(services: Services) -> Page:
    from studio.pages.tokenizing import TokenizerPage

    return TokenizerPage(services)


def _model(services: Services) -> Page:
    from studio.pages.model_page import ModelPage

    return ModelPage(services)


def _train(services: Services) -> Page:
    from studio.pages.training import TrainPage

    return TrainPage(services)


def _evaluate(services: Services) -> Page:
    from studio.pages.evaluate_page import EvaluatePage

    return EvaluatePage(services)


def _play(services: Services) -> Page:
    from studio.pages.playing import PlayPage

    return PlayPage(services)


def _share(services: Services) -> Page:
    from studio.pages.share_page import SharePage

    return SharePage(services)


def _runs(services: Services) -> Page:
    from studio.pages.comparing import RunsPage

    return RunsPage(services)


def _settings(services: Services) -> Page:
    from studio.pages.settings_page import SettingsPage

    return SettingsPage(services)


MAKERS: Mapping[str, Callable[[Services], Page]] = {
    "home": _home,
    "import": _import,
    "clean": _clean,
    "tokenizer": _tokenizer,
    "model": _model,
    "train": _train,
    "evaluate": _evaluate,
    "play": _play,
    "share": _share,
    "runs": _runs,
    "settings": _settings,
}
"""What makes each page; the imports are inside, as they are a good part of what a page takes."""
