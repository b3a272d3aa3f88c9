"""JSON lines by the block: Arrow parses what is ordinary, the careful reader all else, and both give the same.

A block of whole lines is ordinary when each of its lines begins with ``{`` and ends with ``}``, when it is UTF-8, and
when Arrow finds one row a line with texts in all the columns that are needed. Then no row can span lines and no line
can hold two rows, for in JSON no ``{`` follows a line end that follows a ``}``. Where the encoding or the lines of a
file are not ordinary, it is read carefully from there on; where only its JSON is not, that block is.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from itertools import chain
from typing import BinaryIO

import numpy as np
import pyarrow as pa
import pyarrow.json

from engine.corpus.document import BadRow, Document, Row, Source, SourceError, TextBatch
from engine.corpus.readers import json_lines
from engine.corpus.readers.column_batches import text_batch
from engine.corpus.readers.encodings import HEAD_BYTES, CountingDecoder, checked_encoding, encoding_of, refuse_binary
from engine.corpus.readers.lines import numbered_lines
from engine.corpus.readers.mapping import ColumnMapping, choose_mapping
from engine.corpus.readers.opening import open_bytes
from engine.corpus.readers.tables import sample
from engine.recipe import CorpusSettings

BLOCK_BYTES = 4 << 20
MAX_BLOCK_BYTES = 64 << 20
"""A line longer than this is left to the careful reader, which keeps no more of it than it must."""

AHEAD = 2
"""So many blocks are parsed while one is being kept."""

MOST_ODD = 8
"""After so many blocks in a row that were not ordinary no more are tried."""

_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class _Block:
    """Whole lines of a file.

    Attributes:
        data: their bytes, the last line with or without its line end.
        line: the first one's number.
        lines: how many there are.
        end: where the block ends in the file.
        whole: False where the line is too long to be held.
    """

    data: bytes
    line: int
    lines: int
    end: int
    whole: bool = True


def read(source: Source, settings: CorpusSettings) -> Iterator[Document | BadRow | TextBatch]:
    """The documents of a file, many at once where that is possible.

    Raises:
        SourceError: it is no text, lacks a column, or cannot be read.
    """
    encoding = _ordinary_encoding(source, settings)
    mapping = _mapping(source, settings) if encoding and source.opener is None else None
    if mapping is None or mapping.nested:
        yield from json_lines.read(source, settings)
        return
    with open_bytes(source) as stream, ThreadPoolExecutor(AHEAD, "json") as pool:
        ahead = _Ahead(_Blocks(stream, *_start(source, stream)), pool, mapping)
        ascii_so_far = True
        while (found := ahead.take()) is not None:
            block, batch = found
            if batch is None and not (block.whole and _is_utf8(block.data)):
                decoder = CountingDecoder(source, fixed=bool(checked_encoding(settings.encoding)) or not ascii_so_far)
                yield from _careful(chain([block.data], ahead.rest()), decoder, block.line, mapping)
                return
            ascii_so_far = ascii_so_far and block.data.isascii()
            if batch is None:
                yield from _careful([block.data], CountingDecoder(source, fixed=True), block.line, mapping)
            else:
                yield batch
            if not source.compression:
                source.reached = (block.end, block.line + block.lines)


class _Ahead:
    """Blocks that are parsed while those before them are kept; what came before damage is given out before it."""

    def __init__(self, blocks: _Blocks, pool: ThreadPoolExecutor, mapping: ColumnMapping) -> None:
        self._blocks = blocks
        self._pool = pool
        self._mapping = mapping
        self._queue: deque[tuple[_Block, Future[TextBatch | None]]] = deque()
        self._trouble: SourceError | None = None
        self._odd = 0

    def take(self) -> tuple[_Block, TextBatch | None] | None:
        """The next block and its documents, None where it is not ordinary; None after the last one."""
        while self._trouble is None and len(self._queue) <= AHEAD:
            try:
                block = next(self._blocks, None)
            except SourceError as error:
                self._trouble = error
                break
            if block is None:
                break
            parse = _parsed if self._odd < MOST_ODD else _not_parsed
            self._queue.append((block, self._pool.submit(parse, block, self._mapping)))
        if self._queue:
            block, parsed = self._queue.popleft()
            batch = parsed.result()
            self._odd = 0 if batch else self._odd + 1
            return block, batch
        if self._trouble is not None:
            raise self._trouble
        return None

    def rest(self) -> Iterator[bytes]:
        """All bytes that were not taken."""
        for block, _ in self._queue:
            yield block.data
        if self._trouble is not None:
            raise self._trouble
        yield from self._blocks.rest()


def _ordinary_encoding(source: Source, settings: CorpusSettings) -> str:
    """UTF-8, as it is called with or without a mark; empty if the file is something else, or its line ends are."""
    wanted = checked_encoding(settings.encoding)
    with open_bytes(source) as stream:
        head = stream.read(HEAD_BYTES)
    source.bytes_read = 0
    refuse_binary(source, head, wanted)
    old_mac = b"\r" in head and b"\n" not in head
    source.encoding = encoding_of(head, wanted)
    return source.encoding if source.encoding in ("utf-8", "utf-8-sig") and not old_mac else ""


def _mapping(source: Source, settings: CorpusSettings) -> ColumnMapping | None:
    """The columns to read, found as the careful reader finds them; None where the first rows do not say."""
    try:
        with closing(json_lines.rows(source, settings)) as rows:
            good = [row for row in sample(rows) if isinstance(row, Row)]
        return choose_mapping(source, good, settings) if good else None
    except SourceError:
        return None  # the careful reader gives what comes before it
    finally:
        source.bytes_read = source.decode_errors = 0  # the file is read again from its start


def _start(source: Source, stream: BinaryIO) -> tuple[int, int]:
    """Go to where reading begins: after a byte order mark, or where an earlier reading has stopped."""
    offset, line = source.resume or (0, 1)
    if not offset:
        head = stream.peek(len(_MARK))[: len(_MARK)] if hasattr(stream, "peek") else b""
        offset = len(_MARK) if head == _MARK else 0
    if offset:
        stream.seek(offset)
    return offset, line


class _Blocks(Iterator[_Block]):
    """Blocks of whole lines; after one that is not whole nothing more comes.

    Attributes:
        held: what was read and is in no block yet.
    """

    def __init__(self, stream: BinaryIO, offset: int, line: int) -> None:
        self._stream = stream
        self._offset = offset
        self._line = line
        self._ended = False
        self.held = b""

    def __next__(self) -> _Block:
        while not self._ended:
            data = self._stream.read(BLOCK_BYTES)
            self._ended = not data
            self.held += data
            cut = self.held.rfind(b"\n") + 1 if data else len(self.held)
            if cut:
                return self._cut(cut, whole=True)
            if len(self.held) > MAX_BLOCK_BYTES:
                self._ended = True
                return self._cut(len(self.held), whole=False)
        raise StopIteration

    def rest(self) -> Iterator[bytes]:
        """All bytes that are in no block yet."""
        yield self.held
        while data := self._stream.read(BLOCK_BYTES):
            yield data

    def _cut(self, size: int, *, whole: bool) -> _Block:
        data, self.held = self.held[:size], self.held[size:]
        self._offset += size
        lines = data.count(b"\n") + (not data.endswith(b"\n"))
        block = _Block(data, self._line, lines, self._offset, whole)
        self._line += lines
        return block


def _careful(
    pieces: Iterable[bytes], decoder: CountingDecoder, line: int, mapping: ColumnMapping
) -> Iterator[Document | BadRow]:
    def chunks() -> Iterator[str]:
        for piece in pieces:
            yield decoder.decode(piece)
        yield decoder.decode(b"", final=True)

    for row in json_lines.rows_of(numbered_lines(chunks(), old_mac=False), line - 1):
        yield row if isinstance(row, BadRow) else mapping.document(row)


def _parsed(block: _Block, mapping: ColumnMapping) -> TextBatch | None:
    """The rows of an ordinary block; None if it is none."""
    lines = block.lines
    if not block.whole or not _one_object_a_line(block.data, lines) or not _is_utf8(block.data):
        return None
    wanted = pa.schema([pa.field(name, pa.large_string()) for name in mapping.columns])
    try:
        table = pa.json.read_json(
            pa.BufferReader(block.data),
            pa.json.ReadOptions(use_threads=False, block_size=len(block.data) + 1),
            pa.json.ParseOptions(explicit_schema=wanted, unexpected_field_behavior="ignore"),
        )
    except (pa.ArrowException, ValueError):
        return None
    if table.num_rows != lines:
        return None
    columns = {name: table[name].combine_chunks() for name in mapping.columns}
    return text_batch(mapping, columns, np.arange(block.line, block.line + lines))


def _not_parsed(_block: _Block, _mapping: ColumnMapping) -> None:
    """In place of :func:`_parsed` where it has never succeeded."""


def _one_object_a_line(data: bytes, lines: int) -> bool:
    if not data.startswith(b"{") or not data.removesuffix(b"\n").removesuffix(b"\r").endswith(b"}"):
        return False
    between = data.count(b"}\n{")
    if between < lines - 1 and b"\r" in data:
        between += data.count(b"}\r\n{")
    return between == lines - 1


def _is_utf8(data: bytes) -> bool:
    if data.isascii():
        return True
    offsets = pa.array([0, len(data)], pa.int64()).buffers()[1]
    try:  # Arrow looks at many bytes at a time, and makes no text of them
        pa.Array.from_buffers(pa.large_string(), 1, [None, offsets, pa.py_buffer(data)]).validate(full=True)
    except pa.ArrowInvalid:
        return False
    return True
