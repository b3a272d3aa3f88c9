"""The same candidates as Transformers, in the same order of rules; a seed decides, and the shares are right."""

from __future__ import annotations

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from transformers.generation.logits_process import (
    MinPLogitsWarper,
    RepetitionPenaltyLogitsProcessor,
    TemperatureLogitsWarper,
    TopKLogitsWarper,
    TopPLogitsWarper,
)

from engine.errors import LangwrightError
from engine.generation import Chooser, candidates, penalised, sampling
from engine.recipe import GenerationSettings

logit_lists = st.lists(st.integers(-40, 40).map(lambda n: n / 8), min_size=1, max_size=40)
shares = st.sampled_from([0.01, 0.3, 0.9, 1.0])


def chosen_by(**changes):
    return GenerationSettings(**({"temperature": 1.0, "top_k": 0, "top_p": 1.0} | changes))


def by_transformers(logits, wanted):
    scores = TemperatureLogitsWarper(wanted.temperature)(None, logits[None])
    if wanted.top_k:
        scores = TopKLogitsWarper(wanted.top_k)(None, scores)
    if wanted.top_p < 1:
        scores = TopPLogitsWarper(wanted.top_p)(None, scores)
    if wanted.min_p > 0:
        scores = MinPLogitsWarper(wanted.min_p)(None, scores)
    return scores[0]


@settings(max_examples=300, deadline=None)
@given(
    logit_lists,
    st.sampled_from([0.1, 0.5, 1.0, 2.5]),
    st.integers(0, 45),
    shares,
    st.sampled_from([0.0, 0.05, 0.5, 1.0]),
)
def test_candidates_are_those_of_transformers(values, temperature, top_k, top_p, min_p):
    logits = torch.tensor(values)
    wanted = chosen_by(temperature=temperature, top_k=top_k, top_p=top_p, min_p=min_p)
    expected = by_transformers(logits, wanted)
    kept, tokens = candidates(logits, wanted)
    result = torch.full_like(logits, -torch.inf)
    result[tokens] = kept
    # Among equal logits at the edge of top-p either may stay; how many do is the same.
    assert torch.equal(result.sort().values, expected.sort().values)
    if len(set(values)) == len(values):
        assert torch.equal(result, expected)


def test_a_large_vocabulary_too():
    logits = torch.randn(30_000, generator=torch.Generator().manual_seed(0)) * 3
    wanted = chosen_by(temperature=0.8, top_k=50, top_p=0.95)
    expected = by_transformers(logits, wanted)
    kept, tokens = candidates(logits, wanted)
    assert set(tokens.tolist()) == set(torch.isfinite(expected).nonzero().squeeze(-1).tolist())
    torch.testing.assert_close(kept.softmax(-1).sort().values, expected.softmax(-1).sort().values[-len(kept) :])


@settings(max_examples=100, deadline=None)
@given(logit_lists, st.lists(st.integers(0, 39), max_size=30), st.sampled_from([0.5, 1.0, 1.3, 5.0]))
def test_the_repetition_penalty_is_that_of_transformers(values, read, penalty):
    logits = torch.tensor([values])
    ids = [token for token in read if token < len(values)]
    seen = torch.zeros_like(logits, dtype=torch.bool)
    seen[0, ids] = True
    expected = RepetitionPenaltyLogitsProcessor(penalty)(torch.tensor([ids], dtype=torch.long), logits.clone())
    assert torch.equal(penalised(logits, seen, penalty), expected)


def test_what_is_chosen_is_penalised_from_then_on():
    logits = torch.tensor([[2.0, 1.5, -1.0], [2.0, 1.5, -1.0]])
    chooser = Chooser(chosen_by(temperature=0.0, repetition_penalty=2.0), [0, 1])
    chooser.has_read([[], [0]], 3, logits.device)
    assert [chooser.choose(logits).tokens.tolist() for _ in range(3)] == [[0, 1], [1, 0], [0, 0]]
    chooser.keep([1])
    assert chooser.choose(logits[1:]).tokens.tolist() == [0]


def test_without_cutting_short_the_same_tokens_are_drawn(monkeypatch):
    """As on a device, where what may not be drawn stays in its place."""
    logits = torch.randn(20, 60, generator=torch.Generator().manual_seed(0)) * 3
    wanted = chosen_by(top_k=20, top_p=0.9, min_p=0.02)
    cut = sampling._cut
    short = [candidates(row, wanted) for row in logits]
    monkeypatch.setattr(sampling, "_cut", lambda *given, compact: cut(*given, compact=False))
    for row, (kept, tokens) in zip(logits, short, strict=True):
        all_logits, all_tokens = candidates(row, wanted)
        assert len(all_tokens) == 60
        assert torch.equal(all_tokens[all_logits.isfinite()], tokens)
        assert torch.equal(all_logits[all_logits.isfinite()], kept)
    drawn = [Chooser(wanted, [seed]).choose(logits[:1]).tokens.item() for seed in range(50)]
    monkeypatch.undo()
    assert drawn == [Chooser(wanted, [seed]).choose(logits[:1]).tokens.item() for seed in range(50)]


def draw(logits, seed, *, alternatives=0, **changes):
    (choice,) = Chooser(chosen_by(**changes), [seed], alternatives=alternatives).choose(logits[None]).read()
    return choice


def test_a_seed_decides_and_the_distribution_is_right():
    logits = torch.tensor([0.0, 1.0, -30.0, 2.0])
    assert [draw(logits, 5).token for _ in range(3)] == [draw(logits, 5).token] * 3
    chooser = Chooser(chosen_by(), [0])
    counts = torch.bincount(torch.cat([chooser.choose(logits[None]).tokens for _ in range(4000)]), minlength=4)
    torch.testing.assert_close(counts / 4000, logits.softmax(-1), atol=0.03, rtol=0)


def test_zero_temperature_takes_the_likeliest_and_the_probability_is_the_models():
    logits = torch.tensor([0.0, 3.0, 1.0])
    choice = draw(logits, 0, temperature=0.0)
    assert choice.token == 1
    assert choice.log_probability == pytest.approx(logits.log_softmax(-1)[1].item())
    assert draw(logits, 0, temperature=5.0, top_k=1).log_probability == pytest.approx(choice.log_probability)


def test_the_likeliest_tokens_are_told_on_request():
    logits = torch.tensor([0.0, 3.0, 1.0])
    assert draw(logits, 0).likeliest == ()
    found = draw(logits, 0, alternatives=2, temperature=10.0).likeliest
    own = logits.log_softmax(-1)
    assert [token for token, _ in found] == [1, 2]
    assert [value for _, value in found] == pytest.approx([own[1].item(), own[2].item()])
    assert len(draw(logits, 0, alternatives=9).likeliest) == 3


def test_the_rank_counts_the_tokens_the_model_held_for_likelier():
    logits = torch.tensor([[0.5, 3.0, -1.0, 2.0], [9.0, 1.0, 1.0, 1.0]])
    greedy = chosen_by(temperature=0.0, repetition_penalty=100.0)
    chooser = Chooser(greedy, [1, 2], alternatives=2)
    chooser.has_read([[1], [0]], 4, torch.device("cpu"))
    choice = chooser.choose(logits)
    assert choice.tokens.tolist() == [3, 1]  # the penalty has put the likeliest behind
    assert [chosen.rank for chosen in choice.read()] == [2, 2]
    assert Chooser(greedy, [1, 2]).choose(logits).ranks is None


@given(logit_lists)
def test_how_unsure_the_model_was_is_the_entropy_of_its_own_probabilities(values):
    logits = torch.tensor([values])
    (choice,) = Chooser(chosen_by(temperature=0.1, top_k=1), [0], alternatives=1).choose(logits).read()
    assert choice.entropy == pytest.approx(torch.distributions.Categorical(logits=logits[0]).entropy().item(), abs=1e-5)
    (choice,) = Chooser(chosen_by(), [0]).choose(logits).read()
    assert choice.entropy is None


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
@pytest.mark.parametrize("temperature", [0.0, 1.0])
def test_a_diverged_model_is_an_error_in_words(value, temperature):
    with pytest.raises(LangwrightError, match="diverged") as caught:
        draw(torch.tensor([0.0, value]), 0, temperature=temperature, top_k=1)
    assert caught.value.code == "generation.not-finite"
