"""Every type: what goes in comes out as far as the type can, and no text becomes a special token."""

from __future__ import annotations

import functools
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tokenizers import Regex, pre_tokenizers
from transformers import PreTrainedTokenizerFast

from engine.errors import LangwrightError, UsageError
from engine.recipe import Recipe, with_values
from engine.tokens.documents import pieces
from engine.tokens.patterns import PATTERNS
from engine.tokens.tokenizer import TextTokenizer
from engine.tokens.types import least_vocabulary, train

TYPES = ("byte-level-bpe", "bpe", "wordpiece", "unigram", "word-level", "characters", "bytes")
EXACT = ("byte-level-bpe", "bpe", "unigram", "bytes")

TEXT = [
    f"{who}:\nThe {what} is near, and <|endoftext|> is only text; ENDTURN too.\n\nHow many {what}s? {n}, says <0x41>.\n"
    for n in range(8)
    for who in ("First Citizen", "MENENIUS", "Zoë")
    for what in ("river", "mountain", "café", "wood")
]

NASTY = (
    "I'm <|endoftext|><unk>ENDTURN ENDTURNs <0x41>  two\t tabs\n\n\n\r\n漢字 🎉 e\u0301 \x00 ## a##b “q”\u2028 <|user|>"
)


def tokenizer_settings(kind: str, **values):
    given_values = {"type": kind, "vocab_size": 420, "special_tokens": ("ENDTURN", "<|user|>"), **values}
    return with_values(Recipe(), {f"tokenizer.{name}": value for name, value in given_values.items()}).tokenizer


@functools.cache
def made(kind: str, **values) -> TextTokenizer:
    return train(tokenizer_settings(kind, **values), lambda: iter(TEXT))


@pytest.fixture(scope="module")
def tokenizers():
    return {kind: train(tokenizer_settings(kind), lambda: iter(TEXT)) for kind in TYPES}


@pytest.mark.parametrize("kind", TYPES)
def test_ids_are_dense_and_end_of_text_is_the_first(tokenizers, kind):
    tokenizer = tokenizers[kind]
    assert tokenizer.end_of_text == 0 == tokenizer.id_of("<|endoftext|>")
    assert sorted(tokenizer.raw.get_vocab().values()) == list(range(tokenizer.vocab_size))
    assert tokenizer.vocab_size <= 420
    specials = {tokenizer.token(token_id) for token_id in tokenizer.special_ids} - {"<unk>"}
    assert specials == {"<|endoftext|>", "ENDTURN", "<|user|>"}


@pytest.mark.parametrize("kind", TYPES)
@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parts=st.lists(st.sampled_from([*NASTY.split(" "), " ", "\n", "river", "END", "TURN", "<|", "endoftext", "|>"])))
def test_no_text_becomes_a_special_token(tokenizers, kind, parts):
    tokenizer = tokenizers[kind]
    found = set(tokenizer.encode("".join(parts))) & tokenizer.special_ids
    assert found <= {tokenizer.unknown}


@pytest.mark.parametrize("kind", EXACT)
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="▁")))
def test_any_text_is_read_back_exactly(tokenizers, kind, text):
    assert tokenizers[kind].decode(tokenizers[kind].encode(text)) == text


@pytest.mark.parametrize("kind", [*EXACT, "characters"])
def test_known_text_is_read_back_exactly(tokenizers, kind):
    for text in TEXT:
        assert tokenizers[kind].decode(tokenizers[kind].encode(text)) == text
    if kind != "characters":
        assert tokenizers[kind].decode(tokenizers[kind].encode(NASTY)) == NASTY


def test_wordpiece_keeps_lines_and_joins_words_by_rule(tokenizers):
    tokenizer = tokenizers["wordpiece"]
    text = "First Citizen:\nThe river is near, and only text.\n\nHow many rivers? 3, says 1.\n"
    assert tokenizer.decode(tokenizer.encode(text)) == text
    assert tokenizer.decode(tokenizer.encode("The   river")) == "The river"


def test_characters_are_sorted_by_code_point(tokenizers):
    tokenizer = tokenizers["characters"]
    assert [tokenizer.token(i) for i in range(4)] == ["<|endoftext|>", "<unk>", "ENDTURN", "<|user|>"]
    rest = [tokenizer.token(i) for i in range(4, tokenizer.vocab_size)]
    assert rest == sorted(set("".join(TEXT)))
    assert tokenizer.encode("aéQ\U0001f600")[-1] == tokenizer.unknown


@pytest.mark.parametrize(
    ("kind", "count"),
    [("characters", 2), ("wordpiece", 2), ("word-level", 2), *((kind, 0) for kind in EXACT)],
)
def test_what_cannot_be_written_is_counted(tokenizers, kind, count):
    assert tokenizers[kind].unknown_in("river 漢 字 river") == count
    assert tokenizers[kind].unknown_in("river") == 0


def test_few_characters_are_the_most_frequent_ones():
    tokenizer = train(
        tokenizer_settings("characters", vocab_size=16, special_tokens=()),
        lambda: iter(["b" * 9 + "a" * 5 + "c", *"defghijklmnopqrst"] * 2),
    )
    assert tokenizer.vocab_size == 16
    assert {"a", "b", "c"} <= {tokenizer.token(i) for i in range(2, 16)}


@pytest.mark.parametrize("kind", [kind for kind in TYPES if kind != "word-level"])
def test_lower_case(kind):
    tokenizer = train(tokenizer_settings(kind, lowercase=True), lambda: iter(TEXT))
    assert tokenizer.decode(tokenizer.encode("First Citizen")) == "first citizen"


@settings(max_examples=25, deadline=None)
@given(
    kind=st.sampled_from(EXACT),
    pre_tokenizer=st.sampled_from(["gpt2", "cl100k", "whitespace", "punctuation", "digits", "script"]),
    texts=st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="▁")), min_size=4, max_size=4),
)
def test_text_is_read_back_exactly_however_it_is_cut(kind, pre_tokenizer, texts):
    tokenizer = made(kind, pre_tokenizer=pre_tokenizer)
    for text in (*texts, *NASTY.split("  "), "ENDTURN<|endoftext|>"):
        ids = tokenizer.encode(text)
        assert tokenizer.decode(ids) == text
        assert not set(ids) & (tokenizer.special_ids - {tokenizer.unknown})


@settings(max_examples=40, deadline=None)
@given(
    kind=st.sampled_from([*EXACT, "characters"]),
    normalizer=st.sampled_from(["nfc", "nfkc"]),
    text=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="▁")),
)
def test_what_is_read_back_is_the_normalised_text(kind, normalizer, text):
    tokenizer = made(kind, normalizer=normalizer, byte_fallback="on")
    expected = tokenizer.normalized([text])[0]
    if "▁" not in expected:
        assert tokenizer.decode(tokenizer.encode(text)) == expected


def test_normalisers_do_what_they_say():
    texts = {"nfc": ("e\u0301ﬁ", "éﬁ"), "nfkc": ("e\u0301ﬁ", "éfi")}
    for normalizer, (text, expected) in texts.items():
        assert made("byte-level-bpe", normalizer=normalizer).normalized([text]) == [expected]
    assert made("bpe", strip_accents=True, lowercase=True).normalized(["Éa\u0308 한"]) == ["ea 한"]


@pytest.mark.parametrize("kind", ["bpe", "unigram", "characters"])
def test_byte_fallback_can_be_chosen(kind):
    assert made(kind, byte_fallback="on").unknown_in("river 漢字") == 0
    assert made(kind, byte_fallback="off").unknown_in("river 漢字") > 0
    assert made(kind, byte_fallback="on").decode(made(kind, byte_fallback="on").encode("漢<0x41>")) == "漢<0x41>"


def test_words_are_cut_as_chosen():
    def cut(text, **values):
        tokenizer = made("byte-level-bpe", vocab_size=2000, min_frequency=1, **values)
        return [tokenizer.decode([i]) for i in tokenizer.encode(text)]

    text = "The river is near, and"
    assert cut(text, pre_tokenizer="whitespace") == ["The", " river", " is", " near,", " and"]
    assert cut(text, pre_tokenizer="punctuation") == ["The", " river", " is", " near", ",", " and"]
    assert made("word-level", pre_tokenizer="whitespace", min_frequency=1).unknown_in("near,") == 0
    digits = made("byte-level-bpe", pre_tokenizer="digits").raw.pre_tokenizer.pre_tokenize_str("a 1234")
    assert [piece for piece, _ in digits] == ["a", "Ġ1", "2", "3", "4"]
    threes = made("byte-level-bpe", pre_tokenizer="cl100k").raw.pre_tokenizer.pre_tokenize_str("a1234.\nb")
    assert [piece for piece, _ in threes] == ["a", "123", "4", ".Ċ", "b"]
    script = made("bpe", pre_tokenizer="script").raw.pre_tokenizer.pre_tokenize_str("abcмир漢字ひら")
    assert [piece for piece, _ in script] == ["abc", "мир", "漢字", "ひら"]


def test_every_pattern_matches_all_of_a_text():
    split = {name: pre_tokenizers.Split(Regex(pattern), "isolated") for name, pattern in PATTERNS.items()}
    text = NASTY + "\n\n \u00a0\u2003x\n  y'S 12345 \n"
    removed = {name: pre_tokenizers.Split(Regex(pattern), "removed") for name, pattern in PATTERNS.items()}
    for name in PATTERNS:
        assert "".join(piece for piece, _ in split[name].pre_tokenize_str(text)) == text
        assert removed[name].pre_tokenize_str(text) == []


@pytest.mark.parametrize("kind", TYPES)
def test_a_tiny_text_gives_what_can_be_had(kind):
    tokenizer = train(tokenizer_settings(kind, vocab_size=5000), lambda: iter(["ab ab"]))
    assert tokenizer.vocab_size < 5000
    assert tokenizer.decode(tokenizer.encode("ab ab")) == "ab ab"


@pytest.mark.parametrize("kind", TYPES)
def test_a_tiny_vocabulary_is_raised_to_the_least(kind):
    chosen = tokenizer_settings(kind, vocab_size=16, min_frequency=1)
    tokenizer = train(chosen, lambda: iter([*TEXT, "".join(map(chr, range(0x4E00, 0x4F00)))]))
    assert tokenizer.vocab_size <= max(16, least_vocabulary(chosen))


def test_unigram_writes_characters_without_a_piece_as_bytes():
    rare = "".join(map(chr, range(0x4E00, 0x5000)))
    tokenizer = train(tokenizer_settings("unigram", vocab_size=500), lambda: iter([*TEXT, rare]))
    assert tokenizer.vocab_size <= 500
    assert tokenizer.decode(tokenizer.encode(rare)) == rare
    assert tokenizer.unknown not in tokenizer.encode(rare)


@pytest.mark.parametrize("kind", TYPES)
def test_transformers_reads_the_same_tokens(tokenizers, kind, tmp_path):
    path = tmp_path / "tokenizer.json"
    path.write_text(tokenizers[kind].json(), encoding="utf-8")
    theirs = PreTrainedTokenizerFast(tokenizer_file=str(path))
    for text in TEXT[:5]:
        plain = text.replace("<|endoftext|>", "").replace("ENDTURN", "")
        assert theirs(plain)["input_ids"] == tokenizers[kind].encode(plain)
    again = TextTokenizer.load(path)
    assert again.sha256 == tokenizers[kind].sha256
    assert again.encode(NASTY) == tokenizers[kind].encode(NASTY)


@pytest.mark.parametrize("kind", TYPES)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    parts=st.lists(
        st.sampled_from(["The", "river", " ", "  ", "\n", "\n\n", " \n", "\t", ".", "é", "x", "\r\n", "'s"])
    ),
    length=st.integers(8, 30),
)
def test_pieces_give_the_tokens_of_the_whole(tokenizers, kind, parts, length):
    text = "x".join(["".join(parts), " end\nof"])
    cut = list(pieces(text, length))
    assert "".join(cut) == text
    if all(len(piece) < length for piece in cut[:-1]):  # a good place was found each time
        whole = tokenizers[kind].encode(text)
        assert [i for piece in cut for i in tokenizers[kind].encode(piece)] == whole


@pytest.mark.parametrize("pre_tokenizer", PATTERNS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    parts=st.lists(
        st.sampled_from(["The", " ", "  ", "\n", "\n\n", " \n", "\t", ".", "é", "12", "\r\n", "'s", "漢", "!"])
    ),
    length=st.integers(8, 30),
)
def test_pieces_are_cut_where_every_pattern_cuts(pre_tokenizer, parts, length):
    text = "x".join(["".join(parts), " end\nof"])
    cut = list(pieces(text, length))
    if all(len(piece) < length for piece in cut[:-1]):
        words = pre_tokenizers.Split(Regex(PATTERNS[pre_tokenizer]), "isolated").pre_tokenize_str
        assert [w for piece in cut for w, _ in words(piece)] == [w for w, _ in words(text)]


@pytest.mark.parametrize("token", ["", "x", "  ", "<unk>", "<0x41>"])
def test_what_cannot_be_a_special_token_is_refused(token):
    with pytest.raises(UsageError, match="cannot be a special token"):
        train(tokenizer_settings("unigram", special_tokens=(token,)), lambda: iter(TEXT))


def test_an_open_vocabulary_is_refused():
    with pytest.raises(UsageError, match="auto"):
        train(tokenizer_settings("characters", vocab_size="auto"), lambda: iter(TEXT))


def test_surrogates_are_refused_in_words(tokenizers):
    with pytest.raises(LangwrightError, match="surrogate"):
        tokenizers["byte-level-bpe"].encode("a\ud800")


def test_what_is_no_tokenizer_is_named(tmp_path):
    for content in (None, "nonsense", "{}", json.dumps({"version": "1.0"})):
        path = tmp_path / "tokenizer.json"
        if content is not None:
            path.write_text(content)
        with pytest.raises(LangwrightError, match="is not a tokenizer"):
            TextTokenizer.load(path)


def test_a_tokenizer_without_an_end_of_text_is_refused(tokenizers, tmp_path):
    path = tmp_path / "tokenizer.json"
    path.write_text(tokenizers["characters"].json().replace("<|endoftext|>", "<|other|>"), encoding="utf-8")
    with pytest.raises(LangwrightError, match=r"no <\|endoftext\|>"):
        TextTokenizer.load(path)
