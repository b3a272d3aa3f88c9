"""Looking through a corpus, a page at a time."""

from __future__ import annotations

import json

import pytest

from engine.corpus import parts
from engine.corpus.browsing import LONGEST_TEXT, list_documents, one_document
from engine.errors import UsageError


@pytest.fixture
def corpus(workshop, tmp_path, monkeypatch):
    monkeypatch.setattr(parts, "GROUP_ROWS", 7)
    (tmp_path / "a.jsonl").write_text("\n".join(json.dumps({"text": f"text  number\n{n}"}) for n in range(50)))
    workshop.bring(tmp_path / "a.jsonl")
    (tmp_path / "b.txt").write_text("x" * (LONGEST_TEXT + 1))
    workshop.bring(tmp_path / "b.txt")
    return workshop.project.paths.corpus


def test_pages_join_to_all_documents_in_order(corpus):
    pages = [list_documents(corpus, offset, 20) for offset in (0, 20, 40, 60)]
    assert [len(page["documents"]) for page in pages] == [20, 20, 11, 0]
    assert all(page["total"] == 51 for page in pages)
    told = [document for page in pages for document in page["documents"]]
    assert [document["beginning"] for document in told[:50]] == [f"text number {n}" for n in range(50)]
    assert {(document["source"], document["bytes"] > 0) for document in told} == {("a.jsonl", True), ("b.txt", True)}


def test_one_is_read_in_full(corpus):
    found = one_document(corpus, 33)
    assert (found["text"], found["member"], found["cut"]) == ("text  number\n33", "34", False)
    assert len(one_document(corpus, 50)["text"]) == LONGEST_TEXT
    assert one_document(corpus, 50)["cut"]
    with pytest.raises(UsageError):
        one_document(corpus, 51)


def test_without_a_corpus_there_is_nothing(workshop):
    assert list_documents(workshop.project.paths.corpus) == {"documents": [], "total": 0, "offset": 0}
