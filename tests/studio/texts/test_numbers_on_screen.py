from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studio.texts import amount, count, data_size, date_and_time, decimal, duration, joined, percent, rate, unbroken
from studio.widgets.numbers import format_float, format_int, parse_float, parse_int

SHARED = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def german(language):
    language("de")


def test_english_numbers_are_the_engines(language):
    language("en")
    assert (count(1240), decimal(1.62, 3), data_size(3.9e9)) == ("1,240", "1.620", "3.9 GB")
    assert (amount(41_000), percent(0.004), duration(250)) == ("41 k", "0.4 %", "4 min 10 s")
    assert rate(41_000) == "41 k tokens/s"
    assert joined(["a", "b", "c"]) == "a, b and c"


def test_german_marks(german):
    assert (count(1_234_567), decimal(1.62, 3), data_size(3.9e9)) == ("1.234.567", "1,620", "3,9 GB")
    assert (percent(0.004), duration(0.4)) == ("0,4 %", "0,4 s")


def test_no_break_between_a_number_and_its_unit(german):
    assert "\u00a0" in unbroken(f"etwa {amount(124e6)} sind genug")
    assert "\u00a0" not in unbroken("5 Mal")


def test_dates_follow_the_locale(german):
    assert date_and_time(datetime(2026, 11, 24, 13, 45)).startswith("24.11.26")


@SHARED
@given(st.integers(-(10**15), 10**15))
def test_whole_numbers_read_back_in_german(german, value):
    assert parse_int(format_int(value)) == value


@SHARED
@given(st.floats(allow_nan=False, allow_infinity=False))
def test_floats_read_back_in_german(german, value):
    assert parse_float(format_float(value)) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [("0,1", 0.1), ("0.1", 0.1), ("1.234,5", 1234.5), ("6e-4", 6e-4), ("1,5 %", 0.015), ("1234", 1234)],
)
def test_both_decimal_marks_are_read_in_german(german, text, value):
    assert parse_float(text) == pytest.approx(value)


@pytest.mark.parametrize(("text", "value"), [("5.000", 5000), ("5000", 5000), ("1.234.567", 1_234_567), ("1,5k", 1500)])
def test_german_thousands(german, text, value):
    assert parse_int(text) == value
