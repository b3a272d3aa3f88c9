"""The plan card of station 4: parameters, memory, speed, time and disk, and what to make of it."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from engine.cli.streams import result, result_json, result_table, say

if TYPE_CHECKING:
    from engine.hardware import Hardware
    from engine.project import Project
    from engine.sizing import Measurements, Plan


def print_plan(project: Project, *, measure: bool, as_json: bool) -> None:
    """Print the plan of training the project's model on this machine, if wished after measuring a few real steps.

    Raises:
        RecipeError: the shape is impossible.
        DeviceMissingError: the recipe asks for a device that is not there.
        UsageError: a run is training, which would spoil a measurement.
    """
    from engine.advice import Facts, advice_for, notches
    from engine.hardware import disk_free, probe
    from engine.sizing import plan

    if measure:
        measure_steps(project)
    hardware = probe()
    known: dict[str, Any] = {
        **known_facts(project),
        "disk_free": disk_free(project.root),
        "measured": measurements(hardware),
    }
    planned = plan(project.recipe, hardware, **known)
    validation = project.facts("tokens").get("tokens", {}).get("validation")
    advice = advice_for(planned, project.recipe, Facts(validation_tokens=validation))
    if as_json:
        card = dataclasses.asdict(planned)
        card["parameters"]["total"] = planned.parameters.total
        card.update(size=project.recipe.model.size, fits=planned.fits, advice=[dataclasses.asdict(a) for a in advice])
        result_json(card)
        return
    _print_card(planned, project)
    result()
    rows = [
        (("* " if notch.size == project.recipe.model.size else "  ") + notch.size, _parameters(notch.parameters),
         notch.verdict.words)
        for notch in notches(project.recipe, hardware, **known)
    ]  # fmt: skip
    result_table(("  size", "parameters", "verdict"), rows)
    for piece in advice:
        result()
        result(f"{piece.title} {piece.text}")


def measure_steps(project: Project) -> None:
    """Measure a few real steps of the project's recipe; the result is kept for this and later plans."""
    from engine.cli.following import follow_to_end
    from engine.hardware import probe
    from engine.jobs import start_measurement
    from engine.sizing import plan

    planned = plan(project.recipe, probe(), **known_facts(project))  # says what is impossible before a worker starts
    started = start_measurement(project, project.recipe, planned.vocab_size)
    follow_to_end(started.folder, "Measure", process=started.process)


def measurements(hardware: Hardware) -> Measurements:
    """What was measured on this machine; says so where some of it cannot be read."""
    from engine.sizing import load_measurements

    found = load_measurements(hardware)
    if found.damaged:
        count = len(found.damaged)
        say(f"Note: {count} damaged {'measurement is' if count == 1 else 'measurements are'} left out; measure again.")
    return found


def known_facts(project: Project) -> dict[str, Any]:
    """What is known about the text: vocabulary, tokens and bytes, each None while it is not."""
    clean, tokens = project.facts("clean"), project.facts("tokens")
    return {
        "vocab_size": tokens.get("vocab_size"),
        "train_tokens": tokens.get("tokens", {}).get("train"),
        "train_bytes": clean.get("bytes", {}).get("train"),
    }


def _print_card(planned: Plan, project: Project) -> None:
    from engine.advice import amount, count, data_size, duration, percent, rate

    recipe = project.recipe
    text = "no text yet" if planned.train_tokens is None else f"{amount(planned.train_tokens)} tokens"
    epochs = "" if planned.epochs is None else f", {planned.epochs:.1f} times the text"
    speed = "not known"
    if planned.tokens_per_second is not None:
        speed = f"{rate(planned.tokens_per_second)} ± {percent(planned.speed_error)}"
    memory = f"{data_size(planned.memory_bytes)} ± {percent(planned.memory_error)}"
    room = "" if planned.disk_free is None else f" of {data_size(planned.disk_free)} free"
    rows = [
        (
            "Model",
            f"{recipe.model.size}, {recipe.model.architecture.kind}, {amount(planned.parameters.total)} parameters",
        ),
        ("Vocabulary", f"{count(planned.vocab_size)} tokens"),
        ("Text", text + (" (estimated)" if planned.tokens_estimated else "")),
        ("Device", f"{planned.device_name}, {planned.precision}. {planned.device_reason}"),
        ("Memory", f"{memory} of {data_size(planned.memory_free)} free. {planned.memory_basis}"),
        ("Steps", "not known" if planned.max_steps is None else f"{count(planned.max_steps)}{epochs}"),
        ("Speed", f"{speed}. {planned.speed_basis}"),
        ("Time", "not known" if planned.seconds is None else f"about {duration(planned.seconds)}"),
        ("Disk", f"{data_size(planned.disk_bytes)}{room}"),
    ]
    for name, words in rows:
        result(f"{name:<12}{words}")


def _parameters(number: int | None) -> str:
    from engine.advice import amount

    return "" if number is None else amount(number)
