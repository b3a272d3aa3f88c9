"""The job of measuring: a few real steps of a recipe on this machine, made as a run makes them.

The sequence:

1. choose device, precision, threads and micro-batch, and build model and optimizer, as a run does;
2. feel the way: steps of a few passages, by which the time of everything else is guessed;
3. look once, as at a validation text, for the memory that this takes;
4. make whole steps, or as large a part of one as there is time for, and take the median;
5. read the peak of memory, and keep it all in the cache of this machine.

Text is not needed: random tokens take the same time and memory. Where not all micro-batches of a step can be made in
time, the time of the others is reckoned from it; where not even one micro-batch can, that of a smaller one is scaled.
"""

from __future__ import annotations

import importlib
import statistics
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import torch

from engine.evaluation.job import batch_size_for
from engine.hardware import Hardware, busy_cores, choose_threads, probe
from engine.jobs import JobContext
from engine.project.manifest import now
from engine.recipe import Recipe, load_recipe, resolve
from engine.sizing import (
    BUSY_CORES,
    Measurement,
    MemoryEstimate,
    conditions_of,
    flops_per_token,
    machine_of,
    parameter_count,
    save_measurement,
    training_memory,
)
from engine.sizing.parameters import shape_of
from engine.tokens.shards import parted_at
from engine.training.allocator import keep_freed_memory
from engine.training.memory import MemoryWatch
from engine.training.setup import Choices, arithmetic, build, choose, seed_everything, spared_collector, trainer_of
from engine.training.step import Batch, StepResult, Trainer

SECONDS = 5.0
"""Steps are measured for so long at least."""

STEPS = 3
"""So many steps are measured at least, as long as there is time."""

LONGEST_SECONDS = 30.0
"""After so long no further step is begun."""

STEP_SECONDS = 4.0
"""Of a step of several micro-batches that takes longer, only some are measured."""

PIECE_SECONDS = 10.0
"""A micro-batch that takes longer is measured in part."""

FEW = 4
"""Passages of the second step that feels the way."""

LEARNING_RATE = 1e-5
"""Small enough that nothing diverges in a few steps; the arithmetic is the same at any rate."""

WHOLE_ERROR, PART_ERROR = 0.1, 0.2
"""How far a run may be off, as a share, where whole micro-batches were measured and where not."""

BUSY_ERROR = 0.3
"""How far its speed may be off where other programs computed meanwhile."""


@dataclass(frozen=True)
class Piece:
    """What was timed.

    Attributes:
        passages: computed together.
        whole: whether that is a run's micro-batch.
        seconds: of a run's step, reckoned from the measured ones.
        steps: how many were measured.
    """

    passages: int
    whole: bool
    seconds: float
    steps: int


class RandomText:
    """An endless iterator of batches of random tokens, of as many passages as are asked for, at most ``most``."""

    def __init__(self, vocab_size: int, most: int, context: int, device: torch.device) -> None:
        tokens = torch.randint(0, vocab_size, (most, context + 1))
        # As the loader does, so that a graphics card can fetch them while it computes.
        parts = (tokens[:, :-1].contiguous(), tokens[:, 1:].contiguous())
        self._parts = [part.pin_memory() if device.type == "cuda" else part for part in parts]
        self.passages = 1

    def __iter__(self) -> Iterator[Batch]:
        return self

    def __next__(self) -> Batch:
        inputs, labels = (part[: self.passages] for part in self._parts)
        return inputs, labels


class Stopwatch:
    """Makes steps, and takes their time as a run does."""

    def __init__(self, context: JobContext, trainer: Trainer, text: RandomText, end_of_text: int | None) -> None:
        self._context, self._trainer, self._text, self._end_of_text = context, trainer, text, end_of_text
        # A run on a graphics card reads the figures of a step once the next one is on its way.
        self._ahead = trainer.model.device.type == "cuda"
        self._unread: StepResult | None = None

    def step(self, passages: int) -> float:
        """Make one step over so many passages; returns its seconds.

        Raises:
            Stopped: as asked.
        """
        self._context.check()
        self._text.passages = passages
        began = time.perf_counter()
        unread, self._unread = self._unread, self._trainer.step()
        if not self._ahead:
            unread, self._unread = self._unread, None
        if unread is not None:
            unread.read()
        seconds = time.perf_counter() - began
        self._context.progress(self._trainer.done, None, "steps")
        return seconds

    @torch.no_grad()
    def look(self, passages: int) -> None:
        """Judge so many passages, as a run does with its validation text."""
        self._text.passages = passages
        model = self._trainer.model.eval()
        inputs, labels = (part.to(model.device) for part in next(self._text))
        with self._trainer.arithmetic.autocast():
            model.judged_sums(inputs, labels, end_of_text=self._end_of_text).tolist()
        model.train()


def measure(context: JobContext) -> dict[str, Any]:
    """Measure ``params["recipe"]``, TOML, with a vocabulary of ``params["vocab_size"]``; returns what is kept of it.

    Raises:
        Stopped: as asked; nothing is kept.
        LangwrightError: the device is not there, memory does not suffice, or the cache cannot be written.
    """
    vocab_size = int(context.params["vocab_size"])
    recipe = resolve(load_recipe(context.params["recipe"]), vocab_size=vocab_size)
    hardware, busy = probe(), busy_cores()
    choices = choose(recipe, vocab_size, None, hardware)
    context.phase("measure", f"Measuring on {choices.device_name}", **choices.execution.model_dump())
    if busy >= BUSY_CORES:
        context.message(
            "warning",
            "measure.busy",
            f"Other programs keep {busy:.1f} cores busy just now; at a quiet time a run will be faster than measured.",
            busy_cores=busy,
        )
    importlib.import_module("engine.training.job")  # what a run has loaded takes memory too
    keep_freed_memory()
    with arithmetic(choices.execution.threads, deterministic=recipe.training.deterministic), spared_collector():
        found = _measured(context, recipe, vocab_size, choices, hardware, busy)
    save_measurement(found)
    return found.model_dump(mode="json")


def _measured(
    context: JobContext, recipe: Recipe, vocab_size: int, choices: Choices, hardware: Hardware, busy: float
) -> Measurement:
    execution, shape = choices.execution, shape_of(recipe.model)
    memory = MemoryWatch(choices.device)
    model, optimizer = build(recipe, vocab_size, choices)
    seed_everything(recipe.training.seed)
    batch_size = int(recipe.training.batch_size)
    looked_at = batch_size_for(recipe.evaluation.batch_size, execution.device, shape.context)
    text = RandomText(vocab_size, max(batch_size, looked_at), shape.context, choices.device)
    trainer = trainer_of(recipe, execution, model, optimizer, text, lambda _done: LEARNING_RATE)
    watch = Stopwatch(context, trainer, text, parted_at(recipe.training))
    piece = _timed(watch, trainer, batch_size, looked_at)
    error = WHOLE_ERROR if piece.whole else PART_ERROR
    planned = {"device": execution.device, "precision": execution.precision}

    def predicted(passages: int) -> MemoryEstimate:
        return training_memory(recipe, vocab_size, micro_batch_size=passages, **planned)

    micro_batch_size = execution.micro_batch_size if not piece.whole else piece.passages
    whole, part = predicted(micro_batch_size), predicted(piece.passages)
    # The copy that a checkpoint is written from has memory of its own; no checkpoint is made here.
    peak = memory.peak() + whole.saving + whole.total - part.total
    return Measurement(
        machine=machine_of(hardware),
        conditions=conditions_of(
            recipe,
            vocab_size,
            threads=choose_threads(recipe.training.num_threads, hardware).threads,
            micro_batch_size=execution.micro_batch_size,
            **planned,
        ),
        **planned,
        threads=execution.threads,
        micro_batch_size=micro_batch_size,
        passages=piece.passages,
        parameters=parameter_count(recipe.model, vocab_size).padded_total,
        layers=shape.layers,
        flops_per_token=flops_per_token(recipe.model, vocab_size),
        predicted_memory=whole.total - whole.process,
        tokens_per_second=batch_size * shape.context / piece.seconds,
        memory_bytes=peak,
        step_seconds=piece.seconds,
        steps=piece.steps,
        speed_error=max(error, BUSY_ERROR) if busy >= BUSY_CORES else error,
        memory_error=error,
        busy_cores=round(busy, 2),
        created=now(),
    )


def _timed(watch: Stopwatch, trainer: Trainer, batch_size: int, looked_at: int) -> Piece:
    """Steps 2 to 4 of the sequence."""
    began = time.perf_counter()
    trainer.dry_run(1)  # where layers cannot be compiled, it goes on without, as a run does
    one = _felt(watch, batch_size)
    if looked_at * one < PIECE_SECONDS:
        watch.look(looked_at)
    planned = min(trainer.micro_batch_size or batch_size, batch_size)
    if planned * one > PIECE_SECONDS:
        trainer.micro_batch_size = max(1, int(PIECE_SECONDS / one))
    whole = trainer.micro_batch_size == planned
    watch.step(_together(trainer, batch_size, one))
    # The first real step has shown whether memory suffices; if not, the trainer takes smaller pieces by now.
    passages, together = min(trainer.micro_batch_size, batch_size), _together(trainer, batch_size, one)
    many: list[float] = []
    few: list[float] = []
    first = time.perf_counter()
    while len(many) < STEPS or time.perf_counter() - first < SECONDS:
        if many and time.perf_counter() - began > LONGEST_SECONDS:
            break
        many.append(watch.step(together))
        if together < batch_size:
            few.append(watch.step(passages))
    return Piece(passages, whole, _whole_step(many, few, together, passages, batch_size), len(many))


def _felt(watch: Stopwatch, batch_size: int) -> float:
    """About how long one passage takes."""
    watch.step(1)  # makes the kernels ready
    one = watch.step(1)
    few = min(FEW, batch_size)
    return min(one, watch.step(few) / few) if few * one < PIECE_SECONDS else one


def _together(trainer: Trainer, batch_size: int, one: float) -> int:
    """The passages of a measured step: all, or those of at least two micro-batches where all take too long."""
    passages = min(trainer.micro_batch_size or batch_size, batch_size)
    pieces = max(2, int(STEP_SECONDS / (one * passages)))
    return min(batch_size, pieces * passages)


def _whole_step(many: list[float], few: list[float], together: int, passages: int, batch_size: int) -> float:
    """Seconds of a step over the whole batch, from steps over ``together`` and over ``passages``."""
    measured = statistics.median(many)
    if together == batch_size:
        return measured
    single = statistics.median(few)
    each = (measured - single) / (together - passages)  # without the update, which a step makes once
    if each <= 0:  # the noise is larger than a micro-batch: count the update with each
        return measured * batch_size / together
    return single + each * (batch_size - passages)
