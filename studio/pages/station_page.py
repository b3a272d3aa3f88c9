"""What the pages of the stations share: their state and why, what blocks them and the button that mends it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from engine.errors import LangwrightError
from engine.jobs import End, Event, Started
from studio.pages.job_panel import JobPanel
from studio.pages.notes import Note, error_of, note_of
from studio.pages.page import Page
from studio.pages.services import Services
from studio.theme.tokens import SPACE_3, SPACE_6
from studio.widgets import Advice, button
from studio.widgets.buttons import set_icon
from studio.widgets.labels import set_look


class StationPage(Page):
    """A station's page.

    Attributes:
        primary: the button that does the station's work.
        panel: the progress of its job.
        box: what blocks it, or why its result is out of date.
    """

    job = ""

    def __init__(self, services: Services, title: str, subtitle: str, action: str, meaning: str) -> None:
        super().__init__(services, title, subtitle)
        self.primary: QPushButton = button(action, "primary", meaning)
        self._meaning = meaning
        self.primary.clicked.connect(self.act)
        self.box = Advice()
        self.box.acted.connect(self._mend)
        self.panel = JobPanel(services.work, self.job or self.key, action)
        self.panel.ended.connect(self._job_ended)
        self.panel.told.connect(self._told)
        top = QVBoxLayout()
        top.setContentsMargins(SPACE_6, 0, SPACE_6, 0)
        top.setSpacing(SPACE_3)
        top.addWidget(self.box)
        top.addWidget(self.panel)
        self.column.insertLayout(1, top)
        services.work.failed.connect(self._not_started)
        services.work.began.connect(self._work_changed)
        services.work.ended.connect(self._work_changed)
        services.project.refreshed.connect(self._refresh)
        services.project.opened.connect(self._project_opened)
        services.project.closed.connect(self._project_closed)

    # --- for the pages ----------------------------------------------------------------------------------------

    def act(self) -> None:
        """Do what the primary button says."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Show the newest snapshot."""

    def opened(self) -> None:
        """Another project is open: forget what was typed here."""

    def can_act(self) -> bool:
        """Whether the primary button may be pressed; blocked stations are asked nothing more."""
        return True

    def is_next(self) -> bool:
        """Whether the primary button is what a person would press next; else it steps back a little."""
        return self.state.state != "ready"

    def catch_up(self) -> None:
        """Take in the project that is open, and a job of this station that is at work in it."""
        if self.services.project.is_open:
            self.panel.catch_up()
            self.opened()
            self._refresh()

    def finished(self, end: End) -> None:
        """The job is done: say in numbers what it did."""

    def place_actions(self, *widgets: QWidget) -> None:
        """Put these at the right of the title, the primary button last."""
        for widget in (*widgets, self.primary):
            self.header.add_action_widget(widget)

    def start(self, begin: Callable[[], Started]) -> None:
        """Start the station's job; what is typed is saved first."""
        project = self.services.project

        def started() -> Started:
            project.save_now()
            return begin()

        self.panel.expect()
        self.services.work.start(self.job or self.key, started)
        self.update_actions()

    def blocked_by(self) -> str:
        """The station this one waits for; empty when it can be used."""
        return str(self.state.values.get("station", "")) if self.state.code.endswith(".waits") else ""

    def update_actions(self) -> None:
        """Let the buttons fit the state."""
        busy = self.panel.active
        possible = self.services.project.writable and not busy and not self.blocked_by() and self.can_act()
        self.primary.setEnabled(possible)
        kind = "primary" if self.is_next() else "secondary"
        if self.primary.property("kind") != kind:
            set_look(self.primary, "kind", kind)
            set_icon(self.primary, self._meaning)
        self._show_box(busy)

    # --- the state --------------------------------------------------------------------------------------------

    def _show_box(self, busy: bool) -> None:
        state, waits = self.state, self.blocked_by()
        if busy or not self.services.project.is_open:
            self.box.set("")
        elif waits:
            go = (f"go:{waits}", self.tr("Go to {station}").format(station=station_title(self, waits)))
            self.box.set(state.why, "", [go])
        elif state.state in ("stale", "broken"):
            actions = [("act", self.primary.text())] if self.services.project.writable else []
            self.box.set(self._standing_words(), state.why, actions)
        else:
            self.box.set("")

    def _standing_words(self) -> str:
        if self.state.state == "broken":
            return self.tr("What is here is damaged.")
        return self.tr("What is here is out of date.")

    @Slot(str)
    def _mend(self, action: str) -> None:
        if action == "act":
            self.act()
        elif action.startswith("go:"):
            self.go.emit(action.removeprefix("go:"))

    # --- the job ----------------------------------------------------------------------------------------------

    @Slot(object)
    def _job_ended(self, end: End) -> None:
        if end.outcome == "done":
            self.finished(end)
        elif end.outcome in ("failed", "killed"):
            job = self.job or self.key
            again = {self.tr("Try again"): self.act}
            self.noted.emit(note_of(error_of(end), again, key=f"{self.key}.job", job=job))
        self.services.project.refresh()
        self.update_actions()

    @Slot(object)
    def _told(self, event: Event) -> None:
        if event.values.get("level") in ("warning", "error"):
            kind = "warn" if event.values["level"] == "warning" else "bad"
            self.noted.emit(Note(f"{self.key}:{event.values.get('code', '')}", kind, event.text))

    @Slot(str, object)
    def _not_started(self, key: str, error: LangwrightError) -> None:
        if key == (self.job or self.key):
            self.noted.emit(note_of(error))
            self.update_actions()

    @Slot()
    def _work_changed(self) -> None:
        self.update_actions()

    @Slot()
    def _refresh(self) -> None:
        self.refresh()
        self.update_actions()

    @Slot()
    def _project_opened(self) -> None:
        self.panel.hide()
        self.opened()

    @Slot()
    def _project_closed(self) -> None:
        self.panel.hide()
        self.opened()
        self.update_actions()


def station_title(owner: Page, station: str) -> str:
    """A station's name on screen."""
    return {
        "import": owner.tr("Import"),
        "clean": owner.tr("Clean"),
        "tokenizer": owner.tr("Tokenizer"),
        "model": owner.tr("Model"),
        "train": owner.tr("Train"),
        "evaluate": owner.tr("Evaluate"),
        "play": owner.tr("Play"),
        "share": owner.tr("Share"),
    }.get(station, station)
