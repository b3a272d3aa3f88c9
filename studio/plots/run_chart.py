"""The chart of a run: several series on one axis, marks, reference lines, exact values under the pointer.

Data may arrive as often as it likes: it is kept at once and drawn at most every 33 ms, and only what the pixels can
show is handed to the painter. A person's zoom is left alone until the view is reset by a double click.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import ArrayLike
from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QHideEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from studio.plots import export
from studio.plots.canvas import Canvas, Mark, Overlay, Stroke
from studio.plots.decimate import Floats
from studio.plots.legend import Legend, LegendEntry
from studio.plots.reading import (
    colour_of,
    everything,
    level,
    nearest_place,
    place_text,
    placed_forecast,
    readout_rows,
    scaled,
    summary,
)
from studio.plots.readout import Readout
from studio.plots.references import Band, Forecast
from studio.plots.series import STYLES, Series, SeriesStyle
from studio.theme import Tokens, current, notifier

_FRAME_MS = 33
_MOST_DOTS = 150


class RunChart(QWidget):
    """Curves over steps, tokens or time.

    Signals:
        view_touched: whether a person has zoomed or panned, so that a page can offer the way back.
        inspected: the logged x under the crosshair, or None when it went away.
    """

    view_touched = Signal(bool)
    inspected = Signal(object)

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 160)
        self.setAccessibleName(name or self.tr("Chart"))
        self._series: dict[str, Series] = {}
        self._marks: list[Mark] = []
        self._lines: list[tuple[float, str]] = []
        self._bands: list[Band] = []
        self._forecast: Forecast | None = None
        self._smoothing = 0.0
        self._log = False
        self._touched = False
        self._cross: float | None = None
        self._x_title = ""
        self._heading: Callable[[float], str] | None = None
        self._value: Callable[[float], str] = "{:.4g}".format
        self._canvas = Canvas(self)
        self._legend = Legend()
        self._readout = Readout(self._canvas)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 2, 2)
        column.setSpacing(6)
        column.addWidget(self._canvas, 1)
        column.addWidget(self._legend)
        self._wire()

    # --- data -------------------------------------------------------------------------------------------------

    def set_series(self, name: str, x: ArrayLike, y: ArrayLike, style: str | SeriesStyle = "plain") -> None:
        """Show a series, or show other points of it.

        Args:
            name: what the legend calls it.
            x: the places, shape (n,).
            y: the values, shape (n,); NaN is a gap.
            style: a key of `STYLES` or a `SeriesStyle`.

        Raises:
            ValueError: if x and y differ in length.
            KeyError: if there is no such style.
        """
        look = STYLES[style] if isinstance(style, str) else style
        series = self._series.get(name)
        if series is None or series.style != look:
            series = Series(name, look, self._smoothing if look.smoothed else 0.0)
            self._series[name] = series
        series.replace(x, y)
        self._later()

    def append(self, name: str, x: ArrayLike, y: ArrayLike) -> None:
        """Add points to a series: one, or arrays of several.

        Raises:
            KeyError: if there is no such series.
            ValueError: if x and y differ in length.
        """
        self._series[name].append(x, y)
        self._later()

    def remove_series(self, name: str) -> None:
        """Take a series away, if it is there."""
        if self._series.pop(name, None) is not None:
            self._later()

    def clear(self) -> None:
        """Take away all series, marks and reference lines, and look at everything again."""
        self._series.clear()
        self._marks, self._lines = [], []
        self._bands, self._forecast = [], None
        self._hide_cross()
        self.reset_view()

    def series_names(self) -> list[str]:
        """The names of what is shown, in order."""
        return list(self._series)

    def points(self, name: str) -> tuple[Floats, Floats]:
        """The logged points of a series."""
        return self._series[name].x, self._series[name].y

    def set_marks(self, marks: Iterable[Any]) -> None:
        """Show these marks: objects with `kind` (`checkpoint`, `resume`, `event`), `x` and `text`, or such triples."""
        self._marks = [
            Mark(*mark) if isinstance(mark, tuple) else Mark(mark.kind, float(mark.x), mark.text) for mark in marks
        ]
        self._later()

    def set_reference_lines(self, lines: Iterable[tuple[float, str]]) -> None:
        """Show dotted levels with a word each."""
        self._lines = [(float(y), text) for y, text in lines]
        self._later()

    def set_bands(self, bands: Iterable[Band]) -> None:
        """Shade these ranges of values, such as what is normal for a model of this size."""
        self._bands = list(bands)
        self._later()

    def set_forecast(self, forecast: Forecast | None) -> None:
        """Show where a curve is expected to go and how far off that may be; None takes it away."""
        self._forecast = forecast
        self._later()

    # --- looks ------------------------------------------------------------------------------------------------

    def set_log_y(self, log: bool) -> None:
        """Draw values by their logarithm; values of zero and below become gaps."""
        if log != self._log:
            self._log = log
            self._canvas.set_log_y(log)
            self.reset_view()

    def set_smoothing(self, smoothing: float) -> None:
        """Average smoothed series over more points; the points themselves stay visible, faintly.

        Raises:
            ValueError: unless 0 <= smoothing < 1.
        """
        if not 0 <= smoothing < 1:
            raise ValueError(f"smoothing must be at least 0 and below 1, not {smoothing}")
        self._smoothing = smoothing
        for series in self._series.values():
            series.set_smoothing(smoothing if series.style.smoothed else 0.0)
        self._later()

    def set_x_title(self, text: str) -> None:
        """Name the axis of places; it also heads the read-out."""
        self._x_title = text
        self._canvas.set_title("bottom", text)

    def set_y_title(self, text: str) -> None:
        """Name the axis of values."""
        self._canvas.set_title("left", text)

    def set_note(self, text: str) -> None:
        """Say something at the right of the legend."""
        self._legend.set_note(text)

    def set_formats(
        self, heading: Callable[[float], str] | None = None, value: Callable[[float], str] | None = None
    ) -> None:
        """How the read-out writes a place (all of its first line) and a value."""
        self._heading = heading
        self._value = value if value is not None else "{:.4g}".format

    def reset_view(self) -> None:
        """Look at everything, and follow as more comes."""
        self._touched = False
        self.view_touched.emit(False)
        self._later()

    def is_touched(self) -> bool:
        """Whether a person has zoomed or panned since the last reset."""
        return self._touched

    def view_range(self) -> tuple[float, float, float, float]:
        """Left, right, bottom and top of what is seen; bottom and top as logarithms where the axis is logarithmic."""
        return self._canvas.view()

    def set_view_range(self, left: float, right: float, bottom: float, top: float) -> None:
        """Look at this part, as a person would by zooming."""
        self._canvas.set_view(left, right, bottom, top)
        self._by_hand()

    # --- reading ----------------------------------------------------------------------------------------------

    def show_at(self, x: float) -> None:
        """Put the crosshair on the logged place nearest to x."""
        place = nearest_place(self._series.values(), x)
        if place is None:
            self._hide_cross()
            return
        self._cross = place
        self._read_cross()
        self.inspected.emit(self._cross)

    def readout_text(self) -> str:
        """What the read-out says, or nothing when there is no crosshair."""
        return self._readout.text() if self._cross is not None else ""

    def summary(self) -> str:
        """The chart in words, for those who do not see it."""
        return summary(self._series.values(), self._value)

    # --- taking away ------------------------------------------------------------------------------------------

    def export(self, path: Path | str) -> None:
        """Write the chart as `.png`, `.svg` or `.csv`, by the name's ending.

        Raises:
            LangwrightError: if the ending is another or the file cannot be written.
        """
        self.refresh()
        export.write(self, list(self._series.values()), self._x_title or "x", Path(path))

    def refresh(self) -> None:
        """Draw now what has come since the last drawing."""
        self._timer.stop()
        if not self._touched:
            self._look_at_everything()
        left, right, _, _ = self._canvas.view()
        self._canvas.draw(self._curves(left, right, self._canvas.columns()))
        self._canvas.overlay = self._overlay(left, right)
        self._read_cross()
        self._legend.set_entries(self._entries())
        self.setAccessibleDescription(self.summary())

    def teardown(self) -> None:
        """Let go of everything; nothing may be shown afterwards. Closing the window needs it not."""
        self._timer.stop()
        self._timer.timeout.disconnect(self.refresh)
        notifier().changed.disconnect(self._wear)
        self._canvas.view_changed.disconnect(self._later)
        self._canvas.teardown()

    # --- Qt ---------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what came while hidden."""
        super().showEvent(event)
        self._timer.start(0)

    def hideEvent(self, event: QHideEvent) -> None:
        """Draw nothing while hidden."""
        super().hideEvent(event)
        self._timer.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk the logged places, plus and minus zoom, zero resets, Escape takes the crosshair away."""
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._walk(-1 if key == Qt.Key.Key_Left else 1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._walk(-(10**9) if key == Qt.Key.Key_Home else 10**9)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._canvas.zoom(0.8)
        elif key == Qt.Key.Key_Minus:
            self._canvas.zoom(1.25)
        elif key == Qt.Key.Key_0:
            self.reset_view()
        elif key == Qt.Key.Key_Escape and self._cross is not None:
            self._hide_cross()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A ring when the keyboard is here."""
        super().paintEvent(event)
        if self.hasFocus() and self.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange):
            painter = QPainter(self)
            painter.setPen(QPen(QColor(current().focus), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    # --- private ----------------------------------------------------------------------------------------------

    def _wire(self) -> None:
        self._timer.timeout.connect(self.refresh)
        self._canvas.hovered.connect(self._hovered)
        self._canvas.left.connect(self._hide_cross)
        self._canvas.double_clicked.connect(self.reset_view)
        self._canvas.moved_by_hand.connect(self._by_hand)
        self._canvas.view_changed.connect(self._later)
        notifier().changed.connect(self._wear)

    def _later(self) -> None:
        if self.isVisible() and not self._timer.isActive():
            self._timer.start(_FRAME_MS)

    def _wear(self, tokens: Tokens) -> None:
        self._canvas.wear(tokens)
        self._later()

    def _by_hand(self) -> None:
        if not self._touched:
            self._touched = True
            self.view_touched.emit(True)
        self._later()

    def _look_at_everything(self) -> None:
        foot = 0.12 if any(mark.kind == "checkpoint" for mark in self._marks) else 0.05
        levels = [y for y, _ in self._lines] + [y for band in self._bands for y in (band.low, band.high)]
        view = everything(list(self._series.values()), levels, self._log, foot, self._forecast)
        if view is not None:
            self._canvas.set_view(*view)

    def _curves(self, left: float, right: float, columns: int) -> list[tuple[Floats, Floats, Stroke]]:
        faint, strong = [], []
        for series in self._series.values():
            colour = colour_of(series.style)
            x, y = series.drawn(left, right, columns)
            averaged = series.style.smoothed and self._smoothing > 0
            if averaged:
                faint.append((x, scaled(y, self._log), Stroke(colour, 1.0, alpha=0.38)))
                x, y = series.drawn_mean(left, right, columns)
            strong.append((x, scaled(y, self._log), Stroke(colour, 2.0, dashed=series.style.dashed)))
        return faint + strong

    def _overlay(self, left: float, right: float) -> Overlay:
        lines = [(placed, text) for y, text in self._lines if (placed := level(y, self._log)) is not None]
        dots = [dot for series in self._series.values() if series.style.dots for dot in self._dots(series, left, right)]
        marks = [(mark, self._mark_level(mark.x)) for mark in self._marks]
        bands = [
            (low, high, band.text)
            for band in self._bands
            if (high := level(band.high, self._log)) is not None
            and (low := level(band.low, self._log) if band.low > 0 or not self._log else -12.0) is not None
        ]
        return Overlay(marks, lines, dots, bands=bands, forecast=placed_forecast(self._forecast, self._log))

    def _dots(self, series: Series, left: float, right: float) -> list[tuple[Floats, Floats, str]]:
        seen = (series.x >= left) & (series.x <= right) & np.isfinite(series.y)
        if np.count_nonzero(seen) > _MOST_DOTS:
            return []
        x, y = series.x[seen], scaled(series.y[seen], self._log)
        finite = np.isfinite(y)
        return [(x[finite], y[finite], colour_of(series.style))]

    def _mark_level(self, x: float) -> float:
        """Where a mark sits: on the first series that has a value near there, otherwise in the middle of the view."""
        for series in self._series.values():
            found = series.nearest(x)
            placed = level(float(series.y[found]), self._log) if found >= 0 else None
            if placed is not None:
                return placed
        _, _, bottom, top = self._canvas.view()
        return (bottom + top) / 2

    def _entries(self) -> list[LegendEntry]:
        tokens = current()
        entries = [
            LegendEntry(series.name, colour_of(series.style), "dashed" if series.style.dashed else "line")
            for series in self._series.values()
        ]
        kinds = {mark.kind for mark in self._marks}
        for kind, shape, colour, words in (
            ("checkpoint", "diamond", tokens.good, self.tr("checkpoint")),
            ("resume", "dotted", tokens.muted, self.tr("resumed")),
            ("event", "triangle", tokens.bad, self.tr("event")),
        ):
            if kind in kinds:
                entries.append(LegendEntry(words, colour, shape))
        if self._forecast is not None:
            entries.append(LegendEntry(self._forecast.text or self.tr("forecast"), tokens.validation, "dotted"))
        return entries

    def _hovered(self, x: float, _y: float) -> None:
        self.show_at(x)

    def _hide_cross(self) -> None:
        if self._cross is not None:
            self._cross = None
            self._canvas.overlay.cross = None
            self._readout.hide()
            self._canvas.viewport().update()
            self.inspected.emit(None)

    def _read_cross(self) -> None:
        """Fill the read-out with what was logged nearest to the crosshair, and put it beside it."""
        if self._cross is None:
            return
        shown = list(self._series.values())
        heading = self._heading(self._cross) if self._heading else f"{self._x_title} {place_text(self._cross)}".strip()
        self._readout.show_values(heading, readout_rows(shown, self._cross, self._value))
        self._canvas.overlay.cross = self._cross
        self._canvas.overlay.cross_dots = [dot for one in shown if (dot := self._cross_dot(one, self._cross))]
        self._put_readout()
        self._canvas.viewport().update()

    def _cross_dot(self, series: Series, x: float) -> tuple[float, float, str] | None:
        found = series.nearest(x)
        placed = level(float(series.y[found]), self._log) if found >= 0 else None
        return None if placed is None else (float(series.x[found]), placed, colour_of(series.style))

    def _put_readout(self) -> None:
        plot = self._canvas.plot_rect()
        across = self._canvas.to_pixel(self._cross or 0.0, 0.0).x()
        if not plot.left() <= across <= plot.right():
            self._readout.hide()
            return
        left = across + 8
        if left + self._readout.width() > plot.right():
            left = across - 8 - self._readout.width()
        top = plot.top() + 0.12 * plot.height()
        self._readout.move(QPoint(int(max(left, plot.left())), int(top)))
        self._readout.show()

    def _walk(self, steps: int) -> None:
        first = next((series for series in self._series.values() if series.x.size), None)
        if first is None:
            return
        place = first.nearest(self._cross) if self._cross is not None else first.x.size
        self.show_at(float(first.x[min(max(place + steps, 0), first.x.size - 1)]))


def colours_of(names: Sequence[str]) -> dict[str, SeriesStyle]:
    """A style for each of several runs laid over each other, the first in the live colour."""
    return {name: SeriesStyle(place, smoothed=True) for place, name in enumerate(names)}
