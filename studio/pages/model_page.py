"""Station 4: how big a model? One dial, the shape behind it, and the plan: what it takes on this machine."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout

from engine.advice import Advice as Counsel
from engine.advice import Facts, Notch, advice_for, notches
from engine.errors import LangwrightError
from engine.hardware import Hardware
from engine.jobs import End, start_measurement
from engine.recipe import Recipe, resolve
from engine.sizing import Plan, load_measurements, plan
from studio.pages.model_drawing import Blocks, ModelDrawing
from studio.pages.notes import Note
from studio.pages.plan_card import PlanCard
from studio.pages.recipe_form import RecipeForm, depth_switch
from studio.pages.services import Services
from studio.pages.station_page import StationPage
from studio.texts import amount, count, data_size, rate, translated
from studio.widgets import Advice, Card, Choice, ChoiceCards, label
from studio.widgets.buttons import set_icon
from studio.widgets.labels import set_look

PLAN_AFTER_MS = 60
_TONES = {"good": "good", "warn": "warn", "bad": "bad", "info": "caption"}


@dataclass(frozen=True)
class Planned:
    """What the engine says about the recipe: the dial's verdicts, the plan, and the advice on it.

    Attributes:
        damaged: measurements that could not be read and count for nothing.
    """

    notches: tuple[Notch, ...]
    plan: Plan
    advice: tuple[Counsel, ...]
    resolved: Recipe
    damaged: tuple[str, ...] = ()


class ModelPage(StationPage):
    """Choose the model."""

    key = "model"

    def __init__(self, services: Services) -> None:
        super().__init__(services, "", "", "", "measure")
        self.planned: Planned | None = None
        self._damaged: tuple[str, ...] = ()
        self.primary.setText(self.tr("Measure"))
        self.header.set_title(self.tr("How big a model?"))
        self.header.set_subtitle(
            self.tr("Bigger models learn more, need more text, memory and time. Your text and your machine decide.")
        )
        depth = services.settings.preferences.depth
        self.form = RecipeForm(services.project, ["model"], lambda s: s.path != "model.size", depth=depth)
        self.header.add_action_widget(depth_switch(self, depth, self.form))
        self.dial = ChoiceCards([], name=self.tr("Size"))
        self.dial.chosen.connect(self._choose)
        dial = Card()
        dial.body.addWidget(self.dial)
        self.body.addWidget(dial)
        row = QHBoxLayout()
        row.setSpacing(12)
        shape = Card(self.tr("Shape"))
        shape.body.addWidget(self.form)
        shape.body.addStretch(1)
        row.addWidget(shape, 1)
        row.addWidget(self._plan_card(), 1)
        self.body.addLayout(row, 1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PLAN_AFTER_MS)
        self._timer.timeout.connect(self._make_plan)
        services.project.recipe_changed.connect(self._recipe_changed)
        services.machine.changed.connect(self._first_look)

    def act(self) -> None:
        """Measure a few real steps; what they show takes the forecast's place."""
        project, planned = self.services.project.project, self.planned
        if project is not None and planned is not None:
            recipe = self.services.project.recipe
            self.start(lambda: start_measurement(project, recipe, planned.plan.vocab_size))

    def finished(self, end: End) -> None:
        """Plan anew, now with the measurement."""
        found = end.result
        self.panel.finish(
            self.tr("Measured {n} steps.").format(n=count(found["steps"])),
            self.tr("{rate}, {memory} at most").format(
                rate=rate(found["tokens_per_second"]), memory=data_size(found["memory_bytes"])
            ),
        )
        self._later()

    def update_actions(self) -> None:
        """The button measures whenever that can give a true figure, also for a project that is open to look only."""
        why_not = self._why_not()
        self.primary.setEnabled(not why_not and not self.panel.active)
        self.primary.setToolTip(why_not or self.tr("Make a few real steps on this machine, instead of a forecast."))
        self.primary.setAccessibleDescription(self.primary.toolTip())
        self._show_box(self.panel.active)

    def refresh(self) -> None:
        """Plan anew."""
        self._later()

    def entered(self) -> None:
        """Plan with what the machine has free now."""
        self._later()

    # --- parts ------------------------------------------------------------------------------------------------

    def _plan_card(self) -> Card:
        self.plan_card = PlanCard()
        set_look(self.primary, "kind", "secondary")
        set_icon(self.primary, "measure")
        self.plan_card.header.addWidget(self.primary)
        self.drawing = ModelDrawing()
        self.advice = Advice()
        self.advice.acted.connect(self._follow)
        self._more = label("", "caption", wrap=True)
        column = self.plan_card.body
        column.setSpacing(10)
        column.addWidget(self.advice)
        column.addWidget(self._more)
        column.addWidget(self.drawing, 1)
        return self.plan_card

    def _why_not(self) -> str:
        """Why nothing can be measured now; empty when it can."""
        snapshot = self.services.project.snapshot
        if self.planned is None or snapshot is None:
            return self.tr("There is no plan that could be measured.")
        if any(key.startswith("train") for key in (*self.services.work.running(), *snapshot.running)):
            return self.tr("A run is training; beside it the figures would be wrong.")
        return ""

    # --- planning ---------------------------------------------------------------------------------------------

    @Slot(object)
    def _recipe_changed(self, _paths: object) -> None:
        if not self.panel.active:
            self.panel.hide()  # what was measured was another model
        self._later()

    @Slot()
    def _later(self) -> None:
        self._timer.start()

    @Slot()
    def _first_look(self) -> None:
        if self.planned is None or self.isVisible():
            self._timer.start()

    @Slot()
    def _make_plan(self) -> None:
        hardware, snapshot = self.services.machine.hardware, self.services.project.snapshot
        if hardware is None or snapshot is None:
            return
        recipe, facts, free = self.services.project.recipe, snapshot.facts, snapshot.disk_free
        self.services.background.run(
            lambda: make_plan(recipe, hardware, facts, free), self._show, self._impossible, key="plan"
        )

    def _show(self, planned: Planned) -> None:
        self.planned = planned
        self.dial.set_choices(
            [
                Choice(
                    notch.size,
                    notch.title,
                    amount(notch.parameters) if notch.parameters else "",
                    notch.verdict.words,
                    _TONES[notch.verdict.tone],
                )
                for notch in planned.notches
            ]
        )
        self.dial.set_value(self.services.project.recipe.model.size)
        self.dial.setEnabled(self.services.project.writable)
        self.plan_card.show_plan(planned.plan)
        self.drawing.show_blocks(blocks_of(planned))
        self._show_advice(planned.advice)
        self._tell_damage(planned.damaged)
        self.update_actions()

    def _tell_damage(self, damaged: tuple[str, ...]) -> None:
        """Say once which measurements count for nothing."""
        if damaged and damaged != self._damaged:
            words = self.tr("Damaged measurements of this machine are left out: {n}.").format(n=count(len(damaged)))
            remedy = self.tr("Measure again where it matters.")
            self.noted.emit(Note("model:damaged", "warn", words, remedy=remedy, details="\n".join(damaged)))
        self._damaged = damaged

    def _show_advice(self, found: tuple[Counsel, ...]) -> None:
        if not found:
            self.advice.set(self.tr("A good match for your text and this machine."), "")
            self._more.setText("")
            return
        first, *others = found
        self.advice.set(first.title, first.text, first.actions if self.services.project.writable else ())
        self._more.setText("\n".join(f"{translated(other.title)} {translated(other.text)}" for other in others[:2]))
        self._more.setVisible(bool(others))

    def _impossible(self, error: LangwrightError) -> None:
        self.planned = None
        self.advice.set(self.tr("This shape is impossible."), str(error))
        self.plan_card.clear()
        self.update_actions()

    # --- choosing ---------------------------------------------------------------------------------------------

    @Slot(str)
    def _choose(self, size: str) -> None:
        self.services.project.set_value("model.size", size)
        if self.planned is not None:  # until then there are no cards
            self.dial.set_value(self.services.project.recipe.model.size)

    @Slot(str)
    def _follow(self, action: str) -> None:
        """Do what a piece of advice offers: ``size:mini``, ``station:import`` or ``set:training.max_steps=600``."""
        kind, _, rest = action.partition(":")
        if kind == "size":
            self._choose(rest)
        elif kind == "station":
            self.go.emit(rest)
        elif kind == "set":
            path, _, value = rest.partition("=")
            self.services.project.set_value(path, _parsed(value))


def make_plan(recipe: Recipe, hardware: Hardware, facts: Any, disk_free: int | None) -> Planned:
    """Ask the engine; some tens of milliseconds.

    Raises:
        RecipeError: the shape is impossible.
    """
    tokens, tokenizer, clean = (facts.get(name) or {} for name in ("tokens", "tokenizer", "clean"))
    measured = load_measurements(hardware)
    known = {
        "measured": measured,
        "vocab_size": tokenizer.get("vocab_size"),
        "train_tokens": (tokens.get("tokens") or {}).get("train"),
        "train_bytes": (clean.get("bytes") or {}).get("train"),
        "disk_free": disk_free,
    }
    planned = plan(recipe, hardware, **known)
    counsel = advice_for(planned, recipe, Facts(validation_tokens=(tokens.get("tokens") or {}).get("validation")))
    resolved = resolve(recipe, train_bytes=known["train_bytes"], vocab_size=planned.vocab_size)
    return Planned(notches(recipe, hardware, **known), planned, counsel, resolved, measured.damaged)


def blocks_of(planned: Planned) -> Blocks:
    """What the drawing shows; every number of the resolved shape is effective."""
    shape = planned.resolved.model.architecture
    return Blocks(
        layers=int(shape.num_hidden_layers),
        heads=int(shape.num_attention_heads),
        width=int(shape.hidden_size),
        inner=int(shape.intermediate_size),
        vocabulary=planned.plan.vocab_size,
        context=int(shape.max_position_embeddings),
    )


def _parsed(text: str) -> Any:
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            continue
    return text
