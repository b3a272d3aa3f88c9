"""Steering runs from outside: ``stop pause checkpoints``."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from engine.cli.options import AsJson, ProjectFolder, RunName, look
from engine.cli.streams import result, result_json, result_table, say

if TYPE_CHECKING:
    from engine.jobs import End
    from engine.project import CheckpointInfo, Project, Run

PATIENCE_SECONDS = 120.0
"""How long stop and pause wait for the worker to do as it is told; saving a large model takes a while."""


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command("stop")(stop)
    app.command("pause")(pause)
    app.command("checkpoints")(checkpoints)


def stop(folder: ProjectFolder, name: RunName) -> None:
    """Stop a run after saving it; go on with: langwright resume."""
    from engine.jobs import ended

    project = look(folder)
    run = project.run(name)
    if not _order(project, run, "stop"):
        return
    end = ended(run.folder)
    if end is not None:
        conclude_stop(run, end)


def conclude_stop(run: Run, end: End) -> None:
    """Say how a run ended that was told to stop; it may have come to its end first.

    Raises:
        LangwrightError: it failed, or what was learnt last could not be saved.
    """
    from engine.errors import LangwrightError
    from engine.jobs import raise_if_failed

    raise_if_failed(end)
    if end.outcome == "stopped" and end.code != "job.stopped":
        raise LangwrightError(end.text, remedy=end.remedy, code=end.code)
    last = next((info.step for info in run.checkpoints() if info.last), None)
    saved = f"saved at step {last}" if last is not None else "nothing was saved yet"
    result(f"Run {run.name} is {'stopped' if end.outcome == 'stopped' else 'finished'}, {saved}.")


def pause(folder: ProjectFolder, name: RunName) -> None:
    """Pause a run: its worker stays ready and keeps its memory; go on with: langwright resume."""
    project = look(folder)
    run = project.run(name)
    if _order(project, run, "pause"):
        result(f"Run {run.name} is paused.")


def checkpoints(
    folder: ProjectFolder,
    name: RunName,
    pin: Annotated[
        int | None, typer.Option("--pin", metavar="STEP", help="Keep it whatever happens.", show_default=False)
    ] = None,
    unpin: Annotated[
        int | None, typer.Option("--unpin", metavar="STEP", help="Let it go with the old ones.", show_default=False)
    ] = None,
    delete: Annotated[
        int | None, typer.Option("--delete", metavar="STEP", help="Move it to the trash.", show_default=False)
    ] = None,
    as_json: AsJson = False,
) -> None:
    """List a run's checkpoints, after pinning, unpinning or deleting one."""
    from engine.jobs.uses import delete_checkpoints

    project = look(folder)
    run = project.run(name)
    if pin is not None:
        run.pin(pin)
    if unpin is not None:
        run.unpin(unpin)
    if delete is not None:
        (place,) = delete_checkpoints(project.paths, run, [delete])
        say(f"The checkpoint at step {delete} was moved to {place}.")
    found = run.checkpoints()
    if as_json:
        result_json({"run": run.name, "checkpoints": [checkpoint_values(info) for info in found]})
    elif not found:
        say(f"Run {run.name} has no checkpoints yet.")
    else:
        result_table(("step", "loss", "validation", "size", "saved", ""), [_row(info) for info in found])


def checkpoint_values(info: CheckpointInfo) -> dict[str, Any]:
    """A checkpoint as JSON-able values."""
    return {**vars(info), "folder": str(info.folder)}


def _row(info: CheckpointInfo) -> tuple[str, ...]:
    from engine.advice import data_size

    marks = [mark for mark in ("best", "last", "pinned", "verified") if getattr(info, mark)]
    marks += [] if info.intact else ["damaged"]
    return (
        str(info.step),
        "" if info.train_loss is None else f"{info.train_loss:.3f}",
        "" if info.validation_loss is None else f"{info.validation_loss:.3f}",
        data_size(info.size),
        info.created,
        " ".join(marks),
    )


def _order(project: Project, run: Run, command: Literal["stop", "pause"]) -> bool:
    """Tell the worker and wait until it is done; False when there is nobody to tell.

    Raises:
        LangwrightError: it does not answer.
    """
    from engine.jobs import Follower, read_spec, running, send

    if f"train:{run.name}" not in running(project.paths):
        say(f"Run {run.name} is not at work; nothing was done.")
        return False
    attempt = read_spec(run.folder).attempt
    follower = Follower(run.folder)
    try:
        if command == "pause" and _paused(follower, attempt):
            return True
        send(run.folder, command)
        return _wait(follower, attempt, command)
    finally:
        follower.close()


def _wait(follower: Any, attempt: int, command: str) -> bool:
    from engine.errors import LangwrightError

    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until:
        update = follower.poll()
        if update.end is not None:
            if command == "pause":
                say("The run ended before it could be paused.")
                return False
            if not update.life.running:  # told its end and gone, so that it can be resumed at once
                return True
        if command == "pause" and any(e.kind == "paused" and e.segment == attempt for e in update.events):
            return True
        time.sleep(0.1)
    raise LangwrightError(
        f"The worker has not answered within {PATIENCE_SECONDS:.0f} seconds.",
        remedy="It may be busy with a long step; look again with: langwright status DIR",
        code="job.silent",
    )


def _paused(follower: Any, attempt: int) -> bool:
    events = [e for e in follower.poll().events if e.segment == attempt and e.kind in ("paused", "resumed")]
    return bool(events) and events[-1].kind == "paused"
