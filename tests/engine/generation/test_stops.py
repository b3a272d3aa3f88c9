"""Text is let through up to a stop string, and nothing is shown too early or held for ever."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.generation import StopStrings


def feed(strings, pieces):
    stops = StopStrings(strings)
    shown = [stops.feed(piece) for piece in pieces]
    return stops, shown


def before_the_first(text, strings):
    """Letter by letter: the text before what is complete first, of several the longest; all of it if none is."""
    for end in range(1, len(text) + 1):
        found = [end - len(each) for each in strings if each and text[:end].endswith(each)]
        if found:
            return text[: min(found)], True
    return text, False


def test_a_stop_string_across_pieces_is_not_shown():
    stops, shown = feed(["\n\n"], ["One.", "\n", "Two.\n", "\n", "Three."])
    assert shown == ["One.", "", "\nTwo.", "", ""]
    assert stops.reached
    assert stops.finish() == ""


def test_what_only_begins_one_is_shown_at_the_end():
    stops, shown = feed(["END"], ["the E", "N"])
    assert (shown, stops.reached) == (["the ", ""], False)
    assert stops.finish() == "EN"


@pytest.mark.parametrize("strings", [[], [""]])
def test_without_stop_strings_everything_passes_at_once(strings):
    stops, shown = feed(strings, ["a", "b"])
    assert (shown, stops.reached, stops.finish()) == (["a", "b"], False, "")


@settings(max_examples=400, deadline=None)
@given(st.lists(st.text("ab", max_size=4), max_size=3), st.lists(st.text("ab", max_size=5), max_size=8))
def test_the_borders_of_pieces_do_not_matter(strings, pieces):
    stops, shown = feed(strings, pieces)
    expected, reached = before_the_first("".join(pieces), strings)
    so_far = "".join(shown)
    assert stops.reached == reached
    assert so_far + stops.finish() == expected
    if not reached:
        held = expected[len(so_far) :]
        assert held == "" or any(each.startswith(held) and each != held for each in strings)
