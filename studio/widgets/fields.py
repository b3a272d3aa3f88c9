"""One control for each kind of setting. Every control has `value`, `set_value`, `set_resolved` and `edited`.

A control shows what it holds and nothing of what it means: title, help, unit and reset belong to the row. A setting
that may be automatic holds the string "auto", drawn as an empty field with the resolved value as its placeholder.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)

from studio.widgets.buttons import icon_button
from studio.widgets.labels import set_look
from studio.widgets.numbers import format_float, format_int, parse_float, parse_int

AUTO = "auto"
_NARROW, _WIDE = 112, 240


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

    def editor(self) -> QWidget:
        """The widget that takes the keyboard."""
        raise NotImplementedError

    def _show(self) -> None:
        raise NotImplementedError

    def sizeHint(self) -> QSize:
        """Wide editors ask for all their width and take less."""
        return (
            super().sizeHint().expandedTo(QSize(min(self.editor().maximumWidth(), _WIDE), 0) if self._wide else QSize())
        )

    def _adopt(self, editor: QWidget, width: int) -> None:
        editor.setAccessibleName(self._setting.title)
        editor.setAccessibleDescription(self._setting.help)
        if width == _NARROW:
            editor.setFixedWidth(width)
        elif width:
            editor.setMinimumWidth(_NARROW)
            editor.setMaximumWidth(width)
            self._wide = True
        self._row.addWidget(editor)
        self.setFocusProxy(editor)

    def _take(self, value: Any) -> None:
        self.refused.emit("")
        if value != self._value or type(value) is not type(self._value):
            self._value = value
            self.edited.emit(value)


class LineField(Field):
    """Numbers and texts: a line that is read when it is left or Enter is pressed."""

    def __init__(self, setting: SettingLike) -> None:
        super().__init__(setting)
        self._numeric = setting.kind in ("int", "float")
        self._line = QLineEdit()
        self._line.installEventFilter(self)
        if self._numeric:
            self._line.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._adopt(self._line, _NARROW if self._numeric else _WIDE)
        self._line.editingFinished.connect(self._finish)
        self._line.textEdited.connect(self._check)
        self.set_resolved(None)
        self._show()

    def editor(self) -> QWidget:
        """The line."""
        return self._line

    def set_resolved(self, value: Any) -> None:
        """Show it as the placeholder."""
        if not self._setting.auto:
            if self._setting.default is None:
                self._line.setPlaceholderText(self.tr("none"))
            return
        known = "" if value is None else self._format(value)
        self._line.setPlaceholderText(self.tr("auto · {value}").format(value=known) if known else self.tr("auto"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down step a number."""
        if self._numeric and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
            if step is not None:
                self._step(step)
                return True
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        empty = self._value is None or (self._setting.auto and self._value == AUTO)
        text = "" if empty else self._format(self._value)
        if self._line.text() != text:
            self._line.setText(text)
            self._line.setCursorPosition(0)
        self.refused.emit("")

    def _format(self, value: Any) -> str:
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            return str(value)
        return format_int(value) if self._setting.kind == "int" else format_float(float(value))

    def _read(self) -> Any:
        text = self._line.text().strip()
        if self._setting.auto and text.lower() in ("", AUTO):
            return AUTO
        if not text and self._setting.default is None:
            return None
        if not self._numeric:
            return self._line.text()
        return self._bounded(parse_int(text) if self._setting.kind == "int" else parse_float(text))

    def _bounded(self, value: float) -> float:
        low, high = self._setting.minimum, self._setting.maximum
        if low is not None and value < low:
            raise OutOfRangeError(self.tr("At least {limit}.").format(limit=self._format(low)))
        if high is not None and value > high:
            raise OutOfRangeError(self.tr("At most {limit}.").format(limit=self._format(high)))
        return value

    def _problem(self) -> str:
        try:
            self._read()
        except OutOfRangeError as error:
            return str(error)
        except ValueError:
            if self._setting.kind == "int":
                return self.tr("A whole number is needed, such as 512.")
            return self.tr("A number is needed, such as 0.1 or 6e-4.")
        return ""

    def _check(self) -> None:
        self.refused.emit(self._problem())

    def _finish(self) -> None:
        problem = self._problem()
        if problem:
            self.refused.emit(problem)
            return
        value = self._read()
        self._take(value)
        self._show()

    def _step(self, step: int) -> None:
        if self._problem() or not isinstance(self._read(), (int, float)):
            return
        value = self._read()
        if self._setting.kind == "int":
            value += step
        else:
            value = float(f"{value * (1.1 if step > 0 else 1 / 1.1):.3g}") if value else step * 0.01
        try:
            self._take(self._bounded(value))
        except OutOfRangeError as error:
            self.refused.emit(str(error))
            return
        self._show()


class OutOfRangeError(ValueError):
    """A number beyond its setting's limits, with the sentence that says so."""


class CalmSpinBox(QSpinBox):
    """A spin box that ignores the wheel until it has the keyboard."""

    def __init__(self, minimum: int = 0, maximum: int = 2**31 - 1, value: int = 0) -> None:
        super().__init__()
        self.setRange(minimum, maximum)
        self.setValue(value)
        self.setGroupSeparatorShown(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setTextMargins(6, 0, 0, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page instead, unless focused."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class CalmComboBox(QComboBox):
    """A combo box that ignores the wheel until it has the keyboard."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page instead, unless focused."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


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
        self._box.setMinimumWidth(_NARROW)
        self._box.setMaximumWidth(_WIDE)
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

    def focusOutEvent(self, event: Any) -> None:
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
        self._adopt(self._edit, _WIDE)
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
        self._adopt(self._line, _WIDE - 32)
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
