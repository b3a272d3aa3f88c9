"""Where words go: results to stdout, everything else to stderr, on terminals of any encoding."""

from __future__ import annotations

import codecs
import contextlib
import io
import json
import math
import os
import sys
from collections.abc import Sequence
from typing import Any

PLAIN = {
    "“": '"', "”": '"', "‘": "'", "’": "'", "„": '"', "…": "...", "–": "-", "—": "-", "·": "-", "×": "x",
    "÷": "/", "→": "->", "\u00a0": " ", "⁹": "^9", "¹": "1", "²": "2",
}  # fmt: skip
"""How typography reads where a terminal has only ASCII; other characters become a question mark."""


def prepare_streams() -> None:
    """Let stdout and stderr take every character: what the terminal's encoding lacks is written plainly."""
    codecs.register_error("langwright-plain", _plainly)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="langwright-plain")


def result(text: str = "") -> None:
    """Write a line of the result to stdout."""
    print(text, flush=True)


def result_json(value: Any) -> None:
    """Write one JSON object to stdout, on one line; escaped where the encoding is not UTF-8, so nothing is lost."""
    encoding = (getattr(sys.stdout, "encoding", None) or "ascii").lower().replace("-", "")
    result(json.dumps(finite(value), ensure_ascii=encoding != "utf8", allow_nan=False))


def result_table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Write a table to stdout, columns aligned by spaces, so that it reads well and can be cut by other programs."""
    lines = [tuple(columns), *(tuple(row) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(columns))]
    for line in lines:
        result("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())


def say(text: str = "") -> None:
    """Write a line for the person to stderr."""
    print(text, file=sys.stderr, flush=True)


def finite(value: Any) -> Any:
    """The value with numbers that JSON does not know (NaN, infinity) as null."""
    if isinstance(value, dict):
        return {key: finite(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [finite(inner) for inner in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value


def quiet_pipe() -> None:
    """After the reader of a pipe has gone: nothing more is written, not even at the end of the process."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _plainly(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(PLAIN.get(letter, "?") for letter in error.object[error.start : error.end]), error.end
