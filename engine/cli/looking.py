"""Looking without changing anything: ``status runs settings``."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Annotated, Any

import typer

from engine.cli.options import AsJson, ProjectFolder, look
from engine.cli.streams import result, result_json, result_table, say

if TYPE_CHECKING:
    from engine.project import Project, Run
    from engine.recipe import Setting


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command("status")(status)
    app.command("runs")(runs)
    app.command("settings")(settings)


def status(folder: ProjectFolder, as_json: AsJson = False) -> None:
    """Say of each station whether it is ready, and if not, why; and list the runs."""
    from engine.jobs import states

    project = look(folder)
    found = states(project)
    told = run_values(project)
    if as_json:
        stations = {name: {"state": state.state, "why": state.why, "code": state.code} for name, state in found.items()}
        result_json({"project": project.name, "root": str(project.root), "stations": stations, "runs": told})
        return
    result(f"{project.name}  {project.root}")
    result()
    result_table(("station", "state", "why"), [(name, state.state, state.why) for name, state in found.items()])
    if told:
        result()
        _print_runs(told)


def runs(
    folder: ProjectFolder,
    every: Annotated[bool, typer.Option("--all", help="Also those that were put away.")] = False,
    as_json: AsJson = False,
) -> None:
    """List the project's runs, pinned ones first, then oldest first."""
    told = [run for run in run_values(look(folder)) if every or as_json or not run.get("archived")]
    told.sort(key=lambda run: not run.get("pinned"))
    if as_json:
        result_json({"runs": told})
    elif told:
        _print_runs(told)
    else:
        say("There are no runs yet. Start one with: langwright train DIR")


def settings(
    section: Annotated[
        str, typer.Argument(metavar="SECTION", help="Such as training; by itself all.", show_default=False)
    ] = "",
    as_json: AsJson = False,
) -> None:
    """List every setting with its default and what it does, for recipe.toml and --set."""
    from engine.errors import UsageError
    from engine.recipe import SECTIONS, SETTINGS

    if section and section not in SECTIONS:
        raise UsageError(
            f"There is no section {section!r}.", remedy=f"There are: {', '.join(SECTIONS)}.", code="recipe.section"
        )
    found = [s for s in SETTINGS.values() if not section or s.path.split(".")[0] == section]
    if as_json:
        result_json({"settings": [_setting_values(s) for s in found]})
        return
    for setting in found:
        _print_setting(setting)


def run_values(project: Project) -> list[dict[str, Any]]:
    """What there is to say of each run, as JSON-able values; a damaged run is listed as broken, with why."""
    from engine.errors import LangwrightError
    from engine.jobs import running

    at_work = running(project.paths)
    told = []
    for run in project.runs():
        try:
            told.append(_run_values(run, f"train:{run.name}" in at_work))
        except LangwrightError as error:
            told.append({"run": run.name, "state": "broken", "why": error.message, "step": 0, "max_steps": None})
    return told


def _run_values(run: Run, at_work: bool) -> dict[str, Any]:
    from engine.cli.pace import waits
    from engine.jobs import GAUGES, Follower, read_spec
    from engine.project.labels import read_label

    follower = Follower(run.folder)
    try:
        update = follower.poll()
        step, accuracy = follower.metrics.last("step"), follower.validations.last("accuracy")
        speed, memory = follower.metrics.last("tokens_per_second"), follower.metrics.last("memory_bytes")
        gauges = {name: _known(follower.gauges.last(name)) for name in GAUGES[2:]} if at_work else {}
    finally:
        follower.close()
    pauses = [e.kind for e in update.events if e.kind in ("started", "paused", "resumed")]
    held = waits(update.events, read_spec(run.folder).attempt) if at_work else ""
    state = ("waiting" if held else "training") if at_work else "new"
    if at_work and pauses[-1:] == ["paused"]:
        state = "paused"
    if update.end is not None:
        state = update.end.outcome
    saved = run.checkpoints()
    best = next((info.validation_loss for info in saved if info.best), None)
    return {
        "run": run.name,
        "state": state,
        "why": update.end.text if update.end is not None else held,
        "step": int(step) if math.isfinite(step) else 0,
        "max_steps": run.recipe.training.max_steps,
        "best_validation_loss": best,
        "accuracy": _known(accuracy),
        "tokens_per_second": _known(speed),
        "memory_bytes": _known(memory),
        **({"gauges": gauges} if at_work else {}),
        "checkpoints": [info.step for info in saved],
        "size": sum(info.size for info in saved),
        "created": run.inputs.created,
        "parent": run.inputs.parent.model_dump() if run.inputs.parent else None,
        **read_label(run.folder).model_dump(),
    }


def _known(value: float) -> float | None:
    """A figure, or None where it was not measured: JSON knows no NaN."""
    return value if math.isfinite(value) else None


def _print_runs(told: list[dict[str, Any]]) -> None:
    from engine.advice import data_size

    rows = []
    for run in told:
        loss = run.get("best_validation_loss")
        parent = run.get("parent")
        rows.append(
            (
                f"{run['run']} “{run['title']}”" if run.get("title") else run["run"],
                run["state"],
                f"{run['step']} of {run['max_steps']}",
                "" if loss is None else f"{loss:.3f}",
                data_size(run.get("size", 0)),
                f"from {parent['run']} at {parent['step']}" if parent else "",
            )
        )
    result_table(("run", "state", "steps", "validation", "size", ""), rows)


def _setting_values(setting: Setting) -> dict[str, Any]:
    values = {name: value for name, value in vars(setting).items() if name != "choices"}
    return {**values, "choices": [vars(choice) for choice in setting.choices], "expects": setting.expects}


def _print_setting(setting: Setting) -> None:
    default = list(setting.default) if isinstance(setting.default, tuple) else setting.default
    shown = {True: "true", False: "false"}.get(default, default) if isinstance(default, bool) else default
    result(f"{setting.path} = {shown!r}" if isinstance(shown, str) and not shown else f"{setting.path} = {shown}")
    result(f"    {setting.help}")
    result(f"    Takes {setting.expects}.")
