"""PDF documents: the text of one page after the other, through pypdf.

What a page shows is not always text: scans hold pictures only, and are told apart. Hyphens and line ends stay as they
are on the page: station 2's rule joins them, so that this can be undone.
"""

from __future__ import annotations

import contextlib
import io
import logging
import re
import struct
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from engine.corpus.document import BadRow, Document, Source, SourceError
from engine.corpus.optional import needed
from engine.corpus.readers.about import note, note_dublin_core
from engine.corpus.readers.opening import open_seekable
from engine.corpus.readers.text import document, documents
from engine.corpus.readers.xml_events import xml_events
from engine.recipe import CorpusSettings

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

MAX_BYTES = 1 << 30
"""The largest file that is read: a damaged one is searched through as a whole, in memory."""

MAX_MENDED_BYTES = 256 << 20
"""The largest file that is mended where it was cut off."""

MAX_STREAM_BYTES = 16 << 20
"""How long one unpacked stream may be: a page's drawing, a font, a list of objects."""

MAX_DRAWING = 500_000
"""Operators and operands that draw one page, or one form on it; maps and plots reach 100,000."""

KEPT_OBJECTS = 2_000
"""So many parsed objects are held before they are let go and read again when needed."""

_LIMITS = {
    "maximum_declared_stream_length": 256 << 20,  # a picture, which is not unpacked
    "array_based_stream_maximum_output_length": MAX_STREAM_BYTES,
    "lzw_maximum_output_length": MAX_STREAM_BYTES,
    "run_length_maximum_output_length": MAX_STREAM_BYTES,
    "zlib_maximum_output_length": MAX_STREAM_BYTES,
    "brotli_maximum_output_length": MAX_STREAM_BYTES,
    "zlib_maximum_recovery_input_length": 1 << 20,
    "stream_decoding_work_maximum_length": 4 * MAX_STREAM_BYTES,
    "stream_parsing_work_maximum_count": MAX_DRAWING,
    "xform_maximum_invocations_per_extraction": 500,
    "jbig2dec_binary": None,  # no program is started
}
_HEAD_BYTES = _TAIL_BYTES = 1024  # within which Adobe's readers look for the marks of begin and end
_CATALOG = re.compile(rb"/Type\s*/Catalog")
_OBJECT = re.compile(rb"(\d{1,9} \d{1,5}) obj")
_NEAR_BYTES = 500
_DATE = re.compile(r"(?:D:)?(\d{4,8})")
_BEFORE_LINE_END = re.compile(r"[ \t]+\n")


def read(source: Source, settings: CorpusSettings) -> Iterator[Document | BadRow]:
    """The file as one document, or one a page; ``member`` is the page's number from 1.

    Raises:
        SourceError: it is no PDF, encrypted, cut off or damaged (what came before is kept), or holds pictures only.
        LangwrightError: a library is missing.
    """
    if settings.books == "parts":
        return parts(source, settings)
    texts = (part if isinstance(part, BadRow) else part.text + "\n\n" for part in parts(source, settings))
    return documents(source, texts)


def parts(source: Source, settings: CorpusSettings) -> Iterator[Document | BadRow]:
    """One document a page; a page that cannot be read is a bad row with its number as line."""
    needed("pypdf", "import", "PDF documents cannot be read")
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells every flaw that it has mended
    source.encoding = "utf-8"
    with open_seekable(source) as stream:
        whole = _looked_at(source, stream)
        reader = _opened(source, stream if whole else _mended(source, stream), whole=whole)
        _note_metadata(source, reader)
        read, found, pictures = 0, 0, 0
        for number in range(1, _page_count(source, reader, whole=whole) + 1):
            item, has_picture = _page(source, reader, number)
            read += 1
            pictures += has_picture
            if item is not None:
                found += isinstance(item, Document)
                yield item
            if len(reader.resolved_objects) > KEPT_OBJECTS:
                reader.resolved_objects.clear()
        if read and pictures and not found:
            reason = "holds pictures of pages and no text."
            remedy = "Recognise its text first, for instance with OCRmyPDF, then import the result."
            raise SourceError(source, reason, code="import.no-text-layer", remedy=remedy)
        if not whole:
            raise _cut_off(source)


def _looked_at(source: Source, stream: BinaryIO) -> bool:
    """Whether the file has the mark of its end.

    Raises:
        SourceError: it lacks the mark of a PDF, or is too large.
    """
    head = stream.read(_HEAD_BYTES)
    if b"%PDF-" not in head:
        reason = "is no PDF document: it does not begin as one."
        raise SourceError(source, reason, code="import.damaged", remedy="Give it the ending of what it is.")
    size = stream.seek(0, io.SEEK_END)
    if size > MAX_BYTES:
        reason = f"is larger than {MAX_BYTES:,} bytes."
        raise SourceError(source, reason, code="import.too-large", remedy="Cut it into several PDFs first.")
    stream.seek(max(size - _TAIL_BYTES, 0))
    tail = stream.read(_TAIL_BYTES)
    stream.seek(0)
    return b"%%EOF" in tail


def _mended(source: Source, stream: BinaryIO) -> BinaryIO:
    """A file that was cut off, with an end that makes pypdf look for what is there.

    Raises:
        SourceError: it is too large to be held in memory, or encrypted: the key was at its end.
    """
    data = stream.read(MAX_MENDED_BYTES + 1)
    begins = _catalog(data)
    if len(data) > MAX_MENDED_BYTES or b"/Encrypt" in data or not begins:
        raise _cut_off(source)
    return io.BytesIO(data + b"\nendstream endobj\ntrailer << %s >>\nstartxref\n0\n%%%%EOF\n" % begins)


def _catalog(data: bytes) -> bytes:
    """What a trailer must say to find the catalog, the object that all others hang from; empty if there is none."""
    for catalog in _CATALOG.finditer(data):
        if listed := _OBJECT.findall(data, max(catalog.start() - _NEAR_BYTES, 0), catalog.start()):
            return b"/Root %s R" % listed[-1]
    return b"/Size 10000" if b"/ObjStm" in data else b""  # packed among other objects, so that pypdf must look


def _opened(source: Source, stream: BinaryIO, *, whole: bool) -> PdfReader:
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, FileNotDecryptedError

    with _damage_told(source, whole=whole):
        try:
            reader = PdfReader(stream)
            if not reader.is_encrypted or reader.decrypt(""):
                return reader
        except FileNotDecryptedError:
            pass
        except DependencyError as error:
            remedy = "Install the library: python -m pip install cryptography"
            raise SourceError(source, "is encrypted with AES.", code="import.encrypted", remedy=remedy) from error
    remedy = "Save it without its password, then import that."
    raise SourceError(source, "is encrypted with a password.", code="import.encrypted", remedy=remedy)


def _page_count(source: Source, reader: PdfReader, *, whole: bool) -> int:
    with _damage_told(source, whole=whole):
        return len(reader.pages)


def _page(source: Source, reader: PdfReader, number: int) -> tuple[Document | BadRow | None, bool]:
    """The text of a page, if it has any, and whether it shows a picture."""
    try:
        with _limited():
            page = reader.pages[number - 1]
            text = _BEFORE_LINE_END.sub("\n", page.extract_text()).strip()
            if not text and _lacks_drawing(page):
                return BadRow(number, "row.page", "is a page that the file lacks"), False
            picture = not text and _shows_picture(page)
    except _troubles() as error:
        return BadRow(number, "row.page", f"is a page that cannot be read: {_words(error)}"), False
    return (document(source, text, str(number)) if text else None), picture


def _lacks_drawing(page: PageObject) -> bool:
    """Whether a page refers to a drawing that is not in the file; pypdf takes such a page for an empty one."""
    from pypdf.generic import ArrayObject, IndirectObject, StreamObject

    drawing = page.raw_get("/Contents") if "/Contents" in page else None
    return isinstance(drawing, IndirectObject) and not isinstance(drawing.get_object(), ArrayObject | StreamObject)


def _shows_picture(page: PageObject) -> bool:
    resources = page.get("/Resources")
    objects = resources.get_object().get("/XObject") if resources is not None else None
    named = objects.get_object().values() if objects is not None else ()
    return any(one.get_object().get("/Subtype") in ("/Image", "/Form") for one in named)


def _note_metadata(source: Source, reader: PdfReader) -> None:
    """Author and date from the information dictionary, rights from the XMP stream; flaws in them are no matter."""
    with contextlib.suppress(*_troubles()), _limited():
        info = reader.metadata or {}
        date = _DATE.match(str(info.get("/CreationDate", "")))
        note(source, author=str(info.get("/Author", "")), date=date.group(1) if date else "")
    with contextlib.suppress(SourceError, *_troubles()), _limited():
        described = reader.root_object.get("/Metadata")
        if described is not None:
            data = described.get_object().get_data()
            note_dublin_core(source, xml_events(source, io.BytesIO(data), "its metadata"))


@contextlib.contextmanager
def _limited() -> Iterator[None]:
    """Within, pypdf unpacks and parses no more than a page of text needs."""
    from pypdf import apply_configuration

    with apply_configuration(**_LIMITS):
        yield


@contextlib.contextmanager
def _damage_told(source: Source, *, whole: bool) -> Iterator[None]:
    try:
        with _limited():
            yield
    except _troubles() as error:
        if not whole:
            raise _cut_off(source) from error
        reason = f"is damaged: {_words(error)}."
        remedy = "Copy or download it again, or print it anew as PDF."
        raise SourceError(source, reason, code="import.damaged", remedy=remedy) from error


def _cut_off(source: Source) -> SourceError:
    reason = "ends in the middle: the PDF is cut off. What could be read is kept."
    return SourceError(source, reason, code="import.truncated", remedy="Copy or download it again.")


def _troubles() -> tuple[type[Exception], ...]:
    """What pypdf raises at damaged files: its own errors, and whatever a wrong type or place leads to."""
    from pypdf.errors import DependencyError, PyPdfError

    return (
        PyPdfError,
        DependencyError,
        ArithmeticError,
        AssertionError,
        AttributeError,
        EOFError,
        LookupError,
        NotImplementedError,
        OSError,
        RuntimeError,
        TypeError,
        ValueError,
        struct.error,
        zlib.error,
    )


def _words(error: Exception) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__
