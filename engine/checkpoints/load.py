"""Loading a checkpoint: only what its manifest vouches for, else an earlier one, and never in silence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from torch import Tensor

from engine.checkpoints.tensors import read_tensors
from engine.errors import LangwrightError
from engine.project import CheckpointInfo, Run
from engine.project.atomic import read_json
from engine.project.fingerprint import file_sha256
from engine.project.run import Which, read_checkpoint_manifest

MODEL_FILES = ("model.safetensors", "state.json")
ALL_FILES = (*MODEL_FILES, "optimizer.safetensors")


@dataclass(frozen=True)
class Skipped:
    """A checkpoint that was passed over.

    Attributes:
        name: the folder's name, such as ``step-00001000``.
        why: what is wrong, naming the file.
    """

    name: str
    why: str

    @property
    def step(self) -> int:
        """The step in its name."""
        return int(self.name.removeprefix("step-"))


@dataclass(frozen=True)
class LoadedCheckpoint:
    """A checkpoint whose hashes were right.

    Attributes:
        model: the model's tensors by name; like the optimizer's, they may lie in the mapped file until copied.
        optimizer: the optimizer's tensors, None where they were not asked for.
        skipped: the checkpoints that should have come first but are damaged.
    """

    info: CheckpointInfo
    model: dict[str, Tensor]
    optimizer: dict[str, Tensor] | None
    state: dict[str, Any]
    skipped: tuple[Skipped, ...]

    @property
    def step(self) -> int:
        """Optimizer steps done."""
        return self.info.step


def load_checkpoint(run_folder: Path, which: Which = "last", *, optimizer: bool = True) -> LoadedCheckpoint:
    """Load the last, the best, or one step's checkpoint, verified by its hashes.

    Where the last one is damaged the one before it is taken; where the best is damaged, the next best; each one passed
    over is named in ``skipped``. A step asked for by number is not replaced by another.

    Args:
        run_folder: the run's folder.
        which: ``"last"``, ``"best"`` or a step.
        optimizer: whether the optimizer's state is needed; else it is neither read nor verified.

    Raises:
        UsageError: there is no such checkpoint.
        LangwrightError: ``checkpoint.damaged``: none of those that would do is whole.
    """
    run = Run(run_folder)
    files = ALL_FILES if optimizer else MODEL_FILES
    skipped = _without_manifest(run) if which == "last" else []
    if not run.checkpoints() and skipped:
        raise _all_damaged(run, skipped)
    for info in _candidates(run, which):
        damage = damage_in(info.folder, files)
        if not damage:
            return LoadedCheckpoint(
                info=info,
                model=read_tensors(info.folder / "model.safetensors"),
                optimizer=read_tensors(info.folder / "optimizer.safetensors") if optimizer else None,
                state=read_json(info.folder / "state.json"),
                skipped=tuple(one for one in skipped if which != "last" or one.step > info.step),
            )
        skipped.append(Skipped(info.folder.name, damage))
    raise _all_damaged(run, skipped)


def damage_in(folder: Path, names: Iterable[str] | None = None) -> str:
    """What is wrong with a checkpoint's files, by size and SHA-256; empty when they are whole.

    Args:
        folder: the checkpoint's folder.
        names: the files to look at; all that the manifest names by default.
    """
    try:
        manifest = read_checkpoint_manifest(folder)
        entries = {str(entry["name"]): (int(entry["size"]), str(entry["sha256"])) for entry in manifest["files"]}
    except (LangwrightError, ValueError, KeyError, TypeError):
        return "manifest.json is missing or damaged"
    for name in entries if names is None else names:
        if name not in entries:
            return f"{name} is not in the manifest"
        size, sha256 = entries[name]
        try:
            found = (folder / name).stat().st_size
            if found != size:
                return f"{name} has {found} bytes instead of {size}"
            if file_sha256(folder / name) != sha256:
                return f"{name} has changed since it was saved"
        except OSError as error:
            return f"{name} cannot be read ({error.strerror or error})"
    return ""


def _candidates(run: Run, which: Which) -> list[CheckpointInfo]:
    """The checkpoints that would do, the wanted one first."""
    if isinstance(which, int):
        return [run.checkpoint(which)]
    newest_first = sorted(run.checkpoints(), key=lambda info: -info.step)
    if not newest_first:
        return [run.checkpoint(which)]  # raises in words
    if which == "last":
        return newest_first
    return sorted(newest_first, key=lambda c: float("inf") if c.validation_loss is None else c.validation_loss)


def _without_manifest(run: Run) -> list[Skipped]:
    """Folders named as checkpoints whose manifest is gone or torn."""
    known = {info.folder.name for info in run.checkpoints()}
    folders = [path.name for path in run.checkpoints_folder.glob("step-*") if path.name[5:].isdigit()]
    return [Skipped(name, "manifest.json is missing or damaged") for name in sorted(folders) if name not in known]


def _all_damaged(run: Run, skipped: list[Skipped]) -> LangwrightError:
    listed = "; ".join(f"{one.name}: {one.why}" for one in skipped)
    good = [str(info.step) for info in run.checkpoints() if not damage_in(info.folder)]
    remedy = f"These are whole: {', '.join(good)}." if good else "Restore the run from a backup, or train it anew."
    return LangwrightError(
        f"No checkpoint of run {run.name} that was asked for is whole. {listed}.",
        remedy=remedy,
        code="checkpoint.damaged",
        run=run.name,
        damaged=[one.name for one in skipped],
    )
