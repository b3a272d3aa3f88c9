"""The published quality rules, against datatrove's own filters: the same documents, the same reasons."""

from __future__ import annotations

import random
import time
import warnings
from pydoc_data import topics

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from engine.corpus.cleaning import c4_quality, fineweb_quality, gopher_quality, gopher_repetition
from engine.corpus.cleaning.rule import Dropped
from engine.corpus.words.english import count_sentences, split_words
from engine.corpus.words.runs import Runs
from engine.recipe import Recipe

RULES = (gopher_quality, gopher_repetition, c4_quality, fineweb_quality)
REASONS = {
    "gopher_short_doc": "gopher.few-words",
    "gopher_long_doc": "gopher.many-words",
    "gopher_below_avg_threshold": "gopher.short-words",
    "gopher_above_avg_threshold": "gopher.long-words",
    "gopher_too_many_hashes": "gopher.hashes",
    "gopher_too_many_ellipsis": "gopher.ellipses",
    "gopher_too_many_bullets": "gopher.bullets",
    "gopher_too_many_end_ellipsis": "gopher.ellipsis-lines",
    "gopher_below_alpha_threshold": "gopher.no-letters",
    "gopher_enough_stop_words": "gopher.stop-words",
    "empty": "empty",
    "dup_para_frac": "repetition.paragraphs",
    "dup_para_char_frac": "repetition.paragraph-characters",
    "dup_line_frac": "repetition.lines",
    "dup_line_char_frac": "repetition.line-characters",
    **{f"top_{n}_gram": f"repetition.top-{n}" for n in (2, 3, 4)},
    **{f"duplicated_{n}_n_grams": f"repetition.runs-{n}" for n in range(5, 11)},
    "too_few_sentences": "c4.few-sentences",
    "lorem_ipsum": "c4.lorem-ipsum",
    "curly_bracket": "c4.curly-bracket",
    "line_punct_ratio": "fineweb.line-ends",
    "short_line_ratio": "fineweb.short-lines",
    "char_dup_ratio": "fineweb.repeated-lines",
    "list_ratio": "fineweb.list",
}
_WORDS = """
the of and that have with be to it's don't cannot U.S. e.g. Mr. a.m. 3.5km $5 10% well-known and/or http://a.co/x
a@b.org :) hello:) ... … — - • # ( ) “quoted” 'single'
Ünïcode 中文字。 שלום שלום. naïve C++ x=y a,b word.Next 1-2 --
…… :-( :)) gonna they’ll 10am °C. US$5 lorem ipsum javascript {x}
[1] [edit] cookie policy I’m end. End! why? 😀 a.
"""
WORDS = _WORDS.split()
SEPARATORS = [" "] * 12 + ["\n", "\n", "\n\n", "  ", "\t", " \n", ".\n", ". ", "\u00a0", "\u2028", "\r\n"]
PROSE = "The cat sat on the mat, and that was that. It had to be with the dog of the house. "


@pytest.fixture(scope="module")
def datatrove():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from datatrove.pipeline import filters
        from datatrove.utils import text

        text.split_into_words("warm up")
    return filters, text


def made(seed, length):
    """Text of words, marks and lines; the lower the seed's digit, the more of it repeats."""
    rng = random.Random(seed)
    pool = rng.sample(WORDS, rng.choice([3, 10, 40, len(WORDS)]))
    text = "".join(rng.choice(pool) + rng.choice(SEPARATORS) for _ in range(length))
    return text * rng.choice([1, 1, 1, 2, 3])


def real(seed):
    """Some of Python's reference text, at times with lines or paragraphs repeated or mixed."""
    rng = random.Random(seed)
    text = rng.choice(list(topics.topics.values()))
    start = rng.randrange(max(len(text) - 2_000, 1))
    paragraphs = text[start : start + rng.randint(200, 6_000)].split("\n\n")
    if rng.random() < 0.5:
        paragraphs += rng.choices(paragraphs, k=rng.randint(1, len(paragraphs)))
    return rng.choice(["\n\n", "\n", " "]).join(paragraphs)


def ours(rule, text, **quality):
    recipe = Recipe(quality={"preset": "custom", **{name: {"use": True} for name in FAMILIES.values()}} | quality)
    (verdict,) = rule.RULE.start(recipe)([text], [{}])
    return verdict


FAMILIES = dict(zip(RULES, ("gopher", "repetition", "c4", "fineweb"), strict=True))


def theirs(datatrove, rule, text, **arguments):
    from datatrove.data import Document

    filters, _ = datatrove
    names = ("GopherQualityFilter", "GopherRepetitionFilter", "C4QualityFilter", "FineWebQualityFilter")
    made = dict(zip(RULES, names, strict=True))
    document = Document(text=text, id="0")
    found = getattr(filters, made[rule])(**arguments).filter(document)
    return document.text if found is True else REASONS[found[1]]


def told(verdict):
    if not isinstance(verdict, Dropped):
        return verdict
    code = verdict.code.removeprefix("dropped.")
    return "empty" if code.endswith(".empty") else code


@pytest.mark.parametrize("seed", range(60))
def test_decisions_are_datatroves_on_made_and_on_real_text(datatrove, seed):
    for text in (made(seed, 20 + 10 * seed), real(seed), PROSE * (seed % 7 + 1)):
        for rule in RULES:
            assert told(ours(rule, text)) == theirs(datatrove, rule, text), (rule.RULE.name, text)


PIECES = st.lists(st.sampled_from([*WORDS, *SEPARATORS, *(["the ", "and. "] * 5)]), min_size=1, max_size=150).map(
    "".join
)


@given(PIECES.filter(str.strip))
@example("a 中文。" * 60)
@example("- item\n" * 60)
@example("end...\n" * 60)
@example("#" * 300)
@example("Mr. Smith (U.S.) said: “it’s 5km.” [1]\n" * 6)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_decisions_are_datatroves_whatever_the_text(datatrove, text):
    for rule in RULES:
        loose = {"min_doc_words": 1, "min_stop_words": 0} if rule is gopher_quality else {}
        limits = {"gopher": {"use": True, "min_words": 1, "min_stop_words": 0}} if loose else {}
        if loose and not any(c.isalpha() for c in text):
            continue  # datatrove divides by the number of words
        assert told(ours(rule, text, **limits)) == theirs(datatrove, rule, text, **loose), rule.RULE.name


@given(PIECES)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_words_and_sentences_are_spacys(datatrove, text):
    _, their = datatrove
    assert split_words(text) == their.split_into_words(text)
    if text.strip():
        assert count_sentences(text) == len(their.split_into_sentences(text))


def test_thresholds_are_settings(datatrove):
    text = real(3)
    cases = [
        (gopher_quality, {"min_doc_words": 10**6}, "gopher", {"min_words": 10**6}),
        (gopher_quality, {"max_doc_words": 5}, "gopher", {"max_words": 5}),
        (gopher_quality, {"stop_words": ["zz"]}, "gopher", {"stop_words": ("zz",)}),
        (gopher_repetition, {"dup_line_frac": 0.001}, "repetition", {"lines": 0.001}),
        (gopher_repetition, {"top_n_grams": ((2, 0.001),)}, "repetition", {"top_2_gram": 0.001}),
        (gopher_repetition, {"dup_n_grams": ((5, 0.001),)}, "repetition", {"repeated_5_grams": 0.001}),
        (c4_quality, {"min_num_sentences": 10**5}, "c4", {"min_sentences": 10**5}),
        (c4_quality, {"filter_no_terminal_punct": False}, "c4", {"terminal_punctuation": False}),
        (fineweb_quality, {"short_line_length": 10**5}, "fineweb", {"short_line": 10**5}),
        (fineweb_quality, {"new_line_ratio": 0.001}, "fineweb", {"max_line_ends": 0.001}),
    ]  # fmt: skip
    for rule, arguments, family, values in cases:
        verdict = ours(rule, text, **{family: {"use": True, **values}})
        assert told(verdict) == theirs(datatrove, rule, text, **arguments), arguments


@given(st.lists(st.sampled_from(["a", "bc", "abc", "b", "ca", "𝕏"]), max_size=80), st.integers(2, 6))
def test_the_shortcut_over_runs_never_says_less_and_mostly_nothing(words, size):
    runs = Runs(words)
    joined = ["".join(words[start : start + size]) for start in range(len(words) - size + 1)]
    assert runs.repeated(size) <= runs.at_most(size) <= len("".join(words))
    if len(set(joined)) == len(joined):
        assert runs.at_most(size) == 0


HOSTILE = [
    "x",
    "(",
    ".",
    "中",
    "a.",
    "http://",
    "@a.",
    "\n",
    "!?",
    "a b ",
    "a-",
    "'s",
    ":)",
    "[1]",
    "same line here.\n",
]


def hostile(size):
    yield from (pattern * (size // len(pattern)) + "." for pattern in HOSTILE)
    yield ":" * (size // 2) + "@" + "a." * (size // 4)
    yield " ".join(map(str, range(size // 6)))


def test_nothing_takes_long_over_a_hostile_text():
    """100 kB each: what takes longer with the square of the length would take minutes."""
    for text in hostile(100_000):
        for rule in RULES:
            started = time.process_time()
            assert isinstance(ours(rule, text), str | Dropped)
            assert time.process_time() - started < 3, (rule.RULE.name, text[:10])


@pytest.mark.campaign
def test_nothing_takes_long_over_a_hostile_megabyte():
    for text in hostile(1_000_000):
        for rule in RULES:
            started = time.process_time()
            assert isinstance(ours(rule, text), str | Dropped)
            assert time.process_time() - started < 12, (rule.RULE.name, text[:10])
