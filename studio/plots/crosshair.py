"""The crosshair: on a place where something was logged, with a dot on each series and their exact values beside it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint

from studio.plots.axis import to_level
from studio.plots.canvas import Canvas
from studio.plots.reading import nearest_place, place_text, readout_rows
from studio.plots.readout import Readout
from studio.plots.scene import Scene, colour_of
from studio.plots.series import Series
from studio.texts import plain_number

_GAP, _TOP = 8, 0.12


class Crosshair:
    """Where it is and what is said there; painted by the canvas.

    Attributes:
        place: where, in the units of the axis; None while it is away.
        heading: writes the first line for a place; None for the axis' title and the place.
        value: writes a value.
        write_place: writes a place.
    """

    def __init__(self, canvas: Canvas, scene: Scene) -> None:
        self._canvas, self._scene = canvas, scene
        self._readout = Readout(canvas)
        self.place: float | None = None
        self.heading: Callable[[float], str] | None = None
        self.value: Callable[[float], str] = four_figures
        self.write_place: Callable[[float], str] = place_text

    def go(self, x: float) -> bool:
        """Go to the logged place nearest to x; False where nothing was logged."""
        place = nearest_place(self._scene.series.values(), x, 0.0 if self._scene.log_x else float("-inf"))
        if place is None:
            return False
        self.place = place
        self.read()
        return True

    def hide(self) -> bool:
        """Go away; False where it was away already."""
        if self.place is None:
            return False
        self.place = None
        self._canvas.overlay.cross = None
        self._readout.hide()
        self._canvas.update()
        return True

    def text(self) -> str:
        """What is said, or nothing while it is away."""
        return self._readout.text() if self.place is not None else ""

    def read(self) -> None:
        """Say what was logged nearest to it, and put that beside it."""
        level = None if self.place is None else to_level(self.place, self._scene.log_x)
        if self.place is None or level is None:
            return
        shown = list(self._scene.series.values())
        title = self._canvas.bottom.title
        heading = self.heading(self.place) if self.heading else f"{title} {self.write_place(self.place)}".strip()
        rows = readout_rows(shown, self.place, self.value, self.write_place, self._scene.smoothing > 0)
        self._readout.show_values(heading, rows)
        self._canvas.overlay.cross = level
        self._canvas.overlay.cross_dots = [dot for one in shown if (dot := self._dot(one, self.place))]
        self._put(level)
        self._canvas.update()

    def _dot(self, series: Series, x: float) -> tuple[float, float, str] | None:
        found = series.nearest(x)
        at = self._scene.point(series, found) if found >= 0 else None
        return None if at is None else (*at, colour_of(series.style))

    def _put(self, level: float) -> None:
        plot, box = self._canvas.plot_rect(), self._readout
        across = self._canvas.frame().to_pixel(level, 0.0).x()
        if not plot.left() <= across <= plot.right():
            box.hide()
            return
        left = across + _GAP
        if left + box.width() > plot.right():
            left = across - _GAP - box.width()
        top = min(plot.top() + _TOP * plot.height(), max(self._canvas.height() - box.height(), 0))
        box.move(QPoint(int(max(left, plot.left())), int(top)))
        box.show()


def four_figures(y: float) -> str:
    """A value where the page says nothing of how to write it."""
    return plain_number(y, 4)
