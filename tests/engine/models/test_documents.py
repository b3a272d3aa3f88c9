"""Packed documents kept apart: computed together, each is what it is alone."""

from __future__ import annotations

import itertools

import pytest
import torch
from torch.nn import functional as F

from engine.models import IGNORED, build_decoder, documents
from engine.models.attention import attend
from engine.models.documents import Masking, choose_masking, document_mask, document_numbers
from engine.recipe import Gpt2Architecture, LlamaArchitecture

END = 0
LENGTHS = (5, 1, 9, 6)
"""Of the documents in a row, each with the end-of-text token before it; the first is what a window cut off."""

LLAMA = LlamaArchitecture(
    num_hidden_layers=2,
    hidden_size=32,
    num_attention_heads=4,
    num_key_value_heads=2,
    intermediate_size=64,
    max_position_embeddings=32,
    initialization="scaled",
)
GPT2 = Gpt2Architecture(
    num_hidden_layers=2,
    hidden_size=32,
    num_attention_heads=4,
    intermediate_size=64,
    max_position_embeddings=32,
    initialization="scaled",
)


@pytest.fixture
def ids():
    out = torch.randint(1, 70, (2, sum(LENGTHS)), generator=torch.Generator().manual_seed(1))
    out[:, [5, 6, 15]] = END
    out[1, 20] = END
    return out


def parts_of(row):
    """The documents of a row, as places: each from its end-of-text token up to the next."""
    borders = [0, *torch.nonzero(row == END).flatten().tolist(), len(row)]
    return [slice(a, b) for a, b in itertools.pairwise(borders) if a < b]


def learn(loss, model):
    model.zero_grad()
    loss.backward()
    return [parameter.grad.clone() for parameter in model.parameters() if parameter.grad is not None]


def test_a_document_computed_among_others_is_what_it_is_alone(ids):
    model = build_decoder(LLAMA, 70, seed=1).train()
    labels = ids.roll(-1, dims=1)
    together = model.logits(model(ids, end_of_text=END))
    alone_sum = torch.zeros(())
    for row, row_labels, logits in zip(ids, labels, together, strict=True):
        for part in parts_of(row):
            alone = model.logits(model(row[None, part]))
            torch.testing.assert_close(logits[part], alone[0], atol=1e-5, rtol=0)
            alone_sum = alone_sum + model.loss_sum(row[None, part], row_labels[None, part])
    whole = model.loss_sum(ids, labels, end_of_text=END)
    torch.testing.assert_close(whole, alone_sum)
    for ours, theirs in zip(learn(whole, model), learn(alone_sum, model), strict=True):
        torch.testing.assert_close(ours, theirs, atol=1e-5, rtol=1e-5)
    each = model.loss_each(ids, labels, end_of_text=END)
    torch.testing.assert_close(each.sum(), whole.detach())


@pytest.mark.parametrize("shape", [LLAMA, GPT2], ids=["llama", "gpt2"])
def test_nothing_of_another_document_matters_and_positions_run_on(shape, ids):
    model = build_decoder(shape, 70, seed=1).eval()
    others = ids.clone()
    others[:, :5] = (others[:, :5] + 7) % 69 + 1
    seen, changed = (model(tokens, end_of_text=END) for tokens in (ids, others))
    torch.testing.assert_close(seen[:, 5:], changed[:, 5:])
    assert not torch.allclose(model(ids)[:, 5:], model(others)[:, 5:])
    moved = model(ids[:, 5:], end_of_text=END)
    assert torch.allclose(moved, seen[:, 5:], atol=1e-5) == (shape is LLAMA)


def test_without_a_border_it_is_plain_causal_attention(ids):
    model = build_decoder(LLAMA, 70, seed=1).eval()
    tokens = ids + 1
    torch.testing.assert_close(model(tokens, end_of_text=END), model(tokens))


def test_ignored_labels_stay_ignored(ids):
    model = build_decoder(LLAMA, 70, seed=1).eval()
    labels = torch.full_like(ids, IGNORED)
    assert model.loss_sum(ids, labels, end_of_text=END).item() == 0.0


def test_a_cache_holds_one_document(ids):
    model = build_decoder(LLAMA, 70, seed=1)
    with pytest.raises(ValueError, match="one document"):
        model(ids, cache=object(), end_of_text=END)


def test_the_token_at_the_border_opens_the_next_document():
    numbers = document_numbers(torch.tensor([[4, END, 5, END, END, 6]]), END)
    assert numbers.tolist() == [[0, 1, 1, 2, 3, 3]]
    table = document_mask(numbers, "table")
    assert table.shape == (1, 1, 6, 6)
    assert table[0, 0].int().tolist() == [
        [1, 0, 0, 0, 0, 0],
        [0, 1, 0, 0, 0, 0],
        [0, 1, 1, 0, 0, 0],
        [0, 0, 0, 1, 0, 0],
        [0, 0, 0, 0, 1, 0],
        [0, 0, 0, 0, 1, 1],
    ]


def test_flex_attention_gives_the_same(ids):
    numbers = document_numbers(ids, END)
    random = torch.Generator().manual_seed(2)
    queries = torch.randn(2, 4, ids.shape[1], 16, generator=random)
    keys, values = (torch.randn(2, 2, ids.shape[1], 16, generator=random) for _ in range(2))
    table, flex = (attend(queries, keys, values, documents=document_mask(numbers, way)) for way in ("table", "flex"))
    torch.testing.assert_close(table, flex, atol=1e-5, rtol=1e-5)
    wide = [tensor.repeat_interleave(2, dim=1) for tensor in (keys, values)]
    plain = F.scaled_dot_product_attention(queries, *wide, attn_mask=document_mask(numbers, "table"))
    torch.testing.assert_close(table, plain, atol=1e-5, rtol=1e-5)


def test_a_model_computes_the_same_in_either_way(ids):
    model = build_decoder(LLAMA, 70, seed=1).eval()
    with torch.no_grad():
        table = model(ids, end_of_text=END)
        model.model.masking = Masking("flex", "asked for")
        torch.testing.assert_close(model(ids, end_of_text=END), table, atol=1e-5, rtol=1e-5)


def test_the_way_is_chosen_with_a_reason(monkeypatch):
    card = torch.device("cuda")
    monkeypatch.setattr(documents, "_try_flex", lambda device, head_width: None)
    documents._probed.cache_clear()
    assert choose_masking(card, 0.0, 64).way == "flex"
    assert choose_masking(card, 0.1, 64) == Masking("table", "FlexAttention knows no dropout.")
    assert choose_masking(torch.device("cpu"), 0.0, 64).way == "table"

    def fails(device, head_width):
        raise RuntimeError("no compiler\nfurther lines")

    documents._probed.cache_clear()
    monkeypatch.setattr(documents, "_try_flex", fails)
    assert choose_masking(card, 0.0, 64) == Masking("table", "FlexAttention does not work here (no compiler).")
    documents._probed.cache_clear()
