"""Several texts at once: each is the one it would be alone, whatever the others do."""

from __future__ import annotations

import pytest
import torch

from engine.generation import QuickStep, generate, generate_batch
from engine.generation import generate as generate_function
from engine.models import build_decoder
from engine.recipe import GenerationSettings, Gpt2Architecture, LlamaArchitecture, TokenizerSettings
from engine.tokens import types

COMMON = {
    "num_hidden_layers": 2,
    "hidden_size": 32,
    "num_attention_heads": 4,
    "intermediate_size": 64,
    "max_position_embeddings": 24,
    "initialization": "scaled",
    "initializer_range": 0.3,
}
SHAPES = {
    "llama": LlamaArchitecture(**COMMON, num_key_value_heads=2, qk_norm=True),
    "gpt2": Gpt2Architecture(**COMMON, tie_word_embeddings=False),
}
GREEDY = GenerationSettings(max_new_tokens=40, temperature=0.0, seed=0)
BOLD = GenerationSettings(max_new_tokens=40, temperature=1.2, top_k=60, top_p=0.95, min_p=0.01, seed=2**31 - 2)
PENALISED = BOLD.model_copy(update={"repetition_penalty": 1.3, "seed": 11})


@pytest.fixture(scope="module")
def tokenizer():
    return types.train(TokenizerSettings(vocab_size=300), lambda: iter(["Whether 'tis nobler in the mind. " * 9]))


@pytest.fixture(params=SHAPES)
def model(request, tokenizer):
    return build_decoder(SHAPES[request.param], tokenizer.vocab_size, seed=4)


@pytest.fixture(params=["modules", "quick", "ahead"])
def way(request, model, monkeypatch):
    """How the next token is read; "ahead" is the way of a graphics card, where a choice is read one step later."""
    if request.param == "ahead":
        plain = generate_function.__globals__["_Writer"].__init__

        def ahead(writer, *given):
            plain(writer, *given)
            writer._read_ahead = True

        monkeypatch.setattr(generate_function.__globals__["_Writer"], "__init__", ahead)
    return QuickStep(model) if request.param == "quick" else None


def prompts():
    dice = torch.Generator().manual_seed(0)
    return [torch.randint(1, 250, (length,), generator=dice).tolist() for length in (1, 9, 23, 4, 30)] + [[], [5]]


@pytest.mark.parametrize("settings", [GREEDY, BOLD, PENALISED], ids=["greedy", "bold", "penalised"])
def test_each_text_is_the_one_it_would_be_alone(model, tokenizer, way, settings):
    together = generate_batch(model, tokenizer, prompts(), settings, step=way)
    for row, (prompt, found) in enumerate(zip(prompts(), together, strict=True)):
        own = settings.model_copy(update={"seed": (settings.seed + row) % 2**31})
        alone = generate(model, tokenizer, prompt, own)
        assert found.tokens == alone.tokens
        assert (found.text, found.ended, found.seed) == (alone.text, alone.ended, alone.seed)
        assert found.prompt_cut == alone.prompt_cut
        assert found.log_probabilities == pytest.approx(alone.log_probabilities, abs=1e-4)


def test_several_texts_from_one_prompt_differ_by_their_seeds(model, tokenizer, way):
    made = generate_batch(model, tokenizer, [[5, 6, 7]] * 4, BOLD, step=way)
    assert len({each.tokens for each in made}) == 4
    assert [each.seed for each in made] == [2**31 - 2, 2**31 - 1, 0, 1]
    again = generate(model, tokenizer, [5, 6, 7], BOLD.model_copy(update={"seed": made[2].seed}), step=way)
    assert again.tokens == made[2].tokens


def test_tokens_are_told_with_their_text_and_in_order(model, tokenizer, way):
    told = []
    made = generate_batch(model, tokenizer, prompts(), BOLD, step=way, on_token=told.append)
    for row, each in enumerate(made):
        assert tuple(token for token in told if token.row == row) == each.new_tokens
        assert [token.index for token in each.new_tokens] == list(range(len(each.new_tokens)))
    assert [token.index for token in told] == sorted(token.index for token in told)


def test_a_stop_ends_all_of_them(model, tokenizer, way):
    asked = iter([False, False, True])
    made = generate_batch(model, tokenizer, prompts(), BOLD, step=way, should_stop=lambda: next(asked))
    assert {len(each.tokens) for each in made} <= {1, 2}
    assert {each.ended for each in made} <= {"stopped", "end-of-text"}


def test_stop_strings_end_each_text_for_itself(model, tokenizer, way):
    settings = BOLD.model_copy(update={"stop_strings": ("e", "i")})
    made = generate_batch(model, tokenizer, prompts(), settings, step=way)
    free = generate_batch(model, tokenizer, prompts(), BOLD, step=way)
    for each, other in zip(made, free, strict=True):
        places = [place for place in (other.text.find("e"), other.text.find("i")) if place >= 0]
        assert each.ended == ("stop-string" if places else other.ended)
        assert each.text == (other.text[: min(places)] if places else other.text)
        assert each.tokens == other.tokens[: len(each.tokens)]
    assert any(each.ended == "stop-string" for each in made)


def test_alternatives_come_on_request(model, tokenizer, way):
    plain = generate_batch(model, tokenizer, prompts(), BOLD, step=way)
    told = generate_batch(model, tokenizer, prompts(), BOLD, step=way, alternatives=3)
    assert [each.tokens for each in told] == [each.tokens for each in plain]
    for token in (token for each in told for token in each.new_tokens):
        values = [other.log_probability for other in token.alternatives]
        assert len(values) == 3
        assert values == sorted(values, reverse=True)
        assert token.log_probability <= values[0]
        own = {other.token: other for other in token.alternatives}.get(token.token)
        assert own is None or own.log_probability == token.log_probability
        assert all(other.text == tokenizer.decode([other.token]) for other in token.alternatives)


def test_no_prompts_no_texts(model, tokenizer):
    assert generate_batch(model, tokenizer, [], GREEDY) == ()
