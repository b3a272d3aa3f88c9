"""Bringing one setting of a page in front of the eyes, however deep it is folded."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QTabWidget, QWidget

from studio.widgets import Collapsible, SettingsForm

SETTLED_MS = (0, 100)
MARGIN = 60


def reveal(page: QWidget, path: str) -> bool:
    """Unfold, scroll to and mark the row of a setting, and put the keyboard there; False where the page has none."""
    form = _form(page, path) or _unfolded(page, path)
    if form is None:
        return False
    row = form.reveal(path)
    _open_around(row)
    scroll_to(row)
    for later in SETTLED_MS:  # rows that were made just now get their places when the window lays itself out
        QTimer.singleShot(later, row, partial(scroll_to, row))
    row.mark()
    row.field.editor().setFocus()
    return True


def _form(page: QWidget, path: str) -> SettingsForm | None:
    return next((form for form in page.findChildren(SettingsForm) if form.has(path)), None)


def _unfolded(page: QWidget, path: str) -> SettingsForm | None:
    """Fill what is folded and not made yet, one after another, until the setting is found."""
    for fold in page.findChildren(Collapsible):
        if not fold.is_filled():
            fold.set_open(True)
            form = _form(fold, path)
            if form is not None:
                return form
            fold.set_open(False)
    return None


def _open_around(row: QWidget) -> None:
    """Open every fold and tab that the row lies in, from the outermost, and scroll to it."""
    around: list[QWidget] = []
    widget = row.parentWidget()
    while widget is not None:
        around.append(widget)
        widget = widget.parentWidget()
    for holder in reversed(around):
        if isinstance(holder, Collapsible):
            holder.set_open(True)
        elif isinstance(holder, QStackedWidget):
            page = next((part for part in around if part.parentWidget() is holder), None)
            tabs = holder.parentWidget()
            if page is not None and isinstance(tabs, QTabWidget):
                tabs.setCurrentWidget(page)
            elif page is not None:
                holder.setCurrentWidget(page)


def scroll_to(row: QWidget) -> None:
    """Scroll everything that the row lies in so that it can be seen."""
    holder = row.parentWidget()
    while holder is not None:
        if isinstance(holder, QScrollArea):
            holder.ensureWidgetVisible(row, 0, MARGIN)
        holder = holder.parentWidget()
