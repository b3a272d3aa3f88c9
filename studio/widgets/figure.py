"""One number that matters, with its name above and its meaning below."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from studio.theme import interface_font
from studio.theme.tokens import TEXT_BODY, TEXT_FIGURE, TEXT_LABEL
from studio.widgets.labels import ElidedLabel, set_role
from studio.widgets.terms import TermLabel


class Figure(QFrame):
    """A small label, a large figure in tabular digits, a caption."""

    def __init__(self, name: str, *, framed: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if framed:
            self.setProperty("role", "card")
        self._name = TermLabel(name, "caption")
        self._value = ElidedLabel("–", "figure")
        self._caption = ElidedLabel("", "caption")
        column = QVBoxLayout(self)
        column.setContentsMargins(*((14, 9, 14, 9) if framed else (0, 0, 0, 0)))
        column.setSpacing(2)
        for part in (self._name, self._value, self._caption):
            column.addWidget(part)
        self._value.setFixedHeight(QFontMetrics(interface_font(TEXT_FIGURE, strong=True)).height())
        self.setMinimumWidth(96)
        self._describe()

    @property
    def value(self) -> str:
        """The figure as shown."""
        return self._value.text()

    @property
    def caption(self) -> str:
        """The caption as shown."""
        return self._caption.text()

    def set(self, value: str, caption: str = "", role: str = "caption") -> None:
        """Show a figure.

        Args:
            value: already formatted, with its unit.
            caption: what it means or compares with.
            role: the caption's role, as `caption`, `good`, `warn` or `bad`.
        """
        self._value.setText(value or "–")
        self._caption.setText(caption)
        set_role(self._caption, role)
        self._fit()
        self._describe()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the size of type that fits."""
        super().resizeEvent(event)
        self._fit()

    def set_name(self, name: str) -> None:
        """Change the small label above."""
        self._name.setText(name)
        self._describe()

    def _fit(self) -> None:
        room = self.contentsRect().width() - 28 if self.property("role") else self.width()
        for size in (TEXT_FIGURE, TEXT_LABEL, TEXT_BODY):
            font = interface_font(size, strong=True, tabular=True)
            if QFontMetrics(font).horizontalAdvance(self.value) <= room:
                break
        self._value.setFont(font)

    def _describe(self) -> None:
        self.setAccessibleName(f"{self._name.text()}: {self.value}")
        self.setAccessibleDescription(self.caption)
