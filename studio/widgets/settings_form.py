"""A form made from declared settings: one row each, at the depth a person asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from studio.texts import translated
from studio.theme import current
from studio.widgets.buttons import icon_button
from studio.widgets.field import Field, SettingLike, spoken
from studio.widgets.fields import field_for
from studio.widgets.labels import hairline, label

DEPTHS = ("simple", "advanced", "all")
_NARROW = 400
MARK_MS = 2500


class SettingsForm(QWidget):
    """Rows of title, help, control and unit.

    Signals:
        changed: the path and the new value, when a person changed one.
        reset: the path, when a person asked for the default back; `changed` follows with the default.
    """

    changed = Signal(str, object)
    reset = Signal(str)

    def __init__(
        self,
        settings: Iterable[SettingLike],
        values: Mapping[str, Any] | None = None,
        depth: str = "simple",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = {setting.path: setting for setting in settings}
        self._places = {path: place for place, path in enumerate(self._settings)}
        self._rows: dict[str, SettingRow] = {}
        self._values: dict[str, Any] = {path: setting.default for path, setting in self._settings.items()}
        self._defaults = dict(self._values)
        self._resolved: dict[str, Any] = {}
        self._hidden: set[str] = set()
        self._revealed: set[str] = set()
        self._depth = depth
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.set_values(values or {})
        self.set_depth(depth)

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Show these values by path; paths the form does not have are left alone."""
        for path, value in values.items():
            if path in self._settings:
                self._values[path] = value
                if path in self._rows:
                    self._rows[path].set_value(value)
                elif self._shows(path):
                    self._show(path)

    def values(self) -> dict[str, Any]:
        """All values by path, hidden rows included."""
        return {
            path: self._rows[path].field.value() if path in self._rows else self._values[path] for path in self.paths()
        }

    def set_resolved(self, values: Mapping[str, Any]) -> None:
        """Say what "auto" amounts to, by path."""
        for path, value in values.items():
            if path in self._settings:
                self._resolved[path] = value
                if path in self._rows:
                    self._rows[path].field.set_resolved(value)

    def set_depth(self, depth: str) -> None:
        """Show the rows of a depth and above; a changed row always shows.

        Raises:
            ValueError: if there is no such depth.
        """
        if depth not in DEPTHS:
            raise ValueError(f"depth is one of {', '.join(DEPTHS)}, not {depth!r}")
        self._depth = depth
        for path in self._settings:
            if self._shows(path):
                self._show(path)
            elif path in self._rows:
                self._rows[path].setVisible(False)

    def set_shown(self, path: str, shown: bool) -> None:
        """Take a row away altogether, where a setting has no meaning with the others as they are."""
        (self._hidden.discard if shown else self._hidden.add)(path)
        self.set_depth(self._depth)

    def set_errors(self, errors: Mapping[str, str]) -> None:
        """Say what is wrong, by path; rows not named are right."""
        for path in self._settings:
            if path in errors:
                self.row(path).set_error(errors[path])
            elif path in self._rows:
                self._rows[path].set_error("")

    def set_defaults(self, defaults: Mapping[str, Any]) -> None:
        """Measure "changed" against other defaults than the declared ones, such as a preset's."""
        for path, value in defaults.items():
            if path in self._settings:
                self._defaults[path] = value
                if path in self._rows:
                    self._rows[path].set_default(value)

    def has(self, path: str) -> bool:
        """Whether a setting is in this form and has a meaning with the others as they are."""
        return path in self._settings and path not in self._hidden

    def reveal(self, path: str) -> SettingRow:
        """Show the row of a setting, however deep it is, and go on showing it."""
        self._revealed.add(path)
        self.set_depth(self._depth)
        return self.row(path)

    def row(self, path: str) -> SettingRow:
        """The row of a setting; made now if it was never shown."""
        if path not in self._rows:
            self._rows[path] = self._made(path)
        return self._rows[path]

    def paths(self) -> list[str]:
        """All paths, in order."""
        return list(self._settings)

    def _shows(self, path: str) -> bool:
        """Whether a setting is to be seen at the depth asked for."""
        if path in self._hidden:
            return False
        depth = self._settings[path].depth
        deep = DEPTHS.index(depth) if depth in DEPTHS else len(DEPTHS) - 1
        if deep <= DEPTHS.index(self._depth) or path in self._revealed:
            return True
        row = self._rows.get(path)
        return row.is_changed() if row else _differs(self._values[path], self._defaults[path])

    def _show(self, path: str) -> None:
        self.row(path).setVisible(True)

    def _made(self, path: str) -> SettingRow:
        """A row in its place among those there are: most are never looked at, and each takes milliseconds."""
        row = SettingRow(self._settings[path])
        row.set_default(self._defaults[path])
        row.set_value(self._values[path])
        if path in self._resolved:
            row.field.set_resolved(self._resolved[path])
        row.changed.connect(partial(self._changed, path))
        row.reset.connect(partial(self._reset, path))
        row.setVisible(False)
        self._column.insertWidget(sum(self._places[other] < self._places[path] for other in self._rows), row)
        return row

    def _changed(self, path: str, value: Any) -> None:
        self.changed.emit(path, value)

    def _reset(self, path: str) -> None:
        self.reset.emit(path)
        self.changed.emit(path, self._rows[path].default)


class SettingRow(QWidget):
    """One setting.

    Signals:
        changed: the new value.
        reset: the default was asked for and is shown again.
    """

    changed = Signal(object)
    reset = Signal()

    def __init__(self, setting: SettingLike) -> None:
        super().__init__()
        self.setting = setting = spoken(setting)
        self.default = setting.default
        self.field: Field = field_for(setting)
        self._error = ""
        self._refusal = ""
        self._marked = False
        self._title = label(setting.title)
        self._title.setBuddy(self.field.editor())
        self._mark = _ChangedMark()
        self._help = label(setting.help, "caption", wrap=True)
        self._wrong = label("", "bad", wrap=True)
        self._reset = icon_button("reset", self.tr("Back to {value}").format(value=_words(setting.default)))
        self._unit = label(setting.unit, "caption")
        self._unit.setMinimumWidth(44)
        self._lay_out()
        self.field.edited.connect(self._edited)
        self.field.refused.connect(self._refused)
        self._reset.clicked.connect(self._go_back)
        self.set_value(setting.default)

    def set_value(self, value: Any) -> None:
        """Show a value."""
        self.field.set_value(value)
        self._mark_changed()

    def set_default(self, value: Any) -> None:
        """Compare with another default."""
        self.default = value
        self._reset.setToolTip(self.tr("Back to {value}").format(value=_words(value)))
        self._mark_changed()

    def set_error(self, sentence: str) -> None:
        """Say what is wrong with the value; empty when nothing is."""
        self._error = translated(sentence)
        self._show_wrong()

    def error(self) -> str:
        """What is said to be wrong."""
        return self._refusal or self._error

    def mark(self) -> None:
        """Draw the eye here for a moment."""
        self._marked = True
        self.update()
        QTimer.singleShot(MARK_MS, self, self._unmark)

    def _unmark(self) -> None:
        self._marked = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A tinted ground while it is marked."""
        if self._marked:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(current().tint_edge), 1))
            painter.setBrush(QColor(current().tint))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 1.5, -0.5, -2.5), 6, 6)

    def is_changed(self) -> bool:
        """Whether the value is not the default."""
        return _differs(self.field.value(), self.default)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the control under the words where there is no room beside them."""
        super().resizeEvent(event)
        directions = QBoxLayout.Direction
        narrow = self.width() < _NARROW
        self._row.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        self._keep_reset_place(not narrow)

    def minimumSizeHint(self) -> QSize:
        """As narrow as with the control under the words."""
        return QSize(220, super().minimumSizeHint().height())

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(6)
        heading.addWidget(self._title)
        heading.addWidget(self._mark)
        heading.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch(1)
        words.addLayout(heading)
        words.addWidget(self._help)
        words.addWidget(self._wrong)
        words.addStretch(1)
        self._help.setVisible(bool(self.setting.help))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setContentsMargins(0, 7, 0, 7)
        self._row.setSpacing(6)
        self._row.addLayout(words, 1)
        self._controls = row = QHBoxLayout()
        row.setSpacing(4)
        middle = Qt.AlignmentFlag.AlignVCenter
        row.addWidget(self._reset, 0, middle)
        row.addWidget(self.field, 0, middle)
        row.addWidget(self._unit, 0, middle)
        row.addStretch(0)
        self._row.addLayout(row)
        self._keep_reset_place(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._row)
        column.addWidget(hairline())

    def _keep_reset_place(self, keep: bool) -> None:
        """Beside the words all controls stand in one column, whether they can be reset or not."""
        policy = self._reset.sizePolicy()
        policy.setRetainSizeWhenHidden(keep)
        self._reset.setSizePolicy(policy)
        self._controls.setStretch(self._controls.count() - 1, 0 if keep else 1)

    def _edited(self, value: Any) -> None:
        self._mark_changed()
        self.changed.emit(value)

    def _refused(self, sentence: str) -> None:
        self._refusal = sentence
        self._show_wrong()

    def _go_back(self) -> None:
        self.set_value(self.default)
        self.reset.emit()

    def _mark_changed(self) -> None:
        changed = self.is_changed()
        self._mark.setVisible(changed)
        self._reset.setVisible(changed)
        self._reset.setAccessibleName(self.tr("Reset {title}").format(title=self.setting.title))
        self.field.set_marks(changed=changed, invalid=bool(self.error()))

    def _show_wrong(self) -> None:
        self._wrong.setText(self.error())
        self._wrong.setVisible(bool(self.error()))
        self.field.set_marks(changed=self.is_changed(), invalid=bool(self.error()))
        described = " ".join(part for part in (self.setting.help, self.error()) if part)
        self.field.editor().setAccessibleDescription(described)


class _ChangedMark(QWidget):
    """A dot and the word "changed"."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(13, 0, 0, 0)
        row.addWidget(label(self.tr("changed"), "accent"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    def sizeHint(self) -> QSize:
        return self.layout().sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(current().accent))
        painter.drawEllipse(QRectF(1, self.height() / 2 - 4, 8, 8))


def _words(value: Any) -> str:
    if isinstance(value, (list, tuple)):
        return ", ".join(str(item) for item in value)
    return str(value)


def _differs(value: Any, default: Any) -> bool:
    same_kind = isinstance(value, bool) == isinstance(default, bool)
    return not (same_kind and _comparable(value) == _comparable(default))


def _comparable(value: Any) -> Any:
    return list(value) if isinstance(value, (list, tuple)) else value
