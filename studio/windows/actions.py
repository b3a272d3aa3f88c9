"""Actions as data: menus, shortcuts, the command palette, the help page and the tests read one list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
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
        menu: `home`, `project`, `go`, `run`, `view`, `help` or nothing.
        enabled_when: whether it can be done now.
    """

    id: str
    title: str
    callback: Callable[[], None]
    shortcut: str = ""
    menu: str = ""
    enabled_when: Callable[[], bool] = always


class Actions(QObject):
    """The window's actions, each with its Qt action, so that shortcuts work without a menu bar.

    Signals:
        shortcuts_changed: some action has other keys now.
    """

    shortcuts_changed = Signal()

    def __init__(self, owner: QWidget, actions: Iterable[Action], chosen: Mapping[str, str] | None = None) -> None:
        """Make them.

        Args:
            owner: the window.
            actions: in the order of menus and palette.
            chosen: keys by id that a person has given instead of the usual ones; empty for none.
        """
        super().__init__(owner)
        self.all = tuple(actions)
        self._by_id = {action.id: action for action in self.all}
        self._made: dict[str, QAction] = {}
        chosen = chosen or {}
        for action in self.all:
            made = QAction(action.title, owner)
            made.setObjectName(action.id)
            keys = chosen.get(action.id, action.shortcut)
            if keys:
                made.setShortcut(QKeySequence(keys))
            made.triggered.connect(action.callback)
            owner.addAction(made)
            self._made[action.id] = made

    def __getitem__(self, identity: str) -> QAction:
        """The Qt action of an id."""
        return self._made[identity]

    def trigger(self, identity: str) -> None:
        """Do an action, where it can be done now; an unknown one is none."""
        action = self._by_id.get(identity)
        if action is not None and action.enabled_when():
            action.callback()

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

    # --- keys -------------------------------------------------------------------------------------------------

    def shortcut(self, identity: str) -> str:
        """The keys of an action as they are now, as Qt writes them; empty for none."""
        return self._made[identity].shortcut().toString(QKeySequence.SequenceFormat.PortableText)

    def is_changed(self, identity: str) -> bool:
        """Whether an action has other keys than the usual ones."""
        return self._made[identity].shortcut() != QKeySequence(self._by_id[identity].shortcut)

    def conflict(self, identity: str, keys: str) -> Action | None:
        """The other action that has these keys, or keys that begin with them or that they begin with."""
        wanted = QKeySequence(keys)
        if wanted.isEmpty():
            return None
        no = QKeySequence.SequenceMatch.NoMatch
        for action in self.all:
            held = self._made[action.id].shortcut()
            if (
                action.id != identity
                and not held.isEmpty()
                and (wanted.matches(held), held.matches(wanted)) != (no, no)
            ):
                return action
        return None

    def set_shortcut(self, identity: str, keys: str) -> None:
        """Give an action other keys; empty takes them away."""
        self._made[identity].setShortcut(QKeySequence(keys))
        self.shortcuts_changed.emit()

    def reset_shortcut(self, identity: str) -> None:
        """Give an action its usual keys back."""
        self.set_shortcut(identity, self._by_id[identity].shortcut)

    def chosen(self) -> dict[str, str]:
        """The keys of the actions that have other than the usual ones, by id, for the settings."""
        return {action.id: self.shortcut(action.id) for action in self.all if self.is_changed(action.id)}
