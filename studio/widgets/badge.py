"""The badge of a station: a shape, a colour and words, never a colour alone."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from studio.theme import current

STATES = ("empty", "ready", "stale", "broken", "running")
_ROLES = {"ready": "good", "stale": "warn", "broken": "bad", "running": "accent"}


def state_words(state: str) -> str:
    """What a state is called."""
    words = {
        "empty": QCoreApplication.translate("Badge", "not started"),
        "ready": QCoreApplication.translate("Badge", "ready"),
        "stale": QCoreApplication.translate("Badge", "out of date"),
        "broken": QCoreApplication.translate("Badge", "needs repair"),
        "running": QCoreApplication.translate("Badge", "running"),
    }
    return words[state]


def paint_badge(painter: QPainter, box: QRectF, state: str) -> None:
    """Draw a state into a box about 14 pixels square; `empty` draws nothing."""
    if state not in _ROLES:
        return
    colour = QColor(current().colour(_ROLES[state]))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _SHAPES[state](painter, box, colour)
    painter.restore()


def _tick(painter: QPainter, box: QRectF, colour: QColor) -> None:
    painter.setPen(QPen(colour, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    x, y, side = box.x(), box.y(), box.width()
    points = [QPointF(x + side * a, y + side * b) for a, b in ((0.18, 0.52), (0.42, 0.76), (0.84, 0.28))]
    painter.drawPolyline(QPolygonF(points))


def _triangle(painter: QPainter, box: QRectF, colour: QColor) -> None:
    x, y, side = box.x(), box.y(), box.width()
    painter.setPen(QPen(colour, 1.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    corners = [QPointF(x + side * a, y + side * b) for a, b in ((0.5, 0.1), (0.95, 0.88), (0.05, 0.88))]
    painter.drawPolygon(QPolygonF(corners))
    painter.drawLine(QPointF(x + side * 0.5, y + side * 0.4), QPointF(x + side * 0.5, y + side * 0.6))
    painter.drawPoint(QPointF(x + side * 0.5, y + side * 0.75))


def _cross(painter: QPainter, box: QRectF, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5))
    painter.setPen(QPen(QColor(current().surface), 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    inner = box.adjusted(box.width() * 0.33, box.width() * 0.33, -box.width() * 0.33, -box.width() * 0.33)
    painter.drawLine(inner.topLeft(), inner.bottomRight())
    painter.drawLine(inner.topRight(), inner.bottomLeft())


def _dot(painter: QPainter, box: QRectF, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(box.center(), 3.0, 3.0)


_SHAPES = {"ready": _tick, "stale": _triangle, "broken": _cross, "running": _dot}
