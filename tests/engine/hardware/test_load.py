from __future__ import annotations

from types import SimpleNamespace

import pytest

from engine.hardware import LoadMeter, load, wait_policy
from engine.jobs.launch import ENVIRONMENT


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """A machine whose time, busy seconds and own seconds are set by hand."""
    state = SimpleNamespace(time=100.0, user=50.0, own=10.0)
    monkeypatch.setattr(load.time, "monotonic", lambda: state.time)
    counted = lambda: SimpleNamespace(user=state.user, system=1.0, idle=900.0, guest=9.0)  # noqa: E731
    monkeypatch.setattr(load.psutil, "cpu_times", counted)
    own = SimpleNamespace(cpu_times=lambda: (state.own, 0.5, 0.0, 0.0))
    monkeypatch.setattr(load.psutil, "Process", lambda: own)
    return state


def test_others_are_what_is_busy_and_not_ours(clock: SimpleNamespace) -> None:
    meter = LoadMeter()
    clock.time, clock.user, clock.own = 110.0, 50.0 + 25.0, 10.0 + 15.0
    assert meter.others() == pytest.approx(1.0)
    clock.time, clock.user, clock.own = 120.0, 75.0 + 14.0, 25.0 + 15.0
    assert meter.others() == 0.0


def test_two_looks_at_once_say_nothing_and_lose_nothing(clock: SimpleNamespace) -> None:
    meter = LoadMeter()
    clock.time, clock.user = 100.5, 51.0
    assert meter.others() is None
    clock.time, clock.user = 102.0, 52.0
    assert meter.others() == pytest.approx(1.0)


def test_the_real_machine_is_measured() -> None:
    assert LoadMeter()._counted()[1] > 0


def test_a_quiet_machine_spins_shortly_and_a_busy_one_not_at_all() -> None:
    quiet, busy = wait_policy(0.0), wait_policy(1.0)
    assert int(quiet["GOMP_SPINCOUNT"]) > 0
    assert busy["GOMP_SPINCOUNT"] == "0"
    assert busy["OMP_WAIT_POLICY"] == "PASSIVE"
    assert quiet.items() <= ENVIRONMENT.items()
