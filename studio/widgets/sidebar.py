"""The eight stations, the project above them and the device below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QMenu,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from studio.texts import translated
from studio.theme import current
from studio.theme.icons import paint_glyph
from studio.theme.tokens import RADIUS_CONTROL, SPACE_3
from studio.widgets.badge import STATES, paint_badge, state_words
from studio.widgets.labels import ElidedLabel, from_start, keyboard_focus, plain_tooltip
from studio.widgets.thin_bar import ThinBar

WIDTH = 208

Station = tuple[str, str, str]
"""Key, name on screen, meaning of the icon."""


class Sidebar(QFrame):
    """The wizard at the left of the window.

    Signals:
        selected: the key of the station a person chose.
        project_clicked: the project's name was pressed, where no menu is set.
    """

    selected = Signal(str)
    project_clicked = Signal()

    def __init__(self, stations: Sequence[Station], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(self.tr("Stations"))
        self._project = _ProjectButton()
        self._project.clicked.connect(self.project_clicked)
        self._rows = {key: _StationRow(key, name, meaning) for key, name, meaning in stations}
        self._order = list(self._rows)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        for row in self._rows.values():
            self._group.addButton(row)
            row.moved.connect(self._move_from)
        self._group.buttonClicked.connect(self._row_clicked)
        self._device = ElidedLabel("", "caption")
        self._device_bar = ThinBar(self.tr("Memory in use"))
        self._device_note = ElidedLabel("", "caption")
        self._lay_out()
        self.set_device("", None, "")

    def set_project(self, name: str) -> None:
        """Show the project's name on top."""
        self._project.set_name(name)

    def set_project_menu(self, menu: QMenu | None) -> None:
        """Open this menu from the project's name."""
        self._project.setMenu(menu)

    def set_badge(self, key: str, state: str, why: str = "") -> None:
        """Show a station's state.

        Args:
            key: the station.
            state: one of `STATES`.
            why: one sentence, for stale and broken.

        Raises:
            KeyError: if there is no such station.
            ValueError: if there is no such state.
        """
        if state not in STATES:
            raise ValueError(f"a station is one of {', '.join(STATES)}, not {state!r}")
        self._rows[key].set_state(state, translated(why))

    def badge(self, key: str) -> str:
        """The state a station shows."""
        return self._rows[key].state

    def set_station_enabled(self, key: str, enabled: bool, why: str = "") -> None:
        """Let a station be entered or not, and say why not."""
        self._rows[key].setEnabled(enabled)
        self._rows[key].set_state(self._rows[key].state, why)

    def select(self, key: str) -> None:
        """Show a station as the open one without emitting `selected`; an unknown key selects none."""
        self._group.setExclusive(False)
        for name, row in self._rows.items():
            row.setChecked(name == key)
        self._group.setExclusive(key in self._rows)

    def current(self) -> str:
        """The key of the open station, or nothing."""
        return next((key for key, row in self._rows.items() if row.isChecked()), "")

    def station(self, key: str) -> QAbstractButton:
        """The row of a station, as a button."""
        return self._rows[key]

    def set_device(self, name: str, used: float | None, note: str = "") -> None:
        """Show the device: its name, how much of its memory is used (0 to 1) and one line more."""
        self._device.setText(name)
        self._device_note.setText(note)
        self._device.setVisible(bool(name))
        self._device_note.setVisible(bool(note))
        self._device_bar.setVisible(used is not None)
        if used is not None:
            self._device_bar.set_fraction(used)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, 6, SPACE_3, 12)
        column.setSpacing(0)
        column.addWidget(self._project)
        column.addSpacing(6)
        for row in self._rows.values():
            column.addWidget(row)
        column.addStretch(1)
        for part in (self._device, self._device_bar, self._device_note):
            column.addWidget(part)
            column.addSpacing(2)

    def _row_clicked(self, row: QAbstractButton) -> None:
        if isinstance(row, _StationRow):
            self.selected.emit(row.key)

    def _move_from(self, key: str, step: int) -> None:
        position = self._order.index(key) + step
        while 0 <= position < len(self._order):
            row = self._rows[self._order[position]]
            if row.isEnabled():
                row.setFocus(Qt.FocusReason.TabFocusReason)
                row.click()
                return
            position += step


class _StationRow(QAbstractButton):
    """Icon, name and badge of one station."""

    moved = Signal(str, int)

    def __init__(self, key: str, name: str, meaning: str) -> None:
        super().__init__()
        self.key = key
        self.state = "empty"
        self._meaning = meaning
        self.setText(name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_state("empty", "")

    def set_state(self, state: str, why: str) -> None:
        self.state = state
        words = state_words(state)
        self.setAccessibleName(f"{self.text()}, {words}")
        self.setAccessibleDescription(why)
        self.setToolTip(plain_tooltip(f"{self.text()}: {words}" + (f"\n{why}" if why else "")))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH - 24, 34)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(self.key, step)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.isChecked():
            painter.setPen(QPen(QColor(tokens.hairline), 1))
            painter.setBrush(QColor(tokens.surface))
            painter.drawRoundedRect(box, RADIUS_CONTROL, RADIUS_CONTROL)
        elif self.underMouse() and self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.hover))
            painter.drawRoundedRect(box, RADIUS_CONTROL, RADIUS_CONTROL)
        if keyboard_focus(self):
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_CONTROL, RADIUS_CONTROL)
        self._paint_content(painter)

    def _paint_content(self, painter: QPainter) -> None:
        role = "text" if self.isEnabled() else "disabled"
        middle = self.height() / 2
        paint_glyph(painter, from_start(self, QRectF(11, middle - 8, 16, 16)).toRect(), self._meaning, role)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(current().colour(role)))
        text = from_start(self, QRectF(38, 0, self.width() - 38 - 32, self.height()))
        shown = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, int(text.width()))
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        side = 12.0
        badge = from_start(self, QRectF(self.width() - 11 - side, middle - side / 2, side, side))
        paint_badge(painter, badge, self.state)


class _ProjectButton(QPushButton):
    """The project's name with a book before it and a caret after it."""

    def __init__(self) -> None:
        super().__init__()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(34)
        self.set_name("")

    def set_name(self, name: str) -> None:
        self.setText(name or self.tr("No project"))
        self.setAccessibleName(self.tr("Project: {name}").format(name=self.text()))
        self.setToolTip(plain_tooltip(self.text()))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setBrush(QColor(tokens.hover) if self.underMouse() else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tokens.focus), 2) if keyboard_focus(self) else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, RADIUS_CONTROL, RADIUS_CONTROL)
        middle = self.height() / 2
        paint_glyph(painter, from_start(self, QRectF(2, middle - 8, 16, 16)).toRect(), "project", "accent")
        caret = from_start(self, QRectF(self.width() - 14, middle - 6, 12, 12))
        paint_glyph(painter, caret.toRect(), "expand", "muted")
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(tokens.text))
        text = from_start(self, QRectF(22, 0, self.width() - 22 - 18, self.height()))
        shown = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, int(text.width()))
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
