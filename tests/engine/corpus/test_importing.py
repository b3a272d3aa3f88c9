from __future__ import annotations

import errno
import gzip
import json
import os
import sys
import zipfile

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from engine.corpus import importing
from engine.corpus.document import text_sha256
from engine.corpus.parts import PartWriter
from engine.corpus.preview import preview
from engine.errors import LangwrightError
from engine.jobs import Stopped


def snapshot(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def sources_json(workshop):
    return json.loads((workshop.project.paths.corpus / "sources.json").read_text(encoding="utf-8"))


@pytest.fixture
def texts(tmp_path):
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "one.txt").write_text("The first text.\n", encoding="utf-8")
    (folder / "sub").mkdir()
    (folder / "sub" / "two.md").write_bytes("Das zweite Stück, schön groß für alle.\n".encode("cp1252"))
    (folder / "rows.jsonl").write_text('{"text": "row one"}\nbroken\n{"text": "row \\ud800 two"}\n', encoding="utf-8")
    (folder / "page.html.gz").write_bytes(gzip.compress(b"<html><body><p>A page.</p></body></html>"))
    return folder


def test_documents_carry_text_origin_licence_date_and_hash(workshop, texts):
    result = workshop.bring(texts, licence="CC0-1.0")
    rows = workshop.corpus()
    assert [(row["source"], row["member"], row["text"]) for row in rows] == [
        ("one.txt", "", "The first text.\n"),
        ("page.html.gz", "", "<html><body><p>A page.</p></body></html>"),
        ("rows.jsonl", "1", "row one"),
        ("rows.jsonl", "3", "row \ufffd two"),
        ("sub/two.md", "", "Das zweite Stück, schön groß für alle.\n"),
    ]
    for row in rows:
        assert row["id"] == row["sha256"] == text_sha256(row["text"]).hex()
        assert row["bytes"] == len(row["text"].encode())
        assert row["licence"] == "CC0-1.0"
        assert row["date"].startswith("20")
    assert result["documents"] == result["total_documents"] == 5
    assert result["bad_rows"] == 1
    assert workshop.project.states()["import"].state == "ready"
    facts = workshop.project.facts("import")
    assert (facts["documents"], facts["sources"]) == (5, 4)
    assert facts["bytes"] == sum(row["bytes"] for row in rows)
    assert sum(bucket["documents"] for bucket in facts["statistics"]["lengths"]) == 5


def test_sources_json_keeps_where_it_came_from_and_what_went_wrong(workshop, texts):
    (texts / "picture.txt").write_bytes(b"\x89PNG" + bytes(99))
    workshop.bring(texts)
    value = sources_json(workshop)
    named = {entry["name"]: entry for entry in value["sources"]}
    assert named["sub/two.md"]["encoding"] == "cp1252"
    assert named["sub/two.md"]["path"] == str(texts / "sub" / "two.md")
    assert named["rows.jsonl"]["text_column"] == "text"
    assert named["rows.jsonl"]["bad_rows"] == 1
    assert named["rows.jsonl"]["bad_rows_listed"][0]["line"] == 2
    assert named["page.html.gz"]["compression"] == "gz"
    (skipped,) = value["skipped"]
    assert (skipped["name"], skipped["code"]) == ("picture.txt", "import.binary")
    told = {message["code"]: message["text"] for message in workshop.messages("import")}
    assert "picture.txt is no text: it holds a PNG picture" in told["import.binary"]
    assert "rows.jsonl" in told["import.bad-rows"]
    assert "line 2" in told["import.bad-rows"]


def test_importing_again_adds_only_what_is_new(workshop, texts):
    workshop.bring(texts)
    content = workshop.project.manifest("import").content
    again = workshop.bring(texts)
    assert (again["documents"], again["unchanged"], again["total_documents"]) == (0, 4, 5)
    assert workshop.project.manifest("import").content == content
    assert workshop.messages("import")[-1]["code"] == "import.nothing-new"
    (texts / "one.txt").write_text("The first text, changed.\n", encoding="utf-8")
    third = workshop.bring(texts)
    assert (third["documents"], third["unchanged"], third["replaced"], third["total_documents"]) == (1, 3, 1, 5)
    assert workshop.project.manifest("import").content != content
    assert sorted(row["text"] for row in workshop.corpus() if row["source"] == "one.txt") == [
        "The first text, changed.\n"
    ]
    assert [entry["documents"] for entry in sources_json(workshop)["sources"] if entry["name"] == "one.txt"] == [1]
    assert workshop.project.facts("import")["statistics"]["documents"] == 5


def test_the_same_text_twice_is_kept_once(workshop, tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("Same text.\n")
    result = workshop.bring(tmp_path / "a.txt", tmp_path / "b.txt")
    assert (result["documents"], result["duplicates"]) == (1, 1)


def test_a_sample_comes_by_the_same_way(workshop):
    result = workshop.bring(sample="python-docs")
    assert result["documents"] > 60
    (entry,) = sources_json(workshop)["sources"]
    assert (entry["name"], entry["path"], entry["licence"][:3]) == ("python-docs", "", "PSF")
    assert workshop.corpus()[0]["licence"].startswith("PSF")


@pytest.mark.parametrize("content", [None, b"", b"  \n\t\n", b"\x7fELF" + bytes(50)])
def test_nothing_to_import_is_an_error_with_the_reasons(workshop, tmp_path, content):
    folder = tmp_path / "nothing\nhere"
    folder.mkdir()
    if content is not None:
        (folder / "file.txt").write_bytes(content)
    with pytest.raises(LangwrightError) as caught:
        workshop.bring(folder)
    assert caught.value.code == "import.nothing"
    assert "nothing\\nhere" in caught.value.message
    assert ("file.txt" in caught.value.message) == (content is not None)
    assert caught.value.remedy
    assert workshop.project.states()["import"].state == "empty"
    assert not workshop.project.paths.corpus.exists()


def test_an_unknown_column_says_which_there_are(workshop, tmp_path):
    (tmp_path / "a.csv").write_text("title,body\na,b\n")
    workshop.set("corpus.text_column=tekst")
    with pytest.raises(LangwrightError, match="title, body"):
        workshop.bring(tmp_path / "a.csv")


def test_a_bad_row_stops_the_import_when_the_recipe_says_so(workshop, texts):
    workshop.set("corpus.bad_rows=stop")
    with pytest.raises(LangwrightError, match=r"rows\.jsonl, line 2") as caught:
        workshop.bring(texts)
    assert caught.value.code == "import.bad-row"
    assert [row["source"] for row in workshop.corpus()] == ["one.txt", "page.html.gz"]
    before = snapshot(workshop.project.paths.corpus)
    with pytest.raises(LangwrightError, match=r"rows\.jsonl, line 2"):
        workshop.bring(texts)
    assert snapshot(workshop.project.paths.corpus) == before


def test_what_a_truncated_file_held_before_the_cut_is_kept_and_said(workshop, tmp_path):
    data = gzip.compress(b"".join(b'{"text": "%s"}\n' % os.urandom(40).hex().encode() for _ in range(20_000)))
    (tmp_path / "a.jsonl.gz").write_bytes(data[: len(data) * 2 // 3])
    result = workshop.bring(tmp_path / "a.jsonl.gz")
    assert 0 < result["documents"] < 20_000
    (entry,) = sources_json(workshop)["sources"]
    assert "cut off" in entry["problem"]
    assert workshop.messages("import")[0]["code"] == "import.truncated"


def test_bad_rows_beyond_a_thousand_are_counted_not_listed(workshop, tmp_path):
    (tmp_path / "a.jsonl").write_text('{"text": "good"}\n' + "bad\n" * 1_500)
    assert workshop.bring(tmp_path / "a.jsonl")["bad_rows"] == 1_500
    (entry,) = sources_json(workshop)["sources"]
    assert (entry["bad_rows"], len(entry["bad_rows_listed"])) == (1_500, 1_000)


def test_replaced_characters_are_told(workshop, tmp_path):
    (tmp_path / "a.txt").write_bytes("schön".encode("cp1252"))
    workshop.set("corpus.encoding=utf-8")
    workshop.bring(tmp_path / "a.txt")
    assert [message["code"] for message in workshop.messages("import")] == ["import.decode-errors"]


def test_a_stopped_import_leaves_the_corpus_as_it_was(workshop, texts):
    workshop.bring(texts / "one.txt")
    before = snapshot(workshop.project.paths.corpus)
    workshop.hook = lambda context: context.request_stop()
    with pytest.raises(Stopped):
        workshop.bring(texts)
    assert snapshot(workshop.project.paths.corpus) == before
    assert [path.name for path in workshop.root.iterdir() if path.name.endswith(".tmp")] == []


def test_a_full_disk_leaves_the_corpus_as_it_was(workshop, texts, monkeypatch):
    workshop.bring(texts / "one.txt")
    before = snapshot(workshop.project.paths.corpus)

    def full(self, *_, **__):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(pq.ParquetWriter, "write_table", full)
    with pytest.raises(LangwrightError, match="disk is full") as caught:
        workshop.bring(texts)
    assert caught.value.code == "project.disk-full"
    assert snapshot(workshop.project.paths.corpus) == before


def test_what_a_killed_import_left_behind_is_cleared(workshop, texts):
    left = workshop.root / ".corpus.99999999-abc.tmp"  # no process can have that number
    left.mkdir()
    (left / "part-00000.parquet").write_bytes(b"half")
    workshop.bring(texts)
    assert not left.exists()
    workshop.project.paths.corpus.rename(workshop.root / ".corpus.old")  # killed between the two renames
    assert workshop.bring(texts)["total_documents"] == 5


def test_a_file_that_vanishes_before_its_turn_is_listed(workshop, texts, monkeypatch):
    real = importing.find_sources

    def gone(paths):
        found = list(real(paths))
        (texts / "one.txt").unlink()
        return found

    monkeypatch.setattr(importing, "find_sources", gone)
    assert workshop.bring(texts)["documents"] == 4
    assert sources_json(workshop)["skipped"][0]["code"] == "import.vanished"


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="who is root reads everything")
def test_an_unreadable_file_is_listed(workshop, texts):
    (texts / "one.txt").chmod(0)
    assert workshop.bring(texts)["documents"] == 4
    assert sources_json(workshop)["skipped"][0]["code"] == "import.no-permission"


def test_a_file_without_permission_is_told(workshop, texts, monkeypatch):
    real = os.open

    def forbidden(path, *args, **kwargs):
        if str(path).endswith("one.txt"):
            raise PermissionError(errno.EACCES, "Permission denied")
        return real(path, *args, **kwargs)

    monkeypatch.setattr("engine.corpus.readers.opening.os.open", forbidden)
    assert workshop.bring(texts)["documents"] == 4
    assert sources_json(workshop)["skipped"][0]["code"] == "import.no-permission"


def test_a_damaged_corpus_says_what_to_do(workshop, texts):
    workshop.bring(texts)
    (workshop.project.paths.corpus / "manifest.json").write_text("{")
    with pytest.raises(LangwrightError, match="Move the folder") as caught:
        workshop.bring(texts)
    assert caught.value.code == "import.broken"


def test_an_import_without_links_copies(workshop, texts, monkeypatch):
    workshop.bring(texts)

    def no_links(*_, **__):
        raise OSError(errno.EPERM, "no hard links here")

    monkeypatch.setattr("engine.corpus.rewriting.os.link", no_links)
    (texts / "more.txt").write_text("More text.")
    assert workshop.bring(texts)["total_documents"] == 6
    assert len(workshop.corpus()) == 6


def test_progress_is_told_by_bytes_up_to_the_whole(workshop, texts):
    from engine.jobs import Follower

    workshop.bring(texts)
    events = Follower(workshop.project.paths.job("import")).poll().events
    last = [event.values for event in events if event.kind == "progress"][-1]
    total = sum(path.stat().st_size for path in texts.rglob("*") if path.is_file())
    assert (last["done"], last["total"], last["unit"]) == (total, total, "bytes")


def test_a_python_file_in_a_folder_is_never_run(workshop, texts):
    (texts / "dataset.py").write_text("raise SystemExit('ran')")
    (texts / "__init__.py").write_text("raise SystemExit('ran')  # too")
    assert workshop.bring(texts)["documents"] == 7


def test_parts_are_cut_by_size(tmp_path, monkeypatch):
    from engine.corpus import parts

    monkeypatch.setattr(parts, "PART_BYTES", 1_000)
    monkeypatch.setattr(parts, "GROUP_BYTES", 300)
    row = {field.name: "" for field in parts.CORPUS_SCHEMA}
    with PartWriter(tmp_path, parts.CORPUS_SCHEMA, first=7) as writer:
        for n in range(30):
            writer.add(row | {"text": f"{n:0100}", "bytes": 100})
    assert writer.names == ["part-00007.parquet", "part-00008.parquet", "part-00009.parquet"]
    groups = list(parts.read_rows(tmp_path, writer.names, ["text"]))
    assert [int(row["text"]) for rows in groups for row in rows] == list(range(30))
    assert all(len(rows) <= 3 for rows in groups)


def test_a_corpus_made_before_groups_and_dates_of_writing_is_still_read(tmp_path):
    from engine.corpus import parts

    fields = [field for field in parts.CORPUS_SCHEMA if field.name not in parts.LATER_COLUMNS]
    row = {field.name: "x" for field in fields} | {"bytes": 1}
    with PartWriter(tmp_path, pa.schema(fields)) as writer:
        writer.add(row)
    later = dict.fromkeys(parts.LATER_COLUMNS, "")
    assert list(parts.read_rows(tmp_path, writer.names)) == [[row | later]]
    assert list(parts.read_rows(tmp_path, writer.names, ["text", "group"])) == [[{"text": "x", "group": ""}]]
    assert list(parts.read_rows(tmp_path, writer.names, ["text"])) == [[{"text": "x"}]]


def test_members_of_archives_are_sources_of_their_own(workshop, tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("one.txt", "The first text.")
        archive.writestr("sub/rows.jsonl", '{"text": "row one"}\nbroken\n')
        archive.writestr("x.exe", "?")
    result = workshop.bring(tmp_path / "a.zip")
    assert (result["documents"], result["bad_rows"], result["sources"]) == (2, 1, 2)
    assert [row["source"] for row in workshop.corpus()] == ["a.zip/one.txt", "a.zip/sub/rows.jsonl"]
    value = sources_json(workshop)
    assert {entry["path"] for entry in value["sources"]} == {str(tmp_path / "a.zip")}
    assert [item["name"] for item in value["skipped"]] == ["a.zip/x.exe"]
    found = preview([tmp_path / "a.zip"], workshop.project.recipe.corpus)
    assert [file["name"] for file in found["files"]] == ["a.zip/one.txt", "a.zip/sub/rows.jsonl"]
    assert [document["text"] for document in found["documents"]] == ["The first text.", "row one"]
