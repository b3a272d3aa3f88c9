"""Where the loss will end: a law fitted to the curve so far, with an honest interval.

The law is that of Tissue and others 2024, "Scaling Law with Learning Rate Annealing"
(https://arxiv.org/abs/2408.11029): the loss at a step is ``L0 + A · S1^-a - C · S2``. ``S1`` is the sum of the learning
rates so far (how far training has gone), ``S2`` how much of the highest rate was given up since (what annealing brings:
a falling rate lets the loss sink further than the steps alone). Both are known for every step still to come, since the
schedule is. Other than in the paper, ``S2`` has no memory that fades: small runs are too short for it.

For each exponent of a grid the rest is linear in what is unknown and is solved under ``A, C ≥ 0``, robustly (Huber's
weights, :doi:`10.1214/aoms/1177703732`). Exponents that fit about as well count about as much, by the likelihood of
their residuals: their disagreement is the greater part of the interval. The rest is the noise of a single look and a
part that grows with the way left, set by what the law missed on recorded runs (:data:`MODEL_ERROR`).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from engine.advice.course import Course, Floats
from engine.advice.learning import VERY_FAR, rate_beside_usual
from engine.advice.signs import noise_of, validation_turned
from engine.recipe.schedule import Schedule

LOOKS = 6
"""Looks after the warm-up before which nothing is foretold."""

SHARE = 0.25
"""The part of all steps before which nothing is foretold."""

MOST_PLACES = 2_000

EXPONENTS = np.array([0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.8, 1.0, 1.3, 1.7])
ANNEALING = 0.3
"""Nats that annealing is believed to bring over the whole fall where the curve says little of it; of 0.1 to 0.3 the
best on 115 forecasts of 23 recorded runs, whose ends lay within the interval in 91 of 100 cases."""

MODEL_ERROR = 0.35
"""What the law itself may be off by: a share of the fall that it still expects, one standard deviation."""

STATED = 0.9
"""How often the final loss lies within the interval."""

_WITHIN = 1.645
"""Standard deviations of a normal distribution that hold nine tenths."""


@dataclass(frozen=True)
class Areas:
    """How far training has gone and how far the rate has fallen, after some numbers of steps."""

    steps: Floats
    gone: Floats
    annealed: Floats

    def design(self, steps: Floats, exponent: float) -> Floats:
        """What the law multiplies its factors with at some steps, shape (n, 3)."""
        gone, annealed = (np.interp(steps, self.steps, values) for values in (self.gone, self.annealed))
        return np.stack([np.ones(len(steps)), gone**-exponent, -annealed], axis=1)


@dataclass(frozen=True)
class LossForecast:
    """Where the loss ends.

    Attributes:
        step: the last step of the run.
        loss: the likeliest final loss, nats per token.
        low: the lower end of the interval that holds it in nine of ten cases.
        high: its upper end.
        steps: steps from now to the end at which the law was asked, shape (n,).
        losses: what it says there, shape (n,), with ``lows`` and ``highs``.
    """

    step: int
    loss: float
    low: float
    high: float
    steps: Floats
    losses: Floats
    lows: Floats
    highs: Floats

    @property
    def margin(self) -> float:
        """Half of the interval's width."""
        return (self.high - self.low) / 2


def forecast_loss(course: Course) -> LossForecast | None:
    """The end of a run's validation loss; None before enough of it is seen, and where the law does not hold.

    It does not hold while a run overfits, in a branch, whose first part was another run, and with a learning rate far
    from the usual: what recorded runs with fifty times the usual rate gained at their end was several times as much.
    """
    if course.recipe is None or not 1 / VERY_FAR < rate_beside_usual(course)[0] < VERY_FAR:
        return None
    if not course.max_steps or course.began_at or course.done >= course.max_steps:
        return None
    good = np.isfinite(course.validation) & (course.looked_at > course.warmup_steps) & (course.looked_at > 0)
    at, loss = course.looked_at[good], course.validation[good]
    if len(at) < LOOKS or course.done < SHARE * course.max_steps:
        return None
    if validation_turned(course.looked_at, course.validation) is not None:
        return None
    areas = _areas(Schedule.of(course.recipe.training))
    ahead = np.unique(np.linspace(at[-1], course.max_steps, 30).astype(int)).astype(float)
    mean, spread = _mixture(at, loss, ahead, areas)
    fall = np.abs(mean - mean[0])
    deviation = np.sqrt(spread**2 + _noise(loss) ** 2 + (MODEL_ERROR * fall) ** 2)
    low, high = mean - _WITHIN * deviation, mean + _WITHIN * deviation
    return LossForecast(
        course.max_steps, float(mean[-1]), float(low[-1]), float(high[-1]), ahead, mean, low, high
    )  # fmt: skip


def steps_to_reach(found: LossForecast, loss: float) -> int | None:
    """The step at which the forecast first comes to a loss; None where it does not."""
    there = np.flatnonzero(found.losses <= loss)
    return int(found.steps[there[0]]) if len(there) else None


def _areas(schedule: Schedule) -> Areas:
    """``S1`` and ``S2``, both in units of the whole run at its highest rate; long schedules at some thousand steps."""
    steps = np.unique(np.linspace(0, schedule.max_steps, MOST_PLACES).astype(int))
    rates = np.array([schedule(int(done)) for done in steps])
    peak = float(rates.max()) or 1.0
    strips = np.diff(steps) * (rates[1:] + rates[:-1]) / 2
    gone = np.concatenate([[0.0], np.cumsum(strips)]) / (peak * schedule.max_steps)
    return Areas(steps.astype(float), gone, (np.maximum.accumulate(rates) - rates) / peak)


def _mixture(at: Floats, loss: Floats, ahead: Floats, areas: Areas) -> tuple[Floats, Floats]:
    """Mean and spread over the exponents of what the law says at the steps ahead."""
    said, errors = [], []
    for exponent in EXPONENTS:
        factors, error = _fit(areas.design(at, exponent), loss)
        said.append(areas.design(ahead, exponent) @ factors)
        errors.append(error)
    values, squared = np.array(said), np.array(errors)
    scale = max(float(squared.min()), (0.003 * float(loss[-1])) ** 2)
    weights = np.exp(-0.5 * (squared - squared.min()) / scale * len(at) / 2.0)  # neighbours are not independent
    weights /= weights.sum()
    mean = weights @ values
    return mean, np.sqrt(weights @ (values - mean) ** 2)


def _fit(design: Floats, loss: Floats) -> tuple[Floats, float]:
    """The factors ``L0, A, C`` and the mean squared residual, by Huber's weights; later looks count more."""
    count = len(loss)
    recent = np.linspace(0.3, 1.0, count)
    # A weak belief that annealing brings ANNEALING nats over the whole fall keeps C from running wild while the
    # rate has hardly begun to fall.
    belief = np.array([[0.0, 0.0, 1.0]])
    weights = recent
    factors = np.zeros(3)
    for _ in range(5):
        rows = np.concatenate([design * weights[:, None], 0.3 * belief])
        answers = np.concatenate([loss * weights, [0.3 * ANNEALING]])
        factors = _not_negative(rows, answers)
        residual = loss - design @ factors
        limit = 1.345 * max(1.4826 * float(np.median(np.abs(residual))), 1e-4)
        weights = recent * np.sqrt(np.minimum(1.0, limit / np.maximum(np.abs(residual), 1e-12)))
    return factors, float(np.average((loss - design @ factors) ** 2, weights=recent))


def _not_negative(rows: Floats, answers: Floats) -> Floats:
    """Least squares with ``A`` and ``C`` at least 0, by leaving out which would be less."""
    kept = [0, 1, 2]
    while True:
        solved = np.linalg.lstsq(rows[:, kept], answers, rcond=None)[0]
        worst = min(kept[1:], key=lambda one: solved[kept.index(one)], default=None)
        if worst is None or solved[kept.index(worst)] >= 0:
            break
        kept.remove(worst)
    factors = np.zeros(3)
    factors[kept] = solved
    return factors


def _noise(loss: Floats) -> float:
    return noise_of(loss[-8:]) if len(loss) >= 4 else math.inf
