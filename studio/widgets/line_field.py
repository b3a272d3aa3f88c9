"""Numbers and texts, typed into a line."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from studio.widgets.field import AUTO, NARROW, WIDE, Field, SettingLike
from studio.widgets.numbers import format_float, format_int, parse_float, parse_int


class LineField(Field):
    """Numbers and texts: a line that is read when it is left or Enter is pressed."""

    def __init__(self, setting: SettingLike) -> None:
        super().__init__(setting)
        self._numeric = setting.kind in ("int", "float")
        self._line = QLineEdit()
        self._line.installEventFilter(self)
        if self._numeric:
            self._line.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._adopt(self._line, NARROW if self._numeric else WIDE)
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

    def nearest(self) -> Any:
        """The limit where a number beyond it was typed; what is held where it is no number."""
        try:
            return self._read()
        except OutOfRangeError as error:
            return error.limit
        except ValueError:
            return self._value

    def written(self, value: Any) -> str:
        """A number with its marks; the word for none or automatic."""
        return self.tr("none") if value is None else self._format(value)

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
            raise OutOfRangeError(self.tr("At least {limit}.").format(limit=self._format(low)), low)
        if high is not None and value > high:
            raise OutOfRangeError(self.tr("At most {limit}.").format(limit=self._format(high)), high)
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

    def __init__(self, sentence: str, limit: float) -> None:
        super().__init__(sentence)
        self.limit = limit
