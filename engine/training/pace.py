"""When the next step may begin: a run waits while a condition does not hold, and rests to leave others their share.

Between two steps :meth:`Pace.may_go` is asked. What forbids a step is told once, with the time from which on it does
("held"), and again when it is over ("released"). Rests are short and not told: at a share of 25 % each second of work
is followed by three of rest, whatever the work was.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from engine.jobs import JobContext
from engine.recipe import SETTINGS, PaceSettings, Problem, Recipe, RecipeError, with_settings, with_values
from engine.training.record import Record
from engine.training.watch import MachineWatch, Reading

POLL_SECONDS = 0.1
COOLING = 5.0
"""Degrees below the limit at which a run that became too hot goes on: else it would start and stop every moment."""

SECTION = "pace."


@dataclass(frozen=True)
class Obstacle:
    """Why no step may begin now: a code, a sentence, and the figures in it."""

    code: str
    text: str
    values: dict[str, Any] = field(default_factory=dict)


class Pace:
    """Decides when steps are made.

    Args:
        context: whom changes and waits are told.
        recipe: of the run, as this attempt was asked for.
        record: remembers what was changed while the run went on.
        watch: the newest look at the machine.
        asked: assignments for this attempt alone; they count more than what was changed earlier.
        clock, sleep: of a test.

    Attributes:
        settings: those that hold now.
    """

    def __init__(
        self,
        context: JobContext,
        recipe: Recipe,
        record: Record,
        watch: MachineWatch,
        *,
        asked: Sequence[str] = (),
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._context = context
        self._record = record
        self._watch = watch
        self._clock = clock
        self._sleep = sleep
        paths = {assignment.partition("=")[0].strip() for assignment in asked}
        kept = {path: value for path, value in record.overrides.items() if _is_pace(path) and path not in paths}
        self._recipe = with_values(recipe, kept) if kept else recipe
        self._obstacle: Obstacle | None = None
        self._resting_until = clock()
        self._unknown: set[str] = set()
        self._heed()

    @property
    def settings(self) -> PaceSettings:
        """Those that hold now."""
        return self._recipe.pace

    @property
    def shares(self) -> bool:
        """Whether the device is left to others for a part of the time."""
        return self.settings.share < 100

    @property
    def holds(self) -> bool:
        """Whether a condition forbids steps, as far as was told."""
        return self._obstacle is not None

    @property
    def on_battery(self) -> bool:
        """Whether it waits for mains power."""
        return self._obstacle is not None and self._obstacle.code == "pace.battery"

    def worked(self, seconds: float) -> None:
        """Note that the device worked for so long; a rest follows in proportion."""
        if self.shares:
            rest = seconds * (100 - self.settings.share) / self.settings.share
            self._resting_until = max(self._clock(), self._resting_until) + rest

    def may_go(self, step: int) -> bool:
        """Whether the next step may begin; what has changed since the last time is told."""
        found = obstacle(self.settings, self._watch.latest, self._obstacle)
        if (found and found.code) != (self._obstacle and self._obstacle.code):
            if found is None:
                self._context.events.event("released", step=step)
            else:
                self._context.events.event("held", step=step, code=found.code, text=found.text, values=found.values)
        self._obstacle = found
        return found is None and self._clock() >= self._resting_until

    def wait(self) -> None:
        """Let a moment pass, no longer than the rest that is left."""
        left = self._resting_until - self._clock()
        self._sleep(min(POLL_SECONDS, left) if left > 0 and not self.holds else POLL_SECONDS)

    def change(self, assignments: Sequence[str], step: int) -> None:
        """Take other settings from now on; what cannot be taken is told, and everything stays as it was."""
        try:
            _check(assignments)
            changed = with_settings(self._recipe, assignments)
        except RecipeError as error:
            self._context.message("warning", "pace.refused", str(error))
            return
        before, self._recipe = self._recipe, changed
        for path in (path for path in SETTINGS if _is_pace(path)):
            old, new = before.value(path), changed.value(path)
            if old != new:
                self._record.overrides[path] = new
                self._tell_change(path, old, new, step)
        self._resting_until = self._clock()
        self._heed()

    def _tell_change(self, path: str, old: Any, new: Any, step: int) -> None:
        setting = SETTINGS[path]
        text = f"From step {step:,} on: {setting.title}: {_words(path, new)} instead of {_words(path, old)}."
        self._context.events.event(
            "override", setting=path, old=old, new=new, code="pace.changed", step=step, text=text
        )

    def _heed(self) -> None:
        """Have asked what the conditions need; say, once each, which cannot be heeded here."""
        self._watch.ask_idle(self.settings.only_when_idle)
        for code, text in unknown(self.settings, self._watch.latest):
            if code not in self._unknown:
                self._unknown.add(code)
                self._context.message("warning", code, text)


def obstacle(settings: PaceSettings, reading: Reading, before: Obstacle | None = None) -> Obstacle | None:
    """What forbids a step now; None where nothing does or where the machine does not tell.

    Args:
        settings: the conditions.
        reading: the newest look at the machine.
        before: what forbade it until now: a run that was too hot must have cooled a little.
    """
    if settings.only_on_mains and reading.on_mains is False:
        return Obstacle("pace.battery", "Waits for mains power: the computer draws from its battery.")
    limit, degrees = settings.max_temperature, reading.temperature
    if limit and degrees is not None:
        cool = limit - COOLING if before is not None and before.code == "pace.hot" else limit
        if degrees >= cool:
            text = f"Waits until what computes has cooled to {limit - COOLING:.0f} °C: it has reached {limit} °C."
            return Obstacle("pace.hot", text, {"temperature": degrees, "limit": limit})
    needed = settings.idle_minutes * 60
    if settings.only_when_idle and reading.idle is not None and reading.idle < needed:
        minutes = settings.idle_minutes
        for_long = "a minute" if minutes == 1 else f"{minutes} minutes"
        text = f"Waits until nobody has used the computer for {for_long}."
        return Obstacle("pace.in-use", text, {"minutes": minutes})
    return None


def unknown(settings: PaceSettings, reading: Reading) -> list[tuple[str, str]]:
    """The conditions that cannot be heeded here, each as a code and a sentence."""
    found = []
    if settings.only_on_mains and reading.on_mains is None:
        text = "This computer's battery does not tell whether it is being charged, so the run does not wait for it."
        found.append(("pace.mains-unknown", text))
    if settings.max_temperature and reading.temperature is None:
        text = "What computes does not tell its temperature here, so the run does not wait for it to cool."
        found.append(("pace.temperature-unknown", text))
    if settings.only_when_idle and reading.idle is None:
        text = (
            "This desktop does not tell whether anybody uses the computer, so the run does not wait until it is idle. "
            "Pause it by hand, or give it a smaller share of the device."
        )
        found.append(("pace.idle-unknown", text))
    return found


def _is_pace(path: str) -> bool:
    return path.startswith(SECTION)


def _check(assignments: Sequence[str]) -> None:
    wrong = [text for text in assignments if not _is_pace(text.strip())]
    if wrong:
        problem = Problem(wrong[0].partition("=")[0], "it cannot be changed while the run goes on", "start a new run")
        raise RecipeError([problem], where="The pace")


def _words(path: str, value: Any) -> str:
    if isinstance(value, bool):
        return "on" if value else "off"
    if path == "pace.max_temperature" and not value:
        return "none"
    unit = SETTINGS[path].unit
    return f"{value} {unit}" if unit else str(value)
