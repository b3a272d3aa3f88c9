"""The plan of a training: what it will take on this machine, before a single step is made."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from engine.hardware import Hardware, choose_device, choose_precision, choose_threads
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
from engine.sizing.speed import training_speed
from engine.sizing.text import estimated_tokens, useful_tokens


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
    recipe = resolve(recipe, train_bytes=train_bytes, vocab_size=vocab_size)
    vocabulary = int(recipe.tokenizer.vocab_size)
    estimated = train_tokens is None and train_bytes is not None
    if train_tokens is None and train_bytes is not None:
        train_tokens = estimated_tokens(train_bytes, vocabulary, recipe.tokenizer.type)
    recipe = resolve(recipe, train_tokens=train_tokens, vocab_size=vocabulary)

    parameters = parameter_count(recipe.model, vocabulary)
    device = choose_device(recipe.training.device, hardware)
    precision = choose_precision(recipe.training.precision, device.device, hardware, parameters.total)
    threads = choose_threads(recipe.training.num_threads, hardware)
    free = device_memory_free(device.device, hardware)
    micro_batch = _micro_batch(recipe, vocabulary, free, precision.precision, device.device)
    memory = training_memory(
        recipe,
        vocabulary,
        micro_batch_size=micro_batch,
        precision=precision.precision,
        device=device.device,
    )
    near = (measured or Measurements()).like(device.device, precision.precision)
    memory_error, memory_basis = MEMORY_ERROR, "From the model's shape; not measured here."
    if near:
        memory = replace(memory, process=process_bytes(near, parameters.padded_total))
        memory_error, memory_basis = CALIBRATED_ERROR, "From the model's shape and what others took on this machine."
    shape = shape_of(recipe.model)
    speed = training_speed(
        hardware,
        device=device.device,
        precision=precision.precision,
        threads=threads.threads,
        parameters=parameters.padded_total,
        flops_per_token=flops_per_token(recipe.model, vocabulary),
        layers=shape.layers,
        micro_batch_tokens=micro_batch * shape.context,
        measured=near,
    )
    steps = None if recipe.training.max_steps == "auto" else int(recipe.training.max_steps)
    seen = None if steps is None else steps * int(recipe.training.batch_size) * shape.context
    judged = None if steps is None or train_tokens is None else judged_tokens(recipe, train_tokens)
    checkpoint = checkpoint_bytes(recipe, vocabulary)
    checkpoints = recipe.training.save_total_limit + 1 + _kept_for_good(recipe, steps)  # and the best one
    planned = Plan(
        parameters=parameters,
        vocab_size=vocabulary,
        device=device.device,
        device_name=device.name,
        device_reason=device.reason,
        precision=precision.precision,
        precision_reason=precision.reason,
        threads=threads.threads,
        micro_batch_size=micro_batch,
        memory=memory,
        memory_bytes=memory.total,
        memory_free=free,
        memory_error=memory_error,
        memory_basis=memory_basis,
        tokens_per_second=speed.tokens_per_second,
        speed_error=speed.error,
        speed_basis=speed.basis,
        seconds=_seconds(seen, judged, speed.tokens_per_second),
        disk_bytes=checkpoints * checkpoint,
        disk_free=disk_free,
        checkpoints=checkpoints,
        checkpoint_bytes=checkpoint,
        train_tokens=train_tokens,
        tokens_estimated=estimated,
        useful_tokens=useful_tokens(parameters),
        tokens_seen=seen,
        tokens_judged=judged,
        epochs=seen / train_tokens if seen is not None and train_tokens else None,
        max_steps=steps,
    )
    conditions = conditions_of(
        recipe,
        vocabulary,
        device=device.device,
        precision=precision.precision,
        threads=threads.threads,
        micro_batch_size=micro_batch,
    )
    exact = measured.of(conditions) if measured else None
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
