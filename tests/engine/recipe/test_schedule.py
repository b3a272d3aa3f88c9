from __future__ import annotations

import itertools
import math
from typing import get_args

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from transformers import get_inverse_sqrt_schedule, get_wsd_schedule

from engine.recipe import Recipe, resolve, with_settings
from engine.recipe.schedule import ONE_CYCLE_START, Kind, Schedule

kinds = st.sampled_from(get_args(Kind))
schedules = st.builds(
    Schedule,
    kind=kinds,
    learning_rate=st.floats(1e-6, 1.0),
    warmup_steps=st.integers(0, 300),
    max_steps=st.integers(1, 5000),
    min_learning_rate_ratio=st.floats(0.0, 1.0),
    decay_ratio=st.floats(0.0, 1.0),
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


@given(schedules.filter(lambda schedule: schedule.kind != "inverse_sqrt"))
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


@given(schedules.filter(lambda schedule: schedule.warmup_steps > 0))
def test_it_is_continuous_where_the_warm_up_ends(schedule):
    """The step before is lower by no more than the steepest part of the rise."""
    end = schedule.warmup_steps
    assert schedule(end) - schedule(end - 1) <= schedule.learning_rate * (math.pi / 2 / end + 1e-12)


@given(schedules, st.integers(0, 5000))
def test_it_has_no_memory(schedule, done):
    rate = schedule(done)
    [schedule(other) for other in range(3)]
    assert schedule(done) == rate


def theirs(make):
    """What a scheduler of PyTorch's kind gives for each finished step."""
    optimizer = torch.optim.SGD([torch.zeros(1)], lr=0.5)
    scheduler = make(optimizer)
    rates = []
    for _ in range(200):
        rates.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
    return rates


def test_one_cycle_is_pytorchs():
    """Which is at the end one step earlier."""
    ours = Schedule("one_cycle", 0.5, 59, 200, 1e-4)
    rates = theirs(
        lambda optimizer: torch.optim.lr_scheduler.OneCycleLR(
            optimizer, 0.5, total_steps=201, pct_start=60 / 201, cycle_momentum=False, final_div_factor=1e4 / 25
        )
    )
    assert [ours(done) for done in range(200)] == pytest.approx(rates, rel=1e-9)
    assert rates[0] == pytest.approx(0.5 * ONE_CYCLE_START)


def test_stable_then_decay_is_that_of_transformers():
    ours = Schedule("warmup_stable_decay", 0.5, 20, 200, 0.1, decay_ratio=0.25)
    rates = theirs(lambda optimizer: get_wsd_schedule(optimizer, 20, 50, 200, decay_type="linear", min_lr_ratio=0.1))
    assert [ours(done) for done in range(20, 200)] == pytest.approx(rates[20:], rel=1e-9)


@pytest.mark.parametrize("warmup", [0, 20])
def test_inverse_square_root_is_that_of_transformers(warmup):
    ours = Schedule("inverse_sqrt", 0.5, warmup, 200, 0.1)
    rates = theirs(lambda optimizer: get_inverse_sqrt_schedule(optimizer, warmup))
    assert [ours(done) for done in range(warmup, 200)] == pytest.approx(rates[warmup:], rel=1e-9)


def test_inverse_square_root_stops_at_the_final_rate():
    assert Schedule("inverse_sqrt", 0.5, 10, 200, 0.1)(10**9) == pytest.approx(0.05)


def test_half_way_down_a_line():
    assert Schedule("linear", 1.0, 10, 110, 0.2)(60) == pytest.approx(0.6)


def test_it_comes_from_the_recipe():
    recipe = with_settings(
        Recipe(), ["training.learning_rate=0.01", "training.max_steps=200", "training.lr_scheduler_type=cosine"]
    )
    schedule = Schedule.of(resolve(recipe).training)
    assert schedule == Schedule("cosine", 0.01, 10, 200, 0.0)
