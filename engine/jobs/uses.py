"""What is in use of a run, and by whom: nobody may take it away meanwhile."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from engine.errors import LangwrightError, UsageError
from engine.jobs.requests import running
from engine.jobs.spec import read_spec
from engine.project import Run
from engine.project.atomic import replace, sync_folder
from engine.project.paths import Paths
from engine.project.retention import waited_for
from engine.project.runs import delete_run

READERS = {"evaluate": "it is being evaluated", "share": "it is being exported"}


@dataclass(frozen=True)
class Use:
    """One use of a checkpoint or of a whole run.

    Attributes:
        code: ``training``, ``evaluate``, ``share`` or ``branch``.
        why: as the end of a sentence: "it is being evaluated".
    """

    code: str
    why: str


def checkpoint_uses(paths: Paths, run: Run, at_work: dict[str, Path] | None = None) -> dict[int, Use]:
    """The checkpoints of a run that something needs just now, by step.

    Args:
        paths: the project's.
        run: whose.
        at_work: the jobs at work, where they are known already.
    """
    at_work = running(paths) if at_work is None else at_work
    uses = {step: Use("branch", "a branch that has not begun yet starts from it") for step in waited_for(run)}
    infos = run.checkpoints()
    if f"train:{run.name}" in at_work:
        uses |= {
            info.step: Use("training", "the run is at work and would go on from it") for info in infos if info.last
        }
    for station, why in READERS.items():
        if station not in at_work:
            continue
        params = read_spec(at_work[station]).params
        if params.get("run") == run.name:
            wanted = params.get("checkpoint")
            read = [i.step for i in infos if i.step == wanted or (wanted in ("best", "last") and getattr(i, wanted))]
            uses |= {step: Use(station, why) for step in read}
    return uses


def run_uses(paths: Paths, run: Run) -> list[Use]:
    """Why a run cannot be taken away just now; empty when it can."""
    at_work = running(paths)
    uses = [Use("training", "it is training")] if f"train:{run.name}" in at_work else []
    return uses + [use for use in checkpoint_uses(paths, run, at_work).values() if use.code != "training"]


def delete_checkpoints(paths: Paths, run: Run, steps: Iterable[int]) -> list[Path]:
    """Move checkpoints to the trash; returns where they lie there, for :func:`engine.project.Run.restore`.

    Either all of them go or none.

    Raises:
        UsageError: one is in use, or no good one would be left.
    """
    wanted = sorted(set(steps))
    uses = checkpoint_uses(paths, run)
    for step in wanted:
        if step in uses:
            raise UsageError(
                f"The checkpoint at step {step} of run {run.name} is in use: {uses[step].why}.",
                remedy="Wait for that to end, or stop it.",
                code="checkpoint.in-use",
                step=step,
                use=uses[step].code,
            )
    infos = run.checkpoints()
    good = {info.step for info in infos if info.intact}
    if good and not good - set(wanted):
        raise UsageError(
            f"No good checkpoint would be left of run {run.name}.",
            remedy="Leave at least one, or delete the whole run if it is not needed.",
            code="checkpoint.only-one",
        )
    return [run.delete(step) for step in wanted]


def delete_runs(paths: Paths, runs: Iterable[Run]) -> list[Path]:
    """Move whole runs to the trash; returns where each lies there, for :func:`restore_run`.

    Raises:
        UsageError: one of them is at work or in use; then none goes.
    """
    wanted = list(runs)
    for run in wanted:
        if uses := run_uses(paths, run):
            raise UsageError(
                f"Run {run.name} cannot be deleted now: {uses[0].why}.",
                remedy="Stop that first, or wait for its end.",
                code="run.in-use",
                run=run.name,
                use=uses[0].code,
            )
    return [delete_run(paths, run) for run in wanted]


def restore_run(paths: Paths, trashed: Path) -> Run:
    """Bring a run back from the trash, under its name or, if that is taken by now, one beside it.

    Raises:
        LangwrightError: it is not in the trash any more.
    """
    if not trashed.is_dir():
        raise LangwrightError(
            f"{trashed.name} is not in the trash any more.",
            remedy="The trash was emptied; what was in it is gone.",
            code="run.not-in-trash",
        )
    name = trashed.name.partition(" run ")[2]
    target, number = paths.runs / name, 2
    while target.exists():
        target, number = paths.runs / f"{name} ({number})", number + 1
    replace(trashed, target)
    sync_folder(paths.runs)
    return Run(target)
