"""Which texts were seen already: digests of 16 bytes, in memory up to a stated number, beyond it in sorted files.

The files have no name and vanish with the process. Like a log-structured merge tree (O'Neil et al. 1996), runs of
similar length are merged, so that there are few of them and each digest is rewritten seldom; digests are uniform, so
the two pieces that are merged at a time are of like size and stay small.
"""

from __future__ import annotations

import tempfile
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

import numpy as np
import xxhash

DIGEST_BYTES = 16

MEMORY_DIGESTS = 1 << 19
"""So many digests are held in memory, about 60 MB; the rest lies on the disk, 16 bytes each."""

_MERGED = 1 << 16  # digests of each run that are merged at a time


def text_digest(text: str) -> bytes:
    """XXH3-128 of the text's UTF-8: 16 bytes."""
    return xxhash.xxh3_128_digest(text.encode("utf-8", "surrogatepass"))


class SeenDigests:
    """An index of digests of at least 16 bytes; longer ones are cut.

    Args:
        limit: how many digests are held in memory.
        folder: where what is more lies, in files without names; by itself where the system keeps temporary files.
    """

    def __init__(self, limit: int = MEMORY_DIGESTS, folder: Path | None = None) -> None:
        self._recent: set[bytes] = set()
        self._runs: list[np.ndarray] = []
        self._limit = max(limit, 1)
        self._folder = folder
        self._count = 0

    def add(self, digest: bytes) -> bool:
        """Remember a digest; True when it is new."""
        return self._add_some([digest[:DIGEST_BYTES]])[0]

    def add_all(self, digests: Iterable[bytes]) -> list[bool]:
        """Remember many, in order; what :meth:`add` says of each."""
        found = [digest[:DIGEST_BYTES] for digest in digests]
        new: list[bool] = []
        for start in range(0, len(found), self._limit):
            new += self._add_some(found[start : start + self._limit])
        return new

    def _add_some(self, digests: list[bytes]) -> list[bool]:
        if len(self._recent) + len(digests) > self._limit:
            self._spill()
        known = self._all_in_runs(digests) if self._runs else (False,) * len(digests)
        new: list[bool] = []
        for digest, there in zip(digests, known, strict=True):
            before = len(self._recent)
            if not there:
                self._recent.add(digest)
            new.append(len(self._recent) > before)
        self._count += sum(new)
        return new

    def __contains__(self, digest: bytes) -> bool:
        digest = digest[:DIGEST_BYTES]
        return digest in self._recent or bool(self._all_in_runs([digest])[0])

    def __len__(self) -> int:
        return self._count

    @property
    def spilled(self) -> int:
        """How many digests lie on the disk."""
        return sum(run.shape[1] for run in self._runs)

    def _all_in_runs(self, digests: list[bytes]) -> np.ndarray:
        wanted = _halves(digests)
        known = np.zeros(len(digests), bool)
        for run in self._runs:
            known |= _in_run(run, wanted)
        return known

    def _spill(self) -> None:
        self._runs.append(self._written([_sorted(_halves(self._recent))], len(self._recent)))
        self._recent = set()
        while len(self._runs) > 1 and 2 * self._runs[-1].shape[1] > self._runs[-2].shape[1]:
            second, first = self._runs.pop(), self._runs.pop()
            self._runs.append(self._written(_merged(first, second), first.shape[1] + second.shape[1]))

    def _written(self, pieces: Iterable[np.ndarray], count: int) -> np.ndarray:
        """A sorted run, written to a file without a name and mapped into memory: all first halves, then all second."""
        with tempfile.TemporaryFile(dir=self._folder) as file:
            done = 0
            for piece in pieces:
                for half in (0, 1):
                    file.seek(8 * (half * count + done))
                    file.write(piece[half].tobytes())
                done += piece.shape[1]
            file.flush()
            return np.asarray(np.memmap(file, np.uint64, "r", shape=(2, count)))  # a plain array is quicker to cut


def _halves(digests: Collection[bytes]) -> np.ndarray:
    """Digests as numbers (2, n): their first and their second 8 bytes, each of at least 16."""
    return np.frombuffer(b"".join(digests), ">u8").reshape(-1, 2).T.astype(np.uint64)


def _sorted(run: np.ndarray) -> np.ndarray:
    return run[:, np.argsort(run[0], kind="stable")]


def _in_run(run: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    """Which of the wanted digests are in a run; those that share their first half are looked at one by one."""
    places = np.searchsorted(run[0], wanted[0])
    found = np.zeros(wanted.shape[1], bool)
    left = np.arange(wanted.shape[1])
    while True:
        left = left[places[left] < run.shape[1]]
        left = left[run[0][places[left]] == wanted[0][left]]
        if not len(left):
            return found
        same = run[1][places[left]] == wanted[1][left]
        found[left[same]] = True
        left = left[~same]
        places[left] += 1


def _merged(first: np.ndarray, second: np.ndarray) -> Iterator[np.ndarray]:
    """Two sorted runs as one, piece by piece."""
    one = two = 0
    while one < first.shape[1] or two < second.shape[1]:
        heads = [run[:, at : at + _MERGED] for run, at in ((first, one), (second, two))]
        pivot = min(head[0][-1] for head in heads if head.shape[1])
        ends = [int(np.searchsorted(head[0], pivot, "right")) for head in heads]
        yield _sorted(np.concatenate([head[:, :end] for head, end in zip(heads, ends, strict=True)], axis=1))
        one, two = one + ends[0], two + ends[1]
