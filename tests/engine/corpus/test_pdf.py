from __future__ import annotations

import io
import logging
import zlib

import pytest
from pypdf import PdfReader, PdfWriter

from engine.corpus.document import BadRow, Document
from engine.corpus.preview import preview
from engine.corpus.readers import pdf as reader
from engine.jobs import Stopped
from engine.recipe import CorpusSettings
from tests.engine.corpus.made_files import found, pdf, pdf_of, saved, trouble

PAGES = ["The first page.\nIt goes on.", "The second (page).", "The end of café."]


def encrypted(data: bytes, user: str, owner: str, algorithm: str = "RC4-128") -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    writer.encrypt(user, owner, algorithm=algorithm)
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def test_the_pages_are_one_document(tmp_path):
    (document,) = found(saved(tmp_path, "a.pdf", pdf(PAGES)))
    assert document == Document("The first page.\nIt goes on.\n\nThe second (page).\n\nThe end of café.\n\n")


def test_or_each_page_is_one(tmp_path):
    documents = found(saved(tmp_path, "a.pdf", pdf(PAGES)), books="parts")
    assert [(d.text, d.member) for d in documents] == list(zip(PAGES, "123", strict=True))


def test_author_date_and_rights_are_kept(tmp_path):
    described = (
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        b'<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:rights><rdf:Alt>'
        b'<rdf:li xml:lang="x-default">CC BY 4.0</rdf:li></rdf:Alt></dc:rights></rdf:Description></rdf:RDF></x:xmpmeta>'
    )
    data = pdf_of(
        [
            b"<< /Type /Catalog /Pages 2 0 R /Metadata 5 0 R >>",
            b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            b"<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 3 0 R >> >> /Contents 6 0 R >>",
            b"<< /Type /Metadata /Subtype /XML /Length %d >>\nstream\n%s\nendstream" % (len(described), described),
            b"<< /Length 35 >>\nstream\nBT /F1 12 Tf 72 720 Td (One.) Tj ET\nendstream",
        ],
        b"<< /Author (Ann Author) /CreationDate (D:20230405060708Z) >>",
    )
    (document,) = found(saved(tmp_path, "a.pdf", data))
    assert (document.group, document.written, document.licence) == ("Ann Author", "2023-04-05", "CC BY 4.0")


def test_one_broken_page_does_not_stop_the_others(tmp_path, monkeypatch):
    monkeypatch.setitem(reader._LIMITS, "stream_parsing_work_maximum_count", 1000)
    data = pdf(PAGES, contents={1: b"BT /F1 9 Tf (x) Tj ET " * 1000})
    document, bad = sorted(found(saved(tmp_path, "a.pdf", data)), key=lambda item: isinstance(item, BadRow))
    assert document.text == "The first page.\nIt goes on.\n\nThe end of café.\n\n"
    assert (bad.line, bad.code) == (2, "row.page")
    assert bad.reason.startswith("is a page that cannot be read: ")


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-256"])
def test_an_encrypted_file_is_told(tmp_path, algorithm):
    locked = encrypted(pdf(PAGES), "secret", "owner", algorithm)
    assert trouble(saved(tmp_path, "a.pdf", locked)) == ([], "import.encrypted")


def test_a_file_that_only_forbids_printing_is_read(tmp_path):
    (document,) = found(saved(tmp_path, "a.pdf", encrypted(pdf(PAGES), "", "owner")))
    assert document.text.startswith("The first page.")


def test_pictures_of_pages_are_no_text(tmp_path):
    scan = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /Resources << /XObject << /I 4 0 R >> >> /Contents 5 0 R >>",
        b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>"
        b"\nstream\n0\nendstream",
        b"<< /Length 5 >>\nstream\n/I Do\nendstream",
    ]
    assert trouble(saved(tmp_path, "a.pdf", pdf_of(scan))) == ([], "import.no-text-layer")


def test_empty_pages_are_no_pictures(tmp_path):
    source = saved(tmp_path, "a.pdf", pdf(["", ""]))
    assert trouble(source) == ([], "")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"%PDF-1.7\n", "import.truncated"),
        (b"%PDF-1.7\n" + bytes(5000), "import.truncated"),
        (b"%PDF-1.7\n%%EOF", "import.damaged"),
        (b"Plain text.\n" * 100, "import.damaged"),
        (bytes(2000), "import.damaged"),
    ],
)
def test_what_is_no_whole_pdf_is_told(tmp_path, data, code):
    assert trouble(saved(tmp_path, "a.pdf", data)) == ([], code)


def test_what_is_left_of_a_file_that_was_cut_off_is_read(tmp_path):
    data = pdf([f"Page {n}." for n in range(50)])
    items, code = trouble(saved(tmp_path, "a.pdf", data[: len(data) * 9 // 10]), books="parts")
    assert code == "import.truncated"
    texts = [item.text for item in items if isinstance(item, Document)]
    assert len(texts) > 40
    assert texts == [f"Page {n}." for n in range(len(texts))]


def test_a_page_that_swells_beyond_all_measure_is_a_bad_row(tmp_path):
    packed = zlib.compress(b"(x) Tj " * 4_000_000, 9)
    bomb = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << >> >> >>",
        b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(packed), packed),
    ]
    (bad,) = found(saved(tmp_path, "a.pdf", pdf_of(bomb)))
    assert (bad.line, bad.code) == (1, "row.page")


def test_a_tree_of_pages_that_bites_its_tail_ends(tmp_path):
    loop = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 9999999 >>",
        b"<< /Type /Pages /Kids [2 0 R] /Count 1 /Parent 2 0 R >>",
    ]
    items, code = trouble(saved(tmp_path, "a.pdf", pdf_of(loop)))
    assert not any(isinstance(item, Document) for item in items)
    assert code in ("", "import.damaged")


def test_its_library_keeps_quiet(tmp_path, caplog):
    caplog.set_level(logging.DEBUG)
    data = pdf(PAGES)
    trouble(saved(tmp_path, "a.pdf", data[:-300] + b"%%EOF"))
    assert not caplog.records


def test_the_import_can_be_stopped_within_a_document(workshop, tmp_path, monkeypatch):
    source = saved(tmp_path, "a.pdf", pdf([f"Page {n}." for n in range(40)]))
    contexts, asked = [], []
    workshop.hook = contexts.append
    whole = reader._page

    def page(*given):
        asked.append(given[2])
        if given[2] == 5:
            contexts[0].request_stop()
        return whole(*given)

    monkeypatch.setattr(reader, "_page", page)
    with pytest.raises(Stopped):
        workshop.bring(source.path)
    assert max(asked) == 5


def test_the_preview_reads_no_further_than_it_shows(tmp_path, monkeypatch):
    source = saved(tmp_path, "a.pdf", pdf([f"Page {n} " + "word " * 20 for n in range(40)]))
    asked = []
    whole = reader._page
    monkeypatch.setattr(reader, "_page", lambda *given: asked.append(given[2]) or whole(*given))
    shown = preview([source.path], CorpusSettings())
    assert shown["documents"][0]["text"].startswith("Page 0 word")
    assert len(shown["documents"]) == 1
    assert max(asked) <= 5
    assert len(preview([source.path], CorpusSettings(books="parts"), 7)["documents"]) == 7
