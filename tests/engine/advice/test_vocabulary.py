"""Advice on the vocabulary: what the text can fill and the model can carry."""

from __future__ import annotations

import pytest

from engine.advice import advise_vocabulary
from engine.recipe import Recipe, vocabulary_for, with_values
from engine.sizing import parameter_count


def advice(size: str, train_bytes: int, **values):
    recipe = with_values(Recipe(), {"model.size": size, **{f"tokenizer.{n}": v for n, v in values.items()}})
    return advise_vocabulary(recipe, train_bytes)


def test_a_large_model_takes_what_the_text_can_fill():
    found = advice("large", 5_000_000)
    assert found.vocab_size == vocabulary_for(5_000_000)
    assert "5 MB of text" in found.text


def test_a_small_model_gets_a_smaller_one_and_is_told_why():
    found = advice("tiny", 50_000_000)
    assert found.vocab_size < vocabulary_for(50_000_000)
    chosen = next(c for c in found.choices if c.vocab_size == found.vocab_size)
    larger = next(c for c in found.choices if c.vocab_size == 2 * found.vocab_size)
    assert chosen.embedding_share <= 0.4 < larger.embedding_share
    assert "leave little for thinking" in found.text


@pytest.mark.parametrize("size", ["tiny", "small", "large"])
def test_the_figures_are_those_of_the_plan(size):
    found = advice(size, 20_000_000)
    assert [c.vocab_size for c in found.choices] == sorted(c.vocab_size for c in found.choices)
    shares = [c.embedding_share for c in found.choices]
    assert shares == sorted(shares)
    tokens = [c.train_tokens for c in found.choices]
    assert tokens == sorted(tokens, reverse=True)
    for choice in found.choices:
        from engine.recipe import resolve

        model = resolve(with_values(Recipe(), {"model.size": size}), vocab_size=choice.vocab_size).model
        assert choice.parameters == parameter_count(model, choice.vocab_size).total


@pytest.mark.parametrize("kind", ["characters", "bytes", "imported"])
def test_where_nothing_is_to_be_chosen_it_says_so(kind):
    assert "Nothing is to be chosen" in advice("small", 1_000_000, type=kind).text
