"""The drawing area: axes, curves and overlay, and what the mouse does in it.

In order of painting: frame, bands and forecast, curves, lines and marks and crosshair, the frame of a drag. The curves
are kept as a picture while neither they nor the view change, so that the crosshair costs almost nothing.

Dragging looks closer at what was framed, along one axis where the frame is flat; with Shift or the middle button it
moves the view. The wheel zooms both axes about the pointer; over an axis, or with Shift or Ctrl, one of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from studio.plots.axis import View
from studio.plots.decimate import Floats
from studio.plots.frame import Axis, Frame, lay_out, paint_frame
from studio.plots.marks import Placed, under
from studio.plots.overlay import Overlay, paint_above, paint_below, place_marks
from studio.plots.strokes import Curve, Stroke, paint_curves
from studio.theme import current

_CLICK, _FLAT, _REACH = 4.0, 12.0, 9.0
_NOTCH = 120.0
_CLOSER = 0.85
"""How much of the view is left after one notch of the wheel."""


@dataclass
class _Drag:
    start: QPointF
    now: QPointF
    view: View
    pans: bool


class Canvas(QWidget):
    """Axes and curves.

    Signals:
        hovered: the pointer's place in levels.
        left: the pointer went away.
        double_clicked: anywhere in it.
        moved_by_hand: zoomed or panned by a person.
        view_changed: another range or size, whoever changed it.
        mark_chosen: a `studio.plots.Mark` that was clicked.
    """

    hovered = Signal(float, float)
    left = Signal()
    double_clicked = Signal()
    moved_by_hand = Signal()
    view_changed = Signal()
    mark_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.bottom, self.side = Axis(), Axis()
        self.overlay = Overlay()
        self.vector = False
        self._view = View(0.0, 1.0, 0.0, 1.0)
        self._frame: Frame | None = None
        self._curves: list[tuple[Floats, Floats, Stroke]] = []
        self._picture: QPixmap | None = None
        self._placed: list[Placed] = []
        self._drag: _Drag | None = None

    # --- what is shown ----------------------------------------------------------------------------------------

    def draw(self, curves: Sequence[tuple[Floats, Floats, Stroke]], overlay: Overlay) -> None:
        """Show these curves, in levels, the last on top, and this over and under them."""
        self._curves = list(curves)
        self.overlay = overlay
        self._picture = None
        self.update()

    def curves(self) -> list[tuple[Floats, Floats, Stroke]]:
        """What is drawn, in levels."""
        return list(self._curves)

    def rearranged(self) -> None:
        """An axis was set up otherwise."""
        self._stale()
        self.view_changed.emit()

    def view(self) -> View:
        """What is seen."""
        return self._view

    def set_view(self, view: View) -> None:
        """Look at this; a view that cannot be drawn is left aside."""
        if view != self._view and view.is_sound():
            self._view = view
            self._stale()
            self.view_changed.emit()

    def zoom(self, across: float, up: float) -> None:
        """Look closer (below 1) or from farther (above 1) at the middle."""
        view = self._view
        self._go(view.zoomed((view.left + view.right) / 2, (view.bottom + view.top) / 2, across, up))

    def zoom_at(self, place: QPointF, across: float, up: float) -> None:
        """Look closer or from farther about a pixel of this widget, each axis by its own factor."""
        x, y = self.frame().to_levels(place)
        self._go(self._view.zoomed(x, y, across, up))

    def pan(self, across: float, up: float) -> None:
        """Move by shares of what is seen."""
        self._go(self._view.moved(across, up))

    def columns(self) -> int:
        """How many physical pixels the curves have across."""
        return max(int(self.frame().plot.width() * self.devicePixelRatioF()), 50)

    def frame(self) -> Frame:
        """Where everything is, for the present size and view."""
        if self._frame is None:
            self._frame = lay_out(QSizeF(self.size()), self._view, self.bottom, self.side)
        return self._frame

    def plot_rect(self) -> QRectF:
        """Where the curves are, in pixels of this widget."""
        return self.frame().plot

    def marks_on_show(self) -> list[Placed]:
        """The marks and where they are painted, in pixels of this widget."""
        self._placed = place_marks(self.overlay, self.frame())
        return self._placed

    # --- Qt ---------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Everything, in order."""
        frame = self.frame()
        if frame.plot.width() < 10 or frame.plot.height() < 10:
            return
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # a chart reads the same in every language
        paint_frame(painter, frame, self.bottom, self.side)
        painter.setClipRect(frame.plot.adjusted(0, 0, 1, 1))
        paint_below(painter, frame, self.overlay)
        self._paint_curves(painter, frame)
        paint_above(painter, frame, self.overlay, self.marks_on_show())
        if self._drag is not None and not self._drag.pans:
            self._paint_drag(painter, frame, self._drag)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size is another view."""
        super().resizeEvent(event)
        self._stale()
        self.view_changed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A drag begins, or a click."""
        place = QPointF(event.position())
        wanted = event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton)
        if not wanted or not self.plot_rect().contains(place):
            super().mousePressEvent(event)
            return
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._drag = _Drag(place, place, self._view, shift or event.button() == Qt.MouseButton.MiddleButton)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The drag goes on; or say where the pointer is."""
        place = QPointF(event.position())
        if self._drag is not None:
            self._drag.now = place
            if self._drag.pans:
                self._pan_to(self._drag)
            self.update()
            return
        if self.plot_rect().contains(place):
            self.hovered.emit(*self.frame().to_levels(place))
            self._tell_mark(event, place)
        else:
            self.unsetCursor()
            self.left.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The drag ends: look at what was framed, or take the mark that was clicked."""
        drag, self._drag = self._drag, None
        if drag is None:
            super().mouseReleaseEvent(event)
            return
        self.update()
        moved = drag.now - drag.start
        if max(abs(moved.x()), abs(moved.y())) < _CLICK:
            found = under(self._placed, drag.start.x(), drag.start.y(), _REACH)
            if found is not None:
                self.mark_chosen.emit(found.mark)
        elif not drag.pans:
            self._look_into(_framed(drag, self.plot_rect()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Reset is a double click."""
        super().mouseDoubleClickEvent(event)
        self.double_clicked.emit()

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is gone."""
        super().leaveEvent(event)
        self.left.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom about the pointer; over an axis, or with Shift or Ctrl, along one axis. Sideways it moves the view."""
        turned = event.angleDelta()
        place, plot = QPointF(event.position()), self.plot_rect()
        keys = event.modifiers()
        only_x = place.y() > plot.bottom() or bool(keys & Qt.KeyboardModifier.ShiftModifier)
        only_y = place.x() < plot.left() or bool(keys & Qt.KeyboardModifier.ControlModifier)
        notches = turned.y() if turned.y() or not only_x else turned.x()  # with Alt or Shift some systems turn it
        event.accept()
        if not notches:
            self.pan(-turned.x() / _NOTCH * 0.1, 0.0)
            return
        factor = _CLOSER ** (notches / _NOTCH)
        self.zoom_at(place, 1.0 if only_y else factor, 1.0 if only_x else factor)

    def event(self, event: QEvent) -> bool:
        """Two fingers on a touch pad."""
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            factor = 1.0 / max(0.2, 1.0 + event.value())
            self.zoom_at(QPointF(event.position()), factor, factor)
            return True
        return super().event(event)

    # --- private ----------------------------------------------------------------------------------------------

    def _stale(self) -> None:
        self._frame = None
        self._picture = None
        self.update()

    def _go(self, view: View) -> None:
        if view != self._view:
            self.set_view(view)
            self.moved_by_hand.emit()

    def _pan_to(self, drag: _Drag) -> None:
        plot, moved = self.plot_rect(), drag.now - drag.start
        self._go(drag.view.moved(-moved.x() / plot.width(), moved.y() / plot.height()))

    def _look_into(self, box: QRectF) -> None:
        left, top = self.frame().to_levels(box.topLeft())
        right, bottom = self.frame().to_levels(box.bottomRight())
        self._go(View(left, right, bottom, top))

    def _tell_mark(self, event: QMouseEvent, place: QPointF) -> None:
        found = under(self._placed, place.x(), place.y(), _REACH)
        if found is None:
            self.unsetCursor()
            if QToolTip.isVisible():
                QToolTip.hideText()
            return
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        QToolTip.showText(event.globalPosition().toPoint(), found.mark.text, self)

    def _paint_curves(self, painter: QPainter, frame: Frame) -> None:
        if self.vector:
            paint_curves(painter, frame.plot, self._in_pixels(frame), vector=True)
            return
        ratio = painter.device().devicePixelRatioF()
        if self._picture is None or self._picture.devicePixelRatioF() != ratio:
            self._picture = QPixmap((frame.plot.size() * ratio).toSize())
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
            inner = QPainter(self._picture)
            paint_curves(inner, QRectF(QPointF(0, 0), frame.plot.size()), self._in_pixels(frame), ratio)
            inner.end()
        painter.drawPixmap(frame.plot.topLeft(), self._picture)

    def _in_pixels(self, frame: Frame) -> list[Curve]:
        return [Curve(frame.xs(x), frame.ys(y), stroke) for x, y, stroke in self._curves]

    def _paint_drag(self, painter: QPainter, frame: Frame, drag: _Drag) -> None:
        box = _framed(drag, frame.plot)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(QColor(current().accent), 1))
        shade = QColor(current().accent)
        shade.setAlphaF(0.12)
        painter.setBrush(shade)
        painter.drawRect(box.adjusted(0, 0, -1, -1))


def _framed(drag: _Drag, plot: QRectF) -> QRectF:
    """What a drag frames; flat frames reach over the whole of the other axis."""
    box = QRectF(drag.start, drag.now).normalized().intersected(plot)
    wide, high = abs(drag.now.x() - drag.start.x()), abs(drag.now.y() - drag.start.y())
    if high < _FLAT and wide >= high:
        return QRectF(box.left(), plot.top(), box.width(), plot.height())
    if wide < _FLAT:
        return QRectF(plot.left(), box.top(), plot.width(), box.height())
    return box
