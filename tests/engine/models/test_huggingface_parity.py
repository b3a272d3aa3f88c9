"""Our decoder and Transformers' compute the same, in both directions, for every shape."""

from __future__ import annotations

import pytest
import torch
import transformers

from engine.errors import LangwrightError
from engine.models import build_decoder, config_of, exported_tensors, imported_tensors, load_weights, shape_of
from engine.recipe import Gpt2Architecture, LlamaArchitecture, ModelSettings
from engine.sizing import parameter_count

VOCABULARY = 101
COMMON = {
    "num_hidden_layers": 3,
    "hidden_size": 48,
    "num_attention_heads": 4,
    "max_position_embeddings": 40,
    "initializer_range": 0.1,
    "initialization": "scaled",
}


def llama(**changes):
    values = COMMON | {"num_key_value_heads": 4, "intermediate_size": 96, "qk_norm": False} | changes
    return LlamaArchitecture(**values)


def gpt2(**changes):
    return Gpt2Architecture(**(COMMON | {"intermediate_size": 100} | changes))


SHAPES = {
    "llama-tied": llama(),
    "llama-untied": llama(tie_word_embeddings=False),
    "llama-grouped": llama(num_key_value_heads=2, rope_theta=500_000.0, rms_norm_eps=1e-5),
    "llama-one-key-value-head": llama(num_key_value_heads=1, tie_word_embeddings=False),
    "qwen3-tied": llama(qk_norm=True),
    "qwen3-grouped-untied": llama(qk_norm=True, num_key_value_heads=2, tie_word_embeddings=False),
    "gpt2-tied": gpt2(),
    "gpt2-untied": gpt2(tie_word_embeddings=False, layer_norm_epsilon=1e-6),
}


@pytest.fixture(params=SHAPES)
def shape(request):
    return SHAPES[request.param]


def theirs_for(shape):
    config = transformers.AutoConfig.for_model(**config_of(shape, VOCABULARY, end_of_text=0))
    config._attn_implementation = "sdpa"
    return transformers.AutoModelForCausalLM.from_config(config).eval()


def randomised(model):
    """Norm weights and biases away from one and zero, so that a missing one shows."""
    generator = torch.Generator().manual_seed(5)
    with torch.no_grad():
        for parameter in model.parameters():
            if parameter.dim() == 1:
                parameter.add_(torch.randn(parameter.shape, generator=generator) * 0.2)
    return model.eval()


def token_ids():
    return torch.randint(VOCABULARY, (3, 40), generator=torch.Generator().manual_seed(1))


def missing_and_unexpected(model, tensors):
    result = model.load_state_dict(tensors, strict=False)
    return [n for n in result.missing_keys if n != "lm_head.weight"], result.unexpected_keys


@torch.no_grad()
def test_exported_weights_give_the_same_logits(shape):
    ours, theirs = randomised(build_decoder(shape, VOCABULARY, seed=3)), theirs_for(shape)
    assert missing_and_unexpected(theirs, exported_tensors(ours)) == ([], [])
    ids = token_ids()
    expected = theirs(ids).logits
    assert expected.std() > 0.1
    torch.testing.assert_close(ours.logits(ours(ids)), expected, rtol=0, atol=1e-5)


@torch.no_grad()
@pytest.mark.parametrize("change", [{"rope_theta": 20_000.0}, {"rms_norm_eps": 1e-2}])
def test_the_comparison_can_fail(change):
    ours, theirs = randomised(build_decoder(llama(**change), VOCABULARY, seed=3)), theirs_for(llama())
    missing_and_unexpected(theirs, exported_tensors(ours))
    ids = token_ids()
    assert (ours.logits(ours(ids)) - theirs(ids).logits).abs().max() > 1e-3


@torch.no_grad()
def test_imported_weights_give_the_same_logits(shape):
    theirs = randomised(theirs_for(shape))
    read, vocab_size = shape_of(theirs.config.to_dict())
    unsaid = {"dropout", "initialization"}
    assert read.model_dump(exclude=unsaid) == shape.model_dump(exclude=unsaid)
    assert vocab_size == VOCABULARY
    ours = build_decoder(read, vocab_size).eval()
    load_weights(ours, imported_tensors(read, theirs.state_dict()))
    ids = token_ids()
    torch.testing.assert_close(ours.logits(ours(ids)), theirs(ids).logits, rtol=0, atol=1e-5)


def test_loss_and_gradients_are_the_same(shape):
    ours, theirs = randomised(build_decoder(shape, VOCABULARY, seed=3)), theirs_for(shape)
    missing_and_unexpected(theirs, exported_tensors(ours))
    ids = token_ids()
    labels = torch.cat([ids[:, 1:], torch.full((3, 1), -100)], dim=1)
    loss = ours.loss_sum(ids, labels) / (labels != -100).sum()
    expected = theirs(ids, labels=ids).loss
    torch.testing.assert_close(loss, expected, rtol=1e-6, atol=1e-6)
    loss.backward()
    expected.backward()
    gradient = ours.model.embed_tokens.weight.grad
    table = theirs.get_input_embeddings().weight.grad
    torch.testing.assert_close(gradient[:VOCABULARY], table, rtol=1e-4, atol=1e-5)
    assert gradient[VOCABULARY:].abs().max() == 0
    first = "model.layers.0.input_layernorm.weight"
    expected_first = dict(theirs.named_parameters()).get(first)
    if expected_first is not None:
        torch.testing.assert_close(dict(ours.named_parameters())[first].grad, expected_first.grad, rtol=1e-4, atol=1e-5)


def test_parameter_count_is_that_of_transformers_and_of_the_plan(shape):
    model = build_decoder(shape, VOCABULARY)
    planned = parameter_count(ModelSettings(architecture=shape), VOCABULARY)
    assert model.parameter_count() == theirs_for(shape).num_parameters() == planned.total
    assert sum(parameter.numel() for parameter in model.parameters()) == planned.padded_total


@pytest.mark.parametrize(
    "change",
    [
        {"model_type": "mamba"},
        {"rope_parameters": {"rope_type": "yarn", "rope_theta": 1.0}},
        {"hidden_act": "gelu"},
        {"attention_bias": True},
        {"use_sliding_window": True},
        {"head_dim": 128},
    ],
)
def test_models_of_another_form_are_refused(change):
    with pytest.raises(LangwrightError) as caught:
        shape_of(config_of(llama(), VOCABULARY, end_of_text=None) | change)
    assert caught.value.code == "model.unsupported"
