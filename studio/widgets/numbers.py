"""Numbers as people type and read them: `5,000`, `5 000`, `6e-4`, `0,1`; with a decimal comma where the locale has it.

What is typed is read generously: a point is a decimal point everywhere unless it stands where the locale parts
thousands in a whole number.
"""

from __future__ import annotations

import math
import re

from studio.texts import count, decimal_comma, localised

_SPACES = str.maketrans("", "", " \u00a0\u202f\u2009_'’")
_DOTTED = re.compile(r"-?\d{1,3}(?:\.\d{3})+")


def parse_int(text: str) -> int:
    """A whole number from what was typed.

    Raises:
        ValueError: if it is none.
    """
    plain = text.translate(_SPACES)
    if decimal_comma() and _DOTTED.fullmatch(plain):
        plain = plain.replace(".", "")
    suffixes = {"k": 1_000, "m": 1_000_000, "g": 1_000_000_000}
    if plain[-1:].lower() in suffixes:
        scaled = parse_float(plain[:-1]) * suffixes[plain[-1].lower()]
    elif plain.count(",") == 1 and len(plain.rpartition(",")[2]) != 3:
        raise ValueError(f"not a whole number: {text}")
    else:
        plain = plain.replace(",", "")
        try:
            return int(plain)
        except ValueError:
            scaled = parse_float(plain)
    if scaled != int(scaled):
        raise ValueError(f"not a whole number: {text}")
    return int(scaled)


def parse_float(text: str) -> float:
    """A finite number from what was typed; one comma without a point is a decimal comma.

    Raises:
        ValueError: if it is none.
    """
    plain = text.translate(_SPACES)
    if decimal_comma() and plain.rfind(".") < plain.rfind(","):
        plain = plain.replace(".", "").replace(",", ".")
    if plain.count(",") == 1 and "." not in plain:
        plain = plain.replace(",", ".")
    percent = plain.endswith("%")
    value = float(plain.replace(",", "").rstrip("%"))
    if not math.isfinite(value):
        raise ValueError(f"not a finite number: {text}")
    return value / 100 if percent else value


def format_int(value: int) -> str:
    """A whole number with thousands separated."""
    return count(value)


def format_float(value: float) -> str:
    """The shortest text that reads back as the same number; small ones as `6e-4`."""
    return localised(_plain(value))


def _plain(value: float) -> str:
    if value == 0:
        return "0"
    if 1e-3 <= abs(value) < 1e7:
        return repr(value).removesuffix(".0")
    return _shortest(value)


def _shortest(value: float) -> str:
    for digits in range(17):
        text = f"{value:.{digits}e}"
        if float(text) == value:
            mantissa, _, exponent = text.partition("e")
            return f"{mantissa}e{int(exponent)}"
    return repr(value)
