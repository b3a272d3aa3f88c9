"""Imports that are interrupted or repeated: nothing is lost, nothing is read twice, the corpus is always whole."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import tarfile
import zipfile
from collections import Counter

import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.corpus import draft, reading
from engine.corpus.document import SourceError
from engine.corpus.source_table import read_table
from engine.errors import LangwrightError
from engine.jobs import Stopped
from engine.project import read_manifest
from engine.project.manifest import damage


def rows(workshop) -> list[tuple[str, str]]:
    return [(row["source"], row["text"]) for row in workshop.corpus()]


def check_whole(workshop) -> None:
    """Everything that tells of the corpus tells the same."""
    corpus = workshop.project.paths.corpus
    manifest = read_manifest(corpus)
    assert damage(corpus, manifest) == ""
    assert {path.name for path in corpus.iterdir()} == {entry.name for entry in manifest.files} | {"manifest.json"}
    held = workshop.corpus()
    lengths = [len(row["text"]) for row in held]
    facts = manifest.facts
    assert facts["documents"] == len(held)
    assert facts["bytes"] == sum(row["bytes"] for row in held)
    assert facts["characters"] == sum(lengths)
    statistics = facts["statistics"]
    assert (statistics["shortest"], statistics["longest"]) == (min(lengths, default=0), max(lengths, default=0))
    assert sum(bucket["documents"] for bucket in statistics["lengths"]) == len(held)
    with read_table(corpus) as table:
        counted = {entry["name"]: entry["documents"] for entry in table.page() if entry["documents"]}
    assert counted == Counter(row["source"] for row in held)


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "texts"
    folder.mkdir()
    for n in range(5):
        (folder / f"{n}.txt").write_text(f"Text number {n}, {'long ' * n}.")
    return folder


def stop_at(workshop, source: str, monkeypatch) -> None:
    """Ask the next import to stop while it reads a source."""
    real = reading.read_many

    def read(found, chosen):
        if found.name == source:
            workshop.stop()
        yield from real(found, chosen)

    monkeypatch.setattr(reading, "read_many", read)
    workshop.hook = lambda context: setattr(workshop, "stop", context.request_stop)


def test_a_stopped_import_keeps_whole_files_and_goes_on_from_there(workshop, folder, monkeypatch):
    stop_at(workshop, "3.txt", monkeypatch)
    with pytest.raises(Stopped):
        workshop.bring(folder)
    assert [source for source, _ in rows(workshop)] == ["0.txt", "1.txt", "2.txt"]
    check_whole(workshop)
    monkeypatch.undo()
    workshop.hook = None
    result = workshop.bring(folder)
    assert (result["documents"], result["unchanged"], result["duplicates"]) == (2, 3, 0)
    assert [source for source, _ in rows(workshop)] == [f"{n}.txt" for n in range(5)]
    check_whole(workshop)


@pytest.mark.parametrize("kind", ["zip", "tar"])
def test_a_stopped_import_of_an_archive_goes_on_with_the_next_member(workshop, tmp_path, kind, monkeypatch):
    path = tmp_path / f"a.{kind}"
    (tmp_path / "x.txt").write_text("x")
    if kind == "zip":
        with zipfile.ZipFile(path, "w") as archive:
            for n in range(5):
                archive.writestr(f"{n}.jsonl", f'{{"text": "text {n}"}}\n{{"text": "more {n}"}}\nbad\n')
    else:
        with tarfile.open(path, "w") as archive:
            for n in range(5):
                (tmp_path / f"{n}.jsonl").write_text(f'{{"text": "text {n}"}}\n{{"text": "more {n}"}}\nbad\n')
                archive.add(tmp_path / f"{n}.jsonl", f"{n}.jsonl")
    stop_at(workshop, f"a.{kind}/3.jsonl", monkeypatch)
    with pytest.raises(Stopped):
        workshop.bring(path)
    assert {source for source, _ in rows(workshop)} == {f"a.{kind}/{n}.jsonl" for n in range(3)}
    check_whole(workshop)
    monkeypatch.undo()
    workshop.hook = None
    result = workshop.bring(path)
    assert (result["documents"], result["duplicates"], result["bad_rows"]) == (4, 0, 2)
    assert len(rows(workshop)) == 10
    assert workshop.bring(path)["unchanged"] == 1
    check_whole(workshop)


def test_an_archive_that_was_stopped_after_its_last_member_is_done_with(workshop, tmp_path, monkeypatch):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("0.txt", "The only text.")
    monkeypatch.setattr(reading.Reading, "_end_file", lambda self, planned: workshop.stop() or self._context.check())
    workshop.hook = lambda context: setattr(workshop, "stop", context.request_stop)
    with pytest.raises(Stopped):
        workshop.bring(path)
    assert rows(workshop) == [("a.zip/0.txt", "The only text.")]
    monkeypatch.undo()
    workshop.hook = None
    assert workshop.bring(path)["documents"] == 0
    assert workshop.bring(path)["unchanged"] == 1
    check_whole(workshop)


def test_a_full_disk_keeps_what_was_put_in_place(workshop, folder, monkeypatch):
    monkeypatch.setattr(draft, "COMMIT_SECONDS", 0.0)
    real = pq.ParquetWriter.write_table
    written = []

    def write(self, table, *args, **kwargs):
        written.append(table)
        if len(written) == 3:
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(self, table, *args, **kwargs)

    monkeypatch.setattr(pq.ParquetWriter, "write_table", write)
    with pytest.raises(LangwrightError, match="disk is full"):
        workshop.bring(folder)
    assert [source for source, _ in rows(workshop)] == ["0.txt", "1.txt"]
    check_whole(workshop)
    result = workshop.bring(folder)
    assert (result["documents"], result["unchanged"]) == (3, 2)
    check_whole(workshop)


def test_a_full_disk_while_the_sources_are_entered_is_told(workshop, folder, monkeypatch):
    import sqlite3

    from engine.corpus.source_table import SourceTable

    workshop.bring(folder / "0.txt")

    def full(self, *_):
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(SourceTable, "put", full)
    with pytest.raises(LangwrightError, match="disk is full"):
        workshop.bring(folder)
    check_whole(workshop)


KILLED = """
import os, signal, sys
from engine.corpus import draft, importing, reading
from engine.jobs import EventWriter, JobContext, JobSpec
from pathlib import Path
draft.COMMIT_SECONDS = 0.0
real = reading.read_many
def read(source, settings):
    if source.name == "3.txt":
        os.kill(os.getpid(), signal.SIGKILL)
    yield from real(source, settings)
reading.read_many = read
folder = Path(sys.argv[1])
spec = JobSpec(kind="import", project="../..", params={"paths": [sys.argv[2]], "sample": None, "licence": ""})
with EventWriter(folder, 0) as events:
    importing.import_corpus(JobContext(folder, spec, events))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
def test_a_killed_import_leaves_a_whole_corpus_and_goes_on(workshop, folder):
    job = workshop.project.paths.job("import")
    job.mkdir(parents=True)
    command = [sys.executable, "-c", KILLED, str(job), str(folder)]
    assert subprocess.run(command, check=False, env=os.environ).returncode == -signal.SIGKILL
    assert [source for source, _ in rows(workshop)] == ["0.txt", "1.txt", "2.txt"]
    check_whole(workshop)
    assert workshop.bring(folder)["unchanged"] == 3
    assert [path for path in workshop.root.iterdir() if path.name.endswith(".tmp")] == []
    check_whole(workshop)


def test_a_changed_file_replaces_what_it_brought(workshop, folder):
    workshop.bring(folder)
    (folder / "4.txt").write_text("Another text.")
    (folder / "0.txt").write_text("x")
    result = workshop.bring(folder)
    assert (result["documents"], result["replaced"], result["unchanged"]) == (2, 2, 3)
    assert dict(rows(workshop))["4.txt"] == "Another text."
    assert len(rows(workshop)) == 5
    check_whole(workshop)
    assert workshop.messages("import")[-1]["code"] == "import.replaced"


def test_a_changed_file_that_cannot_be_read_keeps_what_it_brought(workshop, folder):
    workshop.bring(folder)
    before = rows(workshop)
    (folder / "2.txt").write_bytes(b"\x89PNG" + bytes(50))
    result = workshop.bring(folder)
    assert (result["skipped"], result["replaced"]) == (1, 0)
    assert rows(workshop) == before
    check_whole(workshop)


def test_a_text_that_two_files_had_stays_when_the_first_one_loses_it(workshop, tmp_path):
    one, two = tmp_path / "1.jsonl", tmp_path / "2.jsonl"
    one.write_text('{"text": "shared"}\n{"text": "of one"}\n')
    two.write_text('{"text": "shared"}\n{"text": "of two"}\n')
    assert workshop.bring(one, two)["duplicates"] == 1
    one.write_text('{"text": "of one"}\n')
    result = workshop.bring(one, two)
    assert sorted(rows(workshop)) == [("1.jsonl", "of one"), ("2.jsonl", "of two"), ("2.jsonl", "shared")]
    assert result["unchanged"] == 0
    assert workshop.bring(one, two)["unchanged"] == 2
    check_whole(workshop)


def test_again_reads_everything_and_changes_nothing(workshop, folder):
    workshop.bring(folder)
    before = rows(workshop)
    result = workshop.job(
        "import", workshop_import(), {"paths": [str(folder)], "sample": None, "licence": "", "again": True}
    )
    assert (result["unchanged"], result["replaced"]) == (0, 5)
    assert sorted(rows(workshop)) == sorted(before)
    check_whole(workshop)


def workshop_import():
    from engine.corpus.importing import import_corpus

    return import_corpus


def test_other_settings_read_the_file_anew(workshop, tmp_path):
    (tmp_path / "a.csv").write_text("title,body\nA,one\nB,two\n")
    workshop.bring(tmp_path / "a.csv")
    workshop.set("corpus.text_column=title")
    assert workshop.bring(tmp_path / "a.csv")["replaced"] == 1
    assert [text for _, text in rows(workshop)] == ["A", "B"]
    workshop.set("corpus.licence=CC0-1.0")
    assert workshop.bring(tmp_path / "a.csv")["unchanged"] == 1


def test_a_touched_file_is_read_and_found_to_be_the_same(workshop, folder):
    workshop.bring(folder)
    os.utime(folder / "0.txt", ns=(1, 1))
    assert workshop.bring(folder)["replaced"] == 1
    check_whole(workshop)


def test_two_files_of_one_name_are_two_sources(workshop, tmp_path):
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "text.txt").write_text(f"of {name}")
    workshop.bring(tmp_path / "a")
    workshop.bring(tmp_path / "b")
    assert rows(workshop) == [("text.txt", "of a"), ("text.txt (2)", "of b")]
    (tmp_path / "a" / "text.txt").write_text("of a, changed")
    workshop.bring(tmp_path / "a", tmp_path / "b")
    assert sorted(rows(workshop)) == [("text.txt", "of a, changed"), ("text.txt (2)", "of b")]
    check_whole(workshop)


def test_members_of_one_name_are_two_sources(workshop, tmp_path):
    with tarfile.open(tmp_path / "a.tar", "w") as archive:
        for text in ("first", "second"):
            (tmp_path / "x.txt").write_text(text)
            archive.add(tmp_path / "x.txt", "x.txt")
    workshop.bring(tmp_path / "a.tar")
    assert rows(workshop) == [("a.tar/x.txt", "first"), ("a.tar/x.txt (2)", "second")]


def test_a_file_that_fails_for_the_moment_is_read_the_next_time(workshop, folder, monkeypatch):
    real = reading.read_many

    def read(source, chosen):
        if source.name == "1.txt":
            raise SourceError(source, "is on a drive that is away.", code="import.unreadable")
        return real(source, chosen)

    monkeypatch.setattr(reading, "read_many", read)
    assert workshop.bring(folder)["documents"] == 4
    monkeypatch.undo()
    result = workshop.bring(folder)
    assert (result["documents"], result["unchanged"]) == (1, 4)


def test_a_corpus_with_the_older_list_of_sources_goes_on(workshop, folder):
    workshop.bring(folder)
    corpus = workshop.project.paths.corpus
    (corpus / "sources.db").unlink()  # as corpora were before
    manifest = read_manifest(corpus)
    files = tuple(entry for entry in manifest.files if entry.name != "sources.db")
    (corpus / "manifest.json").write_text(manifest.model_copy(update={"files": files}).model_dump_json())
    with read_table(corpus) as table:
        assert len(list(table.page())) == 5
    (folder / "0.txt").write_text("Changed.")
    result = workshop.bring(folder)
    assert (result["replaced"], result["total_documents"]) == (5, 5)
    check_whole(workshop)


TEXTS = st.lists(st.sampled_from(["a", "b", "ccc", "dd dd", "e" * 40]), max_size=4)


@given(st.lists(st.lists(TEXTS, min_size=3, max_size=3), min_size=1, max_size=4), st.booleans())
@settings(deadline=None, max_examples=10)
def test_whatever_changes_the_corpus_is_what_a_fresh_import_makes(new_workshop, states, often):
    """After any changes to three files the corpus holds just the texts that they hold, each once."""
    shop = new_workshop()
    old = draft.COMMIT_SECONDS
    draft.COMMIT_SECONDS = 0.0 if often else old
    try:
        for step, state in enumerate(states):
            for n, texts in enumerate(state):
                path = shop.root.parent / f"{n}.jsonl"
                path.write_text("".join(f'{{"text": "{text}"}}\n' for text in ["always", *texts]))
                os.utime(path, ns=(step, step))
            shop.bring(*(shop.root.parent / f"{n}.jsonl" for n in range(3)))
            assert sorted(text for _, text in rows(shop)) == sorted({"always", *(t for texts in state for t in texts)})
            check_whole(shop)
    finally:
        draft.COMMIT_SECONDS = old
        shop.project.close()
