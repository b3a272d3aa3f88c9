"""Where a long text is best cut: after a paragraph, else after a line, a word, or where it must be."""

from __future__ import annotations


def cut_at(text: str, limit: int) -> int:
    """The best place at or before ``limit`` characters, in the second half of them where there is one; at least 1.

    The pieces ``text[:cut]`` and ``text[cut:]`` join to the same text again.
    """
    low = max(limit // 2, 1)
    for mark in ("\n\n", "\n\r\n", "\n", " "):
        found = text.rfind(mark, low - 1, limit)
        if found >= 0:
            return found + len(mark)
    return max(limit, 1)


def sections(text: str, size: int) -> list[str]:
    """Cut a text into sections of about ``size`` characters at paragraph ends; they join to the text again.

    The last section may be half as long again, so that no sliver is left.
    """
    found: list[str] = []
    start = 0
    while len(text) - start > size + size // 2:
        cut = start + cut_at(text[start : start + size], size)
        found.append(text[start:cut])
        start = cut
    if start < len(text):
        found.append(text[start:])
    return found
