"""RTF documents, through striprtf: text and tables, without headers, footers, notes and pictures.

The library's expressions take time with the square of a font table's length and worse with that of links; both are
brought into a harmless form before it sees them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from engine.corpus.document import BadRow, Document, Source, SourceError
from engine.corpus.optional import needed
from engine.corpus.readers.about import note
from engine.corpus.readers.opening import open_bytes
from engine.corpus.readers.text import documents
from engine.recipe import CorpusSettings

MAX_BYTES = 64 << 20
"""The largest file that is read; larger ones hold pictures, not text."""

MAX_TEXT = 16 << 20
"""Characters without pictures: some 20 s of work."""

MAX_FONT_TABLE = 1 << 20
MAX_FONT_ENTRY = 500
"""Characters of the table of fonts and of one entry in it; usual ones have 100 an entry."""

_BEGIN = b"{\\rtf"
_HEAD_CHARACTERS = 64 << 10
_AUTHOR = re.compile(r"\{\\author ([^{}\\]{1,300})\}")
_CREATED = re.compile(r"\{\\creatim\\yr(\d{4})(?:\\mo(\d{1,2})(?:\\dy(\d{1,2}))?)?")
_CODE_PAGE = re.compile(r"\\ansicpg(\d{2,5})")
_FIELD = re.compile(r"(\\field)\{", re.IGNORECASE)
_CELL = re.compile(r"\\(?:nest)?cell(?![a-z])")
_PICTURE = re.compile(
    r"\{(?:\\\*)?\\(?:pict|objdata|themedata|datastore|colorschememapping|blipuid|fontemb)(?![a-z])[^{}]*\}"
)
_BEFORE_LINE_END = re.compile(r"[ \t]+$", re.MULTILINE)


def read(source: Source, settings: CorpusSettings) -> Iterator[Document | BadRow]:
    """The file as one document.

    Raises:
        SourceError: it is no RTF, too large, damaged, or cannot be read.
        LangwrightError: a library is missing.
    """
    return documents(source, pieces(source, settings))


def pieces(source: Source, settings: CorpusSettings) -> Iterator[str]:
    """Its text, in one piece."""
    needed("striprtf", "import", "RTF documents cannot be read")
    with open_bytes(source) as stream:
        data = stream.read(MAX_BYTES + 1)
    if data.lstrip()[: len(_BEGIN)].lower() != _BEGIN:
        reason = "is no RTF document: it does not begin as one."
        raise SourceError(source, reason, code="import.damaged", remedy="Give it the ending of what it is.")
    if len(data) > MAX_BYTES:
        reason = f"is larger than {MAX_BYTES:,} bytes."
        raise SourceError(source, reason, code="import.too-large", remedy="Save it without pictures.")
    text = data.decode("latin-1")  # everything beyond ASCII is written as an escape
    _note_info(source, text[:_HEAD_CHARACTERS])
    code_page = _CODE_PAGE.search(text, 0, _HEAD_CHARACTERS)
    source.encoding = f"cp{code_page.group(1)}" if code_page else "cp1252"
    yield _plain(source, text)
    if not text.rstrip("\r\n \t\0").endswith("}"):
        reason = "ends in the middle: its last group is not closed. What came before is kept."
        raise SourceError(source, reason, code="import.truncated", remedy="Copy or download it again.")


def _plain(source: Source, text: str) -> str:
    from striprtf.striprtf import rtf_to_text

    text = _PICTURE.sub("", text)
    if len(text) > MAX_TEXT:
        reason = f"holds more than {MAX_TEXT:,} characters without its pictures."
        raise SourceError(source, reason, code="import.too-large", remedy="Cut it into several documents.")
    text = _with_short_font_lines(source, text)
    # with a line end between, which means nothing in RTF, links are not written out beside their text
    text = _CELL.sub(r"\\tab", _FIELD.sub("\\1\n{", text))
    try:
        plain = rtf_to_text(text, errors="replace")
    except (ValueError, LookupError, OverflowError, TypeError, AttributeError) as error:
        raise _damaged(source, " ".join(str(error).split())[:200]) from error
    source.decode_errors += plain.count("\ufffd")
    plain = _BEFORE_LINE_END.sub("", plain).strip()
    return plain + "\n" if plain else ""


def _with_short_font_lines(source: Source, text: str) -> str:
    """The same text with a line for each entry of its font table.

    Raises:
        SourceError: the table or an entry of it is beyond all measure.
    """
    from striprtf.striprtf import font_table_group

    table = font_table_group(text)
    if len(table) > MAX_FONT_TABLE or max(map(len, table.split(";"))) > MAX_FONT_ENTRY:
        raise _damaged(source, "its table of fonts has no sound end")
    return text.replace(table, table.replace(";", ";\n"), 1) if table else text


def _damaged(source: Source, trouble: str) -> SourceError:
    return SourceError(source, f"is damaged: {trouble}.", code="import.damaged", remedy="Save it as RTF again.")


def _note_info(source: Source, head: str) -> None:
    author, created = _AUTHOR.search(head), _CREATED.search(head)
    date = "-".join(f"{int(part):02}" for part in created.groups() if part) if created else ""
    note(source, author=author.group(1) if author else "", date=date)
