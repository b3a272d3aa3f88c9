"""Which view of a run is drawn: buttons for the first few, a list for the others."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from studio.pages.menu_button import hide_menu_mark
from studio.pages.training.chart_views import FIRST, View
from studio.widgets import SegmentedControl


class ViewChooser(QWidget):
    """One view out of many.

    Signals:
        chosen: the key of the view a person took.
    """

    chosen = Signal(str)

    def __init__(self, views: Sequence[View], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._views = {view.key: view for view in views}
        self._value = FIRST[0]
        self.first = SegmentedControl(
            [(key, self._views[key].title) for key in FIRST], name=self.tr("What is drawn"), parent=self
        )
        self.more = QToolButton()
        self.more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.more.setAccessibleName(self.tr("More to draw"))
        self.more.setToolTip(self.tr("Norms, speed, memory, load, temperature, power"))
        self._menu = QMenu(self.more)
        group = QActionGroup(self._menu)
        self._actions = {}
        for view in views:
            if view.key not in FIRST:
                action = self._menu.addAction(view.title, partial(self._take, view.key))
                action.setCheckable(True)
                group.addAction(action)
                self._actions[view.key] = action
        self.more.setMenu(self._menu)
        hide_menu_mark(self.more)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.first)
        row.addWidget(self.more)
        self.first.chosen.connect(self._take)
        self.set_value(self._value)

    def value(self) -> str:
        """The key of the view that is on."""
        return self._value

    def set_value(self, key: str) -> None:
        """Turn a view on without emitting `chosen`.

        Raises:
            KeyError: if there is no such view.
        """
        view = self._views[key]
        self._value = key
        if key in FIRST:
            self.first.set_value(key)
        else:
            self.first.clear()
        for other, action in self._actions.items():
            action.setChecked(other == key)
        self.more.setText(f"{self.tr('More') if key in FIRST else view.title} ▾")

    def offer(self, keys: Collection[str]) -> None:
        """Let only these be taken, and the one that is on."""
        for key, action in self._actions.items():
            action.setVisible(key in keys or key == self._value)
        for key in FIRST:
            self.first.set_option_enabled(key, key in keys or key == self._value)

    @Slot(str)
    def _take(self, key: str) -> None:
        self.set_value(key)
        self.chosen.emit(key)
