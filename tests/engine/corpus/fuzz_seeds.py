"""Sound files of every format, from which the fuzzing of the readers makes unsound ones.

A seed is a name, which tells the reader, and its bytes; or its parts, where the file is an archive of named parts.
"""

from __future__ import annotations

import io
import tarfile
import zipfile
from collections.abc import Mapping
from zipfile import ZIP_BZIP2, ZIP_LZMA, ZIP_STORED

import pyarrow as pa
import pyarrow.ipc as ipc
import pyarrow.parquet as pq

from tests.engine.corpus.made_files import cell, docx, epub, notebook, page, paragraph, pdf, zipped
from tests.engine.corpus.test_small_documents import ASS, HEAD, SRT, VTT
from tests.engine.corpus.test_tfrecord import example, record
from tests.engine.corpus.test_web_archives import ARCHIVE
from tests.engine.corpus.test_wiki_dumps import HEAD as WIKI
from tests.engine.corpus.test_wiki_dumps import page as article

Seed = tuple[str, bytes | Mapping[str, bytes]]

TEXT = "The first line, größer als α.\nThe second one.\n\nA paragraph “quoted”.\n"
ROWS = {"text": ["One text.", "Ä second", None], "title": ["a", "b", "c"], "n": [1, 2, 3]}


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _parquet() -> bytes:
    buffer = io.BytesIO()
    pq.write_table(pa.table(ROWS), buffer, compression="none")
    return buffer.getvalue()


def _arrow(*, stream: bool) -> bytes:
    buffer = io.BytesIO()
    table = pa.table(ROWS)
    with (ipc.new_stream if stream else ipc.new_file)(buffer, table.schema) as writer:
        writer.write_table(table)
    return buffer.getvalue()


def _tar() -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        for name, text in (("a.txt", TEXT), ("b/c.csv", "text,n\nOne.,1\n")):
            info = tarfile.TarInfo(name)
            info.size = len(text.encode())
            archive.addfile(info, io.BytesIO(text.encode()))
    return buffer.getvalue()


_WORD = paragraph("One.") + f"<w:tbl><w:tr><w:tc>{paragraph('a')}</w:tc><w:tc>{paragraph('b')}</w:tc></w:tr></w:tbl>"
_MAIL = (
    "From a@example.org Mon Jan  1 00:00:00 2024\nSubject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\nMIME-Version: 1.0\n"
    "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n"
    "Content-Transfer-Encoding: quoted-printable\n\nGr=C3=BC=C3=9Fe\n--b\n"
    "Content-Type: text/html\n\n<p>x</p>\n--b--\n\n"
)

SEEDS: dict[str, list[Seed]] = {
    "text": [("a.txt", TEXT.encode()), ("a.md", TEXT.encode("utf-16")), ("b.txt", TEXT.encode("cp1252", "replace"))],
    "jsonl": [("a.jsonl", b'{"text": "One.", "n": 1}\n{"text": "\\ud83d\\ude00"}\n"bare"\n')],
    "json": [
        ("a.json", b'[{"text": "One.", "a": [1, {"b": null}]},\n{"text": "Two."}]'),
        ("b.json", b'{"text": "One."}'),
    ],
    "csv": [("a.csv", b'text,n\n"One, ""two""\nthree",1\nFour,2\n'), ("b.csv", b"text;n\nOne;1\n")],
    "tsv": [("a.tsv", b"text\tn\nOne\t1\nTwo\t2\n")],
    "parquet": [("a.parquet", _parquet())],
    "arrow": [("a.arrow", _arrow(stream=False)), ("b.arrow", _arrow(stream=True))],
    "html": [("a.html", page("<p>One</p><script>x</script>").encode())],
    "pdf": [
        ("a.pdf", pdf(["One page.", "Two (pages)."], "/Author (Ann) /CreationDate (D:20200102)")),
        ("b.pdf", pdf(["Cut off.", "Here."])[:-60]),
    ],
    "docx": [("a.docx", _parts(docx(_WORD, notes=f"<w:footnote>{paragraph('x')}</w:footnote>", core="<dc:creator/>")))],
    "epub": [
        (
            "a.epub",
            _parts(
                epub({"a.xhtml": page("<p>One.</p>"), "b.xhtml": page("<b>Two</b>")}, about="<dc:date>2000</dc:date>")
            ),
        )
    ],
    "rtf": [
        ("a.rtf", (HEAD + r"\f1 \'cf\'f0 {\field{\*\fldinst{HYPERLINK x}}{\fldrslt y}}\u8364? \cell\row}").encode())
    ],
    "subtitles": [("a.srt", SRT.encode()), ("a.vtt", VTT.encode()), ("a.ass", ASS.encode())],
    "notebook": [("a.ipynb", notebook(cell("markdown", "One."), cell("code", "x", outputs=[{"text": "y"}])).encode())],
    "code": [("a.py", b"# coding: latin-1\nx = 'caf\xe9'\n"), ("a.js", b"var a = 1;\n" * 9)],
    "warc": [("a.warc", ARCHIVE)],
    "wiki": [
        ("a.xml", (WIKI + article("Fuchs", "'''Der''' [[Fuchs|F]] {{V|a=1}} {|\n|x\n|}") + "</mediawiki>").encode())
    ],
    "mbox": [("a.mbox", _MAIL.encode() * 2)],
    "mail": [("a.eml", _MAIL.partition("\n")[2].encode())],
    "tfrecord": [("a.tfrecord", record(example(text=[b"One."], n=[1])) + record(example(text=[b"Two."], f=[0.5])))],
    "zip": [
        ("a.zip", {"a.txt": TEXT.encode(), "b/c.jsonl": b'{"text": "x"}\n', "../d.csv": b"text\nx\n"}),
        *((f"{n}.zip", zipped({"a.txt": TEXT}, method)) for n, method in enumerate((ZIP_STORED, ZIP_BZIP2, ZIP_LZMA))),
    ],
    "tar": [("a.tar", _tar())],
}
"""By the kind that their names mean. A new format may do without: it then gets what the others have."""
