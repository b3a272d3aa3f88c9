"""Two tokenizers on the same text."""

from __future__ import annotations

import pytest

from engine.errors import UsageError
from engine.recipe import Recipe, with_values
from engine.tokens.comparison import SHOWN_CHARACTERS, compare, text_of
from engine.tokens.types import train

TEXT = "The river is near the wood. " * 40


def made(kind: str, size: int = 300):
    recipe = with_values(Recipe(), {"tokenizer.type": kind, "tokenizer.vocab_size": size})
    return train(recipe.tokenizer, lambda: iter([TEXT]))


def test_the_figures_are_those_of_the_text():
    first, second = made("bytes"), made("byte-level-bpe")
    found = compare(first, second, text="the wood, the river")
    assert found["a"]["tokens"] == 19
    assert found["b"]["tokens"] == len(second.encode("the wood, the river")) == len(found["b"]["pieces"])
    assert found["b"]["fertility"] == found["b"]["tokens"] / 4
    assert found["fewer"] == pytest.approx(1 - found["b"]["tokens"] / 19)
    assert found["common_tokens"] == 257
    assert found["a"]["round_trip_failures"] == 0
    assert "".join(piece["text"] for piece in found["a"]["pieces"]) == "the wood, the river"


def test_of_a_long_text_the_beginning_is_shown_and_all_is_counted():
    text = "a b " * SHOWN_CHARACTERS
    found = compare(made("bytes"), made("wordpiece"), text=text)
    assert len(found["a"]["pieces"]) == SHOWN_CHARACTERS
    assert found["a"]["tokens"] == len(text)
    assert found["b"]["round_trip_failures"] > 0


def test_without_a_text_it_says_so(tmp_path):
    with pytest.raises(UsageError, match="no text"):
        compare(made("bytes"), made("bytes"))
    with pytest.raises(UsageError, match="cannot be read"):
        text_of(tmp_path / "nowhere.txt")
