"""What a project looks like on disk at one moment, read off the window's thread and handed over whole."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from engine.errors import LangwrightError
from engine.hardware import disk_free
from engine.jobs import ended, running, states
from engine.project import CheckpointInfo, Project, Run, RunInputs, StationState
from engine.project.atomic import read_json
from engine.project.labels import RunLabel, read_label
from engine.project.retention import Retention, retention_of
from engine.recipe import Recipe

DISK_STEP = 100_000_000
"""Free space is told in steps, so that a snapshot only differs when something worth showing has changed."""


@dataclass(frozen=True)
class RunSummary:
    """One run.

    Attributes:
        running: whether its worker lives now.
        ended_early: whether it ended by itself before its last step, as early stopping does.
        label: what a person says of it.
        retention: how many of its checkpoints are kept; None while its recipe cannot be read.
        problem: why it cannot be used; empty when it can.
    """

    name: str
    folder: Path
    recipe: Recipe | None = None
    inputs: RunInputs | None = None
    checkpoints: tuple[CheckpointInfo, ...] = ()
    evaluations: tuple[dict[str, Any], ...] = ()
    running: bool = False
    ended_early: bool = False
    label: RunLabel = field(default_factory=RunLabel)
    retention: Retention | None = None
    problem: str = ""

    @property
    def max_steps(self) -> int:
        """Steps of the whole run; 0 when unknown."""
        steps = self.recipe.training.max_steps if self.recipe else 0
        return steps if isinstance(steps, int) else 0

    @property
    def rhythm(self) -> dict[str, int]:
        """How many steps, and how often it looks and saves, as :meth:`RunState.time_left` takes them."""
        training = self.recipe.training if self.recipe else None
        every = {name: getattr(training, name, 0) for name in ("max_steps", "eval_steps", "save_steps")}
        return {name: value if isinstance(value, int) else 0 for name, value in every.items()}

    @property
    def last_step(self) -> int:
        """The step of its last checkpoint."""
        return self.checkpoints[-1].step if self.checkpoints else 0

    @property
    def title(self) -> str:
        """What it is called on screen."""
        return self.label.title or self.name

    @property
    def complete(self) -> bool:
        """Whether there is nothing left to train: it has made all its steps, or ended early."""
        return self.ended_early or (bool(self.max_steps) and self.last_step >= self.max_steps)


@dataclass(frozen=True)
class Snapshot:
    """A project at one moment.

    Attributes:
        states: by station, running ones marked.
        facts: by ``import``, ``clean``, ``tokenizer``, ``tokens``.
        runs: oldest first.
        running: folders of jobs at work, by station or ``train:<run>``.
        sources: ``corpus/sources.json`` as it is; empty when there is none.
        ledger: ``clean/ledger.json`` as it is.
        exports: folders in ``exports/``, newest first.
    """

    states: Mapping[str, StationState]
    facts: Mapping[str, Mapping[str, Any]]
    runs: tuple[RunSummary, ...] = ()
    running: Mapping[str, Path] = field(default_factory=dict)
    sources: Any = None
    ledger: Any = None
    exports: tuple[Path, ...] = ()
    disk_free: int | None = None

    def run(self, name: str) -> RunSummary | None:
        """The run of a name."""
        return next((run for run in self.runs if run.name == name), None)

    @property
    def trained(self) -> tuple[RunSummary, ...]:
        """Runs with a checkpoint, newest first."""
        return tuple(run for run in reversed(self.runs) if run.checkpoints)


def take_snapshot(project: Project) -> Snapshot:
    """Read everything the window shows of a project; takes up to a second, so never on the window's thread."""
    at_work = running(project.paths)
    return Snapshot(
        states=states(project),
        facts={station: project.facts(station) for station in ("import", "clean", "tokenizer", "tokens")},
        runs=tuple(_summary(run, f"train:{run.name}" in at_work) for run in project.runs()),
        running=at_work,
        sources=_optional(project.paths.corpus / "sources.json"),
        ledger=_optional(project.paths.clean / "ledger.json"),
        exports=_exports(project.paths.exports),
        disk_free=_disk_free(project.root),
    )


@lru_cache(maxsize=256)
def _frozen(folder: Path, _stamp: int) -> tuple[Recipe, RunInputs]:
    """A run's recipe and inputs, read once: they are frozen at its start."""
    run = Run(folder)
    return run.recipe, run.inputs


def _summary(run: Run, at_work: bool) -> RunSummary:
    try:
        recipe, inputs = _frozen(run.folder, _changed(run.folder / "recipe.toml"))
        return RunSummary(
            name=run.name,
            folder=run.folder,
            recipe=recipe,
            inputs=inputs,
            checkpoints=tuple(run.checkpoints()),
            evaluations=tuple(run.evaluations()),
            running=at_work,
            ended_early=not at_work and recipe.training.early_stopping_patience > 0 and _is_done(run.folder),
            label=read_label(run.folder),
            retention=retention_of(run),
        )
    except LangwrightError as error:
        return RunSummary(run.name, run.folder, running=at_work, problem=error.message)


_DONE: set[tuple[Path, int]] = set()
"""Runs that came to their end, each with the moment its last attempt began: that never changes any more."""


def _is_done(folder: Path) -> bool:
    """Whether a run's last attempt came to its end."""
    attempt = (folder, _changed(folder / "job.json"))
    if attempt not in _DONE:
        end = ended(folder)
        if end is None or end.outcome != "done":
            return False
        _DONE.add(attempt)
    return True


def _changed(path: Path) -> int:
    """When a file was written last; 0 where it is missing, which reading it then says."""
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


def _optional(path: Path) -> Any:
    """A file that a page can do without; the station's state tells when it is broken."""
    if not path.exists():
        return None
    with contextlib.suppress(LangwrightError):
        return read_json(path)
    return None


def _exports(folder: Path) -> tuple[Path, ...]:
    if not folder.is_dir():
        return ()
    found = [path for path in folder.iterdir() if path.is_dir() and not path.name.startswith(".")]
    return tuple(sorted(found, key=lambda path: path.stat().st_mtime, reverse=True))


def _disk_free(root: Path) -> int | None:
    try:
        return disk_free(root) // DISK_STEP * DISK_STEP
    except LangwrightError:
        return None  # a drive that cannot tell; the plan then leaves it out
