from __future__ import annotations

import json
import time

import pytest

from engine.corpus.changing import apply_changes
from engine.corpus.document import Source
from engine.corpus.provenance import SourceRecord
from engine.corpus.source_list import list_sources
from engine.corpus.source_table import TABLE_NAME, write_table
from engine.errors import LangwrightError, UsageError
from tests.engine.corpus.test_resuming import check_whole, rows


@pytest.fixture
def filled(workshop, tmp_path):
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a.txt").write_text("The first text.")
    (folder / "b.jsonl").write_text('{"text": "row one"}\n{"text": "row two, longer than all others"}\nbad\n')
    (folder / "c.txt").write_text("The third.")
    workshop.bring(folder, licence="")
    workshop.folder = folder
    return workshop


def corpus_of(workshop):
    return workshop.project.paths.corpus


def test_sources_are_listed_with_what_is_to_be_known(filled):
    found = list_sources(corpus_of(filled))
    assert [(e["name"], e["documents"], e["licence"], e["warnings"]) for e in found["sources"]] == [
        ("a.txt", 1, "", ["licence-unknown"]),
        ("b.jsonl", 2, "", ["licence-unknown", "bad-rows"]),
        ("c.txt", 1, "", ["licence-unknown"]),
    ]
    assert found["totals"] | {"bytes": 0} == {
        "sources": 3,
        "documents": 4,
        "bytes": 0,
        "unknown_licence": 3,
        "with_problem": 0,
        "bad_rows": 1,
    }
    assert found["licences"][0]["sources"] == 3
    json.dumps(found)
    assert next(e["name"] for e in list_sources(corpus_of(filled), order="-documents")["sources"]) == "b.jsonl"
    assert [e["name"] for e in list_sources(corpus_of(filled), 1, 1)["sources"]] == ["b.jsonl"]
    assert list_sources(corpus_of(filled), text=".TXT")["totals"]["sources"] == 2
    with pytest.raises(UsageError):
        list_sources(corpus_of(filled), order="name; DROP TABLE sources")


def test_a_licence_can_be_changed_afterwards(filled):
    content = filled.project.manifest("import").content
    apply_changes(corpus_of(filled), filled.project.recipe, licences={"b.jsonl": "CC-BY-4.0"})
    licences = {(row["source"], row["licence"]) for row in filled.corpus()}
    assert licences == {("a.txt", ""), ("b.jsonl", "CC-BY-4.0"), ("c.txt", "")}
    assert filled.project.manifest("import").content != content
    assert filled.project.facts("import")["unknown_licence"] == 2
    check_whole(filled)
    assert filled.bring(filled.folder)["unchanged"] == 3
    assert {row["licence"] for row in filled.corpus()} == {"", "CC-BY-4.0"}


def test_a_source_can_be_taken_out(filled):
    done = apply_changes(corpus_of(filled), filled.project.recipe, remove=["b.jsonl"])
    assert (done["removed"], done["documents"]) == (1, 2)
    assert {source for source, _ in rows(filled)} == {"a.txt", "c.txt"}
    check_whole(filled)
    assert filled.bring(filled.folder)["documents"] == 2
    check_whole(filled)


def test_what_another_source_had_too_comes_back_when_it_is_imported_again(filled):
    (filled.folder / "d.jsonl").write_text('{"text": "row one"}\n{"text": "row four"}\n')
    assert filled.bring(filled.folder)["duplicates"] == 1
    apply_changes(corpus_of(filled), filled.project.recipe, remove=["b.jsonl"])
    assert "row one" not in dict(rows(filled)).values()
    filled.bring(filled.folder / "d.jsonl")
    assert ("d.jsonl", "row one") in rows(filled)
    check_whole(filled)


def test_what_cannot_be_is_refused_and_nothing_changes(filled):
    before = rows(filled)
    with pytest.raises(UsageError, match=r"no source 'x\.txt'") as caught:
        apply_changes(corpus_of(filled), filled.project.recipe, licences={"a.txt": "MIT"}, remove=["x.txt"])
    assert "b.jsonl" in caught.value.remedy
    with pytest.raises(LangwrightError, match="Nothing would be left"):
        apply_changes(corpus_of(filled), filled.project.recipe, remove=["a.txt", "b.jsonl", "c.txt"])
    assert rows(filled) == before
    assert {row["licence"] for row in filled.corpus()} == {""}


def test_any_page_of_many_sources_is_quick(tmp_path):
    (tmp_path / "before").mkdir()
    (tmp_path / "after").mkdir()
    with write_table(tmp_path / "before", tmp_path / "after") as table:
        for n in range(20_000):
            source = Source(tmp_path / f"{n}.txt", f"{n}.txt", "text")
            table.put(SourceRecord(source, "CC0-1.0", documents=1, bytes=n), "2026-01-01")
    assert (tmp_path / "after" / TABLE_NAME).exists()
    started = time.process_time()
    found = list_sources(tmp_path / "after", 19_000, 100, order="-bytes")
    assert time.process_time() - started < 0.5
    assert [entry["bytes"] for entry in found["sources"]] == list(range(999, 899, -1))
    assert found["totals"]["sources"] == 20_000


def test_a_damaged_table_says_what_to_do(filled):
    (corpus_of(filled) / TABLE_NAME).write_bytes(b"nonsense" * 100)
    with pytest.raises(LangwrightError, match="cannot be read") as caught:
        list_sources(corpus_of(filled))
    assert caught.value.remedy
