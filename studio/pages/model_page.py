"""Station 4: how big a model? One dial, the shape behind it, and the plan: what it takes on this machine."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout

from engine.advice import Advice as Counsel
from engine.advice import Facts, Notch, advice_for, amount, count, data_size, duration, notches, percent, rate, unbroken
from engine.errors import LangwrightError
from engine.hardware import Hardware
from engine.recipe import Recipe, resolve
from engine.sizing import Plan, plan
from studio.pages.model_drawing import Blocks, ModelDrawing
from studio.pages.recipe_form import RecipeForm, depth_switch
from studio.pages.services import Services
from studio.pages.station_page import StationPage
from studio.widgets import Advice, Card, Choice, ChoiceCards, ThinBar, label

PLAN_AFTER_MS = 60
_TONES = {"good": "good", "warn": "warn", "bad": "bad", "info": "caption"}


@dataclass(frozen=True)
class Planned:
    """What the engine says about the recipe: the dial's verdicts, the plan, and the advice on it."""

    notches: tuple[Notch, ...]
    plan: Plan
    advice: tuple[Counsel, ...]
    resolved: Recipe


class ModelPage(StationPage):
    """Choose the model."""

    key = "model"

    def __init__(self, services: Services) -> None:
        super().__init__(services, "", "", "", "model")
        self.header.set_title(self.tr("How big a model?"))
        self.header.set_subtitle(
            self.tr("Bigger models learn more, need more text, memory and time. Your text and your machine decide.")
        )
        self.primary.hide()
        depth = services.settings.preferences.depth
        self.form = RecipeForm(services.project, ["model"], lambda s: s.path != "model.size", depth=depth)
        self.place_actions(depth_switch(self, depth, self.form))
        self.planned: Planned | None = None
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
        services.project.recipe_changed.connect(self._later)
        services.machine.changed.connect(self._first_look)

    def act(self) -> None:
        """Nothing is left behind here; the next station is where it goes on."""
        self.go.emit("train")

    def refresh(self) -> None:
        """Plan anew."""
        self._later()

    def entered(self) -> None:
        """Plan with what the machine has free now."""
        self._later()

    # --- parts ------------------------------------------------------------------------------------------------

    def _plan_card(self) -> Card:
        card = Card(self.tr("The plan"))
        self._plan_card_widget = card
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(2, 1)
        self._lines: dict[str, tuple[QLabel, QLabel]] = {}
        for row, (name, title) in enumerate(
            (
                ("parameters", self.tr("Parameters")),
                ("memory", self.tr("Memory")),
                ("speed", self.tr("Speed")),
                ("time", self.tr("Time")),
                ("disk", self.tr("Disk")),
                ("text", self.tr("Text")),
            )
        ):
            value, note = label("–", "strong"), label("", "caption", wrap=True)
            grid.addWidget(label(title, "muted"), row, 0)
            grid.addWidget(value, row, 1)
            grid.addWidget(note, row, 2, Qt.AlignmentFlag.AlignVCenter)
            self._lines[name] = (value, note)
        self.drawing = ModelDrawing()
        self._memory = ThinBar(self.tr("Memory needed of memory free"))
        self.advice = Advice()
        self.advice.acted.connect(self._follow)
        self._more = label("", "caption", wrap=True)
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addLayout(grid)
        column.addWidget(self._memory)
        column.addWidget(self.advice)
        column.addWidget(self._more)
        column.addWidget(self.drawing, 1)
        card.body.addLayout(column, 1)
        return card

    # --- planning ---------------------------------------------------------------------------------------------

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
        self._show_plan(planned.plan)
        self.drawing.show_blocks(blocks_of(planned))
        self._show_advice(planned.advice)

    def _show_plan(self, planned: Plan) -> None:
        parameters = planned.parameters
        basis = self.tr("a forecast") if planned.predicted else self.tr("measured on this machine")
        self._plan_card_widget.set_aside(basis)
        self._line(
            "parameters",
            amount(parameters.total),
            self.tr("embedding {part} ({share}), body {body}").format(
                part=amount(parameters.embedding),
                share=percent(parameters.embedding_share),
                body=amount(parameters.total - parameters.embedding),
            ),
        )
        self._line(
            "memory",
            data_size(planned.memory_bytes),
            self.tr("of {free} free  ± {error}").format(
                free=data_size(planned.memory_free), error=percent(planned.memory_error)
            ),
        )
        speed = planned.tokens_per_second
        error = self.tr("± {error}").format(error=percent(planned.speed_error)) if speed else ""
        self._line("speed", rate(speed) if speed else "–", error if planned.predicted else planned.speed_basis)
        self._lines["speed"][1].setToolTip(planned.speed_basis)
        self._line(
            "time",
            duration(planned.seconds) if planned.seconds is not None else "–",
            self.tr("for {steps} steps, {tokens} tokens").format(
                steps=count(planned.max_steps), tokens=amount(planned.tokens_seen or 0)
            )
            if planned.max_steps
            else "",
        )
        self._line(
            "disk",
            data_size(planned.disk_bytes),
            self.tr("{n} checkpoints of {size}").format(
                n=planned.checkpoints, size=data_size(planned.checkpoint_bytes)
            ),
        )
        if planned.train_tokens:
            seen = self.tr("seen {n} times").format(n=f"{planned.epochs:.1f}") if planned.epochs else ""
            guess = self.tr("about {n} tokens") if planned.tokens_estimated else self.tr("{n} tokens")
            self._line("text", guess.format(n=amount(planned.train_tokens)), seen)
        else:
            self._line("text", "–", "")
        self._memory.set_fraction(planned.memory_bytes / planned.memory_free if planned.memory_free else 1.0)

    def _show_advice(self, found: tuple[Counsel, ...]) -> None:
        if not found:
            self.advice.set(self.tr("A good match for your text and this machine."), "")
            self._more.setText("")
            return
        first, *others = found
        self.advice.set(
            unbroken(first.title), unbroken(first.text), first.actions if self.services.project.writable else ()
        )
        self._more.setText("\n".join(f"{other.title} {other.text}" for other in others[:2]))
        self._more.setVisible(bool(others))

    def _impossible(self, error: LangwrightError) -> None:
        self.advice.set(self.tr("This shape is impossible."), str(error))
        for name in self._lines:
            self._line(name, "–", "")

    def _line(self, name: str, value: str, note: str) -> None:
        shown, beside = self._lines[name]
        shown.setText(value)
        beside.setText(note)

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
    known = {
        "vocab_size": tokenizer.get("vocab_size"),
        "train_tokens": (tokens.get("tokens") or {}).get("train"),
        "train_bytes": (clean.get("bytes") or {}).get("train"),
        "disk_free": disk_free,
    }
    planned = plan(recipe, hardware, **known)
    counsel = advice_for(planned, recipe, Facts(validation_tokens=(tokens.get("tokens") or {}).get("validation")))
    resolved = resolve(recipe, train_bytes=known["train_bytes"], vocab_size=planned.vocab_size)
    return Planned(notches(recipe, hardware, **known), planned, counsel, resolved)


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
