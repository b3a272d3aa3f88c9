"""One page or message part at a time: from its bytes and what its carrier says of them to text.

Archives of the web and of mail, and the web itself, hand over each text with a media type and perhaps a charset.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from engine.corpus.document import Source
from engine.corpus.readers.encodings import HEAD_BYTES, checked_encoding, encoding_of
from engine.corpus.readers.html import declared_charset
from engine.recipe import CorpusSettings

MAX_PAGE_BYTES = 32 << 20
"""The largest page that is read; beyond it a page is a bad row."""

PAGE_TYPES = frozenset({"text/html", "application/xhtml+xml"})
"""Media types whose tags are kept: station 2's rule makes them text, so that this can be undone."""

TEXT_TYPES = PAGE_TYPES | {"text/plain", "text/markdown"}
"""Media types that are read; all others hold pictures, scripts and the like."""


def page_text(source: Source, data: bytes, media_type: str, charset: str, settings: CorpusSettings) -> str:
    """The text of a page.

    Args:
        source: gets ``encoding`` (of the last page) and ``decode_errors`` filled in.
        data: its bytes.
        media_type: such as ``text/html``; a page's own ``meta`` element is heeded too.
        charset: what the carrier says; empty if nothing. It comes before what the page says of itself.
        settings: ``encoding`` is respected when it is not ``auto``.

    Raises:
        UsageError: the encoding that the settings name does not exist.
    """
    if not charset and media_type in PAGE_TYPES:
        charset = declared_charset(data)
    source.encoding = encoding_of(data[:HEAD_BYTES], checked_encoding(settings.encoding), charset)
    try:
        return data.decode(source.encoding)
    except UnicodeDecodeError:
        text = data.decode(source.encoding, "replace")
        source.decode_errors += text.count("\ufffd")
        return text


def site_of(address: str) -> str:
    """The host of a web address, to keep a site's pages together; empty where there is none."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def media_type_of(content_type: str) -> tuple[str, str]:
    """The media type and the charset of a ``Content-Type`` line, lower case; either may be empty."""
    media_type, *parameters = content_type.lower().split(";")
    named = (parameter.partition("=") for parameter in parameters)
    charset = next((value.strip(" \"'\t") for name, _, value in named if name.strip() == "charset"), "")
    return media_type.strip(), charset
