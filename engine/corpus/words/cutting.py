"""How one piece of text without spaces is cut into words: marks off both ends, exceptions, web addresses, the middle.

The procedure and the patterns are those of spaCy 3.8's tokenizer for English (MIT licence, copyright ExplosionAI GmbH;
the pattern of web addresses after Diego Perini, MIT licence), written so that the time is linear in the length: ends
are looked at through windows of :data:`_WINDOW` characters, not through ever new copies of the rest.
"""

from __future__ import annotations

import re

from engine.corpus.words.classes import ICONS, LETTERS, LOWER, UPPER, as_class
from engine.corpus.words.exceptions import Parts, exceptions

_WINDOW = 16
"""More than any mark at an end has characters; runs of dots, which have no limit, are handled apart."""

_PUNCTUATION = r"…,:;!?¿؟¡()\[\]{}<>_#*&。？！，、；：～·।،۔؛٪"
_QUOTES = r"'\"”“`‘´’‚,„»«「」『』（）〔〕【】《》〈〉〈〉⟦⟧"
_CURRENCIES = "$£€¥฿₽﷼₴₠₡₢₣₤₥₦₧₨₩₪₫₭₮₯₰₱₲₳₵₶₷₸₹₺₻₼₾₿"
_CURRENCY = rf"[{_CURRENCIES}]|US\$|[CA]\$"
_UNITS = (
    "km²|km³|km|m²|m³|m|dm²|dm³|dm|cm²|cm³|cm|mm²|mm³|mm|ha|µm|nm|yd|in|ft|kg|g|mg|µg|t|lb|oz|m/s|km/h|kmh|mph|hPa|Pa"
    "|mbar|mb|MB|kb|KB|gb|GB|tb|TB|T|G|M|K|%|км|км²|км³|м|м²|м³|дм|дм²|дм³|см|см²|см³|мм|мм²|мм³|нм|кг|г|мг|м/с|км/ч"
    "|кПа|Па|мбар|Кб|КБ|кб|Мб|МБ|мб|Гб|ГБ|гб|Тб|ТБ|тбكم|كم²|كم³|م|م²|م³|سم|سم²|سم³|مم|مم²|مم³|كم|غرام|جرام|جم|كغ|ملغ"
    "|كوب|اكواب"
)
_ICONS, _LETTERS, _LOWER, _UPPER = map(as_class, (ICONS, LETTERS, LOWER, UPPER))

_PREFIX = re.compile(rf"\.\.+|\+(?![0-9])|US\$|[CA]\$|[§%=—–{_PUNCTUATION}{_QUOTES}{_CURRENCIES}{_ICONS}]").match
_SUFFIX = re.compile(
    rf"(?<=[0-9])\+$|(?<=°[FfCcKk])\.$"
    rf"|(?<=[0-9])(?:{_CURRENCY})$|(?<=[0-9])(?:{_UNITS})$"
    rf"|(?<=[0-9{_LOWER}%²\-+|{_PUNCTUATION}{_QUOTES}(?:)])\.$|(?<=[{_UPPER}][{_UPPER}])\.$"
).search
_PLAIN_ENDS = frozenset(_PUNCTUATION + _QUOTES + "—–") - frozenset("…\\") | ICONS
_OTHER_ENDS = frozenset(f"+.{_CURRENCIES}{_UNITS}") - {"|"}
_INFIX = re.compile(
    rf"\.\.+|[…{_ICONS}]|(?<=[0-9])[+\-*^](?=[0-9-])|(?<=[{_LOWER}{_QUOTES}])\.(?=[{_UPPER}{_QUOTES}])"
    rf"|(?<=[{_LETTERS}]),(?=[{_LETTERS}])|(?<=[{_LETTERS}0-9])(?:-|–|—|--|---|——|~)(?=[{_LETTERS}])"
    rf"|(?<=[{_LETTERS}0-9])[:<>=/](?=[{_LETTERS}])"
).finditer
_LABEL = r"A-Za-z0-9\u00a1-\uffff"
_ADDRESS = re.compile(
    r"(?:[\w+\-.]{2,}://)?(?:\S+@)?"
    r"(?:(?!(?:10|127)(?:\.\d{1,3}){3})(?!(?:169\.254|192\.168)(?:\.\d{1,3}){2})(?!172\.(?:1[6-9]|2\d|3[0-1])(?:\.\d{1,3}){2})"
    r"(?:[1-9]\d?|1\d\d|2[01]\d|22[0-3])(?:\.(?:1?\d{1,2}|2[0-4]\d|25[0-5])){2}"
    r"(?:\.(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-4]))"
    rf"|(?:(?:[{_LABEL}][{_LABEL}_-]{{0,62}})?[{_LABEL}]\.)+(?:[{_LOWER}]{{2,63}}))"
    r"(?::\d{2,5})?(?:[/?#]\S*)?$"
).match

EXCEPTIONS = exceptions()
_LONGEST = max(map(len, EXCEPTIONS))
_FAR = 4 * _WINDOW
"""So far apart, the two ends have nothing to do with each other, nor with the exceptions."""


def cut(piece: str, known: bool = True) -> list[str]:
    """The words of a piece that holds no white space.

    Args:
        piece: it.
        known: whether the exceptions are heeded.
    """
    special = EXCEPTIONS if known else {}
    low, high, first, last = _without_ends(piece, special)
    middle = piece[low:high]
    if middle:
        parts = special.get(middle) if len(middle) <= _LONGEST else None
        first.extend(parts or ([middle] if _ADDRESS(middle) else _cut_inside(middle)))
    return first + last[::-1]


def _without_ends(piece: str, special: dict[str, Parts] | object) -> tuple[int, int, list[str], list[str]]:
    """Where the middle begins and ends, and the marks before and (from the outside in) after it."""
    low, high = 0, len(piece)
    before: list[str] = []
    after: list[str] = []
    while high - low > _FAR and (length := _prefix_length(piece, low, high)):
        before.append(piece[low : low + length])
        low += length
    while high - low > _FAR and (length := _suffix_length(piece, low, high)):
        after.append(piece[high - length : high])
        high -= length
    while low < high and not _known(piece, low, high, special):
        prefix = _prefix_length(piece, low, high)
        if prefix and _known(piece, low + prefix, high, special):
            before.append(piece[low : low + prefix])
            return low + prefix, high, before, after
        suffix = _suffix_length(piece, low + prefix, high)
        if suffix and _known(piece, low, high - suffix, special):
            after.append(piece[high - suffix : high])
            return low, high - suffix, before, after
        if not prefix and not suffix:
            break
        if prefix:
            before.append(piece[low : low + prefix])
        if suffix:
            after.append(piece[high - suffix : high])
        low, high = low + prefix, high - suffix
    return low, high, before, after


def _known(piece: str, low: int, high: int, special: dict[str, Parts] | object) -> bool:
    return 0 < high - low <= _LONGEST and piece[low:high] in special


def _prefix_length(piece: str, low: int, high: int) -> int:
    found = _PREFIX(piece, low, high)
    return found.end() - low if found else 0


def _suffix_length(piece: str, low: int, high: int) -> int:
    last = piece[high - 1] if low < high else ""
    if last in _PLAIN_ENDS:
        return 1
    before = piece[high - 2] if high - low >= 2 else ""
    if last == "…":
        return 2 if before == "…" else 1
    if last in "sS" and before and before in "'’":
        return 2
    if last == before == ".":
        start = high - 2
        while start > low and piece[start - 1] == ".":
            start -= 1
        return high - start
    window = piece[max(low, high - _WINDOW) : high]
    found = _SUFFIX(window) if last in _OTHER_ENDS else None
    return len(window) - found.start() if found else 0


def _cut_inside(middle: str) -> list[str]:
    words: list[str] = []
    start = 0
    for found in _INFIX(middle):
        if found.start() == 0:
            continue
        if found.start() != start:
            words.append(middle[start : found.start()])
        words.append(found.group())
        start = found.end()
    if start < len(middle):
        words.append(middle[start:])
    return words
