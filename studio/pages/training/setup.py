"""Before a run: its name, how it learns, and a last look at whether everything is there."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from engine.errors import LangwrightError
from studio.pages.model_page import Planned, make_plan
from studio.pages.recipe_form import RecipeForm, depth_switch
from studio.pages.services import Services
from studio.pages.sign import Sign
from studio.texts import amount, count, data_size, duration, rate
from studio.widgets import Card, ElidedLabel, button, label

HIDDEN = ("training.objective.kind", "training.init_from.kind", "training.init_from.run", "training.init_from.step")


class RunSetup(QWidget):
    """What is set before a run begins.

    Signals:
        cancelled: no new run after all.
        failed: a :class:`LangwrightError` of the plan.
    """

    cancelled = Signal()
    failed = Signal(object)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self.planned: Planned | None = None
        depth = services.settings.preferences.depth
        self.form = RecipeForm(services.project, ["training", "pace"], lambda s: s.path not in HIDDEN, depth=depth)
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name of the run"))
        self.name.setPlaceholderText(self.tr("by itself: run-1, run-2 and so on"))
        self.name.setMaximumWidth(300)
        self.cancel = button(self.tr("Back to the run"))
        self.cancel.clicked.connect(self.cancelled)
        how = Card(self.tr("How it learns"))
        how.header.addWidget(depth_switch(self, depth, self.form))
        how.body.addWidget(self.form)
        how.body.addStretch(1)
        check = Card(self.tr("Before it starts"))
        self._lines = {key: _Line() for key in ("text", "model", "machine", "memory", "disk", "time")}
        for line in self._lines.values():
            check.body.addWidget(line)
        caption = label(self.tr("Name of the run"))
        caption.setBuddy(self.name)
        check.body.addSpacing(8)
        check.body.addWidget(caption)
        check.body.addWidget(self.name)
        row = QHBoxLayout()
        row.addWidget(self.cancel)
        row.addStretch(1)
        check.body.addLayout(row)
        check.body.addStretch(1)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(how, 11)
        side = QVBoxLayout()
        side.addWidget(check, 1)
        line.addLayout(side, 9)
        services.machine.changed.connect(self._plan_if_needed)
        services.project.recipe_changed.connect(self.plan)

    @Slot()
    def plan(self) -> None:
        """Reckon what the run will take, off this thread, where one can see it."""
        hardware, snapshot = self._services.machine.hardware, self._services.project.snapshot
        if hardware is None or snapshot is None or not self.isVisible():
            return
        recipe = self._services.project.recipe
        self._services.background.run(
            lambda: make_plan(recipe, hardware, snapshot.facts, snapshot.disk_free),
            self._show_plan,
            self._complain,
            key="train-plan",
        )

    @Slot()
    def _plan_if_needed(self) -> None:
        if self.planned is None:
            self.plan()

    def _complain(self, error: LangwrightError) -> None:
        self.failed.emit(error)

    def _show_plan(self, planned: Planned) -> None:
        """Say what the plan says, each with a sign whether it will do."""
        self.planned = planned
        plan = planned.plan
        tokens = plan.train_tokens or 0
        self._lines["text"].set(self.tr("{n} tokens to learn from").format(n=amount(tokens)), bool(tokens))
        self._lines["model"].set(
            self.tr("{n} parameters, vocabulary of {v}").format(
                n=amount(plan.parameters.total), v=count(plan.vocab_size)
            ),
            True,
        )
        self._lines["machine"].set(
            self.tr("{device}, {precision}").format(device=plan.device_name, precision=plan.precision),
            True,
        )
        self._lines["memory"].set(
            self.tr("needs {n} of {free} memory free").format(
                n=data_size(plan.memory_bytes), free=data_size(plan.memory_free)
            ),
            plan.fits_memory,
        )
        self._lines["disk"].set(
            self.tr("{n} for {k} checkpoints").format(n=data_size(plan.disk_bytes), k=plan.checkpoints),
            plan.fits_disk,
        )
        speed = rate(plan.tokens_per_second) if plan.tokens_per_second else ""
        self._lines["time"].set(
            self.tr("about {time} for {steps} steps at {speed}").format(
                time=duration(plan.seconds), steps=count(plan.max_steps or 0), speed=speed
            )
            if plan.seconds is not None
            else "",
            True,
        )


class _Line(QWidget):
    """A sign and a sentence."""

    def __init__(self) -> None:
        super().__init__()
        self._sign = Sign("check", "good", 14)
        self._words = ElidedLabel("")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(8)
        row.addWidget(self._sign)
        row.addWidget(self._words, 1)

    def set(self, words: str, good: bool) -> None:
        """Say something; nothing hides the line."""
        self._words.setText(words)
        self._sign.set("check" if good else "warn", "good" if good else "warn")
        self.setVisible(bool(words))
