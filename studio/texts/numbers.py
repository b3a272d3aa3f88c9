"""Numbers and dates as the person's locale writes them: the engine's words with other marks and units.

``1,240`` is ``1.240`` in German, ``3.9 GB`` is ``3,9 GB``. Files, logs and the command line keep the engine's words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from engine.advice import words
from studio.texts.language import current_locale, is_source

_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+")
_UNITS = ("bn", "k", "M", "B", "kB", "MB", "GB", "TB", "s", "min", "h", "d", "%", "tokens", "steps")
_WHOLE = re.compile(
    r"[-−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:e[-+]?\d+)?"
    r"(?:[ \u00a0](?:" + "|".join(sorted(_UNITS, key=len, reverse=True)) + r")(?:[ \u00a0]\d+)?)*"
)


def count(number: float) -> str:
    """A number in full: ``1,240``."""
    return localised(words.count(number))


def amount(number: float) -> str:
    """A large number in short: ``1,240``, ``41 k``, ``0.7 M``."""
    return localised(words.amount(number))


def about(number: float) -> str:
    """A number nobody knows exactly, to two figures."""
    return localised(words.about(number))


def data_size(size: float) -> str:
    """Bytes in decimal units: ``3.9 GB``."""
    return localised(words.data_size(size))


def duration(seconds: float) -> str:
    """A time in its two largest units: ``4 min 10 s``."""
    return localised(words.duration(seconds))


def rate(per_second: float, unit: str = "") -> str:
    """A speed: ``41 k tokens/s``; another unit comes in the language spoken."""
    number = words.rate(per_second, "").removesuffix(" /s")
    return f"{localised(number)} {unit or QCoreApplication.translate('Numbers', 'tokens')}/s"


def percent(share: float) -> str:
    """A share from 0 to 1: ``29 %``."""
    return localised(words.percent(share))


def decimal(number: float, places: int) -> str:
    """A number with so many places behind the mark: ``1.620``."""
    return localised(f"{number:.{places}f}")


def plain_number(number: float, figures: int = 6) -> str:
    """A number with so many figures at most, as ``%g`` writes it: ``0.001``, ``6e-04``."""
    return localised(f"{number:.{figures}g}")


def setting_value(value: Any) -> str:
    """The value of a setting beside those of other runs: a tick or a cross, a number, a text; a dash for none."""
    if value is None:
        return "–"
    if isinstance(value, bool):
        return "✓" if value else "✗"
    if isinstance(value, int):
        return count(value)
    if isinstance(value, float):
        return plain_number(value)
    return ", ".join(map(str, value)) if isinstance(value, tuple | list) else str(value)


def decimal_comma() -> bool:
    """Whether the locale writes 1,5 and not 1.5."""
    return current_locale().decimalPoint() == ","


def joined(parts: Sequence[str]) -> str:
    """A list in a sentence: ``a, b and c``."""
    return words.joined(parts, QCoreApplication.translate("Numbers", "and"))


def unbroken(text: str) -> str:
    """The text with no line break between a number and its unit, for labels that wrap."""
    units = "|".join(map(re.escape, {*_UNITS, *map(_unit, _UNITS)}))
    return re.sub(rf"(?<=\d) (?=(?:{units})(?![a-zA-Z]))", "\u00a0", text)


def short_date(moment: datetime) -> str:
    """A day: ``24.11.26``."""
    return current_locale().toString(moment.date(), QLocale.FormatType.ShortFormat)


def date_and_time(moment: datetime) -> str:
    """A moment: ``24.11.26 13:45``."""
    return current_locale().toString(moment, QLocale.FormatType.ShortFormat)


def localised(text: str) -> str:
    """A number with its units, as the engine writes it, with the locale's marks; any other text as it is."""
    if not _WHOLE.fullmatch(text):
        return text
    marked = _NUMBER.sub(_marks, text)
    return marked if is_source() else re.sub(r"[a-zA-Z/%]+", lambda found: _unit(found[0]), marked)


def _marks(found: re.Match[str]) -> str:
    locale = current_locale()
    marks = {",": locale.groupSeparator(), ".": locale.decimalPoint()}
    return "".join(marks.get(sign, sign) for sign in found[0])


def _unit(unit: str) -> str:
    """A unit in the language spoken."""
    tr = QCoreApplication.translate
    return {
        "k": tr("Numbers", "k"),
        "M": tr("Numbers", "M"),
        "bn": tr("Numbers", "bn"),
        "s": tr("Numbers", "s"),
        "min": tr("Numbers", "min"),
        "h": tr("Numbers", "h"),
        "d": tr("Numbers", "d"),
        "tokens": tr("Numbers", "tokens"),
        "steps": tr("Numbers", "steps"),
    }.get(unit, unit)
