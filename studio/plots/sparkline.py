"""A curve small enough for a table row or a card."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike
from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.plots.decimate import decimate
from studio.texts import plain_number
from studio.theme import current


class Sparkline(QWidget):
    """Values in order, without axes; NaN is a gap."""

    def __init__(self, name: str = "", role: str = "train", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = role
        self._values = np.empty(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    def set_values(self, values: ArrayLike) -> None:
        """Show these values, shape (n,)."""
        self._values = np.asarray(values, dtype=np.float64).reshape(-1)
        finite = self._values[np.isfinite(self._values)]
        words = self.tr("from {first} to {last}")
        described = (
            words.format(first=plain_number(finite[0], 4), last=plain_number(finite[-1], 4)) if finite.size else ""
        )
        self.setAccessibleDescription(described)
        self.update()

    def sizeHint(self) -> QSize:
        """A word's height."""
        return QSize(96, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pieces between gaps."""
        finite = self._values[np.isfinite(self._values)]
        if finite.size < 2 or self.width() < 8:
            return
        x = np.arange(self._values.size, dtype=np.float64)
        xs, ys = decimate(x, self._values, 0.0, float(x[-1]), self.width())
        low, span = float(finite.min()), float(np.ptp(finite)) or 1.0
        across = 2 + xs / max(x[-1], 1.0) * (self.width() - 4)
        down = 2 + (1 - (ys - low) / span) * (self.height() - 4)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(current().colour(self._role)), 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        gaps = np.flatnonzero(np.isnan(down))
        for part in np.split(np.arange(down.size), gaps):
            kept = part[np.isfinite(down[part])]
            points = [QPointF(a, b) for a, b in zip(across[kept].tolist(), down[kept].tolist(), strict=True)]
            painter.drawPolyline(QPolygonF(points))
