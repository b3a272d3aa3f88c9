"""Actions as data: menus, shortcuts, the command palette and the tests read one list."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


def always() -> bool:
    """For actions that can be done at any time."""
    return True


@dataclass(frozen=True)
class Action:
    """One thing the window can do.

    Attributes:
        id: a stable, dotted name.
        title: what it is called.
        callback: does it.
        shortcut: as Qt writes it; empty for none.
        menu: `project`, `go`, `run`, `view` or nothing.
        enabled_when: whether it can be done now.
    """

    id: str
    title: str
    callback: Callable[[], None]
    shortcut: str = ""
    menu: str = ""
    enabled_when: Callable[[], bool] = always


class Actions:
    """The window's actions, each with its Qt action, so that shortcuts work without a menu bar."""

    def __init__(self, owner: QWidget, actions: Iterable[Action]) -> None:
        self.all = tuple(actions)
        self._made: dict[str, QAction] = {}
        for action in self.all:
            made = QAction(action.title, owner)
            made.setObjectName(action.id)
            if action.shortcut:
                made.setShortcut(QKeySequence(action.shortcut))
            made.triggered.connect(action.callback)
            owner.addAction(made)
            self._made[action.id] = made

    def __getitem__(self, identity: str) -> QAction:
        """The Qt action of an id."""
        return self._made[identity]

    def of_menu(self, menu: str) -> list[QAction]:
        """The Qt actions of one menu, in order."""
        return [self._made[action.id] for action in self.all if action.menu == menu]

    def update(self) -> None:
        """Enable what can be done now."""
        for action in self.all:
            self._made[action.id].setEnabled(action.enabled_when())

    def possible(self) -> list[Action]:
        """What can be done now."""
        return [action for action in self.all if action.enabled_when()]
