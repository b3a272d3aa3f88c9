import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.plots.smoothing import Smoother, smooth

values = st.lists(st.floats(-1e3, 1e3) | st.just(float("nan")), max_size=600)
amounts = st.sampled_from([0.0, 0.01, 0.3, 0.6, 0.9, 0.99, 0.999])


def _plain(y, s):
    """The definition, one point after another."""
    mean, count, out = 0.0, 0, []
    for value in y:
        if not np.isfinite(value):
            out.append(np.nan)
            continue
        mean, count = s * mean + (1 - s) * value, count + 1
        out.append(mean / (1 - s**count) if s else value)
    return np.array(out)


@settings(deadline=None)
@given(values, amounts)
def test_it_is_the_debiased_average(y, s):
    np.testing.assert_allclose(smooth(np.array(y, dtype=float), s), _plain(y, s), rtol=1e-7, atol=1e-7)


@settings(deadline=None)
@given(values, amounts, st.integers(0, 600))
def test_parts_make_the_whole(y, s, cut):
    y = np.array(y, dtype=float)
    smoother = Smoother(s)
    parts = np.concatenate([smoother.feed(y[:cut]), smoother.feed(y[cut:])])
    np.testing.assert_allclose(parts, smooth(y, s), rtol=1e-7, atol=1e-7)


def test_a_constant_stays_itself_from_the_first_point():
    np.testing.assert_allclose(smooth(np.full(500, 3.5), 0.99), 3.5)


@pytest.mark.parametrize("amount", [-0.1, 1.0, 2.0])
def test_amounts_outside_are_refused(amount):
    with pytest.raises(ValueError, match="smoothing"):
        Smoother(amount)
