"""What is known of a run's course, as plain arrays: what diagnosis and forecast judge by. Knows no files and no Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from engine.recipe import Recipe, RecipeError, resolve, with_values

if TYPE_CHECKING:
    from engine.project import RunInputs

Floats = npt.NDArray[np.float64]
_NONE: Floats = np.empty(0)


@dataclass(frozen=True)
class Told:
    """Something the run remarked: its code, the step, and whether a guard changed a setting."""

    code: str
    step: int
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Course:
    """The history of a run, and what it was started with.

    Attributes:
        step, train_loss, grad_norm, learning_rate, speed: one value a step, rising by step, NaN where not measured;
            nats per token, the norm before clipping, and tokens a second.
        looked_at, validation: the steps at which the validation text was judged, and the loss found, nats per token.
        max_steps: of the whole run; 0 when unknown.
        usual_steps: as many as would be chosen for this model and text by itself; 0 when unknown.
        warmup_steps: in which the learning rate rises.
        step_tokens: looked at in one step.
        train_tokens, validation_tokens: of the text; 0 when unknown.
        vocab_size: of the tokenizer.
        unigram_entropy: nats per token of guessing by frequency alone; NaN when unknown.
        began_at: the step of the checkpoint it was branched from; 0 where it started from nothing.
        running: whether it still makes steps.
        told: what the run remarked, in the order of telling.
        recipe: as the run uses it; None where it cannot be read.
    """

    step: Floats = field(default_factory=lambda: _NONE)
    train_loss: Floats = field(default_factory=lambda: _NONE)
    grad_norm: Floats = field(default_factory=lambda: _NONE)
    learning_rate: Floats = field(default_factory=lambda: _NONE)
    speed: Floats = field(default_factory=lambda: _NONE)
    looked_at: Floats = field(default_factory=lambda: _NONE)
    validation: Floats = field(default_factory=lambda: _NONE)
    max_steps: int = 0
    usual_steps: int = 0
    warmup_steps: int = 0
    step_tokens: int = 0
    train_tokens: int = 0
    validation_tokens: int = 0
    vocab_size: int = 0
    unigram_entropy: float = float("nan")
    began_at: int = 0
    running: bool = False
    told: tuple[Told, ...] = ()
    recipe: Recipe | None = None

    @property
    def done(self) -> int:
        """The last step made."""
        return int(self.step[-1]) if len(self.step) else 0

    @property
    def times_seen(self) -> float | None:
        """How often the training text was seen so far; None while that cannot be known."""
        if not self.train_tokens or not self.step_tokens:
            return None
        return (self.done - self.began_at) * self.step_tokens / self.train_tokens

    @property
    def warming_up(self) -> bool:
        """Whether the learning rate is still rising."""
        return self.done - self.began_at < self.warmup_steps


def course_of(
    metrics: Mapping[str, Floats],
    validations: Mapping[str, Floats],
    recipe: Recipe | None,
    inputs: RunInputs | None,
    *,
    running: bool,
    told: Sequence[Told] = (),
) -> Course:
    """The course of a run as its folder tells it.

    Args:
        metrics: columns by name as :class:`engine.jobs.History` holds them.
        validations: the same of the looks at the validation text.
        recipe: the run's own, with every value.
        inputs: what it was started with.
        running: whether it is at work.
        told: its remarks.
    """
    course = Course(
        step=metrics["step"],
        train_loss=metrics["train_loss"],
        grad_norm=metrics["grad_norm"],
        learning_rate=metrics["learning_rate"],
        speed=metrics["tokens_per_second"],
        looked_at=validations["step"],
        validation=validations["loss"],
        running=running,
        told=tuple(told),
        recipe=recipe,
    )
    if inputs is not None:
        course = replace(
            course,
            train_tokens=inputs.train_tokens,
            validation_tokens=inputs.validation_tokens,
            vocab_size=inputs.vocab_size,
            unigram_entropy=inputs.unigram_entropy,
            began_at=inputs.parent.step if inputs.parent else 0,
        )
    return course if recipe is None else _with_recipe(course, recipe)


def _with_recipe(course: Course, recipe: Recipe) -> Course:
    training, context = recipe.training, recipe.model.architecture.max_position_embeddings
    whole = {name: _whole(value) for name, value in (
        ("max_steps", training.max_steps), ("warmup_steps", training.warmup_steps),
    )}  # fmt: skip
    return replace(
        course,
        **whole,
        step_tokens=_whole(training.batch_size) * _whole(context),
        usual_steps=usual_steps(recipe, course.train_tokens, course.vocab_size),
    )


def usual_steps(recipe: Recipe, train_tokens: int, vocab_size: int) -> int:
    """How many steps a run of this model on this text makes where nobody chooses; 0 when that cannot be known."""
    if not train_tokens or not vocab_size:
        return 0
    try:
        plain = with_values(recipe, {"training.max_steps": "auto"})
        steps = resolve(plain, train_tokens=train_tokens, vocab_size=vocab_size).training.max_steps
    except RecipeError:  # a recipe of another version: then nothing is compared with it
        return 0
    return _whole(steps)


def _whole(value: int | str) -> int:
    return value if isinstance(value, int) else 0
