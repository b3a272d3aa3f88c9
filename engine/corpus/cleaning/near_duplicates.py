"""Documents that resemble an earlier one are dropped; the first in the order of the corpus is kept.

Two documents resemble each other as much as their runs of words overlap (Jaccard's index, estimated by MinHash). What
is compared with are the documents kept so far, as many as fit in the memory allowed; once it is full, later documents
are still compared, but not with each other. The ledger counts those as ``beyond-memory``.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from engine.corpus.cleaning.rule import Dropped, Noted, Row, Rule, Step, Verdict
from engine.corpus.resemblance.index import Index
from engine.corpus.resemblance.shingles import Shingles
from engine.corpus.resemblance.signatures import Signatures
from engine.recipe import Recipe

BEYOND_MEMORY = "beyond-memory"
_AT_ONCE = 256
"""Documents whose signatures are made together."""


class _NearDuplicates:
    """Remembers the documents kept."""

    def __init__(self, recipe: Recipe) -> None:
        settings = recipe.cleaning
        self._shingles = Shingles(settings.near_words)
        self._signatures = Signatures(settings.near_permutations)
        memory = settings.near_memory << 20
        self._index = Index(settings.near_threshold, settings.near_permutations, memory)
        self._kept: list[tuple[int, str]] = []

    def step(self, texts: Sequence[str], rows: Sequence[Row]) -> list[Verdict]:
        """The verdicts on a batch."""
        verdicts: list[Verdict] = []
        for start in range(0, len(texts), _AT_ONCE):
            verdicts += self._some(texts[start : start + _AT_ONCE], rows[start : start + _AT_ONCE])
        return verdicts

    def _some(self, texts: Sequence[str], rows: Sequence[Row]) -> list[Verdict]:
        verdicts: list[Verdict] = list(texts)
        numbers, ends = self._shingles.of(texts)
        signatures = self._signatures.of(numbers, ends)
        for place, (signature, keys) in enumerate(zip(signatures, self._index.keys(signatures), strict=True)):
            if ends[place] == ends[place + 1]:
                continue  # without a word there is nothing to compare
            found = self._index.find(signature, keys)
            if found:
                number, source = self._kept[found.place]
                reason = f"{found.share:.0%} like document {number:,}, of {source}"
                verdicts[place] = Dropped("dropped.near-duplicate", reason)
            elif self._index.full:
                verdicts[place] = Noted(texts[place], {BEYOND_MEMORY: 1})
            else:
                self._index.add(signature, keys)
                self._kept.append((rows[place]["document"], sys.intern(rows[place]["source"])))
        return verdicts


def _start(recipe: Recipe) -> Step | None:
    return _NearDuplicates(recipe).step if recipe.cleaning.near_duplicates else None


RULE = Rule(
    "near_duplicates",
    (
        "cleaning.near_duplicates",
        "cleaning.near_threshold",
        "cleaning.near_words",
        "cleaning.near_permutations",
        "cleaning.near_memory",
    ),
    _start,
    ordered=True,
)
