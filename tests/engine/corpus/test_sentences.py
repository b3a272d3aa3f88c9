"""Sentences: put together they are the text again, whichever splitter finds them."""

from __future__ import annotations

import sys
from types import ModuleType, SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import engine.corpus.sentences as module
from engine.corpus.sentences import sentences
from engine.errors import LangwrightError, UsageError

TEXT = "Dr. Smith came at 5 p.m. yesterday. Was he late? No!\n\nA second paragraph."


@settings(max_examples=100, deadline=None)
@given(
    text=st.text(st.sampled_from("ab. ?!\n。“”'é\t"), max_size=60), language=st.sampled_from(["en", "de", "zh", "xx"])
)
def test_sentences_are_the_text(text, language):
    assert "".join(sentences(text, language)) == text


def test_abbreviations_end_no_sentence():
    found = [sentence.strip() for sentence in sentences("Mr. Smith came. He was late.", "en-GB")]
    assert found == ["Mr. Smith came.", "He was late."]


def test_spacy_splits_by_rule_and_keeps_every_character(monkeypatch):
    pytest.importorskip("spacy")
    assert "".join(sentences(TEXT, "en", "spacy")) == TEXT
    assert [s.strip() for s in sentences("One is here. Two is there.", "en", "spacy")] == [
        "One is here.",
        "Two is there.",
    ]
    monkeypatch.setattr(module, "SPACY_CHARACTERS", 300)
    long = "A line without an end\n" * 40
    assert "".join(sentences(long, "en", "spacy")) == long
    with pytest.raises(UsageError, match="no rules for the language 'qq'"):
        list(sentences(TEXT, "qq", "spacy"))


def test_nltk_serves_where_it_is_installed(monkeypatch):
    class Punkt:
        def __init__(self, language):
            assert language == "german"

        def span_tokenize(self, text):
            return [(1, 6), (7, 12)]

    punkt = ModuleType("nltk.tokenize.punkt")
    punkt.PunktTokenizer = Punkt
    for name in ("nltk", "nltk.tokenize"):
        monkeypatch.setitem(sys.modules, name, SimpleNamespace(__path__=[]))
    monkeypatch.setitem(sys.modules, "nltk.tokenize.punkt", punkt)
    assert list(sentences(" Eins. Zwei!", "de", "nltk")) == [" Eins. ", "Zwei!"]


def test_what_is_missing_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "nltk.tokenize.punkt", None)
    with pytest.raises(LangwrightError, match="NLTK is not installed"):
        list(sentences(TEXT, "fr", "nltk"))
    with pytest.raises(UsageError, match="no sentence splitter 'other'"):
        sentences(TEXT, "en", "other")
