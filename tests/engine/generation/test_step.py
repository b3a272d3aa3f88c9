"""The quick step computes what the modules compute, in every shape, at every position, for rows of any length."""

from __future__ import annotations

import pytest
import torch

from engine.generation import QuickStep, StaticCache
from engine.models import build_decoder
from engine.recipe import Gpt2Architecture, LlamaArchitecture

COMMON = {
    "num_hidden_layers": 3,
    "hidden_size": 48,
    "num_attention_heads": 4,
    "intermediate_size": 80,
    "max_position_embeddings": 32,
    "initialization": "scaled",
    "initializer_range": 0.1,
}
SHAPES = {
    "llama": LlamaArchitecture(**COMMON, num_key_value_heads=4, qk_norm=False),
    "grouped": LlamaArchitecture(**COMMON, num_key_value_heads=2, qk_norm=False, tie_word_embeddings=False),
    "head-norms": LlamaArchitecture(**COMMON, num_key_value_heads=1, qk_norm=True, rms_norm_eps=1e-3),
    "gpt2": Gpt2Architecture(**COMMON),
    "gpt2-untied": Gpt2Architecture(**COMMON, tie_word_embeddings=False),
}
VOCABULARY = 101


@pytest.fixture(params=SHAPES)
def model(request):
    """Trained weights are not ones and zeros in their norms and biases, so these are neither."""
    model = build_decoder(SHAPES[request.param], VOCABULARY, seed=7).eval()
    dice = torch.Generator().manual_seed(1)
    with torch.no_grad():
        for weight in model.parameters():
            if weight.dim() == 1:
                weight += 0.2 * torch.randn(weight.shape, generator=dice)
    return model


@torch.no_grad()
def test_it_computes_what_the_modules_compute(model):
    ids = torch.randint(VOCABULARY, (1, 32), generator=torch.Generator().manual_seed(2))
    expected = model.logits(model(ids))
    for read in (1, 5, 31):
        step, cache = QuickStep(model), StaticCache.of(model, 32)
        model(ids[:, :read], cache)
        step.take_over(cache, 0)
        logits = [step(ids[:, place], cache) for place in range(read, 32)]
        torch.testing.assert_close(torch.stack(logits, 1), expected[:, read:], rtol=0, atol=1e-5)
        assert cache.length == 32


@torch.no_grad()
@pytest.mark.parametrize("quick", [True, False])
def test_rows_of_different_lengths_do_not_see_each_other(model, quick):
    dice = torch.Generator().manual_seed(3)
    prompts = [torch.randint(VOCABULARY, (1, length), generator=dice) for length in (3, 11, 7)]
    following = torch.randint(VOCABULARY, (3, 6), generator=dice)
    step, cache = QuickStep(model), StaticCache.of(model, 20, rows=3)
    for row, prompt in enumerate(prompts):
        model(prompt, cache.row(row))
        cache.filled(row, prompt.shape[1])
        if quick:
            step.take_over(cache, row)
    rows = [0, 1, 2]
    for number in range(6):
        if number == 4:
            cache.keep([0, 2])
            rows = [0, 2]
        tokens = following[rows, number]
        logits = step(tokens, cache) if quick else model.logits(model(tokens[:, None], cache)[:, -1])
        for row, found in zip(rows, logits, strict=True):
            whole = torch.cat([prompts[row], following[row : row + 1, : number + 1]], dim=1)
            torch.testing.assert_close(found, model.logits(model(whole))[0, -1], rtol=0, atol=1e-5)


def test_it_suits_fp32_on_the_processor_alone(model):
    assert QuickStep.suits(model)
    assert not QuickStep.suits(model.to(torch.bfloat16))
