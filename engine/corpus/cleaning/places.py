"""Where the rules run on batches: in this process, in others beside it, or on a cluster.

Every place gives the results in the order of the batches, and reads only a few batches ahead.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol

from engine.corpus.cleaning.chain import Result

Rows = Sequence[Mapping[str, Any]]
Work = Callable[[Rows], Result]


class Place(Protocol):
    """Somewhere rules run that look at each document by itself."""

    def map(self, names: tuple[str, ...], batches: Iterable[Rows]) -> Iterator[tuple[Rows, Result]]:
        """Run the rules of these names on every batch; each batch with its result, in order."""
