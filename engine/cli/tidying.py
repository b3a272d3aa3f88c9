"""The project as files: ``size tidy duplicate``."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from engine.cli.options import AsJson, ProjectFolder, look
from engine.cli.streams import result, result_json, result_table, say

if TYPE_CHECKING:
    from engine.project.size import ProjectSize


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command("size")(size)
    app.command("tidy")(tidy)
    app.command("duplicate")(duplicate)


def size(folder: ProjectFolder, as_json: AsJson = False) -> None:
    """Say how large a project is, what uses it, and what nothing in it needs."""
    from engine.jobs import running
    from engine.project.size import measure

    project = look(folder)
    found = measure(project.paths, running(project.paths))
    if as_json:
        runs = [{**asdict(run), "size": run.size} for run in found.runs]
        result_json({"root": str(project.root), "total": found.total, **asdict(found), "runs": runs})
        return
    _print_size(found)


def tidy(
    folder: ProjectFolder,
    yes: Annotated[bool, typer.Option("--yes", help="Do it; without, only say what would be done.")] = False,
    trash: Annotated[
        bool, typer.Option("--trash", help="Empty the trash too, for good: it cannot be taken back.")
    ] = False,
) -> None:
    """Move what nothing needs to the trash: tokens that no run refers to, and what killed work has left."""
    from engine.advice import data_size
    from engine.jobs import running
    from engine.project.run import empty_trash
    from engine.project.size import measure
    from engine.project.tidying import move_spare

    project = look(folder)
    found = measure(project.paths, running(project.paths))
    _print_spare(found)
    free = [thing for thing in found.spare if not thing.busy]
    if not yes:
        if trash:
            say(f"The trash has {data_size(found.parts['trash'])}.")
        say("Nothing was changed. To do it, add --yes.")
        return
    moved = move_spare(project.paths, [thing.path for thing in free], lambda: running(project.paths))
    result(f"{data_size(sum(thing.size for thing in moved))} moved to the trash.")
    if trash:
        result(f"{data_size(empty_trash(project.paths.trash))} freed: the trash is empty.")
    elif moved:
        say("The space is free once the trash is emptied: langwright tidy DIR --yes --trash")


def duplicate(
    folder: ProjectFolder,
    new: Annotated[Path, typer.Argument(metavar="NEW", help="The copy's folder, new or empty.", show_default=False)],
    without_runs: Annotated[
        bool, typer.Option("--without-runs", help="Leave out runs, exports, playground and tokens of earlier text.")
    ] = False,
) -> None:
    """Copy a project to another folder, all of it or without its runs."""
    from engine.jobs import running
    from engine.project.duplicating import duplicate as copy

    project = look(folder)
    made = copy(project.paths, project.recipe, new.expanduser(), lambda: running(project.paths), runs=not without_runs)
    result(f"{project.name} was copied to {made}.")


def _print_size(found: ProjectSize) -> None:
    from engine.advice import data_size

    result_table(
        ("part", "size"), [(name, data_size(part)) for name, part in (*found.parts.items(), ("all", found.total))]
    )
    if found.runs:
        result()
        rows = [(run.name, *map(data_size, (run.size, run.checkpoints, run.events, run.rest))) for run in found.runs]
        result_table(("run", "size", "checkpoints", "events", "rest"), rows)
    if found.tokens:
        result()
        used = [
            (
                t.name[:12],
                data_size(t.size),
                ", ".join((*(["the tokenizer"] if t.current else []), *t.runs)) or "nobody",
            )
            for t in found.tokens
        ]
        result_table(("tokens", "size", "used by"), used)
    result()
    _print_spare(found)


def _print_spare(found: ProjectSize) -> None:
    from engine.advice import data_size

    for place in found.unsure:
        say(f"{place} cannot be read, so no tokens are called spare: it may refer to them.")
    if not found.spare:
        say("There is nothing that is not needed.")
        return
    rows = [(t.path, data_size(t.size), f"after {' and '.join(t.busy)}" if t.busy else "now") for t in found.spare]
    result_table(("not needed", "size", "can go"), rows)
