"""The queue of runs on the command line: ``queue``."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any, Literal, cast

import typer

from engine.cli.options import AsJson, ProjectFolder, ThisTime, look, typed, warn_if_outdated
from engine.cli.steering import PATIENCE_SECONDS
from engine.cli.streams import result_json, result_table, say

if TYPE_CHECKING:
    from engine.project import Project

Add = Annotated[
    list[str] | None,
    typer.Option(
        "--add",
        metavar="RUN",
        help="Put a run at the end: one to go on with, or a new one with the recipe as it is now. Repeatable.",
        show_default=False,
    ),
]
Remove = Annotated[
    list[str] | None,
    typer.Option("--remove", metavar="RUN", help="Take a run out; the run itself stays. Repeatable."),
]
OnErrorOption = Annotated[
    str, typer.Option("--on-error", metavar="continue|stop", help="What to do after a run has failed; it is kept.")
]


def register(app: typer.Typer) -> None:
    """Add the command of this module."""
    app.command("queue")(queue)


def queue(
    folder: ProjectFolder,
    add: Add = None,
    remove: Remove = None,
    start: Annotated[bool, typer.Option("--start", help="Train what waits, one after the other.")] = False,
    stop: Annotated[bool, typer.Option("--stop", help="Save and stop the run at work, and the queue.")] = False,
    on_error: OnErrorOption = "",
    assignments: ThisTime = None,
    as_json: AsJson = False,
) -> None:
    """Train several runs, one after the other, and see how they stand; the queue goes on without this terminal."""
    from engine.jobs import remove_from_queue, set_on_error, start_queue

    if start and stop:
        raise typer.BadParameter("It is either --start or --stop.", param_hint="--start")
    if on_error not in ("", "continue", "stop"):
        raise typer.BadParameter(f"{on_error!r} is not continue or stop.", param_hint="--on-error")
    if assignments and not add:
        raise typer.BadParameter("It changes the new runs of --add; there are none.", param_hint="--set")
    project = look(folder)
    standing(project)  # a damaged queue is told before anything is made or stopped
    if stop:
        _stop(project)
    if on_error:
        set_on_error(project.paths, cast("Literal['continue', 'stop']", on_error))
    for name in remove or ():
        remove_from_queue(project.paths, name)
    for name in add or ():
        _add(project, name, assignments or ())
    if start:
        start_queue(project)
        say(f"The queue is at work. Stop it with: langwright queue {typed(project.root)} --stop")
    _show(standing(project), as_json=as_json)


def standing(project: Project) -> dict[str, Any]:
    """How the queue stands, as JSON-able values."""
    from engine.jobs import queue_at_work, queue_standing

    found = queue_standing(project.paths)
    return {
        "at_work": queue_at_work(project.paths),
        "on_error": found.on_error,
        "runs": [entry.model_dump(exclude={"attempt"}) for entry in found.entries],
    }


def _show(found: dict[str, Any], *, as_json: bool) -> None:
    if as_json:
        result_json(found)
    elif found["runs"]:
        result_table(("run", "state", ""), [(entry["run"], entry["state"], entry["why"]) for entry in found["runs"]])
    else:
        say("The queue is empty. Add a run with --add.")


def _add(project: Project, name: str, assignments: Sequence[str]) -> None:
    """Put a run in the queue, made with the recipe as it is now where there is none of that name.

    Raises:
        UsageError: a run that exists already was to get other settings.
    """
    from engine.errors import UsageError
    from engine.jobs import add_to_queue
    from engine.project import create_run, list_runs

    names = [run.name for run in list_runs(project.paths)]
    if name not in names and not (name == "last" and names):
        warn_if_outdated(project)
        run = create_run(project.paths, project.recipe, name, assignments)
        say(f"Made run {run.name} with the recipe as it is now.")
    elif assignments:
        raise UsageError(
            f"Run {name} is made already, and its settings cannot change any more.",
            remedy="Give a new name to --add, for a run with these settings.",
            code="queue.made",
            run=name,
        )
    else:
        run = project.run(name)
    add_to_queue(project.paths, run)


def _stop(project: Project) -> None:
    """Stop the queue and wait until its worker and the run's are gone.

    Raises:
        LangwrightError: it does not answer.
    """
    from engine.errors import LangwrightError
    from engine.jobs import queue_at_work, stop_queue

    if not stop_queue(project.paths):
        say("The queue is not at work; nothing was done.")
        return
    until = time.monotonic() + PATIENCE_SECONDS
    while queue_at_work(project.paths):
        if time.monotonic() > until:
            raise LangwrightError(
                f"The queue has not answered within {PATIENCE_SECONDS:.0f} seconds.",
                remedy="The run may be busy with a long step; look again with: langwright queue DIR",
                code="job.silent",
            )
        time.sleep(0.1)
