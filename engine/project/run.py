"""A run as it lies on disk: its frozen recipe and inputs, its checkpoints, pins and evaluations.

A run depends on nothing that may change: recipe and tokenizer are copied in at its start, and the token shards it
names are never overwritten while it refers to them.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from engine.errors import LangwrightError, UsageError
from engine.project.atomic import explained, read_json, replace, sync_folder, write_json
from engine.project.fingerprint import fingerprint
from engine.project.manifest import now
from engine.recipe import Recipe, load_recipe

Which = Literal["best", "last"] | int

VERIFIED = "verified.json"
"""The file in a checkpoint's folder that says that all its bytes were read back from the disk once."""


class TokensInput(BaseModel):
    """The token shards of a run: their fingerprint, and their folder relative to the run's, posix."""

    model_config = ConfigDict(frozen=True)
    fingerprint: str
    path: str


class Parent(BaseModel):
    """The checkpoint a branch started from."""

    model_config = ConfigDict(frozen=True)
    run: str
    step: int
    sha256: str


class RunInputs(BaseModel):
    """What a run was started with, in ``inputs.json``: everything a later step needs to know about its text.

    Attributes:
        unigram_entropy: nats per token of guessing by frequency alone, a line worth beating.
        request: fingerprint of the project's model and training settings at the start, before ``--set``.
    """

    model_config = ConfigDict(frozen=True)
    version: int = 1
    tokens: TokensInput
    vocab_size: int
    tokenizer_sha256: str
    train_tokens: int
    validation_tokens: int
    test_tokens: int
    train_bytes: int
    validation_bytes: int
    test_bytes: int
    unigram_entropy: float
    lossless: bool = True
    request: str = ""
    parent: Parent | None = None
    created: str = ""


@dataclass(frozen=True)
class CheckpointInfo:
    """One checkpoint, as its manifest tells; cheap to list.

    Attributes:
        size: bytes on disk.
        train_loss, validation_loss: nats per token at that step; None where not measured.
        intact: whether every file is there with its recorded size (hashes are checked on load).
        verified: whether it was read back whole after the save, and was what had been written.
    """

    step: int
    folder: Path
    tokens: int
    train_loss: float | None
    validation_loss: float | None
    created: str
    size: int
    intact: bool
    sha256: str
    pinned: bool = False
    best: bool = False
    last: bool = False
    verified: bool = False


class Run:
    """One training run in ``runs/<name>/``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.name = folder.name

    @cached_property
    def recipe(self) -> Recipe:
        """The frozen recipe, every value effective.

        Raises:
            LangwrightError: it is missing or damaged.
        """
        path = self.folder / "recipe.toml"
        try:
            text = path.read_text(encoding="utf-8")
        except OSError as error:
            raise _broken(self, f"its recipe cannot be read ({error.strerror or error})") from error
        return load_recipe(text, where=f"The recipe of run {self.name}")

    @cached_property
    def inputs(self) -> RunInputs:
        """What the run was started with.

        Raises:
            LangwrightError: ``inputs.json`` is missing or damaged.
        """
        try:
            return RunInputs.model_validate(read_json(self.folder / "inputs.json"))
        except ValidationError as error:
            raise _broken(self, f"its inputs.json has {error.error_count()} wrong fields") from error

    @property
    def tokens_folder(self) -> Path:
        """The folder of its token shards."""
        return (self.folder / self.inputs.tokens.path).resolve()

    @property
    def checkpoints_folder(self) -> Path:
        """Where its checkpoints lie."""
        return self.folder / "checkpoints"

    @property
    def pinned(self) -> frozenset[int]:
        """The steps whose checkpoints are never removed."""
        path = self.checkpoints_folder / "pinned.json"
        return frozenset(read_json(path)) if path.exists() else frozenset()

    def checkpoints(self) -> list[CheckpointInfo]:
        """The run's checkpoints by step. A folder without a readable manifest is no checkpoint (a save was cut off)."""
        pinned = self.pinned
        found = [info for folder in _step_folders(self.checkpoints_folder) if (info := _info(folder, pinned))]
        found.sort(key=lambda info: info.step)
        good = [info for info in found if info.intact]
        judged = [info for info in good if info.validation_loss is not None]
        best = min(judged, key=lambda info: info.validation_loss or 0.0).step if judged else None
        last = good[-1].step if good else None
        return [
            CheckpointInfo(**{**vars(info), "best": info.step == best, "last": info.step == last}) for info in found
        ]

    def checkpoint(self, which: Which) -> CheckpointInfo:
        """The best, the last, or the checkpoint of a step; "best" is the last where nothing was judged.

        Raises:
            UsageError: there is none such.
        """
        found = self.checkpoints()
        wanted = [c for c in found if (c.step == which if isinstance(which, int) else getattr(c, which))]
        if not wanted and which == "best":
            wanted = [c for c in found if c.last]
        if wanted:
            return wanted[0]
        steps = ", ".join(str(c.step) for c in found)
        raise UsageError(
            f"Run {self.name} has no checkpoint {which if isinstance(which, int) else f'“{which}”'}.",
            remedy=f"It has these: {steps}." if steps else "Train it until the first checkpoint is saved.",
            code="checkpoint.unknown",
            run=self.name,
            which=which,
        )

    def pin(self, step: int) -> None:
        """Keep a checkpoint whatever the retention says."""
        self.checkpoint(step)
        self._write_pins(self.pinned | {step})

    def unpin(self, step: int) -> None:
        """Leave a checkpoint to the retention again."""
        self.checkpoint(step)
        self._write_pins(self.pinned - {step})

    def delete(self, step: int) -> Path:
        """Move a checkpoint to the project's trash; returns where it lies there.

        Raises:
            UsageError: it is the last good one.
        """
        info = self.checkpoint(step)
        if info.intact and sum(c.intact for c in self.checkpoints()) == 1:
            raise UsageError(
                f"The checkpoint at step {step} is the only good one of run {self.name}.",
                remedy="Delete the whole run if it is not needed.",
                code="checkpoint.only-one",
                step=step,
            )
        if step in self.pinned:
            self._write_pins(self.pinned - {step})
        target = trash_place(self.folder.parents[1] / "trash", f"{self.name} {info.folder.name}")
        with explained(target):
            target.parent.mkdir(parents=True, exist_ok=True)
            replace(info.folder, target)
            sync_folder(self.checkpoints_folder)
        write_json(target.with_suffix(".json"), {"from": info.folder.relative_to(self.folder.parents[1]).as_posix()})
        return target

    def restore(self, trashed: Path) -> CheckpointInfo:
        """Bring a checkpoint back from the trash."""
        note = trashed.with_suffix(".json")
        target = self.folder.parents[1] / str(read_json(note)["from"])
        if target.parent.resolve() != self.checkpoints_folder.resolve():
            raise _broken(self, f"{note.name} in the trash names a place outside this run")
        with explained(target):
            target.parent.mkdir(parents=True, exist_ok=True)
            replace(trashed, target)
            note.unlink()
        return self.checkpoint(_step_of(target))

    def evaluations(self) -> list[dict[str, Any]]:
        """The results of its evaluations, newest first."""
        files = sorted((self.folder / "evaluations").glob("*.json"), key=lambda p: p.stat().st_mtime, reverse=True)
        return [read_json(path) for path in files]

    def _write_pins(self, steps: frozenset[int]) -> None:
        write_json(self.checkpoints_folder / "pinned.json", sorted(steps))


def read_checkpoint_manifest(folder: Path) -> dict[str, Any]:
    """The manifest of a checkpoint, which vouches for itself too: it holds the fingerprint of all else in it.

    Raises:
        LangwrightError: it is missing, torn or changed.
    """
    manifest = read_json(folder / "manifest.json")
    # The first version had no fingerprint, but a number of its own.
    if isinstance(manifest, dict) and (manifest.get("version") == 1 or _vouches(manifest)):
        return manifest
    raise LangwrightError(f"manifest.json of {folder.name} has changed since it was saved.", code="checkpoint.damaged")


def _vouches(manifest: dict[str, Any]) -> bool:
    rest = {key: value for key, value in manifest.items() if key != "fingerprint"}
    return manifest.get("fingerprint") == fingerprint(rest)


def step_folder_name(step: int) -> str:
    """``step-00001000``."""
    return f"step-{step:08d}"


def empty_trash(trash: Path) -> int:
    """Remove what was deleted; returns the bytes freed."""
    if not trash.exists():
        return 0
    freed = sum(path.stat().st_size for path in trash.rglob("*") if path.is_file())
    with explained(trash):
        shutil.rmtree(trash)
    return freed


def _step_folders(folder: Path) -> list[Path]:
    return [path for path in folder.glob("step-*") if path.is_dir() and path.name[5:].isdigit()]


def _step_of(folder: Path) -> int:
    return int(folder.name[5:])


def _info(folder: Path, pinned: frozenset[int]) -> CheckpointInfo | None:
    try:
        manifest = read_checkpoint_manifest(folder)
        files = {str(f["name"]): int(f["size"]) for f in manifest["files"]}
        model = next(str(f["sha256"]) for f in manifest["files"] if f["name"] == "model.safetensors")
        step = int(manifest["step"])
        return CheckpointInfo(
            step=step,
            folder=folder,
            tokens=int(manifest["tokens"]),
            train_loss=manifest["train_loss"],
            validation_loss=manifest["validation_loss"],
            created=str(manifest["created"]),
            size=sum(files.values()),
            intact=all(_size(folder / name) == size for name, size in files.items()),
            sha256=model,
            pinned=step in pinned,
            verified=(folder / VERIFIED).exists(),
        )
    except (LangwrightError, KeyError, TypeError, ValueError, StopIteration):
        return None  # no manifest, or a torn one: the save never finished, so this is no checkpoint


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return -1


def trash_place(trash: Path, name: str) -> Path:
    """A free place in the trash for something of that name."""
    stamp = now().replace(":", "").replace("+0000", "")
    number = 0
    while (place := trash / f"{stamp}-{number} {name}").exists():
        number += 1
    return place


def _broken(run: Run, why: str) -> LangwrightError:
    return LangwrightError(
        f"Run {run.name} cannot be used: {why}.",
        remedy="Start a new run; its other files were left as they are.",
        code="run.broken",
        run=run.name,
    )
