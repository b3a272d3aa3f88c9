"""The order in which training sees the text.

An epoch is a pseudo-random permutation of non-overlapping windows. Window and permutation are functions of
(fingerprint, seed, epoch, sample) alone: nothing is stored, any place is found in constant time, and micro-batch,
workers and the number of processes change nothing. The windows of each epoch begin at another phase, and the split is
read as a ring, so that every epoch cuts the text elsewhere and leaves out less than one window.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import numpy as np

from engine.project.runs import too_short

ROUNDS = 6
"""Feistel rounds; four give a pseudo-random permutation with ideal round functions (Luby and Rackoff, 1988)."""

_MIX = (np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB))


@dataclass(frozen=True)
class Cursor:
    """How far training is: the number of samples that were used for steps."""

    samples_consumed: int = 0

    def advanced(self, samples: int) -> Cursor:
        """The cursor after that many samples more."""
        return Cursor(self.samples_consumed + samples)


class Permutation:
    """A keyed permutation of ``0 … size - 1`` without a table: a Feistel network, walked until inside.

    Args:
        size: how many numbers it permutes, at least 1.
        key: makes it this one of many.
    """

    def __init__(self, size: int, key: bytes) -> None:
        if size < 1:
            raise ValueError("a permutation needs at least one element")
        self.size = size
        self._half = np.uint64(max(1, ((size - 1).bit_length() + 1) // 2))
        self._mask = np.uint64((1 << int(self._half)) - 1)
        digest = hashlib.shake_256(key).digest(8 * ROUNDS)
        self._keys = np.frombuffer(digest, dtype="<u8").astype(np.uint64)

    def __call__(self, places: np.ndarray) -> np.ndarray:
        """Where each place goes. ``places`` are int64 within the size; so is the result."""
        out = self._network(np.asarray(places, dtype=np.uint64))
        # The network permutes a power of four, less than four times the size for all but tiny sizes; walking on from
        # what lies outside until it lies inside is again a permutation (Black and Rogaway, 2002).
        while (outside := out >= np.uint64(self.size)).any():
            out[outside] = self._network(out[outside])
        return out.astype(np.int64)

    def _network(self, values: np.ndarray) -> np.ndarray:
        left, right = values >> self._half, values & self._mask
        for key in self._keys:
            left, right = right, left ^ (_mixed(right ^ key) & self._mask)
        return (left << self._half) | right


def _mixed(values: np.ndarray) -> np.ndarray:
    """splitmix64's finaliser (Steele, Lea and Flood, 2014), modulo 2**64."""
    values = (values ^ (values >> np.uint64(30))) * _MIX[0]
    values = (values ^ (values >> np.uint64(27))) * _MIX[1]
    return values ^ (values >> np.uint64(31))


class DataOrder:
    """Which window each sample of a training run is.

    Args:
        fingerprint: of the token shards.
        seed: the run's.
        tokens: the split's length.
        context: how many tokens a window predicts.

    Raises:
        LangwrightError: the split is shorter than one window (code ``tokens.too-short``).
    """

    def __init__(self, fingerprint: str, seed: int, tokens: int, context: int) -> None:
        if tokens < context + 1:
            raise too_short(tokens, context)
        self.tokens = tokens
        self.context = context
        self.windows_per_epoch = tokens // context
        self._name = f"{fingerprint}:{seed}"
        self._epoch = -1
        self._use(0)

    def starts(self, first_sample: int, count: int) -> np.ndarray:
        """Where the windows of samples ``first_sample`` and following begin, as int64 within the ring."""
        return self.starts_of(np.arange(first_sample, first_sample + count, dtype=np.int64))

    def places(self, first_sample: int, count: int) -> tuple[np.ndarray, np.ndarray]:
        """As :meth:`starts`, behind the part of the text that each window is from: there is but one, 0."""
        return np.zeros(count, dtype=np.int64), self.starts(first_sample, count)

    def starts_of(self, samples: np.ndarray) -> np.ndarray:
        """Where the windows of some samples begin, as :meth:`starts`."""
        epochs, places = np.divmod(samples, self.windows_per_epoch)
        out = np.empty(len(samples), dtype=np.int64)
        for epoch in np.unique(epochs):
            self._use(int(epoch))
            chosen = epochs == epoch
            out[chosen] = (self._phase + self._permutation(places[chosen]) * self.context) % self.tokens
        return out

    def epoch_of(self, sample: int) -> float:
        """How many times the text has been seen before a sample, as a fraction."""
        return sample / self.windows_per_epoch

    def _use(self, epoch: int) -> None:
        if epoch == self._epoch:
            return
        key = f"{self._name}:{epoch}".encode()
        self._phase = int.from_bytes(hashlib.sha256(b"phase:" + key).digest()[:8], "little") % self.context
        self._permutation = Permutation(self.windows_per_epoch, b"order:" + key)
        self._epoch = epoch
