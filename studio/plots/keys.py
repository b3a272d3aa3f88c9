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

from studio.plots.axis import to_level

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
        chart.canvas.pan(*_PANS[key])
    elif key in _WALKS:
        _walk(chart, _WALKS[key])
    elif key in _ZOOMS:
        upright = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        chart.canvas.zoom(*((1.0, _ZOOMS[key]) if upright else (_ZOOMS[key], 1.0)))
    elif key in _MARKS:
        _go_to_mark(chart, _MARKS[key])
    elif key == Qt.Key.Key_0:
        chart.reset_view()
    elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return _choose(chart)
    elif key == Qt.Key.Key_Escape:
        return _leave(chart)
    else:
        return False
    return True


def _walk(chart: RunChart, steps: int) -> None:
    """Put the crosshair so many logged places further, of the first series that has any."""
    first = next((series for series in chart.scene.series.values() if series.x.size), None)
    if first is not None:
        at = chart.cross.place
        place = first.nearest(at) if at is not None else first.x.size
        chart.show_at(float(first.x[min(max(place + steps, 0), first.x.size - 1)]))


def _go_to_mark(chart: RunChart, step: int) -> None:
    """Go to the next mark or the one before: it is brought into view, framed and read out."""
    mark = chart.scene.marks.walk(step, chart.cross.place)
    if mark is None:
        return
    view, level = chart.canvas.view(), to_level(mark.x, chart.scene.log_x)
    if level is not None and not view.left <= level <= view.right:
        chart.canvas.pan((level - (view.left + view.right) / 2) / view.width, 0.0)
    chart.show_at(mark.x)
    chart.setAccessibleDescription(mark.text)
    chart.refresh()


def _choose(chart: RunChart) -> bool:
    mark = chart.scene.marks.focused()
    if mark is not None:
        chart.choose(mark)
    return mark is not None


def _leave(chart: RunChart) -> bool:
    """Take crosshair and frame away; False where there were none."""
    had = chart.cross.place is not None or chart.scene.marks.focus >= 0
    chart.scene.marks.focus = -1
    chart.leave()
    if had:
        chart.refresh()
    return had
