"""Synonyms from the files of WordNet 3.0 (or 3.1) that the user has, read as they are (man pages wndb(5WN)).

``index.<pos>`` says of each word in which sets of synonyms it is, by where they lie in ``data.<pos>``; the sets are
read when they are asked for. Words of several parts have ``_`` in them.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import BinaryIO, Self

from engine.errors import UsageError

PARTS = ("noun", "verb", "adj", "adv")
LONGEST_LINE = 64 << 10
LARGEST_INDEX = 64 << 20
KEPT_SETS = 20_000


class WordNet:
    """Use it as a context manager; it holds the data files open.

    Raises:
        UsageError: the folder has no such files, or they are something else.
    """

    def __init__(self, folder: str) -> None:
        self._folder = Path(folder).expanduser()
        if not folder or not self._folder.is_dir():
            raise self._unusable("is not a folder" if folder else "is not named")
        self._index: dict[str, list[tuple[int, int]]] = {}
        self._data: list[BinaryIO] = []
        for number, part in enumerate(PARTS):
            self._read_index(number, self._folder / f"index.{part}")
        if not self._index:
            raise self._unusable("has no words in its index files")
        self._set = lru_cache(KEPT_SETS)(self._read_set)

    def synonyms(self, word: str) -> list[str]:
        """The words that share a meaning with this one, sorted; none where it is not known."""
        lemma = word.lower()
        found = {other for place in self._index.get(lemma, ()) for other in self._set(*place)}
        found.discard(lemma)
        return sorted(found)

    def __enter__(self) -> Self:
        try:
            for part in PARTS:
                self._data.append((self._folder / f"data.{part}").open("rb"))
        except OSError as error:
            self.close()
            raise self._unusable(f"has no data.{part} that can be read") from error
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the files; twice does no harm."""
        while self._data:
            self._data.pop().close()

    def _read_index(self, number: int, path: Path) -> None:
        try:
            if path.stat().st_size > LARGEST_INDEX:
                raise self._unusable(f"has an {path.name} that is too large to be WordNet's")
            lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError as error:
            raise self._unusable(f"has no {path.name} that can be read") from error
        for line in lines:
            if line.startswith("  ") or not line:
                continue  # the licence stands before the words
            fields = line.split()
            try:
                sets, pointers = int(fields[2]), int(fields[3])
                offsets = [int(field) for field in fields[6 + pointers : 6 + pointers + sets]]
            except (IndexError, ValueError) as error:
                raise self._unusable(f"has an {path.name} that is not WordNet's: {line[:60]!r}") from error
            self._index.setdefault(fields[0], []).extend((number, offset) for offset in offsets)

    def _read_set(self, number: int, offset: int) -> tuple[str, ...]:
        file = self._data[number]
        file.seek(offset)
        fields = file.readline(LONGEST_LINE).decode("utf-8", "replace").split()
        try:
            words = [fields[4 + 2 * place] for place in range(int(fields[3], 16))]
        except (IndexError, ValueError) as error:
            raise self._unusable(f"has a data.{PARTS[number]} that does not fit its index") from error
        return tuple(word.partition("(")[0].replace("_", " ").lower() for word in words)

    def _unusable(self, why: str) -> UsageError:
        return UsageError(
            f"augmentation.wordnet: the folder {why}.",
            remedy="Name the folder “dict” of WordNet 3.0, which holds index.noun and data.noun.",
            code="augmentation.wordnet",
            path=str(self._folder),
        )
