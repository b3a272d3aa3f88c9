"""How many threads compute, followed while training goes on: others' work on the machine comes and goes.

Asked at each look at the validation text, between two steps. With ``training.deterministic``, with a number in
``training.num_threads`` and on a graphics card nothing is changed.
"""

from __future__ import annotations

import torch

from engine.hardware import Hardware, LoadMeter, choose_threads
from engine.jobs import JobContext
from engine.recipe import TrainingSettings

SETTING = "training.num_threads"


class ThreadKeeper:
    """Keeps as many threads as there are cores that nobody else uses.

    Attributes:
        threads: how many compute now.
    """

    def __init__(
        self, context: JobContext, training: TrainingSettings, hardware: Hardware, device: str, threads: int
    ) -> None:
        self.threads = threads
        self._context = context
        self._hardware = hardware
        follows = training.num_threads == "auto" and not training.deterministic and device == "cpu"
        self._meter = LoadMeter() if follows else None

    def reconsider(self, step: int) -> None:
        """Look at the machine's load since the last time; change the number of threads, and tell."""
        others = self._meter.others() if self._meter else None
        if others is None:
            return
        choice = choose_threads("auto", self._hardware, others)
        if choice.threads == self.threads:
            return
        old, self.threads = self.threads, choice.threads
        torch.set_num_threads(choice.threads)
        self._context.events.event(
            "override",
            setting=SETTING,
            old=old,
            new=choice.threads,
            code="training.threads",
            step=step,
            text=f"From step {step} on, {choice.threads} instead of {old} threads compute. {choice.reason}",
        )
