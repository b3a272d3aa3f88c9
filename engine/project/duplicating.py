"""A project once more, in another folder.

1. refuse where a job writes, or where the target is taken or lies in the project itself;
2. copy to a temporary folder beside the target, without what belongs to processes (locks, heartbeats, commands),
   without the trash and without what killed work has left;
3. name the copy after its folder;
4. look again that no job has begun meanwhile; then everything is written to the disk, and the folder takes its name.

Links are followed, so that the copy stands alone.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Collection
from pathlib import Path

from engine.errors import UsageError
from engine.project.atomic import atomic_folder, write_text
from engine.project.paths import Paths, safe_name
from engine.project.size import leftover, references
from engine.recipe import Recipe, dump_recipe

OF_EDITORS = frozenset({"recipe.lock", "recipe.lock.json", "queue.lock", "queue.json"})
OF_WORKERS = frozenset({"control", "heartbeat", "launched.json", "job.lock"})
"""What speaks of processes, which a copy has none of: in the project's folder, and in those of jobs and runs.

The queue stays with the original, or both would train the same runs.
"""

OF_RUNS = frozenset({"runs", "exports", "playground"})
"""What is of runs: themselves, and what was made or written with them."""


def duplicate(
    paths: Paths, recipe: Recipe, target: Path, busy: Callable[[], Collection[str]], *, runs: bool = True
) -> Path:
    """Copy a project; returns the copy's folder.

    Args:
        paths: the project's.
        recipe: its recipe.
        target: a new or empty folder.
        busy: tells the jobs at work, as :func:`engine.jobs.running` does.
        runs: whether its runs come along, with exports and playground; without, only the present tokens do.

    Raises:
        UsageError: a job is at work, the target is taken, or it lies in the project.
        LangwrightError: the copy cannot be written; nothing of it is left.
    """
    target = Path(target).absolute()
    _check_target(paths, target)
    _refuse_work(busy())
    left_out = {paths.trash} if runs else {paths.trash, *(paths.root / name for name in OF_RUNS)}
    if not runs and paths.tokens.is_dir():
        present = references(paths).current
        left_out |= {folder for folder in paths.tokens.iterdir() if folder.name not in present}
    with atomic_folder(target) as temporary:
        _copy(paths.root, temporary, left_out, paths.root)
        named = recipe.model_copy(update={"name": target.name})
        text = (temporary / "recipe.toml").read_text(encoding="utf-8")
        write_text(temporary / "recipe.toml", dump_recipe(named, text))
        _refuse_work(busy())
    return target


def _copy(source: Path, target: Path, left_out: Collection[Path], root: Path) -> None:
    for entry in sorted(source.iterdir()):
        if entry in left_out or _of_process(entry.relative_to(root).parts) or leftover(entry):
            continue
        if entry.is_dir():
            (target / entry.name).mkdir()
            _copy(entry, target / entry.name, left_out, root)
        else:
            shutil.copy2(entry, target / entry.name)


def _of_process(place: tuple[str, ...]) -> bool:
    """By where it is, not by name alone: a run may be called “control”."""
    if len(place) == 1:
        return place[0] in OF_EDITORS
    return len(place) == 3 and place[0] in ("runs", "jobs") and place[2] in OF_WORKERS


def _check_target(paths: Paths, target: Path) -> None:
    safe_name(target.name, "project's name")
    if target.resolve().is_relative_to(paths.root.resolve()):
        raise UsageError(
            f"{target} lies in the project itself.", remedy="Choose a folder elsewhere.", code="project.inside"
        )
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise UsageError(
            f"{target} is not an empty folder.",
            remedy="Choose a new folder; a project keeps its files to itself.",
            code="project.not-empty",
        )


def _refuse_work(busy: Collection[str]) -> None:
    if busy:
        raise UsageError(
            f"The project is being written to: {' and '.join(sorted(busy))} is at work.",
            remedy="Wait for its end, or stop it, and duplicate the project then.",
            code="project.busy",
            jobs=sorted(busy),
        )
