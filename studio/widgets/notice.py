"""Messages inside the page: what happened, why, what to do, and a button that does it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from studio.texts import translated
from studio.theme import monospace_font
from studio.theme.icons import paint_glyph
from studio.theme.tokens import SPACE_2, TEXT_SMALL
from studio.widgets.buttons import Action, action_buttons, button, icon_button
from studio.widgets.collapsible import Collapsible
from studio.widgets.flow_layout import FlowRow
from studio.widgets.labels import label

KINDS = ("info", "good", "warn", "bad")
_COLOURS = {"info": "validation", "good": "good", "warn": "warn", "bad": "bad"}


class Notice(QFrame):
    """One message.

    Signals:
        acted: the id of the button that was pressed.
        closed: it was closed by hand.
    """

    acted = Signal(str)
    closed = Signal()

    def __init__(
        self,
        kind: str,
        what: str,
        why: str = "",
        remedy: str = "",
        actions: Sequence[Action] = (),
        details: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Build the message.

        Args:
            kind: `info`, `good`, `warn` or `bad` (`error` is another word for it).
            what: what happened, one sentence.
            why: why it happened.
            remedy: what to do about it.
            actions: buttons that do it.
            details: folded away, in a fixed-width font.
            parent: the widget it lies in.

        Raises:
            ValueError: if the kind is unknown.
        """
        super().__init__(parent)
        kind = "bad" if kind == "error" else kind
        if kind not in KINDS:
            raise ValueError(f"a notice is one of {', '.join(KINDS)}, not {kind!r}")
        what, why, remedy = translated(what), translated(why), translated(remedy)
        self.kind = kind
        self.what = what
        self._parts = (what, why, remedy, details)
        self.setProperty("notice", kind)
        self.setAccessibleName(what)
        self.setAccessibleDescription(" ".join(part for part in (why, remedy) if part))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 10, 8, 10)
        row.setSpacing(10)
        row.addWidget(_Mark(kind), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(4)
        row.addLayout(column, 1)
        close = icon_button("close", self.tr("Close"))
        close.clicked.connect(self._close)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(label(what, "strong", wrap=True, selectable=True))
        for text in (why, remedy):
            if text:
                column.addWidget(label(text, wrap=True, selectable=True))
        if actions:
            column.addWidget(self._action_row(actions))
        if details:
            column.addWidget(self._folded(details))

    def _action_row(self, actions: Sequence[Action]) -> QWidget:
        holder = FlowRow()
        for identity, made in action_buttons(actions).items():
            made.clicked.connect(partial(self._act, identity))
            holder.flow.addWidget(made)
        return holder

    def _folded(self, details: str) -> Collapsible:
        fold = Collapsible(self.tr("Details"))
        text = QPlainTextEdit(details)
        text.setReadOnly(True)
        text.setFont(monospace_font(TEXT_SMALL))
        text.setAccessibleName(self.tr("Details"))
        text.setFixedHeight(120)
        fold.body.addWidget(text)
        copy = button(self.tr("Copy"), "quiet", "copy")
        copy.clicked.connect(self.copy)
        fold.body.addWidget(copy, 0, Qt.AlignmentFlag.AlignLeft)
        return fold

    def copy(self) -> None:
        """Put everything it says on the clipboard."""
        QGuiApplication.clipboard().setText("\n".join(part for part in self._parts if part))

    def _act(self, identity: str, _checked: bool = False) -> None:
        self.acted.emit(identity)

    def _close(self) -> None:
        self.hide()
        self.closed.emit()


class NoticeArea(QWidget):
    """A stack of notices, newest on top, one per key.

    Signals:
        acted: the notice's key and the id of the button that was pressed.
    """

    acted = Signal(str, str)

    def __init__(self, most: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = most
        self._notices: dict[str, Notice] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_2)
        self.hide()

    def add(self, key: str, notice: Notice) -> None:
        """Show a notice; one with the same key gives way, and the oldest beyond the limit too."""
        self.remove(key)
        while len(self._notices) >= self._most:
            self.remove(next(iter(self._notices)))
        self._notices[key] = notice
        notice.acted.connect(partial(self._act, key))
        notice.closed.connect(partial(self.remove, key))
        self._column.insertWidget(0, notice)
        self.show()

    def remove(self, key: str) -> None:
        """Take a notice away, if it is there."""
        notice = self._notices.pop(key, None)
        if notice is not None:
            self._column.removeWidget(notice)
            notice.hide()
            notice.deleteLater()
        self.setVisible(bool(self._notices))

    def clear(self) -> None:
        """Take all notices away."""
        for key in list(self._notices):
            self.remove(key)

    def keys(self) -> list[str]:
        """The keys of what is shown, oldest first."""
        return list(self._notices)

    def notice(self, key: str) -> Notice:
        """The notice with a key."""
        return self._notices[key]

    def _act(self, key: str, identity: str) -> None:
        self.acted.emit(key, identity)


class _Mark(QWidget):
    """The sign of a notice's kind."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self._kind = kind
        self.setFixedSize(QSize(18, 18))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_glyph(QPainter(self), self.rect(), self._kind, _COLOURS[self._kind])
