"""Numbered lines out of decoded pieces, with a limit: one endless line must not fill the memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

MAX_ROW_CHARACTERS = 64 << 20
"""The longest row that is read; beyond it a row is a bad row."""


def numbered_lines(
    chunks: Iterable[str], limit: int = MAX_ROW_CHARACTERS, *, old_mac: bool | None = None
) -> Iterator[tuple[int, str | None]]:
    """Split at line feeds only (``str.splitlines`` also splits at U+2028 and form feeds, which JSON strings may hold).

    Args:
        chunks: the decoded pieces.
        limit: characters of the longest line that is held.
        old_mac: whether carriage returns end lines; None: the first piece shows.

    Yields:
        The line's number from 1, and the line with its line feed; None in place of a line longer than ``limit``.
    """
    number = 1
    held: list[str] = []
    size = 0
    for chunk in _line_feeds(chunks, old_mac):
        *whole, rest = chunk.split("\n")
        for piece in whole:
            size += len(piece)
            if size > limit:
                yield number, None
            else:
                held.append(piece)
                held.append("\n")
                yield number, "".join(held)
            number += 1
            held, size = [], 0
        size += len(rest)
        if size > limit:
            held = []
        elif rest:
            held.append(rest)
    if size > limit:
        yield number, None
    elif held:
        yield number, "".join(held)


def _line_feeds(chunks: Iterable[str], old: bool | None) -> Iterator[str]:
    """The chunks as they are, or with carriage returns made line feeds where the file knows nothing else (old Mac)."""
    for chunk in chunks:
        if old is None and chunk:
            old = "\r" in chunk and "\n" not in chunk
        yield chunk.replace("\r", "\n") if old else chunk
