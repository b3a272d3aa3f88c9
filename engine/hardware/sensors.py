"""What the machine's gauges show now: processor load, memory of this process, and the graphics card's own figures.

A card is asked through NVIDIA's library; what it does not tell (a slice of a card has no temperature of its own, many
cards in laptops tell no power) is None, never a made-up number.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

import psutil
import pynvml

from engine.hardware.graphics import Gpu

PROCESSOR_SENSORS = ("coretemp", "k10temp", "zenpower", "cpu_thermal", "cpu-thermal", "soc_thermal", "acpitz")
"""Names under which Linux tells the processor's temperature; the first that is there counts."""


@dataclass(frozen=True)
class CardReading:
    """What a graphics card tells of itself; None where it does not.

    Attributes:
        load: share of the last moments in which it computed.
        memory: bytes in use, whoever uses them.
        temperature: degrees Celsius.
        power: watts.
    """

    load: float | None = None
    memory: int | None = None
    temperature: float | None = None
    power: float | None = None


@dataclass(frozen=True)
class CardUser:
    """A process that uses a graphics card: its name where the system tells it, and its bytes where the driver does."""

    pid: int
    name: str
    memory: int | None


class CardSensors:
    """Asks one card again and again; without a driver it answers that nothing is known."""

    def __init__(self, card: Gpu | None) -> None:
        self._handle: Any = None
        self._open = False
        if card is None:
            return
        with contextlib.suppress(pynvml.NVMLError):
            pynvml.nvmlInit()
            self._open = True
            self._handle = pynvml.nvmlDeviceGetHandleByUUID(card.uuid)

    def read(self) -> CardReading:
        """What it shows now; takes a few milliseconds."""
        if self._handle is None:
            return CardReading()
        load = self._ask(pynvml.nvmlDeviceGetUtilizationRates)
        memory = self._ask(pynvml.nvmlDeviceGetMemoryInfo)
        power = self._ask(pynvml.nvmlDeviceGetPowerUsage)  # milliwatts
        degrees = self._ask(lambda card: pynvml.nvmlDeviceGetTemperature(card, pynvml.NVML_TEMPERATURE_GPU))
        return CardReading(
            load=None if load is None else load.gpu / 100,
            memory=None if memory is None else int(memory.used),
            temperature=None if degrees is None else float(degrees),
            power=None if power is None else power / 1000,
        )

    def users(self) -> tuple[CardUser, ...]:
        """The processes that use it, those with most memory first."""
        found: dict[int, int | None] = {}
        for ask in (pynvml.nvmlDeviceGetComputeRunningProcesses, pynvml.nvmlDeviceGetGraphicsRunningProcesses):
            for process in self._ask(ask) or ():
                memory = None if process.usedGpuMemory is None else int(process.usedGpuMemory)
                found[process.pid] = max(filter(None, (memory, found.get(process.pid))), default=memory)
        users = [CardUser(pid, process_name(pid), memory) for pid, memory in found.items()]
        return tuple(sorted(users, key=lambda user: (-(user.memory or 0), user.pid)))

    def close(self) -> None:
        """Let the driver go."""
        if self._open:
            self._open, self._handle = False, None
            with contextlib.suppress(pynvml.NVMLError):
                pynvml.nvmlShutdown()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _ask(self, question: Callable[[Any], Any]) -> Any:
        """The answer, or None where this card does not know."""
        if self._handle is None:
            return None
        try:
            return question(self._handle)
        except pynvml.NVMLError:
            return None


def process_name(pid: int) -> str:
    """A process's name; empty where it has ended or lies outside this container."""
    try:
        return psutil.Process(pid).name()
    except psutil.Error:
        return ""


def on_mains() -> bool | None:
    """Whether the machine draws from the mains, as one without a battery does; None where its battery does not tell."""
    battery = psutil.sensors_battery() if hasattr(psutil, "sensors_battery") else None
    if battery is None:
        return True
    return battery.power_plugged


def processor_temperature() -> float | None:
    """Degrees Celsius of the hottest part of the processor; None where the system does not tell (only Linux does)."""
    ask = getattr(psutil, "sensors_temperatures", None)
    try:
        sensors = ask() if ask else {}
    except OSError:  # a driver that is out of order
        return None
    for name in PROCESSOR_SENSORS:
        if name in sensors:
            return _hottest(sensors[name])
    return None


def _hottest(parts: Iterable[Any]) -> float | None:
    return max((float(part.current) for part in parts if part.current), default=None)
