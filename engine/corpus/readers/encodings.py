"""How bytes become letters: finding a file's encoding from its head, and decoding it piece by piece.

Order of evidence: a byte order mark; bytes that are valid UTF-8; NULs in every other place (UTF-16 without a mark);
then charset-normalizer, corrected by alphabets. What holds too many control bytes is no text.
"""

from __future__ import annotations

import codecs
import re
import threading
from collections.abc import Iterator

from charset_normalizer import from_bytes

from engine.corpus.document import Source, SourceError
from engine.corpus.readers.alphabets import LATIN, latin_encoding
from engine.corpus.readers.opening import open_bytes
from engine.errors import UsageError
from engine.recipe import CorpusSettings

HEAD_BYTES = 256 << 10
CHUNK_BYTES = 1 << 20

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark is its beginning
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"\x7fELF", "a program"),
    (b"PAR1", "a Parquet table"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
)
_CONTROLS = bytes(b for b in range(32) if b not in b"\t\n\r\f\v\b\x1b") + b"\x7f"
_MOST_CONTROLS = 0.02  # of the head's bytes; random bytes have 0.1
_FEW_CONTROLS = 3  # which a short text may hold by accident
_NOT_ASCII = re.compile(rb"[\x80-\xff]")
_USUAL = ("cp1252", "cp1250", "cp1251", "koi8_r", "iso8859_2", "cp932", "gb18030", "euc_jp", "euc_kr", "big5")
_CLOSE = 0.06  # how far a usual encoding's score may lie from the best one's and still be taken
_SCATTERED = 0.01  # the share of broken bytes below which a file is UTF-8 with flaws rather than something else


def text_chunks(source: Source, settings: CorpusSettings, declared: str = "") -> Iterator[str]:
    """The source's text, decoded, in pieces of about 1 MB; line ends as they are.

    Args:
        source: gets ``encoding`` and ``decode_errors`` filled in.
        settings: ``encoding`` is respected when it is not ``auto``.
        declared: an encoding that the format itself names (a web page's ``charset``), tried before guessing.

    Raises:
        SourceError: it is no text, or cannot be read.
        UsageError: the named encoding does not exist.
    """
    wanted = checked_encoding(settings.encoding)
    with open_bytes(source) as stream:
        head = stream.read(HEAD_BYTES)
        refuse_binary(source, head, wanted)
        source.encoding = encoding_of(head, wanted, declared)
        decoder = CountingDecoder(source, fixed=bool(wanted))
        yield decoder.decode(head)
        while chunk := stream.read(CHUNK_BYTES):
            yield decoder.decode(chunk)
        yield decoder.decode(b"", final=True)


def checked_encoding(name: str) -> str:
    """The encoding that the settings name; empty for ``auto``.

    Raises:
        UsageError: Python knows no such text encoding.
    """
    if name in ("auto", ""):
        return ""
    try:
        return _text_encoding(name)
    except (LookupError, ValueError) as error:
        raise UsageError(
            f'corpus.encoding = "{name}" is no encoding that exists.',
            remedy='Use "auto", or a name such as utf-8, cp1252 or shift_jis.',
            code="import.no-encoding",
            encoding=name,
        ) from error


def refuse_binary(source: Source, head: bytes, wanted: str = "") -> None:
    """Raise when the head is that of a picture, a program or anything else that is no text.

    Raises:
        SourceError: with what it seems to be.
    """
    what = next((words for signature, words in _SIGNATURES if head.startswith(signature)), "")
    if not what and not _wide(head, wanted) and _controls(head) > max(_MOST_CONTROLS * len(head), _FEW_CONTROLS):
        what = "binary data"
    if what:
        remedy = "Convert it to text first, or give it the ending of what it is."
        raise SourceError(source, f"is no text: it holds {what}.", code="import.binary", remedy=remedy, what=what)


def encoding_of(head: bytes, wanted: str = "", declared: str = "") -> str:
    """The name of the encoding of a file that begins with ``head``."""
    mark = next((name for mark, name in _MARKS if head.startswith(mark)), "")
    if wanted:
        return mark if mark == "utf-8-sig" and wanted == "utf-8" else wanted
    if mark:
        return mark
    if declared and _decodes(head, declared):
        return declared
    if _decodes(head, "utf-8"):
        return "utf-8"
    return _wide_without_mark(head) or _guess(head)


class CountingDecoder:
    """An incremental decoder that replaces what is no text and counts each place.

    As long as only ASCII has been seen, an encoding taken for UTF-8 may still turn out to be another one.
    """

    def __init__(self, source: Source, *, fixed: bool) -> None:
        self._source = source
        self._open = not fixed and source.encoding == "utf-8"
        self._start(source.encoding)

    def decode(self, data: bytes, *, final: bool = False) -> str:
        """Decode the next bytes; ``final`` after the last ones."""
        if self._open and not data.isascii():
            self._open = False
            if not _decodes(data, "utf-8"):
                first = _NOT_ASCII.search(data)
                start = max(first.start() - HEAD_BYTES // 4, 0) if first else 0
                self._source.encoding = _guess(data[start : start + HEAD_BYTES])
                self._start(self._source.encoding)
        _errors.count = 0
        text = self._decoder.decode(data, final)
        self._source.decode_errors += _errors.count
        return text

    def _start(self, encoding: str) -> None:
        self._decoder = codecs.getincrementaldecoder(encoding)("langwright-replace")


class _Errors(threading.local):
    count = 0


_errors = _Errors()


def _replace_and_count(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    _errors.count += 1
    return "\ufffd", error.end


codecs.register_error("langwright-replace", _replace_and_count)


def _text_encoding(name: str) -> str:
    """Python's own name of an encoding; LookupError or ValueError if it is none that we can decode with.

    Decoding something asks for more than looking up: "hex" is no text encoding, "punycode" knows no error handlers.
    """
    b"ab\xff\xff".decode(name, "langwright-replace")
    codecs.getincrementaldecoder(name)
    return codecs.lookup(name).name


def _decodes(head: bytes, encoding: str) -> bool:
    """Whether all of the head is text in that encoding; a character cut off at the end does not count."""
    try:
        codecs.getincrementaldecoder(_text_encoding(encoding))("strict").decode(head)
    except (ValueError, LookupError):
        return False
    return True


def _controls(head: bytes) -> int:
    return len(head) - len(head.translate(None, _CONTROLS))


def _wide(head: bytes, wanted: str) -> bool:
    """Whether NULs are to be expected because characters have two or four bytes."""
    marked = any(head.startswith(mark) for mark, name in _MARKS if name != "utf-8-sig")
    return marked or wanted.startswith(("utf-16", "utf-32")) or bool(_wide_without_mark(head))


def _wide_without_mark(head: bytes) -> str:
    """UTF-16 without a byte order mark: for most scripts in use every other byte is often the same small one."""
    pairs = len(head) // 2
    if pairs < 4:
        return ""
    even, odd = head[0 : 2 * pairs : 2].count(0) / pairs, head[1 : 2 * pairs : 2].count(0) / pairs
    if odd > 0.4 and even < 0.05 and _decodes(head, "utf-16-le"):
        return "utf-16-le"
    if even > 0.4 and odd < 0.05 and _decodes(head, "utf-16-be"):
        return "utf-16-be"
    return ""


def _guess(head: bytes) -> str:
    """charset-normalizer's best match, or a usual encoding that scores nearly as well; UTF-8 if only flawed.

    Among the Latin code pages, which it confuses, the alphabets of the languages decide.
    """
    flaws = head.decode("utf-8", "replace").count("\ufffd")
    if flaws < _SCATTERED * len(head) and flaws < _multibyte(head):
        return "utf-8"
    matches = list(from_bytes(head))
    if not matches:
        return "cp1252"
    best = matches[0]
    if best.encoding in LATIN and (latin := latin_encoding(head)):
        return latin
    near = {
        name
        for match in matches
        if match.chaos <= best.chaos + _CLOSE and match.coherence >= best.coherence - _CLOSE
        for name in (match.encoding, *match.could_be_from_charset)
    }
    return next((name for name in _USUAL if name in near), best.encoding)


def _multibyte(head: bytes) -> int:
    """How many characters of more than one byte the head holds when read as UTF-8."""
    text = head.decode("utf-8", "ignore")
    return len(text) - len(text.encode("ascii", "ignore"))
