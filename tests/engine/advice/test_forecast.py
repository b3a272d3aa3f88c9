from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.advice import forecast_loss, steps_to_reach
from tests.engine.advice.courses import made_up, names, recorded

SHARES = (0.35, 0.5, 0.65, 0.8)


@settings(max_examples=10, deadline=None)
@given(seed=st.integers(0, 10_000), share=st.sampled_from(SHARES), kind=st.sampled_from(["linear", "cosine"]))
def test_the_interval_holds_the_end_and_narrows_with_time(seed, share, kind):
    made = {"seed": seed, "settings": {"training.lr_scheduler_type": kind}}
    found = forecast_loss(made_up(1000, int(1000 * share), **made))
    assert found is not None
    assert found.low < found.loss < found.high
    assert np.all(np.diff(found.steps) > 0)
    assert found.steps[-1] == 1000
    later = forecast_loss(made_up(1000, 950, **made))
    assert later.margin < found.margin


def test_on_made_up_curves_the_interval_holds_about_as_often_as_stated():
    draw = np.random.default_rng(5)
    held = []
    for seed in range(60):
        made = {
            "seed": seed,
            "exponent": float(draw.uniform(0.2, 1.0)),
            "annealing": float(draw.uniform(0.0, 0.6)),
            "floor": float(draw.uniform(1.5, 4.0)),
            "noise": float(draw.uniform(0.02, 0.3)),
            "settings": {"training.lr_scheduler_type": str(draw.choice(["linear", "cosine", "warmup_stable_decay"]))},
        }
        end = float(made_up(1000, **made).validation[-1])
        for share in SHARES:
            found = forecast_loss(made_up(1000, int(1000 * share), **made))
            held.append(found.low <= end <= found.high)
    assert np.mean(held) >= 0.85


def test_on_recorded_runs_the_interval_holds_about_as_often_as_stated():
    held = []
    for name in names():
        end = float(recorded(name).validation[-1])
        for share in SHARES:
            whole = recorded(name)
            found = forecast_loss(recorded(name, int(share * whole.max_steps), running=True))
            if found is not None:
                held.append(found.low <= end <= found.high)
    assert len(held) >= 12
    assert np.mean(held) >= 0.8


@pytest.mark.parametrize("share", [0.05, 0.1, 0.2, 1.0])
def test_nothing_is_foretold_before_enough_is_seen_nor_at_the_end(share):
    assert forecast_loss(made_up(1000, int(1000 * share))) is None


def test_nothing_is_foretold_where_the_law_does_not_hold():
    course = made_up(1000, 700, annealing=0.0)
    rising = course.validation + np.maximum(0.0, course.looked_at - 300) / 500
    assert forecast_loss(replace(course, validation=rising)) is None
    assert forecast_loss(replace(course, began_at=100)) is None
    fast = made_up(1000, 700, settings={"training.learning_rate": 1.0})
    assert forecast_loss(fast) is None


def test_when_a_loss_will_be_reached():
    found = forecast_loss(made_up(1000, 500))
    reached = steps_to_reach(found, (float(found.losses[0]) + found.loss) / 2)
    assert 500 <= reached <= 1000
    assert steps_to_reach(found, found.loss - 1.0) is None
