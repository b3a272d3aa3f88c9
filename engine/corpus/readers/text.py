"""Plain text and Markdown: a file is one document; a huge one is streamed into several, cut at paragraph ends."""

from __future__ import annotations

from collections.abc import Iterator

from engine.corpus.document import BadRow, Document, Source
from engine.corpus.paragraphs import cut_at
from engine.corpus.readers.encodings import text_chunks
from engine.recipe import CorpusSettings

WHOLE_CHARACTERS = 8 << 20
"""Up to here a file stays one document."""

PIECE_CHARACTERS = 1 << 20
"""About how long the documents are into which a longer file is cut."""


def read(source: Source, settings: CorpusSettings) -> Iterator[Document | BadRow]:
    """The file as one document, or its pieces, which join to the same text; ``member`` is a piece's first line.

    Raises:
        SourceError: it is no text, or cannot be read.
    """
    held: list[str] = []
    size = 0
    chunks = text_chunks(source, settings)
    for chunk in chunks:
        held.append(chunk)
        size += len(chunk)
        if size > WHOLE_CHARACTERS:
            yield from _pieces("".join(held), chunks)
            return
    if size:
        yield Document("".join(held))


def _pieces(text: str, chunks: Iterator[str]) -> Iterator[Document]:
    line = 1
    start = 0
    for chunk in chunks:
        text, start = text[start:] + chunk, 0
        while len(text) - start > 2 * PIECE_CHARACTERS:
            end = start + cut_at(text[start : start + PIECE_CHARACTERS], PIECE_CHARACTERS)
            yield Document(text[start:end], str(line))
            line += text.count("\n", start, end)
            start = end
    if start < len(text):
        yield Document(text[start:], str(line))
