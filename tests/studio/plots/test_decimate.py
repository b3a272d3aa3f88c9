import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.plots.decimate import BLOCK, Blocks, decimate, visible

sizes = st.integers(1, 5000)
columns = st.integers(1, 300)


def _blocks(y):
    blocks = Blocks()
    for end in (y.size // 3, y.size // 2, y.size):
        blocks.extend(y[:end])
    return blocks


@given(sizes, columns, st.data())
def test_a_spike_of_one_point_survives(size, width, data):
    place = data.draw(st.integers(0, size - 1))
    sign = data.draw(st.sampled_from([1.0, -1.0]))
    x, y = np.arange(size, dtype=float), np.random.default_rng(size).normal(0, 1, size)
    y[place] = sign * 1e6
    for shown in (decimate(x, y, 0, size, width), _blocks(y).decimate(x, y, 0, size, width)):
        assert sign * 1e6 in shown[1]


@settings(deadline=None)
@given(st.integers(1, 40), st.integers(1, 12), st.data())
def test_a_spike_survives_in_the_blocks_too(blocks, width, data):
    size = blocks * BLOCK + data.draw(st.integers(0, BLOCK - 1))
    place = data.draw(st.integers(0, size - 1))
    x, y = np.arange(size, dtype=float), np.zeros(size)
    y[place] = 7.0
    xs, ys = _blocks(y).decimate(x, y, 0, size, width)
    assert 7.0 in ys
    near = xs[ys == 7.0]
    assert np.min(np.abs(near - place)) <= size / width + 2 * BLOCK


@given(sizes, columns, st.data())
def test_a_nan_makes_a_gap(size, width, data):
    place = data.draw(st.integers(0, size - 1))
    x, y = np.arange(size, dtype=float), np.ones(size)
    y[place] = np.nan
    for _, ys in (decimate(x, y, 0, size, width), _blocks(y).decimate(x, y, 0, size, width)):
        assert np.isnan(ys).any()


@given(sizes, columns)
def test_no_gap_where_there_is_none(size, width):
    x, y = np.arange(size, dtype=float), np.ones(size)
    for xs, ys in (decimate(x, y, 0, size, width), _blocks(y).decimate(x, y, 0, size, width)):
        assert np.isfinite(ys).all()
        assert np.all(np.diff(xs) >= 0)


@given(st.integers(1, 20000), columns)
def test_there_is_never_more_than_the_pixels_can_show(size, width):
    x = np.arange(size, dtype=float)
    y = np.where(x % 7 == 0, np.nan, x)
    for xs, ys in (decimate(x, y, 0, size, width), _blocks(y).decimate(x, y, 0, size, width)):
        assert xs.size == ys.size <= max(3 * width + 8, 12 * width + 2 * BLOCK)


@given(sizes, columns)
def test_least_and_greatest_are_kept(size, width):
    x, y = np.arange(size, dtype=float), np.random.default_rng(size).normal(0, 1, size)
    for _, ys in (decimate(x, y, 0, size, width), _blocks(y).decimate(x, y, 0, size, width)):
        assert np.nanmin(ys) == y.min()
        assert np.nanmax(ys) == y.max()


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
    blocks = Blocks()
    y = np.sin(x / 50)
    blocks.extend(y)
    xs, _ = blocks.decimate(x, y, 0, size, 800)
    assert xs.size <= 2 * 800 + 8
