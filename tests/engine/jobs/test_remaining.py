"""How long a run still takes: steps at their pace, looks and saves that are still to come, no pauses."""

from __future__ import annotations

import numpy as np
import pytest

from engine.jobs import time_left


def told(steps, pace=1.0, *, look=0.0, every=0, save=0.0, saves=0, pauses=()):
    """When each step was told, of a run whose looks and saves take so long; and its pauses, from and to."""
    at, times, stood = 100.0, [], []
    for step in range(1, steps + 1):
        at += pace
        times.append(at)
        if every and step % every == 0:
            at += look
        if saves and step % saves == 0:
            at += save
        for place, seconds in pauses:
            if step == place:
                stood.append((at, at + seconds))
                at += seconds
    numbers = np.arange(1, steps + 1, dtype=float)
    return (numbers, np.array(times), np.ones(steps)), stood


def test_the_pace_of_the_steps_alone():
    columns, _ = told(50)
    found = time_left(*columns, 80)
    assert found.seconds == pytest.approx(30.0)
    assert found.steady


def test_looks_that_are_still_to_come_are_counted():
    columns, _ = told(45, look=7.0, every=10)
    found = time_left(*columns, 100, eval_steps=10)
    assert found.seconds == pytest.approx(55 + 6 * 7)
    assert found.steady


def test_saves_between_looks_are_counted_and_the_last_step_looks_and_saves_too():
    columns, _ = told(130, look=2.0, every=20, save=5.0, saves=50)
    found = time_left(*columns, 190, eval_steps=20, save_steps=50)
    assert found.seconds == pytest.approx(60 + 4 * 2 + 2 * 5)


def test_before_the_first_look_it_is_a_guess():
    columns, _ = told(45)
    found = time_left(*columns, 1000, eval_steps=100)
    assert found.seconds == pytest.approx(955)
    assert not found.steady


def test_pauses_are_left_out():
    columns, stood = told(60, pauses=[(30, 500.0), (55, 60.0)])
    assert time_left(*columns, 70, pauses=stood).seconds == pytest.approx(10.0)
    assert time_left(*columns, 70).seconds > 50


def test_a_pace_that_changes_is_no_more_than_a_guess():
    numbers = np.arange(1.0, 101)
    times = np.cumsum(np.where(numbers < 50, 1.0, 2.0))
    found = time_left(numbers, times, np.ones(100), 200)
    assert not found.steady


def test_only_the_present_attempt_counts():
    numbers, times = np.arange(1.0, 11), np.arange(10.0) * 2
    times[5:] += 5000
    segments = np.array([1.0] * 5 + [2.0] * 5)
    assert time_left(numbers, times, segments, 20).seconds == pytest.approx(20.0)


@pytest.mark.parametrize("steps", [0, 1, 2])
def test_a_few_points_say_nothing(steps):
    columns, _ = told(steps)
    assert time_left(*columns, 100) is None


def test_without_an_end_there_is_no_time_left():
    columns, _ = told(50)
    assert time_left(*columns, 0) is None
    assert time_left(*columns, 50).seconds == 0.0
