"""Labels whose text is always plain text: what comes from data is never read as markup."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget


def label(text: str = "", role: str = "", *, wrap: bool = False, selectable: bool = False) -> QLabel:
    """A plain-text label.

    Args:
        text: what it says, taken literally.
        role: `title`, `heading`, `strong`, `figure`, `subtitle`, `muted`, `caption`, `good`, `warn`, `bad`, `accent`
            or nothing for body text.
        wrap: break lines at the widget's width.
        selectable: can be selected and copied with mouse and keyboard.
    """
    made = _WrappedLabel() if wrap else QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    if role:
        made.setProperty("role", role)
    if selectable:
        made.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
    return made


class _WrappedLabel(QLabel):
    """A label that breaks lines and is exactly as high as they are.

    A plain wrapped `QLabel` asks for the height of some width of its own choosing, so nested layouts clip it or leave
    holes.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """The text on one line at most 420 pixels wide, and the height of the present width."""
        wide = max((self.fontMetrics().horizontalAdvance(line) for line in self.text().split("\n")), default=0)
        return QSize(min(wide + 2, 420), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Narrow, but never lower than its lines."""
        return QSize(40, self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height when the width changed."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget another role and let the style sheet see it."""
    set_look(widget, "role", role)


def set_look(widget: QWidget, name: str, value: object) -> None:
    """Set a property the style sheet selects by, repolishing only when it changes."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def keyboard_focus(widget: QWidget) -> bool:
    """Whether to draw the focus ring: the widget has the keyboard, and the keyboard is being used to move about."""
    return widget.hasFocus() and widget.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)


def from_start(widget: QWidget, place: QRectF) -> QRectF:
    """A place in a widget that is painted by hand, from the other side where people read from right to left."""
    if widget.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        return QRectF(widget.width() - place.right(), place.y(), place.width(), place.height())
    return place


def hairline() -> QFrame:
    """A horizontal separator, one pixel high."""
    line = QFrame()
    line.setProperty("role", "hairline")
    return line


class ElidedLabel(QLabel):
    """One line of plain text that shortens itself with an ellipsis and shows the whole as a tooltip."""

    def __init__(
        self,
        text: str = "",
        role: str = "",
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._mode = mode
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        if role:
            self.setProperty("role", role)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show a text; it stays complete for screen readers."""
        super().setText(text)
        self.setAccessibleName(text)
        self._update_tooltip()

    def minimumSizeHint(self) -> QSize:
        """Narrow: it elides."""
        return QSize(24, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the tooltip to what is hidden."""
        super().resizeEvent(event)
        self._update_tooltip()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the shortened text in the label's own font and colour."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        rect = self.contentsRect()
        shown = QFontMetrics(self.font()).elidedText(self.text(), self._mode, rect.width())
        painter.drawText(rect, int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), shown)

    def _update_tooltip(self) -> None:
        hidden = self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()
        self.setToolTip(plain_tooltip(self.text()) if hidden else "")


def plain_tooltip(text: str) -> str:
    """A text made safe as a tooltip, which Qt would otherwise read as markup when it looks like it."""
    return f"<qt>{escape(text)}</qt>" if text else ""


def escape(text: str) -> str:
    """Plain text as HTML that shows exactly that text, line breaks included."""
    safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return safe.replace("\n", "<br>")
