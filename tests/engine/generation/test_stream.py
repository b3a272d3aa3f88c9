"""Pieces of text come when they are sure, and together are the whole text."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.generation import Detokenizer, pieces
from engine.generation import stream as stream_module
from engine.recipe import TokenizerSettings
from engine.tokens import types

TEXT = (
    "The fox (a red one) doesn't jump; it's lazy, isn't it? \"No!\" – well-known: naïve café.\n"
    "Größe über alles, 你好世界 and こんにちは, 🙂👍🏽 emoji.\n\n  Indented   text.\n"
) * 4


@pytest.fixture(scope="module", params=["byte-level-bpe", "wordpiece", "unigram", "characters"])
def tokenizer(request):
    wanted = TokenizerSettings(type=request.param, vocab_size=400)
    return types.train(wanted, lambda: iter([TEXT]))


def check(tokenizer, ids):
    parts = list(pieces(tokenizer, ids))
    assert len(parts) == len(ids)
    assert "".join(parts) == tokenizer.decode(ids)


def test_real_text_comes_whole(tokenizer):
    check(tokenizer, tokenizer.encode(TEXT))


def test_random_tokens_come_whole(tokenizer):
    @settings(max_examples=150, deadline=None)
    @given(st.lists(st.integers(0, tokenizer.vocab_size - 1), max_size=60))
    def holds(ids):
        check(tokenizer, ids)

    holds()


@pytest.mark.parametrize("window", [4, 12, 40])
def test_a_short_window_changes_nothing(tokenizer, monkeypatch, window):
    monkeypatch.setattr(stream_module, "WINDOW", window if tokenizer.id_of("##s") is None else window + 20)
    dice = random.Random(window)
    check(tokenizer, tokenizer.encode(TEXT))
    check(tokenizer, [dice.randrange(tokenizer.vocab_size) for _ in range(600)])


def test_the_window_stays_short(tokenizer):
    stream = Detokenizer(tokenizer)
    for token in tokenizer.encode(TEXT * 20):
        stream.feed(token)
    assert len(stream._window) <= stream_module.WINDOW + 8


def test_a_character_is_held_back_until_it_is_whole():
    tokenizer = types.train(TokenizerSettings(type="byte-level-bpe", vocab_size=257), lambda: iter(["abc"]))
    ids = tokenizer.encode("a🙂b")
    assert list(pieces(tokenizer, ids)) == ["a", "", "", "", "🙂", "b"]
    assert list(pieces(tokenizer, ids[:3])) == ["a", "", "\ufffd"]


def test_text_follows_its_context(tokenizer):
    prompt, rest = tokenizer.encode("The fox doesn't"), tokenizer.encode(" jump, it's lazy")
    stream = Detokenizer(tokenizer, prompt)
    text = "".join(stream.feed(token) for token in rest) + stream.finish()
    assert text == " jump, it's lazy"


def test_words_joined_by_rule_lose_nothing_at_the_seam():
    tokenizer = types.train(TokenizerSettings(type="wordpiece", vocab_size=400), lambda: iter([TEXT]))
    stream = Detokenizer(tokenizer, tokenizer.encode("it'"))
    text = "".join(stream.feed(token) for token in tokenizer.encode("s lazy.\n")) + stream.finish()
    assert text == "s lazy.\n"
