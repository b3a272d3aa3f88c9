"""Reading a whole split: every token predicted once, from the token before it."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.tokens.sequential import IGNORED, SequentialWindows


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    documents=st.lists(st.lists(st.integers(1, 999), max_size=20), min_size=1, max_size=6),
    context=st.integers(1, 30),
    batch=st.integers(1, 5),
)
def test_every_token_is_predicted_once_from_the_one_before(make_tokens, documents, context, batch):
    split = make_tokens({"validation": documents}).split("validation")
    windows = SequentialWindows(split, context)
    everything = split.window(0, len(split)).tolist()
    pairs = []
    for first in range(0, len(windows), batch):
        inputs, labels = windows.batch(list(range(first, min(first + batch, len(windows)))))
        assert inputs.shape == labels.shape
        assert inputs.shape[1] == context
        kept = labels != IGNORED
        pairs += list(zip(inputs[kept].tolist(), labels[kept].tolist(), strict=True))
    assert pairs == list(zip([0, *everything[:-1]], everything, strict=True))
    assert sum(windows.tokens_in(n) for n in range(len(windows))) == len(split)


def test_a_sample_is_spread_evenly_and_never_empty(make_tokens):
    windows = SequentialWindows(make_tokens({"validation": [[1] * 99]}).split("validation"), 10)
    assert windows.spread(50) == [0, 2, 4, 6, 8]
    assert windows.spread(1) == [0]
    assert windows.spread(10**9) == list(range(10))


def test_an_empty_split_has_no_windows(make_tokens):
    windows = SequentialWindows(make_tokens({"test": []}).split("test"), 10)
    assert len(windows) == 0
    assert windows.spread(50) == []
