"""Word documents and EPUB books: ZIP archives of XML, and what can be wrong with them."""

from __future__ import annotations

import io
import tracemalloc
import zipfile

import docx as python_docx
import pytest

from engine.corpus.document import BadRow, Document
from engine.corpus.preview import preview
from engine.corpus.readers import epub as epub_reader
from engine.corpus.readers import text, unpacking
from engine.recipe import CorpusSettings
from tests.engine.corpus.made_files import docx, epub, found, page, paragraph, saved, trouble, zipped

BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
FETCH = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]>'
CORE = "<dc:creator>Ann\n Author</dc:creator><dcterms:created>2021-05-06T07:08:09Z</dcterms:created>"


# Word


def test_paragraphs_tables_and_notes_come_in_order(tmp_path):
    row = "<w:tr>{}</w:tr>"
    cell = "<w:tc>{}</w:tc>"
    inner = f"<w:tbl>{row.format(cell.format(paragraph('in')))}</w:tbl>"
    body = (
        f'<w:p><w:pPr><w:pStyle w:val="Heading1"/><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>{paragraph("A")[5:]}'
        + '<w:p><w:r><w:t>One</w:t><w:tab/><w:t xml:space="preserve">two </w:t><w:br/><w:t>three</w:t></w:r></w:p>'
        + f"<w:tbl>{row.format(cell.format(paragraph('a') + paragraph('b')) + cell.format(paragraph('c')))}"
        + f"{row.format(cell.format(inner) + cell.format('<w:p/>') + cell.format(paragraph('d')))}</w:tbl>"
        + paragraph("Last & least.")
    )
    notes = (
        f'<w:footnote w:type="separator" w:id="0">{paragraph("---")}</w:footnote>'
        f'<w:footnote w:id="1">{paragraph("The note.")}</w:footnote>'
    )
    (document,) = found(saved(tmp_path, "a.docx", docx(body, notes=notes)))
    assert document.text == "A\n\nOne\ttwo \nthree\n\na b\tc\nin\t\td\n\nLast & least.\n\nThe note.\n\n"


def test_what_was_deleted_or_stands_twice_is_left_out(tmp_path):
    run = "<w:r><w:t>{}</w:t></w:r>"
    box = f"<w:txbxContent>{paragraph('boxed')}</w:txbxContent>"
    body = (
        f"<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins>{run.format('new')}</w:ins>"
        f"<w:moveFrom>{run.format('away')}</w:moveFrom><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
        '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    (document,) = found(saved(tmp_path, "a.docx", docx(body)))
    assert document.text == "new\n\nboxed\n\n"


def test_it_reads_what_python_docx_writes(tmp_path):
    theirs = python_docx.Document()
    theirs.core_properties.author = "Ann"
    theirs.add_heading("Title", 1)
    for n in range(20):
        theirs.add_paragraph(f"Paragraph {n}, with ünïcode.")
    table = theirs.add_table(3, 2)
    for n, cell in enumerate(table._cells):
        cell.text = f"cell {n}"
    buffer = io.BytesIO()
    theirs.save(buffer)
    (document,) = found(saved(tmp_path, "a.docx", buffer.getvalue()))
    rows = ["\t".join(cell.text for cell in row.cells) for row in table.rows]
    assert document.text.split("\n\n") == [p.text for p in theirs.paragraphs] + ["\n".join(rows), ""]
    assert document.group == "Ann"


def test_author_and_date_are_kept(workshop, tmp_path):
    source = saved(tmp_path, "a.docx", docx(paragraph("Text."), core=CORE))
    workshop.bring(source.path)
    (row,) = workshop.corpus()
    assert (row["text"], row["group"], row["written"]) == ("Text.\n\n", "Ann Author", "2021-05-06")


def test_a_long_document_is_cut_and_takes_constant_memory(tmp_path, monkeypatch):
    monkeypatch.setattr(text, "WHOLE_CHARACTERS", 40_000)
    monkeypatch.setattr(text, "PIECE_CHARACTERS", 10_000)
    body = "".join(paragraph(f"Paragraph {n} of many, each of them different.") for n in range(3_000))
    source = saved(tmp_path, "a.docx", docx(body))
    tracemalloc.start()
    sizes, whole = [], 0
    for item in found_one_by_one(source):
        sizes.append(len(item.text))
        whole += len(item.text)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert whole == sum(len(f"Paragraph {n} of many, each of them different.\n\n") for n in range(3_000))
    assert max(sizes) <= 20_000
    assert peak < 4_000_000


def found_one_by_one(source):
    from engine.corpus.readers.formats import read

    yield from read(source, CorpusSettings())


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"no zip at all", "import.damaged"),
        (b"PK\x03\x04" + bytes(200), "import.damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "import.old-office"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600),
            "import.encrypted",
        ),
        (docx(paragraph("x"))[:-40], "import.damaged"),
        (zipped({"a.txt": "x"}), "import.damaged"),
        (docx("", extra={"word/document.xml": ""}), "import.damaged"),
        (docx("", extra={"word/document.xml": b"\xff\xfe<\x00"}), "import.damaged"),
        (docx("", extra={"word/document.xml": BOMB + "<x>&b;</x>"}), "import.xml-entities"),
        (docx("", extra={"word/document.xml": FETCH + "<x>&f;</x>"}), "import.xml-entities"),
        (docx("", extra={"word/document.xml": "<p>" * 100_000}), "import.damaged"),
        (docx("", extra={"word/document.xml": "<x a='" + "b" * (9 << 20)}), "import.damaged"),
        (docx("", extra={"docProps/core.xml": BOMB + "<x>&b;</x>"}), "import.xml-entities"),
        (docx("", extra={"word/document.xml": "<x><![CDATA[\x00]]></x>"}), "import.damaged"),
        (docx("", extra={"word/document.xml": '<?xml version="1.0" encoding="klingon"?><x/>'}), "import.damaged"),
    ],
    ids=range(15),
)
def test_what_is_no_sound_word_document_is_told(tmp_path, data, code):
    assert trouble(saved(tmp_path, "a.docx", data)) == ([], code)


def test_what_came_before_the_damage_is_kept(tmp_path):
    body = f"<w:document xmlns:w='x'>{''.join(paragraph(f'Paragraph {n}.') for n in range(9000))}<w:p><"
    items, code = trouble(saved(tmp_path, "a.docx", docx("", extra={"word/document.xml": body})))
    assert code == "import.damaged"
    assert items[0].text.startswith("Paragraph 0.\n\nParagraph 1.")


def test_a_paragraph_without_end_is_refused(tmp_path, monkeypatch):
    from engine.corpus.readers import docx as reader

    monkeypatch.setattr(reader, "MAX_PARAGRAPH_CHARACTERS", 1_000)
    source = saved(tmp_path, "a.docx", docx(paragraph("x" * 2000)))
    assert trouble(source) == ([], "import.page-too-large")


# Bombs in both


def nested(inner: bytes, levels: int) -> bytes:
    for _ in range(levels):
        inner = zipped({"word/document.xml": inner})
    return inner


@pytest.mark.parametrize("ending", ["docx", "epub"])
def test_ten_gigabytes_of_zeros_are_refused_at_once(tmp_path, ending):
    buffer = io.BytesIO()
    name = {"docx": "_rels/.rels", "epub": "META-INF/container.xml"}[ending]
    with (
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open(name, "w", force_zip64=True) as part,
    ):
        for _ in range(50):
            part.write(bytes(1 << 20))
    # what the directory says of its size is of no use: it may claim anything, here 10 GB
    data = buffer.getvalue().replace((50 << 20).to_bytes(8, "little"), (10 << 30).to_bytes(8, "little"))
    items, code = trouble(saved(tmp_path, f"a.{ending}", data))
    assert not items
    assert code in ("import.bomb", "import.damaged")


@pytest.mark.parametrize("ending", ["docx", "epub"])
def test_spaces_without_end_are_refused_by_their_ratio(tmp_path, monkeypatch, ending):
    monkeypatch.setattr(unpacking, "RATIO_FREE_BYTES", 1 << 20)
    spaces = " " * (8 << 20)
    made = {
        "docx": lambda: docx("", extra={"word/document.xml": f"<x>{spaces}</x>"}),
        "epub": lambda: epub({"a.xhtml": page(f"<p>{spaces}</p>")}),
    }
    assert trouble(saved(tmp_path, f"a.{ending}", made[ending]()))[1] == "import.bomb"


@pytest.mark.parametrize("ending", ["docx", "epub"])
def test_parts_that_overlap_are_refused(tmp_path, ending):
    data = bytearray(docx(paragraph("x")))
    at = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 4)
    data[at + 42 : at + 46] = bytes(4)  # the second part begins where the first one does
    assert trouble(saved(tmp_path, f"a.{ending}", bytes(data))) == ([], "import.bomb")


def test_archives_within_are_not_opened(tmp_path):
    assert trouble(saved(tmp_path, "a.docx", nested(b"x", 5))) == ([], "import.damaged")


# Books


CHAPTERS = {
    "b.xhtml": page("<h1>One</h1><p>First <i>chapter</i>.</p><p>More.</p>"),
    "text/a.xhtml": page("<p>Two.</p>"),
}
ABOUT = (
    "<dc:title>T</dc:title><dc:creator>Ann</dc:creator><dc:creator>Bob</dc:creator>"
    "<dc:date>1843-12</dc:date><dc:rights>Public domain</dc:rights>"
)


def test_chapters_follow_the_spine(tmp_path):
    nav = '<item id="n" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>'
    data = epub(CHAPTERS, about=ABOUT, items=nav, extra={"OEBPS/nav.xhtml": page("<p>Contents</p>")})
    (book,) = found(saved(tmp_path, "a.epub", data))
    text = "One\n\nFirst chapter.\n\nMore.\n\nTwo.\n\n"
    assert book == Document(text, licence="Public domain", group="Ann; Bob", written="1843-12")


def test_or_each_chapter_is_a_document(tmp_path):
    documents = found(saved(tmp_path, "a.epub", epub(CHAPTERS)), books="parts")
    assert [(d.text, d.member) for d in documents] == [
        ("One\n\nFirst chapter.\n\nMore.", "OEBPS/b.xhtml"),
        ("Two.", "OEBPS/text/a.xhtml"),
    ]


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [("utf-8", "utf-8"), ("cp1252", "windows-1252"), ("utf-16", "utf-16"), ("cp1251", "cp1251")],
)
def test_chapters_are_read_in_the_encoding_that_they_declare(tmp_path, encoding, declared):
    text = "Добрый день" if encoding == "cp1251" else "café für alle"
    data = page(f"<p>{text}</p>").replace("utf-8", declared).encode(encoding)
    (book,) = found(saved(tmp_path, "a.epub", epub({"a.xhtml": data})))
    assert book.text == text + "\n\n"


def test_a_chapter_that_is_missing_or_too_long_is_a_bad_row(tmp_path, monkeypatch):
    monkeypatch.setattr(epub_reader, "MAX_PAGE_BYTES", 1000)
    chapters = {"a.xhtml": page("<p>One.</p>"), "b.xhtml": page("x" * 2000), "../../../etc/c.xhtml": page("<p>Up.</p>")}
    first, second, book = found(saved(tmp_path, "a.epub", epub(chapters)))
    assert isinstance(first, BadRow)
    assert (first.line, first.code, second.line, second.code) == (2, "row.too-long", 3, "row.chapter")
    assert book.text == "One.\n\n"


def test_names_that_lead_up_stay_names(tmp_path):
    spine = {"../Text/a%20b.xhtml": page("<p>One.</p>")}
    data = epub(spine, extra={"Text/a b.xhtml": page("<p>Found.</p>")})
    (book,) = found(saved(tmp_path, "a.epub", data))
    assert book.text == "Found.\n\n"


def test_a_protected_book_is_told_and_hidden_fonts_are_no_matter(tmp_path):
    container = '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container">{}</encryption>'
    reference = '<EncryptedData><CipherData><CipherReference URI="{}"/></CipherData></EncryptedData>'
    fonts = {"META-INF/encryption.xml": container.format(reference.format("OEBPS/font.otf"))}
    assert len(found(saved(tmp_path, "a.epub", epub(CHAPTERS, extra=fonts)))) == 1
    locked = {"META-INF/encryption.xml": container.format(reference.format("OEBPS/b.xhtml"))}
    assert trouble(saved(tmp_path, "b.epub", epub(CHAPTERS, extra=locked))) == ([], "import.encrypted")


def test_a_document_type_is_no_harm_and_entities_are(tmp_path):
    plain = epub(CHAPTERS)
    with zipfile.ZipFile(io.BytesIO(plain)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    package = parts["OEBPS/content.opf"].split(b"?>", 1)[1]
    parts["OEBPS/content.opf"] = b'<!DOCTYPE package PUBLIC "x" "http://127.0.0.1:9/x.dtd">' + package
    assert found(saved(tmp_path, "a.epub", zipped(parts))) == found(saved(tmp_path, "b.epub", plain))
    for made in (BOMB, FETCH):
        parts["OEBPS/content.opf"] = made.encode() + package
        assert trouble(saved(tmp_path, "c.epub", zipped(parts))) == ([], "import.xml-entities")


@pytest.mark.parametrize("tag", ["div", "b", "font", "table"])
def test_a_page_nested_without_end_takes_no_time(tmp_path, tag):
    book = epub({"a.xhtml": page(f"<{tag}>" * 100_000 + "deep")})
    (document,) = found(saved(tmp_path, "a.epub", book))
    assert document.text.endswith("deep\n\n")


def test_the_preview_shows_the_beginning(tmp_path):
    chapters = {f"{n}.xhtml": page(f"<p>Chapter {n}. {'word ' * 50}</p>") for n in range(30)}
    saved(tmp_path, "a.epub", epub(chapters, about=ABOUT))
    saved(tmp_path, "b.docx", docx("".join(paragraph(f"Paragraph {n}.") for n in range(3000)), core=CORE))
    shown = preview([tmp_path], CorpusSettings())
    assert [(d["source"], d["text"][:12]) for d in shown["documents"]] == [
        ("a.epub", "Chapter 0. w"),
        ("b.docx", "Paragraph 0."),
    ]
    assert [(f["group"], f["written"], f["licence"]) for f in shown["files"]] == [
        ("Ann; Bob", "1843-12", "Public domain"),
        ("Ann Author", "2021-05-06", ""),
    ]
    assert not shown["problems"]
