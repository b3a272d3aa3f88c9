"""Opens the command palette with what there is now, and remembers what was chosen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from studio.windows.palette import Palette
from studio.windows.palette_entries import entries

if TYPE_CHECKING:
    from studio.windows.main_window import MainWindow

REMEMBERED = 12


def open_palette(window: MainWindow) -> None:
    """Show it; one that is open already is brought to the front."""
    shown = window.findChild(Palette)
    if shown is not None and shown.isVisible():
        shown.raise_()
        return
    palette = Palette(entries(window), window.services.settings.remembered.palette, window)
    palette.used.connect(partial(_remember, window))
    palette.open()


def _remember(window: MainWindow, identity: str) -> None:
    settings = window.services.settings
    rest = [other for other in settings.remembered.palette if other != identity]
    settings.remember(palette=(identity, *rest)[:REMEMBERED])
