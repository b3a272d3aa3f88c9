"""Source code: a file is one document, as it is. It is read and never run; minified code is left out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from engine.corpus.document import BadRow, Document, Source, SourceError
from engine.corpus.readers.encodings import text_chunks
from engine.corpus.readers.languages import language_of
from engine.corpus.readers.text import documents
from engine.corpus.readers.unpacking import COMPRESSIONS
from engine.recipe import CorpusSettings

MINIFIED_MEAN = 200
MINIFIED_LONGEST = 5_000
"""A file whose lines have more characters on average, or one line of which has more, was not written by hand: The Stack
leaves out files above 100 and 1,000, which also meets tables of data and long texts."""


def read(source: Source, settings: CorpusSettings) -> Iterator[Document | BadRow]:
    """The file as one document; ``source.language`` is its programming language.

    Raises:
        SourceError: the settings leave code out (``import.source-code``), it is minified (``import.minified``), no
            text, or cannot be read.
    """
    return documents(source, pieces(source, settings))


def pieces(source: Source, settings: CorpusSettings) -> Iterator[str]:
    """Its text; whether it is minified is judged by its first piece of about 1 MB."""
    path = PurePath(source.name)
    source.language = language_of(path.stem if source.compression in COMPRESSIONS else path.name)
    if not settings.source_code:
        remedy = "Set corpus.source_code = true to read it."
        raise SourceError(source, "is source code.", code="import.source-code", remedy=remedy)
    chunks = text_chunks(source, settings)
    first = next(chunks, "") + next(chunks, "")
    if _is_minified(first):
        raise SourceError(source, "is minified code, not as it was written.", code="import.minified")
    yield first
    yield from chunks


def _is_minified(text: str) -> bool:
    lines = text.split("\n")
    longest = max(map(len, lines))
    return longest > MINIFIED_LONGEST or (len(text) > MINIFIED_MEAN * len(lines) and longest > 5 * MINIFIED_MEAN)
