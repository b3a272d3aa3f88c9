import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.plots.decimate import FACTOR, Grid, Pyramid, decimate, visible

sizes = st.integers(1, 5000)
columns = st.integers(1, 300)


def _pyramid(y):
    pyramid = Pyramid()
    for end in (y.size // 3, y.size // 2, y.size):
        pyramid.extend(y[:end])
    return pyramid


def _drawn(x, y, low, high, width, log=False):
    return _pyramid(y).decimate(x, y, Grid(low, high, width, log))


@settings(deadline=None)
@given(sizes, columns, st.data())
def test_a_spike_of_one_point_survives(size, width, data):
    place = data.draw(st.integers(0, size - 1))
    sign = data.draw(st.sampled_from([1.0, -1.0]))
    x, y = np.arange(size, dtype=float), np.random.default_rng(size).normal(0, 1, size)
    y[place] = sign * 1e6
    assert sign * 1e6 in _drawn(x, y, 0, size, width)[1]


@pytest.fixture(scope="module")
def million():
    x = np.arange(1, 1_000_001, dtype=float)
    y = np.random.default_rng(0).normal(3, 0.1, x.size)
    return x, y


@settings(deadline=None, max_examples=25)
@given(st.integers(0, 999_999), st.floats(0, 6), st.floats(0, 1), st.integers(50, 2000), st.booleans())
def test_a_spike_in_a_million_points_is_seen_at_every_zoom(million, place, depth, share, width, log):
    x, clean = million
    y = clean.copy()
    y[place] = 1e3
    pyramid = Pyramid()
    pyramid.extend(y)
    span = 1e6 * 10.0**-depth
    low = max(x[place] - share * span, 1e-3)
    high = low + span
    if log:
        low, high = np.log10(low), np.log10(high)
    xs, ys = pyramid.decimate(x, y, Grid(low, high, width, log))
    assert 1e3 in ys
    at = xs[ys == 1e3][0]
    drawn_at, true = (np.log10(at), np.log10(x[place])) if log else (at, x[place])
    assert abs(drawn_at - true) <= (high - low) / width * 1.5


@settings(deadline=None, max_examples=50)
@given(st.integers(1, 60_000), st.integers(1, 40), st.data())
def test_what_is_drawn_covers_every_value_within_a_pixel(size, width, data):
    """Every logged point lies between the least and the greatest drawn at most one and a half columns away."""
    random = np.random.default_rng(size)
    steps = np.where(random.random(size) < 0.001, size / 3, 1.0)  # steady, with a long pause now and then
    x, y = np.cumsum(steps), random.normal(0, 1, size)
    size = int(x[-1])
    left = data.draw(st.floats(0, size * 0.9))
    right = data.draw(st.floats(left + 1, left + size))
    xs, ys = _drawn(x, y, left, right, width)
    reach = (right - left) / width * 1.5 * (1 + 1e-9)
    for place in np.flatnonzero((x >= left) & (x <= right))[:: max(1, x.size // 200)]:
        near = np.abs(xs - x[place]) <= reach
        assert ys[near].min() <= y[place] <= ys[near].max()


@settings(deadline=None)
@given(sizes, columns, st.data())
def test_a_nan_makes_a_gap(size, width, data):
    place = data.draw(st.integers(0, size - 1))
    x, y = np.arange(size, dtype=float), np.ones(size)
    y[place] = np.nan
    assert np.isnan(_drawn(x, y, 0, size, width)[1]).any()
    assert _pyramid(y).gaps.tolist() == [place]


@settings(deadline=None)
@given(sizes, columns)
def test_no_gap_where_there_is_none(size, width):
    x, y = np.arange(size, dtype=float), np.ones(size)
    xs, ys = _drawn(x, y, 0, size, width)
    assert np.isfinite(ys).all()
    assert np.all(np.diff(xs) >= 0)


@settings(deadline=None)
@given(st.integers(1, 20000), columns)
def test_there_is_never_more_than_the_pixels_can_show(size, width):
    x = np.arange(size, dtype=float)
    y = np.where(x % 7 == 0, np.nan, x)
    xs, ys = _drawn(x, y, 0, size, width)
    assert xs.size == ys.size <= 3 * (width + 4)


@settings(deadline=None)
@given(sizes, columns)
def test_least_and_greatest_are_kept(size, width):
    x, y = np.arange(size, dtype=float), np.random.default_rng(size).normal(0, 1, size)
    _, ys = _drawn(x, y, 0, size, width)
    assert np.nanmin(ys) == y.min()
    assert np.nanmax(ys) == y.max()


@settings(deadline=None)
@given(st.lists(st.floats(0, 1000), min_size=1, max_size=200), st.floats(0, 1000), st.floats(0, 1000))
def test_the_view_has_a_neighbour_at_either_side(places, one, other):
    x = np.sort(np.array(places))
    low, high = min(one, other), max(one, other)
    start, stop = visible(x, low, high)
    assert 0 <= start <= stop <= x.size
    inside = np.flatnonzero((x >= low) & (x <= high))
    if inside.size:
        assert start <= max(inside[0] - 1, 0)
        assert stop >= min(inside[-1] + 2, x.size)


def test_groups_of_nothing_but_gaps_stay_gaps():
    y = np.full(FACTOR**4, np.nan)
    y[-1] = 1.0
    x = np.arange(y.size, dtype=float)
    _, ys = _drawn(x, y, 0, y.size, 3)
    assert ys[np.isfinite(ys)].tolist() == [1.0, 1.0]


def test_few_points_are_drawn_as_they_are():
    x, y = np.array([0.0, 1.0, 5.0]), np.array([1.0, np.nan, 2.0])
    xs, ys = decimate(x, y, 0, 5, 100)
    assert xs.tolist() == [0, 1, 5]
    assert np.array_equal(ys, y, equal_nan=True)


def test_nothing_is_drawn_of_nothing():
    xs, ys = decimate(np.empty(0), np.empty(0), 0, 1, 100)
    assert xs.size == ys.size == 0


@pytest.mark.parametrize("size", [10_000, 1_000_000])
def test_the_number_of_points_drawn_does_not_grow(size):
    x = np.arange(size, dtype=float)
    xs, _ = _drawn(x, np.sin(x / 50), 0, size, 800)
    assert xs.size <= 2 * 800 + 8
