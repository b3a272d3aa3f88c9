"""Signs in the curves of a run, told apart from noise: each a function of arrays that finds something or nothing.

Losses of single steps jump about, so they are judged by medians of blocks, and every difference is held against the
noise that the curve itself shows: differences of neighbours, whose median absolute size (times 1.4826, the factor for
a normal distribution) a few spikes do not move (Rousseeuw and Croux 1993, doi:10.1080/01621459.1993.10476408).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from engine.advice.course import Floats

NORMAL = 1.4826
"""From a median absolute deviation to a standard deviation."""

LEAST_RISE = 0.02
"""A rise of the validation loss below so many nats, or so large a share of it, is nothing to act on."""

LOOKS_AFTER = 3
"""So many looks in a row beyond the best one tell a turn from a wobble."""

SPIKE = 0.5
"""A step whose loss is less than so many nats above its neighbours is no spike."""

SLOW = 0.5
"""Below this share of its usual speed a run has become slow."""

LASTING_STEPS = 60
"""So long must it be slow: shorter ones are other programs at work for a moment."""


@dataclass(frozen=True)
class Turn:
    """The validation loss has turned up: the step and loss of its lowest point, and where it is now."""

    step: int
    lowest: float
    now: float


@dataclass(frozen=True)
class Change:
    """A lasting change of a level: since which step, from what, to what."""

    step: int
    before: float
    now: float


def noise_of(values: Floats) -> float:
    """The standard deviation of a smooth curve's noise, by its second differences; infinite below four values."""
    if len(values) < 4:
        return math.inf
    second = np.diff(values, 2)
    return NORMAL * float(np.median(np.abs(second))) / math.sqrt(6.0)


def block_medians(step: Floats, values: Floats, blocks: int = 40, least: int = 10) -> tuple[Floats, Floats]:
    """The curve as medians of blocks of equally many steps: their middle steps and medians, shape (blocks,)."""
    good = np.isfinite(values)
    step, values = step[good], values[good]
    size = max(least, len(values) // blocks)
    count = len(values) // size
    if not count:
        return np.empty(0), np.empty(0)
    cut = slice(len(values) - count * size, None)  # the newest values are all in; a few of the first may not be
    return (
        np.median(step[cut].reshape(count, size), axis=1),
        np.median(values[cut].reshape(count, size), axis=1),
    )


def validation_turned(looked_at: Floats, validation: Floats) -> Turn | None:
    """Whether the validation loss rises since its lowest point, beyond its noise and beyond what matters."""
    good = np.isfinite(validation)
    looked_at, validation = looked_at[good], validation[good]
    if len(validation) < LOOKS_AFTER + 2:
        return None
    best = int(np.argmin(validation))
    if len(validation) - 1 - best < LOOKS_AFTER:
        return None
    lowest, now = float(validation[best]), float(np.median(validation[-LOOKS_AFTER:]))
    matters = max(LEAST_RISE, 0.01 * lowest, 4.0 * noise_of(validation[max(0, best - 8) :]))
    if now - lowest <= matters or float(validation[-LOOKS_AFTER:].min()) <= lowest + matters / 2:
        return None
    return Turn(int(looked_at[best]), lowest, now)


def fell_since(step: Floats, loss: Floats, since: float) -> bool:
    """Whether the training loss is lower now than it was around a step, beyond the noise of both."""
    good = np.isfinite(loss)
    step, loss = step[good], loss[good]
    width = int(np.clip(len(loss) // 10, 10, 200))
    place = int(np.searchsorted(step, since))
    then, now = loss[max(0, place - width) : place + width], loss[-width:]
    if len(then) < width or len(loss) - place < width:
        return False
    return bool(then.mean() - now.mean() > 3.0 * _standard_error(then, now))


def loss_risen(step: Floats, loss: Floats) -> Change | None:
    """Whether the training loss has left its low for good: training itself goes backwards."""
    middle, level = block_medians(step, loss)
    if len(level) < 6:
        return None
    lowest = int(np.argmin(level))
    if len(level) - lowest <= LOOKS_AFTER:
        return None
    low, now = float(level[lowest]), float(np.median(level[-LOOKS_AFTER:]))
    if now - low <= max(0.1 + 0.03 * low, 6.0 * noise_of(level)) or float(level[-LOOKS_AFTER:].min()) <= low + 0.1:
        return None
    return Change(int(middle[lowest]), low, now)


def spikes(loss: Floats) -> int:
    """How often single steps jump far above their neighbours; steps in a row count once."""
    loss = loss[np.isfinite(loss)]
    size = 50
    count = len(loss) // size
    if not count:
        return 0
    blocks = loss[-count * size :].reshape(count, size)
    middle = np.median(blocks, axis=1, keepdims=True)
    deviation = NORMAL * np.median(np.abs(blocks - middle), axis=1, keepdims=True)
    above = (blocks > middle + np.maximum(8.0 * deviation, SPIKE)).ravel()
    return int(np.count_nonzero(above[1:] & ~above[:-1]) + above[0])


def falling(step: Floats, loss: Floats) -> bool | None:
    """Whether the later half of these losses lies below the earlier; None where they are too few to say."""
    loss = loss[np.isfinite(loss)]
    half = len(loss) // 2
    if half < 25:
        return None
    earlier, later = loss[:half], loss[half:]
    return bool(earlier.mean() - later.mean() > max(0.01, 3.0 * _standard_error(earlier, later)))


def looks_fall(validation: Floats, share: float) -> float | None:
    """By how many nats the validation loss fell over the last share of its looks; None where they are too few."""
    validation = validation[np.isfinite(validation)]
    last = round(share * len(validation))
    if last < 5:
        return None
    part = validation[-last:]
    half = last // 2
    return float(np.median(part[:half]) - np.median(part[-half:]))


def slowed(step: Floats, speed: Floats) -> Change | None:
    """Whether the speed has fallen to less than half of what it was, and stayed there."""
    good = np.isfinite(speed)
    step, speed = step[good], speed[good]
    if len(speed) < 5 * LASTING_STEPS:
        return None
    usual = float(np.median(speed))
    slow = speed < SLOW * usual
    if not slow[-LASTING_STEPS:].all():
        return None
    quick = np.flatnonzero(~slow)
    return Change(int(step[quick[-1] + 1]), usual, float(np.median(speed[quick[-1] + 1 :])))


def _standard_error(first: Floats, second: Floats) -> float:
    """Of the difference of two means."""
    return math.sqrt(float(first.var()) / len(first) + float(second.var()) / len(second))
