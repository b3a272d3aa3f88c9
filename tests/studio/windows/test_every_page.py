"""Every page of the window as people use it who cannot do as most do: by keyboard alone, with a screen reader, in a
small window, in a language with long words, from right to left.

The pages are walked as the window has them, so that a new page or control is looked at by itself.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSlider,
    QTabBar,
    QToolButton,
    QWidget,
)

from engine.project import STATIONS
from studio.widgets.labels import ElidedLabel

PAGES = ("home", *STATIONS, "runs", "settings")
SMALLEST, USUAL = QSize(1024, 640), QSize(1280, 800)
LEAST_TARGET = 24
"""Logical pixels, WCAG 2.2 criterion 2.5.8."""


@pytest.fixture
def filled(open_window, open_project, make_project, qtbot, language):
    """``filled(language)``: a window with a project that has text, tokens and nothing trained yet."""

    def make(choice: str = "en"):
        project = make_project()
        project.close()
        language(choice)
        window = open_window()
        open_project(window, project.root)
        return window

    return make


def every_page(window, size: QSize) -> Iterator[tuple[str, QWidget]]:
    """Show each page in turn, laid out at a size."""
    window.resize(size)
    for key in PAGES:
        window.show_page(key)
        for _ in range(4):
            QApplication.processEvents()
        yield key, window


def seen(window: QWidget, kind: type) -> Iterator[QWidget]:
    for widget in window.findChildren(kind):
        if widget.isVisible() and widget.width() > 0 and widget.height() > 0:
            yield widget


def called(widget: QWidget) -> str:
    """Something to find a widget by."""
    text = getattr(widget, "text", lambda: "")() if not isinstance(widget, QLineEdit) else ""
    words = str(text)[:60] or widget.accessibleName() or widget.objectName()
    parents = []
    parent = widget.parentWidget()
    while parent is not None and len(parents) < 3:
        parents.append(type(parent).__name__)
        parent = parent.parentWidget()
    return f"{type(widget).__name__} “{words}” in {' in '.join(parents)}"


def focusable(window: QWidget) -> list[QWidget]:
    """What the keyboard can reach, or should."""
    return [
        widget
        for widget in seen(window, QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled() and widget.focusProxy() is None
    ]


def test_a_page_is_made_without_flashing_windows(filled, qtbot):
    """A widget that is shown before it has a place is a window of its own for a moment, and takes the keyboard away."""
    window = filled()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    watcher = _Watcher()
    QApplication.instance().installEventFilter(watcher)
    for _ in every_page(window, USUAL):
        pass
    QApplication.instance().removeEventFilter(watcher)
    assert watcher.windows == []
    assert window.isActiveWindow()


class _Watcher(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.windows: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.windows.append(called(watched))
        return False


# --- names and targets --------------------------------------------------------------------------------------------


def test_everything_the_keyboard_reaches_has_a_name_and_room_for_a_finger(filled):
    window = filled()
    unnamed, small = set(), set()
    for key, _ in every_page(window, USUAL):
        for widget in focusable(window):
            interface = QAccessible.queryAccessibleInterface(widget)
            if interface is None or not interface.text(QAccessible.Text.Name).strip():
                unnamed.add(f"{key}: {called(widget)}")
            if (
                isinstance(widget, QAbstractButton | QComboBox | QLineEdit | QSlider)
                and min(widget.width(), widget.height()) < LEAST_TARGET
            ):
                small.add(f"{key}: {called(widget)} is {widget.width()} × {widget.height()}")
    assert sorted(unnamed) == []
    assert sorted(small) == []


# --- nothing clipped ----------------------------------------------------------------------------------------------


def clipped(window: QWidget) -> set[str]:
    """Labels and buttons with less room than their words need, and what sticks out of a page sideways."""
    found = set()
    for label in seen(window, QLabel):
        if label.text() and not isinstance(label, ElidedLabel) and not _fits(label):
            found.add(f"clipped: {called(label)}")
    for button in seen(window, QAbstractButton):
        if button.text() and not button.toolTip() and _needed(button) > button.width() + 1:
            found.add(f"clipped: {called(button)}")
    for widget in (*seen(window, QLabel), *seen(window, QAbstractButton), *seen(window, QLineEdit)):
        area = _column_of(widget)
        if area is not None and not isinstance(widget.parentWidget(), QTabBar):  # its arrows may wait outside
            left = widget.mapTo(area.viewport(), QPoint(0, 0)).x()
            if left < -1 or left + widget.width() > area.viewport().width() + 1:
                found.add(f"out of the page: {called(widget)}")
    return found


def _fits(label: QLabel) -> bool:
    room = label.contentsRect()
    if label.wordWrap():
        return label.heightForWidth(label.width()) <= label.height() + 1
    text = label.fontMetrics().boundingRect(QRect(), int(Qt.AlignmentFlag.AlignLeft), label.text())
    return text.width() <= room.width() + 2 and text.height() <= room.height() + 4


def _needed(button: QAbstractButton) -> int:
    if isinstance(button, QToolButton) and button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly:
        return 0
    return button.sizeHint().width()


def _column_of(widget: QWidget) -> QScrollArea | None:
    """The area the widget scrolls in, if that area cannot go sideways."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QAbstractScrollArea):
            sideways = parent.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            return None if sideways or not isinstance(parent, QScrollArea) else parent
        parent = parent.parentWidget()
    return None


@pytest.mark.parametrize(
    ("choice", "sizes"),
    [
        ("en", (SMALLEST, USUAL)),
        ("long", (SMALLEST,)),
        pytest.param("de", (SMALLEST, USUAL), marks=pytest.mark.campaign),
        pytest.param("mirrored", (SMALLEST, USUAL), marks=pytest.mark.campaign),
    ],
)
def test_nothing_is_clipped(filled, choice, sizes):
    window = filled(choice)
    found = set()
    for size in sizes:
        for key, _ in every_page(window, size):
            found |= {f"{key} {size.width()}×{size.height()}: {what}" for what in clipped(window)}
    assert sorted(found) == []


# --- by keyboard --------------------------------------------------------------------------------------------------


def walk(window) -> list[QWidget]:
    """Press Tab until the keyboard is where it was."""
    window.page.setFocus()
    reached: list[QWidget] = []
    for _ in range(400):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        if here is None or here in reached:
            return reached
        reached.append(here)
    raise AssertionError(f"Tab never comes back; it went on to {called(reached[-1])}")


def test_tab_reaches_everything_in_order_and_shows_where_it_is(filled, qtbot):
    window = filled()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    missed, unseen = set(), set()
    for key, _ in every_page(window, USUAL):
        reached = walk(window)
        missed |= {f"{key}: {called(widget)}" for widget in focusable(window) if widget not in reached}
        for widget in reached:
            if not _shows_focus(window, widget):
                unseen.add(f"{key}: {called(widget)}")
    assert sorted(missed) == []
    assert sorted(unseen) == []


def _shows_focus(window, widget: QWidget) -> bool:
    """Whether the widget, or what it stands in, looks different with the keyboard in it."""
    shown = widget.parentWidget() if widget.height() < 8 else widget
    window.page.setFocus()
    before = shown.grab().toImage()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)  # as a real Tab does
    QApplication.processEvents()
    return shown.grab().toImage() != before


# --- at other scales ------------------------------------------------------------------------------------------------


@pytest.mark.campaign
@pytest.mark.parametrize("scale", [1, 1.25, 1.5, 2, 3])
def test_nothing_is_clipped_at_a_real_scale(scale):
    """Qt's own scale holds for a whole process, so each gets one; 300 % stands for a screen of 3840 × 2160."""
    this = f"{Path(__file__)}::test_nothing_is_clipped"
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-m", "campaign or not campaign", this]
    environment = {**os.environ, "QT_SCALE_FACTOR": str(scale)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=280)
    assert done.returncode == 0, done.stdout[-4000:]


def test_a_screen_smaller_than_the_window_needs_lets_it_scroll(open_window):
    window = open_window()
    window.resize(640, 400)
    QApplication.processEvents()
    area = window.centralWidget()
    assert window.size() == QSize(640, 400)
    assert area.horizontalScrollBar().maximum() > 0
    assert area.verticalScrollBar().maximum() > 0
