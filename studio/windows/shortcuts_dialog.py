"""All actions and their keys: each can have others and take them back, and a conflict is said before it happens."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from studio.theme.tokens import SPACE_2, SPACE_3, SPACE_4, SPACE_6
from studio.widgets import action_row, button, hairline, icon_button, label, scroll_area
from studio.windows.actions import Action, Actions
from studio.windows.fuzzy import fit

if TYPE_CHECKING:
    from studio.windows.main_window import MainWindow

AT_ONCE = 6
NO_KEYS = ("Backspace", "Del")
"""Pressed alone, they take the keys away."""


def show_shortcuts(window: MainWindow) -> None:
    """Open the list for a window; what is changed there is kept in its settings."""
    dialog = ShortcutsDialog(window.actions_list, window)
    dialog.changed.connect(partial(_keep, window))
    dialog.open()


def _keep(window: MainWindow) -> None:
    window.services.settings.remember(shortcuts=window.actions_list.chosen())


class ShortcutsDialog(QDialog):
    """The list.

    Signals:
        changed: some action has other keys now.
    """

    changed = Signal()

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setProperty("help", "keyboard")
        self.resize(620, 560)
        self._actions = actions
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Find an action"))
        self.line.setAccessibleName(self.tr("Find an action"))
        self.line.textChanged.connect(self._filter)
        self.rows: dict[str, ShortcutRow] = {}
        self._waiting = list(actions.all)
        content = QWidget()
        self._column = column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, SPACE_3, 0)
        column.setSpacing(0)
        self.nothing = label(self.tr("No action is called so."), "muted")
        self.nothing.hide()
        column.addWidget(self.nothing)
        column.addStretch(1)
        words = self.tr(
            "Click the keys of an action, or reach them with Tab, and press others. Backspace takes them away."
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(SPACE_6, SPACE_4, SPACE_3, SPACE_4)
        whole.setSpacing(SPACE_3)
        whole.addWidget(label(self.tr("Keyboard shortcuts"), "title"))
        whole.addWidget(label(words, "subtitle", wrap=True))
        whole.addWidget(self.line)
        whole.addWidget(scroll_area(content), 1)
        self.reset_all = button(self.tr("All as usual"))
        self.reset_all.clicked.connect(self._reset_all)
        self.done_button = button(self.tr("Done"), "primary")
        self.done_button.clicked.connect(self.accept)
        whole.addLayout(action_row(self.done_button, first=[self.reset_all]))
        self.line.setFocus()
        self._show_reset()
        self._add_rows()

    @Slot()
    def _add_rows(self) -> None:
        """Some rows at a time: each takes milliseconds, and the first fill what can be seen."""
        for action in self._waiting[:AT_ONCE]:
            row = self.rows[action.id] = ShortcutRow(action, self._actions)
            row.changed.connect(self._changed)
            self._column.insertWidget(len(self.rows) - 1, row)
        del self._waiting[:AT_ONCE]
        if self._waiting:
            QTimer.singleShot(0, self, self._add_rows)
        elif self.line.text():
            self._filter(self.line.text())

    @Slot(str)
    def _filter(self, typed: str) -> None:
        for row in self.rows.values():
            row.setVisible(not typed.strip() or fit(typed, row.action.title, row.keys()) > 0)
        self.nothing.setVisible(all(row.isHidden() for row in self.rows.values()))

    @Slot()
    def _changed(self) -> None:
        for row in self.rows.values():
            row.show_keys()
        self._show_reset()
        self.changed.emit()

    @Slot()
    def _reset_all(self) -> None:
        for action in self._actions.all:
            self._actions.reset_shortcut(action.id)
        self._changed()

    def _show_reset(self) -> None:
        self.reset_all.setEnabled(bool(self._actions.chosen()))


class _KeysEdit(QKeySequenceEdit):
    """Takes any keys but Escape, which closes what was opened everywhere."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Escape to the dialog."""
        if event.key() == Qt.Key.Key_Escape and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)


class ShortcutRow(QWidget):
    """One action and its keys.

    Signals:
        changed: it has other keys, and another action perhaps lost them.
    """

    changed = Signal()

    def __init__(self, action: Action, actions: Actions) -> None:
        super().__init__()
        self.action = action
        self._actions = actions
        self._wanted = ""
        self.edit = _KeysEdit()
        self.edit.setMaximumSequenceLength(1)
        self.edit.setFixedWidth(170)
        name = self.tr("Keys for: {action}").format(action=action.title)
        self.edit.setAccessibleName(name)
        inner = self.edit.findChild(QLineEdit)
        if inner is not None:
            inner.setAccessibleName(name)
            inner.setPlaceholderText(self.tr("none"))
        self.reset = icon_button("reset", "")
        policy = self.reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(policy)
        self.reset.clicked.connect(self._reset)
        self._conflict: _Conflict | None = None
        row = QHBoxLayout()
        row.setContentsMargins(0, SPACE_2 - 2, 0, SPACE_2 - 2)
        row.addWidget(label(action.title), 1)
        row.addWidget(self.reset)
        row.addWidget(self.edit)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(hairline())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.edit.editingFinished.connect(self._edited)
        self.show_keys()

    def keys(self) -> str:
        """The keys it has."""
        return self._actions.shortcut(self.action.id)

    @Slot()
    def show_keys(self) -> None:
        """Show the keys as they are, and whether they can be reset."""
        self._hide_conflict()
        self.edit.blockSignals(True)
        self.edit.setKeySequence(QKeySequence(self.keys()))
        self.edit.blockSignals(False)
        changed = self._actions.is_changed(self.action.id)
        self.reset.setVisible(changed)
        usual = self.action.shortcut or self.tr("none")
        self.reset.setToolTip(self.tr("Back to {keys}").format(keys=usual))
        self.reset.setAccessibleName(self.tr("Reset the keys for: {action}").format(action=self.action.title))

    def clash(self) -> str:
        """What is said about a conflict; empty when there is none."""
        return "" if self.conflict is None else self.conflict.words.text()

    @Slot()
    def _edited(self) -> None:
        wanted = self.edit.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        if wanted in NO_KEYS:
            wanted = ""
            self.edit.clear()
        if wanted == self.keys():
            self._hide_conflict()
            return
        other = self._actions.conflict(self.action.id, wanted)
        if other is not None:
            self._say_conflict(wanted, other)
            return
        self._actions.set_shortcut(self.action.id, wanted)
        self.changed.emit()

    @property
    def conflict(self) -> _Conflict | None:
        """What is said about a conflict; None while there is none."""
        return self._conflict if self._conflict is not None and not self._conflict.isHidden() else None

    def _say_conflict(self, wanted: str, other: Action) -> None:
        """Nothing changes before the person has decided."""
        if self._conflict is None:
            self._conflict = _Conflict()
            self._conflict.take.clicked.connect(self._take)
            self._conflict.leave.clicked.connect(self.show_keys)
            self._column.insertWidget(1, self._conflict)
        self._wanted = wanted
        words = self.tr("{keys} belongs to “{action}”.").format(keys=wanted, action=other.title)
        self._conflict.words.setText(words)
        self._conflict.show()

    def _hide_conflict(self) -> None:
        if self._conflict is not None:
            self._conflict.hide()

    @Slot()
    def _take(self) -> None:
        other = self._actions.conflict(self.action.id, self._wanted)
        if other is not None:
            self._actions.set_shortcut(other.id, "")
        self._actions.set_shortcut(self.action.id, self._wanted)
        self.changed.emit()

    @Slot()
    def _reset(self) -> None:
        other = self._actions.conflict(self.action.id, self.action.shortcut)
        if other is not None:
            self._say_conflict(self.action.shortcut, other)
            return
        self._actions.reset_shortcut(self.action.id)
        self.changed.emit()


class _Conflict(QWidget):
    """Whose keys they are, and what to do about it."""

    def __init__(self) -> None:
        super().__init__()
        self.words: QLabel = label("", "warn", wrap=True)
        self.leave = button(self.tr("Leave it"), "quiet")
        self.take = button(self.tr("Take them from it"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, SPACE_2)
        row.addWidget(self.words, 1)
        row.addWidget(self.leave)
        row.addWidget(self.take)
