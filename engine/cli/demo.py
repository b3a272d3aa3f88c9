"""``langwright demo``: the whole way once, on a built-in text, with figures to look at.

1. a new project with Python's own reference text;
2. import, clean, tokenizer;
3. the plan;
4. training, with its bar;
5. the validation text judged before and after;
6. a sample, and where everything lies.
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from engine.cli.options import look, typed
from engine.cli.plan import known_facts, measurements
from engine.cli.stations import bring_in, make
from engine.cli.streams import result, say
from engine.cli.training import follow_training, training_words
from engine.cli.using import evaluation_words, judge, write_text
from engine.project import Project, Run
from engine.recipe import Recipe, with_settings

SETTINGS = (
    "model.size=tiny",
    "tokenizer.vocab_size=1024",
    "training.max_steps=400",
    "training.eval_steps=100",
    "training.save_steps=100",
    "training.sample_tokens=40",
)
"""Chosen so that two cores need about a minute for the training."""

PROMPT = "The "
SAMPLE_TOKENS = 120
SEED = 7


def run_demo(folder: Path | None) -> None:
    """Do all of it; the project is left to be opened in the studio.

    Raises:
        UsageError: the folder is not empty.
        LangwrightError: a station failed.
        typer.Exit: it was stopped.
    """
    began = time.monotonic()
    project = _project(folder or _place())
    _heading("1. Import: the reference text that comes with Python")
    bring_in(project, [], sample="python-docs")
    _heading("2. Clean: mend, drop doubles, split into training, validation and test")
    make(project, "clean")
    _heading("3. Tokenizer: learn the pieces that the text is made of")
    make(project, "tokenizer")
    _heading("4. Model: what it will take on this machine")
    result(_plan_words(project))
    _heading("5. Train: Ctrl-C stops and saves")
    run = _train(project)
    _heading("6. Evaluate: how surprised is it by text it has never seen?")
    _compare(project, run)
    _heading("7. Play: it writes")
    recipe = with_settings(project.recipe, [f"generation.max_new_tokens={SAMPLE_TOKENS}", f"generation.seed={SEED}"])
    write_text(run, recipe, PROMPT, "best")
    result()
    result(f"All of it took {time.monotonic() - began:.0f} seconds. The project lies in {project.root}.")
    result("Open it in the studio, or go on here:")
    result(f"  langwright studio {typed(project.root)}")
    result(f'  langwright generate {typed(project.root)} {run.name} --prompt "Python "')


def _project(folder: Path) -> Project:
    recipe = with_settings(Recipe(), SETTINGS)
    with Project.create(folder, name="Demo", recipe=recipe, program="langwright demo") as project:
        result(f"A new project in {project.root}.")
    return look(folder)


def _place() -> Path:
    """``Langwright/demo`` in the person's documents; with a number when it is taken."""
    import platformdirs

    home = Path(platformdirs.user_documents_dir()) / "Langwright"
    number, place = 1, home / "demo"
    while place.exists():
        number += 1
        place = home / f"demo-{number}"
    return place


def _heading(text: str) -> None:
    result()
    result(text)


def _plan_words(project: Project) -> str:
    from engine.advice import amount, count, data_size, duration
    from engine.hardware import disk_free, probe
    from engine.sizing import plan

    hardware = probe()
    known = {**known_facts(project), "disk_free": disk_free(project.root), "measured": measurements(hardware)}
    planned = plan(project.recipe, hardware, **known)
    seconds = "" if planned.seconds is None else f", about {duration(planned.seconds)}"
    return (
        f"{amount(planned.parameters.total)} parameters, {count(planned.max_steps or 0)} steps "
        f"on {planned.device_name}, about {data_size(planned.memory_bytes)} of memory{seconds}."
    )


def _train(project: Project) -> Run:
    from engine.jobs import start_training

    started = start_training(project)
    run = Run(started.folder)
    result(training_words(follow_training(project, run, started.process)))
    return run


def _compare(project: Project, run: Run) -> None:
    before = _first_look(run)
    after = judge(project, run, project.recipe, "best")
    result(evaluation_words(after))
    if before:
        result(f"Perplexity before training {before['perplexity']:,.1f}, after {after['perplexity']:,.1f}.")
        result("As if it wavered between so many equally likely pieces of text at each step.")
    else:
        say("How it was before training was not recorded.")


def _first_look(run: Run) -> dict[str, Any]:
    """What the run recorded of the validation text before its first step."""
    from engine.jobs import Follower

    follower = Follower(run.folder)
    try:
        follower.poll()
        looks = follower.validations
        if not len(looks) or looks.column("step")[0] != 0:
            return {}
        return {"perplexity": float(looks.column("perplexity")[0]), "loss": float(looks.column("loss")[0])}
    finally:
        follower.close()
