"""The leak check: whether the same text is in two parts, so that the model is judged by what it has learnt."""

from __future__ import annotations

from engine.corpus.digests import SeenDigests, text_digest
from engine.corpus.splitting import PARTS, Part


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
