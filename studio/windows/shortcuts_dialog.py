"""All actions and their keys: each can have others and take them back, and a conflict is said before it happens."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence
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
from studio.widgets import button, hairline, icon_button, label, scroll_area
from studio.windows.actions import Action, Actions
from studio.windows.fuzzy import fit

if TYPE_CHECKING:
    from studio.windows.main_window import MainWindow

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
        self.rows = {action.id: ShortcutRow(action, actions) for action in actions.all}
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, SPACE_3, 0)
        column.setSpacing(0)
        for row in self.rows.values():
            row.changed.connect(self._changed)
            column.addWidget(row)
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
        bottom = QHBoxLayout()
        bottom.addWidget(self.reset_all)
        bottom.addStretch(1)
        bottom.addWidget(self.done_button)
        whole.addLayout(bottom)
        self.line.setFocus()
        self._show_reset()

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
        self.edit = QKeySequenceEdit()
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
        self._clash: QLabel = label("", "warn", wrap=True)
        self.take = button(self.tr("Take them from it"))
        self.leave = button(self.tr("Leave it"), "quiet")
        self.take.clicked.connect(self._take)
        self.leave.clicked.connect(self.show_keys)
        self._conflict = QWidget()
        clash = QHBoxLayout(self._conflict)
        clash.setContentsMargins(0, 0, 0, SPACE_2)
        clash.addWidget(self._clash, 1)
        clash.addWidget(self.leave)
        clash.addWidget(self.take)
        row = QHBoxLayout()
        row.setContentsMargins(0, SPACE_2 - 2, 0, SPACE_2 - 2)
        row.addWidget(label(action.title), 1)
        row.addWidget(self.reset)
        row.addWidget(self.edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._conflict)
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
        self._conflict.hide()
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
        return self._clash.text() if not self._conflict.isHidden() else ""

    @Slot()
    def _edited(self) -> None:
        wanted = self.edit.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        if wanted in NO_KEYS:
            wanted = ""
            self.edit.clear()
        if wanted == self.keys():
            self._conflict.hide()
            return
        other = self._actions.conflict(self.action.id, wanted)
        if other is not None:
            self._wanted = wanted
            self._clash.setText(self.tr("{keys} belongs to “{action}”.").format(keys=wanted, action=other.title))
            self._conflict.show()
            return
        self._actions.set_shortcut(self.action.id, wanted)
        self.changed.emit()

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
            self._wanted = self.action.shortcut
            self._clash.setText(
                self.tr("{keys} belongs to “{action}” now.").format(keys=self._wanted, action=other.title)
            )
            self._conflict.show()
            return
        self._actions.reset_shortcut(self.action.id)
        self.changed.emit()
