"""Pieces of token shards, read as one sequence whose first token follows its last."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np


class TokenRing:
    """Tokens that lie in several arrays, as one sequence. Nothing is copied until it is asked for.

    Args:
        pieces: the arrays in order, mapped from shards; empty ones are allowed.
    """

    def __init__(self, pieces: Sequence[np.ndarray]) -> None:
        # A plain array in place of a memmap: cutting one takes a tenth of the time.
        self._pieces = [np.asarray(piece) for piece in pieces]
        self._ends = np.cumsum([len(piece) for piece in pieces], dtype=np.int64)

    def __len__(self) -> int:
        return int(self._ends[-1]) if len(self._ends) else 0

    def window(self, start: int, length: int) -> np.ndarray:
        """Tokens ``start`` to ``start + length`` as int64, across the borders of pieces.

        Raises:
            IndexError: the window reaches over the ends.
        """
        if start < 0 or length < 0 or start + length > len(self):
            raise IndexError(f"tokens {start} to {start + length} of {len(self)}")
        return np.concatenate([np.empty(0, np.int64), *self.views(start, length)])

    def ring(self, start: int, length: int) -> np.ndarray:
        """As :meth:`window`, with the first token following the last."""
        start %= len(self)
        head = self.window(start, min(length, len(self) - start))
        return head if len(head) == length else np.concatenate([head, self.window(0, length - len(head))])

    def gather(self, starts: np.ndarray, rows: np.ndarray, out: np.ndarray) -> None:
        """Write the windows that begin at ``starts``, int64, into those ``rows`` of ``out``, ``(batch, length)``.

        The numbers take the type of ``out`` on the way, once. Windows inside one piece are copied together; only
        those that cross a border are put together one by one.
        """
        length = out.shape[1]
        starts = starts % len(self)
        numbers = np.searchsorted(self._ends, starts, side="right")
        crossing = starts + length > self._ends[numbers]
        for number in np.unique(numbers[~crossing]).tolist():
            piece = self._pieces[number]
            inside = (numbers == number) & ~crossing
            begins = starts[inside] - (self._ends[number] - len(piece))
            out[rows[inside]] = _windows(piece, length)[begins]
        for row, start in zip(rows[crossing].tolist(), starts[crossing].tolist(), strict=True):
            out[row] = self.ring(start, length)

    def views(self, start: int, length: int) -> list[np.ndarray]:
        """The tokens of a stretch, uncopied: one array for each piece it touches."""
        out: list[np.ndarray] = []
        number = int(np.searchsorted(self._ends, start, side="right"))
        while length > 0:
            piece = self._pieces[number]
            begin = start - (int(self._ends[number]) - len(piece))
            out.append(piece[begin : begin + length])
            start, length, number = start + len(out[-1]), length - len(out[-1]), number + 1
        return out


def _windows(piece: np.ndarray, length: int) -> np.ndarray:
    """Every window of a piece, ``(windows, length)``, as a view."""
    shape = (len(piece) - length + 1, length)
    return np.ndarray(shape, piece.dtype, buffer=piece, strides=(piece.itemsize, piece.itemsize))
