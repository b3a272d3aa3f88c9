"""The gauges of a run: what the machine and the weights show, told every few seconds beside the steps' own figures."""

from __future__ import annotations

import math

from engine.jobs import JobContext
from engine.training.record import WINDOW, Record
from engine.training.utilization import Utilization
from engine.training.watch import MachineWatch, Reading


class Gauges:
    """Tells each new look at the machine once, with the step it belongs to."""

    def __init__(self, context: JobContext, record: Record, watch: MachineWatch, utilization: Utilization) -> None:
        self._context = context
        self._record = record
        self._watch = watch
        self._utilization = utilization
        self._told: Reading | None = None

    @property
    def due(self) -> bool:
        """Whether there is a look that was not told yet."""
        return self._watch.latest is not self._told

    def tell(self, step: int, tokens: int, weight_norm: float = math.nan) -> None:
        """Tell the newest look.

        Args:
            step: finished steps.
            tokens: looked at so far.
            weight_norm: of all weights after that step; NaN while no step is made.
        """
        reading = self._told = self._watch.latest
        card, record = reading.card, self._record
        # The first steps warm up, and the first look comes at once: there the speed says nothing yet.
        steady = record.steps_timed >= WINDOW // 2
        self._context.events.gauges(
            step,
            tokens=tokens,
            seconds=record.seconds,
            weight_norm=weight_norm,
            model_flops_utilization=self._utilization.share(record.tokens_per_second) if steady else math.nan,
            process_memory=reading.process_memory,
            cpu_load=_or_nan(reading.cpu_load),
            gpu_load=_or_nan(card.load),
            gpu_memory=_or_nan(card.memory),
            gpu_temperature=_or_nan(card.temperature),
            gpu_power=_or_nan(card.power),
        )


def _or_nan(value: float | None) -> float:
    return math.nan if value is None else value
