"""On which page each setting stands, and going there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.recipe import SETTINGS
from studio.help import recipe_key

if TYPE_CHECKING:
    from studio.windows.main_window import MainWindow

PAGES = {
    "corpus": "import",
    "cleaning": "clean",
    "quality": "clean",
    "privacy": "clean",
    "split": "clean",
    "augmentation": "clean",
    "fairness": "clean",
    "tokenizer": "tokenizer",
    "model": "model",
    "training": "train",
    "pace": "train",
    "evaluation": "evaluate",
    "generation": "play",
    "sharing": "share",
}
"""The page by the recipe's section; the studio's own settings stand on the page of that name."""


def page_of(path: str) -> str:
    """The page of a setting of the recipe, or of the studio."""
    return PAGES[path.partition(".")[0]] if path in SETTINGS else "settings"


def show_setting(window: MainWindow, path: str) -> None:
    """Bring a setting in front of the eyes; where its page has no place for it, or is not open, explain it."""
    page = page_of(path)
    if page != "settings" and not window.is_open():
        window.desk.show_target(recipe_key(path))
        return
    window.show_page(page)
    if not window.page.reveal(path):
        window.desk.show_target(recipe_key(path))
