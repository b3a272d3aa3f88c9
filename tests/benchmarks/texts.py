"""Text for the corpus benchmarks: made by repetition with variation, so that any size needs no data."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path

from benchmark import say

WORDS_A_DOCUMENT = 170
"""About 1,000 bytes, as web pages and articles in data sets have after cleaning."""


def documents(size: int, seed: int = 1) -> Iterator[str]:
    """Documents of about 1,000 bytes, so many bytes in all: Python's reference text in pieces, words changed here and
    there, each with a first line of its own.
    """
    from pydoc_data.topics import topics

    numbers = random.Random(seed)
    words = " ".join(topics[name] for name in sorted(topics)).split(" ")
    made = 0
    number = 0
    while made < size:
        start = numbers.randrange(len(words) - WORDS_A_DOCUMENT)
        piece = words[start : start + numbers.randrange(WORDS_A_DOCUMENT // 2, WORDS_A_DOCUMENT)]
        for place in range(0, len(piece), 25):
            piece[place] = words[numbers.randrange(len(words))]
        text = f"Document {number}, naïve in {numbers.random():.9f} ways.\n{' '.join(piece)}"
        made += len(text.encode())
        number += 1
        yield text


def write_jsonl(path: Path, size: int) -> int:
    """Write documents as JSON lines with a few more columns; returns the file's bytes."""
    with path.open("w", encoding="utf-8") as file:
        for number, text in enumerate(documents(size)):
            row = {"id": number, "text": text, "url": f"https://example.org/{number}", "meta": {"score": number / 7}}
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    say(f"{path.stat().st_size / 1e6:,.0f} MB of JSON lines")
    return path.stat().st_size
