"""Icons asked for by what they mean, drawn in the colour of a role.

The glyphs are Phosphor's, from the font that qtawesome carries. An icon holds no colour: it looks its role up when it
is painted, so a change of theme needs only a repaint.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap
from qtawesome.iconic_font import IconicFont

from studio.theme.notifier import current

MEANINGS: dict[str, str] = {
    # stations
    "import": "download-simple",
    "clean": "sparkle",
    "tokenizer": "puzzle-piece",
    "model": "cube",
    "train": "trend-down",
    "evaluate": "ruler",
    "play": "chat-circle-text",
    "share": "export",
    "home": "house",
    "settings": "gear",
    "project": "book-open",
    # acting on work
    "start": "play",
    "pause": "pause",
    "stop": "stop",
    "save": "floppy-disk",
    "sample": "quotes",
    "measure": "timer",
    "resume": "arrow-clockwise",
    "refresh": "arrows-clockwise",
    "reset": "arrow-counter-clockwise",
    "branch": "git-branch",
    "pin": "push-pin",
    "trash": "trash",
    "undo": "arrow-u-up-left",
    "copy": "copy",
    "edit": "pencil",
    "add": "plus",
    "remove": "minus",
    "search": "magnifying-glass",
    "compare": "columns",
    "generate": "magic-wand",
    # things
    "file": "file-text",
    "folder": "folder",
    "open": "folder-open",
    "table": "table",
    "list": "list",
    "chart": "chart-line",
    "text": "text-aa",
    "rules": "funnel",
    "checkpoint": "stack",
    "device": "cpu",
    "disk": "hard-drives",
    "speed": "lightning",
    "time": "clock",
    "commands": "command",
    "person": "user",
    "robot": "robot",
    "lock": "lock",
    "star": "star",
    "link": "arrow-square-out",
    "help": "question",
    "learn": "graduation-cap",
    # states
    "good": "check-circle",
    "check": "check",
    "warn": "warning",
    "bad": "warning-circle",
    "info": "info",
    "advice": "lightbulb",
    # moving
    "next": "arrow-right",
    "back": "arrow-left",
    "up": "arrow-up",
    "down": "arrow-down",
    "expand": "caret-down",
    "fold": "caret-up",
    "right": "caret-right",
    "close": "x",
    "more": "dots-three",
    "drop": "download",
    # appearance
    "system": "desktop",
    "light": "sun",
    "dark": "moon",
}


def icon(meaning: str, role: str = "text") -> QIcon:
    """The icon for a meaning, in the colour of a role, at any size and scale.

    Args:
        meaning: a key of `MEANINGS`.
        role: a colour role of `Tokens`; disabled controls use the role `disabled` whatever is asked.

    Raises:
        KeyError: if nothing has that meaning.
    """
    return QIcon(_GlyphEngine(MEANINGS[meaning], role))


def pixmap(meaning: str, size: int, role: str = "text", ratio: float = 1.0) -> QPixmap:
    """The icon as a pixmap, `size` logical pixels square; it keeps today's colour."""
    picture = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_glyph(painter, QRect(QPoint(0, 0), picture.size()), meaning, role)
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def paint_glyph(painter: QPainter, rect: QRect, meaning: str, role: str = "text") -> None:
    """Draw the icon for a meaning into a rectangle of the painter's."""
    _paint(painter, rect, MEANINGS[meaning], current().colour(role))


class _GlyphEngine(QIconEngine):
    """Paints one glyph of the icon font in the colour its role has now."""

    def __init__(self, glyph: str, role: str) -> None:
        super().__init__()
        self._glyph = glyph
        self._role = role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        role = "disabled" if mode == QIcon.Mode.Disabled else self._role
        _paint(painter, rect, self._glyph, current().colour(role))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        return _GlyphEngine(self._glyph, self._role)


_MIRRORED = {
    "arrow-right": "arrow-left",
    "arrow-left": "arrow-right",
    "caret-right": "caret-left",
    "caret-left": "caret-right",
}
"""What points onward points to the left where people read from right to left."""


@cache
def _font() -> Any:
    # qtawesome's own door loads eleven fonts; the studio needs this one.
    return IconicFont(("ph", "phosphor-1.3.0.ttf", "phosphor-charmap-1.3.0.json"))


def _paint(painter: QPainter, rect: QRect, glyph: str, colour: str) -> None:
    if QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        glyph = _MIRRORED.get(glyph, glyph)
    side = min(rect.width(), rect.height())
    if side <= 0:
        return
    font: QFont = _font().font("ph", side)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(colour))
    painter.setFont(font)
    square = QRectF(rect.x(), rect.y() + (rect.height() - side) / 2, side, side)
    painter.drawText(square, Qt.AlignmentFlag.AlignCenter, _font().charmap["ph"][glyph])
    painter.restore()
