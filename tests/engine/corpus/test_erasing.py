from __future__ import annotations

import json

import pytest

from engine.corpus.document_list import DOCUMENTS_NAME, find_listed
from engine.corpus.erased import read_erased
from engine.corpus.erasing import Wanted, erase_documents, find_meant, runs_that_saw
from engine.corpus.source_list import list_sources
from engine.corpus.splitting import PARTS
from engine.errors import UsageError
from engine.jobs import requests
from engine.project import create_run
from engine.tokens.training import train_tokenizer

PERSON = "Jane Q. Public"


@pytest.fixture
def corpus(workshop, tmp_path):
    rows = [{"text": f"Story {n} speaks of tea, and of the water in the kettle. " * 8} for n in range(60)]
    rows += [{"text": f"Letter {n} of {PERSON} tells of itâ€™s own tea. " * 8} for n in range(9)]
    rows += [{"text": f"Essay {n} is by somebody. " * 8, "author": "Ann"} for n in range(4)]
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)))
    workshop.source = path
    workshop.set("corpus.group_column=author")
    workshop.bring(path)
    workshop.clean()
    return workshop


def erase(shop, **wanted):
    """As the command does it: look up who is meant, then erase by id."""
    meant = find_meant(shop.project.paths.corpus, Wanted(**{name: tuple(values) for name, values in wanted.items()}))
    return shop.job("import", erase_documents, {"documents": meant.digests})


def everything(shop):
    """All bytes of corpus and clean text, and the texts in their parts."""
    folders = (shop.project.paths.corpus, shop.project.paths.clean)
    plain = "".join(path.read_text() for folder in folders for path in folder.glob("*.json"))
    rows = [*shop.corpus(), *(row for part in PARTS for row in shop.part(part))]
    return plain + "".join(row["text"] for row in rows)


def test_a_person_is_gone_from_corpus_clean_text_and_reports(corpus):
    assert PERSON in everything(corpus)
    assert PERSON in (corpus.project.paths.clean / "ledger.json").read_text()
    before = {part: corpus.part(part) for part in PARTS}
    done = erase(corpus, matching=["jane q. public"])
    assert (done["documents"], done["clean"], done["clean_rows"], done["runs"]) == (9, "erased", 9, [])
    assert PERSON not in everything(corpus)
    for part in PARTS:
        assert corpus.part(part) == [row for row in before[part] if PERSON not in row["text"]]
    facts = corpus.project.facts("import")
    assert facts["documents"] == len(corpus.corpus()) == 64
    assert facts["bytes"] == sum(row["bytes"] for row in corpus.corpus())
    (source,) = list_sources(corpus.project.paths.corpus)["sources"]
    assert source["documents"] == 64
    assert corpus.project.states()["import"].state == "ready"
    assert corpus.project.states()["clean"].state == "stale"
    corpus.clean()
    assert PERSON not in everything(corpus)
    card = json.loads((corpus.project.paths.clean / "data_card.json").read_text())
    assert card["erased"] == 9


def test_no_import_brings_them_back(corpus):
    erase(corpus, matching=[PERSON])
    assert len(read_erased(corpus.project.paths.corpus)) == 9
    assert PERSON not in (corpus.project.paths.corpus / "erased.json").read_text()
    corpus.source.touch()
    with corpus.source.open("a") as file:
        file.write("\n" + json.dumps({"text": "One more story about tea."}))
    corpus.bring(corpus.source)
    texts = [row["text"] for row in corpus.corpus()]
    assert "One more story about tea." in texts
    assert not [text for text in texts if PERSON in text]
    assert len(read_erased(corpus.project.paths.corpus)) == 9


def test_by_id_and_by_group(corpus):
    ids = [row["id"] for row in corpus.corpus()[:2]]
    assert erase(corpus, documents=[ids[0][:12], ids[1].upper()])["documents"] == 2
    assert erase(corpus, groups=["Ann"])["documents"] == 4
    assert not [row for row in corpus.corpus() if row["group"] == "Ann" or row["id"] in ids]


def test_copies_made_of_them_go_too(corpus):
    corpus.set("augmentation.random_swap=0.3")
    corpus.clean()
    assert [row for row in corpus.part("train") if "Jane" in row["text"] and row["source"].startswith("augmented")]
    done = erase(corpus, matching=[PERSON])
    assert done["clean_rows"] > 9
    assert not [row for row in corpus.part("train") if "Jane" in row["text"]]


def test_nothing_named_or_nothing_found_changes_nothing(corpus):
    before = corpus.project.manifest("import")
    for wanted in ({}, {"matching": ["ab"]}, {"documents": ["12"]}, {"documents": ["nothexatall"]}):
        with pytest.raises(UsageError):
            erase(corpus, **wanted)
    assert find_meant(corpus.project.paths.corpus, Wanted(matching=("nobody of this name",))).digests == []
    with pytest.raises(UsageError, match="No document") as caught:
        corpus.job("import", erase_documents, {"documents": ["0" * 64]})
    assert caught.value.code == "erase.none"
    assert corpus.project.manifest("import") == before


def test_what_is_meant_can_be_seen_first(corpus):
    meant = find_meant(corpus.project.paths.corpus, Wanted(groups=("Ann",))).as_dict()
    assert meant["documents"] == 4
    assert meant["shown"][0]["text"].startswith("Essay 0")
    assert len(corpus.corpus()) == 73


def test_the_list_of_documents_says_in_which_part_each_is(corpus):
    rows = corpus.corpus()
    listed = find_listed(corpus.project.paths.clean / DOCUMENTS_NAME, [row["sha256"] for row in rows])
    assert len(listed) == len(rows)
    for part in PARTS:
        assert {row["document"] for row in corpus.part(part)} == {e.document for e in listed if part in e.parts}


def test_every_run_that_saw_them_is_listed(corpus, tmp_path):
    corpus.set(
        "tokenizer.vocab_size=300", "model.architecture.max_position_embeddings=16", "model.size=custom",
        "model.architecture.hidden_size=16", "model.architecture.num_attention_heads=2",
        "model.architecture.num_key_value_heads=2",
    )  # fmt: skip
    corpus.job("tokenizer", train_tokenizer, {})
    first = create_run(corpus.project.paths, corpus.project.recipe)
    letters = [row["sha256"] for row in corpus.corpus() if PERSON in row["text"]]
    parts = [part for part in PARTS for row in corpus.part(part) if PERSON in row["text"]]
    done = erase(corpus, matching=[PERSON])
    counts = {part: parts.count(part) for part in PARTS}
    assert done["runs"] == [{"run": first.name, "tokens": first.inputs.tokens.fingerprint, "saw": "yes", **counts}]
    corpus.clean()
    corpus.job("tokenizer", train_tokenizer, {})
    second = create_run(corpus.project.paths, corpus.project.recipe)
    (first.tokens_folder / DOCUMENTS_NAME).unlink()
    found = runs_that_saw(corpus.project.paths, letters)
    assert [(run["run"], run["saw"]) for run in found] == [(first.name, "unknown"), (second.name, "no")]


def test_it_waits_for_what_would_bring_them_back(corpus, monkeypatch):
    monkeypatch.setattr(requests, "running", lambda _paths: {"clean": corpus.root})
    with pytest.raises(UsageError, match="clean is at work") as caught:
        requests.start_erasing(corpus.project, ["0" * 64])
    assert caught.value.code == "erase.busy"
