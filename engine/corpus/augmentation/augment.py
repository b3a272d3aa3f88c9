"""Changed copies of training documents, kind after kind.

Every copy is a document of its own whose source is ``augmented:`` and the kind, whose member tells what it was made
from, and whose licence, group and dates are those of the original. The same recipe and text give the same copies, but
for what an endpoint answers.
"""

from __future__ import annotations

import contextlib
import random
from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from engine.corpus.augmentation import easy
from engine.corpus.augmentation.wordnet import WordNet
from engine.recipe import AugmentationSettings

if TYPE_CHECKING:
    from engine.corpus.augmentation.back_translation import BackTranslation

SOURCE = "augmented:"
"""What the sources of copies begin with."""

_EASY: Mapping[str, easy.Change] = {
    "synonym_replacement": easy.synonym_replacement,
    "random_insertion": easy.random_insertion,
    "random_swap": easy.random_swap,
    "random_deletion": easy.random_deletion,
}
_NEED_WORDNET = ("synonym_replacement", "random_insertion")

Row = dict[str, Any]


def kinds(settings: AugmentationSettings) -> list[str]:
    """The kinds of copies that the recipe wants; none by default."""
    found = [kind for kind in _EASY if getattr(settings, kind) > 0]
    return [*found, *(["back_translation"] if settings.back_translation else [])]


def _translator(settings: AugmentationSettings, pause: Callable[[float], None]) -> BackTranslation:
    """Brought in only where it is wanted: what can reach the network is not even loaded otherwise."""
    from engine.corpus.augmentation.back_translation import BackTranslation

    return BackTranslation(settings, pause)


class Augmentation:
    """Makes copies; use it as a context manager.

    Args:
        settings: the recipe's.
        pause: waits some seconds, and raises when the job is to stop.

    Raises:
        UsageError: synonyms are wanted and WordNet cannot be read, or no endpoint is named.
    """

    def __init__(self, settings: AugmentationSettings, pause: Callable[[float], None]) -> None:
        self._settings = settings
        self._stack = contextlib.ExitStack()
        self.kinds = kinds(settings)
        self._wordnet = WordNet(settings.wordnet) if set(self.kinds) & set(_NEED_WORDNET) else None
        self._translator = _translator(settings, pause) if settings.back_translation else None

    def copies(self, kind: str, rows: Iterable[Row]) -> Iterator[Row]:
        """The copies of one kind of some training documents, in their order."""
        translated = 0
        for row in rows:
            if not self._chosen(row):
                continue
            if kind == "back_translation":
                if translated >= self._settings.most_translations:
                    return
                translated += 1
            for number in range(self._settings.copies if kind != "back_translation" else 1):
                text = self._changed(kind, row, number)
                if text != row["text"]:
                    member = f"{row['source']} {row['member']}".strip()
                    yield {**row, "text": text, "source": f"{SOURCE}{kind}", "member": member}

    def __enter__(self) -> Augmentation:
        with self._stack:
            if self._wordnet:
                self._stack.enter_context(self._wordnet)
            if self._translator:
                self._stack.callback(self._translator.close)
            self._stack = self._stack.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def _changed(self, kind: str, row: Row, number: int) -> str:
        if kind == "back_translation":
            return self._translator.there_and_back(row["text"]) if self._translator else row["text"]
        dice = random.Random(f"{self._settings.seed} {kind} {number} {row['sha256']}")  # noqa: S311 - no secret
        synonyms = self._wordnet.synonyms if self._wordnet else _none
        return easy.changed(row["text"], _EASY[kind], getattr(self._settings, kind), dice, synonyms)

    def _chosen(self, row: Row) -> bool:
        key = self._settings.seed.to_bytes(8, "little")
        digest = blake2b(row["sha256"].encode("ascii"), digest_size=8, key=key, person=b"augment").digest()
        return int.from_bytes(digest, "little") / 2**64 < self._settings.share


def _none(_word: str) -> list[str]:
    return []
