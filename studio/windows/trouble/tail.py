"""The end of a log as it grows: only the last part of a large one is ever read."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

TAIL_BYTES = 512 * 1024
LEVELS = ("all", "warning", "error")

_ERROR = re.compile(r"\b(ERROR|CRITICAL|Traceback|Fatal|\w*(Error|Exception):)")
_WARNING = re.compile(r"\b(WARNING|\w*Warning\b)")
_NEW_ENTRY = re.compile(r"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d")


@dataclass(frozen=True)
class Chunk:
    """What was read.

    Attributes:
        text: whole lines; the rest of a line that is being written comes with the next look.
        end: where the next look begins, in bytes.
        left_out: bytes before the text that were not read.
        anew: the file was replaced or cut since the last look: what was shown before is to be forgotten.
    """

    text: str
    end: int
    left_out: int = 0
    anew: bool = False


def read_on(file: Path, start: int | None = None) -> Chunk:
    """Read from a place, or the last part when none is given.

    Raises:
        OSError: it cannot be read; a file that is not there yet is empty instead.
    """
    try:
        with file.open("rb") as stream:
            size = stream.seek(0, os.SEEK_END)
            anew = start is None or start > size
            begin = max(0, size - TAIL_BYTES) if anew or start is None else max(start, size - TAIL_BYTES)
            stream.seek(begin)
            data = stream.read(size - begin)
    except FileNotFoundError:
        return Chunk("", 0, anew=start is None or start > 0)
    skipped = begin if anew else begin - (start or 0)
    if skipped:  # begin at a line
        cut = data.find(b"\n") + 1
        begin, data = begin + cut, data[cut:]
    whole = data.rfind(b"\n") + 1
    if whole == 0 and len(data) < TAIL_BYTES:
        return Chunk("", begin, begin if anew else 0, anew)
    data = data[: whole or len(data)]
    return Chunk(data.decode("utf-8", "replace"), begin + len(data), begin if anew else skipped, anew)


def level_of(line: str, before: str = "all") -> str:
    """How grave a line is; lines that belong to the one before are as grave as it.

    Args:
        line: the line.
        before: the level of the line before.
    """
    if _ERROR.search(line):
        return "error"
    if _WARNING.search(line):
        return "warning"
    if _NEW_ENTRY.match(line) or not line[:1].isspace():
        return "all"
    return before


def filtered(text: str, level: str, words: str = "", before: str = "all") -> tuple[list[str], str]:
    """The lines that are at least so grave and hold the words, and the level of the last line for the next look."""
    least, wanted, kept = LEVELS.index(level), words.casefold(), []
    for line in text.splitlines():
        before = level_of(line, before)
        if LEVELS.index(before) >= least and wanted in line.casefold():
            kept.append(line)
    return kept, before
