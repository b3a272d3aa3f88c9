"""The order in which training sees a text whose sources have weights.

Samples come in blocks of a fixed size. Within each block every part (:class:`engine.project.sources.Part`) has the same
number of samples, its share by largest remainder, in an order shuffled by a key of the block. The n-th sample of a part
is the n-th of that part's own order, a permutation of its own windows with epochs of its own, as if it were the whole
text. So everything is again a function of (fingerprint, seed, sample): any place is found by laying out one block.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.errors import LangwrightError
from engine.project.sources import Part
from engine.tokens.order import DataOrder, Permutation

BLOCK = 4096
"""Samples a block, where no part is very small."""

LARGEST_BLOCK = 2**20

LEAST = 8
"""A block is so large that the smallest part has about as many samples in it, which rounds its share by 6 % at most."""


@dataclass(frozen=True)
class _Block:
    """A block laid out: each sample's part, and the how-many-th of its part in the block it is."""

    number: int
    parts: np.ndarray
    ranks: np.ndarray


class Mixture:
    """Which window of which part each sample of a training run is.

    Args:
        fingerprint: of the token shards.
        seed: the run's.
        parts: what is mixed; each holds at least one window.
        context: how many tokens a window predicts.

    Attributes:
        block_size: samples a block.
        counts: samples of each part in every block, ``(parts,)``.

    Raises:
        LangwrightError: a part is so small against the others that it would hardly ever be read.
    """

    def __init__(self, fingerprint: str, seed: int, parts: Sequence[Part], context: int) -> None:
        masses = np.array([part.weight * part.tokens for part in parts])
        shares = masses / masses.sum()
        if LEAST / float(shares.min()) > LARGEST_BLOCK:
            raise _hardly_read(parts[int(shares.argmin())], float(shares.min()))
        self.block_size = BLOCK
        while self.block_size * shares.min() < LEAST:
            self.block_size *= 2
        self.counts = apportion(shares, self.block_size)
        self._orders = [DataOrder(f"{fingerprint}:{part.name}", seed, part.tokens, context) for part in parts]
        self._windows = sum(part.tokens for part in parts) / context
        self._name = f"{fingerprint}:{seed}"
        self._laid_out = self._lay_out(0)

    def places(self, first_sample: int, count: int) -> tuple[np.ndarray, np.ndarray]:
        """The parts of samples ``first_sample`` and following, and where in its part's ring each window begins."""
        samples = np.arange(first_sample, first_sample + count, dtype=np.int64)
        blocks, within = np.divmod(samples, self.block_size)
        parts, own = np.empty(count, dtype=np.int64), np.empty(count, dtype=np.int64)
        for number in np.unique(blocks).tolist():
            chosen = blocks == number
            block = self._block(number)
            parts[chosen] = block.parts[within[chosen]]
            own[chosen] = number * self.counts[parts[chosen]] + block.ranks[within[chosen]]
        starts = np.empty(count, dtype=np.int64)
        for part in np.unique(parts).tolist():
            chosen = parts == part
            starts[chosen] = self._orders[part].starts_of(own[chosen])
        return parts, starts

    def epoch_of(self, sample: int) -> float:
        """How many times as much text as there is has been read before a sample."""
        return sample / self._windows

    def _block(self, number: int) -> _Block:
        if self._laid_out.number != number:
            self._laid_out = self._lay_out(number)
        return self._laid_out

    def _lay_out(self, number: int) -> _Block:
        in_turn = np.repeat(np.arange(len(self.counts)), self.counts)
        shuffle = Permutation(self.block_size, f"mixture:{self._name}:{number}".encode())
        parts = in_turn[shuffle(np.arange(self.block_size))]
        ranks = np.empty_like(parts)
        firsts = np.cumsum(self.counts) - self.counts
        ranks[np.argsort(parts, kind="stable")] = np.arange(self.block_size) - firsts[in_turn]
        return _Block(number, parts, ranks)


def apportion(shares: np.ndarray, seats: int) -> np.ndarray:
    """Whole numbers with the sum ``seats``, each within one of its share, by largest remainder (Hamilton's method)."""
    wanted = shares * seats
    counts = np.floor(wanted).astype(np.int64)
    largest = np.argsort(counts - wanted, kind="stable")
    counts[largest[: seats - int(counts.sum())]] += 1
    return counts


def _hardly_read(part: Part, share: float) -> LangwrightError:
    who = f"what {part.name!r} stands for" if part.name else "what training.source_weights does not name"
    return LangwrightError(
        f"By its weight, {who} would be {share:.1g} of what is read: hardly ever a passage.",
        remedy="Raise its weight, or give it the weight 0.",
        code="weights.hardly-read",
        source=part.name,
        share=share,
    )
