"""What a run computes with and on: the machine's choices, the model, its optimizer and the shards, ready for steps."""

from __future__ import annotations

import contextlib
import gc
import os
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch.optim import Optimizer

from engine.errors import LangwrightError
from engine.hardware import Hardware, busy_cores, choose_device, choose_precision, choose_threads, probe
from engine.models import Decoder, Terms, build_model
from engine.project import Run
from engine.recipe import Recipe
from engine.sizing import largest_micro_batch, parameter_count
from engine.tokens.folder import TokenFolder
from engine.tokens.shards import parted_at
from engine.training.compiling import choose_compile, compile_layers
from engine.training.optimizers import build_optimizer
from engine.training.state import Execution, TrainingState
from engine.training.step import Batch, Override, Trainer, memory_error, short_of_memory


@dataclass(frozen=True)
class Choices:
    """How the run is computed here, and why, in sentences by setting."""

    execution: Execution
    device_name: str
    reasons: dict[str, str]
    hardware: Hardware

    @property
    def device(self) -> torch.device:
        """Where the weights lie."""
        return torch.device(self.execution.device)


def open_tokens(run: Run) -> TokenFolder:
    """The run's token shards, checked to be those it was started with.

    Raises:
        LangwrightError: they are missing, damaged, or others.
    """
    expected = run.inputs.tokens.fingerprint
    try:
        folder = TokenFolder(run.tokens_folder)
        found = folder.fingerprint
    except LangwrightError as error:
        raise _tokens_lost(run, error.message) from error
    if found != expected:
        raise _tokens_lost(run, f"The tokens in {run.tokens_folder} are not those that the run was started with.")
    return folder


def choose(recipe: Recipe, vocab_size: int, state: TrainingState | None, hardware: Hardware | None = None) -> Choices:
    """Decide device, precision, threads and micro-batch.

    Where the recipe says ``"auto"``, a deterministic run goes on with just what its checkpoint was made with. Any
    run keeps a micro-batch that was made smaller because memory ran short.

    Raises:
        LangwrightError: the device that the recipe asks for is not there.
    """
    hardware = hardware or probe()
    training = recipe.training
    parameters = parameter_count(recipe.model, vocab_size)
    kept = state.execution if state and training.deterministic else None
    device = choose_device(_or_kept(training.device, kept and kept.device), hardware)
    asked = _or_kept(training.precision, kept and kept.precision)
    precision = choose_precision(asked, device.device, hardware, parameters.total)
    others = 0.0 if training.deterministic or device.device != "cpu" else busy_cores()
    threads = choose_threads(_or_kept(training.num_threads, kept and kept.threads), hardware, others)
    micro_batch_size = _micro_batch_size(recipe, vocab_size, state, hardware, device.device, precision.precision)
    compiling = choose_compile(training.torch_compile, device.device)
    sparing = training.gradient_checkpointing or (state is not None and MEMORY_SAVED in state.overrides)
    return Choices(
        Execution(
            device=device.device,
            precision=precision.precision,
            threads=threads.threads,
            micro_batch_size=micro_batch_size,
            compiled=compiling.compiled,
            gradient_checkpointing=sparing,
        ),
        device.name,
        {
            "device": device.reason,
            "precision": precision.reason,
            "threads": threads.reason,
            "compile": compiling.reason,
        },
        hardware,
    )


MEMORY_SAVED = "training.gradient_checkpointing"
"""The override that a run keeps which once ran short of memory with a single passage."""


def build(recipe: Recipe, vocab_size: int, choices: Choices) -> tuple[Decoder, Optimizer]:
    """The model with its first random weights, and the optimizer, on their device.

    Raises:
        LangwrightError: they do not fit into memory.
    """
    try:
        model = build_model(recipe.model, vocab_size, seed=recipe.training.seed).to(choices.device)
        model.model.gradient_checkpointing = choices.execution.gradient_checkpointing
        if choices.execution.compiled:
            compile_layers(model)
        return model.train(), build_optimizer(model, recipe.training)
    except (RuntimeError, MemoryError) as error:
        if not short_of_memory(error):
            raise
        raise memory_error(str(error)) from error


def trainer_of(
    recipe: Recipe,
    execution: Execution,
    model: Decoder,
    optimizer: Optimizer,
    batches: Iterator[Batch],
    schedule: Callable[[int], float],
    on_override: Callable[[Override], None] | None = None,
) -> Trainer:
    """The trainer as the recipe wants it: the same for a run and for a measurement of one."""
    return Trainer(
        model,
        optimizer,
        batches,
        schedule,
        micro_batch_size=execution.micro_batch_size,
        precision=execution.precision,
        max_grad_norm=recipe.training.max_grad_norm,
        end_of_text=parted_at(recipe.training),
        ema_decay=recipe.training.ema_decay,
        terms=Terms(recipe.training.label_smoothing_factor, recipe.training.z_loss),
        on_override=on_override,
    )


def seed_everything(seed: int) -> None:
    """Start every random number generator from one number."""
    random.seed(seed)
    np.random.seed(seed % 2**32)
    torch.manual_seed(seed)  # and those of all graphics cards


@contextlib.contextmanager
def arithmetic(threads: int, *, deterministic: bool) -> Iterator[None]:
    """Compute with so many threads, and if asked only in ways that repeat to the bit; as before when it ends."""
    before: dict[str, Any] = {
        "threads": torch.get_num_threads(),
        "deterministic": torch.are_deterministic_algorithms_enabled(),
        "fill": torch.utils.deterministic.fill_uninitialized_memory,
    }
    if deterministic:
        os.environ.setdefault("CUBLAS_WORKSPACE_CONFIG", ":4096:8")  # cuBLAS demands it, before its first call
    torch.set_num_threads(threads)
    _use_deterministic_algorithms(deterministic)
    torch.utils.deterministic.fill_uninitialized_memory = False  # costs time, and nothing here reads what is unfilled
    try:
        yield
    finally:
        torch.set_num_threads(before["threads"])
        _use_deterministic_algorithms(before["deterministic"])
        torch.utils.deterministic.fill_uninitialized_memory = before["fill"]


def _use_deterministic_algorithms(wanted: bool) -> None:
    if wanted != torch.are_deterministic_algorithms_enabled():  # even to say no, PyTorch loads its compiler: a second
        torch.use_deterministic_algorithms(wanted)


@contextlib.contextmanager
def spared_collector() -> Iterator[None]:
    """Keep the garbage collector from going through the hundreds of thousands of objects that live as long as we."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def _micro_batch_size(
    recipe: Recipe, vocab_size: int, state: TrainingState | None, hardware: Hardware, device: str, precision: str
) -> int:
    training, batch_size = recipe.training, int(recipe.training.batch_size)
    if state and (smaller := state.overrides.get("training.micro_batch_size")):
        return min(int(smaller), batch_size)
    if isinstance(training.micro_batch_size, int):
        return min(training.micro_batch_size, batch_size)
    if state and training.deterministic:
        return min(state.execution.micro_batch_size, batch_size)
    return largest_micro_batch(
        recipe,
        vocab_size,
        batch_size=batch_size,
        memory_free=_memory(hardware, device, total=training.deterministic),
        precision=precision,
        device=device,
    )


def _or_kept(chosen: Any, kept: Any) -> Any:
    return kept if chosen == "auto" and kept is not None else chosen


def _memory(hardware: Hardware, device: str, *, total: bool) -> int:
    """Bytes on the device: those free now, or all, which do not change from one start to the next."""
    if device == "cuda" and hardware.gpus and hardware.gpus[0].memory_total:
        gpu = hardware.gpus[0]
        return gpu.memory_total if total else gpu.memory_free
    return hardware.memory_total if total else hardware.memory_free


def _tokens_lost(run: Run, why: str) -> LangwrightError:
    return LangwrightError(
        f"Run {run.name} cannot go on without its tokens. {why}",
        remedy=(
            f"Put the folder tokens/{run.inputs.tokens.fingerprint} back from a copy of the project, or start a new "
            "run on the present text."
        ),
        code="training.tokens-lost",
        path=str(run.tokens_folder),
    )
