"""A .json file: one array of rows, one object, or in truth JSON lines. Read value by value, never as a whole."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import closing

from engine.corpus.document import BadRow, Document, Row, Source, SourceError
from engine.corpus.readers import json_lines
from engine.corpus.readers.encodings import text_chunks
from engine.corpus.readers.lines import MAX_ROW_CHARACTERS
from engine.corpus.readers.tables import documents
from engine.recipe import CorpusSettings

_BETWEEN = re.compile(r"[\s,]*")


def read(source: Source, settings: CorpusSettings) -> Iterator[Document | BadRow]:
    """One document for each value of the array, or for each line.

    Raises:
        SourceError: it is no JSON from some line on, is no text, lacks the column, or cannot be read.
    """
    return documents(rows(source, settings), source, settings)


def rows(source: Source, settings: CorpusSettings) -> Iterator[Row | BadRow]:
    """One row for each value."""
    if _is_lines(source, settings):
        return json_lines.rows(source, settings)
    return _values(source, text_chunks(source, settings))


def _is_lines(source: Source, settings: CorpusSettings) -> bool:
    """Whether the first line is a whole object by itself."""
    with closing(text_chunks(source, settings)) as chunks:
        head = next(chunks, "").lstrip()
    source.bytes_read = source.decode_errors = 0  # the file is read again from its start
    return head.startswith("{") and isinstance(json_lines.parsed(1, head.split("\n", 1)[0]), Row)


def _values(source: Source, chunks: Iterator[str]) -> Iterator[Row | BadRow]:
    """The values of the outermost array (or one after the other), each decoded as soon as it is whole."""
    decoder = json.JSONDecoder()
    text = next(chunks, "")
    position = _after(text, 0)
    if text.startswith("[", position):
        position = _after(text, position + 1)
    line = 1 + text.count("\n", 0, position)
    ended = False
    wanted = 0
    while True:
        while not ended and len(text) - position <= wanted:
            chunk = next(chunks, None)
            ended = chunk is None
            text, position = text[position:] + (chunk or ""), 0
        skipped = _after(text, position)
        line += text.count("\n", position, skipped)
        position = skipped
        if position == len(text) or text[position] == "]":
            if ended or position < len(text):
                return
            wanted = 0
            continue
        try:
            value, end = decoder.raw_decode(text, position)
            whole = end < len(text) or ended  # a number at the end of what is there may go on
        except RecursionError as error:
            raise _broken(source, line, "is nested too deeply") from error
        except ValueError as error:
            if ended or len(text) - position > MAX_ROW_CHARACTERS:
                raise _broken(source, line, "is not JSON") from error
            whole = False
        if not whole:
            wanted = 2 * (len(text) - position)  # twice as much each time keeps the work linear
            continue
        wanted = 0
        yield json_lines.as_row(line, value)
        line += text.count("\n", position, end)
        position = end


def _after(text: str, position: int) -> int:
    found = _BETWEEN.match(text, position)
    return found.end() if found else position


def _broken(source: Source, line: int, what: str) -> SourceError:
    reason = f"{what} from line {line} on. What came before is kept."
    return SourceError(source, reason, code="import.json", remedy="Mend it there, or save it as JSON lines.", line=line)
