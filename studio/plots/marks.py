"""Marks: what happened at a place of a run, and which of them lie under the pointer. No widgets."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

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

    def replace(self, marks: Sequence[Mark]) -> bool:
        """Hold others; the one in focus stays so where it is still there. Tells whether anything changed."""
        fresh = sorted((mark for mark in marks if math.isfinite(mark.x)), key=lambda mark: mark.x)
        if fresh == self.marks:
            return False
        held = self.marks[self.focus] if 0 <= self.focus < len(self.marks) else None
        self.marks = fresh
        self.focus = fresh.index(held) if held in fresh else -1
        self._places = np.array([mark.x for mark in fresh])
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

    def seen(self, left: float, right: float) -> list[Mark]:
        """Those between two places."""
        first = int(np.searchsorted(self._places, left, side="left"))
        last = int(np.searchsorted(self._places, right, side="right"))
        return self.marks[first:last]

    def kinds(self) -> set[str]:
        """Which kinds there are."""
        return {mark.kind for mark in self.marks}


def thinned(placed: Sequence[Placed], apart: float = 1.0) -> list[Placed]:
    """Of the marks of one kind that fall on one place of the screen, the last."""
    newest: dict[tuple[str, int], Placed] = {}
    for one in placed:
        newest[(one.mark.kind, math.floor(one.x / apart))] = one
    return list(newest.values())


def under(placed: Sequence[Placed], x: float, y: float, reach: float) -> Placed | None:
    """The mark nearest to a point of the screen, within reach. A resume is a line from top to bottom."""

    def distance(one: Placed) -> float:
        return abs(one.x - x) if one.mark.kind == "resume" else math.hypot(one.x - x, one.y - y)

    near = [one for one in placed if distance(one) <= (reach / 2 if one.mark.kind == "resume" else reach)]
    return min(near, key=lambda one: (one.mark.kind == "resume", distance(one)), default=None)
