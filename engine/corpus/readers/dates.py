"""Dates as tables have them, as ISO dates: years, timestamps, ISO 8601 and the dates of mails."""

from __future__ import annotations

import datetime as dt
import math
import re
from email.utils import parsedate_to_datetime

_ISO = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?(?![\d-])")
_MILLISECONDS = 1e11
"""A number from here on counts milliseconds since 1970: as seconds it would lie after the year 5000."""

_LAST_YEAR = 9999


def iso_date(value: object) -> str:
    """The day (``1843-12-19``), month or year that a value means; empty where it means none.

    Numbers up to 9999 are years, larger ones seconds or milliseconds since 1970 (UTC).
    """
    if isinstance(value, dt.datetime | dt.date):
        return value.isoformat()[:10]
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, int | float):
        return _from_number(value)
    if not isinstance(value, str):
        return ""
    text = value.strip()
    if found := _ISO.match(text):
        return found.group() if _exists(found.group()) else ""
    if text.isascii() and text.isdigit() and len(text) < 20:
        return _from_number(int(text))
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""


def _from_number(value: float) -> str:
    if not math.isfinite(value):
        return ""
    if 0 < value <= _LAST_YEAR:
        return f"{int(value):04d}"
    seconds = value / 1000 if abs(value) >= _MILLISECONDS else value
    try:
        moment = dt.datetime(1970, 1, 1, tzinfo=dt.UTC) + dt.timedelta(seconds=seconds)
    except OverflowError:
        return ""
    return moment.date().isoformat()


def _exists(text: str) -> bool:
    year, month, day = (*text.split("-"), "1", "1")[:3]
    try:
        dt.date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True
