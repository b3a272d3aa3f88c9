"""The data order: a permutation, each window once an epoch, a pure function of its four keys."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.errors import LangwrightError
from engine.tokens.order import Cursor, DataOrder, Permutation


@settings(max_examples=150, deadline=None)
@given(size=st.integers(1, 3000), key=st.binary(max_size=8))
def test_every_number_comes_once(size, key):
    assert sorted(Permutation(size, key)(np.arange(size)).tolist()) == list(range(size))


def test_sizes_beyond_32_bits_stay_inside_and_apart():
    permutation = Permutation(2**40 + 7, b"key")
    out = permutation(np.arange(5000))
    assert out.min() >= 0
    assert out.max() < 2**40 + 7
    assert len(set(out.tolist())) == 5000


def test_a_permutation_of_nothing_is_refused():
    with pytest.raises(ValueError, match="at least one"):
        Permutation(0, b"")


@settings(max_examples=100, deadline=None)
@given(
    context=st.integers(1, 40),
    extra=st.integers(1, 900),
    seed=st.integers(0, 2**31 - 1),
    epoch=st.integers(0, 5),
)
def test_an_epoch_covers_all_tokens_but_less_than_a_window(context, extra, seed, epoch):
    tokens = context + extra
    order = DataOrder("fingerprint", seed, tokens, context)
    windows = order.windows_per_epoch
    starts = order.starts(epoch * windows, windows)
    seen = np.zeros(tokens, dtype=np.int64)
    for start in starts:
        seen[(start + np.arange(context)) % tokens] += 1
    assert seen.max() == 1
    assert (seen == 0).sum() == tokens % context < context


@settings(max_examples=80, deadline=None)
@given(first=st.integers(0, 500), cuts=st.lists(st.integers(1, 60), min_size=1, max_size=6))
def test_any_cutting_into_batches_gives_the_same_order(first, cuts):
    whole = DataOrder("f", 1, 1000, 10).starts(first, sum(cuts))
    pieces, at = [], first
    for cut in cuts:
        pieces.append(DataOrder("f", 1, 1000, 10).starts(at, cut))
        at += cut
    np.testing.assert_array_equal(whole, np.concatenate(pieces))


def test_seed_epoch_and_text_each_change_the_order():
    def epoch(fingerprint="f", seed=1, number=0):
        order = DataOrder(fingerprint, seed, 10_000, 10)
        return order.starts(number * order.windows_per_epoch, order.windows_per_epoch).tolist()

    orders = [epoch(), epoch(seed=2), epoch(number=1), epoch(fingerprint="g")]
    assert epoch() == orders[0]
    assert all(a != b for i, a in enumerate(orders) for b in orders[:i])


def test_the_order_is_frozen():
    # Written down once: a change here would make every resumed run read other text than it says.
    assert DataOrder("fingerprint", 1337, 10_000, 64).starts(153, 6).tolist() == FROZEN


def test_neighbours_do_not_stay_together():
    out = Permutation(100_000, b"spread")(np.arange(100_000))
    assert abs(np.corrcoef(out[:-1], out[1:])[0, 1]) < 0.02
    assert abs(np.corrcoef(np.arange(100_000), out)[0, 1]) < 0.02


def test_too_little_text_names_both_numbers():
    with pytest.raises(LangwrightError, match="10 tokens; one passage of the model needs 11") as caught:
        DataOrder("f", 1, 10, 10)
    assert "smaller context" in caught.value.remedy
    assert DataOrder("f", 1, 11, 10).windows_per_epoch == 1


def test_the_cursor_counts_samples():
    assert Cursor(5).advanced(3) == Cursor(8)


FROZEN = [1056, 2080, 4704, 4770, 9634, 290]
