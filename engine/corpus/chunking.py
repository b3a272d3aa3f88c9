"""Long documents in pieces, for models that need them short: cut after a paragraph, else a sentence, else a word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from engine.corpus.paragraphs import cut_at
from engine.corpus.sentences import sentences

_PARAGRAPH = re.compile(r"\n\s*\n\s*")


def chunks(text: str, most: int, language: str = "", splitter: str = "sentencex") -> Iterator[str]:
    """Pieces of at most ``most`` characters, as long as can be; together they are the text again.

    Args:
        text: one document.
        most: characters a piece may have; 0 leaves the text whole.
        language: its ISO 639-1 code, for the ends of sentences; English where it is not known.
        splitter: a key of :data:`engine.corpus.sentences.SPLITTERS`.

    Raises:
        LangwrightError: the splitter is not installed.
    """
    if not most or len(text) <= most:
        yield text
        return
    yield from _packed(_parts(text, most, language or "en", splitter), most)


def _parts(text: str, most: int, language: str, splitter: str) -> Iterator[str]:
    """Paragraphs; sentences of those that are too long; words of sentences that are."""
    for paragraph in _paragraphs(text):
        if len(paragraph) <= most:
            yield paragraph
            continue
        for start, end in _sentences(paragraph, language, splitter):
            while end - start > most:
                cut = start + cut_at(paragraph[start : start + most], most)
                yield paragraph[start:cut]
                start = cut
            yield paragraph[start:end]


def _sentences(text: str, language: str, splitter: str) -> Iterator[tuple[int, int]]:
    """Where sentences begin and end; what a splitter loses (sentencex gives nothing for white space) is one more."""
    start = 0
    for sentence in sentences(text, language, splitter):
        if not sentence or not text.startswith(sentence, start):
            break
        yield start, start + len(sentence)
        start += len(sentence)
    if start < len(text):
        yield start, len(text)


def _paragraphs(text: str) -> Iterator[str]:
    start = 0
    for gap in _PARAGRAPH.finditer(text):
        yield text[start : gap.end()]
        start = gap.end()
    if start < len(text):
        yield text[start:]


def _packed(parts: Iterable[str], most: int) -> Iterator[str]:
    held: list[str] = []
    length = 0
    for part in parts:
        if held and length + len(part) > most:
            yield "".join(held)
            held, length = [], 0
        held.append(part)
        length += len(part)
    if held:
        yield "".join(held)
