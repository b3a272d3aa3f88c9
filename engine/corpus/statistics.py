"""Figures of a set of documents, for pages and data cards: sizes, a histogram of lengths, shares by source."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

LISTED_SOURCES = 100


class Statistics:
    """Counts documents; needs memory for the names of the sources only.

    Attributes:
        documents: how many.
        characters: of all of them.
        bytes: of all of them, UTF-8.
        extremes_lost: the shortest or the longest was taken out, so that they must be counted anew.
    """

    def __init__(self) -> None:
        self.documents = 0
        self.characters = 0
        self.bytes = 0
        self.extremes_lost = False
        self._shortest = 0
        self._longest = 0
        self._lengths: dict[int, int] = {}
        self._sources: dict[str, list[int]] = {}
        self._others = [0, 0, 0]
        self._languages: dict[str, int] = {}

    def add(self, characters: int, size: int, source: str, language: str = "") -> None:
        """Count one document of so many characters and UTF-8 bytes; ``language`` is its code where it is known."""
        self._shortest = min(self._shortest, characters) if self.documents else characters
        self._longest = max(self._longest, characters)
        self.documents += 1
        self.characters += characters
        self.bytes += size
        bucket = characters.bit_length()
        self._lengths[bucket] = self._lengths.get(bucket, 0) + 1
        counts = self._sources.setdefault(source, [0, 0])
        counts[0] += 1
        counts[1] += size
        if language:
            self._languages[language] = self._languages.get(language, 0) + 1

    def add_all(self, characters: np.ndarray, sizes: np.ndarray, source: str) -> None:
        """Count many documents of one source at once."""
        if not len(characters):
            return
        shortest, longest = int(characters.min()), int(characters.max())
        self._shortest = min(self._shortest, shortest) if self.documents else shortest
        self._longest = max(self._longest, longest)
        self._count(characters, sizes, 1)
        counts = self._sources.setdefault(source, [0, 0])
        counts[0] += len(characters)
        counts[1] += int(sizes.sum())

    def remove_all(self, rows: pa.Table) -> None:
        """Take documents out again (columns ``text`` and ``bytes``), but for their sources' shares."""
        if not rows.num_rows:
            return
        characters = pc.utf8_length(rows["text"]).to_numpy()
        self._count(characters, rows["bytes"].to_numpy(), -1)
        self.extremes_lost |= bool(characters.min() <= self._shortest or characters.max() >= self._longest)

    def set_extremes(self, shortest: int, longest: int) -> None:
        """The shortest and the longest document, counted anew."""
        self._shortest, self._longest, self.extremes_lost = shortest, longest, False

    def _count(self, characters: np.ndarray, sizes: np.ndarray, sign: int) -> None:
        self.documents += sign * len(characters)
        self.characters += sign * int(characters.sum())
        self.bytes += sign * int(sizes.sum())
        # frexp gives x = m * 2**e with m in [0.5, 1): for whole numbers e is their bit length
        buckets, counts = np.unique(np.frexp(characters.astype(np.float64))[1], return_counts=True)
        for bucket, count in zip(buckets.tolist(), counts.tolist(), strict=True):
            left = self._lengths.get(bucket, 0) + sign * count
            if left:
                self._lengths[bucket] = left
            else:
                del self._lengths[bucket]

    def load(self, saved: Mapping[str, Any]) -> None:
        """Go on from what :meth:`as_dict` gave for earlier documents."""
        if not saved.get("documents"):
            return
        self.documents, self.characters, self.bytes = saved["documents"], saved["characters"], saved["bytes"]
        self._shortest, self._longest = saved["shortest"], saved["longest"]
        self._lengths = {b["from"].bit_length(): b["documents"] for b in saved["lengths"] if b["documents"]}
        self._sources = {s["source"]: [s["documents"], s["bytes"]] for s in saved["sources"]}
        self._others = [saved["other_sources"][name] for name in ("sources", "documents", "bytes")]

    def sizes(self) -> dict[str, int]:
        """Documents, characters and bytes."""
        return {"documents": self.documents, "characters": self.characters, "bytes": self.bytes}

    def as_dict(self) -> dict[str, Any]:
        """All figures, JSON-able.

        ``lengths`` is a histogram of characters a document whose buckets double: ``{"from", "to", "documents"}`` with
        ``from <= length < to``, gaps filled. ``sources`` lists the largest first; ``other_sources`` sums up the rest.
        ``languages`` counts documents by the code of their language, where it was looked for.
        """
        return {
            **self.sizes(),
            "shortest": self._shortest,
            "longest": self._longest,
            "lengths": self._histogram(),
            "languages": dict(sorted(self._languages.items(), key=lambda item: (-item[1], item[0]))),
            **self._by_source(),
        }

    def _histogram(self) -> list[dict[str, int]]:
        if not self._lengths:
            return []
        buckets = range(min(self._lengths), max(self._lengths) + 1)
        return [{"from": (1 << b) >> 1, "to": 1 << b, "documents": self._lengths.get(b, 0)} for b in buckets]

    def _by_source(self) -> dict[str, Any]:
        ordered = sorted(self._sources.items(), key=lambda item: (-item[1][1], item[0]))
        listed, rest = ordered[:LISTED_SOURCES], ordered[LISTED_SOURCES:]
        return {
            "sources": [{"source": name, "documents": n, "bytes": size} for name, (n, size) in listed],
            "other_sources": {
                "sources": self._others[0] + len(rest),
                "documents": self._others[1] + sum(counts[0] for _, counts in rest),
                "bytes": self._others[2] + sum(counts[1] for _, counts in rest),
            },
        }
