"""The preview: spans that lie side by side and cover what the tokens stand for."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.errors import LangwrightError
from engine.recipe import Recipe, with_values
from engine.tokens.preview import preview
from engine.tokens.types import train

TEXT = ["the river and the café by the wood, the river again " * 4]


@pytest.fixture(scope="module", params=["byte-level-bpe", "wordpiece", "unigram", "characters"])
def tokenizer(request):
    recipe = with_values(Recipe(), {"tokenizer.type": request.param, "tokenizer.vocab_size": 320})
    return request.param, train(recipe.tokenizer, lambda: iter(TEXT))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.sampled_from("the river caféwood,\n  🎉漢▁<|>"), max_size=30))
def test_spans_lie_side_by_side(tokenizer, text):
    kind, trained = tokenizer
    found = preview(trained, text)
    assert [piece["id"] for piece in found] == trained.encode(text)
    at = 0
    for piece in found:
        assert at <= piece["start"] <= piece["end"] <= len(text)
        if kind != "wordpiece":  # which drops white space
            assert piece["start"] == at
        at = piece["end"]
    if kind != "wordpiece":
        assert at == len(text)


def test_parts_of_a_character_are_shown_in_hexadecimal():
    trained = train(with_values(Recipe(), {"tokenizer.vocab_size": 300}).tokenizer, lambda: iter(TEXT))
    found = preview(trained, "the 🎉!")
    assert found[0] == {"text": "the", "id": trained.id_of("the"), "start": 0, "end": 3}
    assert [(p["text"], p["start"], p["end"]) for p in found[1:]] == [
        (" ", 3, 4),
        ("⟨F0⟩", 4, 5),
        ("⟨9F⟩", 5, 5),
        ("⟨8E⟩", 5, 5),
        ("⟨89⟩", 5, 5),
        ("!", 5, 6),
    ]


def test_surrogates_are_refused_in_words(tokenizer):
    with pytest.raises(LangwrightError, match="surrogate"):
        preview(tokenizer[1], "\udfff")
