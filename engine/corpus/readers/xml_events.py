"""XML as a stream of events, through defusedxml: no tree is built, so memory stays constant however large it is.

Document types, entities and whatever would be fetched are refused; nesting and single tags have limits.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import BinaryIO, Literal

from engine.corpus.document import Source, SourceError

MAX_DEPTH = 1_000
"""How deeply elements may be nested; office documents and books stay below 100."""

MAX_TAG_BYTES = 4 << 20
"""So much may pass without an event: one tag, comment or declaration, which the parser holds as a whole."""

_PIECE = 64 << 10


@dataclass(frozen=True, slots=True)
class Event:
    """What the parser met.

    Attributes:
        kind: an element starts or ends, or there is text.
        name: the element's name without its namespace.
        attributes: of an element that starts, by name without namespace.
        text: of a piece of text; long ones come in several.
    """

    kind: Literal["start", "end", "text"]
    name: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)
    text: str = ""


def xml_events(source: Source, stream: BinaryIO, what: str, *, doctype: bool = False) -> Iterator[Event]:
    """The events of an XML stream.

    Args:
        source: whom errors name.
        stream: the XML.
        what: it is, in words for a message, such as ``word/document.xml``.
        doctype: whether it may have a document type; entities are refused either way.

    Raises:
        SourceError: it declares entities (``import.xml-entities``), or is no XML, cut off, or nested beyond all measure
            (``import.damaged``).
    """
    from defusedxml.ElementTree import DefusedXMLParser

    met = _Met()
    parser = DefusedXMLParser(target=met, forbid_dtd=not doctype)
    since = 0
    ended = False
    while not ended:
        data = stream.read(_PIECE)
        ended = not data
        _feed(source, parser, data, what)
        since = 0 if met.events else since + len(data)
        if since > MAX_TAG_BYTES:
            raise _damaged(source, what, f"holds a tag of more than {MAX_TAG_BYTES:,} bytes")
        if met.deepest > MAX_DEPTH:
            raise _damaged(source, what, f"is nested more than {MAX_DEPTH:,} elements deep")
        yield from met.events
        met.events.clear()


class _Met:
    """Takes what the parser meets."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.deepest = 0
        self._depth = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        self.deepest = max(self.deepest, self._depth)
        self.events.append(Event("start", _local(tag), {_local(name): value for name, value in attributes.items()}))

    def end(self, tag: str) -> None:
        self._depth -= 1
        self.events.append(Event("end", _local(tag)))

    def data(self, text: str) -> None:
        self.events.append(Event("text", text=text))

    def close(self) -> None:
        """The parser asks for it."""


def _feed(source: Source, parser: object, data: bytes, what: str) -> None:
    from defusedxml.common import DefusedXmlException

    try:
        if data:
            parser.feed(data)  # type: ignore[attr-defined]
        else:
            parser.close()  # type: ignore[attr-defined]
    except DefusedXmlException as error:
        reason = f"declares a document type or entities in {what}, which no sound file of its kind does."
        remedy = "Do not trust where it is from."
        raise SourceError(source, reason, code="import.xml-entities", remedy=remedy) from error
    except (SyntaxError, ValueError, LookupError) as error:  # ParseError is a SyntaxError; LookupError: an encoding
        raise _damaged(source, what, f"cannot be read ({str(error)[:100]})") from error


def _damaged(source: Source, what: str, trouble: str) -> SourceError:
    reason = f"is damaged: {what} {trouble}."
    return SourceError(source, reason, code="import.damaged", remedy="Copy or download it again.")


def _local(name: str) -> str:
    return name.rpartition("}")[2]
