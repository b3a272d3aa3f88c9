"""A row of joined buttons of which one is on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QPushButton, QWidget

Option = str | tuple[str, str]
"""A text that is its own id, or an id and a text."""


class SegmentedControl(QWidget):
    """One choice out of a few, all visible.

    Signals:
        chosen: the id of the option a person took.
    """

    chosen = Signal(str)

    def __init__(self, options: Sequence[Option], name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if name:
            self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 0, 0, 0)
        row.setSpacing(0)
        for option in options:
            key, text = (option, option) if isinstance(option, str) else option
            made = _Segment(text)
            made.moved.connect(self._move)
            self._buttons[key] = made
            self._group.addButton(made)
            row.addWidget(made)
        self._keys = list(self._buttons)
        self._group.buttonClicked.connect(self._clicked)
        if self._keys:
            self.set_value(self._keys[0])

    def value(self) -> str:
        """The id of the option that is on."""
        return next((key for key, made in self._buttons.items() if made.isChecked()), "")

    def set_value(self, key: str) -> None:
        """Turn an option on without emitting `chosen`.

        Raises:
            KeyError: if there is no such option.
        """
        self._buttons[key].setChecked(True)

    def set_option_enabled(self, key: str, enabled: bool) -> None:
        """Let an option be taken or not."""
        self._buttons[key].setEnabled(enabled)

    def _clicked(self, pressed: QAbstractButton) -> None:
        key = next(key for key, made in self._buttons.items() if made is pressed)
        self.chosen.emit(key)

    def _move(self, step: int) -> None:
        position = self._keys.index(self.value()) + step
        if 0 <= position < len(self._keys):
            made = self._buttons[self._keys[position]]
            made.setFocus(Qt.FocusReason.TabFocusReason)
            made.click()


class _Segment(QPushButton):
    moved = Signal(int)

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setObjectName("segment")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:
        # Room for the bold text of the chosen one, so that nothing moves.
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        return QSize(QFontMetrics(bold).horizontalAdvance(self.text()) + 26, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(step)
