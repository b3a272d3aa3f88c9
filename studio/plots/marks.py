"""Marks: what happened at a place of a run, and which of them lie under the pointer. No widgets."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from studio.plots.axis import to_levels
from studio.plots.decimate import Floats

KINDS = ("checkpoint", "sample", "resume", "event")
"""From bottom to top, as they are painted."""


@dataclass(frozen=True)
class Mark:
    """Something that happened.

    Attributes:
        kind: `checkpoint`, `sample`, `resume` or `event`.
        x: where, in the units of the axis.
        text: a sentence about it.
        step: the step it belongs to, handed out when it is chosen.
    """

    kind: str
    x: float
    text: str = ""
    step: int | None = None


@dataclass(frozen=True)
class Placed:
    """A mark on the screen: pixels of the canvas."""

    mark: Mark
    x: float
    y: float


@dataclass
class MarkList:
    """All marks of a chart, in the order of their places; the chosen one by keyboard is `focus`."""

    marks: list[Mark] = field(default_factory=list)
    focus: int = -1
    _places: Floats = field(default_factory=lambda: np.empty(0))
    _kinds: NDArray[np.int_] = field(default_factory=lambda: np.empty(0, dtype=np.int_))

    def replace(self, marks: Sequence[Mark]) -> bool:
        """Hold others; the one in focus stays so where it is still there. Tells whether anything changed.

        Raises:
            ValueError: if one is of no known kind.
        """
        fresh = sorted((mark for mark in marks if math.isfinite(mark.x)), key=lambda mark: mark.x)
        if fresh == self.marks:
            return False
        held = self.marks[self.focus] if 0 <= self.focus < len(self.marks) else None
        self.marks = fresh
        self.focus = fresh.index(held) if held in fresh else -1
        self._places = np.array([mark.x for mark in fresh])
        self._kinds = np.array([KINDS.index(mark.kind) for mark in fresh])
        return True

    def focused(self) -> Mark | None:
        """The mark the keyboard is on."""
        return self.marks[self.focus] if 0 <= self.focus < len(self.marks) else None

    def walk(self, step: int, near: float | None) -> Mark | None:
        """Go to the next mark (1) or the one before (-1), from the one in focus or else from a place."""
        if not self.marks:
            return None
        if self.focus < 0 and near is not None:
            found = int(np.searchsorted(self._places, near, side="left" if step > 0 else "right"))
            self.focus = found - 1 if step > 0 else found
        elif self.focus < 0:
            self.focus = -1 if step > 0 else len(self.marks)
        self.focus = min(max(self.focus + step, 0), len(self.marks) - 1)
        return self.marks[self.focus]

    def seen(self, left: float, right: float, log: bool, apart: float) -> list[tuple[Mark, float]]:
        """Those between two places with their levels; of marks of one kind that fall together, the last.

        Args:
            left: a place.
            right: another.
            log: whether the axis is logarithmic.
            apart: the least distance, in levels, at which two marks can be told apart.
        """
        first = int(np.searchsorted(self._places, left, side="left"))
        last = int(np.searchsorted(self._places, right, side="right"))
        levels = to_levels(self._places[first:last], log)
        found = np.flatnonzero(np.isfinite(levels))
        if not found.size:
            return []
        spots = np.floor(levels[found] / apart) * len(KINDS) + self._kinds[first:last][found]
        _, newest = np.unique(spots[::-1], return_index=True)
        kept = found[found.size - 1 - newest]
        return [(self.marks[first + place], float(levels[place])) for place in sorted(kept.tolist())]

    def kinds(self) -> set[str]:
        """Which kinds there are."""
        return {mark.kind for mark in self.marks}


def under(placed: Sequence[Placed], x: float, y: float, reach: float) -> Placed | None:
    """The mark nearest to a point of the screen, within reach. A resume is a line from top to bottom."""

    def distance(one: Placed) -> float:
        return abs(one.x - x) if one.mark.kind == "resume" else math.hypot(one.x - x, one.y - y)

    near = [one for one in placed if distance(one) <= (reach / 2 if one.mark.kind == "resume" else reach)]
    return min(near, key=lambda one: (one.mark.kind == "resume", distance(one)), default=None)
