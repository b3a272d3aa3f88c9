"""Asking for work: each function readies the right folder and starts its worker.

Window and command line use the same.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.errors import UsageError
from engine.hardware import cache_folder
from engine.jobs.follow import Follower
from engine.jobs.launch import begin_job, prepare_job, start_job
from engine.jobs.liveness import life
from engine.jobs.spec import is_job, read_spec
from engine.project import Project, Run, StationState, branch_run, computed_with, create_run, list_runs
from engine.project.paths import Paths
from engine.recipe import Recipe, dump_recipe

JOB_STATIONS = ("import", "clean", "tokenizer", "evaluate", "share")


@dataclass(frozen=True)
class Started:
    """A job on its way: where it can be followed, and its process (poll it now and then)."""

    folder: Path
    process: subprocess.Popen[bytes]
    run: Run | None = None


def start_import(
    project: Project,
    paths: Sequence[Path | str] = (),
    *,
    licence: str = "",
    sample: str = "",
    again: bool = False,
    origins: Sequence[Mapping[str, Any]] = (),
) -> Started:
    """Station 1: add files, folders, a built-in sample (``python-docs`` or ``bible``), or what lies beyond files.

    Args:
        project: where to.
        paths: files and folders.
        licence: under which all of it may be used.
        sample: a sample's name.
        again: read files anew that are as they were.
        origins: descriptions of :mod:`engine.corpus.origins`, such as ``{"kind": "hub", "dataset": ...}``.

    Files that are as they were when they were read are not read again.

    Raises:
        UsageError: a path does not exist, or nothing was named.
    """
    if not paths and not sample and not origins:
        raise UsageError("Nothing to import was named.", remedy="Name files or folders.", code="import.no-paths")
    found = [Path(path).expanduser().absolute() for path in paths]
    for path in found:
        if not path.exists():
            raise UsageError(f"{path} does not exist.", remedy="Check the name.", code="import.missing", path=str(path))
    params = {
        "paths": [str(path) for path in found],
        "licence": licence,
        "sample": sample or None,
        "again": again,
        "origins": list(origins),
    }
    return _start(project.paths, "import", params)


def start_sources_change(
    project: Project, *, licences: Mapping[str, str] | None = None, remove: Sequence[str] = ()
) -> Started:
    """Station 1: give sources of the corpus other licences, or take their documents out."""
    params = {"licences": dict(licences or {}), "remove": list(remove)}
    return _start(project.paths, "import", params, kind="sources")


def start_erasing(project: Project, documents: Sequence[str]) -> Started:
    """Station 1: take documents out of corpus and clean text for good, by their ids.

    A person's name or words are looked up before: a job's arguments lie in its folder, and should not tell who it was.

    Raises:
        UsageError: the text is just being cleaned or turned into tokens, which would bring them back.
    """
    at_work = [station for station in ("clean", "tokenizer") if station in running(project.paths)]
    if at_work:
        raise UsageError(
            f"The station {at_work[0]} is at work on the text.",
            remedy="Wait for its end, or stop it, and erase then.",
            code="erase.busy",
            station=at_work[0],
        )
    return _start(project.paths, "import", {"documents": list(documents)}, kind="erase")


def start_clean(project: Project, *, on: str = "") -> Started:
    """Station 2: clean the corpus and split it.

    Args:
        project: whose.
        on: a Ray cluster to clean on: ``ray-local`` or ``ray://host:port``; empty is this machine.
    """
    return _start(project.paths, "clean", {"on": on} if on else {})


def start_tokenizer(project: Project) -> Started:
    """Station 3: train the tokenizer and encode the text."""
    return _start(project.paths, "tokenizer", {})


def start_training(project: Project, name: str = "", assignments: Iterable[str] = ()) -> Started:
    """Station 5: make a run and start it.

    Raises:
        UsageError: the name is taken, a setting is wrong, or there is no tokenizer yet.
    """
    run = create_run(project.paths, project.recipe, name, assignments)
    prepare_job(run.folder, "train", project.root)
    return Started(run.folder, start_job(run.folder), run)


def resume_training(run: Run, assignments: Iterable[str] = ()) -> Started:
    """Go on with a stopped, killed or failed run from its last good checkpoint.

    Args:
        run: the run.
        assignments: execution settings for this attempt alone, such as ``training.device=cpu``.

    Raises:
        UsageError: an assignment is wrong, or would change what the run is.
    """
    settings = list(assignments)
    computed_with(run, settings)
    return Started(run.folder, start_job(run.folder, {"settings": settings}), run)


def start_branch(paths: Paths, parent: Run, step: int, name: str = "", assignments: Iterable[str] = ()) -> Started:
    """Make a run that goes on from a checkpoint of another, and start it."""
    run = branch_run(paths, parent, step, name, assignments)
    prepare_job(run.folder, "train", paths.root)
    return Started(run.folder, start_job(run.folder), run)


def start_measurement(project: Project, recipe: Recipe, vocab_size: int) -> Started:
    """Measure a few real steps of a recipe on this machine.

    The job is of no project: its folder lies in the person's cache, so a project on a read-only drive can be measured
    for, and two measurements at once, which would disturb each other, are refused.

    Args:
        project: only asked whether it trains just now.
        recipe: resolved or not.
        vocab_size: of the trained tokenizer, or the one that is planned.

    Raises:
        UsageError: a run of the project is training, which would spoil the figures.
        AlreadyRunningError: something is being measured already.
    """
    training = [name.partition(":")[2] for name in running(project.paths) if name.startswith("train:")]
    if training:
        raise UsageError(
            f"Run {training[0]} is training, and what is measured beside it would be wrong.",
            remedy="Wait for its end, or stop it; it can be resumed.",
            code="measure.training",
            run=training[0],
        )
    folder = cache_folder() / "measuring"
    params = {"recipe": dump_recipe(recipe), "vocab_size": vocab_size}
    return Started(folder, begin_job(folder, "measure", folder, params))


def start_evaluation(
    paths: Paths,
    run: Run,
    *,
    checkpoint: str | int = "best",
    split: str = "validation",
    assignments: Iterable[str] = (),
) -> Started:
    """Station 6: judge a checkpoint by a whole split; execution settings may be other than the run's.

    Raises:
        UsageError: an assignment is wrong, or would change what the run is.
    """
    settings = list(assignments)
    computed_with(run, settings)
    params = {"run": run.name, "checkpoint": checkpoint, "split": split, "settings": settings}
    return _start(paths, "evaluate", params)


def start_export(
    paths: Paths, run: Run, recipe: Recipe, *, checkpoint: str | int = "best", to: Path | None = None
) -> Started:
    """Station 8: write the model in a standard format, by itself to ``exports/<run>-<format>``."""
    target = Path(to).expanduser().absolute() if to else paths.exports / f"{run.name}-{recipe.sharing.format}"
    params = {
        "run": run.name,
        "checkpoint": checkpoint,
        "format": recipe.sharing.format,
        "to": str(target),
        "author": recipe.sharing.author,
        "licence": recipe.sharing.licence,
    }
    return _start(paths, "share", params, kind="export")


def job_folders(paths: Paths) -> dict[str, Path]:
    """Every job folder of a project, by station or ``train:<run>``."""
    stations = {station: paths.job(station) for station in JOB_STATIONS if is_job(paths.job(station))}
    return {**stations, **{f"train:{run.name}": run.folder for run in list_runs(paths) if is_job(run.folder)}}


def running(paths: Paths) -> dict[str, Path]:
    """The jobs whose worker lives now, whoever started them, by station or ``train:<run>``."""
    return {
        name: folder for name, folder in job_folders(paths).items() if life(folder, read_spec(folder).attempt).running
    }


def states(project: Project) -> dict[str, StationState]:
    """The stations' states as the project tells them, with those at work marked as running."""
    found = project.states()
    for name, folder in running(project.paths).items():
        station, _, run = name.partition(":")
        why = f"Run {run} is training." if run else "At work."
        found[station] = StationState("running", why, f"{station}.running", {"run": run, "folder": str(folder)})
    return found


def last_end(folder: Path) -> dict[str, Any]:
    """How the last attempt in a folder ended, as JSON-able values; empty while it runs or if it never started."""
    follower = Follower(folder)
    try:
        end = follower.poll().end
    finally:
        follower.close()
    return {} if end is None else {"outcome": end.outcome, "code": end.code, "text": end.text, "remedy": end.remedy}


def _start(paths: Paths, station: str, params: dict[str, Any], *, kind: str = "") -> Started:
    folder = paths.job(station)
    return Started(folder, begin_job(folder, kind or station, paths.root, params))
