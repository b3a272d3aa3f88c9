"""Files that change, shrink or vanish while they are read."""

from __future__ import annotations

import os
import sys

import pytest

from engine.corpus.document import BadRow, Document, SourceError
from engine.corpus.readers import opening
from engine.corpus.readers.formats import FORMATS
from engine.recipe import CorpusSettings
from tests.engine.corpus.made_files import docx, epub, page, paragraph, pdf, saved, trouble

MANY = 60
FILES = {
    "a.pdf": lambda: pdf([f"Page {n}. " + "word " * 40 for n in range(MANY)]),
    "a.docx": lambda: docx("".join(paragraph(f"Paragraph {n}. {os.urandom(30_000).hex()}") for n in range(MANY))),
    "a.epub": lambda: epub({f"{n}.xhtml": page(f"<p>Chapter {n}. {os.urandom(2000).hex()}</p>") for n in range(MANY)}),
}


def begun(source):
    """What reading gives first, and the rest of it."""
    kind = FORMATS[source.kind]
    found = (kind.parts or kind.pieces)(source, CorpusSettings())
    return next(found), found


@pytest.mark.parametrize("name", FILES)
def test_what_is_cut_off_while_it_is_read_ends_in_a_typed_error(tmp_path, monkeypatch, name):
    monkeypatch.setattr(opening, "_BUFFER", 4096)  # such small files would be read in one go
    source = saved(tmp_path, name, FILES[name]())
    first, rest = begun(source)
    assert (first if isinstance(first, str) else first.text)[:3] in ("Pag", "Par", "Cha")
    os.truncate(source.path, source.size // 3)
    bad = []
    try:
        for item in rest:
            if isinstance(item, BadRow):
                bad.append(item)
    except SourceError as error:
        bad.append(error)
    assert bad
    assert all(trouble.code.startswith(("import.", "row.")) for trouble in bad)


@pytest.mark.parametrize("name", FILES)
def test_what_grows_while_it_is_read_is_marked(tmp_path, name):
    source = saved(tmp_path, name, FILES[name]())
    _, rest = begun(source)
    with source.path.open("ab") as file:
        file.write(bytes(1000))
    assert len([item for item in rest if not isinstance(item, BadRow)]) == MANY - 1
    assert source.changed


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be removed there")
@pytest.mark.parametrize("name", FILES)
def test_what_vanishes_while_it_is_read_is_read_to_its_end(tmp_path, name):
    source = saved(tmp_path, name, FILES[name]())
    _, rest = begun(source)
    source.path.unlink()
    assert len([item for item in rest if isinstance(item, str | Document)]) == MANY - 1
    assert trouble(source) == ([], "import.vanished")
