"""The number of threads follows the machine's load, between steps and never in a deterministic run."""

from __future__ import annotations

import pytest
import torch

from engine.hardware import Hardware
from engine.recipe import Recipe, with_values
from engine.training import threads
from engine.training.threads import ThreadKeeper

MACHINE = Hardware("CPU", 4, 4, 2**34, 2**33)


class Told:
    """Stands for a job's context: keeps what is told."""

    def __init__(self):
        self.events, self.told = self, []

    def event(self, kind, **values):
        self.told.append((kind, values))


@pytest.fixture
def keeper(monkeypatch):
    """``keeper(loads, ...)``: a keeper that finds these loads one after another."""

    def make(loads, device="cpu", **training):
        values = iter(loads)

        class Meter:
            def others(self):
                return next(values)

        monkeypatch.setattr(threads, "LoadMeter", Meter)
        told = Told()
        settings = with_values(Recipe(), {f"training.{name}": value for name, value in training.items()}).training
        return ThreadKeeper(told, settings, MACHINE, device, 4), told

    return make


def test_threads_make_room_for_others_and_come_back(keeper):
    kept, told = keeper([0.1, 2.2, None, 2.0, 0.0])
    seen = []
    for step in range(5):
        kept.reconsider(step)
        seen.append((kept.threads, torch.get_num_threads()))
    assert [own for own, _ in seen] == [4, 2, 2, 2, 4]
    assert [actual for _, actual in seen[1:]] == [2, 2, 2, 4]
    assert [(v["old"], v["new"], v["step"]) for _, v in told.told] == [(4, 2, 1), (2, 4, 4)]
    assert all((kind, v["code"]) == ("override", "training.threads") for kind, v in told.told)


@pytest.mark.parametrize("fixed", [{"num_threads": 4}, {"deterministic": True}, {"device": "cuda"}])
def test_a_fixed_number_stays(keeper, fixed):
    device = fixed.pop("device", "cpu")
    kept, told = keeper([3.0], device=device, **fixed)
    kept.reconsider(1)
    assert kept.threads == 4
    assert not told.told
