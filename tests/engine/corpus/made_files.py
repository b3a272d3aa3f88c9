"""Makes documents of every format for the tests, byte by byte, so that each can be broken in its own way."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from pathlib import Path

from engine.corpus.document import BadRow, Document, Source, SourceError
from engine.corpus.readers.formats import kind_of, read
from engine.recipe import CorpusSettings

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def saved(folder: Path, name: str, data: bytes | str) -> Source:
    """The source for a file of that content."""
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    kind, compression = kind_of(name)
    return Source(path, name, kind, compression, path.stat().st_size)


def found(source: Source, **settings: object) -> list[Document | BadRow]:
    """Everything that reading a source gives."""
    return list(read(source, CorpusSettings(**settings)))


def trouble(source: Source, **settings: object) -> tuple[list[Document | BadRow], str]:
    """What reading gives before its error, and the error's code."""
    items: list[Document | BadRow] = []
    try:
        items.extend(_each(source, settings))
    except SourceError as error:
        return items, error.code if error.source is source and error.reason.endswith(".") else f"wrong: {error}"
    return items, ""


def _each(source: Source, settings: Mapping[str, object]) -> Iterator[Document | BadRow]:
    yield from read(source, CorpusSettings(**settings))


def zipped(parts: Mapping[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name), data, method)
    return buffer.getvalue()


def pdf(pages: Iterable[str], info: str = "", *, contents: Mapping[int, bytes] | None = None) -> bytes:
    """A PDF whose pages show lines of text; ``contents`` gives the drawing of some pages itself."""
    drawings = [
        (contents or {}).get(number) or b"BT /F1 12 Tf 14 TL 72 720 Td " + _shown(page) + b"ET"
        for number, page in enumerate(pages)
    ]
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(drawings)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(drawings)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, drawing in enumerate(drawings):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> "
            b"/Contents %d 0 R >>" % (5 + 2 * number)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawing), drawing))
    return pdf_of(objects, f"<< {info} >>".encode() if info else b"")


def pdf_of(objects: Iterable[bytes], info: bytes = b"") -> bytes:
    """A PDF of these objects, numbered from 1, the first of them the catalog."""
    listed = [*objects, *([info] if info else [])]
    data, places = b"%PDF-1.7\n", []
    for number, one in enumerate(listed, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(listed) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"<< /Size %d /Root 1 0 R %s>>" % (len(listed) + 1, b"/Info %d 0 R " % len(listed) if info else b"")
    return data + b"trailer\n%s\nstartxref\n%d\n%%%%EOF\n" % (trailer, start)


def _shown(page: str) -> bytes:
    lines = (line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)") for line in page.split("\n"))
    return b"".join(b"(%s) Tj T* " % line.encode("cp1252") for line in lines)


def docx(body: str, *, notes: str = "", core: str = "", extra: Mapping[str, bytes | str] | None = None) -> bytes:
    """A Word document with this XML in its body, and in its footnotes."""
    relation = '<Relationship Id="r{}" Type="{}/{}" Target="{}"/>'
    main = [relation.format(1, KINDS, "footnotes", "footnotes.xml")] if notes else []
    parts: dict[str, bytes | str] = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": _relations([relation.format(1, KINDS, "officeDocument", "word/document.xml")]),
        "word/_rels/document.xml.rels": _relations(main),
        "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>',
    }
    if notes:
        parts["word/footnotes.xml"] = f'<w:footnotes xmlns:w="{WORD}">{notes}</w:footnotes>'
    if core:
        parts["docProps/core.xml"] = (
            '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
            f'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">{core}'
            "</cp:coreProperties>"
        )
    return zipped(parts | dict(extra or {}))


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>"


def _relations(listed: Iterable[str]) -> str:
    return f'<Relationships xmlns="{RELATIONS}">{"".join(listed)}</Relationships>'


def epub(
    chapters: Mapping[str, bytes | str],
    *,
    about: str = "",
    items: str = "",
    extra: Mapping[str, bytes | str] | None = None,
) -> bytes:
    """A book of these pages in this order; names are relative to the folder ``OEBPS``."""
    manifest = "".join(
        f'<item id="c{n}" href="{escape(name)}" media-type="application/xhtml+xml"/>' for n, name in enumerate(chapters)
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    package = (
        '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0">'
        f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">{about}</metadata>'
        f"<manifest>{manifest}{items}</manifest><spine>{spine}</spine></package>"
    )
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>'
        '<rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
    )
    pages = {f"OEBPS/{name}": data for name, data in chapters.items()}
    named: dict[str, bytes | str] = {"mimetype": "application/epub+zip", "META-INF/container.xml": container}
    return zipped(named | {"OEBPS/content.opf": package} | pages | dict(extra or {}))


def page(text: str) -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml">'
        f"<head><title>Not text</title></head><body>{text}</body></html>"
    )


def notebook(*cells: object, language: str = "python") -> str:
    metadata = {"language_info": {"name": language}}
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": metadata, "cells": list(cells)})


def cell(kind: str, text: str, **more: object) -> dict[str, object]:
    return {"cell_type": kind, "metadata": {}, "source": text.splitlines(keepends=True), **more}
