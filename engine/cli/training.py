"""Station 5 on the command line: ``train resume branch``."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from engine.cli.options import AsJson, ProjectFolder, RunName, ThisTime, look, typed, warn_if_outdated, which
from engine.cli.streams import result, result_json, say

if TYPE_CHECKING:
    import subprocess

    from engine.project import Project, Run

    Process = subprocess.Popen[bytes] | None

NewName = Annotated[
    str, typer.Option("--run", metavar="NAME", help="The run's name; by itself run-1, run-2 …", show_default=False)
]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command("train")(train)
    app.command("resume")(resume)
    app.command("branch")(branch)


def train(folder: ProjectFolder, name: NewName = "", assignments: ThisTime = None, as_json: AsJson = False) -> None:
    """Station 5: train a new run. Ctrl-C saves and stops; the run can be resumed."""
    from engine.jobs import start_training
    from engine.project import Run

    project = look(folder)
    warn_if_outdated(project)
    started = start_training(project, name, assignments or ())
    report(follow_training(project, Run(started.folder), started.process), as_json=as_json)


def resume(folder: ProjectFolder, name: RunName, assignments: ThisTime = None, as_json: AsJson = False) -> None:
    """Go on with a run that was stopped, paused or cut off; --set takes execution settings, such as training.device."""
    project = look(folder)
    run = project.run(name)
    if is_finished(run):
        further = f"langwright branch {typed(project.root)} {run.name} --checkpoint last"
        say(f"Run {run.name} is finished. To train it further: {further}")
        report(training_figures(run, {}), as_json=as_json)
    else:
        report(follow_training(project, run, go_on(project, run, assignments or ())), as_json=as_json)


def branch(
    folder: ProjectFolder,
    name: RunName,
    checkpoint: Annotated[
        str, typer.Option("--checkpoint", metavar="best|last|STEP", help="Where to go on from.", show_default=False)
    ],
    new_name: NewName = "",
    assignments: ThisTime = None,
    as_json: AsJson = False,
) -> None:
    """Train a new run that goes on from a checkpoint of another, with settings of its own."""
    from engine.jobs import start_branch
    from engine.project import Run

    project = look(folder)
    parent = project.run(name)
    info = parent.checkpoint(which(checkpoint))  # type: ignore[arg-type]
    started = start_branch(project.paths, parent, info.step, new_name, assignments or ())
    report(follow_training(project, Run(started.folder), started.process), as_json=as_json)


def go_on(project: Project, run: Run, assignments: Sequence[str] = ()) -> Process:
    """Start the run's next attempt; one that is at work is woken in case it is paused, and joined.

    Raises:
        UsageError: an assignment would change what the run is.
    """
    from engine.jobs import resume_training, running, send

    if f"train:{run.name}" in running(project.paths):
        send(run.folder, "resume")
        say(f"Run {run.name} is at work already; following it.")
        return None
    return resume_training(run, assignments).process


def is_finished(run: Run) -> bool:
    """Whether its last attempt came to its end and left something."""
    from engine.jobs import last_end

    return last_end(run.folder).get("outcome") == "done" and bool(run.checkpoints())


def follow_training(project: Project, run: Run, process: Process) -> dict[str, Any]:
    """Follow a training to its end and return its figures.

    Raises:
        typer.Exit: it was stopped (3).
        LangwrightError: it failed or was killed.
    """
    from engine.cli.following import follow_to_end

    steps = run.recipe.training.max_steps
    found = follow_to_end(
        run.folder,
        run.name,
        process=process,
        total=steps if isinstance(steps, int) else None,
        resume=f"langwright resume {typed(project.root)} {run.name}",
    )
    return training_figures(run, found)


def report(figures: dict[str, Any], *, as_json: bool = False) -> None:
    """Print the figures of a finished run."""
    if as_json:
        result_json(figures)
    else:
        result(training_words(figures))


def training_figures(run: Run, found: dict[str, Any]) -> dict[str, Any]:
    """The figures of a finished run: what the worker told, and from the run's record what it left out."""
    from engine.jobs import Follower

    follower = Follower(run.folder)
    try:
        follower.poll()
        metrics, validations = follower.metrics, follower.validations
        steps, seconds = metrics.last("step"), metrics.last("seconds")
        memory = metrics.column("memory_bytes")
        tokens = metrics.last("tokens")
        figures = {
            "run": run.name,
            "steps": steps,
            "tokens": tokens,
            "seconds": seconds,
            "tokens_per_second": tokens / seconds if seconds else None,
            "train_loss": metrics.last("train_loss"),
            "validation_loss": validations.last("loss"),
            "peak_memory_bytes": float(memory.max()) if len(memory) else None,
            "checkpoint": run.checkpoint("last").step,
        }
    finally:
        follower.close()
    merged = {**figures, **{key: value for key, value in found.items() if value is not None}}
    for name in ("steps", "tokens", "peak_memory_bytes"):
        value = merged[name]
        merged[name] = int(value) if isinstance(value, float) and math.isfinite(value) else value
    return {**merged, "folder": str(run.folder)}


def training_words(figures: dict[str, Any]) -> str:
    """The figures in two lines."""
    from engine.advice import amount, count, duration, rate

    speed = figures["tokens_per_second"]
    loss, validation = figures["train_loss"], figures["validation_loss"]
    parts = [f"Run {figures['run']}: {count(figures['steps'])} steps, {amount(figures['tokens'])} tokens"]
    parts += [f"{duration(figures['seconds'])}"] if figures["seconds"] is not None else []
    parts += [rate(speed)] if speed else []
    losses = f"Loss {loss:.3f}" if loss is not None else "No loss was measured"
    losses += f", validation {validation:.3f}" if validation is not None else ""
    return f"{', '.join(parts)}.\n{losses}. Checkpoint: {figures['checkpoint']}."
