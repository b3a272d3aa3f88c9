"""Freeing what nothing in a project needs: it is moved to the trash, and emptying the trash removes it.

Only the second of the two is final. What is to go is looked up anew before it goes, for a run may have been started
since it was listed.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from pathlib import Path

from engine.errors import UsageError
from engine.project.atomic import explained, replace, sync_folder, write_json
from engine.project.paths import Paths
from engine.project.run import trash_place
from engine.project.size import Spare, measure


def move_spare(paths: Paths, wanted: Iterable[str], busy: Callable[[], Collection[str]]) -> list[Spare]:
    """Move spare things to the trash; returns what was moved.

    Args:
        paths: the project's.
        wanted: their paths, as :class:`Spare` has them.
        busy: tells the jobs at work, as :func:`engine.jobs.running` does.

    Raises:
        UsageError: one of them is needed, is not there, or belongs to what a job is at work on; nothing was moved.
        LangwrightError: the project cannot be written.
    """
    spare = {thing.path: thing for thing in measure(paths, busy()).spare}
    chosen = [spare[path] if path in spare else _refuse(path) for path in dict.fromkeys(wanted)]
    for thing in chosen:
        if thing.busy:
            raise UsageError(
                f"{thing.path} cannot go now: {' and '.join(thing.busy)} is at work.",
                remedy="Wait for its end, or stop it, and free it then.",
                code="project.busy",
                jobs=list(thing.busy),
            )
    for thing in chosen:
        _move(paths, thing)
    return chosen


def _move(paths: Paths, thing: Spare) -> None:
    source = paths.root / thing.path
    target = trash_place(paths.trash, f"{thing.kind} {source.name.lstrip('.')}"[:120])
    with explained(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        replace(source, target)
        sync_folder(source.parent)
    write_json(_note(target), {"from": thing.path})


def _note(target: Path) -> Path:
    return target.with_name(f"{target.name}.json")


def _refuse(path: str) -> Spare:
    raise UsageError(
        f"{path} cannot be freed: the project needs it, or it is not there.",
        remedy="Look again what can go: langwright tidy DIR.",
        code="project.needed",
        path=path,
    )
