"""One row of a form: title, help, control and unit, whether it is changed, and what is wrong with it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from studio.texts import translated
from studio.theme import current
from studio.widgets.buttons import button, icon_button
from studio.widgets.field import Field, SettingLike, spoken
from studio.widgets.fields import field_for
from studio.widgets.labels import hairline, label
from studio.widgets.terms import TermLabel

_NARROW = 400
MARK_MS = 2500


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
        self._title = TermLabel(setting.title, tab=False, whole=True)
        self._title.setBuddy(self.field.editor())
        self._mark = _ChangedMark()
        self._help = label(setting.help, "caption", wrap=True)
        self._wrong = label("", "bad", wrap=True)
        self._fix = button("", "link")
        self._fix.hide()
        self._reset = icon_button("reset", self.tr("Back to {value}").format(value=_words(setting.default)))
        self._unit = label(setting.unit, "caption")
        self._unit.setMinimumWidth(44)
        self._lay_out()
        self.field.edited.connect(self._edited)
        self.field.refused.connect(self._refused)
        self._reset.clicked.connect(self._go_back)
        self._fix.clicked.connect(self._mend)
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
        return differs(self.field.value(), self.default)

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
        words.addWidget(self._fix, 0, Qt.AlignmentFlag.AlignLeft)
        words.addStretch(1)
        if not self.setting.help:
            self._help.hide()
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

    def _mend(self) -> None:
        """Take the nearest value that will do."""
        before, value = self.field.value(), self.field.nearest()
        self.set_value(value)
        self.field.editor().setFocus()
        if differs(value, before):
            self.changed.emit(value)

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
        self._fix.setVisible(bool(self._refusal))
        if self._refusal:
            self._fix.setText(self.tr("Use {value}").format(value=self.field.written(self.field.nearest())))
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


def differs(value: Any, default: Any) -> bool:
    """Whether a value is another than the default; 1 and True are two values."""
    same_kind = isinstance(value, bool) == isinstance(default, bool)
    return not (same_kind and _comparable(value) == _comparable(default))


def _comparable(value: Any) -> Any:
    return list(value) if isinstance(value, (list, tuple)) else value
