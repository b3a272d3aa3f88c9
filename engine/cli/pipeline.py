"""``run``: everything up to date with one command; ``demo``: the whole way once, on a built-in text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from engine.cli.options import ProjectFolder, Saved, changed, typed
from engine.cli.streams import result, say

if TYPE_CHECKING:
    from engine.project import Project, Run


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command("run")(run)
    app.command("demo")(demo)


def run(folder: ProjectFolder, assignments: Saved = None) -> None:
    """Bring every station that is not ready up to date: clean, tokenizer, train, evaluate. What is ready stays."""
    project = changed(folder, assignments)
    require_text(project)
    for station in ("clean", "tokenizer"):
        update(project, station)
    trained = update_training(project)
    update_evaluation(project, trained)


def demo(
    folder: Annotated[
        Path | None,
        typer.Argument(metavar="DIR", help="A new folder; by itself Langwright/demo in your documents."),
    ] = None,
) -> None:
    """Go the whole way once on a built-in text, in under three minutes: from words to a model that writes."""
    from engine.cli.demo import run_demo

    run_demo(folder)


def require_text(project: Project) -> None:
    """Refuse to go on without imported text.

    Raises:
        UsageError: there is none.
        LangwrightError: it is damaged.
    """
    from engine.errors import LangwrightError, UsageError

    state = project.states()["import"]
    if state.state == "empty":
        raise UsageError(
            "There is no text in this project yet.",
            remedy=f"Add some with: langwright import {typed(project.root)} PATH...",
            code="import.empty",
        )
    if state.state == "broken":
        raise LangwrightError(state.why, remedy="Import the text again.", code=state.code)


def update(project: Project, station: str) -> None:
    """Bring station 2 or 3 up to date, saying why."""
    from engine.cli.stations import is_ready, make

    state = project.states()[station]
    if not is_ready(project, station):
        say(f"{station}: {state.why or 'Its tokens are missing.'}")
    make(project, station)


def update_training(project: Project) -> Run:
    """Train where no finished run answers the project as it stands; go on with one that was begun."""
    from engine.cli.training import follow_training, go_on, is_finished, training_words
    from engine.jobs import start_training
    from engine.project import Run

    state = project.states()["train"]
    begun = newest_fitting(project)
    if begun is not None and is_finished(begun):
        result(f"train: run {begun.name} is up to date.")
        return begun
    if begun is not None:
        say(f"train: run {begun.name} is not finished; going on with it.")
        process = go_on(project, begun)
    else:
        say(f"train: {state.why}")
        started = start_training(project)
        begun, process = Run(started.folder), started.process
    result(training_words(follow_training(project, begun, process)))
    return Run(begun.folder)


def update_evaluation(project: Project, run: Run) -> None:
    """Evaluate the run where its best checkpoint is not judged yet."""
    from engine.cli.using import evaluation_words, judge

    settings = project.recipe.evaluation
    info = run.checkpoint(settings.checkpoint)
    for figures in run.evaluations():
        if figures.get("step", figures.get("checkpoint")) == info.step and figures.get("split") == settings.split:
            result(f"evaluate: up to date. {evaluation_words(figures)}")
            return
    say("evaluate: This checkpoint is not evaluated yet.")
    result(evaluation_words(judge(project, run, project.recipe, settings.checkpoint)))


def newest_fitting(project: Project) -> Run | None:
    """The newest run that was started from the project's present tokens, model and training settings."""
    from engine.errors import LangwrightError
    from engine.project.runs import request_fingerprint

    tokens = project.manifest("tokens")
    name = tokens.fingerprint if tokens else ""
    for run in reversed(project.runs()):
        try:
            inputs = run.inputs
        except LangwrightError:
            continue  # a damaged run fits nothing; `runs` lists it as broken
        if inputs.tokens.fingerprint == name and inputs.request == request_fingerprint(project.recipe, name):
            return run
    return None
