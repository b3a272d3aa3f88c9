"""A .json file: one array of rows, one object, or in truth JSON lines. Read value by value, never as a whole."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import closing
from typing import Any

from engine.corpus.document import BadRow, Document, Row, Source, SourceError
from engine.corpus.readers import json_lines
from engine.corpus.readers.encodings import text_chunks
from engine.corpus.readers.lines import MAX_ROW_CHARACTERS
from engine.corpus.readers.tables import documents
from engine.recipe import CorpusSettings

_BETWEEN = re.compile(r"[\s,]*")
_DECODER = json.JSONDecoder()


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
    window = _Window(chunks)
    if window.next_character() == "[":
        window.go_to(window.position + 1)
    while window.next_character() not in ("", "]"):
        line = window.line
        yield json_lines.as_row(line, _value(source, window))


def _value(source: Source, window: _Window) -> Any:
    """Decode the value at the window's position and move behind it, reading on until it is whole."""
    while True:
        try:
            value, end = _DECODER.raw_decode(window.text, window.position)
        except RecursionError as error:
            raise _broken(source, window.line, "is nested too deeply") from error
        except ValueError as error:
            if window.ended:
                raise _broken(source, window.line, "is not JSON") from error
            if window.held > MAX_ROW_CHARACTERS:
                what = f"is not JSON or holds a value of more than {MAX_ROW_CHARACTERS:,} characters"
                raise _broken(source, window.line, what) from error
        else:
            if end < len(window.text) or window.ended:  # a number at the end of what is held may go on
                window.go_to(end)
                return value
        window.read(2 * window.held)  # twice as much each time keeps the work linear


class _Window:
    """The piece of the file that is held, and a position in it.

    Attributes:
        text: what is held.
        position: where we are in it.
        line: the line of the file where we are.
        ended: there is nothing more to read.
    """

    def __init__(self, chunks: Iterator[str]) -> None:
        self._chunks = chunks
        self.text = ""
        self.position = 0
        self.line = 1
        self.ended = False

    @property
    def held(self) -> int:
        """How many characters lie before us."""
        return len(self.text) - self.position

    def read(self, wanted: int) -> None:
        """Read on until more than that many characters lie before us, or the file ends."""
        pieces = [self.text[self.position :]]
        held = self.held
        while held <= wanted and not self.ended:
            chunk = next(self._chunks, None)
            self.ended = chunk is None
            pieces.append(chunk or "")
            held += len(pieces[-1])
        self.text, self.position = "".join(pieces), 0

    def go_to(self, position: int) -> None:
        """Move on within what is held."""
        self.line += self.text.count("\n", self.position, position)
        self.position = position

    def next_character(self) -> str:
        """Pass over what may lie between values; the character that follows, empty at the end of the file."""
        while True:
            between = _BETWEEN.match(self.text, self.position)
            self.go_to(between.end() if between else self.position)
            if self.held or self.ended:
                return self.text[self.position : self.position + 1]
            self.read(0)


def _broken(source: Source, line: int, what: str) -> SourceError:
    reason = f"{what} from line {line} on. What came before is kept."
    return SourceError(source, reason, code="import.json", remedy="Mend it there, or save it as JSON lines.", line=line)
