"""The plan of a training: what it will take on this machine, before a single step is made."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from engine.hardware import DeviceChoice, Hardware, PrecisionChoice, choose_device, choose_precision, choose_threads
from engine.recipe import Recipe, resolve
from engine.sizing.calibrate import process_bytes
from engine.sizing.looks import FORWARD_SHARE, judged_tokens
from engine.sizing.measured import BUSY_CORES, Measurement, Measurements, conditions_of
from engine.sizing.memory import (
    CALIBRATED_ERROR,
    PROCESS_BYTES,
    MemoryEstimate,
    checkpoint_bytes,
    largest_micro_batch,
    training_memory,
)
from engine.sizing.memory import ERROR as MEMORY_ERROR
from engine.sizing.parameters import ParameterCount, flops_per_token, parameter_count, shape_of
from engine.sizing.speed import SpeedEstimate, training_speed
from engine.sizing.text import estimated_tokens, useful_tokens

UNMEASURED = "From the model's shape; not measured here."
CALIBRATED = "From the model's shape and what others took on this machine."


@dataclass(frozen=True)
class Plan:
    """What a training will take. Bytes, tokens and seconds are plain numbers; None means that nobody can know yet.

    Attributes:
        parameters: the model's size, exact.
        device: where it will run; ``device_name`` on screen, ``device_reason`` why.
        precision: ``fp32`` or ``bf16``, with ``precision_reason``.
        threads: processor threads.
        micro_batch_size: passages computed together.
        memory: predicted peak, by what takes it; ``memory_bytes`` is its sum, or what was measured instead, with
            ``memory_error`` as a share.
        memory_basis: where that comes from, in a sentence.
        memory_free: bytes free on the device.
        tokens_per_second: training speed, with ``speed_error`` as a share (0.5: from half to one and a half).
        speed_basis: where the speed comes from, in a sentence.
        seconds: for all steps, without judging and saving.
        disk_bytes: the run's checkpoints and numbers; ``checkpoints`` of ``checkpoint_bytes`` each.
        disk_free: bytes free where the project lies.
        train_tokens: tokens of the training text; ``tokens_estimated`` when its tokenizer is not trained yet.
        useful_tokens: what a model of this size would like.
        tokens_seen: tokens looked at in all steps; ``epochs`` times the text.
        tokens_judged: of the validation text, in all looks at it; None while that is unknown.
        max_steps: steps.
        predicted: False once a measurement on this machine has replaced the prediction.
        measured_on: the day of that measurement.
    """

    parameters: ParameterCount
    vocab_size: int
    device: str
    device_name: str
    device_reason: str
    precision: str
    precision_reason: str
    threads: int
    micro_batch_size: int
    memory: MemoryEstimate
    memory_bytes: int
    memory_free: int
    memory_error: float
    tokens_per_second: float | None
    speed_error: float
    speed_basis: str
    seconds: float | None
    disk_bytes: int
    disk_free: int | None
    checkpoints: int
    checkpoint_bytes: int
    train_tokens: int | None
    tokens_estimated: bool
    useful_tokens: int
    tokens_seen: int | None
    tokens_judged: int | None
    epochs: float | None
    max_steps: int | None
    memory_basis: str = ""
    predicted: bool = True
    measured_on: str | None = None

    @property
    def fits_memory(self) -> bool:
        """Whether the predicted peak fits into what is free."""
        return self.memory_bytes <= self.memory_free

    @property
    def fits_disk(self) -> bool:
        """Whether the checkpoints fit on the disk; True when nobody asked the disk."""
        return self.disk_free is None or self.disk_bytes <= self.disk_free

    @property
    def fits(self) -> bool:
        """Whether the training can run here at all."""
        return self.fits_memory and self.fits_disk


@dataclass(frozen=True)
class _Text:
    """What is learnt from: tokens of the training split, perhaps estimated, of a vocabulary."""

    vocab_size: int
    tokens: int | None
    estimated: bool


@dataclass(frozen=True)
class _Ways:
    """How it is computed: where, in which precision, with how many threads, how many passages together."""

    device: DeviceChoice
    precision: PrecisionChoice
    threads: int
    memory_free: int
    micro_batch_size: int


@dataclass(frozen=True)
class _Work:
    """How much is computed; None while it is unknown."""

    max_steps: int | None
    tokens_seen: int | None
    tokens_judged: int | None
    epochs: float | None


def plan(
    recipe: Recipe,
    hardware: Hardware,
    *,
    vocab_size: int | None = None,
    train_tokens: int | None = None,
    train_bytes: int | None = None,
    disk_free: int | None = None,
    measured: Measurements | None = None,
) -> Plan:
    """Plan a training on a machine.

    Args:
        recipe: resolved or not; what is still ``"auto"`` is filled in.
        hardware: the machine.
        vocab_size: of the trained tokenizer; from the recipe while there is none.
        train_tokens: of the training split; estimated from ``train_bytes`` while they are unknown.
        train_bytes: UTF-8 bytes of the training split.
        disk_free: bytes free where the project lies.
        measured: what was measured on this machine; one under just these conditions replaces the prediction, others
            make it better.

    Raises:
        RecipeError: the shape is impossible.
        DeviceMissingError: the recipe asks for a device that is not there.
    """
    text = _text(recipe, vocab_size, train_tokens, train_bytes)
    recipe = resolve(recipe, train_bytes=train_bytes, vocab_size=vocab_size)
    recipe = resolve(recipe, train_tokens=text.tokens, vocab_size=text.vocab_size)
    parameters = parameter_count(recipe.model, text.vocab_size)
    ways = _ways(recipe, hardware, text.vocab_size, parameters)
    near = (measured or Measurements()).like(ways.device.device, ways.precision.precision)
    speed = _speed(recipe, hardware, text.vocab_size, parameters, ways, near)
    work = _work(recipe, text)
    checkpoint = checkpoint_bytes(recipe, text.vocab_size)
    checkpoints = recipe.training.save_total_limit + 1 + _kept_for_good(recipe, work.max_steps)  # and the best one
    memory = _memory(recipe, text.vocab_size, parameters, ways, near)
    planned = Plan(
        parameters=parameters,
        vocab_size=text.vocab_size,
        device=ways.device.device,
        device_name=ways.device.name,
        device_reason=ways.device.reason,
        precision=ways.precision.precision,
        precision_reason=ways.precision.reason,
        threads=ways.threads,
        micro_batch_size=ways.micro_batch_size,
        memory=memory,
        memory_bytes=memory.total,
        memory_free=ways.memory_free,
        memory_error=CALIBRATED_ERROR if near else MEMORY_ERROR,
        memory_basis=CALIBRATED if near else UNMEASURED,
        tokens_per_second=speed.tokens_per_second,
        speed_error=speed.error,
        speed_basis=speed.basis,
        seconds=_seconds(work.tokens_seen, work.tokens_judged, speed.tokens_per_second),
        disk_bytes=checkpoints * checkpoint,
        disk_free=disk_free,
        checkpoints=checkpoints,
        checkpoint_bytes=checkpoint,
        train_tokens=text.tokens,
        tokens_estimated=text.estimated,
        useful_tokens=useful_tokens(parameters),
        tokens_seen=work.tokens_seen,
        tokens_judged=work.tokens_judged,
        epochs=work.epochs,
        max_steps=work.max_steps,
    )
    exact = measured.of(_conditions(recipe, text.vocab_size, ways)) if measured else None
    return with_measurement(planned, exact) if exact else planned


def with_measurement(planned: Plan, measurement: Measurement) -> Plan:
    """The plan with what a few real steps on this machine showed in place of the prediction."""
    speed = measurement.tokens_per_second
    basis = f"Measured on this machine, on {measurement.day}."
    busy = " Other programs were busy meanwhile." if measurement.busy_cores >= BUSY_CORES else ""
    return replace(
        planned,
        threads=measurement.threads,
        micro_batch_size=measurement.micro_batch_size,
        tokens_per_second=speed,
        speed_error=measurement.speed_error,
        speed_basis=basis + busy,
        seconds=_seconds(planned.tokens_seen, planned.tokens_judged, speed),
        memory_bytes=measurement.memory_bytes + _unseen(measurement.device),
        memory_error=measurement.memory_error,
        memory_basis=basis,
        predicted=False,
        measured_on=measurement.day,
    )


def device_memory_free(device: str, hardware: Hardware) -> int:
    """Bytes free where the training will live: the card's own memory, or main memory."""
    if device == "cuda" and hardware.gpus and hardware.gpus[0].memory_total:
        return hardware.gpus[0].memory_free
    return hardware.memory_free


def _text(recipe: Recipe, vocab_size: int | None, train_tokens: int | None, train_bytes: int | None) -> _Text:
    vocabulary = int(resolve(recipe, train_bytes=train_bytes, vocab_size=vocab_size).tokenizer.vocab_size)
    if train_tokens is not None or train_bytes is None:
        return _Text(vocabulary, train_tokens, estimated=False)
    return _Text(vocabulary, estimated_tokens(train_bytes, vocabulary, recipe.tokenizer.type), estimated=True)


def _ways(recipe: Recipe, hardware: Hardware, vocab_size: int, parameters: ParameterCount) -> _Ways:
    device = choose_device(recipe.training.device, hardware)
    precision = choose_precision(recipe.training.precision, device.device, hardware, parameters.total)
    free = device_memory_free(device.device, hardware)
    return _Ways(
        device=device,
        precision=precision,
        threads=choose_threads(recipe.training.num_threads, hardware).threads,
        memory_free=free,
        micro_batch_size=_micro_batch(recipe, vocab_size, free, precision.precision, device.device),
    )


def _memory(
    recipe: Recipe, vocab_size: int, parameters: ParameterCount, ways: _Ways, near: Sequence[Measurement]
) -> MemoryEstimate:
    memory = training_memory(
        recipe,
        vocab_size,
        micro_batch_size=ways.micro_batch_size,
        precision=ways.precision.precision,
        device=ways.device.device,
    )
    return replace(memory, process=process_bytes(near, parameters.padded_total)) if near else memory


def _speed(
    recipe: Recipe,
    hardware: Hardware,
    vocab_size: int,
    parameters: ParameterCount,
    ways: _Ways,
    near: Sequence[Measurement],
) -> SpeedEstimate:
    shape = shape_of(recipe.model)
    return training_speed(
        hardware,
        device=ways.device.device,
        precision=ways.precision.precision,
        threads=ways.threads,
        parameters=parameters.padded_total,
        flops_per_token=flops_per_token(recipe.model, vocab_size),
        layers=shape.layers,
        micro_batch_tokens=ways.micro_batch_size * shape.context,
        measured=near,
    )


def _work(recipe: Recipe, text: _Text) -> _Work:
    if recipe.training.max_steps == "auto":
        return _Work(None, None, None, None)
    steps = int(recipe.training.max_steps)
    seen = steps * int(recipe.training.batch_size) * shape_of(recipe.model).context
    return _Work(
        max_steps=steps,
        tokens_seen=seen,
        tokens_judged=None if text.tokens is None else judged_tokens(recipe, text.tokens),
        epochs=seen / text.tokens if text.tokens else None,
    )


def _conditions(recipe: Recipe, vocab_size: int, ways: _Ways) -> dict[str, Any]:
    return conditions_of(
        recipe,
        vocab_size,
        device=ways.device.device,
        precision=ways.precision.precision,
        threads=ways.threads,
        micro_batch_size=ways.micro_batch_size,
    )


def _unseen(device: str) -> int:
    """Bytes that a run's own count leaves out: on a card PyTorch counts its tensors, not what the driver takes."""
    return PROCESS_BYTES[device] if device == "cuda" else 0


def _micro_batch(recipe: Recipe, vocab_size: int, free: int, precision: str, device: str) -> int:
    chosen, batch = recipe.training.micro_batch_size, int(recipe.training.batch_size)
    if isinstance(chosen, int):
        return min(chosen, batch)
    return largest_micro_batch(
        recipe, vocab_size, batch_size=batch, memory_free=free, precision=precision, device=device
    )


def _kept_for_good(recipe: Recipe, steps: int | None) -> int:
    """How many checkpoints ``training.keep_every_steps`` keeps beyond the last ones, at most."""
    every, save_steps = recipe.training.keep_every_steps, recipe.training.save_steps
    return 0 if not every or steps is None or save_steps == "auto" else steps // math.lcm(every, save_steps)


def _seconds(seen: int | None, judged: int | None, tokens_per_second: float | None) -> float | None:
    """Learning and judging; saving goes on beside it."""
    if seen is None or not tokens_per_second:
        return None
    return (seen + (judged or 0) * FORWARD_SHARE) / tokens_per_second
