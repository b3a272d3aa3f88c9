"""Plain text and Markdown: a file is one document; a huge one is streamed into several, cut at paragraph ends."""

from __future__ import annotations

from collections.abc import Iterator

from engine.corpus.document import BadRow, Document, Source, SourceError
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
    return documents(source, text_chunks(source, settings))


def documents(source: Source, chunks: Iterator[str | BadRow]) -> Iterator[Document | BadRow]:
    """One document out of pieces of text, cut when it grows too long; bad rows as they come.

    Licence, group and date of writing are what the source has said of itself by then. Where reading breaks off, what
    came before is given first.

    Raises:
        SourceError: as the pieces.
    """
    trouble: list[SourceError] = []
    yield from _joined(source, _kept(source, chunks, trouble))
    if trouble:
        raise trouble[0]


def document(source: Source, text: str, member: str = "") -> Document:
    """A document with what its source says of itself."""
    return Document(text, member, source.licence, group=source.group, written=source.written)


def _kept(source: Source, chunks: Iterator[str | BadRow], trouble: list[SourceError]) -> Iterator[str | BadRow]:
    """The pieces up to an error, which is set aside; nothing of a bomb is worth keeping."""
    try:
        for chunk in chunks:
            if source.pulse:
                source.pulse()
            yield chunk
    except SourceError as error:
        if error.code == "import.bomb":
            raise
        trouble.append(error)


def _joined(source: Source, chunks: Iterator[str | BadRow]) -> Iterator[Document | BadRow]:
    held: list[str] = []
    size = 0
    for chunk in chunks:
        if isinstance(chunk, BadRow):
            yield chunk
            continue
        held.append(chunk)
        size += len(chunk)
        if size > WHOLE_CHARACTERS:
            yield from _pieces(source, "".join(held), chunks)
            return
    if size:
        yield document(source, "".join(held))


def _pieces(source: Source, text: str, chunks: Iterator[str | BadRow]) -> Iterator[Document | BadRow]:
    line = 1
    start = 0
    for chunk in chunks:
        if isinstance(chunk, BadRow):
            yield chunk
            continue
        text, start = text[start:] + chunk, 0
        while len(text) - start > 2 * PIECE_CHARACTERS:
            end = start + cut_at(text[start : start + PIECE_CHARACTERS], PIECE_CHARACTERS)
            yield document(source, text[start:end], str(line))
            line += text.count("\n", start, end)
            start = end
    if start < len(text):
        yield document(source, text[start:], str(line))
