"""Fast encoders: on any text the tokens of the reference, and where they are not, it is noticed."""

from __future__ import annotations

import functools
import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer

from engine.errors import LangwrightError
from engine.recipe import Recipe, with_values
from engine.tokens.encoders import CheckedEncoder, DiffersError, Encoder, fastest
from engine.tokens.encoders.encoder import joined
from engine.tokens.patterns import PATTERNS
from engine.tokens.tokenizer import TextTokenizer
from engine.tokens.types import train

TEXT = [
    f"{who}:\nThe {what} is near, isn't it? <|endoftext|> ENDTURN {n * 37}\n\n  漢字かな 🎉 é e\u0301 мир {what}s\t\r\n"
    for n in range(8)
    for who in ("First", "Zoë")
    for what in ("river", "mountain", "wood")
]
SPECIAL = ("ENDTURN", "<|user|>", "aa")

FAST = [
    *({"pre_tokenizer": name} for name in ("usual", *PATTERNS)),
    {"normalizer": "nfkc", "lowercase": True},
    {"type": "characters"},
    {"type": "characters", "normalizer": "nfc"},
    {"type": "bytes"},
]

anything = st.lists(
    st.one_of(
        st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
        st.sampled_from(
            ["<|endoftext|>", "ENDTURN", "ENDTURNs", "<|user|>", "aaa", "\ufdd0\ufffe\ufdd0", "\x00", "\u2028"]
        ),
        st.sampled_from(
            ["\n\n", "  ", " \n ", "'s", "'LL", "1234", "👩\u200d👩\u200d👧", "e\u0301\u0302", "漢字", "한국어", "ﷺ"]
        ),
        st.builds(lambda c, n: c * n, st.sampled_from("a \n1漢!"), st.integers(1, 300)),
    ),
    max_size=8,
).map("".join)


@functools.cache
def made(values: str) -> TextTokenizer:
    given_values = {"vocab_size": 400, "special_tokens": SPECIAL, **json.loads(values)}
    recipe = with_values(Recipe(), {f"tokenizer.{name}": value for name, value in given_values.items()})
    return train(recipe.tokenizer, lambda: iter(TEXT))


@pytest.mark.parametrize("values", FAST, ids=str)
@settings(max_examples=25, deadline=None)
@given(pieces=st.lists(anything, max_size=5))
def test_fast_tokens_are_those_of_the_reference(values, pieces):
    values = json.dumps(values)
    tokenizer = made(values)
    fast = fastest(tokenizer)
    assert fast is not None
    encoded = fast.encode(pieces)
    assert [encoded.piece(n).tolist() for n in range(len(pieces))] == tokenizer.encode_batch(pieces)
    assert not set(encoded.ids.tolist()) & (tokenizer.special_ids - {tokenizer.unknown})


@pytest.mark.parametrize("values", FAST, ids=str)
def test_long_runs_are_no_matter(values):
    values = json.dumps(values)
    tokenizer = made(values)
    runs = ["a" * 50_000, " " * 50_000, "\n" * 50_000, "'" * 20_000, "1" * 20_000, "ab" * 20_000, "漢" * 20_000]
    CheckedEncoder(tokenizer, fastest(tokenizer)).encode(runs)


@pytest.mark.parametrize("kind", ["bpe", "wordpiece", "unigram", "word-level"])
def test_other_types_are_encoded_by_the_reference(kind):
    tokenizer = made(json.dumps({"type": kind}))
    assert fastest(tokenizer) is None
    encoder = CheckedEncoder(tokenizer, None)
    encoded = encoder.encode([*TEXT[:3], ""])
    assert encoder.name == "tokenizers"
    assert [encoded.piece(n).tolist() for n in range(4)] == tokenizer.encode_batch([*TEXT[:3], ""])


def test_without_tiktoken_the_reference_serves(monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    assert fastest(made("{}")) is None


@pytest.mark.parametrize(
    "change",
    [
        lambda c: c["model"]["merges"].reverse(),
        lambda c: c["model"].update(unk_token="Z"),
        lambda c: c["pre_tokenizer"]["pretokenizers"][-1].update(add_prefix_space=True),
        lambda c: c["pre_tokenizer"]["pretokenizers"].append({"type": "Digits", "individual_digits": True}),
        lambda c: c["added_tokens"].append({**c["added_tokens"][0], "id": 5, "content": "Z", "special": False}),
    ],
)
def test_an_unusual_bpe_is_left_to_the_reference(change):
    content = json.loads(made("{}").json())
    change(content)
    text = json.dumps(content)
    assert fastest(TextTokenizer(Tokenizer.from_str(text), text)) is None


def test_a_pattern_that_leaves_text_out_is_noticed_at_once():
    content = json.loads(made(json.dumps({"pre_tokenizer": "gpt2"})).json())
    words = {"type": "Split", "pattern": {"Regex": r"\p{L}+"}, "behavior": "Isolated", "invert": False}
    level = {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": True, "use_regex": False}
    content["pre_tokenizer"] = {"type": "Sequence", "pretokenizers": [words, level]}
    text = json.dumps(content)
    tokenizer = TextTokenizer(Tokenizer.from_str(text), text)
    encoder = CheckedEncoder(tokenizer, fastest(tokenizer))
    encoder.encode(["abc"])
    with pytest.raises(DiffersError):
        encoder.encode(["abc", "1"])


def test_a_difference_is_noticed():
    tokenizer = made("{}")
    right = fastest(tokenizer)
    wrong = Encoder("wrong", lambda pieces: joined([ids[::-1] for ids in tokenizer.encode_batch(pieces)]), threads=True)
    CheckedEncoder(tokenizer, right).encode(TEXT)
    with pytest.raises(DiffersError):
        CheckedEncoder(tokenizer, wrong).encode(TEXT)


def test_one_in_a_hundred_characters_is_checked():
    tokenizer = made("{}")
    encoder = CheckedEncoder(tokenizer, fastest(tokenizer))
    pieces = ["the river and the wood " * 40] * 900
    for _ in range(25):
        encoder.encode(pieces)
    seen = 25 * sum(map(len, pieces))
    assert 0.01 * seen <= encoder.checked < 0.01 * seen + 2000


def test_surrogates_are_refused_in_words():
    for values in FAST:
        tokenizer = made(json.dumps(values))
        with pytest.raises(LangwrightError, match="surrogate"):
            CheckedEncoder(tokenizer, fastest(tokenizer)).encode(["a\ud800"])


def test_every_code_point_is_cut_alike_by_both_libraries():
    """Their tables of Unicode may be of different years; a sample of all code points."""
    points = [*range(0, 0xD800, 37), *range(0xE000, 0x34800, 211), *range(0xE0000, 0xE1000, 41)]
    pieces = [
        "".join(f"a{c}b 1{c}2 .{c}; {c}{c} {c} x\n" for c in map(chr, part)) for part in np.array_split(points, 20)
    ]
    for name in PATTERNS:
        tokenizer = made(json.dumps({"pre_tokenizer": name}))
        encoded = fastest(tokenizer).encode(pieces)
        assert encoded.ids.tolist() == [i for ids in tokenizer.encode_batch(pieces) for i in ids]
