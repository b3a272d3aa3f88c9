"""Saving a checkpoint, so that at every moment a whole one is there.

The sequence:

1. sweep what a killed save left behind, and check that the disk has room;
2. write model, optimizer and state into a folder beside the target, hashing and syncing each;
3. write the manifest, last: a folder without one is no checkpoint;
4. sync the folder, rename it into place, sync its parent;
5. read everything back and compare.
"""

from __future__ import annotations

import contextlib
import errno
import math
import shutil
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from torch import Tensor

from engine.checkpoints.load import damage_in
from engine.checkpoints.tensors import tensors_size, write_json_file, write_tensors
from engine.errors import LangwrightError
from engine.project import CheckpointInfo, FileEntry, Run
from engine.project.atomic import beside, recover_folder, replace_folder, sync_folder, write_error
from engine.project.manifest import now
from engine.project.run import step_folder_name

ROOM = 1.2
"""Free space asked for before a save, as a multiple of what it will take."""

VERSION = 1


def save_checkpoint(
    run_folder: Path,
    step: int,
    model_tensors: Mapping[str, Tensor],
    optimizer_tensors: Mapping[str, Tensor],
    state: Mapping[str, Any],
    *,
    tokens: int,
    train_loss: float | None,
    validation_loss: float | None,
) -> CheckpointInfo:
    """Save a checkpoint; returns only when it has been read back whole. An older one of the same step is replaced.

    Args:
        run_folder: the run's folder; the caller holds its job.lock.
        step: optimizer steps done.
        model_tensors: the model's ``state_dict``.
        optimizer_tensors: from :func:`engine.checkpoints.flatten_optimizer`.
        state: JSON-able: data cursor, random states, overrides, versions.
        tokens: tokens consumed.
        train_loss: nats per token, or None.
        validation_loss: nats per token on the whole validation split, or None.

    Raises:
        LangwrightError: ``checkpoint.disk-full``, or another reason why it could not be written. Older checkpoints
            are untouched and no half-written folder stays.
    """
    folder = run_folder / "checkpoints"
    target = folder / step_folder_name(step)
    with _explained(target):
        folder.mkdir(parents=True, exist_ok=True)
        sweep(folder)
        _check_room(folder, tensors_size(model_tensors) + tensors_size(optimizer_tensors))
        temporary = beside(target)
        try:
            temporary.mkdir()
            entries = [
                write_tensors(temporary / "model.safetensors", model_tensors),
                write_tensors(temporary / "optimizer.safetensors", optimizer_tensors),
                write_json_file(temporary / "state.json", dict(state)),
            ]
            _write_manifest(temporary, entries, step, tokens, train_loss, validation_loss)
            sync_folder(temporary)
            replace_folder(temporary, target)
        finally:
            shutil.rmtree(temporary, ignore_errors=True)
    _read_back(target)
    return Run(run_folder).checkpoint(step)


def sweep(folder: Path) -> None:
    """Remove what killed saves left, and put back a checkpoint that was moved aside for its successor."""
    for old in folder.glob(".step-*.old"):
        if not recover_folder(folder / old.name[1:].removesuffix(".old")):
            shutil.rmtree(old)
    for temporary in folder.glob(".step-*.tmp"):
        shutil.rmtree(temporary)


def _check_room(folder: Path, size: int) -> None:
    needed = int(ROOM * (size + 2**20))
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise _disk_full(folder, f"{needed / 1e6:,.0f} MB are needed, {free / 1e6:,.0f} MB are free", needed, free)


def _write_manifest(
    folder: Path,
    entries: Sequence[FileEntry],
    step: int,
    tokens: int,
    train_loss: float | None,
    validation_loss: float | None,
) -> None:
    manifest = {
        "version": VERSION,
        "step": step,
        "tokens": tokens,
        "train_loss": _finite(train_loss),
        "validation_loss": _finite(validation_loss),
        "created": now(),
        "files": [entry.model_dump() for entry in entries],
    }
    write_json_file(folder / "manifest.json", manifest)


def _finite(loss: float | None) -> float | None:
    """A loss as JSON can hold it; one that is no number was not measured."""
    return loss if loss is not None and math.isfinite(loss) else None


def _read_back(target: Path) -> None:
    damage = damage_in(target)
    if damage:
        shutil.rmtree(target, ignore_errors=True)
        raise LangwrightError(
            f"The checkpoint {target.name} does not hold what was just written: {damage}.",
            remedy="The disk may be failing: check it. The earlier checkpoints are untouched.",
            code="checkpoint.read-back",
            folder=str(target),
        )


@contextlib.contextmanager
def _explained(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            free = shutil.disk_usage(target.parent).free if target.parent.exists() else 0
            raise _disk_full(target.parent, "it filled up while writing", None, free) from error
        raise write_error(target, error) from error


def _disk_full(folder: Path, why: str, needed: int | None, free: int) -> LangwrightError:
    return LangwrightError(
        f"The disk is full: the checkpoint could not be saved ({why}).",
        remedy="Free some space, for example by emptying the trash or deleting old checkpoints; then save again.",
        code="checkpoint.disk-full",
        folder=str(folder),
        needed=needed,
        free=free,
    )
