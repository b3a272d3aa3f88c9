"""A thin progress bar that screen readers still read."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

_STEPS = 1000


class ThinBar(QProgressBar):
    """A bar four pixels high, from 0 to 1; `None` means that nobody knows how far."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextVisible(False)
        self.setRange(0, _STEPS)
        self.setFixedHeight(4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if name:
            self.setAccessibleName(name)

    def set_fraction(self, fraction: float | None) -> None:
        """Show how far it is; values outside 0 to 1 are clipped."""
        if fraction is None:
            self.setRange(0, 0)
            return
        if self.maximum() != _STEPS:
            self.setRange(0, _STEPS)
        self.setValue(round(min(max(fraction, 0.0), 1.0) * _STEPS))

    def fraction(self) -> float | None:
        """How far the bar is, or None where it is not known."""
        return None if self.maximum() != _STEPS else max(self.value(), 0) / _STEPS
