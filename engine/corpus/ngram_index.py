"""Which n-grams were seen before, under a cap: where there are too many, every second is left out, again and again.

A sample by the number itself is the same in every text, so what two texts share is seen in the sample too.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from engine.corpus.ngrams import WORDS, ngrams

MOST = 4_000_000
"""N-grams that are kept, of all texts together: 48 MB, and twice that while they are put in order."""

TOGETHER = 100_000
"""Characters that are looked up together."""

_TABLE_BITS = 25  # 32 MB


class NgramIndex:
    """The n-grams of some texts; each text is known by its number.

    Args:
        most: how many n-grams are kept.

    Attributes:
        texts: how many texts were added.
    """

    def __init__(self, most: int = MOST) -> None:
        self._bits = 0
        self._count = 0
        self._grams = np.empty(most, dtype=np.uint64)
        self._texts = np.empty(most, dtype=np.int32)
        self.texts = 0

    @property
    def sampled(self) -> int:
        """Of so many n-grams one is looked at; 1 where all are."""
        return 1 << self._bits

    def add(self, text: str) -> None:
        """Add a text, before :meth:`close`."""
        grams = self._sample(np.unique(ngrams(text)))
        while self._count + len(grams) > len(self._grams):
            self._thin_out()
            grams = self._sample(grams)
        end = self._count + len(grams)
        self._grams[self._count : end] = grams
        self._texts[self._count : end] = self.texts
        self._count = end
        self.texts += 1

    def close(self) -> None:
        """Put all in order; from now on other texts can be looked up."""
        order = np.argsort(self._grams[: self._count], kind="stable")
        self._grams, self._texts = self._grams[order], self._texts[order]
        self._seen = np.zeros(self._count, dtype=bool)
        self._shift = np.uint64(64 - min(max(self._count.bit_length() + 3, 8), _TABLE_BITS))
        self._table = np.zeros(1 << (64 - int(self._shift)), dtype=bool)
        self._table[self._grams >> self._shift] = True

    def look_up(self, text: str) -> np.ndarray:
        """The numbers of the texts that share an n-gram with this one, sorted; they are remembered as seen."""
        grams = self._sample(ngrams(text))
        grams = grams[self._table[grams >> self._shift]]  # most are ruled out by one look at their first bits
        if not len(grams):
            return grams.astype(np.int32)
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

    def see_all(self, texts: Iterable[str]) -> None:
        """Look up many texts at once, which is faster; what runs from one into the next is in neither."""
        held: list[str] = []
        length = 0
        for text in texts:
            if len(text.split(None, WORDS)) <= WORDS:
                self.look_up(text)  # so short that all of it may be one n-gram
                continue
            held.append(text)
            length += len(text)
            if length >= TOGETHER:
                self.look_up(" ".join(held))
                held, length = [], 0
        self.look_up(" ".join(held))

    def shares(self) -> np.ndarray:
        """For each text which share of its n-grams was seen, ``(texts,)``; 0 for those without any."""
        total = np.bincount(self._texts, minlength=self.texts)
        seen = np.bincount(self._texts[self._seen], minlength=self.texts)
        return seen / np.maximum(total, 1)

    def _thin_out(self) -> None:
        """Leave every second n-gram out from now on."""
        self._bits += 1
        held = slice(0, self._count)
        kept = (self._grams[held] & np.uint64(self.sampled - 1)) == 0
        grams, texts = self._grams[held][kept], self._texts[held][kept]
        self._count = len(grams)
        self._grams[: self._count], self._texts[: self._count] = grams, texts

    def _sample(self, grams: np.ndarray) -> np.ndarray:
        return grams[(grams & np.uint64(self.sampled - 1)) == 0] if self._bits else grams
