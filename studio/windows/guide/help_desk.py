"""Where the help stands, and what it opens at: beside the work, or in a window of its own where there is no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QCloseEvent, QWhatsThisClickedEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QVBoxLayout, QWidget

from studio.help import Library, recipe_key
from studio.texts import current_language
from studio.widgets.settings_row import SettingRow
from studio.windows.guide.keyboard_page import keyboard_text

if TYPE_CHECKING:
    from studio.windows.guide.help_view import HelpView
    from studio.windows.main_window import MainWindow

WIDTH = 360
ROOM = 1240
"""So wide a window, in logical pixels, has room for the help beside the work."""


class HelpDesk(QObject):
    """Shows help for what is in front. Its parts are made when it is first asked.

    Attributes:
        view: what is read; None until then.
    """

    def __init__(self, window: MainWindow, place: QBoxLayout, language: str = "") -> None:
        """Settle.

        Args:
            window: whose help; what its widgets ask by :func:`studio.widgets.terms.ask_help` comes here.
            place: the row at whose end the help may stand.
            language: of the pages; by itself the one that is spoken.
        """
        super().__init__(window)
        self._window, self._place = window, place
        self.library = Library(language or current_language(), {"keyboard": self._keyboard})
        self.view: HelpView | None = None
        self._apart: _HelpWindow | None = None
        self._before: QWidget | None = None
        window.installEventFilter(self)

    @property
    def is_shown(self) -> bool:
        """Whether the help can be seen."""
        return self.view is not None and self.view.isVisible()

    def show_target(self, target: str) -> None:
        """Open the help at a page, or a place of one."""
        view = self._ready()
        view.show_target(target)
        if not view.isVisible():
            self._before = QApplication.focusWidget()
            self._bring(apart=self._window.services.settings.remembered.help_apart or self._window.width() < ROOM)
        elif self._apart is not None:
            self._apart.raise_()
        view.browser.setFocus()

    @Slot()
    def show_for_focus(self) -> None:
        """Open the help about where the keyboard is."""
        self.show_target(self.topic(QApplication.focusWidget()))

    @Slot()
    def show_for_page(self) -> None:
        """Open the help about the page in front."""
        self.show_target(self._window.page.key)

    def topic(self, widget: QWidget | None) -> str:
        """The page about a widget: its setting's, its own where it names one, else its page's."""
        while widget is not None and widget is not self._window:
            if isinstance(widget, SettingRow) and self.library.has(recipe_key(widget.setting.path)):
                return recipe_key(widget.setting.path)
            own = widget.property("help")
            if own:
                return str(own)
            widget = widget.parentWidget()
        return self._window.page.key

    @Slot()
    def close(self) -> None:
        """Put the help away and give the keyboard back."""
        if self.view is None:
            return
        self.view.hide()
        if self._apart is not None:
            self._apart.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()
        self._before = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A word of the field was asked for somewhere in the window."""
        if isinstance(event, QWhatsThisClickedEvent):
            self.show_target(event.href())
            return True
        return super().eventFilter(watched, event)

    # --- where it stands --------------------------------------------------------------------------------------

    def _ready(self) -> HelpView:
        if self.view is None:
            from studio.windows.guide.help_view import HelpView

            self.view = HelpView(self.library, self._window)
            self.view.hide()
            self.view.setFixedWidth(WIDTH)
            self._place.addWidget(self.view)
            self.view.closed.connect(self.close)
            self.view.place_wanted.connect(self._move)
            self.view.page_wanted.connect(self._window.show_page)
            self.view.action_wanted.connect(self._do)
        return self.view

    @Slot()
    def _move(self) -> None:
        apart = self._apart is None or not self._apart.isVisible()
        self._window.services.settings.remember(help_apart=apart)
        self._bring(apart=apart)

    def _bring(self, *, apart: bool) -> None:
        view = self._ready()
        view.hide()
        if apart:
            if self._apart is None:
                self._apart = _HelpWindow(self._window)
            view.setMaximumWidth(16_777_215)
            view.setMinimumWidth(300)
            self._apart.take(view)
        else:
            view.setFixedWidth(WIDTH)
            self._place.addWidget(view)
            if self._apart is not None:
                self._apart.hide()
        view.set_apart(apart)
        view.show()
        if apart and self._apart is not None:
            self._apart.show()
            self._apart.raise_()

    @Slot(str)
    def _do(self, action: str) -> None:
        self._window.actions_list.trigger(action)

    def _keyboard(self) -> str:
        return keyboard_text(self._window.actions_list)


class _HelpWindow(QWidget):
    """The help's own window; closing it hides it."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Langwright help"))
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.resize(520, 680)

    def take(self, view: QWidget) -> None:
        """Hold the help."""
        self._column.addWidget(view)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Only hidden: the page stays where it is."""
        event.ignore()
        self.hide()
