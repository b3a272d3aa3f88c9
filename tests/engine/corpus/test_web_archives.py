from __future__ import annotations

import gzip
import io

import pytest
from fastwarc.warc import ArchiveIterator

from engine.corpus.document import BadRow, Document, Source, SourceError
from engine.corpus.preview import preview
from engine.corpus.readers import web_archive
from engine.corpus.readers.formats import kind_of, read
from engine.recipe import CorpusSettings


def record(
    kind: str, content: bytes, uri: str = "http://example.org/", content_type: str = "", length: int = -1
) -> bytes:
    """One record by hand, after the specification."""
    lines = [
        "WARC/1.0",
        f"WARC-Type: {kind}",
        f"WARC-Target-URI: {uri}",
        "WARC-Date: 2024-05-06T07:08:09Z",
        "WARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789012>",
        f"Content-Type: {content_type or 'application/http; msgtype=response'}",
        f"Content-Length: {len(content) if length < 0 else length}",
    ]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + content + b"\r\n\r\n"


def answer(body: bytes, content_type: str = "text/html", status: str = "200 OK", *more: str) -> bytes:
    return "\r\n".join([f"HTTP/1.1 {status}", f"Content-Type: {content_type}", *more]).encode() + b"\r\n\r\n" + body


PAGE = "<html><body><p>Ein schöner Tag.</p></body></html>"
CHUNKED = b"5\r\nHello\r\n7\r\n, world\r\n0\r\n\r\n"
ARCHIVE = b"".join(
    [
        record("warcinfo", b"software: by hand\r\n", content_type="application/warc-fields"),
        record("request", b"GET / HTTP/1.1\r\nHost: a\r\n\r\n", content_type="application/http; msgtype=request"),
        record("response", answer(PAGE.encode(), "text/html; charset=utf-8"), "http://example.org/utf8"),
        record("response", answer(PAGE.encode("latin-1"), "text/html; charset=ISO-8859-1"), "http://example.org/latin1"),
        record("response", answer(b"<html><meta charset=latin1><p>caf\xe9 caf\xe9</p></html>"), "http://example.org/meta"),
        record("response", answer(gzip.compress(PAGE.encode()), "text/html", "200 OK", "Content-Encoding: gzip")),
        record("response", answer(CHUNKED, "text/plain", "200 OK", "Transfer-Encoding: chunked")),
        record("response", answer(b"gone", "text/html", "404 Not Found")),
        record("response", answer(b"\x89PNG....", "image/png")),
        record("resource", b"A resource.", "file:///notes.txt", "text/plain"),
    ]
)  # fmt: skip


def opened(tmp_path, data: bytes, name: str = "crawl.warc") -> Source:
    path = tmp_path / name
    path.write_bytes(data)
    kind, compression = kind_of(name)
    return Source(path, name, kind, compression, size=len(data))


def found(tmp_path, data: bytes, name: str = "crawl.warc") -> list[Document | BadRow]:
    return list(read(opened(tmp_path, data, name), CorpusSettings()))


def test_pages_that_were_found_are_read_each_in_its_encoding(tmp_path):
    documents = found(tmp_path, ARCHIVE)
    assert [(d.member, d.text) for d in documents] == [
        ("http://example.org/utf8", PAGE),
        ("http://example.org/latin1", PAGE),
        ("http://example.org/meta", "<html><meta charset=latin1><p>café café</p></html>"),
        ("http://example.org/", PAGE),
        ("http://example.org/", "Hello, world"),
        ("file:///notes.txt", "A resource."),
    ]
    assert {d.date for d in documents} == {"2024-05-06T07:08:09Z"}
    assert [d.address for d in documents] == [d.member for d in documents]
    assert [d.group for d in documents] == ["example.org"] * 5 + [""]


def test_fastwarc_sees_the_same_archive_by_itself(tmp_path):
    """The fixture is written by hand: that it is an archive is for another program to say."""
    kinds = [str(found.record_type) for found in ArchiveIterator(io.BytesIO(ARCHIVE))]
    assert kinds == ["warcinfo", "request", *["response"] * 7, "resource"]


@pytest.mark.parametrize("name", ["crawl.warc.gz", "crawl.WARC.GZ"])
def test_archives_packed_record_by_record_as_common_crawl_has_them(tmp_path, name):
    records = [b"WARC/1.0" + rest for rest in ARCHIVE.split(b"WARC/1.0")[1:]]
    packed = b"".join(gzip.compress(one) for one in records)
    assert found(tmp_path, packed, name) == found(tmp_path, ARCHIVE)


def test_wet_files_are_the_text_itself(tmp_path):
    archive = b"".join(record("conversion", f"Größe {n}\n".encode(), f"http://{n}/", "text/plain") for n in range(3))
    documents = found(tmp_path, archive, "crawl.warc.wet")
    assert [(d.member, d.text) for d in documents] == [(f"http://{n}/", f"Größe {n}\n") for n in range(3)]


@pytest.mark.parametrize("cut", [1, 3, 4, 9, 100, 300])
def test_an_archive_that_is_cut_off_gives_what_came_before(tmp_path, cut):
    documents, error = until_error(opened(tmp_path, ARCHIVE[:-cut]))
    assert error.code == "import.truncated"
    assert documents == found(tmp_path, ARCHIVE)[: len(documents)]
    assert len(documents) >= 4


def test_a_page_beyond_all_measure_is_a_bad_row(tmp_path, monkeypatch):
    monkeypatch.setattr(web_archive, "MAX_PAGE_BYTES", 60)
    archive = b"".join(record("conversion", text, content_type="text/plain") for text in (b"x" * 61, b"small"))
    first, second = found(tmp_path, archive)
    assert (first.line, first.code) == (1, "row.too-long")
    assert second.text == "small"


@pytest.mark.parametrize(
    "data",
    [b"This is no archive.\n" * 50, b"WARC/1.0\r\n" + b"x" * (2 << 20), gzip.compress(b"no", mtime=0), b"\x00" * 5000],
)
def test_what_is_no_archive_is_said_to_be_none(tmp_path, data):
    documents, error = until_error(opened(tmp_path, data))
    assert documents == []
    assert error.code in ("import.damaged", "import.truncated")
    assert error.source.name == "crawl.warc"


def test_a_length_that_lies_is_no_silent_success(tmp_path):
    documents, error = until_error(opened(tmp_path, record("conversion", b"short", length=1 << 40)))
    assert (documents, error.code) == ([], "import.truncated")


def test_the_import_keeps_address_and_date_and_the_preview_shows_pages(workshop, tmp_path):
    source = opened(tmp_path, ARCHIVE)
    workshop.bring(source.path)
    rows = workshop.corpus()
    assert {row["date"] for row in rows} == {"2024-05-06T07:08:09Z"}
    assert "http://example.org/latin1" not in {row["member"] for row in rows}  # the same text again
    shown = preview([source.path], CorpusSettings(), rows=2)
    assert [row["member"] for row in shown["documents"]] == ["http://example.org/utf8", "http://example.org/latin1"]


def until_error(source: Source) -> tuple[list[Document | BadRow], SourceError]:
    documents: list[Document | BadRow] = []
    with pytest.raises(SourceError) as caught:
        documents.extend(read(source, CorpusSettings()))
    return documents, caught.value
