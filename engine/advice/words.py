"""Numbers as people read them: ``1.2 M``, ``3.9 GB``, ``4 min 10 s``. Used by the window and the command line alike."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

_UNITS = r"(?:k|M|bn|B|kB|MB|GB|TB|s|min|h|d|%|tokens|steps)"


def count(number: float) -> str:
    """A number in full, with a comma between thousands: ``1,240``."""
    return f"{round(number):,}"


def amount(number: float) -> str:
    """A large number in short, to about two figures: ``812``, ``1,240``, ``41 k``, ``0.7 M``, ``124 M``, ``1.2 bn``."""
    size = abs(number)
    if size < 9_999.5:
        return count(number)
    if size < 99_500:
        return f"{number / 1e3:.0f} k"
    if size < 999.5e6:
        return f"{_figures(number / 1e6)} M"
    return f"{_figures(number / 1e9)} bn"


def about(number: float) -> str:
    """A number nobody knows exactly, to two figures: ``240 M``, ``1,200``."""
    if number < 100:
        return amount(number)
    scale = 10 ** (math.floor(math.log10(number)) - 1)
    return amount(round(number / scale) * scale)


def data_size(size: float) -> str:
    """Bytes in decimal units: ``900 B``, ``12 kB``, ``128 MB``, ``3.9 GB``."""
    if size < 999.5:
        return f"{round(size)} B"
    for unit, scale in (("kB", 1e3), ("MB", 1e6), ("GB", 1e9)):
        if size < 999.5 * scale:
            return f"{_figures(size / scale)} {unit}"
    return f"{_figures(size / 1e12)} TB"


def duration(seconds: float) -> str:
    """A time in its two largest units: ``0.4 s``, ``38 s``, ``4 min 10 s``, ``2 h 5 min``, ``3 d 4 h``."""
    if seconds < 0.95:
        return f"{seconds:.1f} s"
    whole = round(seconds)
    for unit, size, lesser, lesser_size in (("d", 86_400, "h", 3600), ("h", 3600, "min", 60), ("min", 60, "s", 1)):
        if whole >= size:
            rest = whole % size // lesser_size
            return f"{whole // size} {unit}" + (f" {rest} {lesser}" if rest else "")
    return f"{whole} s"


def rate(per_second: float, unit: str = "tokens") -> str:
    """A speed: ``41 k tokens/s``."""
    text = f"{per_second / 1e3:.0f} k" if 99_500 <= per_second < 999_500 else amount(per_second)
    return f"{text} {unit}/s"


def percent(share: float) -> str:
    """A share from 0 to 1: ``29 %``; below one percent ``0.4 %``."""
    hundred = 100 * share
    return f"{hundred:.1f} %" if 0 < hundred < 0.95 else f"{round(hundred)} %"


def joined(words: Sequence[str], last: str = "and") -> str:
    """A list in a sentence: ``a, b and c``."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def unbroken(text: str) -> str:
    """The text with no line break between a number and its unit (no-break spaces), for labels that wrap."""
    return re.sub(rf"(?<=\d) (?={_UNITS}(?![a-zA-Z]))", "\u00a0", text)


def _figures(number: float) -> str:
    """One decimal below 99.95, without a trailing ``.0``; none above."""
    text = f"{number:.1f}" if abs(number) < 99.95 else f"{number:.0f}"
    return text.removesuffix(".0")
