import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.plots.decimate import Grid
from studio.plots.series import SLICE, STYLES, Series
from studio.plots.smoothing import smooth


def _series(smoothing=0.0):
    return Series("train", STYLES["train"], smoothing)


@settings(deadline=None)
@given(st.lists(st.integers(1, 700), min_size=1, max_size=8))
def test_appending_is_the_same_as_setting(lengths):
    total = sum(lengths)
    x, y = np.arange(total, dtype=float), np.random.default_rng(total).normal(0, 1, total)
    grown, whole = _series(0.9), _series(0.9)
    whole.replace(x, y)
    start = 0
    for length in lengths:
        grown.append(x[start : start + length], y[start : start + length])
        start += length
    for name in ("x", "y"):
        np.testing.assert_array_equal(getattr(grown, name), getattr(whole, name))
    np.testing.assert_allclose(grown.mean, whole.mean)
    assert grown.extent() == whole.extent()
    np.testing.assert_array_equal(grown.drawn(Grid(0, total, 50))[1], whole.drawn(Grid(0, total, 50))[1])


def test_a_resumed_step_replaces_the_earlier_one():
    series = _series()
    series.append([0, 1, 2, 3], [4.0, 3.0, 2.5, 9.0])
    series.append([2, 3], [2.4, 2.2])
    assert series.x.tolist() == [0, 1, 2, 3]
    assert series.y.tolist() == [4.0, 3.0, 2.4, 2.2]


def test_unordered_points_are_put_in_order():
    series = _series()
    series.replace([3, 1, 2], [30.0, 10.0, 20.0])
    assert series.y.tolist() == [10.0, 20.0, 30.0]


def test_infinity_is_a_gap():
    series = _series()
    series.replace([0, 1, 2], [1.0, float("inf"), 2.0])
    assert np.isnan(series.y[1])
    assert series.extent() == (0.0, 2.0, 1.0, 2.0)


def test_smoothing_can_change_later():
    series = _series()
    y = np.random.default_rng(0).normal(0, 1, 300)
    series.replace(np.arange(300), y)
    series.set_smoothing(0.8)
    np.testing.assert_allclose(series.mean, smooth(y, 0.8))


@given(st.lists(st.integers(0, 10_000), min_size=1, max_size=60, unique=True), st.integers(-10, 10_010))
def test_nearest_is_a_logged_place(places, wanted):
    series = _series()
    series.replace(places, np.ones(len(places)))
    found = series.x[series.nearest(wanted)]
    assert abs(found - wanted) == min(abs(place - wanted) for place in places)


def test_nothing_has_no_extent_and_no_nearest():
    series = _series()
    assert series.extent() is None
    assert series.nearest(3) == -1
    series.replace([0, 1], [float("nan")] * 2)
    assert series.extent() is None


def test_the_least_positive_serves_the_logarithm():
    series = _series()
    series.replace([0, 1, 2], [-1.0, 0.0, 0.5])
    assert series.least_positive() == 0.5


def test_lengths_must_agree():
    with pytest.raises(ValueError, match="one length"):
        _series().replace([1, 2], [1.0])


def test_a_long_series_is_averaged_in_turns_and_keeps_its_average_meanwhile():
    series = _series(0.5)
    y = np.random.default_rng(0).normal(0, 1, 2 * SLICE + 10)
    series.replace(np.arange(y.size), y)
    assert series.pending
    while series.pending:
        series.advance()
    np.testing.assert_allclose(series.mean, smooth(y, 0.5))
    series.set_smoothing(0.9)
    np.testing.assert_allclose(series.mean, smooth(y, 0.5))
    while series.pending:
        series.advance()
    np.testing.assert_allclose(series.mean, smooth(y, 0.9))


def test_points_of_somebody_else_are_never_written_to():
    x, y = np.arange(4.0), np.ones(4)
    y.flags.writeable = False
    series = _series()
    series.replace(x, y)
    series.append([4.0], [2.0])
    assert x.tolist() == [0, 1, 2, 3]
    assert series.y.tolist() == [1, 1, 1, 1, 2]


def test_least_and_greatest_are_found_where_they_stand():
    series = _series()
    series.append([0, 1, 2], [3.0, 1.0, float("nan")])
    series.append([3, 4], [0.5, 9.0])
    assert (series.least_at, series.greatest_at) == (3, 4)
    assert series.gaps.tolist() == [2]
