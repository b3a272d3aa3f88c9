"""What the steps of the tour say, and how each is seen to have happened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from studio.texts import amount, count, decimal

if TYPE_CHECKING:
    from studio.windows.main_window import MainWindow


@dataclass(frozen=True)
class Step:
    """One step.

    Attributes:
        title, text: what it shows.
        waiting: what it waits for, in words.
        done: what happened, in words; empty while it has not.
        action: its button and what that does; none where it only waits.
        once: its button has no place any more once it is done.
    """

    title: str
    text: str
    waiting: str
    done: Callable[[], str]
    action: tuple[str, Callable[[], None]] | None = None
    once: bool = False


class TourSteps(QObject):
    """The steps of one tour.

    Attributes:
        root: the folder of the project that it makes; empty until then.
        written: whether the person has written with it.
    """

    def __init__(self, window: MainWindow, start: Callable[[], None], then: Callable[[], None]) -> None:
        """Prepare.

        Args:
            window: through which it leads.
            start: makes the sample's project.
            then: what comes after the tour.
        """
        super().__init__()
        self._window, self._start, self._then = window, start, then
        self.root = Path()
        self.written = False

    def here(self) -> bool:
        """Whether the sample's project is the one that is open."""
        project = self._window.services.project.project
        return project is not None and project.root == self.root

    def steps(self) -> tuple[Step, ...]:
        """All of them, in order."""
        go = self._window.show_page
        return (
            Step(
                self.tr("A language model in two minutes"),
                self.tr(
                    "The sample is the reference of Python, half a megabyte of English that is on this machine "
                    "already. It becomes a project of its own, and all that follows happens for real."
                ),
                self.tr("Press Start."),
                self._has_begun,
                (self.tr("Start"), self._start),
                once=True,
            ),
            Step(
                self.tr("The text is read and cleaned"),
                self.tr(
                    "The list at the left is the way from text to model. A mark shows what is done. Clean tidies the "
                    "text and holds a part of it back: by that part the model is judged later."
                ),
                self.tr("Reading and cleaning…"),
                self._is_clean,
            ),
            Step(
                self.tr("The text is cut into tokens"),
                self.tr(
                    "A model reads tokens: pieces that are frequent in the text. On the page Tokenizer any text can be "
                    "typed to see how it is cut."
                ),
                self.tr("Looking for the most useful pieces…"),
                self._is_cut,
                (self.tr("Show it"), partial(go, "tokenizer")),
            ),
            Step(
                self.tr("It learns"),
                self.tr(
                    "The chart shows the loss: how surprised the model is by each next token. It begins near pure "
                    "guessing and should fall. Underlined words explain themselves when they are clicked."
                ),
                self.tr("Waiting for the first step…"),
                self._has_loss,
                (self.tr("Show it"), partial(go, "train")),
            ),
            Step(
                self.tr("It speaks"),
                self.tr(
                    "Now and then the model writes a sample beside the chart. At step 0 it is noise. Watch words "
                    "appear, then something like sentences."
                ),
                self.tr("Waiting for the first sample after some learning…"),
                self._has_spoken,
                (self.tr("Show it"), partial(go, "train")),
            ),
            Step(
                self.tr("Write with it"),
                self.tr(
                    "On the page Play, type how it should begin, such as “The function”, and press Write. It learns on "
                    "meanwhile."
                ),
                self.tr("Waiting for your first text…"),
                self._has_written,
                (self.tr("Go to Play"), partial(go, "play")),
            ),
            Step(
                self.tr("That is all of it"),
                self.tr(
                    "The training goes on until it is done, also without the window. Now bring your own text: the "
                    "model will write in its voice. F1 explains whatever is in front."
                ),
                "",
                lambda: self.tr("The tour can be taken again from the menu under the project's name."),
                (self.tr("Start with your own text"), self._then),
            ),
        )

    def _has_begun(self) -> str:
        return self.tr("The project “{name}” is made.").format(name=self.root.name) if self.here() else ""

    def _is_clean(self) -> str:
        snapshot = self._window.services.project.snapshot
        if not self.here() or snapshot is None or snapshot.states["clean"].state != "ready":
            return ""
        documents = snapshot.facts["import"].get("documents")
        return self.tr("{n} documents are read and clean.").format(n=count(int(documents or 0)))

    def _is_cut(self) -> str:
        snapshot = self._window.services.project.snapshot
        tokens = snapshot.facts["tokens"].get("tokens") if self.here() and snapshot is not None else None
        if not isinstance(tokens, dict):
            return ""
        return self.tr("The text is {n} tokens long.").format(n=amount(int(tokens.get("train") or 0)))

    def _has_loss(self) -> str:
        run = self._window.services.run
        losses = run.metrics["train_loss"]
        if not self.here() or not len(losses):
            return ""
        return self.tr("The loss began at {first} and is now {now}.").format(
            first=decimal(losses[0], 2), now=decimal(run.latest("train_loss"), 2)
        )

    def _has_spoken(self) -> str:
        spoken = [sample for sample in self._window.services.run.samples if sample.step > 0]
        if not self.here() or not spoken:
            return ""
        return self.tr("At step {n} it wrote: “{text}”").format(
            n=count(spoken[-1].step), text=" ".join(spoken[-1].text.split())[:60]
        )

    def _has_written(self) -> str:
        return self.tr("You have written with your own model.") if self.written else ""
