from __future__ import annotations

import json

import pytest

from engine.corpus.fairness import FairnessReport, fairness_of
from engine.corpus.fairness_terms import DEFAULT, LIST_NAME, read_terms, write_terms
from engine.errors import UsageError

TERMS = {"gender": {"women": ("she", "woman"), "men": ("he", "man")}, "other": {"old": ("old people",)}}


def row(text, source="a.txt", language="en", written="1999-01-01"):
    values = {"text": text, "bytes": len(text.encode()), "source": source, "language": language, "written": written}
    return {**values, "licence": "", "group": ""}


def report(*rows, terms=TERMS):
    found = fairness_of(rows, terms, sum(one["bytes"] for one in rows))
    return found, {entry["group"]: entry for entry in found["groups"]}


def test_whole_words_are_counted_whatever_their_capitals():
    found, groups = report(row("She and the woman's man. Shell, there, man-made, HE!"), row("Old people; oldpeople"))
    assert (groups["women"]["count"], groups["men"]["count"], groups["old"]["count"]) == (2, 2, 1)
    assert groups["women"]["terms"] == {"she": 1, "woman": 1}
    assert groups["old"]["documents"] == 1
    assert found["looked_at"]["documents"] == 2


def test_contexts_show_what_stands_around():
    _, groups = report(row("Nobody knew\nthat she had left the house."))
    (context,) = groups["women"]["contexts"]
    assert context == {
        "term": "she", "source": "a.txt", "before": "Nobody knew that", "word": "she", "after": "had left the house.",
    }  # fmt: skip


def test_balance_is_told_over_sources_languages_and_years():
    rows = [row("x" * 100, f"{n % 2}.txt", "de" if n else "en", f"{1990 + n}") for n in range(4)]
    balance = report(*rows)[0]["balance"]
    assert (balance["source"]["values"], balance["source"]["effective"]) == (2, 2.0)
    assert balance["language"]["largest"][0] == {"name": "de", "documents": 3, "bytes": 300, "share": 0.75}
    assert 1 < balance["language"]["effective"] < 2
    assert balance["year"]["values"] == 4


def test_a_large_text_is_sampled_evenly():
    rows = [row(f"she {n:05}") for n in range(1_000)]
    found = FairnessReport(TERMS, 9_000, sample=900)
    for one in rows:
        found.add(one)
    looked = found.as_dict()["looked_at"]
    assert looked["documents"] == pytest.approx(100, abs=1)
    assert found.as_dict()["balance"]["source"]["largest"][0]["documents"] == 1_000


def test_the_list_can_be_edited_and_mistakes_are_named(tmp_path):
    assert read_terms(tmp_path) == DEFAULT
    write_terms(tmp_path)
    assert read_terms(tmp_path) == {kind: dict(groups) for kind, groups in DEFAULT.items()}
    (tmp_path / LIST_NAME).write_text('[pets]\ncats = ["Cat", "tom  cat"]\n')
    assert read_terms(tmp_path) == {"pets": {"cats": ("cat", "tom cat")}}
    for wrong in ("pets = 3", "[pets]\ncats = 3", "[pets\n", '[pets]\ncats = [""]'):
        (tmp_path / LIST_NAME).write_text(wrong)
        with pytest.raises(UsageError, match=r"fairness\.toml"):
            read_terms(tmp_path)


def test_the_job_writes_it_and_changes_nothing(workshop, tmp_path):
    rows = [{"text": f"She told story number {n} to the old people."} for n in range(30)]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, rows)))
    workshop.bring(tmp_path / "a.jsonl")
    workshop.clean()
    with_report = workshop.project.manifest("clean")
    found = json.loads((workshop.project.paths.clean / "fairness.json").read_text())
    assert next(entry for entry in found["groups"] if entry["group"] == "women")["count"] == 30
    workshop.set("fairness.report=false")
    workshop.clean()
    assert workshop.project.manifest("clean").content == with_report.content
    assert not (workshop.project.paths.clean / "fairness.json").exists()
