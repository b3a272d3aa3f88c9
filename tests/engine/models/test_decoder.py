"""The decoder's own promises: seeds, padding, loss, dropout, errors."""

from __future__ import annotations

import math

import pytest
import torch
from torch.nn import functional as F

from engine.errors import LangwrightError, UsageError
from engine.models import build_decoder, build_model, load_weights
from engine.models import loss as loss_module
from engine.models.layers import RMSNorm
from engine.recipe import LlamaArchitecture, Recipe, resolve, with_values

SHAPE = LlamaArchitecture(
    num_hidden_layers=2,
    hidden_size=32,
    num_attention_heads=4,
    num_key_value_heads=2,
    intermediate_size=64,
    max_position_embeddings=16,
    initialization="scaled",
)


def batch(vocabulary=70, rows=2):
    ids = torch.randint(vocabulary, (rows, 17), generator=torch.Generator().manual_seed(0))
    return ids[:, :-1], ids[:, 1:]


def test_the_recipe_builds_a_model_and_its_seed_decides_the_weights():
    recipe = resolve(Recipe(), vocab_size=300)
    first, second = (build_model(recipe.model, 300, seed=1).state_dict() for _ in range(2))
    other = build_model(recipe.model, 300, seed=2).state_dict()
    assert all(torch.equal(first[name], second[name]) for name in first)
    assert not torch.equal(first["model.embed_tokens.weight"], other["model.embed_tokens.weight"])
    assert "lm_head.weight" not in first
    assert first["model.embed_tokens.weight"].shape[0] == 320


@pytest.mark.parametrize("kind", ["llama", "gpt2"])
def test_weights_start_with_the_declared_spread(kind):
    values = {"model.architecture.kind": kind, "model.architecture.initialization": "scaled"}
    recipe = resolve(with_values(Recipe(), values), vocab_size=500)
    weights = build_model(recipe.model, 500, seed=1).state_dict()
    assert weights["model.embed_tokens.weight"].std().item() == pytest.approx(0.02, rel=0.05)
    assert weights["model.layers.0.self_attn.q_proj.weight"].std().item() == pytest.approx(0.02, rel=0.05)
    small = 0.02 / math.sqrt(2 * recipe.model.architecture.num_hidden_layers)
    assert weights["model.layers.1.self_attn.o_proj.weight"].std().item() == pytest.approx(small, rel=0.05)
    assert weights["model.layers.1.mlp.down_proj.weight"].std().item() == pytest.approx(small, rel=0.05)
    assert (weights["model.norm.weight"] == 1).all()
    assert all((weights[name] == 0).all() for name in weights if name.endswith("bias"))


@pytest.mark.parametrize("kind", ["llama", "gpt2"])
@pytest.mark.parametrize("tied", [True, False])
def test_what_writes_into_the_stream_may_start_at_zero_and_all_else_starts_the_same(kind, tied):
    def weights(initialization):
        values = {"kind": kind, "tie_word_embeddings": tied, "initialization": initialization}
        recipe = resolve(with_values(Recipe(), {f"model.architecture.{k}": v for k, v in values.items()}))
        return build_model(recipe.model, 100, seed=1).state_dict()

    zero, scaled = weights("zero"), weights("scaled")
    assert zero.keys() == scaled.keys()
    writers = ("o_proj.weight", "down_proj.weight", "lm_head.weight")
    for name, weight in zero.items():
        assert (weight == 0).all() if name.endswith(writers) else torch.equal(weight, scaled[name]), name
        assert not name.endswith(writers) or (scaled[name] != 0).any()


def test_a_model_that_starts_at_zero_first_finds_every_token_equally_likely_and_then_learns():
    shape = SHAPE.model_copy(update={"initialization": "zero", "tie_word_embeddings": False})
    model = build_decoder(shape, 70, seed=1)
    inputs, labels = batch()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
    losses = []
    for _ in range(4):
        loss = model.loss_sum(inputs, labels) / labels.numel()
        losses.append(loss.item())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    assert losses[0] == pytest.approx(math.log(70), abs=1e-6)
    assert losses == sorted(losses, reverse=True)
    assert all((p != 0).any() for p in model.parameters())


def test_an_untrained_model_is_as_unsure_as_the_real_vocabulary_is_large():
    model = build_decoder(SHAPE, 70, seed=1)
    inputs, labels = batch()
    assert (model.loss_sum(inputs, labels) / labels.numel()).item() == pytest.approx(math.log(70), abs=0.05)


def test_unused_rows_get_no_logit_no_share_and_no_gradient():
    model = build_decoder(SHAPE, 70, seed=1)
    inputs, labels = batch()
    with torch.no_grad():
        model.model.embed_tokens.weight[70:] = 9.0
    assert model.logits(model(inputs)).shape == (2, 16, 70)
    expected = F.cross_entropy(model.logits(model(inputs)).flatten(0, 1), labels.flatten(), reduction="sum")
    loss = model.loss_sum(inputs, labels)
    torch.testing.assert_close(loss, expected)
    loss.backward()
    assert model.model.embed_tokens.weight.grad[70:].abs().max() == 0


@pytest.mark.parametrize("tie", [True, False])
@pytest.mark.parametrize("vocabulary", [64, 70])
def test_chunks_of_the_loss_change_neither_value_nor_gradient(monkeypatch, tie, vocabulary):
    model = build_decoder(SHAPE.model_copy(update={"tie_word_embeddings": tie}), vocabulary, seed=1)
    inputs, labels = batch(vocabulary, rows=9)
    labels = labels.clone()
    labels[0, :5] = -100
    whole = model.loss_sum(inputs, labels)
    expected = torch.autograd.grad(whole, list(model.parameters()))
    each = model.loss_each(inputs, labels)
    monkeypatch.setattr(loss_module, "PROCESSOR_LOGITS", 1)
    assert loss_module.rows_at_once(model.output_weight) < labels.numel()
    chunked = model.loss_sum(inputs, labels)
    torch.testing.assert_close(chunked, whole)
    for gradient, other in zip(torch.autograd.grad(chunked, list(model.parameters())), expected, strict=True):
        torch.testing.assert_close(gradient, other, rtol=1e-4, atol=1e-5)
    torch.testing.assert_close(model.loss_each(inputs, labels), each)
    torch.testing.assert_close(each.sum(), whole.detach())
    assert (each[0, :5] == 0).all()


@pytest.mark.parametrize("vocabulary", [64, 70])
@pytest.mark.parametrize("limit", [2**23, 1])
def test_the_sums_for_judging_are_those_of_the_whole_table_of_logits(monkeypatch, vocabulary, limit):
    model = build_decoder(SHAPE, vocabulary, seed=1)
    inputs, labels = batch(vocabulary, rows=9)
    with torch.no_grad():
        logits = model.logits(model(inputs))
        labels = torch.where(torch.arange(16) % 3 == 0, logits.argmax(-1), labels)
        labels[0, :5] = -100
        hits = (logits.argmax(-1) == labels).sum().item()
        assert 0 < hits < labels.numel()
        monkeypatch.setattr(loss_module, "PROCESSOR_LOGITS", limit)
        nats, right = model.judged_sums(inputs, labels).tolist()
        assert right == hits
        assert nats == pytest.approx(model.loss_sum(inputs, labels).item(), rel=1e-5)


def test_a_model_that_scores_all_tokens_alike_guesses_the_first():
    model = build_decoder(SHAPE, 70, seed=1)
    inputs, labels = batch()
    with torch.no_grad():
        model.output_weight.zero_()
        assert model.judged_sums(inputs, labels)[1] == (labels == 0).sum()


def test_the_chunked_loss_follows_autocast(monkeypatch):
    model = build_decoder(SHAPE, 70, seed=1)
    inputs, labels = batch(rows=9)
    exact = model.loss_sum(inputs, labels)
    for limit in (2**23, 1):
        monkeypatch.setattr(loss_module, "PROCESSOR_LOGITS", limit)
        with torch.autocast("cpu", torch.bfloat16):
            loss = model.loss_sum(inputs, labels)
        assert loss.dtype == torch.float32
        torch.testing.assert_close(loss, exact, rtol=2e-3, atol=0)
        loss.backward()
        assert model.model.embed_tokens.weight.grad.dtype == torch.float32


def test_a_later_token_never_changes_an_earlier_prediction():
    model = build_decoder(SHAPE, 70, seed=1).eval()
    inputs, _ = batch()
    changed = inputs.clone()
    changed[:, 9] = (changed[:, 9] + 1) % 70
    with torch.no_grad():
        before, after = model(inputs), model(changed)
    assert torch.equal(before[:, :9], after[:, :9])
    assert not torch.allclose(before[:, 9:], after[:, 9:])


def test_dropout_acts_in_training_only():
    model = build_decoder(SHAPE.model_copy(update={"dropout": 0.5}), 70, seed=1)
    inputs, _ = batch()
    with torch.no_grad():
        assert not torch.equal(model(inputs), model(inputs))
        model.eval()
        assert torch.equal(model(inputs), model(inputs))


def test_rms_norm_has_the_exact_value_and_gradient():
    norm = RMSNorm(24, 1e-5)
    torch.manual_seed(0)
    norm.weight.data = torch.rand(24) + 0.5
    inputs = torch.randn(3, 5, 24, requires_grad=True)
    gradient = torch.randn(3, 5, 24)
    ours = torch.autograd.grad(norm(inputs), (inputs, norm.weight), gradient)
    reference = F.rms_norm(inputs, (24,), norm.weight, 1e-5)
    torch.testing.assert_close(norm(inputs), reference)
    for value, expected in zip(ours, torch.autograd.grad(reference, (inputs, norm.weight), gradient), strict=True):
        torch.testing.assert_close(value, expected, rtol=1e-5, atol=1e-5)


def test_an_unresolved_recipe_is_refused_by_name():
    with pytest.raises(UsageError, match="num_hidden_layers") as caught:
        build_model(Recipe().model, 100)
    assert caught.value.code == "model.unresolved"
    with pytest.raises(UsageError, match="no tokens"):
        build_decoder(SHAPE, 0)


def test_more_tokens_than_the_context_are_an_error():
    model = build_decoder(SHAPE, 70, seed=1)
    with pytest.raises(ValueError, match="context of 16"):
        model(torch.zeros(1, 17, dtype=torch.long))


def test_weights_of_another_model_are_named_and_nothing_is_changed():
    model, other = build_decoder(SHAPE, 70, seed=1), build_decoder(SHAPE, 70, seed=2).state_dict()
    before = {name: tensor.clone() for name, tensor in model.state_dict().items()}
    del other["model.norm.weight"]
    other["model.layers.0.mlp.up_proj.weight"] = torch.zeros(3, 3)
    other["extra"] = torch.zeros(1)
    with pytest.raises(LangwrightError) as caught:
        load_weights(model, other)
    assert len(caught.value.values["problems"]) == 3
    assert all(torch.equal(before[name], tensor) for name, tensor in model.state_dict().items())
