"""One control for each kind of setting. Every control has `value`, `set_value`, `set_resolved` and `edited`.

A control shows what it holds and nothing of what it means: title, help, unit and reset belong to the row. A setting
that may be automatic holds the string "auto", drawn as an empty field with the resolved value as its placeholder.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLineEdit, QPlainTextEdit, QWidget

from studio.widgets.buttons import icon_button
from studio.widgets.calm import CalmComboBox
from studio.widgets.field import AUTO, NARROW, WIDE, Field, SettingLike
from studio.widgets.line_field import LineField
from studio.widgets.numbers import parse_float


class ChoiceField(Field):
    """One of several values; an automatic one comes first. A yes-or-no that may be automatic is one of these too."""

    def __init__(self, setting: SettingLike) -> None:
        super().__init__(setting)
        self._box = CalmComboBox()
        self._values: list[Any] = []
        if setting.auto:
            self._add(self.tr("Auto"), AUTO, "")
        if setting.kind == "bool":
            self._add(self.tr("On"), True, "")
            self._add(self.tr("Off"), False, "")
        for choice in setting.choices:
            if not (setting.auto and choice.value == AUTO):
                self._add(choice.title, choice.value, choice.help)
        self._adopt(self._box, 0)
        self._box.setMinimumWidth(NARROW)
        self._box.setMaximumWidth(WIDE)
        self._box.activated.connect(self._picked)
        self._show()

    def editor(self) -> QWidget:
        """The box."""
        return self._box

    def set_resolved(self, value: Any) -> None:
        """Say beside "Auto" what it amounts to."""
        if not self._setting.auto:
            return
        titles = {item: self._box.itemText(place) for place, item in enumerate(self._values) if place}
        known = titles.get(value, "" if value is None else str(value))
        self._box.setItemText(0, self.tr("Auto · {value}").format(value=known) if known else self.tr("Auto"))

    def _add(self, title: str, value: Any, words: str) -> None:
        self._values.append(value)
        self._box.addItem(title)
        if words:
            self._box.setItemData(self._box.count() - 1, words, Qt.ItemDataRole.ToolTipRole)

    def _show(self) -> None:
        place = next((place for place, item in enumerate(self._values) if item == self._value), -1)
        self._box.setCurrentIndex(place)

    def _picked(self, place: int) -> None:
        self._take(self._values[place])


class BoolField(Field):
    """Yes or no."""

    def __init__(self, setting: SettingLike) -> None:
        super().__init__(setting)
        self._box = QCheckBox()
        self._adopt(self._box, 0)
        self._box.clicked.connect(self._take)
        self._show()

    def editor(self) -> QWidget:
        """The box."""
        return self._box

    def _show(self) -> None:
        self._box.setChecked(bool(self._value))


class _ListEdit(QPlainTextEdit):
    """Emits `left` when the keyboard goes elsewhere."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class ListField(Field):
    """Several texts, one a line."""

    def __init__(self, setting: SettingLike) -> None:
        super().__init__(setting)
        self._edit = _ListEdit()
        self._edit.setTabChangesFocus(True)
        self._edit.setFixedHeight(74)
        self._edit.setPlaceholderText(self.tr("one on each line"))
        self._adopt(self._edit, WIDE)
        self._edit.left.connect(self._finish)
        self._show()

    def editor(self) -> QWidget:
        """The text."""
        return self._edit

    def _show(self) -> None:
        lines = "\n".join(_one_line(item) for item in (self._value or ()))
        if self._edit.toPlainText() != lines:
            self._edit.setPlainText(lines)

    def _finish(self) -> None:
        if not self._edit.document().isModified():
            return
        lines = [line for line in self._edit.toPlainText().splitlines() if line.strip()]
        numbers = self._value and all(isinstance(item, (int, float)) for item in self._value)
        try:
            held = [_number(line) for line in lines] if numbers else [_unescape(line) for line in lines]
        except ValueError:
            self.refused.emit(self.tr("Each line must be a number."))
            return
        self._take(type(self._value)(held) if isinstance(self._value, (list, tuple)) else held)


class PathField(Field):
    """A file or folder of this machine."""

    def __init__(self, setting: SettingLike) -> None:
        super().__init__(setting)
        self._line = QLineEdit()
        self._adopt(self._line, WIDE - 32)
        self._open = icon_button("open", self.tr("Choose…"))
        self._row.addWidget(self._open)
        self._line.editingFinished.connect(self._finish)
        self._open.clicked.connect(self._ask)
        self._show()

    def editor(self) -> QWidget:
        """The line."""
        return self._line

    def _show(self) -> None:
        self._line.setText("" if self._value is None else str(self._value))

    def _finish(self) -> None:
        text = self._line.text().strip()
        self._take(None if not text and self._setting.default is None else text)

    def _ask(self) -> None:
        dialog = QFileDialog(self, self._setting.title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.fileSelected.connect(self._picked)
        dialog.open()

    def _picked(self, path: str) -> None:
        self._line.setText(path)
        self._finish()


_KINDS: dict[str, type[Field]] = {
    "int": LineField,
    "float": LineField,
    "text": LineField,
    "bool": BoolField,
    "choice": ChoiceField,
    "list": ListField,
    "path": PathField,
}


def field_for(setting: SettingLike) -> Field:
    """The control for a setting's kind.

    Raises:
        ValueError: if nothing draws that kind.
    """
    if setting.kind not in _KINDS:
        raise ValueError(f"{setting.path}: no control draws the kind {setting.kind!r}")
    if setting.kind == "bool" and setting.auto:
        return ChoiceField(setting)
    return _KINDS[setting.kind](setting)


def _one_line(item: Any) -> str:
    return str(item).replace("\\", "\\\\").replace("\n", "\\n")


def _unescape(line: str) -> str:
    return line.replace("\\\\", "\0").replace("\\n", "\n").replace("\0", "\\")


def _number(line: str) -> float:
    value = parse_float(line)
    return int(value) if value == int(value) and "." not in line else value
