"""Findings on what befell a run, whatever it has learnt: these are told from the first step on."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

import numpy as np

from engine.advice.course import Course
from engine.advice.finding import Finding, lower_rate
from engine.advice.signs import slowed
from engine.advice.words import amount, count

Rule = Callable[[Course, Mapping[str, Finding]], Finding | None]
"""Looks for one thing in a course, given what was found before it."""

SHORT_VALIDATION = 2_000
"""Below so many tokens the validation loss is a rough guess."""


def _rolled_back(course: Course, _: Mapping[str, Finding]) -> Finding | None:
    told = [one for one in course.told if one.code == "training.rolled-back"]
    if not told:
        return None
    step, to = told[-1].step, int(told[-1].values.get("to", 0))
    return Finding(
        "run.rolled-back",
        f"Training diverged at step {count(step)} and went back to step {count(to)}.",
        "It goes on with half the learning rate. Should it happen again, a new run with a third of it is the remedy.",
        {"step": step, "to": to},
        lower_rate(course, 1 / 3),
        "warn",
    )


def _not_finite(course: Course, found: Mapping[str, Finding]) -> Finding | None:
    left_out = [one for one in course.told if one.code == "training.not-finite"]
    if not left_out or "run.rolled-back" in found:
        return None
    step = left_out[-1].step
    updates = "One update was" if len(left_out) == 1 else f"{count(len(left_out))} updates were"
    return Finding(
        "run.not-finite",
        f"{updates} left out, the last at step {count(step)}: the loss could not be computed in numbers.",
        "Now and then this does no harm. If it goes on, the learning rate is too high.",
        {"step": step, "updates": len(left_out)},
        lower_rate(course, 1 / 3),
        "warn" if len(left_out) > 1 else "info",
    )


def _no_judge(course: Course, _: Mapping[str, Finding]) -> Finding | None:
    tokens = course.validation_tokens
    if not course.train_tokens or tokens >= SHORT_VALIDATION:
        return None
    actions = (("station:clean", "Change the split"), ("station:import", "Add text"))
    if not tokens:
        return Finding(
            "validation.none",
            "There is no validation text.",
            "Nothing shows how the model does on text it has not seen, so that learning by heart goes unnoticed.",
            {},
            actions,
            "warn",
        )
    measured = course.validation[np.isfinite(course.validation)]
    # Surprises of single tokens spread about as widely as their mean, so this is the loss's standard error.
    error = float(measured[-1]) / math.sqrt(tokens) if len(measured) else math.nan
    title = f"Only {count(tokens)} tokens are kept for judging."
    by = f" by about ± {error:.2f}" if math.isfinite(error) else ""
    return Finding(
        "validation.short",
        title,
        f"So the validation loss may be off{by}: small differences between runs mean nothing.",
        {"tokens": tokens, "error": error},
        actions,
        "info",
    )


def _slowed(course: Course, _: Mapping[str, Finding]) -> Finding | None:
    change = slowed(course.step, course.speed) if course.running else None
    if change is None:
        return None
    return Finding(
        "speed.fallen",
        f"Slower since step {count(change.step)}: {amount(change.now)} tokens a second, where it made "
        f"{amount(change.before)}.",
        "Another program is at work, the computer runs on battery, or it has become hot. The model learns the same.",
        {"step": change.step, "before": change.before, "now": change.now},
    )


MISHAPS: tuple[Rule, ...] = (_rolled_back, _not_finite, _no_judge, _slowed)
