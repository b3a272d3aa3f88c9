"""What a job tells: typed events, and wide rows of metrics. The schema only grows.

Events carry codes and values; their English text is a convenience for logs and the command line.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

EventKind = Literal[
    "started",  # attempt, step: a new segment begins after this step; pid
    "phase",  # code, text: what it is doing now
    "progress",  # done, total (or null), unit, rate per second (or null)
    "message",  # level: info | warning | error, code, text, values
    "sample",  # step, prompt, text, seed
    "checkpoint",  # step, loss (validation, or null), size in bytes, best
    "verified",  # step: that checkpoint was read back whole from the disk
    "override",  # setting, old, new, code, text: what a guard changed
    "paused",
    "resumed",
    "held",  # code, text, values: why no step is made for now, since this moment
    "released",  # steps are made again
    "finished",  # outcome: done | stopped | failed, code, text, remedy, result
]

Outcome = Literal["done", "stopped", "failed"]

METRICS = (
    "tokens",  # consumed so far
    "seconds",  # of training so far, evaluation and saving not counted
    "train_loss",  # nats per token of this step
    "learning_rate",
    "grad_norm",  # before clipping
    "tokens_per_second",
    "memory_bytes",  # resident, or allocated on the GPU
)
"""The columns of a step's row, all float64; NaN where not measured."""

VALIDATIONS = ("tokens", "seconds", "loss", "perplexity", "bits_per_byte", "accuracy")
"""The columns of a look at the validation split; accuracy is the share of tokens the model would have named."""

GAUGES = (
    "tokens",  # consumed so far
    "seconds",  # of training so far, evaluation and saving not counted
    "weight_norm",  # of all weights together
    "model_flops_utilization",  # share of what the device could compute that the model's arithmetic takes up
    "process_memory",  # bytes resident in main memory
    "cpu_load",  # share of the whole processor that is busy, whoever keeps it so
    "gpu_load",  # share of the time in which the graphics card computes
    "gpu_memory",  # bytes of the card in use, whoever uses them
    "gpu_temperature",  # degrees Celsius
    "gpu_power",  # watts
)
"""The columns of what is looked at now and then, beside the steps: a row every few seconds, NaN where not known."""


@dataclass(frozen=True)
class Event:
    """One event.

    Attributes:
        id: rises by one; the order of telling.
        time: seconds since the epoch, by the worker's clock.
        segment: the attempt that told it.
    """

    id: int
    time: float
    segment: int
    kind: EventKind
    values: dict[str, Any] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The event's English sentence, where it has one."""
        return str(self.values.get("text", ""))
