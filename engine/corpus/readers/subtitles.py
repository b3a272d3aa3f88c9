"""Subtitles: SubRip (.srt), WebVTT (.vtt) and Sub Station Alpha (.ssa, .ass), without timings and tags.

What is said goes over several cues; it is joined to sentences, one or more a line. Lines that scroll, as automatic
captions do, come once. Formats: https://www.w3.org/TR/webvtt1/, http://www.tcax.org/docs/ass-specs.htm.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from engine.corpus.document import BadRow, Document, Source, SourceError
from engine.corpus.readers.encodings import text_chunks
from engine.corpus.readers.lines import numbered_lines
from engine.corpus.readers.text import documents
from engine.recipe import CorpusSettings

MAX_LINE_CHARACTERS = 1 << 20
LONGEST_SENTENCE = 2_000
"""Characters after which a line ends even without a full stop: automatic captions have none."""

_LONGEST_BLOCK = 1_000  # lines without an empty one between
_TIMING = re.compile(r"\s*(?:\d{1,4}:)?\d{1,2}:\d{1,2}(?:[,.]\d{1,4})?\s*-->\s*(?:\d{1,4}:)?\d{1,2}:\d{1,2}")
_NUMBER = re.compile(r"\s*\d{1,9}\s*$")
_TAG = re.compile(r"</?[A-Za-z0-9][^<>]{0,200}>|\{\\?[^{}]{0,500}\}")
_NOT_TEXT = re.compile(r"(?:WEBVTT|NOTE|STYLE|REGION|X-TIMESTAMP-MAP)(?:[\s=:]|$)")
_DRAWING = re.compile(r"\{[^{}]*\\p[1-9]")
_SENTENCE_END = re.compile(r"""[.!?…。！？♪]["'”’»)\]]*$""")
_SPEAKER = re.compile(r"[-–—]\s*\S")
_SPACE = re.compile(r"\s+")


def read(source: Source, settings: CorpusSettings) -> Iterator[Document | BadRow]:
    """The file as one document.

    Raises:
        SourceError: it is no text, or has no cue.
    """
    return documents(source, pieces(source, settings))


def pieces(source: Source, settings: CorpusSettings) -> Iterator[str | BadRow]:
    """What is said, in lines of whole sentences."""
    lines = numbered_lines(text_chunks(source, settings), MAX_LINE_CHARACTERS)
    spoken = _events(source, lines) if source.name.lower().endswith((".ass", ".ssa")) else _cues(source, lines)
    held = before = ""
    for line in spoken:
        if isinstance(line, BadRow):
            yield line
            continue
        text = _SPACE.sub(" ", html.unescape(_TAG.sub("", line))).strip()
        if not text or text == before:
            continue
        before = text
        if held and (_SENTENCE_END.search(held) or _SPEAKER.match(text) or len(held) > LONGEST_SENTENCE):
            yield held + "\n"
            held = ""
        held = f"{held} {text}" if held else text
    if held:
        yield held + "\n"


def _cues(source: Source, lines: Iterator[tuple[int, str | None]]) -> Iterator[str | BadRow]:
    """What stands under timings; an empty line within a cue does not end it."""
    begun = False
    block: list[str] = []
    for number, line in lines:
        if line is None:
            yield BadRow(number, "row.too-long", f"is longer than {MAX_LINE_CHARACTERS:,} characters")
        elif line.strip() and len(block) < _LONGEST_BLOCK:
            block.append(line)
        else:
            begun = begun or any(map(_TIMING.match, block))
            yield from _spoken(block) if begun else ()
            block = [line] if line.strip() else []
    if not begun and not any(map(_TIMING.match, block)):
        raise _no_cues(source)
    yield from _spoken(block)


def _spoken(block: list[str]) -> list[str]:
    """The lines of a block without timings and what names them; nothing of a header, a note or a style."""
    if not block or (_NOT_TEXT.match(block[0]) and not any(map(_TIMING.match, block))):
        return []
    spoken: list[str] = []
    first = True
    for line in block:
        if not _TIMING.match(line):
            spoken.append(line)
            continue
        if spoken and (_NUMBER.match(spoken[-1]) or (first and len(spoken) == 1)):
            spoken.pop()  # the number or name of the cue
        first = False
    return spoken


def _events(source: Source, lines: Iterator[tuple[int, str | None]]) -> Iterator[str | BadRow]:
    """The text of each dialogue line: what stands after the fields that the format line names before it."""
    fields, place, found = 10, 9, False
    for number, line in lines:
        if line is None:
            yield BadRow(number, "row.too-long", f"is longer than {MAX_LINE_CHARACTERS:,} characters")
            continue
        kind, _, rest = line.partition(":")
        kind = kind.strip().lower()
        if kind == "format":
            names = [name.strip().lower() for name in rest.split(",")]
            if "text" in names:
                fields, place = len(names), names.index("text")
        elif kind == "dialogue":
            found = True
            values = rest.split(",", fields - 1)
            if len(values) < fields:
                yield BadRow(number, "row.fields", f"has {len(values)} fields instead of {fields}")
            elif not _DRAWING.search(values[place]):
                yield from values[place].replace("\\h", " ").replace("\\n", "\\N").split("\\N")
    if not found:
        raise _no_cues(source)


def _no_cues(source: Source) -> SourceError:
    reason = "holds no subtitles: no line with a time was found."
    return SourceError(source, reason, code="import.no-cues", remedy="If it is plain text, give it the ending .txt.")
