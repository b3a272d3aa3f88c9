"""``label``: what a person says of a run: another name on screen, a note, first in lists, or put away."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from engine.cli.options import AsJson, ProjectFolder, RunName, look
from engine.cli.streams import result, result_json


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("label")(label)


def label(
    folder: ProjectFolder,
    run: RunName,
    title: Annotated[
        str | None, typer.Option("--title", help="What it is called on screen; empty for its own.")
    ] = None,
    note: Annotated[str | None, typer.Option("--note", help="Anything worth remembering.")] = None,
    pin: Annotated[bool | None, typer.Option("--pin/--no-pin", help="List it first.")] = None,
    archive: Annotated[bool | None, typer.Option("--archive/--no-archive", help="Leave it out of lists.")] = None,
    as_json: AsJson = False,
) -> None:
    """Name a run, write a note on it, list it first or put it away; without options show what was said of it."""
    from engine.errors import UsageError
    from engine.project.labels import LONGEST_NOTE, LONGEST_TITLE, RunLabel, read_label, write_label

    chosen = look(folder).run(run)
    asked: dict[str, Any] = {"title": title, "note": note, "pinned": pin, "archived": archive}
    changes = {name: value for name, value in asked.items() if value is not None}
    for name, most in (("title", LONGEST_TITLE), ("note", LONGEST_NOTE)):
        if len(changes.get(name, "")) > most:
            raise UsageError(
                f"A {name} has at most {most:,} characters.", remedy="Shorten it.", code="run.label-too-long"
            )
    told = RunLabel(**{**read_label(chosen.folder).model_dump(), **changes})
    if changes:
        write_label(chosen.folder, told)
    if as_json:
        result_json({"run": chosen.name, **told.model_dump()})
    else:
        result(f"{chosen.name}: {told.title or chosen.name}")
        marks = [words for words, said in (("pinned", told.pinned), ("archived", told.archived)) if said]
        if marks:
            result(", ".join(marks))
        if told.note:
            result(told.note)
