"""What every encoder is: pieces of text in, their tokens as one array out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain

import numpy as np


@dataclass(frozen=True)
class Encoded:
    """The tokens of some pieces, one after another.

    Attributes:
        ids: all tokens, ``(tokens,)``, of an unsigned or signed integer type.
        ends: where each piece's tokens end, ``(pieces,)``, int64.
    """

    ids: np.ndarray
    ends: np.ndarray

    def piece(self, number: int) -> np.ndarray:
        """The tokens of one piece."""
        return self.ids[self.ends[number - 1] if number else 0 : self.ends[number]]


@dataclass(frozen=True)
class Encoder:
    """A way to encode.

    Attributes:
        name: of the library or method, for the manifest and for messages.
        encode: gives the tokens of some pieces of text; may be called from several threads at once.
        threads: whether calls from several threads run side by side; otherwise it uses all cores by itself, or none.
    """

    name: str
    encode: Callable[[Sequence[str]], Encoded]
    threads: bool


def joined(parts: Sequence[Sequence[int]]) -> Encoded:
    """Lists of tokens, one a piece, as one array."""
    ends = np.fromiter(accumulate(map(len, parts)), dtype=np.int64, count=len(parts))
    ids = np.fromiter(chain.from_iterable(parts), dtype=np.int64, count=int(ends[-1]) if parts else 0)
    return Encoded(ids, ends)
