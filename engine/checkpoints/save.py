"""Saving a checkpoint, so that at every moment a whole one is there.

The sequence:

1. sweep what a killed save left behind, and check that the disk has room;
2. write model, optimizer and state into a folder beside the target, hashing each while it is written, and sync it;
3. write the manifest, last: a folder without one is no checkpoint;
4. read the headers back;
5. sync the folder, rename it into place, sync its parent;
6. read manifest and sizes back: now it is saved, and may be told so.

What follows takes its time (:mod:`engine.checkpoints.verify`): the whole is read back from the disk.
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

from engine.checkpoints.tensors import header_damage, tensors_size, write_tensors
from engine.checkpoints.writing import write_json_file
from engine.errors import LangwrightError
from engine.project import CheckpointInfo, FileEntry, Run
from engine.project.atomic import beside, recover_folder, replace_folder, sync_folder, write_error
from engine.project.fingerprint import fingerprint
from engine.project.manifest import now
from engine.project.run import step_folder_name

ROOM = 1.2
"""Free space asked for before a save, as a multiple of what it will take."""

VERSION = 2


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
    """Save a checkpoint; returns when it will survive a power cut. An older one of the same step is replaced.

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
        LangwrightError: ``checkpoint.disk-full``, ``checkpoint.read-back``, or another reason why it could not be
            written. Older checkpoints are untouched and no half-written folder stays.
    """
    folder = run_folder / "checkpoints"
    target = folder / step_folder_name(step)
    tensors = {"model.safetensors": model_tensors, "optimizer.safetensors": optimizer_tensors}
    with _explained(target):
        check_room(run_folder, model_tensors, optimizer_tensors)
        temporary = beside(target)
        try:
            temporary.mkdir()
            entries = [write_tensors(temporary / name, given) for name, given in tensors.items()]
            entries.append(write_json_file(temporary / "state.json", dict(state)))
            _write_manifest(temporary, entries, step, tokens, train_loss, validation_loss)
            for name, given in tensors.items():
                if damage := header_damage(temporary / name, given):
                    raise read_back_error(target, damage)
            sync_folder(temporary)
            replace_folder(temporary, target)
        finally:
            shutil.rmtree(temporary, ignore_errors=True)
    info = Run(run_folder).checkpoint(step)
    if not info.intact:
        raise read_back_error(target, "a file has another size")
    return info


def check_room(run_folder: Path, *groups: Mapping[str, Tensor]) -> None:
    """Sweep what killed saves left, and see whether the disk has room for a checkpoint of these tensors.

    Raises:
        LangwrightError: ``checkpoint.disk-full``, or the folder cannot be written.
    """
    folder = run_folder / "checkpoints"
    with _explained(folder):
        folder.mkdir(parents=True, exist_ok=True)
        sweep(folder)
        needed = int(ROOM * (sum(map(tensors_size, groups)) + 2**20))
        free = shutil.disk_usage(folder).free
        if free < needed:
            raise _disk_full(folder, f"{needed / 1e6:,.0f} MB are needed, {free / 1e6:,.0f} MB are free", needed, free)


def sweep(folder: Path) -> None:
    """Remove what killed saves left, and put back a checkpoint that was moved aside for its successor."""
    for old in folder.glob(".step-*.old"):
        if not recover_folder(folder / old.name[1:].removesuffix(".old")):
            shutil.rmtree(old)
    for temporary in folder.glob(".step-*.tmp"):
        shutil.rmtree(temporary)


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
    write_json_file(folder / "manifest.json", {**manifest, "fingerprint": fingerprint(manifest)})


def _finite(loss: float | None) -> float | None:
    """A loss as JSON can hold it; one that is no number was not measured."""
    return loss if loss is not None and math.isfinite(loss) else None


def read_back_error(folder: Path, damage: str) -> LangwrightError:
    """The error of a checkpoint that is not on the disk as it was written."""
    return LangwrightError(
        f"The checkpoint {folder.name} does not hold what was just written: {damage}.",
        remedy="The disk may be failing: check it. The earlier checkpoints are untouched.",
        code="checkpoint.read-back",
        folder=str(folder),
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
