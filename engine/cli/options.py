"""The arguments that commands share, and how a project is opened for each."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from engine.cli.streams import say

if TYPE_CHECKING:
    from engine.project import Project
    from engine.recipe import Recipe

PROGRAM = "the langwright command"

ProjectFolder = Annotated[Path, typer.Argument(metavar="DIR", help="The project's folder.", show_default=False)]
RunName = Annotated[
    str, typer.Argument(metavar="RUN", help="The run's name; “last” is the newest.", show_default=False)
]
Saved = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        metavar="SECTION.FIELD=VALUE",
        help="Change a setting first; it is saved in recipe.toml. Repeatable.",
        show_default=False,
    ),
]
ThisTime = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        metavar="SECTION.FIELD=VALUE",
        help="Change a setting for this call or run alone; recipe.toml stays as it is. Repeatable.",
        show_default=False,
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object instead of text.")]
Checkpoint = Annotated[
    str | None,
    typer.Option("--checkpoint", metavar="best|last|STEP", help="Which state of the model.", show_default=False),
]


def look(folder: Path) -> Project:
    """Open a project to look only: works while somebody else changes it."""
    from engine.project import Project

    return Project.open(folder, write=False, program=PROGRAM)


def changed(folder: Path, assignments: Sequence[str] | None) -> Project:
    """Save ``--set`` in the recipe where there is any, and open the project to look.

    Raises:
        RecipeError: the recipe or an assignment is wrong; all mistakes are named.
        ProjectLockedError: somebody else is changing the project.
    """
    if assignments:
        from engine.project import Project
        from engine.recipe import with_settings

        with Project.open(folder, program=PROGRAM) as project:
            project.save_recipe(with_settings(project.recipe, assignments))
    return look(folder)


def this_time(recipe: Recipe, assignments: Sequence[str] | None) -> Recipe:
    """The recipe with ``--set`` for one call."""
    from engine.recipe import with_settings

    return with_settings(recipe, assignments or ())


def which(checkpoint: str) -> str | int:
    """The checkpoint meant on the command line: ``best``, ``last``, or a step.

    Raises:
        typer.BadParameter: it is none of these.
    """
    if checkpoint in ("best", "last"):
        return checkpoint
    digits = checkpoint.replace("_", "").removeprefix("step-")
    if digits.isascii() and digits.isdigit():
        return int(digits)
    raise typer.BadParameter(f"{checkpoint!r} is not best, last or a step.", param_hint="--checkpoint")


def typed(path: Path) -> str:
    """A path as it is typed in a terminal, quoted where it has spaces."""
    text = str(path)
    return f'"{text}"' if any(letter.isspace() for letter in text) else text


def warn_if_outdated(project: Project) -> None:
    """Say what is not up to date; the command goes on with what there is."""
    found = project.states()
    for station in ("clean", "tokenizer"):
        if found[station].state == "stale":
            say(f"Note: the station {station} is not up to date. {found[station].why}")
