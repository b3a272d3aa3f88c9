from __future__ import annotations

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from engine.corpus.cleaning import (
    drop_duplicates,
    fix_unicode,
    html_to_text,
    length_limits,
    normalize_whitespace,
    remove_control_characters,
    unicode_normalization,
)
from engine.corpus.cleaning.rule import Dropped, Noted, Survey
from engine.corpus.cleaning.rules import RULES
from engine.recipe import Recipe, settings_of

ANY = st.text(st.characters(), max_size=60)  # lone surrogates too
OFF = Recipe(
    cleaning={
        "fix_unicode": False,
        "html_to_text": False,
        "unicode_normalization": "none",
        "remove_control_characters": False,
        "normalize_whitespace": False,
        "min_characters": 0,
        "drop_duplicates": False,
    },
    privacy={"find": False},
)
PAGE = """<!DOCTYPE html><html><head><title>T</title><style>p {}</style></head><body>
<nav><a href="/">Home</a> <a href="/a">About</a></nav>
<article><h1>On tea</h1><p>Tea is a drink &amp; a habit, and this paragraph is long enough to count as text.</p>
</article>
<script>alert("no")</script><div id="cookie-banner">We use cookies</div></body></html>"""


def apply(rule, texts, **settings):
    return run(rule.RULE, Recipe(cleaning=settings), texts)


def run(rule, recipe, texts):
    work = rule.start(recipe)
    if isinstance(work, Survey):
        work.look(texts)
        work = work.step()
    rows = [{"document": n, "source": "a.txt", "member": str(n)} for n in range(len(texts))]
    return work(texts, rows) if work else texts


def test_every_setting_of_cleaning_and_quality_steers_one_rule():
    steering = [name for rule in RULES for name in rule.settings if name != "quality.preset"]  # steers four
    assert len(set(steering)) == len(steering)
    declared = settings_of(Recipe(), "cleaning", "quality")
    wanted = {setting.path for setting in declared if not setting.execution} - {"quality.preset"}
    assert {name for name in steering if name.startswith(("cleaning.", "quality."))} == wanted


def test_rules_that_are_off_do_nothing():
    on = [rule.name for rule in RULES if rule.start(OFF)]
    assert on == ["length_limits"]  # nothing but empty documents is dropped there
    assert apply(length_limits, [" ", "a"], min_characters=0) == [" ", "a"]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
@given(texts=st.lists(ANY, max_size=4))
@example(texts=["\ud800", "\udfff<html></html>", "<p>\ud800</p>", "", "\0"])
def test_any_text_gets_a_verdict(rule, texts):
    verdicts = run(rule, Recipe(), texts)
    assert len(verdicts) == len(texts)
    assert all(isinstance(verdict, str | Noted | Dropped) for verdict in verdicts)


def test_mojibake_is_mended_and_nothing_else():
    kept = ["plain", "“curly” – it’s", "ﬁne ﾊﾝｶｸ", "AT&amp;T", "Ünï", "a\r\nb", "π ≈ 3"]
    assert apply(fix_unicode, ["itâ€™s", "schÃ¶n", *kept]) == ["it’s", "schön", *kept]


def test_a_web_page_becomes_its_main_text():
    (text,) = apply(html_to_text, [PAGE])
    assert "Tea is a drink & a habit" in text
    assert not any(word in text for word in ("Home", "cookies", "alert", "<", "p {}"))


@pytest.mark.parametrize(
    "text",
    [
        "Plain text with a <b>tag</b> inside.",
        "# Markdown\n\n<div>\n\nmixed\n",
        "if a < b and c > d:",
        "<stdio.h> is a header",
        "< p > no tag",
        "<p is never closed",
        "&amp; alone",
    ],
)
def test_what_does_not_begin_as_a_page_stays(text):
    assert apply(html_to_text, [text]) == [text]


@pytest.mark.parametrize(
    "page",
    [
        "<p>short</p>",
        '\ufeff\n<?xml version="1.0"?>\n<!-- c -->\n<html xmlns="x"><body>short</body></html>',
        "<!doctype html>short",
        '<div class="a">short</div>',
        "<h1>short</h1>",
    ],
)
def test_what_begins_as_a_page_is_one(page):
    assert apply(html_to_text, [page]) == ["short"]


def test_a_page_without_text_is_dropped():
    (verdict,) = apply(html_to_text, ["<html><body><script>x</script></body></html>"])
    assert isinstance(verdict, Dropped)
    assert verdict.code == "dropped.no-text"


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 50_000 + "deep text" + "</div>" * 50_000,
        "<html>" + "<b><i>" * 30_000 + "deep text</i>",
        "<html><script>" + "<div>" * 50_000 + "</script><p>deep text</p></html>",
        "<html>" + "<!--" * 100_000 + "--><p>deep text</p>",
        "<html" + " a" * 500_000 + "><p>deep text</p></html>",
        "<p>deep text</p>" + "<" * 1_000_000,
        "<html><p>deep text</p>" + "<p>more" * 1_300_000 + "</html>",
    ],
)
def test_hostile_pages_end_soon(page):
    started = time.process_time()
    (text,) = apply(html_to_text, [page])
    assert time.process_time() - started < 5
    assert "deep text" in text


def test_normalisation_forms():
    text = "e\u0301 ﬁ ①"
    assert apply(unicode_normalization, [text]) == ["é ﬁ ①"]
    assert apply(unicode_normalization, [text], unicode_normalization="NFKC") == ["é fi 1"]


def test_control_characters_go_and_line_ends_stay():
    text = "\ufeffa\x00b\tc\r\nd\x0ce\x1b\x7f\u202ef\u200dg\x85h\ud800"
    assert apply(remove_control_characters, [text]) == ["ab\tc\r\nd\nef\u200dg\x85h"]


def test_whitespace_is_tidied():
    text = "  a \t\r\nb\rc\u2028d\u00a0\n\n\n\n\n\ne  f  "
    assert apply(normalize_whitespace, [text]) == ["  a\nb\nc\nd\n\n\ne  f"]


@given(st.text(alphabet=" \t\r\n\u2028\u00a0\x0cab", max_size=60))
def test_tidying_twice_is_tidying_once(text):
    once = normalize_whitespace.tidy(text)
    assert normalize_whitespace.tidy(once) == once
    assert "\n\n\n\n" not in once
    assert "\r" not in once
    assert " \n" not in once


def test_a_million_spaces_take_no_time():
    started = time.process_time()
    assert normalize_whitespace.tidy(" " * 1_000_000 + "a" + " \t" * 500_000 + "b").endswith("b")
    assert normalize_whitespace.tidy("\n" * 1_000_000) == "\n\n\n"
    assert time.process_time() - started < 2


def test_length_limits():
    texts = ["", "  \n", "ab", " abc ", "abcdef"]
    verdicts = apply(length_limits, texts, min_characters=3, max_characters=5)
    assert [v.code if isinstance(v, Dropped) else v for v in verdicts] == [
        "dropped.empty",
        "dropped.too-short",
        "dropped.too-short",
        " abc ",
        "dropped.too-long",
    ]


def test_duplicates_are_dropped_over_all_batches_of_a_pass():
    step = drop_duplicates.RULE.start(Recipe())
    first, second = step(["a", "b", "a"], [{}] * 3), step(["b", "c"], [{}] * 2)
    assert [isinstance(verdict, Dropped) for verdict in first + second] == [False, False, True, True, False]
    assert apply(drop_duplicates, ["a"]) == ["a"]
