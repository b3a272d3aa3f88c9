"""A finding on a run, and the buttons that findings offer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from engine.advice.course import Course
from engine.advice.verdicts import Tone
from engine.recipe import DIAL


@dataclass(frozen=True)
class Finding:
    """One thing about a run.

    Attributes:
        code: stable and dotted, for programs and translators.
        title: what is the case, in one sentence.
        text: what it means and what helps.
        values: the figures in the sentences, by name.
        actions: (id, label) of buttons that do it: ``run:stop``, ``run:longer`` (a branch with as many steps again),
            ``run:new``, ``station:<name>``, ``size:<size>``, or ``set:<setting>=<value>`` for the next run.
        tone: ``bad`` the run is lost as it goes, ``warn`` it could be better, ``info`` good to know.
    """

    code: str
    title: str
    text: str
    values: Mapping[str, float] = field(default_factory=dict)
    actions: tuple[tuple[str, str], ...] = ()
    tone: Tone = "info"


def lower_rate(course: Course, share: float) -> tuple[tuple[str, str], ...]:
    """A button for a share of the run's learning rate next time; none where the rate is not known."""
    rate = course.recipe.training.learning_rate if course.recipe is not None else None
    if not isinstance(rate, float):
        return ()
    lower = float(f"{rate * share:.1g}")
    return ((f"set:training.learning_rate={lower:g}", f"Learning rate {lower:g} next time"),)


def smaller(course: Course) -> tuple[tuple[str, str], ...]:
    """A button for the next smaller size, where there is one."""
    return _neighbour(course, -1)


def larger(course: Course) -> tuple[tuple[str, str], ...]:
    """A button for the next larger size, where there is one."""
    return _neighbour(course, +1)


def _neighbour(course: Course, step: int) -> tuple[tuple[str, str], ...]:
    sizes = [size for size in DIAL if size != "custom"]
    size = course.recipe.model.size if course.recipe is not None else ""
    if size not in sizes or not 0 <= sizes.index(size) + step < len(sizes):
        return ()
    other = sizes[sizes.index(size) + step]
    return ((f"size:{other}", f"Use {other.title()} next time"),)


def times(number: float | None) -> str:
    """How often, in words."""
    return f"{number or 0.0:.1f} times"
