"""Which theme is on, and a signal for whoever keeps colours of their own (charts, cached documents)."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject, Signal

from studio.theme.tokens import LIGHT, Tokens


class ThemeNotifier(QObject):
    """Holds the current tokens.

    Signals:
        changed: the new `Tokens`, after palette and style sheet are in place.
    """

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._tokens = LIGHT

    def current(self) -> Tokens:
        """The tokens of the theme that is on."""
        return self._tokens

    def adopt(self, tokens: Tokens) -> None:
        """Hold these tokens; `announce` tells the listeners once the application wears them."""
        self._tokens = tokens

    def announce(self) -> None:
        """Emit `changed`."""
        self.changed.emit(self._tokens)


@cache
def notifier() -> ThemeNotifier:
    """The one notifier of this process."""
    return ThemeNotifier()


def current() -> Tokens:
    """The tokens of the theme that is on."""
    return notifier().current()
