"""How a worker lets OpenMP's threads wait, before PyTorch is loaded."""

from __future__ import annotations

import pytest

from engine.hardware import wait_policy
from engine.jobs.launch import ENVIRONMENT
from engine.worker import process


@pytest.fixture
def load(monkeypatch: pytest.MonkeyPatch):
    """``load(1.0)``: others keep one core busy; the environment is what the launcher gives a worker."""
    for name, value in {**wait_policy(1.0), **ENVIRONMENT}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("OMP_WAIT_POLICY")
    return lambda others: monkeypatch.setattr(process, "busy_cores", lambda: others)


def chosen() -> dict[str, str | None]:
    return {name: process.os.environ.get(name) for name in wait_policy(1.0)}


def test_on_a_busy_machine_who_waits_sleeps(load) -> None:
    load(1.0)
    process.choose_waiting("train")
    assert chosen() == wait_policy(1.0)


def test_on_a_quiet_machine_who_waits_spins_for_a_moment(load) -> None:
    load(0.0)
    process.choose_waiting("evaluate")
    assert chosen() == {**wait_policy(0.0), "OMP_WAIT_POLICY": None}


def test_what_a_person_has_set_stays(load, monkeypatch: pytest.MonkeyPatch) -> None:
    load(1.0)
    monkeypatch.setenv("GOMP_SPINCOUNT", "77")
    process.choose_waiting("train")
    assert chosen()["GOMP_SPINCOUNT"] == "77"


def test_a_job_that_hardly_computes_does_not_even_look(load) -> None:
    load(1.0)
    before = chosen()
    process.choose_waiting("import")
    assert chosen() == before
