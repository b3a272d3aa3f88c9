"""The index of documents seen: for each band of a signature which documents have it; capped in memory."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from engine.corpus.resemblance.bands import band_keys, choose_bands

BAND_BYTES = 130
"""Python's memory for one entry of one band: the number, its place in a table two thirds full, the reference."""

DOCUMENT_BYTES = 120
"""What its owner keeps of each document beside: a number and a reference to its source."""

MOST_IN_BAND = 20
"""So many documents are remembered for one band; more would make comparing slow where all are a little alike."""


@dataclass(frozen=True, slots=True)
class Resembled:
    """An earlier document that resembles one.

    Attributes:
        place: the earlier one's among those remembered, from 0.
        share: how much they resemble each other (Jaccard's index of their shingles, estimated), from 0 to 1.
    """

    place: int
    share: float


class Index:
    """Finds earlier documents by their signatures.

    Args:
        threshold: the resemblance from which on two documents count as near duplicates.
        permutations: numbers in a signature.
        memory: the cap, in bytes.
    """

    def __init__(self, threshold: float, permutations: int, memory: int) -> None:
        self._threshold = threshold
        self._bands, self._rows = choose_bands(threshold, permutations)
        self._places: list[dict[int, int | list[int]]] = [{} for _ in range(self._bands)]
        self._signatures = np.empty((1024, permutations), np.uint32)
        self._count = 0
        self.capacity = max(memory // (10 * permutations + self._bands * BAND_BYTES + DOCUMENT_BYTES), 1)
        """How many documents fit; while the signatures move to a larger array they are there two and a half times."""

    def __len__(self) -> int:
        return self._count

    @property
    def full(self) -> bool:
        """Whether no further document is remembered."""
        return len(self) >= self.capacity

    def keys(self, signatures: np.ndarray) -> list[list[int]]:
        """The bands of some signatures, for :meth:`find` and :meth:`add`."""
        return band_keys(signatures, self._bands, self._rows).tolist()

    def find(self, signature: np.ndarray, keys: list[int]) -> Resembled | None:
        """The first document remembered that resembles this one enough."""
        candidates: set[int] = set()
        for places, key in zip(self._places, keys, strict=True):
            found = places.get(key)
            if found is not None:
                candidates.update(found if isinstance(found, list) else (found,))
        for place in sorted(candidates):
            share = np.count_nonzero(self._signatures[place] == signature) / len(signature)
            if share >= self._threshold:
                return Resembled(place, share)
        return None

    def add(self, signature: np.ndarray, keys: list[int]) -> None:
        """Remember a document, unless the index is full."""
        if self.full:
            return
        place = len(self)
        if place == len(self._signatures):
            room = min(place + place // 2, self.capacity)
            self._signatures = np.concatenate((self._signatures, np.empty((room - place, len(signature)), np.uint32)))
        self._signatures[place] = signature
        self._count += 1
        for places, key in zip(self._places, keys, strict=True):
            found = places.setdefault(key, place)
            if isinstance(found, list):
                if len(found) < MOST_IN_BAND:
                    found.append(place)
            elif found != place:
                places[key] = [found, place]
