"""Findings on how a run learns: told once its learning rate has risen."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np

from engine.advice.course import Course
from engine.advice.finding import Finding, larger, lower_rate, smaller, times
from engine.advice.mishaps import Rule
from engine.advice.signs import falling, fell_since, looks_fall, loss_risen, noise_of, spikes, validation_turned
from engine.advice.words import count
from engine.recipe import DIAL
from engine.recipe.rates import learning_rates

ENOUGH_STEPS = 200
"""After the warm-up; before so many nothing is said of a loss that does not fall."""

SEEN_OFTEN = 8
"""Twice as often as runs see their text by themselves; beyond four times the validation loss of our own measured runs
began to rise (tests/benchmarks/EXPERIMENTS.md), and repeats are worth ever less (https://arxiv.org/abs/2305.16264)."""

FAR = 3.0
"""A learning rate so many times the usual one, or a part of it, is named as the likely cause."""

VERY_FAR = 10.0
"""A learning rate so many times the usual one, or a part of it, is told even where the loss shows nothing."""

MANY_SPIKES = 3

_EXPLAIN = {"overfitting", "rate.too-high", "rate.too-low", "loss.stuck", "validation.none"}
"""Beside these the lesser ones are not told: they would be the same thing twice."""


def _overfitting(course: Course, _: Mapping[str, Finding]) -> Finding | None:
    turn = validation_turned(course.looked_at, course.validation)
    if turn is None or not fell_since(course.step, course.train_loss, turn.step):
        return None
    actions = (("run:stop", "Stop and save"),) if course.running else ()
    helps = "More text, more dropout or a smaller size helps the next run."
    dropout = course.recipe.model.architecture.dropout if course.recipe is not None else 0.0
    actions += (("station:import", "Add text"),)
    if dropout < 0.3:
        more = 0.1 if dropout < 0.1 else round(dropout + 0.1, 2)
        actions += ((f"set:model.architecture.dropout={more}", f"Dropout {more} next time"),)
    actions += smaller(course)
    now = "Going on makes it worse. " if course.running else ""
    return Finding(
        "overfitting",
        f"Overfitting since step {count(turn.step)}: validation rises while training falls.",
        f"The validation loss was {turn.lowest:.3f} and is {turn.now:.3f}. The best checkpoint is kept. {now}{helps}",
        {"step": turn.step, "lowest": turn.lowest, "now": turn.now},
        actions,
        "warn",
    )


def _rate_too_high(course: Course, found: Mapping[str, Finding]) -> Finding | None:
    after = course.step > course.began_at
    change = loss_risen(course.step[after], course.train_loss[after])
    if change is None or "overfitting" in found:
        return None
    grown = _gradients_grew(course, change.step)
    gradients = f" Gradients have grown {grown:.1f} times." if grown > 1.5 else ""
    return Finding(
        "rate.too-high",
        f"Learning rate too high: the training loss rises since step {count(change.step)}.",
        f"It was {change.before:.2f} and is {change.now:.2f}.{gradients} Stop, and begin anew with about a third of "
        "the rate.",
        {"step": change.step, "before": change.before, "now": change.now, "gradients": grown},
        (*((("run:stop", "Stop and save"),) if course.running else ()), *lower_rate(course, 1 / 3)),
        "bad",
    )


def _spiking(course: Course, found: Mapping[str, Finding]) -> Finding | None:
    begin = int(np.searchsorted(course.step, course.began_at + course.warmup_steps, side="right"))
    loss = course.train_loss[begin:]
    number = spikes(loss)
    if number < MANY_SPIKES or number < 0.003 * len(loss) or "rate.too-high" in found:
        return None
    return Finding(
        "rate.spikes",
        f"The training loss has jumped up {count(number)} times.",
        "It recovers, but each jump costs what was learnt before. A lower learning rate or a longer warm-up is calmer.",
        {"spikes": number},
        lower_rate(course, 1 / 2),
        "warn",
    )


def _stuck(course: Course, found: Mapping[str, Finding]) -> Finding | None:
    frequent, after = course.unigram_entropy, course.began_at + course.warmup_steps
    begin = int(np.searchsorted(course.step, after, side="right"))
    step, loss = course.step[begin:], course.train_loss[begin:]
    if len(step) < ENOUGH_STEPS or not frequent > 0 or "rate.too-high" in found:
        return None
    last = loss[-len(loss) // 5 :]
    level = float(np.median(last[np.isfinite(last)])) if np.isfinite(last).any() else math.nan
    if not level > 0.97 * frequent:
        return None
    values = {"loss": level, "unigram": frequent, "steps": len(step)}
    far, usual = rate_beside_usual(course)
    if falling(step, loss) and far < FAR:
        return Finding(
            "rate.too-low",
            f"It learns very slowly: after {count(course.done)} steps the loss is {level:.2f}, still above "
            f"{frequent:.2f}, what guessing by frequency gives.",
            f"The loss still falls, so the learning rate is too low{usual}.",
            values,
            (("set:training.learning_rate=auto", "Choose the rate for me"),),
            "warn",
        )
    cause = "far too high" if far >= FAR else "far too low" if far <= 1 / FAR else "far too high or far too low"
    return Finding(
        "loss.stuck",
        f"The loss is stuck at {level:.2f}: it guesses by frequency alone, which gives {frequent:.2f}.",
        f"Nearly always the learning rate is {cause}{usual}.",
        values,
        (*((("run:stop", "Stop and save"),) if course.running else ()),
         ("set:training.learning_rate=auto", "Choose the rate for me")),
        "bad",
    )  # fmt: skip


def _rate_unusual(course: Course, found: Mapping[str, Finding]) -> Finding | None:
    far, usual = rate_beside_usual(course)
    if 1 / VERY_FAR < far < VERY_FAR or set(found) & _EXPLAIN:
        return None
    return Finding(
        "rate.unusual",
        f"The learning rate is far {'above' if far > 1 else 'below'} the usual{usual}.",
        "It learns nonetheless, but with the usual rate it would very likely be further by now.",
        {"times": far},
        (("set:training.learning_rate=auto", "Choose the rate for me"),),
    )


def _plateau(course: Course, found: Mapping[str, Finding]) -> Finding | None:
    rates = course.learning_rate[np.isfinite(course.learning_rate)]
    if not course.running or set(found) & _EXPLAIN or not len(rates) or rates[-1] < 0.3 * rates.max():
        return None
    after = course.looked_at > course.began_at + course.warmup_steps
    looks = course.validation[after]
    fall = looks_fall(looks, 0.4)
    if fall is None or fall > max(0.003, noise_of(looks)) or course.done < 0.2 * course.max_steps:
        return None
    since = float(course.looked_at[after][-round(0.4 * len(looks))])
    recent = course.step >= since
    if falling(course.step[recent], course.train_loss[recent]) is not False:
        return None
    return Finding(
        "plateau",
        f"Plateau since step {count(since)}: neither loss falls any more.",
        "The last steps, with a falling learning rate, still bring something. A larger size or a higher rate may "
        "learn more from the same text.",
        {"step": since},
        (("run:stop", "Stop and save"), *larger(course)),
    )


def _seen_often(course: Course, found: Mapping[str, Finding]) -> Finding | None:
    seen = course.times_seen
    if seen is None or seen <= SEEN_OFTEN or set(found) & _EXPLAIN:
        return None
    fall = looks_fall(course.validation, 0.25)
    if fall is None or fall > max(0.005, noise_of(course.validation)):
        return None
    return Finding(
        "text.seen-often",
        f"It has seen the text {times(seen)}, and validation falls no more.",
        "What it still learns it learns by heart. More text would help; more steps do not.",
        {"times": seen},
        (("station:import", "Add text"),),
    )


def _more_steps(course: Course, found: Mapping[str, Finding]) -> Finding | None:
    if course.running or not course.max_steps or course.done < course.max_steps or set(found) & _EXPLAIN:
        return None
    if not course.usual_steps or course.done > 0.6 * course.usual_steps:
        return None
    looks = course.validation[np.isfinite(course.validation)]
    fall = looks_fall(looks, 0.3)
    if fall is None or fall <= max(0.01, 3.0 * noise_of(looks)) or int(np.argmin(looks)) < len(looks) - 2:
        return None
    seen = f"It saw the text {times(course.times_seen)}, and validation" if course.times_seen else "Validation"
    return Finding(
        "steps.more",
        f"More steps would do it good: {count(course.done)} were made, {count(course.usual_steps)} are usual for this "
        "size and text.",
        f"{seen} was still falling at the end.",
        {"steps": course.done, "usual": course.usual_steps, "fall": fall},
        (("run:longer", "Train as many steps again"),),
    )


LEARNING: tuple[Rule, ...] = (
    _overfitting, _rate_too_high, _spiking, _stuck, _rate_unusual, _plateau, _seen_often, _more_steps,
)  # fmt: skip
"""In the order of looking: a later one may leave unsaid what an earlier one explains."""


def _gradients_grew(course: Course, since: int) -> float:
    """How many times larger the gradients are now than around a step; 1 where that is not known."""
    place = int(np.searchsorted(course.step, since))
    width = max(10, len(course.step) // 20)
    parts = [course.grad_norm[max(0, place - width) : place + width], course.grad_norm[-width:]]
    then, now = (part[np.isfinite(part)] for part in parts)
    return float(np.median(now) / np.median(then)) if len(then) and len(now) and np.median(then) > 0 else 1.0


def rate_beside_usual(course: Course) -> tuple[float, str]:
    """How many times the usual learning rate the run's is, and that in words; 1 and none where nothing is known."""
    recipe = course.recipe
    rate = recipe.training.learning_rate if recipe is not None else None
    if recipe is None or not isinstance(rate, float):
        return 1.0, ""
    usual = float(learning_rates(recipe.training.optimizer, DIAL[recipe.model.size].learning_rate)["learning_rate"])
    return rate / usual, f" (it is {rate:.2g}, usual is {usual:.2g})"
