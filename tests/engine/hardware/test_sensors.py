"""What the gauges show, with a made-up driver."""

from __future__ import annotations

from types import SimpleNamespace

import psutil
import pynvml
import pytest

from engine.hardware import CardReading, CardSensors, CardUser, Gpu, on_mains, processor_temperature, sensors

CARD = Gpu(0, "CARD", 80, 70, (9, 0), uuid="GPU-1")


def not_supported(*_: object) -> None:
    raise pynvml.NVMLError(pynvml.NVML_ERROR_NOT_SUPPORTED)


def process(pid: int, memory: int | None) -> SimpleNamespace:
    return SimpleNamespace(pid=pid, usedGpuMemory=memory)


@pytest.fixture
def driver(monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """A made-up driver with one card; counts how often it was opened and closed."""
    count = {"open": 0}

    def opened() -> None:
        count["open"] += 1

    def closed() -> None:
        count["open"] -= 1

    replaced = {
        "nvmlInit": opened,
        "nvmlShutdown": closed,
        "nvmlDeviceGetHandleByUUID": lambda uuid: uuid if uuid == "GPU-1" else not_supported(),
        "nvmlDeviceGetUtilizationRates": lambda card: SimpleNamespace(gpu=93, memory=40),
        "nvmlDeviceGetMemoryInfo": lambda card: SimpleNamespace(total=80, used=11, free=69),
        "nvmlDeviceGetPowerUsage": lambda card: 250_500,
        "nvmlDeviceGetTemperature": lambda card, which: 71,
        "nvmlDeviceGetComputeRunningProcesses": lambda card: [process(10, 5), process(12, None)],
        "nvmlDeviceGetGraphicsRunningProcesses": lambda card: [process(11, 9), process(10, 6)],
    }
    for name, value in replaced.items():
        monkeypatch.setattr(pynvml, name, value)
    monkeypatch.setattr(sensors, "process_name", lambda pid: {10: "python", 11: "Xorg"}.get(pid, ""))
    return count


def test_a_card_tells_its_figures(driver: dict[str, int]) -> None:
    with CardSensors(CARD) as card:
        assert card.read() == CardReading(load=0.93, memory=11, temperature=71.0, power=250.5)
        assert card.users() == (CardUser(11, "Xorg", 9), CardUser(10, "python", 6), CardUser(12, "", None))
        assert driver["open"] == 1
    assert driver["open"] == 0


@pytest.mark.usefixtures("driver")
def test_what_a_card_does_not_tell_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("UtilizationRates", "PowerUsage", "Temperature", "ComputeRunningProcesses"):
        monkeypatch.setattr(pynvml, f"nvmlDeviceGet{name}", not_supported)
    with CardSensors(CARD) as card:
        assert card.read() == CardReading(memory=11)
        assert [user.pid for user in card.users()] == [11, 10]


def test_without_a_driver_or_such_a_card_nothing_is_known(driver: dict[str, int], monkeypatch) -> None:
    with CardSensors(Gpu(1, "OTHER", 1, 1, (9, 0), uuid="GPU-2")) as card:
        assert (card.read(), card.users()) == (CardReading(), ())
    assert driver["open"] == 0
    monkeypatch.setattr(pynvml, "nvmlInit", not_supported)
    with CardSensors(CARD) as card:
        assert card.read() == CardReading()
    with CardSensors(None) as card:
        assert card.read() == CardReading()


def test_a_process_that_has_ended_has_no_name() -> None:
    assert sensors.process_name(psutil.Process().pid)
    assert sensors.process_name(2**22 + 1) == ""


@pytest.mark.parametrize(
    ("battery", "mains"),
    [
        (None, True),
        (SimpleNamespace(power_plugged=True), True),
        (SimpleNamespace(power_plugged=False), False),
        (SimpleNamespace(power_plugged=None), None),
    ],
)
def test_the_mains(monkeypatch: pytest.MonkeyPatch, battery: object, mains: bool | None) -> None:
    monkeypatch.setattr(psutil, "sensors_battery", lambda: battery, raising=False)
    assert on_mains() is mains


def test_the_processors_temperature_is_that_of_its_hottest_part(monkeypatch: pytest.MonkeyPatch) -> None:
    parts = [SimpleNamespace(current=51.0), SimpleNamespace(current=64.5)]
    other = [SimpleNamespace(current=99.0)]
    monkeypatch.setattr(psutil, "sensors_temperatures", lambda: {"nvme": other, "k10temp": parts}, raising=False)
    assert processor_temperature() == 64.5
    monkeypatch.setattr(psutil, "sensors_temperatures", lambda: {"nvme": other}, raising=False)
    assert processor_temperature() is None

    def broken() -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(psutil, "sensors_temperatures", broken, raising=False)
    assert processor_temperature() is None
