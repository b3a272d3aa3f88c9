from __future__ import annotations

import json
import time

import pyarrow as pa
import pyarrow.parquet as pq

from engine.corpus.cleaning_preview import preview_cleaning
from engine.corpus.preview import preview
from engine.recipe import CorpusSettings, Recipe

SETTINGS = CorpusSettings()


def test_a_table_shows_columns_rows_and_the_text_column(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes("id,body,n\n1,schön,2\nbad\n2,zwei größer,\n".encode("cp1252") * 1)
    found = preview([path], SETTINGS)
    assert found["columns"] == ["id", "body", "n"]
    assert found["rows"] == [["1", "schön", "2"], ["2", "zwei größer", ""]]
    (file,) = found["files"]
    assert (file["kind"], file["encoding"][:2], file["text_column"], file["bad_rows"]) == ("csv", "cp", "body", 1)
    assert found["documents"][0] == {"source": "a.csv", "member": "2", "text": "schön"}
    assert found["problems"] == [
        {"name": "a.csv", "code": "row.fields", "reason": "has 1 field instead of 3", "remedy": "", "line": 3}
    ]
    json.dumps(found)


def test_kinds_without_columns_show_their_beginning(tmp_path):
    (tmp_path / "a.txt").write_text("x" * 10_000)
    (tmp_path / "b.html").write_text("<html>page</html>")
    (tmp_path / "c.bin").write_bytes(b"?")
    (tmp_path / "d.txt").write_bytes(b"\x89PNG")
    found = preview([tmp_path], SETTINGS)
    assert [file["name"] for file in found["files"]] == ["a.txt", "b.html"]
    assert [(d["source"], len(d["text"])) for d in found["documents"]] == [("a.txt", 301), ("b.html", 17)]
    assert {(p["name"], p["code"]) for p in found["problems"]} == {
        ("c.bin", "import.unknown-format"),
        ("d.txt", "import.binary"),
    }


def test_the_head_of_a_large_file_is_quick(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "one line of text \\ud800", "n": [1, 2]}\n' * 1_000_000)
    table = tmp_path / "b.parquet"
    pq.write_table(pa.table({"text": ["a text"] * 500_000, "data": [b"\xff"] * 500_000}), table)
    started = time.process_time()
    assert len(preview([path], SETTINGS)["rows"]) == 100
    found = preview([table], SETTINGS, rows=7)
    assert time.process_time() - started < 1
    assert len(found["rows"]) == 7
    json.dumps(found)
    json.dumps(preview([path], SETTINGS)).encode("utf-8")


def test_a_column_that_is_not_there_is_a_problem_not_a_crash(tmp_path):
    (tmp_path / "a.jsonl").write_text('{"a": "x"}\n')
    found = preview([tmp_path / "a.jsonl"], CorpusSettings(text_column="b"))
    assert found["problems"][0]["code"] == "import.no-column"


def test_what_cannot_be_read_is_told_and_not_listed_among_what_would_be(tmp_path):
    (tmp_path / "good.txt").write_text("Good.")
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.7 and nothing more")
    found = preview([tmp_path], CorpusSettings())
    assert [file["name"] for file in found["files"]] == ["good.txt"]
    assert [problem["name"] for problem in found["problems"]] == ["bad.pdf"]


def test_the_rules_can_be_tried_on_the_first_documents(workshop, tmp_path):
    (tmp_path / "a.jsonl").write_text("\n".join(json.dumps({"text": f"text {n} \n"}) for n in range(300)))
    workshop.bring(tmp_path / "a.jsonl")
    found = preview_cleaning(workshop.project.paths.corpus, Recipe(cleaning={"min_characters": 7}), documents=50)
    assert (found["documents"], found["left"], found["changed"]) == (50, 40, 40)
    named = {rule["name"]: rule for rule in found["rules"]}
    assert named["normalize_whitespace"]["changed"] == 50
    assert named["length_limits"]["dropped"] == 10
    assert not workshop.project.paths.clean.exists()


def language_dropped(found):
    return next(rule for rule in found["rules"] if rule["name"] == "language")["dropped"]


def test_the_preview_shows_fates_scores_and_languages(workshop, tmp_path):
    texts = ["The cat sat on the mat, and it was glad to be there. \n", "1 | 2 | 3\n4 | 5 | 6\n", "Home\nAbout\n", "x"]
    (tmp_path / "a.jsonl").write_text("\n".join(json.dumps({"text": text}) for text in texts))
    workshop.bring(tmp_path / "a.jsonl")
    corpus = workshop.project.paths.corpus
    quality = {"detect_language": True, "languages": ("en", "de"), "language_score": 0.0}
    found = preview_cleaning(corpus, Recipe(cleaning={"min_characters": 2}, quality=quality))
    assert sum(found["scores"]) == sum(found["languages"].values()) - language_dropped(found)
    assert found["fates"][0]["changed"] == ["normalize_whitespace"]
    assert found["fates"][3]["dropped"]["code"] in ("dropped.too-short", "dropped.language")
    assert found["languages"]["en"] >= 1
    assert found["characters"]["before"] == sum(map(len, texts))
    kept_by_slider = sum(found["scores"][60:])
    tried = preview_cleaning(corpus, Recipe(cleaning={"min_characters": 2}, quality=quality | {"min_score": 0.6}))
    assert {rule["name"]: rule["active"] for rule in found["rules"]}["quality_score"] is False
    score = next(rule for rule in tried["rules"] if rule["name"] == "quality_score")
    assert score["active"] is True
    assert score["kept"] == kept_by_slider
    assert tried["scores"] == found["scores"]


def test_without_a_corpus_there_is_nothing_to_try(workshop):
    found = preview_cleaning(workshop.project.paths.corpus, Recipe())
    assert (found["documents"], found["left"]) == (0, 0)
