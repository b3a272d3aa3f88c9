"""Which characters a text is made of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Self

import numpy as np

_CODE_POINTS = 0x110000


@dataclass(frozen=True)
class Alphabet:
    """Characters and how often each occurs, the most frequent first, ties by code point."""

    characters: tuple[str, ...]
    counts: tuple[int, ...]

    @classmethod
    def of(cls, texts: Iterable[str]) -> Self:
        """Count a text's characters, in constant memory."""
        counts = np.zeros(_CODE_POINTS, dtype=np.int64)
        for text in texts:
            seen, often = np.unique(np.frombuffer(text.encode("utf-32-le"), dtype="<u4"), return_counts=True)
            counts[seen] += often
        used = np.flatnonzero(counts)
        order = used[np.argsort(-counts[used], kind="stable")]
        return cls(tuple(map(chr, order.tolist())), tuple(counts[order].tolist()))

    def most_frequent(self, limit: int) -> tuple[str, ...]:
        """At most so many characters, by code point."""
        return tuple(sorted(self.characters[:limit]))


def without(texts: Iterable[str], characters: Iterable[str]) -> Iterator[str]:
    """The texts, cut apart at some characters, which are left out."""
    dropped = "".join(f"\\U{ord(character):08x}" for character in characters)
    if not dropped:
        yield from texts
        return
    pattern = re.compile(f"[{dropped}]+")
    for text in texts:
        yield from filter(None, pattern.split(text))
