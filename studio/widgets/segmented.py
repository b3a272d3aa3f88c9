"""A row of joined buttons of which one is on; where there is no room for the row, a box that drops down."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from studio.widgets.calm import CalmComboBox

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
        self._strip = QWidget(self)
        row = QHBoxLayout(self._strip)
        row.setContentsMargins(1, 0, 0, 0)
        row.setSpacing(0)
        self._box = CalmComboBox()
        self._box.setParent(self)
        self._box.setAccessibleName(name)
        for option in options:
            key, text = (option, option) if isinstance(option, str) else option
            made = _Segment(text)
            made.moved.connect(self._move)
            self._buttons[key] = made
            self._group.addButton(made)
            row.addWidget(made)
            self._box.addItem(text)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for made in list(self._buttons.values())[-1:] if mirrored else list(self._buttons.values())[:1]:
            made.setProperty("leftmost", True)  # it has no neighbour whose edge it shares
        self._keys = list(self._buttons)
        self._group.buttonClicked.connect(self._clicked)
        self._box.activated.connect(self._picked)
        self._box.hide()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
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
        self._box.setCurrentIndex(self._keys.index(key))

    def clear(self) -> None:
        """Turn none on: what is chosen is not among these."""
        self._group.setExclusive(False)
        for made in self._buttons.values():
            made.setChecked(False)
        self._group.setExclusive(True)
        self._box.setCurrentIndex(-1)

    def set_option_enabled(self, key: str, enabled: bool) -> None:
        """Let an option be taken or not."""
        self._buttons[key].setEnabled(enabled)

    def is_narrow(self) -> bool:
        """Whether it is a box now."""
        return self._strip.isHidden()

    def sizeHint(self) -> QSize:
        """The whole row."""
        return QSize(self._strip.sizeHint().width(), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """The box, or the row where that is smaller."""
        row, box = self._strip.sizeHint(), self._box.sizeHint()
        return QSize(min(row.width(), box.width()), max(row.height(), box.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be a row where there is room, a box where there is none."""
        super().resizeEvent(event)
        narrow = self.width() < self._strip.sizeHint().width()
        self._strip.setVisible(not narrow)
        self._box.setVisible(narrow)
        self._strip.setGeometry(self.rect())
        size = self._box.sizeHint().boundedTo(self.size())
        self._box.setGeometry(0, (self.height() - size.height()) // 2, size.width(), size.height())

    def _clicked(self, pressed: QAbstractButton) -> None:
        key = next(key for key, made in self._buttons.items() if made is pressed)
        self._box.setCurrentIndex(self._keys.index(key))
        self.chosen.emit(key)

    def _picked(self, place: int) -> None:
        key = self._keys[place]
        if not self._buttons[key].isEnabled():
            self._box.setCurrentIndex(self._keys.index(self.value()) if self.value() else -1)
            return
        self._buttons[key].setChecked(True)
        self.chosen.emit(key)

    def _move(self, step: int) -> None:
        position = (self._keys.index(self.value()) if self.value() else -1) + step
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
        return QSize(QFontMetrics(bold).horizontalAdvance(self.text()) + 22, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(step)
