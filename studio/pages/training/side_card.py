"""Beside the chart: what the model says as it learns, its checkpoints, and what the run had to remark."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from engine.jobs import Event
from studio.pages.page import give_way
from studio.pages.training.checkpoint_keeping import CheckpointKeeping
from studio.pages.training.checkpoints import CheckpointList
from studio.state import RunState, Sample
from studio.texts import count, translated
from studio.theme.tokens import SPACE_2
from studio.widgets import Card, SampleList, SegmentedControl, label

PARTS = ("samples", "checkpoints", "notes")


class SideCard(Card):
    """Three lists, one at a time; it follows the run on show by itself.

    Attributes:
        checkpoints: the list of checkpoints, filled by the page.
        keeping: how many of them are kept, filled by the page too.
    """

    def __init__(self, run: RunState, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._run = run
        self.switch = SegmentedControl(
            [("samples", self.tr("Samples")), ("checkpoints", self.tr("Checkpoints")), ("notes", self.tr("Notes"))],
            name=self.tr("Beside the chart"),
        )
        self.samples = SampleList(self.tr("What the model says at each look shows here, so that one sees it learn."))
        self.checkpoints = CheckpointList()
        self.keeping = CheckpointKeeping()
        self.notes = SampleList(self.tr("Nothing unusual."))
        self.notes.setAccessibleName(self.tr("Notes"))
        self._stack = QStackedWidget()
        for part in (self.samples, self._checkpoints_part(), self.notes):
            self._stack.addWidget(part)
        self._prompt = label("", "caption")
        self.body.addWidget(self.switch)
        self.body.addWidget(self._prompt)
        self.body.addWidget(self._stack, 1)
        self.setMinimumWidth(270)
        give_way(self)
        self.switch.chosen.connect(self.show_part)
        run.switched.connect(self._switched)
        run.sampled.connect(self._sampled)
        run.told.connect(self._told)

    def _checkpoints_part(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(self.checkpoints, 1)
        column.addWidget(self.keeping)
        return part

    @Slot(str)
    def show_part(self, key: str) -> None:
        """Bring one of the lists to the front."""
        self.switch.set_value(key)
        self._stack.setCurrentIndex(PARTS.index(key))
        self._prompt.setVisible(key == "samples")

    @Slot(str, object)
    def show_mark(self, kind: str, step: int) -> None:
        """Bring what a mark of the chart stands for to the front: that sample, checkpoint or remark."""
        if kind == "sample":
            self.show_part("samples")
            said = [sample for sample in self._run.samples if sample.step == step]
            if said:
                self.samples.show_entry(self._caption(said[-1]), said[-1].text)
        elif kind == "checkpoint":
            self.show_part("checkpoints")
            self.checkpoints.show_step(step)
        else:
            self.show_part("notes")
            told = [event for event in self._run.messages if event.values.get("step") == step]
            if told:
                self.notes.show_entry(*self._note(told[-1]))

    @Slot()
    def _switched(self) -> None:
        samples = self._run.samples
        self.samples.set_samples([(self._caption(sample), sample.text) for sample in reversed(samples)])
        self.notes.clear()
        self._prompt.setText(self._prompt_words(samples[-1].prompt) if samples else "")

    @Slot(object)
    def _sampled(self, sample: Sample) -> None:
        self.samples.add_sample(self._caption(sample), sample.text)
        self._prompt.setText(self._prompt_words(sample.prompt))

    @Slot(object)
    def _told(self, event: Event) -> None:
        self.notes.add_sample(*self._note(event))

    def _note(self, event: Event) -> tuple[str, str]:
        levels = {"warning": self.tr("warning"), "error": self.tr("error")}
        caption = levels.get(str(event.values.get("level", "info")), self.tr("note"))
        return caption, translated(event.text) or str(event.values.get("code", ""))

    def _caption(self, sample: Sample) -> str:
        several = len({other.prompt for other in self._run.samples}) > 1
        step = self.tr("step {step}").format(step=count(sample.step))
        return f"{step} · {self._prompt_words(sample.prompt)}" if several else step

    def _prompt_words(self, prompt: str) -> str:
        return self.tr("prompt: “{prompt}”").format(prompt=prompt) if prompt else self.tr("no prompt")
