"""The command palette: everything the window can do or show, found by typing a few letters."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from studio.theme import current, interface_font
from studio.theme.tokens import RADIUS_CONTROL, SPACE_2, SPACE_3, SPACE_4, TEXT_SMALL
from studio.widgets import label
from studio.windows.fuzzy import fit
from studio.windows.palette_entries import Entry

ROW = 30
MOST = 60
RECENT_BONUS = 1.0

_KIND, _KEYS = Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2
Index = QModelIndex | QPersistentModelIndex


class Palette(QDialog):
    """A line and a list; Enter does the first.

    Signals:
        used: the id of what was chosen.
    """

    used = Signal(str)

    def __init__(self, found: Sequence[Entry], recent: Sequence[str] = (), parent: QWidget | None = None) -> None:
        """Build it.

        Args:
            found: what can be chosen.
            recent: ids of what was chosen before, newest first.
            parent: the window.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Commands"))
        self.setMinimumSize(560, 400)
        self._entries = {entry.id: entry for entry in found}
        self._recent = [identity for identity in recent if identity in self._entries]
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("A command, a page, a setting, a project, a word…"))
        self.line.setAccessibleName(self.tr("Find a command, a page, a setting, a project or a word"))
        self.line.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("What was found"))
        self.list.setItemDelegate(_Row(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nothing = label(self.tr("Nothing is found. Try fewer letters, or another word."), "muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_3)
        column.setSpacing(SPACE_2)
        column.addWidget(self.line)
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)
        self.line.textChanged.connect(self._filter)
        self.line.returnPressed.connect(self._do)
        self.list.itemActivated.connect(self._do)
        self.list.itemClicked.connect(self._do)
        self._filter("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up, down and the page keys walk the list while the keyboard is in the line."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            keys = Qt.Key
            step = {keys.Key_Up: -1, keys.Key_Down: 1, keys.Key_PageUp: -8, keys.Key_PageDown: 8}.get(keys(event.key()))
            if step is not None:
                self.list.setCurrentRow(min(max(self.list.currentRow() + step, 0), self.list.count() - 1))
                return True
        return super().eventFilter(watched, event)

    def titles(self) -> list[str]:
        """What is listed, in order."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    def _filter(self, typed: str) -> None:
        self.list.clear()
        for entry in self._best(typed):
            item = QListWidgetItem(entry.title)
            item.setSizeHint(QSize(0, ROW))
            item.setData(Qt.ItemDataRole.UserRole, entry.id)
            item.setData(_KIND, entry.kind)
            item.setData(_KEYS, entry.keys)
            words = ", ".join(part for part in (entry.title, entry.kind, entry.keys) if part)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.nothing.setVisible(not self.list.count())

    def _best(self, typed: str) -> list[Entry]:
        if not typed.strip():
            recent = [self._entries[identity] for identity in self._recent]
            return recent + [entry for entry in self._entries.values() if entry.first and entry not in recent]
        order = {identity: 1 - place / len(self._recent) for place, identity in enumerate(self._recent)}
        scored = []
        for entry in self._entries.values():
            score = fit(typed, entry.title, entry.more)
            if score > 0:
                bonus = RECENT_BONUS * order.get(entry.id, 0.0) + (0.3 if entry.first else 0.0)
                scored.append((score + bonus, entry))
        scored.sort(key=lambda pair: -pair[0])
        return [entry for _, entry in scored[:MOST]]

    def _do(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            entry = self._entries[item.data(Qt.ItemDataRole.UserRole)]
            self.accept()
            self.used.emit(entry.id)
            entry.do()


class _Row(QStyledItemDelegate):
    """The title at the left; at the right, smaller, what it is and its keys."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one."""
        tokens = current()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state = option.state  # type: ignore[attr-defined]
        if state & QStyle.StateFlag.State_Selected or state & QStyle.StateFlag.State_MouseOver:
            chosen = bool(state & QStyle.StateFlag.State_Selected)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.tint if chosen else tokens.hover))
            painter.drawRoundedRect(rect.adjusted(2, 1, -2, -1), RADIUS_CONTROL, RADIUS_CONTROL)
        inner = rect.adjusted(SPACE_3, 0, -SPACE_3, 0)
        small = interface_font(TEXT_SMALL)
        taken = self._right(painter, inner, small, str(index.data(_KEYS) or ""), tokens.text, 0)
        taken = self._right(painter, inner, small, str(index.data(_KIND) or ""), tokens.muted, taken)
        painter.setFont(interface_font())
        painter.setPen(QColor(tokens.text))
        room = inner.adjusted(0, 0, -taken, 0)
        shown = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
        painter.restore()

    def _right(self, painter: QPainter, rect: QRect, font: QFont, text: str, colour: str, taken: int) -> int:
        """Draw a text at the right end of what is left; returns how much of the right is taken then."""
        if not text:
            return taken
        painter.setFont(font)
        painter.setPen(QColor(colour))
        place = rect.adjusted(0, 0, -taken, 0)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), text)
        return taken + QFontMetrics(font).horizontalAdvance(text) + SPACE_4
