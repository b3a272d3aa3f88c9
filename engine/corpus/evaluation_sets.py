"""The questions that a model will be judged by, looked for in the text that it is to learn from.

Each row of a table, each line of a text file is one question. A document is marked that shares an n-gram of 13 words
with one, as in appendix C of "Language Models are Few-Shot Learners" (Brown et al. 2020).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np

from engine.corpus.document import Document, Source, SourceError, well_formed
from engine.corpus.ngram_index import NgramIndex
from engine.corpus.readers.folders import find_sources
from engine.corpus.readers.formats import read
from engine.errors import UsageError
from engine.recipe import CorpusSettings


class EvaluationSet:
    """One file or folder of questions.

    Attributes:
        name: what the ledger calls it: the name of the file.
        questions: how many there are.
        met: how many of them were met in the text so far.
    """

    def __init__(self, path: str) -> None:
        self.name = Path(path).name
        self._index = NgramIndex()
        for question in _questions(path):
            self._index.add(question)
        self._index.close()
        self.questions = self._index.texts
        self._met = np.zeros(self.questions, dtype=bool)

    @property
    def met(self) -> int:
        """How many questions were met so far."""
        return int(self._met.sum())

    def look_up(self, text: str) -> tuple[bool, int]:
        """Whether a text shares 13 words with a question; and how many questions are met here for the first time."""
        found = self._index.look_up(text)
        new = int((~self._met[found]).sum())
        self._met[found] = True
        return len(found) > 0, new


def evaluation_sets(paths: Iterable[str]) -> list[EvaluationSet]:
    """Read the sets that the recipe names.

    Raises:
        UsageError: a path is not whole, does not exist, or cannot be read.
    """
    return [EvaluationSet(path) for path in paths]


def _questions(path: str) -> Iterator[str]:
    place = Path(path).expanduser()
    if not place.is_absolute() or not place.exists():
        why = "does not exist" if place.is_absolute() else "is not a whole path"
        raise _unusable(path, f"{why}.", "Name the file from the root of its drive on.")
    sources = [found for found in find_sources([place]) if isinstance(found, Source)]
    if not sources:
        raise _unusable(path, "holds nothing that can be read.", "Take a text, JSON, CSV or Parquet file.")
    settings = CorpusSettings()
    try:
        for source in sources:
            for document in read(source, settings):
                if isinstance(document, Document):
                    text = well_formed(document.text)
                    yield from text.splitlines() if source.kind in ("text", "markdown") else (text,)
    except SourceError as error:
        raise _unusable(path, error.reason, error.remedy) from error


def _unusable(path: str, why: str, remedy: str) -> UsageError:
    return UsageError(f"split.evaluation_sets: {path} {why}", remedy=remedy, code="split.evaluation-set", path=path)
