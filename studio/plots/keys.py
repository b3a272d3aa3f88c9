"""The chart by keyboard.

| key | what it does |
|---|---|
| Left, Right, Home, End | the crosshair to the logged step before or after, the first, the last |
| Page up, Page down | the crosshair a hundred steps back or on |
| + - | closer, farther, along the bottom axis; with Alt along the left one |
| Ctrl and arrows | move the view |
| 0 | look at everything |
| N, P | the next mark, the one before |
| Enter | choose that mark |
| Escape | take crosshair and frame away |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from studio.plots.run_chart import RunChart

_CLOSER, _FARTHER, _SHARE, _PAGE = 0.8, 1.25, 0.1, 100
_ALL = 10**9

_WALKS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_PageUp: -_PAGE,
    Qt.Key.Key_PageDown: _PAGE,
    Qt.Key.Key_Home: -_ALL,
    Qt.Key.Key_End: _ALL,
}
_PANS = {
    Qt.Key.Key_Left: (-_SHARE, 0.0),
    Qt.Key.Key_Right: (_SHARE, 0.0),
    Qt.Key.Key_Up: (0.0, _SHARE),
    Qt.Key.Key_Down: (0.0, -_SHARE),
}
_ZOOMS = {Qt.Key.Key_Plus: _CLOSER, Qt.Key.Key_Equal: _CLOSER, Qt.Key.Key_Minus: _FARTHER}
_MARKS = {Qt.Key.Key_N: 1, Qt.Key.Key_P: -1}


def act_on_key(chart: RunChart, event: QKeyEvent) -> bool:
    """Do what a key stands for; False where it stands for nothing here."""
    key = Qt.Key(event.key())
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    if control:
        if key not in _PANS:
            return False
        chart.pan(*_PANS[key])
    elif key in _WALKS:
        chart.walk(_WALKS[key])
    elif key in _ZOOMS:
        upright = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        chart.zoom(*((1.0, _ZOOMS[key]) if upright else (_ZOOMS[key], 1.0)))
    elif key in _MARKS:
        chart.focus_mark(_MARKS[key])
    elif key == Qt.Key.Key_0:
        chart.reset_view()
    elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        if chart.scene.marks.focused() is None:
            return False
        chart.choose_mark()
    elif key == Qt.Key.Key_Escape:
        return chart.leave()
    else:
        return False
    return True
