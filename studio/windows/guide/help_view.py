"""The help as it is read: a page, the way back, and a line that finds places in all pages. It never loads anything."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QTextBrowser, QVBoxLayout, QWidget

from studio.help import Article, Hit, Library, search
from studio.help.recipe_pages import escaped
from studio.theme import current, notifier
from studio.theme.tokens import SPACE_1, SPACE_2, SPACE_3, SPACE_4
from studio.widgets import icon_button
from studio.windows.guide.help_document import show_article

FIRST = "index"
SEARCH_AFTER_MS = 120


class HelpView(QFrame):
    """Reads the pages of a library.

    Signals:
        page_wanted: the key of a page of the window.
        action_wanted: the id of something the window can do.
        place_wanted: it should stand in a window of its own, or beside the work again.
        closed: it should be put away.
    """

    page_wanted = Signal(str)
    action_wanted = Signal(str)
    place_wanted = Signal()
    closed = Signal()

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Help"))
        self._library = library
        self._trail: list[tuple[str, int]] = []
        self._ahead: list[tuple[str, int]] = []
        self._target = ""
        self._places: dict[str, int] = {}
        self.back = icon_button("back", self.tr("Back to the page before"))
        self.forward = icon_button("next", self.tr("Forward"))
        self.contents = icon_button("list", self.tr("Contents"))
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Find in the help"))
        self.line.setAccessibleName(self.tr("Find in the help"))
        self.line.installEventFilter(self)
        self.apart = icon_button("link", self.tr("In a window of its own"))
        self.close_button = icon_button("close", self.tr("Close the help"))
        self.browser = _Browser()
        self.browser.setAccessibleName(self.tr("Help page"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SEARCH_AFTER_MS)
        self._lay_out()
        self._wire()

    @property
    def target(self) -> str:
        """What is shown, as a link has it; empty while what was found is listed."""
        return self._target

    def show_target(self, target: str) -> None:
        """Show a page, at a place of it where ``#place`` is given; an unknown one shows the contents."""
        key, _, anchor = target.partition("#")
        if not key:
            key = self._target.partition("#")[0] or FIRST
        target = f"{key}#{anchor}" if anchor else key
        if not self._library.has(key):
            target, key, anchor = FIRST, FIRST, ""
        if self._target and target != self._target:
            self._trail.append((self._target, self._scrolled()))
            self._ahead.clear()
        self._open(target)
        self._go_to(anchor)

    def set_apart(self, apart: bool) -> None:
        """Say where it stands now, for the button that changes it."""
        words = self.tr("Beside the work again") if apart else self.tr("In a window of its own")
        self.apart.setToolTip(words)
        self.apart.setAccessibleName(words)

    # --- building ---------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACE_1)
        for made in (self.back, self.forward, self.contents):
            row.addWidget(made)
        row.addWidget(self.line, 1)
        row.addWidget(self.apart)
        row.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, SPACE_4, SPACE_3, SPACE_3)
        column.setSpacing(SPACE_2)
        column.addLayout(row)
        column.addWidget(self.browser, 1)
        self.setMinimumWidth(300)

    def _wire(self) -> None:
        self.back.clicked.connect(self._go_back)
        self.forward.clicked.connect(self._go_forward)
        self.contents.clicked.connect(self._show_contents)
        self.apart.clicked.connect(self.place_wanted)
        self.close_button.clicked.connect(self.closed)
        self.browser.anchorClicked.connect(self._follow)
        self.line.textChanged.connect(self._typed)
        self._timer.timeout.connect(self._find)
        notifier().changed.connect(self._repaint)
        for keys, slot in (("Alt+Left", self._go_back), ("Alt+Right", self._go_forward)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)
        self._show_buttons()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down goes from the line into the page; Escape clears the line before it closes."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._find()
                self.browser.setFocus()
                self.browser.focus_first_link()
                return True
            if event.key() == Qt.Key.Key_Escape and self.line.text():
                self.line.clear()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts the help away."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    # --- showing ----------------------------------------------------------------------------------------------

    def _open(self, target: str) -> None:
        self._timer.stop()
        key = target.partition("#")[0]
        if target.partition("#")[0] != self._target.partition("#")[0] or self.line.text():
            self._show(self._library.article(key))
        self._target = target
        self.line.blockSignals(True)
        self.line.clear()
        self.line.blockSignals(False)
        self._show_buttons()

    def _show(self, article: Article) -> None:
        self._places = show_article(self.browser.document(), article, current())
        self.browser.setDocumentTitle(article.title)
        self.setAccessibleDescription(article.title)

    def _go_to(self, anchor: str) -> None:
        cursor = QTextCursor(self.browser.document())
        cursor.setPosition(self._places.get(anchor, 0))
        self.browser.setTextCursor(cursor)
        bar = self.browser.verticalScrollBar()
        bar.setValue(bar.value() + self.browser.cursorRect(cursor).top() - SPACE_1 if anchor else 0)

    def _scrolled(self) -> int:
        return self.browser.verticalScrollBar().value()

    def _show_buttons(self) -> None:
        self.back.setEnabled(bool(self._trail))
        self.forward.setEnabled(bool(self._ahead))

    # --- moving about -----------------------------------------------------------------------------------------

    @Slot(QUrl)
    def _follow(self, url: QUrl) -> None:
        scheme, target = url.scheme(), url.toString()
        if scheme == "page":
            self.page_wanted.emit(url.path())
        elif scheme == "do":
            self.action_wanted.emit(url.path())
        elif not scheme:
            self.show_target(target)

    @Slot()
    def _go_back(self) -> None:
        self._walk(self._trail, self._ahead)

    @Slot()
    def _go_forward(self) -> None:
        self._walk(self._ahead, self._trail)

    def _walk(self, source: list[tuple[str, int]], other: list[tuple[str, int]]) -> None:
        if not source:
            return
        other.append((self._target or FIRST, self._scrolled()))
        target, scrolled = source.pop()
        self._open(target)
        self.browser.verticalScrollBar().setValue(scrolled)

    @Slot()
    def _show_contents(self) -> None:
        self.show_target(FIRST)

    # --- searching --------------------------------------------------------------------------------------------

    @Slot(str)
    def _typed(self, typed: str) -> None:
        if typed.strip():
            self._timer.start()
        else:
            self._timer.stop()
            self._show(self._library.article(self._target.partition("#")[0] or FIRST))
            self._go_to(self._target.partition("#")[2])

    @Slot()
    def _find(self) -> None:
        self._timer.stop()
        typed = self.line.text().strip()
        if typed:
            self._show(self._found(typed, search(self._library.articles(), typed)))
            self.browser.verticalScrollBar().setValue(0)

    def _found(self, typed: str, hits: list[Hit]) -> Article:
        title = self.tr("“{typed}” in the help").format(typed=escaped(typed))
        lines = [f"## {title}", ""]
        if not hits:
            lines.append(self.tr("Nothing is found. Try one word, such as “loss”."))
        for hit in hits:
            where = "" if hit.title == hit.page else f" · {escaped(hit.page)}"
            lines += [f"[**{escaped(hit.title)}**]({hit.target}){where}\\", escaped(hit.snippet), ""]
        return Article("found", title, "\n".join(lines))

    @Slot(object)
    def _repaint(self, _tokens: object) -> None:
        scrolled = self._scrolled()
        if self.line.text():
            self._find()
        elif self._target:
            self._show(self._library.article(self._target.partition("#")[0]))
        self.browser.verticalScrollBar().setValue(scrolled)


class _Browser(QTextBrowser):
    """Shows what it is given and loads nothing, from the network or from disk."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)

    def loadResource(self, kind: int, name: QUrl) -> Any:
        """Nothing: no picture, no page."""
        return None

    def focus_first_link(self) -> None:
        """Put the keyboard on the first link."""
        self.focusNextPrevChild(True)
