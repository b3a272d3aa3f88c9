"""What the model says, step by step, newest first."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from studio.theme import monospace_font
from studio.widgets.buttons import button
from studio.widgets.labels import hairline, label

MOST = 200
"""How many samples are kept on screen; older ones stay in the run."""


class SampleList(QScrollArea):
    """Captions and texts with a hairline after each."""

    def __init__(self, empty: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Samples"))
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(0)
        self._empty = label(empty, "muted", wrap=True)
        self._offer = button("")
        self._offer.hide()
        self._offered = False
        self._column.addWidget(self._empty)
        self._column.addSpacing(8)
        self._column.addWidget(self._offer, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        self._entries: list[QWidget] = []
        self.setWidget(content)

    def offer_when_empty(self, action: str, act: Callable[[], None]) -> None:
        """Put a button under what is said while there are no samples, which asks for one."""
        self._offer.setText(action)
        self._offer.clicked.connect(act)
        self._offered = True
        self._offer.setVisible(not self._entries)

    def add_sample(self, caption: str, text: str) -> None:
        """Put a sample on top."""
        entry = _entry(caption, text)
        self._entries.insert(0, entry)
        self._column.insertWidget(0, entry)
        self._empty.hide()
        self._offer.hide()
        while len(self._entries) > MOST:
            self._drop(self._entries.pop())

    def set_samples(self, samples: Iterable[tuple[str, str]]) -> None:
        """Show these samples, given newest first."""
        self.clear()
        for caption, text in reversed(list(samples)[:MOST]):
            self.add_sample(caption, text)

    def clear(self) -> None:
        """Show none."""
        while self._entries:
            self._drop(self._entries.pop())
        self._empty.setVisible(bool(self._empty.text()))
        self._offer.setVisible(self._offered)

    def show_entry(self, caption: str, text: str) -> bool:
        """Scroll to an entry and put the keyboard on its text; False where it is not among those shown."""
        for entry, shown in zip(self._entries, self.samples(), strict=True):
            if shown == (caption, text):
                self.ensureWidgetVisible(entry, 0, entry.height())
                entry.findChildren(QLabel)[-1].setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def samples(self) -> list[tuple[str, str]]:
        """What is shown, newest first."""
        return [tuple(part.text() for part in entry.findChildren(QLabel)) for entry in self._entries]  # type: ignore[misc]

    def _drop(self, entry: QWidget) -> None:
        self._column.removeWidget(entry)
        entry.hide()
        entry.deleteLater()


def _entry(caption: str, text: str) -> QWidget:
    entry = QWidget()
    column = QVBoxLayout(entry)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    words = label(text, wrap=True, selectable=True)
    words.setFont(monospace_font())
    words.setAccessibleName(f"{caption}: {text}")
    column.addWidget(label(caption, "caption"))
    column.addWidget(words)
    column.addSpacing(4)
    column.addWidget(hairline())
    column.addSpacing(6)
    return entry
