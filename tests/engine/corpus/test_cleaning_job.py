from __future__ import annotations

import errno
import json

import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.corpus import parts
from engine.corpus.document import text_sha256
from engine.corpus.splitting import PARTS
from engine.errors import LangwrightError
from engine.jobs import Stopped


@pytest.fixture
def corpus(workshop, tmp_path):
    rows = [{"text": f"Document number {n} says something about tea. " * 20 + f"{n}\n"} for n in range(60)]
    rows += [
        {"text": "itâ€™s broken"},
        {"text": "<html><body><p>A page about tea.</p></body></html>"},
        {"text": "A page about tea."},
        {"text": "spaces   \n\n\n\n\n\nafter"},
    ]
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    workshop.bring(path, licence="CC0-1.0")
    return workshop


def ledger(workshop):
    return json.loads((workshop.project.paths.clean / "ledger.json").read_text(encoding="utf-8"))


def test_clean_text_lies_in_three_parts_and_the_ledger_adds_up(corpus):
    result = corpus.clean()
    found = {part: corpus.part(part) for part in PARTS}
    assert all(found.values())
    assert (result["looked_at"], result["changed"], result["dropped"]) == (64, 3, 1)
    every = [row for part in PARTS for row in found[part]]
    assert len({row["document"] for row in every}) == 63
    for row in every:
        assert row["id"] == row["sha256"] == text_sha256(row["text"]).hex()
        assert row["bytes"] == len(row["text"].encode())
        assert row["licence"] == "CC0-1.0"
        assert row["source"] == "rows.jsonl"
    texts = {row["text"] for row in every}
    assert {"it’s broken", "A page about tea.", "spaces\n\n\nafter"} <= texts
    book = ledger(corpus)
    assert book["documents"] == book["kept"] + book["changed"] + book["dropped"] == 64
    named = {rule["name"]: rule for rule in book["rules"]}
    assert named["fix_unicode"]["changed"] == named["html_to_text"]["changed"] == 1
    assert named["drop_duplicates"]["dropped"] == 1
    for part in PARTS:
        facts = corpus.project.facts("clean")
        assert facts["documents"][part] == len(found[part]) == book["split"]["parts"][part]["documents"]
        assert facts["bytes"][part] == sum(row["bytes"] for row in found[part])
        assert facts["characters"][part] == sum(len(row["text"]) for row in found[part])
    assert book["split"]["leaks"] == result["leaks"] == 0
    assert corpus.project.states()["clean"].state == "ready"


def test_rows_are_in_the_order_of_the_corpus(corpus):
    corpus.clean()
    for part in PARTS:
        order = [row["document"] for row in corpus.part(part)]
        assert order == sorted(order)


def test_changed_settings_and_new_text_make_it_stale(corpus, tmp_path):
    corpus.clean()
    corpus.set("cleaning.normalize_whitespace=false")
    assert corpus.project.states()["clean"].code == "clean.settings-changed"
    corpus.clean()
    assert corpus.project.states()["clean"].state == "ready"
    (tmp_path / "more.txt").write_text("More text.")
    corpus.bring(tmp_path / "more.txt")
    assert corpus.project.states()["clean"].code == "clean.input-changed"


def test_the_same_work_gives_the_same_content(corpus):
    corpus.clean()
    first = corpus.project.manifest("clean")
    corpus.clean()
    assert corpus.project.manifest("clean").content == first.content
    assert corpus.project.manifest("clean").fingerprint == first.fingerprint


@pytest.mark.parametrize("unit", ["document", "section"])
@pytest.mark.parametrize("method", ["hash", "tail"])
def test_the_result_does_not_depend_on_the_groups(corpus, monkeypatch, unit, method):
    corpus.set(f"split.unit={unit}", f"split.method={method}", "split.validation_fraction=0.2")
    corpus.clean()
    whole = {part: corpus.part(part) for part in PARTS}
    monkeypatch.setattr(parts, "GROUP_ROWS", 3)
    monkeypatch.setattr(parts, "PART_BYTES", 9_000)
    corpus.clean()
    assert {part: corpus.part(part) for part in PARTS} == whole


def test_one_text_is_cut_in_sections_and_joined_where_nothing_lies_between(workshop, tmp_path):
    text = "".join(f"Paragraph {n} of one long text about tea.\n\n" for n in range(2_000))
    (tmp_path / "a.txt").write_text(text)
    workshop.bring(tmp_path / "a.txt")
    workshop.clean()
    rows = [(row["document"], part, row["text"]) for part in PARTS for row in workshop.part(part)]
    assert {document for document, _, _ in rows} == {0}
    assert sum(len(piece) for _, _, piece in rows) == len(text.rstrip()) + 2
    assert all(piece in text for _, _, piece in rows)
    assert len(workshop.part("train")) < 30
    assert ledger(workshop)["split"]["unit"] == "section"


def test_the_tail_of_one_text_is_exact(workshop, tmp_path):
    text = "".join(f"Line {n}\n" for n in range(5_000))
    (tmp_path / "a.txt").write_text(text)
    workshop.bring(tmp_path / "a.txt")
    workshop.set("split.method=tail", "split.validation_fraction=0.1", "split.test_fraction=0")
    workshop.clean()
    n = len(text)
    assert [row["text"] for row in workshop.part("train")] == [text[: int(n * 0.9)]]
    assert [row["text"] for row in workshop.part("validation")] == [text[int(n * 0.9) :]]
    assert workshop.part("test") == []
    assert (workshop.project.paths.clean / "test" / "part-00000.parquet").is_file()


def test_a_part_that_stays_empty_says_why(workshop, tmp_path):
    (tmp_path / "a.txt").write_text("One single text.")
    workshop.bring(tmp_path / "a.txt")
    workshop.set("split.unit=document")
    workshop.clean()
    told = [message["code"] for message in workshop.messages("clean")]
    assert told == ["split.no-validation", "split.no-test"]


def test_kept_duplicates_that_leak_are_counted_and_told(workshop, tmp_path):
    rows = [{"text": f"<p>text {n % 5}</p>" if n % 2 else f"text {n % 5}"} for n in range(10)]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, rows)))
    workshop.bring(tmp_path / "a.jsonl")
    workshop.set(
        "cleaning.drop_duplicates=false",
        "split.method=tail",
        "split.unit=document",
        "split.validation_fraction=0.3",
        "split.test_fraction=0.2",
    )
    result = workshop.clean()
    assert result["leaks"] > 0
    assert workshop.messages("clean")[-1]["code"] == "split.leaks"
    workshop.set("cleaning.drop_duplicates=true")
    assert workshop.clean()["leaks"] == 0


def test_without_a_corpus_it_names_the_station(workshop):
    with pytest.raises(LangwrightError, match="Import station") as caught:
        workshop.clean()
    assert caught.value.code == "clean.no-corpus"


def test_when_everything_is_dropped_it_says_by_which_rule(corpus):
    corpus.clean()
    old = corpus.project.manifest("clean")
    corpus.set("cleaning.min_characters=1000000")
    with pytest.raises(LangwrightError, match="length_limits dropped 64") as caught:
        corpus.clean()
    assert "cleaning.min_characters" in caught.value.remedy
    assert caught.value.code == "clean.nothing-left"
    assert corpus.project.manifest("clean") == old


def test_the_old_text_stays_when_it_is_stopped_or_the_disk_is_full(corpus, monkeypatch):
    corpus.clean()
    before = {part: corpus.part(part) for part in PARTS}
    corpus.set("cleaning.min_characters=30")
    corpus.hook = lambda context: context.request_stop()
    with pytest.raises(Stopped):
        corpus.clean()
    corpus.hook = None

    def full(self, *_, **__):
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(pq.ParquetWriter, "write_batch", full)
        with pytest.raises(LangwrightError, match="disk is full"):
            corpus.clean()
    assert {part: corpus.part(part) for part in PARTS} == before
    assert not [path for path in corpus.root.iterdir() if path.name.endswith((".tmp", ".old"))]
    corpus.clean()
    assert {part: corpus.part(part) for part in PARTS} != before


def test_a_damaged_part_of_the_corpus_is_named(corpus):
    path = corpus.project.paths.corpus / "part-00000.parquet"
    path.write_bytes(path.read_bytes()[:500])
    with pytest.raises(LangwrightError, match=r"part-00000\.parquet") as caught:
        corpus.clean()
    assert caught.value.code == "project.broken"


@given(
    texts=st.lists(st.text("ab <p>\n\x00é", min_size=1, max_size=30), min_size=1, max_size=30),
    method=st.sampled_from(["hash", "tail"]),
)
@settings(max_examples=6, deadline=None)
def test_whatever_the_documents_nothing_leaks_or_is_lost(new_workshop, texts, method):
    shop = new_workshop()
    path = shop.root / "a.jsonl"
    path.write_text("\n".join(json.dumps({"text": text + "end"}) for text in texts), encoding="utf-8")
    shop.set(f"split.method={method}", "split.unit=document")
    brought = shop.bring(path)
    result = shop.clean()
    rows = [row for part in PARTS for row in shop.part(part)]
    assert result["leaks"] == 0
    assert result["looked_at"] == brought["documents"] == result["dropped"] + len(rows)
    assert len({row["id"] for row in rows}) == len(rows)
    shop.project.close()


def test_languages_and_lengths_are_reported_before_and_after(workshop, tmp_path):
    english = "This is a plain English sentence about the weather, and it goes on for a while."
    german = "Dies ist ein deutscher Satz über das Wetter, und er geht noch eine Weile weiter."
    rows = [{"text": f"{english if n % 3 else german} {n}   \n"} for n in range(60)]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, rows)))
    workshop.bring(tmp_path / "a.jsonl")
    workshop.set("quality.detect_language=true")
    workshop.clean()
    book = ledger(workshop)
    named = {rule["name"]: rule for rule in book["rules"]}
    assert named["language"]["found"] == {"de": 20, "en": 40}
    parts = book["split"]["parts"].values()
    assert sum(part["languages"].get("en", 0) for part in parts) == 40
    assert {row["language"] for row in workshop.part("train")} == {"en", "de"}
    assert book["before"]["documents"] == 60
    assert book["before"]["characters"] > sum(part["characters"] for part in parts)
    assert sum(bucket["documents"] for bucket in book["before"]["lengths"]) == 60


def test_a_rule_with_many_settings_is_named_shortly_when_nothing_is_left(corpus):
    corpus.set("quality.preset=gopher", "quality.gopher.min_words=100000")
    with pytest.raises(LangwrightError, match=r"gopher_\w+ dropped") as caught:
        corpus.clean()
    assert caught.value.remedy.startswith("Look at quality.preset and ")
    assert caught.value.remedy.count("quality.") == 3
