from __future__ import annotations

import pytest
import torch

from engine.evaluation import evaluate_split
from engine.evaluation.surprise import extreme_passages, surprises
from engine.jobs import Stopped
from engine.tokens.folder import TokenFolder

CONTEXT = 16


def never():
    return None


@pytest.fixture
def split(run):
    return TokenFolder(run.tokens_folder).split("validation")


def test_each_token_s_loss_is_that_of_its_own_prediction(model, split):
    model.eval()
    tokens = split.window(0, 40).tolist()
    found = surprises(model, tokens, CONTEXT, check=never)
    assert [one.token for one in found] == tokens
    whole = [0, *tokens]
    for place, one in enumerate(found):
        begin = 0 if place < CONTEXT else (place // 8 - 1) * 8
        with torch.no_grad():
            scores = model.logits(model(torch.tensor([whole[begin : place + 1]])))[0, -1, : model.vocab_size]
        assert one.loss == pytest.approx(float(-scores.log_softmax(-1)[one.token]), abs=1e-4)
        assert one.expected[0][0] == int(scores.argmax())
        assert sum(share for _, share in one.expected) <= 1.0 + 1e-6


def test_the_best_passages_are_below_the_mean_of_the_split_and_the_worst_above(run, model, split):
    model.eval()
    best, worst, looked_at = extreme_passages(
        model, split, CONTEXT, sampled=10_000, kept=2, seed=1, check=never
    )  # fmt: skip
    mean = evaluate_split(model, TokenFolder(run.tokens_folder), "validation", context=CONTEXT, batch_size=4).loss
    assert looked_at == len(split) // CONTEXT
    assert [one.loss for one in best] == sorted(one.loss for one in best)
    assert best[0].loss <= mean <= worst[0].loss
    assert len(worst[0].tokens) == CONTEXT


def test_the_same_seed_draws_the_same_passages(model, split):
    model.eval()
    drawn = [
        extreme_passages(model, split, CONTEXT, sampled=4, kept=1, seed=seed, check=never)[0][0].start
        for seed in (3, 3)
    ]
    assert drawn[0] == drawn[1]


def test_it_ends_when_it_is_asked_to(model, split):
    def stop():
        raise Stopped

    with pytest.raises(Stopped):
        surprises(model, [1, 2, 3], CONTEXT, check=stop)
    with pytest.raises(Stopped):
        extreme_passages(model, split, CONTEXT, sampled=4, kept=1, seed=1, check=stop)
