"""The leak check: whether what judges the model is also what it learns from.

The same text in two parts is counted while the parts are written (:class:`LeakCheck`), nearly the same text afterwards
(:func:`near_leaks`): a piece of validation or test of which the training text holds half or more, 13 words at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from engine.corpus.digests import SeenDigests, text_digest
from engine.corpus.ngram_index import NgramIndex
from engine.corpus.split_plan import PARTS, Part

HALF = 0.5


class LeakCheck:
    """Counts units that are in another part too.

    Attributes:
        count: how many units were found in a part where another part had the same text before.
    """

    def __init__(self) -> None:
        self._parts: dict[Part, SeenDigests] = {part: SeenDigests() for part in PARTS}
        self.count = 0

    def add(self, part: Part, unit: str) -> None:
        """Look at one unit."""
        digest = text_digest(unit)
        self.count += any(digest in seen for other, seen in self._parts.items() if other != part)
        self._parts[part].add(digest)


def near_leaks(texts: Mapping[Part, Callable[[], Iterable[str]]]) -> dict[str, Any]:
    """How many pieces of validation and test are nearly in the training text, JSON-able.

    Reads each part once. Returns ``validation`` and ``test`` with ``pieces`` and ``leaking`` each, and ``one_in``: of
    so many n-grams one was looked at, which is more than 1 where there is much held-out text.
    """
    index = NgramIndex()
    counts: dict[Part, int] = {}
    for part in ("validation", "test"):
        before = index.texts
        for text in texts[part]():
            index.add(text)
        counts[part] = index.texts - before
    index.close()
    index.see_all(texts["train"]())
    leaking = index.shares() >= HALF
    first = counts["validation"]
    return {
        "validation": {"pieces": first, "leaking": int(leaking[:first].sum())},
        "test": {"pieces": counts["test"], "leaking": int(leaking[first:].sum())},
        "one_in": index.sampled,
    }
