"""Two layouts that wrap: items at their own width, and items of one width in balanced rows."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QStyle, QWidget


class FlowLayout(QLayout):
    """Items one after another, on a new line where the width ends."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setSpacing(spacing)
        self.setContentsMargins(QMargins(0, 0, 0, 0))

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at a place, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take an item out, or None."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """None: the height follows from the width."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Always."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height all lines need at a width."""
        return self._place(QRect(0, 0, width, 0), apply=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        self._place(rect, apply=True)

    def sizeHint(self) -> QSize:
        """All on one line."""
        shown = self._shown()
        width = sum(item.sizeHint().width() for item in shown) + self.spacing() * max(len(shown) - 1, 0)
        return self._framed(QSize(width, max((item.sizeHint().height() for item in shown), default=0)))

    def minimumSize(self) -> QSize:
        """The widest item alone."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return self._framed(size)

    def _framed(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _visual(self, whole: QRect, place: QRect) -> QRect:
        """A place, from the other side where people read from right to left."""
        owner = self.parentWidget()
        return QStyle.visualRect(owner.layoutDirection(), whole, place) if owner is not None else place

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, rect: QRect, *, apply: bool) -> int:
        margins = self.contentsMargins()
        inner = rect.marginsRemoved(margins)
        x, y, line = inner.x(), inner.y(), 0
        for item in self._shown():
            size = item.sizeHint()
            if x > inner.x() and x + size.width() > inner.right() + 1:
                x, y, line = inner.x(), y + line + self.spacing(), 0
            if apply:
                item.setGeometry(self._visual(rect, QRect(QPoint(x, y), size)))
            x += size.width() + self.spacing()
            line = max(line, size.height())
        return y + line - rect.y() + margins.bottom()


class FlowRow(QWidget):
    """A widget that holds a flow and is exactly as high as its lines."""

    def __init__(self, spacing: int = 6, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.flow = FlowLayout(self, spacing=spacing)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """The height of the present width."""
        return QSize(self.flow.sizeHint().width(), self.flow.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """The widest item, the height of the present width."""
        return QSize(self.flow.minimumSize().width(), self.flow.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height when the width changed."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()


class EvenLayout(FlowLayout):
    """Items of one width, as many a row as fit, the rows as equal as can be."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 10, minimum: int = 140) -> None:
        super().__init__(parent, spacing)
        self._minimum = minimum

    def columns(self, width: int) -> int:
        """How many items stand in a row at a width."""
        count = len(self._shown())
        if not count:
            return 1
        fit = max(1, min(count, (width + self.spacing()) // (self._minimum + self.spacing())))
        return ceil(count / ceil(count / fit))

    def sizeHint(self) -> QSize:
        """All in one row at the least width."""
        count = len(self._shown())
        width = count * self._minimum + max(count - 1, 0) * self.spacing()
        return self._framed(QSize(width, self._tallest(self._minimum)))

    def minimumSize(self) -> QSize:
        """One item."""
        return self._framed(QSize(self._minimum, self._tallest(self._minimum)))

    def _tallest(self, width: int) -> int:
        heights = [
            item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
            for item in self._shown()
        ]
        return max(heights, default=0)

    def _place(self, rect: QRect, *, apply: bool) -> int:
        margins = self.contentsMargins()
        inner = rect.marginsRemoved(margins)
        shown, gap = self._shown(), self.spacing()
        if not shown:
            return margins.top() + margins.bottom()
        columns = self.columns(inner.width())
        room = inner.width() - gap * (columns - 1)
        height = self._tallest(room // columns)
        for position, item in enumerate(shown if apply else ()):
            row, column = divmod(position, columns)
            left = room * column // columns + gap * column
            right = room * (column + 1) // columns + gap * column
            place = QRect(inner.x() + left, inner.y() + row * (height + gap), right - left, height)
            item.setGeometry(self._visual(rect, place))
        rows = ceil(len(shown) / columns)
        return margins.top() + margins.bottom() + rows * height + (rows - 1) * gap
