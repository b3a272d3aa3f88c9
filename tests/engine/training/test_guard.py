"""What counts as a spike, and what it must not do to what comes after."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from engine.training.guard import Spikes


def fed(losses):
    spikes = Spikes()
    return spikes, [spikes.is_one(loss) for loss in losses]


def falling(steps):
    """A loss as it usually falls, with a little noise."""
    return [4.0 * math.exp(-step / 300) + 1.5 + 0.05 * math.sin(7.0 * step) for step in range(steps)]


def test_a_usual_training_has_no_spikes():
    assert not any(fed(falling(2000))[1])


def test_a_jump_is_one_and_is_forgotten_at_once():
    losses = falling(600)
    losses[400:403] = [30.0, 1e30, 9.0]
    spikes, found = fed(losses)
    assert [step for step, one in enumerate(found) if one] == [400, 401, 402]
    calm = fed([loss for step, loss in enumerate(losses) if step not in (400, 401, 402)])[0]
    assert spikes == calm


def test_the_first_losses_are_never_spikes():
    assert not any(fed([1.0, 50.0, 1.0, 80.0])[1])


@given(st.lists(st.floats(0.0, 1e6), max_size=200))
def test_the_statistics_stay_finite_and_survive_a_checkpoint(losses):
    spikes, found = fed(losses)
    assert math.isfinite(spikes.mean)
    assert spikes.variance >= 0
    assert spikes.count == len(losses) - sum(found)
    again = Spikes(**vars(spikes))
    assert again.is_one(2.0) == spikes.is_one(2.0)
    assert again == spikes
