"""The chart of a run: several series on one axis, marks, reference lines, exact values under the pointer.

Data may arrive as often as it likes: it is kept at once and drawn at most every 33 ms, and only what the pixels can
show is handed to the painter. A person's zoom is left alone until the view is reset by a double click.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from numpy.typing import ArrayLike
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QGuiApplication, QHideEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from studio.plots import export
from studio.plots.axis import TickText, View, clock_text, number_text, to_place
from studio.plots.canvas import Canvas
from studio.plots.crosshair import Crosshair, four_figures
from studio.plots.decimate import Floats
from studio.plots.keys import act_on_key
from studio.plots.legend import Legend, entries_of
from studio.plots.marks import Mark
from studio.plots.reading import place_text, summary
from studio.plots.references import Band, Forecast
from studio.plots.scene import Scene
from studio.plots.series import STYLES, Series, SeriesStyle
from studio.theme import Tokens, current, notifier

_FRAME_MS = 33
_WORDS_MS = 700
"""So long after a drawing it is put into words for screen readers."""


class RunChart(QWidget):
    """Curves over steps, tokens or time.

    Signals:
        view_touched: whether a person has zoomed or panned, so that a page can offer the way back.
        inspected: the logged x under the crosshair, or None when it went away.
        mark_chosen: kind and step of a mark that was clicked, or entered by keyboard.
        outside_changed: how many points lie outside because outliers are ignored.
    """

    view_touched = Signal(bool)
    inspected = Signal(object)
    mark_chosen = Signal(str, object)
    outside_changed = Signal(object)

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 160)
        self.setAccessibleName(name or self.tr("Chart"))
        self.scene = Scene()
        self._touched = False
        self._outside = 0
        self.canvas = Canvas(self)
        self._legend = Legend()
        self.cross = Crosshair(self.canvas, self.scene)
        self._timer, self._words_timer = QTimer(self), QTimer(self)
        for timer in (self._timer, self._words_timer):
            timer.setSingleShot(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 2, 2)
        column.setSpacing(6)
        column.addWidget(self.canvas, 1)
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
        series = self.scene.series.get(name)
        if series is None or series.style != look:
            series = Series(name, look, self.scene.smoothing if look.smoothed else 0.0)
            self.scene.series[name] = series
        series.replace(x, y)
        self._later()

    def append(self, name: str, x: ArrayLike, y: ArrayLike) -> None:
        """Add points to a series: one, or arrays of several.

        Raises:
            KeyError: if there is no such series.
            ValueError: if x and y differ in length.
        """
        self.scene.series[name].append(x, y)
        self._later()

    def remove_series(self, name: str) -> None:
        """Take a series away, if it is there."""
        if self.scene.series.pop(name, None) is not None:
            self._later()

    def clear(self, *, keep_view: bool = False) -> None:
        """Take away all series, marks and references; and look at everything again, unless the view is to stay."""
        self.scene.clear()
        self.leave()
        if not keep_view:
            self.reset_view()
        self._later()

    def series_names(self) -> list[str]:
        """The names of what is shown, in order."""
        return list(self.scene.series)

    def points(self, name: str) -> tuple[Floats, Floats]:
        """The logged points of a series."""
        return self.scene.series[name].x, self.scene.series[name].y

    def all_points(self) -> list[export.Points]:
        """The logged points of all series, safe to be read on another thread."""
        return [export.Points(one.name, one.x, one.y) for one in self.scene.series.values()]

    def set_marks(self, marks: Iterable[Any]) -> None:
        """Show these marks: `Mark`, or tuples of its fields."""
        if self.scene.marks.replace([mark if isinstance(mark, Mark) else Mark(*mark) for mark in marks]):
            self._later()

    def set_reference_lines(self, lines: Iterable[tuple[float, str]]) -> None:
        """Show dotted levels with a word each."""
        self.scene.lines = [(float(y), text) for y, text in lines]
        self._later()

    def set_bands(self, bands: Iterable[Band]) -> None:
        """Shade these ranges of values, such as what is normal for a model of this size."""
        self.scene.bands = list(bands)
        self._later()

    def set_forecast(self, forecast: Forecast | None) -> None:
        """Show where a curve is expected to go and how far off that may be; None takes it away."""
        self.scene.forecast = forecast
        self._later()

    # --- looks ------------------------------------------------------------------------------------------------

    def set_log_y(self, log: bool) -> None:
        """Draw values by their logarithm; values of zero and below become gaps."""
        self._set_log(log, self.scene.log_x)

    def set_log_x(self, log: bool) -> None:
        """Draw places by their logarithm; those of zero and below are left out."""
        self._set_log(self.scene.log_y, log)

    def set_smoothing(self, smoothing: float) -> None:
        """Average smoothed series over more points; the points themselves stay visible, faintly.

        Raises:
            ValueError: unless 0 <= smoothing < 1.
        """
        if not 0 <= smoothing < 1:
            raise ValueError(f"smoothing must be at least 0 and below 1, not {smoothing}")
        self.scene.smoothing = smoothing
        for series in self.scene.series.values():
            series.set_smoothing(smoothing if series.style.smoothed else 0.0)
        self._later()

    def set_ignore_outliers(self, ignore: bool) -> None:
        """Look at where most values are, and say how many lie outside; nothing is taken away."""
        if ignore != self.scene.calm:
            self.scene.calm = ignore
            self.reset_view()

    def set_x_axis(self, title: str, *, clock: bool = False, place: Callable[[float], str] | None = None) -> None:
        """Name the axis of places; it also heads the read-out.

        Args:
            title: its name.
            clock: whether its places are seconds.
            place: writes a place exactly.
        """
        axis = self.canvas.bottom
        axis.title, axis.clock, axis.text = title, clock, clock_text if clock else number_text
        self.cross.write_place = place or place_text
        self.canvas.rearranged()

    def set_x_title(self, text: str) -> None:
        """Name the axis of places, which are numbers."""
        self.set_x_axis(text)

    def set_y_title(self, text: str, ticks: TickText = number_text) -> None:
        """Name the axis of values; `ticks` writes them."""
        self.canvas.side.title, self.canvas.side.text = text, ticks
        self.canvas.rearranged()

    def set_note(self, text: str) -> None:
        """Say something at the right of the legend."""
        self._legend.set_note(text)

    def set_formats(
        self, heading: Callable[[float], str] | None = None, value: Callable[[float], str] | None = None
    ) -> None:
        """How the read-out writes a place (all of its first line) and a value."""
        self.cross.heading = heading
        self.cross.value = value if value is not None else four_figures

    def reset_view(self) -> None:
        """Look at everything, and follow as more comes."""
        self._touched = False
        self.view_touched.emit(False)
        self._later()

    def is_touched(self) -> bool:
        """Whether a person has zoomed or panned since the last reset."""
        return self._touched

    def view_range(self) -> tuple[float, float, float, float]:
        """Left, right, bottom and top of what is seen; as logarithms where an axis is logarithmic."""
        view = self.canvas.view()
        return view.left, view.right, view.bottom, view.top

    def set_view_range(self, left: float, right: float, bottom: float, top: float) -> None:
        """Look at this part, as a person would by zooming."""
        self.canvas.set_view(View(left, right, bottom, top))
        self._by_hand()

    # --- reading ----------------------------------------------------------------------------------------------

    def show_at(self, x: float) -> None:
        """Put the crosshair on the logged place nearest to x."""
        if self.cross.go(x):
            self.inspected.emit(self.cross.place)
        else:
            self.leave()

    def readout_text(self) -> str:
        """What the read-out says, or nothing when there is no crosshair."""
        return self.cross.text()

    def summary(self) -> str:
        """The chart in words, for those who do not see it."""
        return summary(self.scene.series.values(), self.cross.value, self.canvas.bottom.title, self.cross.write_place)

    # --- taking away ------------------------------------------------------------------------------------------

    def export(self, path: Path | str) -> None:
        """Write the chart as `.png`, `.svg` or `.csv`, by the name's ending.

        Raises:
            LangwrightError: if the ending is another or the file cannot be written.
        """
        place = Path(path)
        ending = place.suffix.lower()
        if ending == ".csv":
            export.write_table(self.all_points(), self.canvas.bottom.title or "x", place)
            return
        if ending not in (".png", ".svg"):
            raise export.unknown_ending(place)
        self.refresh()
        self.canvas.vector = ending == ".svg"
        try:
            (export.write_svg if self.canvas.vector else export.write_png)(self, place)
        finally:
            self.canvas.vector = False

    def copy(self) -> None:
        """Put the chart into the clipboard, as a picture."""
        self.refresh()
        QGuiApplication.clipboard().setImage(export.picture(self))

    # --- drawing ----------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Draw now what has come since the last drawing."""
        self._timer.stop()
        if not self._touched:
            view = self.scene.whole()
            if view is not None:
                self.canvas.set_view(view)
        view = self.canvas.view()
        columns = self.canvas.columns()
        self.canvas.draw(self.scene.curves(view, columns), self.scene.overlay(view, columns))
        self.cross.read()
        self._legend.set_entries(entries_of(self.scene))
        self._tell_outside(view)
        if not self._words_timer.isActive():
            self._words_timer.start(_WORDS_MS)
        pending = [series for series in self.scene.series.values() if series.pending]
        if pending:
            pending[0].advance()
            self._later(0)

    def teardown(self) -> None:
        """Let go of everything; nothing may be shown afterwards. Closing the window needs it not."""
        self._timer.stop()
        self._words_timer.stop()
        self._timer.timeout.disconnect(self.refresh)
        self._words_timer.timeout.disconnect(self._describe)
        notifier().changed.disconnect(self._wear)
        self.canvas.view_changed.disconnect(self._later)
        self.scene.clear()

    # --- Qt ---------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what came while hidden."""
        super().showEvent(event)
        self._timer.start(0)

    def hideEvent(self, event: QHideEvent) -> None:
        """Draw nothing while hidden."""
        super().hideEvent(event)
        self._timer.stop()
        self._words_timer.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See :mod:`studio.plots.keys`."""
        if not act_on_key(self, event):
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
        self._words_timer.timeout.connect(self._describe)
        self.canvas.hovered.connect(self._hovered)
        self.canvas.left.connect(self.leave)
        self.canvas.double_clicked.connect(self.reset_view)
        self.canvas.moved_by_hand.connect(self._by_hand)
        self.canvas.view_changed.connect(self._later)
        self.canvas.mark_chosen.connect(self.choose)
        notifier().changed.connect(self._wear)

    def _later(self, wait: int = _FRAME_MS) -> None:
        if self.isVisible() and not self._timer.isActive():
            self._timer.start(wait)

    def _wear(self, _tokens: Tokens) -> None:
        self.canvas.rearranged()

    def _set_log(self, log_y: bool, log_x: bool) -> None:
        if (log_y, log_x) != (self.scene.log_y, self.scene.log_x):
            self.scene.log_y, self.scene.log_x = log_y, log_x
            self.canvas.side.log, self.canvas.bottom.log = log_y, log_x
            self.canvas.rearranged()
            self.reset_view()

    def _by_hand(self) -> None:
        if not self._touched:
            self._touched = True
            self.view_touched.emit(True)
        self._later()

    def _tell_outside(self, view: View) -> None:
        outside = self.scene.outside(view) if self.scene.calm and not self._touched else 0
        if outside != self._outside:
            self._outside = outside
            self.outside_changed.emit(outside)

    def _describe(self) -> None:
        self.setAccessibleDescription(self.summary())

    def choose(self, mark: Mark) -> None:
        """Tell that a mark was chosen."""
        self.mark_chosen.emit(mark.kind, mark.step)

    def _hovered(self, x: float, _y: float) -> None:
        self.show_at(to_place(x, self.scene.log_x))

    def leave(self) -> None:
        """Take the crosshair away."""
        if self.cross.hide():
            self.inspected.emit(None)
