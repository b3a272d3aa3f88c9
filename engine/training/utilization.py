"""Model FLOPs utilisation: the share of what the device could multiply that the model's own arithmetic takes up.

``tokens per second x floating point operations per token / peak operations per second`` (Chowdhery et al. 2022, PaLM,
section 4.1, https://arxiv.org/abs/2204.02311); what is computed twice to save memory does not count. The peak of an
NVIDIA card is its data sheet's for dense bf16 (:func:`engine.sizing.card_peak`), so it is told for bf16 and fp16 only;
that of a processor is measured once, by a product of two matrices in the run's own precision and threads. Where there
is no honest peak there is no figure: an unknown card, fp32 on a card, a slice of a card, Apple's graphics.
"""

from __future__ import annotations

import math
import time
from dataclasses import dataclass, field

import torch

from engine.hardware import Gpu
from engine.sizing import card_peak
from engine.training.state import Execution

SIDE = 768
"""Rows of the square matrices that are multiplied: big enough for a processor to reach its peak."""

MEASURE_SECONDS = 0.15
FEWEST = 3


@dataclass
class Utilization:
    """Reckons it for one run.

    Attributes:
        execution: how the run is computed.
        flops_per_token: forward and backward.
        card: the graphics card that computes, if one does.
    """

    execution: Execution
    flops_per_token: int
    card: Gpu | None = None
    _measured: dict[int, float] = field(default_factory=dict)

    def share(self, tokens_per_second: float) -> float:
        """The utilisation at a speed; NaN where the peak is not known or nothing was measured yet."""
        peak = self.peak()
        return tokens_per_second * self.flops_per_token / peak if peak and tokens_per_second else math.nan

    def peak(self) -> float | None:
        """Operations per second of the device; a processor is measured when it is first asked, and per threads."""
        if self.execution.device == "cuda":
            honest = self.execution.precision != "fp32" and self.card is not None and not self.card.slice
            return card_peak(self.card.name) if honest and self.card else None
        if self.execution.device != "cpu":
            return None
        threads = torch.get_num_threads()
        if threads not in self._measured:
            self._measured[threads] = processor_peak(self.execution.precision)
        return self._measured[threads]


@torch.no_grad()
def processor_peak(precision: str) -> float:
    """Operations per second of one big matrix product on as many threads as compute now; the best of a few."""
    dtype = {"bf16": torch.bfloat16, "fp16": torch.float16}.get(precision, torch.float32)
    left = torch.full((SIDE, SIDE), 0.5, dtype=dtype)  # no random numbers: those belong to the run
    best, began, made = math.inf, time.perf_counter(), 0
    while made < FEWEST or time.perf_counter() - began < MEASURE_SECONDS:
        start = time.perf_counter()
        torch.mm(left, left)
        best, made = min(best, time.perf_counter() - start), made + 1
    return 2 * SIDE**3 / best
