"""The same candidates as Transformers, the same draw for the same seed."""

from __future__ import annotations

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from transformers.generation.logits_process import (
    TemperatureLogitsWarper,
    TopKLogitsWarper,
    TopPLogitsWarper,
)

from engine.errors import LangwrightError
from engine.generation import candidates, choose
from engine.recipe import GenerationSettings

logit_lists = st.lists(st.integers(-40, 40).map(lambda n: n / 8), min_size=1, max_size=40)


def by_transformers(logits, temperature, top_k, top_p):
    scores = TemperatureLogitsWarper(temperature)(None, logits[None])
    if top_k:
        scores = TopKLogitsWarper(top_k)(None, scores)
    if top_p < 1:
        scores = TopPLogitsWarper(top_p)(None, scores)
    return scores[0]


@settings(max_examples=300, deadline=None)
@given(logit_lists, st.sampled_from([0.1, 0.5, 1.0, 2.5]), st.integers(0, 45), st.sampled_from([0.01, 0.3, 0.9, 1.0]))
def test_candidates_are_those_of_transformers(values, temperature, top_k, top_p):
    logits = torch.tensor(values)
    expected = by_transformers(logits, temperature, top_k, top_p)
    kept, tokens = candidates(logits, temperature, top_k, top_p)
    result = torch.full_like(logits, -torch.inf)
    result[tokens] = kept
    # Among equal logits at the edge of top-p either may stay; how many do is the same.
    assert torch.equal(result.sort().values, expected.sort().values)
    if len(set(values)) == len(values):
        assert torch.equal(result, expected)


def test_a_large_vocabulary_too():
    logits = torch.randn(30_000, generator=torch.Generator().manual_seed(0)) * 3
    expected = by_transformers(logits, 0.8, 50, 0.95)
    kept, tokens = candidates(logits, 0.8, 50, 0.95)
    assert set(tokens.tolist()) == set(torch.isfinite(expected).nonzero().squeeze(-1).tolist())
    torch.testing.assert_close(kept.softmax(-1).sort().values, expected.softmax(-1).sort().values[-len(kept) :])


def draw(logits, seed, **changes):
    values = {"temperature": 1.0, "top_k": 0, "top_p": 1.0} | changes
    return choose(logits, GenerationSettings(**values), torch.Generator().manual_seed(seed))


def test_a_seed_decides_and_the_distribution_is_right():
    logits = torch.tensor([0.0, 1.0, 2.0])
    assert [draw(logits, 5).token for _ in range(3)] == [draw(logits, 5).token] * 3
    generator, settings_ = torch.Generator().manual_seed(0), GenerationSettings(temperature=1.0, top_k=0, top_p=1.0)
    counts = torch.bincount(
        torch.tensor([choose(logits, settings_, generator).token for _ in range(4000)]), minlength=3
    )
    torch.testing.assert_close(counts / 4000, logits.softmax(-1), atol=0.03, rtol=0)


def test_zero_temperature_takes_the_likeliest_and_the_probability_is_the_models():
    logits = torch.tensor([0.0, 3.0, 1.0])
    choice = draw(logits, 0, temperature=0.0)
    assert choice.token == 1
    assert choice.probability == pytest.approx(logits.softmax(-1)[1].item())
    assert draw(logits, 0, temperature=5.0, top_k=1).probability == pytest.approx(choice.probability)


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_a_diverged_model_is_an_error_in_words(value):
    with pytest.raises(LangwrightError, match="diverged") as caught:
        draw(torch.tensor([0.0, value]), 0)
    assert caught.value.code == "generation.not-finite"
