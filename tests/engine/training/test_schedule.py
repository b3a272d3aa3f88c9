from __future__ import annotations

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.recipe import Recipe, resolve, with_settings
from engine.training.schedule import Schedule

kinds = st.sampled_from(["cosine", "linear", "constant"])
schedules = st.builds(
    Schedule,
    kind=kinds,
    learning_rate=st.floats(1e-6, 1.0),
    warmup_steps=st.integers(0, 300),
    max_steps=st.integers(1, 5000),
    min_learning_rate_ratio=st.floats(0.0, 1.0),
)


@given(schedules, st.integers(0, 6000))
def test_the_rate_stays_between_zero_and_the_highest(schedule, done):
    rate = schedule(done)
    assert 0.0 <= rate <= schedule.learning_rate * (1 + 1e-12)
    if done >= schedule.warmup_steps:
        assert rate >= schedule.learning_rate * schedule.min_learning_rate_ratio * (1 - 1e-12)


@given(schedules)
def test_it_rises_through_the_warm_up_and_never_after(schedule):
    rates = [schedule(done) for done in range(schedule.warmup_steps + 1)]
    assert all(a < b for a, b in itertools.pairwise(rates))
    assert rates[-1] == pytest.approx(schedule.learning_rate)
    assert rates[0] > 0
    later = [schedule(done) for done in range(schedule.warmup_steps, schedule.warmup_steps + 200)]
    assert all(a >= b for a, b in itertools.pairwise(later))


@given(schedules)
def test_it_ends_at_the_final_rate_and_stays_there(schedule):
    end = max(schedule.max_steps, schedule.warmup_steps + 1)
    share = 1.0 if schedule.kind == "constant" else schedule.min_learning_rate_ratio
    for done in (end, end + 1, end + 1000):
        assert schedule(done) == pytest.approx(schedule.learning_rate * share, abs=1e-15)


def test_cosine_is_the_public_recipe():
    """100 steps up to 1e-3, then a cosine down to 1e-4 at step 2,000."""
    schedule = Schedule("cosine", 1e-3, 100, 2000, 0.1)
    for done in range(0, 2000, 37):
        if done < 100:
            expected = 1e-3 * (done + 1) / 101
        else:
            expected = 1e-4 + 0.5 * (1 + math.cos(math.pi * (done - 100) / 1900)) * 9e-4
        assert schedule(done) == pytest.approx(expected, rel=1e-12)


def test_half_way_down_a_line():
    assert Schedule("linear", 1.0, 10, 110, 0.2)(60) == pytest.approx(0.6)


def test_it_comes_from_the_recipe():
    recipe = with_settings(
        Recipe(), ["training.learning_rate=0.01", "training.max_steps=200", "training.lr_scheduler_type=linear"]
    )
    schedule = Schedule.of(resolve(recipe).training)
    assert schedule == Schedule("linear", 0.01, 10, 200, 0.1)
