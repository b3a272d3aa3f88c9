"""Where a run begins: at its own newest good checkpoint, at a parent's, or from random weights.

A branch (``training.init_from.kind = "checkpoint"``) goes on from the parent's step, with the parent's weights,
optimizer state, place in the data and random numbers, toward its own ``max_steps``: with unchanged settings it does
just what the parent would have done. It saves a checkpoint of its own before its first step, and from then on needs the
parent no more.
"""

from __future__ import annotations

from dataclasses import dataclass

from torch.optim import Optimizer

from engine.checkpoints import LoadedCheckpoint, load_checkpoint, restore_optimizer, restore_rng
from engine.errors import LangwrightError, UsageError
from engine.jobs import JobContext
from engine.models import Decoder, load_weights
from engine.project import Run
from engine.recipe import FromCheckpoint, Recipe
from engine.training.average import RAW, raw_weights
from engine.training.state import TrainingState, Versions, changed_settings, read_state


@dataclass(frozen=True)
class Start:
    """What training begins with; ``branch`` when the checkpoint is the parent's."""

    checkpoint: LoadedCheckpoint
    state: TrainingState
    branch: bool = False

    @property
    def name(self) -> str:
        """The checkpoint's folder, such as ``step-00001000``."""
        return self.checkpoint.info.folder.name


def find_start(context: JobContext, run: Run) -> Start | None:
    """The checkpoint to go on from; None to start from random weights. Tells of damaged ones that were passed over.

    Raises:
        LangwrightError: no checkpoint is whole, the parent's has changed, or the run's recipe has.
    """
    init = run.recipe.training.init_from
    if has_checkpoints(run):
        return _own(context, run)
    return _parents(run, init) if isinstance(init, FromCheckpoint) else None


def has_checkpoints(run: Run) -> bool:
    """Whether a save was ever finished, whatever has become of it since."""
    return any(run.checkpoints_folder.glob("step-*"))


def put_back(start: Start, model: Decoder, optimizer: Optimizer) -> None:
    """Load weights, optimizer state and random numbers; the weights themselves where the model is their average.

    Raises:
        LangwrightError: the checkpoint is of another model.
    """
    beside = start.checkpoint.optimizer or {}
    raw = raw_weights(beside)
    load_weights(model, raw or start.checkpoint.model)
    restore_optimizer(optimizer, model, {name: t for name, t in beside.items() if not name.startswith(RAW)})
    restore_rng(start.state.random)


def warn_of_other_arithmetic(context: JobContext, start: Start, recipe: Recipe) -> None:
    """Say so when a run that is to be repeatable to the bit goes on where it cannot be."""
    if recipe.training.deterministic and start.state.versions != Versions.here():
        context.message(
            "warning",
            "training.other-versions",
            f"This run was saved with PyTorch {start.state.versions.torch} on {start.state.versions.machine}; here "
            f"it goes on with {Versions.here().torch} on {Versions.here().machine}, which may round differently.",
            saved=start.state.versions.model_dump(),
            here=Versions.here().model_dump(),
        )


def _own(context: JobContext, run: Run) -> Start:
    loaded = load_checkpoint(run.folder, "last")
    for skipped in loaded.skipped:
        context.message(
            "warning",
            "checkpoint.skipped",
            f"The checkpoint {skipped.name} is damaged ({skipped.why}); the one at step {loaded.step} is used instead.",
            step=skipped.step,
            used=loaded.step,
            why=skipped.why,
        )
    start = Start(loaded, read_state(loaded.state, loaded.info.folder.name))
    if changed := changed_settings(start.state, run.recipe):
        raise LangwrightError(
            f"The recipe of run {run.name} was changed since step {start.state.step}: {', '.join(changed)}.",
            remedy="Change it back, or make a branch with the new settings.",
            code="training.recipe-changed",
            settings=changed,
        )
    _require_same_tokens(run, start)
    return start


def _parents(run: Run, init: FromCheckpoint) -> Start:
    parent = Run(run.folder.parent / init.run)
    if not init.run or not parent.folder.is_dir():
        raise UsageError(
            f"Run {run.name} starts from a checkpoint of run {init.run!r}, which is not there.",
            remedy="Bring that run back from the trash, or set training.init_from to another.",
            code="training.parent-missing",
            run=init.run,
        )
    loaded = load_checkpoint(parent.folder, init.step)
    known = run.inputs.parent
    if known and known.sha256 != loaded.info.sha256:
        raise LangwrightError(
            f"The checkpoint at step {init.step} of run {init.run} has changed since this branch was made.",
            remedy="Make a new branch.",
            code="training.parent-changed",
            run=init.run,
            step=init.step,
        )
    start = Start(loaded, read_state(loaded.state, loaded.info.folder.name), branch=True)
    _require_same_tokens(run, start)
    max_steps = int(run.recipe.training.max_steps)
    if start.state.step >= max_steps:
        raise UsageError(
            f"Branch {run.name} begins at step {start.state.step} and is to end at step {max_steps}: nothing is left.",
            remedy=f"Make a branch with training.max_steps above {start.state.step}.",
            code="training.nothing-left",
            step=start.state.step,
            max_steps=max_steps,
        )
    return start


def _require_same_tokens(run: Run, start: Start) -> None:
    if start.state.tokens_fingerprint != run.inputs.tokens.fingerprint:
        raise LangwrightError(
            f"The checkpoint {start.name} was trained on other tokens than run {run.name} is to go on with.",
            remedy="Start from a checkpoint of a run on the same text and tokenizer.",
            code="training.other-tokens",
        )
