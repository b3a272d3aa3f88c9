"""Axes without Qt: which part is seen, linear or by powers of ten, and where its ticks stand.

A place is in the units of the data; a level is where the axis puts it, the logarithm to base ten where it is
logarithmic. Views, zoom and painting reckon in levels.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from studio.plots.decimate import Floats

TickText = Callable[[float, float], str]
"""Writes a place; the second number is the distance between ticks, which says how many digits are worth writing."""

_CLOCK = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400)
_DEEPEST = 1e-12


@dataclass(frozen=True)
class View:
    """What is seen, in levels."""

    left: float
    right: float
    bottom: float
    top: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From bottom to top."""
        return self.top - self.bottom

    def zoomed(self, x: float, y: float, across: float, up: float) -> View:
        """Closer (below 1) or farther (above 1) about a point, each axis by its own factor."""
        made = View(
            x + (self.left - x) * across,
            x + (self.right - x) * across,
            y + (self.bottom - y) * up,
            y + (self.top - y) * up,
        )
        return made if made.is_sound() else self

    def moved(self, across: float, up: float) -> View:
        """Shifted by shares of its own width and height."""
        dx, dy = across * self.width, up * self.height
        made = View(self.left + dx, self.right + dx, self.bottom + dy, self.top + dy)
        return made if made.is_sound() else self

    def within(self, left: float, right: float) -> View:
        """The same values between other sides."""
        return replace(self, left=left, right=right)

    def is_sound(self) -> bool:
        """Whether it can be drawn: finite, and not finer than numbers can tell apart."""
        sides = (self.left, self.right, self.bottom, self.top)
        if not all(math.isfinite(side) and abs(side) < 1e300 for side in sides):
            return False
        return _apart(self.left, self.right) and _apart(self.bottom, self.top)


def _apart(low: float, high: float) -> bool:
    return high - low > _DEEPEST * max(abs(low), abs(high), 1e-6)


def to_levels(values: Floats, log: bool) -> Floats:
    """Values as the axis places them: on a logarithmic one, what has no logarithm is a gap."""
    if not log:
        return values
    with np.errstate(divide="ignore", invalid="ignore"):
        logs = np.log10(values)
    return np.where(np.isfinite(logs), logs, np.nan)


def to_level(value: float, log: bool) -> float | None:
    """One value as the axis places it, or None where it has no place."""
    if not math.isfinite(value) or (log and value <= 0):
        return None
    return math.log10(value) if log else value


def to_place(level: float, log: bool) -> float:
    """The value at a level."""
    return 10.0 ** min(max(level, -300.0), 300.0) if log else level


def ticks(low: float, high: float, log: bool, most: int, clock: bool = False) -> tuple[list[float], float]:
    """Round places between two levels.

    Args:
        low: the lower level.
        high: the upper level.
        log: whether the levels are logarithms.
        most: how many at most; at least 2.
        clock: whether the places are seconds, told in minutes and hours.

    Returns:
        Their levels, ascending, and the distance between two of them; that is 0 where it differs.
    """
    if log and high - low >= 1.0:
        return _decades(low, high, most), 0.0
    if log:
        places, step = ticks(to_place(low, True), to_place(high, True), False, most, clock)
        return [math.log10(place) for place in places if place > 0], step
    step = _clock_step((high - low) / most) if clock else _step((high - low) / most)
    first = math.ceil(low / step - 1e-9)
    count = math.floor(high / step + 1e-9) - first + 1
    return [(first + number) * step for number in range(max(count, 0))], step


def _step(least: float) -> float:
    """The least of 1, 2 and 5 times a power of ten that is not below `least`."""
    power = 10.0 ** math.floor(math.log10(least))
    return next(factor * power for factor in (1.0, 2.0, 5.0, 10.0) if factor * power >= least * (1 - 1e-9))


def _clock_step(least: float) -> float:
    if least <= 1:
        return _step(least)
    if least > _CLOCK[-1]:
        return _CLOCK[-1] * _step(least / _CLOCK[-1])
    return float(next(step for step in _CLOCK if step >= least))


def _decades(low: float, high: float, most: int) -> list[float]:
    """Powers of ten, with 2 and 5 between them where there is room; every few of them where there is little."""
    powers = range(math.floor(low), math.ceil(high) + 1)
    factors = (1.0, 2.0, 5.0) if 3 * (high - low) + 1 <= most else (1.0,)
    every = max(1, math.ceil((high - low) / most))
    levels = [power + math.log10(factor) for power in powers if power % every == 0 for factor in factors]
    return [level for level in levels if low <= level <= high]


def number_text(place: float, step: float) -> str:
    """A tick as `1,200` and never `1.2e+03`; far from one, as `2e-05`."""
    if step <= 0:
        step = 10.0 ** math.floor(math.log10(abs(place))) if place else 1.0
    digits = max(0, math.ceil(-math.log10(step) - 1e-9))
    if digits > 5 or abs(place) >= 1e9:
        return f"{place:.{max(2, _figures(place, step))}g}"
    text = f"{place:,.{digits}f}"
    return text.lstrip("-") if not text.strip("-0.") else text


def _figures(place: float, step: float) -> int:
    """Figures that tell a tick from the next."""
    return int(math.log10(abs(place) / step)) + 2 if abs(place) > step else 1


def clock_text(seconds: float, step: float) -> str:
    """A tick in seconds as `0:30`, `1:30:00` or `2 d 06:00`."""
    if step and step < 1:
        return f"{number_text(seconds, step)} s"
    sign, whole = ("-" if seconds < -0.5 else ""), round(abs(seconds))
    minutes, rest = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    if days:
        return f"{sign}{days} d" if not hours and not minutes else f"{sign}{days} d {hours:02}:{minutes:02}"
    if hours:
        return f"{sign}{hours}:{minutes:02}:{rest:02}"
    return f"{sign}{minutes}:{rest:02}"
