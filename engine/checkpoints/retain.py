"""Which checkpoints stay: the last few, the best, the pinned, every K-th, and never fewer than two good ones."""

from __future__ import annotations

import shutil
from collections.abc import Collection, Sequence
from pathlib import Path

from engine.checkpoints.verify import DAMAGED
from engine.project import CheckpointInfo, Run
from engine.project.atomic import beside, replace

FEWEST = 2
"""So many good checkpoints stay whatever is asked, and so many verified ones: one may turn out damaged."""


def to_delete(
    infos: Sequence[CheckpointInfo],
    keep_last: int,
    pinned: Collection[int] = (),
    best: int | None = None,
    in_use: Collection[int] = (),
    every: int = 0,
) -> list[int]:
    """The steps whose checkpoints may go, oldest first. A pure decision; nothing is touched.

    Args:
        infos: the run's checkpoints in any order. Damaged ones protect nothing and are the first to go.
        keep_last: how many of the newest good ones stay.
        pinned: steps the user pinned.
        best: the step with the lowest validation loss.
        in_use: steps something reads or refers to.
        every: good ones whose step is a multiple of this stay; 0 for none.
    """
    good = sorted(info.step for info in infos if info.intact)
    if len(good) < FEWEST:
        return []
    newest = good[-max(keep_last, FEWEST) :]
    verified = sorted(info.step for info in infos if info.intact and info.verified)[-FEWEST:]
    multiples = [step for step in good if every and step % every == 0]
    kept = {*newest, *verified, *multiples, *pinned, *in_use, best}
    return sorted(info.step for info in infos if info.step not in kept)


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
