"""Station 5's job: train a run, from its beginning or from where it was left.

The sequence:

1. open the run and its token shards; nothing outside the run's folder and that of its tokens is needed;
2. find the checkpoint to go on from, if there is one; a finished run says so and is done;
3. choose device, precision, threads and micro-batch;
4. build model and optimizer, and put back what the checkpoint holds;
5. tell from which step on this attempt counts;
6. try once whether the largest piece of a batch fits and compiles;
7. loop over the steps (:mod:`engine.training.loop`); should training diverge, once more from 2 with a lower rate;
8. return the figures.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from engine.hardware import Gpu
from engine.jobs import JobContext
from engine.project import Run, computed_with
from engine.recipe import Recipe
from engine.recipe.schedule import Schedule
from engine.sizing import flops_per_token
from engine.tokens.folder import TokenFolder
from engine.tokens.loader import Batches
from engine.tokens.tokenizer import TextTokenizer
from engine.training.allocator import keep_freed_memory
from engine.training.average import raw_weights
from engine.training.gauges import Gauges
from engine.training.guard import RATE, Diverged, Guard, going_back
from engine.training.loop import Loop
from engine.training.memory import MemoryWatch
from engine.training.pace import Pace
from engine.training.record import Record
from engine.training.resume import Start, find_start, put_back, warn_of_other_arithmetic
from engine.training.samples import Sampler
from engine.training.saving import Saver
from engine.training.setup import (
    Choices,
    arithmetic,
    build,
    choose,
    open_tokens,
    seed_everything,
    spared_collector,
    trainer_of,
)
from engine.training.state import changed_settings
from engine.training.step import MEMORY_SHORT, Override, Trainer
from engine.training.threads import ThreadKeeper
from engine.training.utilization import Utilization
from engine.training.validation import Judge
from engine.training.watch import MachineWatch


def train(context: JobContext) -> dict[str, Any]:
    """Train the run whose folder is the job's; returns its figures.

    The result has ``run steps tokens seconds tokens_per_second train_loss validation_loss best_validation_loss
    peak_memory_bytes checkpoint``, and ``already_finished`` where there was nothing to do.

    Raises:
        Stopped: as asked; what was learnt is saved, and :func:`engine.jobs.resume_training` goes on.
        LangwrightError: shards are missing, no checkpoint is whole, memory does not suffice, or training diverged.
    """
    run = computed_with(Run(context.folder), context.params.get("settings", ()))
    tokens = open_tokens(run)
    keep_freed_memory()
    changes: dict[str, Any] = {}
    with context.keep_awake(f"Training {run.name}", wanted=run.recipe.training.keep_awake):
        while True:
            start = find_start(context, run)
            if start and not start.branch and _has_ended(run, start):
                return _already_finished(context, run, start)
            record = _record_of(start, run.recipe)
            record.overrides.update(changes)
            choices = choose(run.recipe, run.inputs.vocab_size, start.state if start else None)
            try:
                with arithmetic(choices.execution.threads, deterministic=run.recipe.training.deterministic):
                    return _train(context, run, tokens, start, choices, record)
            except Diverged as happened:
                diverged = happened.with_traceback(None)
            # Out here, without the traceback, the failed attempt's model and optimizer are gone.
            steps = [info.step for info in run.checkpoints() if info.intact]
            changes = going_back(context, diverged, record, max(steps, default=None))


def _train(
    context: JobContext, run: Run, tokens: TokenFolder, start: Start | None, choices: Choices, record: Record
) -> dict[str, Any]:
    recipe, training = run.recipe, run.recipe.training
    memory = MemoryWatch(choices.device)
    model, optimizer = build(recipe, run.inputs.vocab_size, choices)
    seed_everything(training.seed)
    if start:
        put_back(start, model, optimizer)
        warn_of_other_arithmetic(context, start, recipe)
    batches = Batches(
        tokens,
        "train",
        context=int(recipe.model.architecture.max_position_embeddings),
        batch_size=int(training.batch_size),
        seed=training.seed,
        start_sample=start.state.samples_consumed if start else 0,
        source_weights=training.source_weights,
        device=choices.device,
    )
    with batches, spared_collector():
        trainer = trainer_of(
            recipe,
            choices.execution,
            model,
            optimizer,
            batches,
            Schedule.of(training),
            on_override=lambda override: _tell_override(context, record, override),
        )
        trainer.learning_rate_scale = record.overrides.get(RATE, 1.0)
        if start:
            trainer.done, trainer.tokens = start.state.step, start.state.tokens
            trainer.arithmetic.restore(start.state.scaler)
            if trainer.average and raw_weights(start.checkpoint.optimizer or {}):
                trainer.average.restore(start.checkpoint.model)
        last = start.state.step if start and not start.branch else None
        _tell_beginning(context, run, trainer, start, choices)
        trainer.dry_run(int(training.batch_size))
        card = _card(choices)
        utilization = Utilization(choices.execution, flops_per_token(recipe.model, run.inputs.vocab_size), card)
        with (
            Saver(context, run, trainer, batches, record, choices.execution, last=last) as saver,
            MachineWatch(card) as watch,
        ):
            loop = Loop(
                context,
                run,
                trainer,
                record,
                judge=Judge(context, model, tokens, recipe, choices.execution, record, lossless=run.inputs.lossless),
                sampler=Sampler(context, model, TextTokenizer.load(run.folder / "tokenizer.json"), recipe),
                saver=saver,
                guard=Guard(context, record, scaled=trainer.arithmetic.scales),
                threads=ThreadKeeper(
                    context, training, choices.hardware, choices.execution.device, choices.execution.threads
                ),
                memory=memory,
                gauges=Gauges(context, record, watch, utilization),
                pace=Pace(context, recipe, record, watch, asked=context.params.get("settings", ())),
            )
            return loop.run()


def _card(choices: Choices) -> Gpu | None:
    """The graphics card that computes, if one does."""
    gpus = choices.hardware.gpus
    return gpus[0] if choices.execution.device == "cuda" and gpus else None


def _record_of(start: Start | None, recipe: Recipe) -> Record:
    """What is known so far. A branch begins with all its patience, and with the very rate it was given, if another."""
    if start is None:
        return Record()
    record = Record.of(start.state)
    if start.branch:
        record.looks_without_improvement = 0
        if RATE in changed_settings(start.state, recipe):
            record.overrides.pop(RATE, None)
    return record


def _tell_beginning(context: JobContext, run: Run, trainer: Trainer, start: Start | None, choices: Choices) -> None:
    # Without a checkpoint everything begins anew, and what an earlier attempt told of step 0 counts no more either.
    context.events.segment_from(trainer.done if start else -1)
    text = f"Training run {run.name} on {choices.device_name}"
    if start:
        text += f", going on from step {trainer.done}"
    context.phase(
        "training",
        text,
        run=run.name,
        step=trainer.done,
        parameters=trainer.model.parameter_count(),
        reasons=choices.reasons,
        device_name=choices.device_name,
        **choices.execution.model_dump(),
    )


def _tell_override(context: JobContext, record: Record, override: Override) -> None:
    if override.code == MEMORY_SHORT:  # a resume need not run short once more; a compiler may be there by then
        record.overrides[override.setting] = override.new
    context.events.event("override", **asdict(override))


def _has_ended(run: Run, start: Start) -> bool:
    training, state = run.recipe.training, start.state
    patience = training.early_stopping_patience
    return state.step >= int(training.max_steps) or 0 < patience <= state.looks_without_improvement


def _already_finished(context: JobContext, run: Run, start: Start) -> dict[str, Any]:
    state = start.state
    context.events.segment_from(state.step)
    context.message(
        "info",
        "training.already-finished",
        f"Run {run.name} has ended at step {state.step}; make a branch to train it longer.",
        run=run.name,
        step=state.step,
    )
    return {
        "already_finished": True,
        "run": run.name,
        "steps": state.step,
        "tokens": state.tokens,
        "seconds": state.seconds,
        "tokens_per_second": state.tokens / state.seconds if state.seconds else None,
        "train_loss": state.train_loss,
        "validation_loss": state.validation_loss,
        "best_validation_loss": state.best_validation_loss,
        "peak_memory_bytes": 0,
        "checkpoint": state.step,
    }
