"""Station 5, Train: when a run may compute, and how much of the machine it leaves to others.

Nothing here changes what is learnt, only when; so all of it may be changed while a run goes on.
"""

from __future__ import annotations

from engine.recipe.declare import Section, setting


class PaceSettings(Section):
    """When and how hard a run works. A run waits between two steps while a condition does not hold."""

    only_when_idle: bool = setting(
        False,
        "Only while idle",
        "The run waits while somebody uses keyboard or mouse.",
        execution=True,
    )
    idle_minutes: int = setting(
        5,
        "Idle after",
        "How long nobody must have touched keyboard or mouse before the run goes on.",
        unit="minutes",
        depth="advanced",
        minimum=1,
        maximum=240,
        execution=True,
    )
    only_on_mains: bool = setting(
        False,
        "Only on mains power",
        "The run waits while a laptop draws from its battery.",
        execution=True,
    )
    max_temperature: int = setting(
        0,
        "Temperature limit",
        "At this temperature of what computes the run waits until it has cooled by 5 degrees; 0 means no limit.",
        unit="°C",
        minimum=0,
        maximum=110,
        execution=True,
    )
    share: int = setting(
        100,
        "Share of the device",
        "How much of its time the device computes for this run; the rest is left to other programs.",
        unit="%",
        minimum=5,
        maximum=100,
        execution=True,
    )
