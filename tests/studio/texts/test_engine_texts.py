from __future__ import annotations

import pytest

from studio.texts import translated
from studio.texts.engine_texts import Template
from studio.texts.pseudo import PSEUDO, is_marked


def mark(text):
    return PSEUDO["long"].apply(text)


@pytest.fixture
def long(language):
    language("long")


def test_english_stays_as_it_is(language):
    language("en")
    assert translated("There is no text yet.") == "There is no text yet."


def test_a_sentence_is_recognised(long):
    assert is_marked(translated("There is no text yet."))


def test_a_persons_own_text_is_left_alone(long):
    for text in ("My novel", "/home/me/text file.txt", "3 apples and a pear", ""):
        assert translated(text) == text


def test_values_stay_in_their_gaps(long):
    said = translated("This needs 3.9 GB, and 1.2 GB are free.")
    assert is_marked(said)
    assert "3.9 GB" in said
    assert "1.2 GB" in said


def test_each_sentence_of_several_is_recognised(long):
    said = translated(
        "It will have seen everything 9 times and start to recite. Add text, or raise dropout: both help."
    )
    assert said.count("] [") == 1
    assert "[9 tîmés" in said, "a value that is the engine's own words is translated too"


def test_what_surrounds_a_known_sentence_stays(long):
    assert translated("Nobody knows this one. There is no text yet.").startswith("Nobody knows this one. [")


def test_what_is_said_of_a_named_thing_is_recognised(language):
    language("de")
    assert (
        translated("my notes.pdf is encrypted with a password.") == "my notes.pdf ist mit einem Passwort verschlüsselt."
    )


def test_german_reads_as_german(language):
    language("de")
    assert translated("Only 120 steps are planned.") == "Nur 120 Schritte sind geplant."
    assert translated("The model will see your text 41 times.") == "Das Modell wird den Text 41-mal sehen."


def test_what_is_joined_by_semicolons_is_parted(language):
    language("de")
    said = translated("2 bad rows were left out of data.csv; the first, line 12, has 3 fields instead of 4.")
    assert said.startswith("2 fehlerhafte Zeilen wurden aus data.csv ausgelassen; die erste, Zeile 12, ")
    assert translated("The tokenizer has changed.") == "The tokenizer has changed.", "nothing is said like this"


def test_numbers_in_a_sentence_follow_the_locale(language):
    language("de")
    assert "3,9 GB" in translated("This needs 3.9 GB, and 1,240 MB are free.")


def test_names_in_a_sentence_are_no_numbers(language):
    language("de")
    assert "v1.2.txt" in translated("v1.2.txt has 10 bytes instead of 20")


@pytest.mark.parametrize(
    ("pieces", "text", "values"),
    [
        (("", "n", " of ", "m", " words"), "3 of 4 words", {"n": "3", "m": "4"}),
        (("a ", "x", ""), "a b c", {"x": "b c"}),
        (("a ", "x", "."), "a b", None),
        (("All is well. ", "more", ""), "All is well.", {"more": ""}),
    ],
)
def test_templates(pieces, text, values):
    assert Template(pieces).match(text) == values


def test_a_template_is_shown_to_translators_with_its_gaps():
    assert Template(("", "n", " of ", "m", "")).source == "{n} of {m}"
