"""Saving a running training: what goes into a checkpoint, and which older ones may go."""

from __future__ import annotations

import json
from pathlib import Path

from engine.checkpoints import capture_rng, flatten_optimizer, retain, save_checkpoint
from engine.errors import LangwrightError
from engine.jobs import JobContext
from engine.project import CheckpointInfo, Run
from engine.tokens.loader import Batches
from engine.training.record import Record
from engine.training.state import Execution, TrainingState, Versions, training_settings
from engine.training.step import Trainer


class Saver:
    """Saves the training as it stands between two steps.

    Attributes:
        last: the step of the newest checkpoint that is known to be good; None before the first.
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
        self.last = last

    def save(self) -> CheckpointInfo:
        """Save a checkpoint, tell of it, and let older ones go.

        Raises:
            LangwrightError: it cannot be written; the earlier ones are untouched.
        """
        trainer, record = self._trainer, self._record
        state = self._state()
        info = save_checkpoint(
            self._run.folder,
            trainer.done,
            trainer.model.state_dict(),
            flatten_optimizer(trainer.optimizer, trainer.model),
            state.model_dump(mode="json"),
            tokens=trainer.tokens,
            train_loss=record.train_loss,
            validation_loss=state.validation_loss,
        )
        self.last = info.step
        self._context.events.event(
            "checkpoint", step=info.step, loss=info.validation_loss, size=info.size, best=info.best
        )
        self._let_go()
        return info

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
            best_validation_loss=record.best_validation_loss,
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
            retain(self._run.folder, self._run.recipe.training.save_total_limit, waited_for(self._run))
        except (OSError, LangwrightError) as error:
            self._context.message(
                "warning",
                "checkpoint.not-removed",
                f"An older checkpoint could not be removed: {error}. It is tried again at the next save.",
            )


def waited_for(run: Run) -> set[int]:
    """The checkpoints that a branch was made from which has not begun yet; they must not go before it has."""
    steps = set()
    for inputs in run.folder.parent.glob("*/inputs.json"):
        parent = _parent_of(inputs)
        begun = any((inputs.parent / "checkpoints").glob("step-*"))
        if parent and parent.get("run") == run.name and not begun:
            steps.add(int(parent["step"]))
    return steps


def _parent_of(inputs: Path) -> dict[str, object] | None:
    try:
        parent = json.loads(inputs.read_text(encoding="utf-8")).get("parent")
    except (OSError, ValueError, AttributeError):
        return None  # another run's damage is not our business
    return parent if isinstance(parent, dict) and isinstance(parent.get("step"), int) else None
