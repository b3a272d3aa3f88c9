"""Which n-grams were seen before, under a cap: where there are too many, every second is left out, again and again.

A sample by the number itself is the same in every text, so what two texts share is seen in the sample too.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from engine.corpus.ngrams import ngrams

MOST = 4_000_000
"""N-grams that are kept, of all texts together: 32 MB, and as much again while they are put in order."""


class NgramIndex:
    """The n-grams of some texts; each text is known by its number.

    Args:
        most: how many n-grams are kept.

    Attributes:
        texts: how many texts were added.
    """

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._bits = 0
        self._held: list[tuple[np.ndarray, int]] = []
        self._count = 0
        self._grams = np.zeros(0, dtype=np.uint64)
        self._texts = np.zeros(0, dtype=np.int64)
        self._seen = np.zeros(0, dtype=bool)
        self.texts = 0

    @property
    def sampled(self) -> int:
        """Of so many n-grams one is looked at; 1 where all are."""
        return 1 << self._bits

    def add(self, text: str) -> None:
        """Add a text, before :meth:`close`."""
        grams = self._sample(np.unique(ngrams(text)))
        if len(grams):
            self._held.append((grams, self.texts))
            self._count += len(grams)
        self.texts += 1
        while self._count > self._most:
            self._bits += 1
            self._held = [(kept, text) for grams, text in self._held if len(kept := self._sample(grams))]
            self._count = sum(len(grams) for grams, _text in self._held)

    def close(self) -> None:
        """Put all in order; from now on other texts can be looked up."""
        if self._held:
            grams = np.concatenate([grams for grams, _text in self._held])
            texts = np.concatenate([np.full(len(grams), text, dtype=np.int64) for grams, text in self._held])
            order = np.argsort(grams, kind="stable")
            self._grams, self._texts = grams[order], texts[order]
        self._held = []
        self._seen = np.zeros(len(self._grams), dtype=bool)

    def look_up(self, text: str) -> np.ndarray:
        """The numbers of the texts that share an n-gram with this one, sorted; they are remembered as seen."""
        grams = self._sample(ngrams(text))
        if not len(grams) or not len(self._grams):
            return np.zeros(0, dtype=np.int64)
        start = np.searchsorted(self._grams, grams)
        hit = self._grams[np.minimum(start, len(self._grams) - 1)] == grams
        if not hit.any():
            return np.zeros(0, dtype=np.int64)
        found = np.unique(grams[hit])
        low = np.searchsorted(self._grams, found, side="left")
        high = np.searchsorted(self._grams, found, side="right")
        places = np.concatenate([np.arange(a, b) for a, b in zip(low, high, strict=True)])
        self._seen[places] = True
        return np.unique(self._texts[places])

    def shares(self) -> np.ndarray:
        """For each text which share of its n-grams was seen, ``(texts,)``; 0 for those without any."""
        total = np.bincount(self._texts, minlength=self.texts)
        seen = np.bincount(self._texts[self._seen], minlength=self.texts)
        return seen / np.maximum(total, 1)

    def as_dict(self) -> dict[str, Any]:
        """What it looked at, JSON-able."""
        return {"words": 13, "texts": self.texts, "one_in": self.sampled}

    def _sample(self, grams: np.ndarray) -> np.ndarray:
        return grams[(grams & np.uint64(self.sampled - 1)) == 0] if self._bits else grams
