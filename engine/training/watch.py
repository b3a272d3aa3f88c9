"""Looks at the machine every few seconds while a run goes on, on a thread, so that no step waits for a sensor."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

import psutil

from engine.hardware import (
    CardReading,
    CardSensors,
    Gpu,
    idle_seconds,
    on_mains,
    process_memory,
    processor_temperature,
)

LOOK_SECONDS = 2.0


@dataclass(frozen=True)
class Reading:
    """One look; None where the machine does not tell.

    Attributes:
        cpu_load: share of the whole processor that is busy since the look before.
        process_memory: bytes of main memory this process holds.
        card: the graphics card's own figures.
        temperature: degrees Celsius of what computes: the card where it is one, else the processor.
        on_mains: whether the machine draws from the mains.
        idle: seconds since anybody touched keyboard or mouse.
    """

    cpu_load: float | None = None
    process_memory: int = 0
    card: CardReading = field(default_factory=CardReading)
    temperature: float | None = None
    on_mains: bool | None = None
    idle: float | None = None


class MachineWatch:
    """The newest look at the machine; a context manager, in which the thread lives.

    Args:
        card: the graphics card that computes; None where none does.
        look: makes one look instead of this machine's sensors.

    Attributes:
        latest: the newest look; another object after each.
    """

    def __init__(self, card: Gpu | None = None, *, look: Callable[[], Reading] | None = None) -> None:
        self.latest = Reading()
        self._card = card
        self._sensors: CardSensors | None = None
        self._asks_idle = False
        self._look = look or self._measured
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="machine watch", daemon=True)

    def __enter__(self) -> Self:
        self._sensors = CardSensors(self._card)
        self.latest = self._look()
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ended.set()
        self._thread.join()
        if self._sensors is not None:
            self._sensors.close()

    def ask_idle(self, wanted: bool) -> None:
        """Whether to ask the desktop, too, how long nobody was there; the first answer is there at once."""
        if wanted and not self._asks_idle:
            self._asks_idle = True
            self.latest = self._look()
        self._asks_idle = wanted

    def _watch(self) -> None:
        psutil.cpu_percent()  # the first answer of a thread means nothing; the next ones are since the one before
        while not self._ended.wait(LOOK_SECONDS):
            self.latest = self._look()

    def _measured(self) -> Reading:
        card = self._sensors.read() if self._sensors is not None else CardReading()
        known = threading.current_thread() is self._thread
        return Reading(
            cpu_load=psutil.cpu_percent() / 100 if known else None,
            process_memory=process_memory(),
            card=card,
            temperature=card.temperature if self._card is not None else processor_temperature(),
            on_mains=on_mains(),
            idle=idle_seconds() if self._asks_idle else None,
        )
