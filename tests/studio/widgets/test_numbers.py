import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.widgets.numbers import format_float, format_int, parse_float, parse_int


@given(st.integers(-(10**15), 10**15))
def test_whole_numbers_read_back(value):
    assert parse_int(format_int(value)) == value


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_floats_read_back(value):
    assert parse_float(format_float(value)) == value


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (6e-4, "6e-4"),
        (0.1, "0.1"),
        (0.0, "0"),
        (1.0, "1"),
        (0.95, "0.95"),
        (1e-8, "1e-8"),
        (3e10, "3e10"),
        (500.0, "500"),
    ],
)
def test_floats_are_written_short(value, text):
    assert format_float(value) == text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5,000", 5000),
        ("5 000", 5000),
        ("5'000", 5000),
        ("5_000", 5000),
        ("12k", 12_000),
        ("1.5m", 1_500_000),
        ("1e3", 1000),
    ],
)
def test_whole_numbers_as_people_write_them(text, value):
    assert parse_int(text) == value


@pytest.mark.parametrize("text", ["", "x", "1.5", "1,5", "inf", "nan", "1e400", "--1"])
def test_no_whole_numbers(text):
    with pytest.raises(ValueError):
        parse_int(text)


@pytest.mark.parametrize("text", ["", "x", "inf", "nan", "1e400", "1.2.3"])
def test_no_numbers(text):
    with pytest.raises(ValueError):
        parse_float(text)


def test_percent_and_decimal_comma():
    assert parse_float("10 %") == pytest.approx(0.1)
    assert parse_float("0,5") == 0.5
    assert parse_float("1,234.5") == 1234.5
