"""Saving a running training: what goes into a checkpoint, and which older ones may go.

The sequence of a save:

1. between two steps: wait for the save before, see whether the disk has room, copy all tensors and note the state;
2. on a thread, while training goes on: write the copy to the disk and tell that it is saved;
3. read it back whole, mark it as verified, and let older ones go.

Where memory does not hold a copy, training waits instead. What goes wrong on the thread is raised between two steps.
"""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Any, Self

from torch import Tensor

from engine.checkpoints import (
    capture_rng,
    check_room,
    copied,
    flatten_optimizer,
    read_back_error,
    retain,
    room_for_copy,
    save_checkpoint,
    verify_checkpoint,
)
from engine.errors import LangwrightError
from engine.jobs import JobContext
from engine.project import CheckpointInfo, Run
from engine.project.retention import retention_of, waited_for
from engine.tokens.loader import Batches
from engine.training.record import Record
from engine.training.state import Execution, TrainingState, Versions, training_settings
from engine.training.step import Trainer

Tensors = Mapping[str, Tensor]


class Saver:
    """Saves the training as it stands between two steps. One save is under way at most; leaving the block waits for it.

    Attributes:
        last: the step of the newest checkpoint that is known to be good; None before the first.
        begun: the step of the newest one that is good or under way.
    """

    def __init__(
        self,
        context: JobContext,
        run: Run,
        trainer: Trainer,
        batches: Batches,
        record: Record,
        execution: Execution,
        *,
        last: int | None,
    ) -> None:
        self._context = context
        self._run = run
        self._trainer = trainer
        self._batches = batches
        self._record = record
        self._execution = execution
        self._thread = ThreadPoolExecutor(1, "saving")
        self._under_way: tuple[Future[Any], ...] = ()
        self._told_of_waiting = False
        self.last = self.begun = last

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self.wait()
        except LangwrightError as failure:  # whatever ends the training now: that this failed too is told
            self._context.message("error", failure.code, str(failure), **failure.values)
        finally:
            self._thread.shutdown()

    def begin(self) -> None:
        """Begin to save; returns when the training may go on.

        Raises:
            LangwrightError: the save before has failed, or this one finds no room; the earlier ones are untouched.
        """
        self.wait()
        model, optimizer = saved_tensors(self._trainer)
        check_room(self._run.folder, model, optimizer)
        copies = self._copied(model, optimizer)
        self.begun = self._trainer.done
        # Two pieces of work, so that the copy is given back when it is written and not when it has been read back.
        saved = self._thread.submit(self._write, self._state(), *(copies or (model, optimizer)))
        del model, optimizer
        self._under_way = (saved, self._thread.submit(self._confirm, saved))
        if copies is None:
            self.wait()

    def poll(self) -> None:
        """Look how the save under way does, without waiting.

        Raises:
            LangwrightError: it has failed.
        """
        if self._under_way and self._under_way[-1].done():
            self.wait()

    def wait(self) -> None:
        """Wait until nothing is under way any more.

        Raises:
            LangwrightError: what was under way has failed.
        """
        under_way, self._under_way = self._under_way, ()
        try:
            for work in under_way:
                work.result()
        except BaseException:
            self.begun = self.last
            raise

    def _copied(self, model: Tensors, optimizer: Tensors) -> tuple[Tensors, Tensors] | None:
        """A copy of everything; None where memory does not hold one."""
        try:
            if room_for_copy(model, optimizer):
                return copied(model), copied(optimizer)
        except OSError as error:
            why = f" ({error.strerror})"
        else:
            why = ""
        if not self._told_of_waiting:
            self._told_of_waiting = True
            self._context.message(
                "info",
                "checkpoint.no-copy",
                f"There is not enough memory for a copy of the model{why}: training waits while a checkpoint is saved.",
            )
        return None

    def _write(self, state: TrainingState, model: Tensors, optimizer: Tensors) -> CheckpointInfo:
        info = save_checkpoint(
            self._run.folder,
            state.step,
            model,
            optimizer,
            state.model_dump(mode="json"),
            tokens=state.tokens,
            train_loss=state.train_loss,
            validation_loss=state.validation_loss,
        )
        self.last = info.step
        self._context.events.event(
            "checkpoint", step=info.step, loss=info.validation_loss, size=info.size, best=info.best
        )
        return info

    def _confirm(self, saved: Future[CheckpointInfo]) -> None:
        if saved.exception() is not None:
            return
        info = saved.result()
        try:
            damage = verify_checkpoint(info.folder)
        except (OSError, LangwrightError) as error:
            self._warn("checkpoint.not-verified", f"The checkpoint at step {info.step} could not be marked: {error}.")
        else:
            if damage:
                self.last = next((each.step for each in self._run.checkpoints() if each.last), None)
                raise read_back_error(info.folder, damage)
            self._context.events.event("verified", step=info.step)
        self._let_go()

    def _state(self) -> TrainingState:
        trainer, record = self._trainer, self._record
        return TrainingState(
            step=trainer.done,
            tokens=trainer.tokens,
            seconds=record.seconds,
            samples_consumed=self._batches.cursor.samples_consumed,
            random=capture_rng(),
            train_loss=record.train_loss,
            validation_loss=record.validation_at(trainer.done),
            last_validation=record.validation,
            best_validation_loss=record.best_validation_loss,
            best_step=record.best_step,
            looks_without_improvement=record.looks_without_improvement,
            skipped_in_a_row=record.skipped_in_a_row,
            spikes=record.spikes,
            scaler=trainer.arithmetic.state(),
            settings=training_settings(self._run.recipe),
            tokens_fingerprint=self._run.inputs.tokens.fingerprint,
            overrides=record.overrides,
            execution=self._execution.model_copy(
                update={
                    "micro_batch_size": trainer.micro_batch_size or self._execution.micro_batch_size,
                    "gradient_checkpointing": trainer.model.model.gradient_checkpointing,
                }
            ),
            versions=Versions.here(),
        )

    def _let_go(self) -> None:
        try:
            retention = retention_of(self._run)  # asked anew: it may be chosen otherwise while the run trains
            retain(self._run.folder, retention.limit, waited_for(self._run), retention.every)
        except (OSError, LangwrightError) as error:
            text = f"An older checkpoint could not be removed: {error}. It is tried again at the next save."
            self._warn("checkpoint.not-removed", text)

    def _warn(self, code: str, text: str) -> None:
        self._context.message("warning", code, text)


def saved_tensors(trainer: Trainer) -> tuple[dict[str, Tensor], dict[str, Tensor]]:
    """The model that is spoken with, and beside it what training needs to go on."""
    beside = flatten_optimizer(trainer.optimizer, trainer.model)
    if trainer.average:
        beside |= trainer.average.raw()
    with trainer.speaking():
        return {name: tensor.detach() for name, tensor in trainer.model.state_dict().items()}, beside
