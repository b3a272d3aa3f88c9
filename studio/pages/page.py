"""What every page is: a header, a body that scrolls where the window is small, and ways to speak to the window."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from engine.errors import LangwrightError
from engine.project import StationState
from studio.pages.notes import Note, note_of
from studio.pages.reveal import reveal
from studio.pages.services import Services
from studio.theme.tokens import SPACE_3, SPACE_6
from studio.widgets import PageHeader

UNKNOWN = StationState("empty")


def give_way(widget: QWidget) -> None:
    """Let a table or a text be as high as there is room, not as high as it would like: pages then seldom scroll."""
    widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)


class Page(QWidget):
    """One page.

    Signals:
        go: the key of another page that should be shown.
        noted: a :class:`Note` for the person.
        wanted: the id of an action of the window, such as ``help``.

    Attributes:
        key: the page's name, the same as its station's.
        services: what it may use.
        header: its top.
        body: the layout of its content.
    """

    go = Signal(str)
    noted = Signal(object)
    wanted = Signal(str)
    key = ""

    def __init__(self, services: Services, title: str, subtitle: str = "") -> None:
        super().__init__()
        self.services = services
        self.setProperty("role", "page")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # so that a page can hold the keyboard without marking a button
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.header = PageHeader(title, subtitle)
        self.header.help_wanted.connect(partial(self.wanted.emit, "help.page"))
        content = QWidget()
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(SPACE_6, 0, SPACE_6, 0)
        self.body.setSpacing(SPACE_3)
        self.scroll = QScrollArea()
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setWidget(content)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 16, 0, 0)
        self.column.setSpacing(SPACE_3)
        top = QVBoxLayout()
        top.setContentsMargins(SPACE_6, 0, SPACE_6, 0)
        top.addWidget(self.header)
        self.column.addLayout(top)
        self.column.addWidget(self.scroll, 1)

    @property
    def state(self) -> StationState:
        """The state of this page's station at the last look."""
        snapshot = self.services.project.snapshot
        return snapshot.states.get(self.key, UNKNOWN) if snapshot else UNKNOWN

    def facts(self, station: str) -> Mapping[str, object]:
        """The figures a station left behind, at the last look."""
        snapshot = self.services.project.snapshot
        return snapshot.facts.get(station, {}) if snapshot else {}

    def entered(self) -> None:
        """The page comes to the front."""

    def catch_up(self) -> None:
        """The page was just made, perhaps long after the project was opened: take in what is there."""

    def left(self) -> None:
        """Another page comes to the front."""

    def drafts(self) -> Mapping[str, str]:
        """What is typed here and belongs to no file yet, by a name of the page's own."""
        return {}

    def take_drafts(self, texts: Mapping[str, str]) -> None:
        """Show what was typed here before the window was closed, or closed by itself."""

    def reveal(self, path: str) -> bool:
        """Bring a setting of this page in front of the eyes; False where it has none of that path."""
        return reveal(self, path)

    def show_note(self, note: Note) -> None:
        """Say something in the window."""
        self.noted.emit(note)

    def show_error(self, error: LangwrightError) -> None:
        """Say what went wrong."""
        self.noted.emit(note_of(error))
