"""Mail: folders in mbox and single messages, through the email module. The text parts only; no attachments.

Addresses and names in the text stay as they are: personal data is station 2's matter. Format: RFC 4155.
"""

from __future__ import annotations

from collections.abc import Iterator
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from itertools import chain
from typing import BinaryIO

from engine.corpus.document import BadRow, Document, Source, SourceError
from engine.corpus.readers.dates import iso_date
from engine.corpus.readers.encodings import HEAD_BYTES, refuse_binary
from engine.corpus.readers.opening import open_bytes
from engine.corpus.readers.pages import MAX_PAGE_BYTES, page_text
from engine.recipe import CorpusSettings

MAX_MESSAGE_BYTES = 64 << 20
"""The largest message that is read, attachments and all; beyond it a message is a bad row."""

MAX_PARTS = 1000
_PIECE = 1 << 20
_FROM = b"From "
_NEWLINES = (b"\n", b"\r\n")


def read(source: Source, settings: CorpusSettings) -> Iterator[Document | BadRow]:
    """One document a message of a folder; ``member`` is the line where it begins.

    Raises:
        SourceError: it is no mail folder, or cannot be read.
    """
    with open_bytes(source) as stream:
        pieces = _pieces(stream)
        first = next(pieces, b"")
        if not first.startswith(_FROM):
            reason = 'is no mail folder: it does not begin with "From ".'
            raise SourceError(source, reason, code="import.no-mail", remedy="Name a single message .eml.")
        for line, data in _messages(chain((first,), pieces)):
            if data is None:
                yield BadRow(line, "row.too-long", f"begins a message of more than {MAX_MESSAGE_BYTES:,} bytes")
            else:
                yield _document(source, data, line, settings)


def read_message(source: Source, settings: CorpusSettings) -> Iterator[Document | BadRow]:
    """The file as one message.

    Raises:
        SourceError: it is no text, too large, or cannot be read.
    """
    with open_bytes(source) as stream:
        data = stream.read(MAX_MESSAGE_BYTES + 1)
    refuse_binary(source, data[:HEAD_BYTES])
    if len(data) > MAX_MESSAGE_BYTES:
        raise SourceError(source, f"is larger than {MAX_MESSAGE_BYTES:,} bytes.", code="import.page-too-large")
    yield _document(source, data, 1, settings, "")


def _pieces(stream: BinaryIO) -> Iterator[bytes]:
    """The lines of the file, an endless one in pieces."""
    rest = b""
    while data := stream.read(_PIECE):
        *lines, rest = (rest + data).split(b"\n")
        yield from (line + b"\n" for line in lines)
        if len(rest) > _PIECE:
            yield rest
            rest = b""
    if rest:
        yield rest


def _messages(pieces: Iterator[bytes]) -> Iterator[tuple[int, bytes | None]]:
    """The line where each message begins, and its bytes without the line "From "; None for one that is too large.

    A message begins with a line "From " after an empty line, as Python's mailbox has it.
    """
    held: list[bytes] = []
    size = 0
    start = number = 1
    begins, after_empty = True, True  # a piece at the start of a line; after an empty line
    for piece in pieces:
        if begins and after_empty and piece.startswith(_FROM):
            if number > 1:
                yield start, None if size > MAX_MESSAGE_BYTES else b"".join(held)
            held, size, start = [], 0, number
        else:
            size += len(piece)
            if size <= MAX_MESSAGE_BYTES:
                held.append(piece)
            else:
                held = []
        after_empty = begins and piece in _NEWLINES
        begins = piece.endswith(b"\n")
        number += begins
    yield start, None if size > MAX_MESSAGE_BYTES else b"".join(held)


def _document(
    source: Source, data: bytes, line: int, settings: CorpusSettings, member: str | None = None
) -> Document | BadRow:
    try:
        message = BytesParser(policy=policy.default).parsebytes(data)
        text = "\n\n".join(text for part in _text_parts(message) if (text := _part_text(source, part, settings)))
        written = iso_date(str(message.get("date") or ""))
    except (ValueError, LookupError, AttributeError, TypeError, IndexError, RecursionError) as error:
        # the email module meets headers that break its rules with any of these
        return BadRow(line, "row.mail", f"begins a message that cannot be read: {type(error).__name__}: {error}"[:300])
    return Document(text, str(line) if member is None else member, written=written)


def _text_parts(message: EmailMessage) -> Iterator[EmailMessage]:
    """The parts that are the message's text: of alternatives the plain one, or else the page."""
    parts = [part for _, part in zip(range(MAX_PARTS), message.walk(), strict=False)]
    texts = [part for part in parts if part.get_content_maintype() == "text" and not _attached(part)]
    plain = [part for part in texts if part.get_content_type() == "text/plain"]
    yield from plain or [part for part in texts if part.get_content_type() == "text/html"]


def _attached(part: EmailMessage) -> bool:
    return part.get_content_disposition() == "attachment" or part.get_filename() is not None


def _part_text(source: Source, part: EmailMessage, settings: CorpusSettings) -> str:
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes) or len(data) > MAX_PAGE_BYTES:
        return ""
    charset = str(part.get_content_charset() or "")
    return page_text(source, data, part.get_content_type(), charset, settings).replace("\r\n", "\n").strip("\n")
