"""Letting old checkpoints go, as :mod:`engine.project.retention` decides."""

from __future__ import annotations

import shutil
from collections.abc import Collection
from pathlib import Path

from engine.checkpoints.verify import DAMAGED
from engine.project import Run
from engine.project.atomic import beside, replace
from engine.project.retention import FEWEST, to_delete


def retain(run_folder: Path, keep_last: int, in_use: Collection[int] = (), every: int = 0) -> list[int]:
    """Remove the checkpoints of a run that need not stay, and those set aside as damaged; returns the former's steps.

    Args:
        run_folder: the run's folder; the caller holds its job.lock.
        keep_last: as in :func:`to_delete`, like the others.
        in_use: steps something reads or refers to.
        every: steps whose multiples stay.
    """
    run = Run(run_folder)
    infos = run.checkpoints()
    best = next((info.step for info in infos if info.best), None)
    steps = to_delete(infos, keep_last, run.pinned, best, in_use, every)
    for info in infos:
        if info.step in steps:
            remove(info.folder)
    if sum(info.intact for info in infos) >= FEWEST:
        for damaged in run.checkpoints_folder.glob(f"step-*{DAMAGED}"):
            remove(damaged)
    return steps


def remove(folder: Path) -> None:
    """Remove a checkpoint. It is renamed first, so that what a kill leaves half removed is swept at the next save."""
    going = beside(folder)
    replace(folder, going)
    shutil.rmtree(going)
