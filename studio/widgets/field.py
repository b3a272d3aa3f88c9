"""What every control of a setting has in common: a value, a border that marks it, and two signals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import is_dataclass, replace
from typing import Any, Protocol

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QWidget,
)

from studio.texts import translated
from studio.widgets.labels import set_look

AUTO = "auto"
NARROW, WIDE = 112, 240


class ChoiceLike(Protocol):
    """One value of a choice."""

    value: Any
    title: str
    help: str


class SettingLike(Protocol):
    """What a form needs to know of a setting; the recipe's declarations have it all."""

    path: str
    kind: str
    title: str
    help: str
    unit: str
    default: Any
    minimum: Any
    maximum: Any
    choices: Sequence[ChoiceLike]
    auto: bool
    depth: str


def spoken(setting: SettingLike) -> SettingLike:
    """The setting with its title, help, unit and choices in the person's language."""
    if not is_dataclass(setting) or isinstance(setting, type):
        return setting
    choices = tuple(
        replace(choice, title=translated(choice.title), help=translated(choice.help))
        if is_dataclass(choice)
        else choice
        for choice in setting.choices
    )
    words = {name: translated(getattr(setting, name)) for name in ("title", "help", "unit")}
    return replace(setting, choices=choices, **words)


class Field(QWidget):
    """A control of one setting.

    Signals:
        edited: the new value, when a person changed it to something valid.
        refused: a sentence, when what was typed is no value; empty when it is one again.
    """

    edited = Signal(object)
    refused = Signal(str)

    def __init__(self, setting: SettingLike) -> None:
        super().__init__()
        self._setting = setting
        self._value: Any = setting.default
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self._wide = False

    def value(self) -> Any:
        """The value held."""
        return self._value

    def set_value(self, value: Any) -> None:
        """Hold and show a value without emitting anything."""
        self._value = value
        self._show()

    def set_resolved(self, value: Any) -> None:
        """What "auto" amounts to."""

    def set_marks(self, *, changed: bool, invalid: bool) -> None:
        """Colour the border of the control."""
        set_look(self.editor(), "changed", changed)
        set_look(self.editor(), "invalid", invalid)

    def nearest(self) -> Any:
        """The value nearest to what was typed and refused; what is held where nothing is near."""
        return self._value

    def written(self, value: Any) -> str:
        """A value as it is written here."""
        return str(value)

    def editor(self) -> QWidget:
        """The widget that takes the keyboard."""
        raise NotImplementedError

    def _show(self) -> None:
        raise NotImplementedError

    def sizeHint(self) -> QSize:
        """Wide editors ask for all their width and take less."""
        return (
            super().sizeHint().expandedTo(QSize(min(self.editor().maximumWidth(), WIDE), 0) if self._wide else QSize())
        )

    def _adopt(self, editor: QWidget, width: int) -> None:
        editor.setAccessibleName(self._setting.title)
        editor.setAccessibleDescription(self._setting.help)
        if width == NARROW:
            editor.setFixedWidth(width)
        elif width:
            editor.setMinimumWidth(NARROW)
            editor.setMaximumWidth(width)
            self._wide = True
        self._row.addWidget(editor)
        self.setFocusProxy(editor)

    def _take(self, value: Any) -> None:
        self.refused.emit("")
        if value != self._value or type(value) is not type(self._value):
            self._value = value
            self.edited.emit(value)
