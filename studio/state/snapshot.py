"""What a project looks like on disk at one moment, read off the window's thread and handed over whole."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from engine.errors import LangwrightError
from engine.hardware import disk_free
from engine.jobs import End, ended, running, states
from engine.project import CheckpointInfo, Project, Run, RunInputs, StationState
from engine.project.atomic import read_json
from engine.recipe import Recipe

DISK_STEP = 100_000_000
"""Free space is told in steps, so that a snapshot only differs when something worth showing has changed."""


@dataclass(frozen=True)
class RunSummary:
    """One run.

    Attributes:
        running: whether its worker lives now.
        end: how its last attempt ended; None while it runs or when it never ran.
        problem: why it cannot be used; empty when it can.
        trashed: its checkpoints that lie in the trash, newest first.
    """

    name: str
    folder: Path
    recipe: Recipe | None = None
    inputs: RunInputs | None = None
    checkpoints: tuple[CheckpointInfo, ...] = ()
    evaluations: tuple[dict[str, Any], ...] = ()
    running: bool = False
    end: End | None = None
    problem: str = ""

    @property
    def max_steps(self) -> int:
        """Steps of the whole run; 0 when unknown."""
        steps = self.recipe.training.max_steps if self.recipe else 0
        return steps if isinstance(steps, int) else 0

    @property
    def last_step(self) -> int:
        """The step of its last checkpoint."""
        return self.checkpoints[-1].step if self.checkpoints else 0

    @property
    def complete(self) -> bool:
        """Whether it has made all its steps."""
        return bool(self.max_steps) and self.last_step >= self.max_steps


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


def _summary(run: Run, at_work: bool) -> RunSummary:
    try:
        return RunSummary(
            name=run.name,
            folder=run.folder,
            recipe=run.recipe,
            inputs=run.inputs,
            checkpoints=tuple(run.checkpoints()),
            evaluations=tuple(run.evaluations()),
            running=at_work,
            end=None if at_work else ended(run.folder),
        )
    except LangwrightError as error:
        return RunSummary(run.name, run.folder, running=at_work, problem=error.message)


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
