"""The pace of a run that is at work, seen and changed from outside: ``pace``."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from engine.cli.options import AsJson, ProjectFolder, RunName, look, typed
from engine.cli.steering import PATIENCE_SECONDS
from engine.cli.streams import result, result_json, result_table

if TYPE_CHECKING:
    from engine.jobs import Event, Follower
    from engine.project import Project, Run

Changes = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[SETTING=VALUE]...",
        help="Such as share=50, only_on_mains=true; by itself the pace is only shown.",
        show_default=False,
    ),
]


def register(app: typer.Typer) -> None:
    """Add the command of this module."""
    app.command("pace")(pace)


def pace(folder: ProjectFolder, name: RunName, changes: Changes = None, as_json: AsJson = False) -> None:
    """Show when and how hard a run works, or change it while it goes on: idle, mains, temperature, share."""
    from engine.jobs import Follower, is_job, read_spec

    project = look(folder)
    run = project.run(name)
    follower = Follower(run.folder)
    try:
        events = list(follower.poll().events)
        if changes:
            assignments = _checked(project, run, changes)
            events += _change(run, follower, assignments, standing(run, events))
        attempt = read_spec(run.folder).attempt if is_job(run.folder) else 0
        found = {"run": run.name, "pace": standing(run, events), "waits": waits(events, attempt)}
    finally:
        follower.close()
    if as_json:
        result_json(found)
        return
    result_table(("setting", "value"), [(path, str(value).lower()) for path, value in found["pace"].items()])
    if found["waits"]:
        result(found["waits"])


def standing(run: Run, events: Sequence[Event]) -> dict[str, Any]:
    """The settings of the pace that hold: those of the run's recipe, and what was changed while it went on."""
    from engine.recipe import SETTINGS

    found = {path: run.recipe.value(path) for path in SETTINGS if path.startswith("pace.")}
    changed = {e.values["setting"]: e.values["new"] for e in events if e.kind == "override"}
    return {path: changed.get(path, value) for path, value in found.items()}


def waits(events: Sequence[Event], attempt: int) -> str:
    """Why the run's present attempt makes no step for now; empty where it does."""
    told = [e for e in events if e.segment == attempt and e.kind in ("started", "held", "released", "finished")]
    return told[-1].text if told and told[-1].kind == "held" else ""


def _checked(project: Project, run: Run, changes: Sequence[str]) -> list[str]:
    """The changes as assignments.

    Raises:
        UsageError: one of them is wrong, or the run is not at work.
    """
    from engine.errors import UsageError
    from engine.jobs import running
    from engine.recipe import with_settings

    assignments = [text if text.startswith("pace.") else f"pace.{text}" for text in changes]
    with_settings(run.recipe, assignments)
    if f"train:{run.name}" not in running(project.paths):
        given = " ".join(f"--set {text}" for text in assignments)
        raise UsageError(
            f"Run {run.name} is not at work.",
            remedy=f"Give it the pace when it goes on: langwright resume {typed(project.root)} {run.name} {given}",
            code="pace.not-at-work",
        )
    return assignments


def _change(run: Run, follower: Follower, assignments: list[str], before: dict[str, Any]) -> list[Event]:
    """Tell the worker, and wait until it has taken it; returns what it told meanwhile.

    Raises:
        LangwrightError: it does not answer.
    """
    from engine.errors import LangwrightError
    from engine.jobs import send
    from engine.recipe import with_settings, with_values

    changed = with_settings(with_values(run.recipe, before), assignments)
    wanted = {path: changed.value(path) for path in before}
    told: list[Event] = []
    send(run.folder, "pace", settings=assignments)
    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until:
        seen = {**before, **{e.values["setting"]: e.values["new"] for e in told if e.kind == "override"}}
        if all(seen[path] == value for path, value in wanted.items()):
            return told
        update = follower.poll()
        told += update.events
        if update.end is not None:
            raise LangwrightError(
                f"Run {run.name} ended before its pace was changed.",
                remedy="Give it the pace when it goes on: langwright resume DIR RUN --set SETTING=VALUE",
                code="pace.ended",
            )
        time.sleep(0.1)
    raise LangwrightError(
        f"The worker has not answered within {PATIENCE_SECONDS:.0f} seconds.",
        remedy="It may be busy with a long step; it takes the change before its next one.",
        code="job.silent",
    )
