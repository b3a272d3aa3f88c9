"""Lines that stand in many documents (menus, mastheads, disclaimers) are taken out of all of them.

All documents are looked at first. A line counts once for each document, and of documents with the same text only the
first counts: copies make no boilerplate. The counts are held for :data:`MOST_COUNTED` lines (some 120 MB); beyond that
the rarest are forgotten, so that a line may be taken for rarer than it is, never for more frequent.
"""

from __future__ import annotations

from collections.abc import Sequence

import xxhash

from engine.corpus.cleaning.rule import Dropped, Rule, Step, Survey, Verdict, each
from engine.corpus.digests import SeenDigests, text_digest
from engine.recipe import Recipe

MOST_COUNTED = 1_000_000


class _Lines(Survey):
    """Counts in how many documents each line stands."""

    def __init__(self, documents: int, characters: int) -> None:
        self._documents = documents
        self._characters = characters
        self._texts = SeenDigests()
        self._counts: dict[int, int] = {}

    def look(self, texts: Sequence[str]) -> None:
        """Count the lines of some documents."""
        for text in texts:
            if not self._texts.add(text_digest(text)):
                continue
            for line in set(map(str.strip, text.split("\n"))):
                if len(line) >= self._characters:
                    key = _key(line)
                    self._counts[key] = self._counts.get(key, 0) + 1
            if len(self._counts) > MOST_COUNTED:
                self._forget()

    def step(self) -> Step:
        """Take out the lines that were in so many documents."""
        repeated = {key for key, count in self._counts.items() if count >= self._documents}
        self._counts = {}

        def change(text: str) -> Verdict:
            lines = text.split("\n")
            kept = [
                line for line in lines if len(line.strip()) < self._characters or _key(line.strip()) not in repeated
            ]
            if len(kept) == len(lines):
                return text
            left = "\n".join(kept)
            return left if left.strip() else Dropped("dropped.boilerplate", "all its lines are in other documents too")

        return each(change)

    def _forget(self) -> None:
        """Forget the lines with the lowest counts, until at most half of the room is taken."""
        lowest = 1
        while len(self._counts) > MOST_COUNTED // 2:
            self._counts = {key: count for key, count in self._counts.items() if count > lowest}
            lowest += 1


def _key(line: str) -> int:
    return xxhash.xxh3_64_intdigest(line.encode("utf-8", "surrogatepass"))


def _start(recipe: Recipe) -> Survey | None:
    settings = recipe.cleaning
    if not settings.remove_boilerplate:
        return None
    return _Lines(settings.boilerplate_documents, settings.boilerplate_characters)


RULE = Rule(
    "boilerplate_lines",
    ("cleaning.remove_boilerplate", "cleaning.boilerplate_documents", "cleaning.boilerplate_characters"),
    _start,
)
