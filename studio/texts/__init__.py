"""What stands on the screen, in the person's language: the language itself, the engine's texts, numbers and dates.

The studio's own texts go through Qt's ``tr``. The engine speaks English alone, as it also writes files and serves the
command line; :func:`translated` is the one door through which its sentences come to the screen. Numbers come through
the words of this room, which are the engine's with the marks and units of the locale.
"""

from studio.texts.engine_texts import translated
from studio.texts.language import CHOICES, VARIABLE, current_language, speak
from studio.texts.numbers import (
    about,
    amount,
    count,
    data_size,
    date_and_time,
    decimal,
    decimal_comma,
    duration,
    joined,
    localised,
    percent,
    plain_number,
    rate,
    setting_value,
    short_date,
    unbroken,
)
from studio.texts.pseudo import PSEUDO

__all__ = [
    "CHOICES",
    "PSEUDO",
    "VARIABLE",
    "about",
    "amount",
    "count",
    "current_language",
    "data_size",
    "date_and_time",
    "decimal",
    "decimal_comma",
    "duration",
    "joined",
    "localised",
    "percent",
    "plain_number",
    "rate",
    "setting_value",
    "short_date",
    "speak",
    "translated",
    "unbroken",
]
