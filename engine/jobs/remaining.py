"""How long a run still takes, from what its steps, its looks at the validation text and its saving took so far.

Steps are counted at their recent pace by the clock, rests included; what a look or a save takes longer than a step is
counted for each that is still to come; pauses and waits are left out. Until there are enough steps of one pace, and a
look was measured, the answer is no more than a guess and says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

RECENT = 400
"""Steps whose pace counts."""

ENOUGH = 30
LOOKED_AT = 20_000
"""No more rows than these are gone through, however long the run."""

UNEVEN = 0.15
"""Where the later half of the steps differs from the earlier by more, as a share, the pace is not steady."""

LOOKS = 5
"""So many looks, the newest, say what one takes."""


@dataclass(frozen=True)
class TimeLeft:
    """Seconds, and whether more than a guess."""

    seconds: float
    steady: bool


def time_left(
    steps: Floats,
    times: Floats,
    segments: Floats,
    max_steps: int,
    *,
    eval_steps: int = 0,
    save_steps: int = 0,
    pauses: Iterable[tuple[float, float]] = (),
) -> TimeLeft | None:
    """Reckon it; None while nobody can know.

    Args:
        steps: the number of each step told.
        times: when, in seconds since the epoch.
        segments: by which attempt; only the last one's count.
        max_steps: of the whole run.
        eval_steps: how often there is a look; 0 for never.
        save_steps: how often it saves; 0 for never.
        pauses: when the run did not work, from and to.
    """
    steps, times, segments = (column[-LOOKED_AT:] for column in (steps, times, segments))
    if len(segments):
        steps, times = steps[segments == segments[-1]], times[segments == segments[-1]]
    if not max_steps or len(steps) < 3 or times[-1] <= times[0]:
        return None
    worked = np.diff(times) / np.maximum(np.diff(steps), 1.0)
    before = steps[:-1]
    idle = _overlaps(times[:-1], times[1:], pauses)
    looks, saves = _multiples(before, eval_steps), _multiples(before, save_steps)
    plain = worked[~(looks | saves | idle)][-RECENT:]
    if len(plain) < 2:
        return None
    pace = float(plain.mean())
    look, save = _extra(worked, looks & ~idle, pace), _extra(worked, saves & ~looks & ~idle, pace)
    now = float(steps[-1])
    to_look = _still(now, max_steps, eval_steps)
    to_save = _still(now, max_steps, save_steps) if not eval_steps or save_steps % eval_steps else 0
    seconds = (max_steps - now) * pace + to_look * (look or 0.0) + to_save * (save or 0.0)
    return TimeLeft(max(0.0, seconds), _steady(plain) and (look is not None or not to_look))


def _multiples(steps: Floats, every: int) -> npt.NDArray[np.bool_]:
    return np.zeros(len(steps), bool) if every <= 0 else steps % every == 0


def _extra(worked: Floats, which: npt.NDArray[np.bool_], pace: float) -> float | None:
    """What one of these took beyond a step; None where none was measured."""
    taken = worked[which][-LOOKS:]
    return max(0.0, float(np.median(taken)) - pace) if len(taken) else None


def _still(step: float, max_steps: int, every: int) -> int:
    """How many are still to come; the last step always has one."""
    if every <= 0:
        return 0
    return int(max_steps // every - step // every) + (1 if max_steps % every else 0)


def _overlaps(begins: Floats, ends: Floats, pauses: Iterable[tuple[float, float]]) -> npt.NDArray[np.bool_]:
    found = np.zeros(len(begins), bool)
    for start, end in pauses:
        found |= (begins < end) & (ends > start)
    return found


def _steady(plain: Sequence[float] | Floats) -> bool:
    if len(plain) < ENOUGH:
        return False
    half = len(plain) // 2
    earlier, later = float(np.mean(plain[:half])), float(np.mean(plain[half:]))
    return abs(later - earlier) <= UNEVEN * max(earlier, later)
