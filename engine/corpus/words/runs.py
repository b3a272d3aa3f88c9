"""How much of a text is in runs of words that came before: exact, and fast where there is little."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

_MOST_HASHED = 1 << 20
"""Longer texts are counted without the shortcut, which needs three numbers a character."""

_BASE = 0x9E3779B97F4A7C15  # odd, so it has an inverse modulo 2**64
_INVERSE = pow(_BASE, -1, 1 << 64)


class _Powers:
    """The powers of the base and of its inverse modulo 2**64, as far as they were needed."""

    def __init__(self) -> None:
        self._up = np.ones(1, np.uint64)
        self._down = np.ones(1, np.uint64)

    def get(self, count: int) -> tuple[np.ndarray, np.ndarray]:
        if len(self._up) < count:
            size = 1 << (count - 1).bit_length()
            self._up, self._down = (_powers_of(base, size) for base in (_BASE, _INVERSE))
        return self._up[:count], self._down[:count]


def _powers_of(base: int, count: int) -> np.ndarray:
    factors = np.full(count, base, np.uint64)
    factors[0] = 1
    return np.cumprod(factors, dtype=np.uint64)


_powers = _Powers()


class Runs:
    """The runs of words of one text, all sizes.

    Args:
        words: of the text; runs are the same when their words are the same once joined.
    """

    def __init__(self, words: Sequence[str]) -> None:
        self._text = "".join(words)
        self._ends = np.concatenate(([0], np.cumsum(np.fromiter(map(len, words), np.int64, len(words)))))
        self._sums: np.ndarray | None = None

    def at_most(self, size: int) -> int:
        """No fewer characters than :meth:`repeated` finds, and much sooner: those in any run whose hash came before."""
        if len(self._ends) <= size:
            return 0
        if len(self._text) > _MOST_HASHED:
            return size * len(self._text)
        hashes = self._hashes(size)
        ordered = np.sort(hashes)
        if not np.any(ordered[1:] == ordered[:-1]):
            return 0
        order = np.argsort(hashes, kind="stable")
        again = np.sort(order[1:][hashes[order][1:] == hashes[order][:-1]])
        begins, ends = self._ends[again], self._ends[again + size]
        begins[1:] = np.maximum(begins[1:], ends[:-1])
        return int((ends - begins).sum())

    def repeated(self, size: int) -> int:
        """How many characters are in runs of ``size`` words that came before; runs that overlap count once."""
        ends = self._ends.tolist()
        seen: set[str] = set()
        characters = place = 0
        last = len(ends) - 1 - size
        while place <= last:
            run = self._text[ends[place] : ends[place + size]]
            if run in seen:
                characters += len(run)
                place += size
            else:
                seen.add(run)
                place += 1
        return characters

    def _hashes(self, size: int) -> np.ndarray:
        """A number for each run: the same for the same characters (Karp and Rabin, 1987)."""
        up, down = _powers.get(len(self._text) + 1)
        if self._sums is None:
            codes = np.frombuffer(self._text.encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.uint64)
            self._sums = np.zeros(len(codes) + 1, np.uint64)
            np.cumsum((codes + np.uint64(1)) * up[:-1], out=self._sums[1:])
        begins, ends = self._ends[:-size], self._ends[size:]
        return (self._sums[ends] - self._sums[begins]) * down[begins]
