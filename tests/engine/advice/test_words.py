from __future__ import annotations

import pytest

from engine.advice import about, amount, count, data_size, duration, joined, percent, rate, unbroken


@pytest.mark.parametrize(
    ("function", "number", "text"),
    [
        (count, 1240, "1,240"),
        (amount, 0, "0"),
        (amount, 812, "812"),
        (amount, 1240, "1,240"),
        (amount, 9_999.9, "10 k"),
        (amount, 41_200, "41 k"),
        (amount, 99_999, "0.1 M"),
        (amount, 700_000, "0.7 M"),
        (amount, 999_999, "1 M"),
        (amount, 10_650_000, "10.7 M"),
        (amount, 124_439_808, "124 M"),
        (amount, 999_700_000, "1 bn"),
        (amount, 1.24e9, "1.2 bn"),
        (about, 68_900_000, "69 M"),
        (about, 244_000_000, "240 M"),
        (about, 7, "7"),
        (data_size, 0, "0 B"),
        (data_size, 999.7, "1 kB"),
        (data_size, 128e6, "128 MB"),
        (data_size, 3.9e9, "3.9 GB"),
        (data_size, 2e12, "2 TB"),
        (duration, 0, "0.0 s"),
        (duration, 0.42, "0.4 s"),
        (duration, 59.7, "1 min"),
        (duration, 250, "4 min 10 s"),
        (duration, 3600, "1 h"),
        (duration, 7_530, "2 h 5 min"),
        (duration, 274_000, "3 d 4 h"),
        (rate, 41_000, "41 k tokens/s"),
        (rate, 330_000, "330 k tokens/s"),
        (percent, 0.29, "29 %"),
        (percent, 0.004, "0.4 %"),
        (percent, 0, "0 %"),
    ],
)
def test_numbers_read_as_people_write_them(function, number: float, text: str) -> None:
    assert function(number) == text


def test_lists_in_sentences() -> None:
    assert joined([]) == ""
    assert joined(["a"]) == "a"
    assert joined(["a", "b"], "or") == "a or b"
    assert joined(["a", "b", "c"]) == "a, b and c"


def test_a_number_stays_with_its_unit() -> None:
    assert unbroken("about 200 M. It") == "about 200\u00a0M. It"
    assert unbroken("4 min 10 s, 3.9 GB of 12 Monkeys") == "4\u00a0min 10\u00a0s, 3.9\u00a0GB of 12 Monkeys"
