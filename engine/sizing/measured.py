"""What a few real steps showed on this machine, kept in the person's cache folder.

Each measurement is a JSON file of its own, named by the fingerprint of its conditions: a later one under the same
conditions replaces it, and a damaged one spoils no other. A measurement speaks for one machine, one PyTorch and one
version of this program.
"""

from __future__ import annotations

import contextlib
import importlib.metadata
import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

import engine
from engine.errors import LangwrightError
from engine.hardware import Hardware, cache_folder
from engine.project.atomic import read_json, write_json
from engine.project.fingerprint import fingerprint
from engine.recipe import Recipe, settings_of

BUSY_CORES = 0.5
"""So many cores' worth of other work spoil a measured speed enough to say so."""

KEPT = 200
"""So many measurements are kept, the newest."""

NO_COST = frozenset(
    {
        "model.size",
        "model.architecture.initializer_range",
        "model.architecture.rope_theta",
        "model.architecture.rms_norm_eps",
        "model.architecture.layer_norm_epsilon",
        "training.objective",
        "training.init_from",
        "training.max_steps",
        "training.learning_rate",
        "training.lr_scheduler_type",
        "training.warmup_steps",
        "training.min_learning_rate_ratio",
        "training.decay_ratio",
        "training.weight_decay",
        "training.adam_learning_rate",
        "training.adam_beta1",
        "training.adam_beta2",
        "training.adam_epsilon",
        "training.seed",
        "training.eval_steps",
        "training.save_steps",
        "training.save_total_limit",
        "training.keep_every_steps",
        "training.sample_prompts",
        "training.sample_tokens",
    }
)
"""Settings that change neither the time of a step nor its memory; one that is not named here is taken to."""

DECIDED = frozenset({"training.device", "training.precision", "training.num_threads", "training.micro_batch_size"})
"""Settings of which not the wish counts but what was decided from it."""


class Measurement(BaseModel):
    """A few real steps.

    Attributes:
        machine: what :func:`machine_of` says of the machine.
        conditions: what :func:`conditions_of` says of the request.
        device, precision, threads, micro_batch_size: what was computed with.
        passages: how many of them were computed together; fewer than ``micro_batch_size`` where a whole micro-batch
            takes too long to be measured.
        parameters: of the trained model; ``flops_per_token`` and ``layers`` of its shape.
        predicted_memory: bytes that the formula says, without those of the process.
        tokens_per_second: by the median step.
        memory_bytes: the peak, as a run reports it.
        step_seconds: the median step; ``steps`` were measured.
        speed_error, memory_error: how far a run may be off, as a share.
        busy_cores: what other programs computed meanwhile.
        created: when.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    version: int = 1
    machine: dict[str, Any]
    conditions: dict[str, Any]
    device: str
    precision: str
    threads: int = Field(ge=1)
    micro_batch_size: int = Field(ge=1)
    passages: int = Field(ge=1)
    parameters: int = Field(ge=1)
    layers: int = Field(ge=1)
    flops_per_token: int = Field(ge=1)
    predicted_memory: int = Field(ge=0)
    tokens_per_second: float = Field(gt=0.0)
    memory_bytes: int = Field(ge=1)
    step_seconds: float = Field(gt=0.0)
    steps: int = Field(ge=1)
    speed_error: float = Field(ge=0.0)
    memory_error: float = Field(ge=0.0)
    busy_cores: float = 0.0
    created: str = ""

    @property
    def day(self) -> str:
        """When it was made, as ``2030-01-31``."""
        return self.created[:10]


@dataclass(frozen=True)
class Measurements:
    """What is known of one machine.

    Attributes:
        known: every measurement of it, newest first.
        damaged: files that could not be understood and count for nothing.
    """

    known: tuple[Measurement, ...] = ()
    damaged: tuple[str, ...] = ()

    def of(self, conditions: dict[str, Any]) -> Measurement | None:
        """The measurement under just these conditions."""
        return next((found for found in self.known if found.conditions == conditions), None)

    def like(self, device: str, precision: str) -> tuple[Measurement, ...]:
        """Those on a device in a precision, whatever the shape."""
        return tuple(found for found in self.known if (found.device, found.precision) == (device, precision))

    def including(self, measurement: Measurement) -> Measurements:
        """With one more, which replaces an older one under the same conditions."""
        others = (found for found in self.known if found.conditions != measurement.conditions)
        return replace(self, known=(measurement, *others))


def machine_of(hardware: Hardware) -> dict[str, Any]:
    """What makes figures of one machine worthless on another, JSON-able: the parts, PyTorch, and this program."""
    try:
        torch = importlib.metadata.version("torch")
    except importlib.metadata.PackageNotFoundError:
        torch = ""
    return {
        "processor": hardware.processor,
        "cores": [hardware.physical_cores, hardware.logical_cores],
        "memory": round(hardware.memory_total / 2**30),
        "features": sorted(hardware.features),
        "cards": [[card.name, round(card.memory_total / 2**30)] for card in hardware.gpus],
        "system": hardware.system,
        "torch": torch,
        "program": engine.__version__,
    }


def conditions_of(
    recipe: Recipe, vocab_size: int, *, device: str, precision: str, threads: int, micro_batch_size: int
) -> dict[str, Any]:
    """What decides how long a step takes and what memory it needs, JSON-able.

    Args:
        recipe: resolved.
        vocab_size: of the tokenizer.
        device: the choice for ``training.device``.
        precision: the choice for ``training.precision``.
        threads: what ``training.num_threads`` means on a quiet machine, so that a plan made while another program is
            busy still finds the measurement.
        micro_batch_size: the choice for ``training.micro_batch_size``.
    """
    used = {setting.path: recipe.value(setting.path) for setting in settings_of(recipe, "model", "training")}
    costly = {path: value for path, value in used.items() if not _free(path)}
    return {
        **json.loads(json.dumps(costly)),  # as it will be read back: tuples are lists
        "vocab_size": vocab_size,
        "device": device,
        "precision": precision,
        "threads": threads,
        "micro_batch_size": micro_batch_size,
        "evaluation.batch_size": recipe.evaluation.batch_size,
    }


def load_measurements(hardware: Hardware, folder: Path | None = None) -> Measurements:
    """What was measured on this machine; a file that cannot be understood is named in ``damaged``."""
    here, known, damaged = machine_of(hardware), [], []
    for path in sorted(_place(folder).glob("*.json")):
        try:
            found = Measurement.model_validate(read_json(path))
        except (LangwrightError, ValidationError):
            damaged.append(path.name)
            continue
        if found.machine == here:
            known.append(found)
    known.sort(key=lambda found: found.created, reverse=True)
    return Measurements(tuple(known), tuple(damaged))


def save_measurement(measurement: Measurement, folder: Path | None = None) -> Path:
    """Keep a measurement, atomically; the oldest beyond :data:`KEPT` go.

    Raises:
        LangwrightError: the folder cannot be written.
    """
    place = _place(folder)
    name = fingerprint({"machine": measurement.machine, "conditions": measurement.conditions})
    path = place / f"{name[:32]}.json"
    write_json(path, measurement.model_dump(mode="json"))
    kept = sorted(place.glob("*.json"), key=_changed, reverse=True)
    for old in kept[KEPT:]:
        with contextlib.suppress(OSError):  # it goes at the next save
            old.unlink()
    return path


def _place(folder: Path | None) -> Path:
    return (folder or cache_folder()) / "measurements"


def _changed(path: Path) -> float:
    """When a file was written last; another process may just have removed it."""
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


def _free(path: str) -> bool:
    """Whether a setting, or the variant it belongs to, costs nothing."""
    parents = {path.rsplit(".", depth)[0] for depth in range(path.count("."))}
    return path in DECIDED or bool(parents & NO_COST)
