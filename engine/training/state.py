"""Everything a run must remember besides its tensors: ``state.json`` of a checkpoint."""

from __future__ import annotations

import platform
from typing import Any, Literal

import torch
from pydantic import BaseModel, ConfigDict, ValidationError

from engine.errors import LangwrightError
from engine.recipe import Recipe, section_values

STATE_VERSION = 1


class Versions(BaseModel):
    """What the arithmetic of a checkpoint was done with; another may round differently."""

    model_config = ConfigDict(frozen=True)
    python: str = ""
    torch: str = ""
    machine: str = ""

    @classmethod
    def here(cls) -> Versions:
        """Those of this process."""
        return cls(python=platform.python_version(), torch=str(torch.__version__), machine=platform.machine())


class Execution(BaseModel):
    """How a run was computed; with ``training.deterministic`` a resume computes in the same way."""

    model_config = ConfigDict(frozen=True)
    device: Literal["cpu", "cuda", "mps"]
    precision: Literal["fp32", "bf16", "fp16"]
    threads: int
    micro_batch_size: int
    compiled: bool = False
    gradient_checkpointing: bool = False


class TrainingState(BaseModel):
    """Where a run stands.

    Attributes:
        step: finished steps.
        tokens: tokens looked at; seconds: of training, judging and saving not counted.
        samples_consumed: the data cursor: passages used for steps so far.
        random: the random number generators, from :func:`engine.checkpoints.capture_rng`.
        train_loss: of the last step, validation_loss: at this step where it was measured; nats per token.
        last_validation: step and loss of the last look; best_validation_loss: the lowest so far.
        best_step: when that was; looks_without_improvement: since then, as early stopping counts.
        skipped_in_a_row: updates left out just before, because something was not finite.
        spikes: what the guard remembers of the losses lately.
        scaler: the scale of fp16's loss; None in another precision.
        settings: the recipe's model and training values the run is made from, by dotted path.
        tokens_fingerprint: the shards' that were read; the key of the data order.
        overrides: what a guard changed against the recipe, by dotted path.
    """

    model_config = ConfigDict(frozen=True)
    version: int = STATE_VERSION
    step: int
    tokens: int
    seconds: float
    samples_consumed: int
    random: dict[str, Any]
    train_loss: float | None = None
    validation_loss: float | None = None
    last_validation: tuple[int, float] | None = None
    best_validation_loss: float | None = None
    best_step: int | None = None
    looks_without_improvement: int = 0
    skipped_in_a_row: int = 0
    spikes: dict[str, Any] = {}
    scaler: dict[str, Any] | None = None
    settings: dict[str, Any]
    tokens_fingerprint: str
    overrides: dict[str, Any] = {}
    execution: Execution
    versions: Versions


def read_state(values: dict[str, Any], name: str) -> TrainingState:
    """The state in a checkpoint's ``state.json``.

    Raises:
        LangwrightError: it is of a newer program, or damaged.
    """
    if values.get("version", 0) > STATE_VERSION:
        raise LangwrightError(
            f"The checkpoint {name} was made by a newer Langwright.",
            remedy="Use that version to go on with the run.",
            code="checkpoint.newer",
        )
    try:
        return TrainingState.model_validate(values)
    except ValidationError as error:
        raise LangwrightError(
            f"state.json of the checkpoint {name} has {error.error_count()} wrong fields.",
            remedy="Delete this checkpoint, and the run goes on from the one before.",
            code="checkpoint.damaged",
        ) from error


def training_settings(recipe: Recipe) -> dict[str, Any]:
    """The values that decide what a run learns, as JSON gives them back, by dotted path; none of execution."""
    values = section_values(recipe, "model", "training")
    return {path: list(value) if isinstance(value, tuple) else value for path, value in values.items()}


def changed_settings(state: TrainingState, recipe: Recipe) -> list[str]:
    """The settings whose values differ between a checkpoint and a recipe.

    Settings that only one of the two knows are of another version of the program and do not count.
    """
    now = training_settings(recipe)
    return sorted(path for path in now.keys() & state.settings.keys() if now[path] != state.settings[path])
