"""Rules that change the text, or judge it by itself; see test_cleaning_rules.py for those that came first."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.corpus.cleaning import (
    boilerplate_lines,
    drop_duplicates,
    join_lines,
    language,
    lowercase,
    missing_values,
    punctuation,
    quality_score,
    repeated_text,
    special_characters,
    word_limits,
)
from engine.corpus.cleaning.rule import Dropped, Noted, Survey
from engine.corpus.cleaning.rules import RULES
from engine.recipe import Recipe, with_settings

WRAPPED = """The kettle had been on the stove since the early morning, and the water in
it was by now so hot that nobody dared to lift the lid. It was a well-known
kettle, and an old one; the family had bought it in the year of the great cel-
ebration, which nobody now remembered, and which was written of in all the old
books of the town.

    an indented line that stays
A second paragraph begins here and it is long enough to be broken once, as the
first was."""


def run(rule, texts, section="cleaning", **settings):
    work = rule.RULE.start(Recipe(**{section: settings}))
    if isinstance(work, Survey):
        work.look(texts)
        work = work.step()
    rows = [{"document": n, "source": "a.txt", "member": str(n)} for n in range(len(texts))]
    return work(texts, rows)


def codes(verdicts):
    return [v.code.removeprefix("dropped.") if isinstance(v, Dropped) else "" for v in verdicts]


def test_wrapped_lines_become_paragraphs():
    (text,) = run(join_lines, [WRAPPED], join_lines=True)
    lines = text.split("\n")
    assert len(lines) == 4
    assert "the water in it was by now" in lines[0]
    assert "the great celebration, which nobody" in lines[0]
    assert lines[2:] == [
        "    an indented line that stays",
        "A second paragraph begins here and it is long enough to be broken once, as the first was.",
    ]


def test_a_hyphen_that_belongs_to_the_word_stays():
    text = WRAPPED.replace("great cel-\nebration", "great well-\nknown case")
    assert "great well-known case" in join_lines.join(text)


@pytest.mark.parametrize(
    "text",
    [
        "Shall I compare thee to a summer's day?\nThou art more lovely\nand temperate:\nRough winds\ndo shake\nbuds",
        "- one\n- two\n- three\n- four\n- five\n- six\n",
        "def f(a):\n    return a\n\n\ndef g(b):\n    return b\n",
        "a\nb\nc\nd\ne\nf\ng\n",
        "One line of many words and no end.",
        "",
    ],
)
def test_what_is_not_wrapped_stays(text):
    assert join_lines.join(text) == text


@given(st.text(alphabet="ab -\n.", max_size=400))
def test_joining_keeps_every_letter(text):
    def letters(one):
        return "".join(c for c in one if c.isalnum() or c == ".")

    assert letters(join_lines.join(text)) == letters(text)


def test_placeholders_alone_are_missing_values():
    texts = ["N/A", " null\n", "-", "(none)", "nothing", "N/A in a sentence", "", "--", "nan."]
    found = codes(run(missing_values, texts, drop_missing=True))
    assert found == ["missing", "missing", "missing", "missing", "", "", "", "missing", "missing"]
    assert missing_values.RULE.start(Recipe()) is None


def test_marks_in_plain_forms():
    text = "“It’s” – he said — ‘fine’…"
    assert run(punctuation, [text], straight_quotes=True) == ["\"It's\" – he said — 'fine'…"]
    every = {"straight_quotes": True, "plain_dashes": True, "plain_ellipses": True}
    assert run(punctuation, [text], **every) == ["\"It's\" - he said  -  'fine'..."]


def test_web_addresses_emoji_and_signs():
    text = "See https://a.example/x?y=1. Or www.b.example! 👍🏽 ❤️ 👩‍💻 © 5€ é\ue000 ☂"
    (replaced,) = run(special_characters, [text], web_addresses="replace")
    assert replaced.startswith("See <url>. Or <url>! ")
    (removed,) = run(special_characters, [text], remove_emoji=True, web_addresses="remove")
    assert removed == "See . Or !    © 5€ é\ue000 "
    assert run(special_characters, ["a © ☂ é 5€ +=中\ue000"], characters="no-signs") == ["a   é 5€ +=中"]
    assert run(special_characters, ["naïve ﬁ 中 “x”"], characters="ascii") == ["naive fi  x"]


def test_small_letters():
    assert run(lowercase, ["ABC Ünï ΑΣ"], lowercase=True) == ["abc ünï ας"]


def test_lines_of_many_documents_go_everywhere():
    menu = "Home | About | Contact us"
    texts = [f"{menu}\nText number {n} is its own.\nshort" for n in range(12)] + [menu, f"{menu}\n{menu}\nAlone."]
    found = run(boilerplate_lines, texts, remove_boilerplate=True, boilerplate_documents=5)
    assert found[0] == "Text number 0 is its own.\nshort"
    assert codes(found)[-2:] == ["boilerplate", ""]
    assert found[-1] == "Alone."


def test_copies_of_a_document_make_no_boilerplate():
    texts = ["This line stands in all the copies."] * 20
    assert run(boilerplate_lines, texts, remove_boilerplate=True, boilerplate_documents=5) == texts


def test_rare_lines_are_forgotten_before_frequent_ones(monkeypatch):
    monkeypatch.setattr(boilerplate_lines, "MOST_COUNTED", 50)
    texts = [f"The masthead of the paper\nLine {n} which stands here only" for n in range(200)]
    found = run(boilerplate_lines, texts, remove_boilerplate=True, boilerplate_documents=150)
    assert found[7] == "Line 7 which stands here only"


def test_of_repeated_paragraphs_the_first_stays():
    long = "This paragraph is long enough to be looked for, and it comes twice. " * 2
    texts = [f"One.\n\n{long}\n\nTwo.", f"Three.\n\n{long.upper()}\n\nFour.\n\n{long}", long]
    found = run(repeated_text, texts, repeated_text="paragraphs")
    assert found[:2] == [texts[0], "Three.\n\nFour."]
    assert codes(found) == ["", "", "repeated"]
    lines = run(repeated_text, ["aaaa\nbb\naaaa\nbb"], repeated_text="lines", repeated_characters=3)
    assert lines == ["aaaa\nbb\nbb"]


@given(st.lists(st.text(alphabet="ab\n ", max_size=40), max_size=8))
def test_repeated_text_loses_nothing_for_good(texts):
    found = run(repeated_text, texts, repeated_text="lines", repeated_characters=1)
    left = {" ".join(line.split()) for text in found if isinstance(text, str) for line in text.split("\n")}
    assert {" ".join(line.split()) for text in texts for line in text.split("\n")} - {""} <= left


def test_word_limits():
    found = run(word_limits, ["", "a b", "a b c d"], "quality", min_words=1, max_words=3)
    assert codes(found) == ["few-words", "", "many-words"]


def test_duplicates_by_text_by_spacing_and_by_words():
    texts = ["A tea.", "A  tea.", "a tea", "A tea."]
    assert codes(run(drop_duplicates, texts)) == ["", "", "", "duplicate"]
    assert codes(run(drop_duplicates, texts, same_when="spacing")) == ["", "duplicate", "", "duplicate"]
    assert codes(run(drop_duplicates, texts, same_when="words")) == ["", "duplicate", "duplicate", "duplicate"]
    assert codes(run(drop_duplicates, ["…", "!", "!"], same_when="words")) == ["", "", "duplicate"]


def test_languages_are_found_counted_and_sorted_out():
    texts = [
        "This is a plain English sentence about the weather.",
        "Dies ist ein deutscher Satz über das Wetter von heute.",
        "這是一個關於天氣的句子,沒有空格。",
        "12345 67890 !!!",
    ]
    found = run(language, texts, "quality", detect_language=True)
    assert [v.marks["language"] for v in found] == ["en", "de", "zh", ""]
    assert [v.found for v in found] == [{"en": 1}, {"de": 1}, {"zh": 1}, {"unknown": 1}]
    assert codes(run(language, texts, "quality", languages=("en",))) == ["", "language", "language", "language"]
    assert codes(run(language, texts, "quality", languages=("de",), language_score=1.0))[1] == "language-unsure"


def test_the_score_tells_prose_from_the_rest():
    others = [
        "Home\nAbout\nLogin\nCart\n" * 20,
        "{x: 1, y: [2, 3]};\n" * 30,
        "buy now " * 200,
        "12 34 | 56 | 78\n" * 40,
    ]
    assert quality_score.score(WRAPPED) > 0.9
    assert all(quality_score.score(text) < 0.4 for text in others)
    assert quality_score.score(" \n") == 0.0
    (verdict,) = quality_score.measure(0.0)([WRAPPED], [{}])
    assert isinstance(verdict, Noted)
    assert list(verdict.found) == [f"{quality_score.score(WRAPPED):.2f}"]


@given(st.text(max_size=300))
def test_a_score_lies_between_0_and_1(text):
    assert 0 <= quality_score.score(text.encode("utf-8", "replace").decode()) <= 1


ALL_ON = with_settings(
    Recipe(),
    [
        "cleaning.join_lines=true", "cleaning.drop_missing=true", "cleaning.remove_boilerplate=true",
        "cleaning.repeated_text=lines", "cleaning.web_addresses=replace", "cleaning.remove_emoji=true",
        "cleaning.characters=no-signs", "cleaning.straight_quotes=true", "cleaning.plain_dashes=true",
        "cleaning.plain_ellipses=true", "cleaning.lowercase=true", "cleaning.same_when=words",
        "cleaning.near_duplicates=true", "quality.detect_language=true", "quality.preset=fineweb",
        "quality.min_score=0.1", "quality.min_words=1",
    ],
)  # fmt: skip
STRANGE = [
    "",
    " ",
    "\0",
    "!?…—",
    "\u202eabc",
    "אב גד",
    "中文没有空格的句子。" * 20,
    "a" * 5_000,
    "\ufffd",
    "e\u0301\u0301",
]


HERE = [rule for rule in RULES if rule.settings[0].startswith(("cleaning.", "quality."))]


@pytest.mark.parametrize("rule", HERE, ids=lambda rule: rule.name)
def test_strange_and_hostile_texts_are_judged_soon(rule):
    hostile = [
        p * (200_000 // len(p)) for p in ("x", "-\n", "a-\n", "\n\n", "中", "www.", "👩\u200d", "“", "a ", "[", "n/a ")
    ]
    work = rule.start(ALL_ON)
    texts = [*STRANGE, *hostile]
    if isinstance(work, Survey):
        work.look(texts)
        work = work.step()
    rows = [{"document": n, "source": "a", "member": ""} for n in range(len(texts))]
    started = time.process_time()
    verdicts = work(texts, rows)
    assert time.process_time() - started < 6
    assert all(isinstance(verdict, str | Noted | Dropped) for verdict in verdicts)
