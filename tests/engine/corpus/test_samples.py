from __future__ import annotations

import pytest

from engine.corpus import samples
from engine.corpus.document import Document
from engine.corpus.readers.formats import read
from engine.errors import LangwrightError, UsageError
from engine.recipe import CorpusSettings


@pytest.mark.parametrize(("name", "documents", "size"), [("python-docs", 79, 460_000), ("bible", 66, 4_100_000)])
def test_a_sample_is_read_like_any_source(name, documents, size):
    assert samples.SAMPLES[name].available()
    source = samples.sample_source(name)
    found = list(read(source, CorpusSettings()))
    assert all(isinstance(item, Document) for item in found)
    assert abs(len(found) - documents) <= 5  # Python's own topics differ a little between versions
    assert sum(len(item.text) for item in found) > size
    assert source.licence
    assert 0.9 < source.bytes_read / source.size < 1.1


def test_a_book_of_the_bible_is_one_document():
    genesis = next(iter(read(samples.sample_source("bible"), CorpusSettings())))
    assert genesis.member == "The First Book of Moses, called Genesis"
    assert genesis.text.startswith("The First Book of Moses, called Genesis\n\nIn the beginning God created")
    assert genesis.text.endswith("coffin in Egypt.\n")


def test_a_sample_that_is_not_installed_names_the_extra(monkeypatch):
    monkeypatch.setattr(samples.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(LangwrightError, match=r"langwright\[samples\]") as caught:
        samples.sample_source("bible")
    assert caught.value.code == "import.sample-missing"


def test_an_unknown_sample_lists_those_there_are():
    with pytest.raises(UsageError, match="python-docs, bible"):
        samples.sample_source("klingon")
