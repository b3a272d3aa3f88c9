"""The two-minute tour: a sample is trained for real, and each step waits until the thing it speaks of has happened.

1. a project is made from the sample;
2. its text is brought in and cleaned;
3. it is cut into tokens;
4. the model makes its first steps: the first point of the loss;
5. it says something;
6. the person writes with it.

Nothing is blocked meanwhile: the tour looks at the project as everybody does, and can be left and taken again.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from engine.jobs import End
from studio.pages import Note, Page
from studio.windows.guide.coach import Coach, margins
from studio.windows.guide.tour_steps import Step, TourSteps

if TYPE_CHECKING:
    from studio.pages.playing import PlayPage
    from studio.windows.main_window import MainWindow

SAMPLE = "python-docs"


class Tour(QObject):
    """Walks the steps. Its strip is made when it is first taken."""

    def __init__(self, window: MainWindow, place: QVBoxLayout) -> None:
        """Settle.

        Args:
            window: through which it leads.
            place: the column in which the strip stands, above Back and Next.
        """
        super().__init__(window)
        self._window, self._place = window, place
        self.coach: Coach | None = None
        self._steps: tuple[Step, ...] = ()
        self._at = 0
        self._told = TourSteps(window, self._start, self._own_text)
        self._started = False
        self._trouble = ""

    @property
    def active(self) -> bool:
        """Whether it is being taken."""
        return self.coach is not None and not self.coach.isHidden()

    @property
    def at(self) -> int:
        """The number of the step, from 0."""
        return self._at

    def offer(self) -> None:
        """Offer it to somebody who is here for the first time."""
        remembered = self._window.services.settings.remembered
        if remembered.recent or remembered.tour:
            return
        what = self.tr("New here? The tour trains a small model for real, in about two minutes.")
        why = self.tr("Nothing is needed for it: no text of yours, no network.")
        self._window.show_note(Note("tour", "info", what, why, actions={self.tr("Take the tour"): self.begin}))

    @Slot()
    def begin(self) -> None:
        """Begin at the first step."""
        if self.coach is None:
            self._make()
        self._told = TourSteps(self._window, self._start, self._own_text)
        self._steps = self._told.steps()
        self._started, self._trouble = False, ""
        self._window.messages.remove("tour")
        self._window.show_page("home")
        if self.coach is not None:
            self.coach.show()
            self._show(0)
            self.coach.act.setFocus()

    @Slot()
    def leave(self) -> None:
        """End it where it is; what was begun goes on."""
        if self.active and self.coach is not None:
            self.coach.hide()
            self._window.services.settings.remember(tour="left")

    # --- walking ----------------------------------------------------------------------------------------------

    def _make(self) -> None:
        self.coach = Coach()
        holder = QHBoxLayout()
        holder.setContentsMargins(*margins())
        holder.addWidget(self.coach)
        self._place.insertLayout(self._place.count() - 1, holder)
        self.coach.acted.connect(self._act)
        self.coach.next_wanted.connect(self._next)
        self.coach.left.connect(self.leave)
        services = self._window.services
        for signal in (services.project.refreshed, services.run.metrics_changed, services.run.switched):
            signal.connect(self.look)
        services.run.sampled.connect(self._heard)
        services.run.saved.connect(self._heard)
        services.project.opened.connect(self._opened)
        services.work.began.connect(self._heard)
        services.work.ended.connect(self._ended)
        self._window.pages.made.connect(self._page_made)
        if self._window.pages.is_made("play"):
            self._page_made(self._window.pages["play"])

    def _show(self, place: int) -> None:
        self._at = place
        step = self._steps[place]
        if self.coach is not None:
            action = step.action[0] if step.action else ""
            self.coach.show_step(place + 1, len(self._steps), step.title, step.text, action)
        self.look()

    @Slot()
    def look(self) -> None:
        """Look whether what the step waits for has happened."""
        if self.coach is None or not self.active:
            return
        done = self._steps[self._at].done()
        if done:
            self._trouble = ""
        step = self._steps[self._at]
        waiting = self._trouble or self._elsewhere() or step.waiting
        self.coach.show_state(done or waiting, done=bool(done))
        self.coach.act.setVisible(step.action is not None and not (done and step.once))

    @Slot(object)
    def _heard(self, _: object) -> None:
        self.look()

    @Slot()
    def _next(self) -> None:
        if self._at + 1 < len(self._steps):
            self._show(self._at + 1)
        elif self.coach is not None:
            self.coach.hide()
            self._window.services.settings.remember(tour="done")

    @Slot()
    def _act(self) -> None:
        action = self._steps[self._at].action
        if action is not None:
            action[1]()
            self.look()

    # --- what happens -----------------------------------------------------------------------------------------

    def _start(self) -> None:
        self._started = True
        self._window.home.sample_wanted.emit(SAMPLE)

    def _own_text(self) -> None:
        self._next()
        self._window.new_project()

    @Slot()
    def _opened(self) -> None:
        project = self._window.services.project.project
        if self._started and project is not None and self._told.root == Path():
            self._told.root = project.root
        self.look()

    @Slot(str, object)
    def _ended(self, _key: str, end: End) -> None:
        if end.outcome in ("failed", "killed") and self.active:
            self._trouble = self.tr("That did not work. The message above says why; press its button, or start again.")
        self.look()

    @Slot(object)
    def _page_made(self, page: Page) -> None:
        if page.key == "play":
            cast("PlayPage", page).voice.written.connect(self._heard_writing)

    @Slot(object)
    def _heard_writing(self, _: object) -> None:
        self._told.written = self._told.here()
        self.look()

    def _elsewhere(self) -> str:
        if self._told.root != Path() and not self._told.here():
            return self.tr("Another project is open. The tour goes on in “{name}”.").format(name=self._told.root.name)
        return ""
