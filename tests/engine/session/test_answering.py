from __future__ import annotations

import json

import pytest

from engine.errors import UsageError
from engine.project import Project
from engine.recipe import with_settings
from engine.session.call import Call
from engine.session.methods import METHODS


@pytest.fixture
def project(tmp_path):
    from engine.corpus.cleaning_job import clean_corpus
    from engine.corpus.importing import import_corpus
    from engine.jobs import EventWriter, JobContext, JobSpec

    rows = [{"text": f"She sent letter {n} to jane{n % 3}@acme.com about tea. " * 5} for n in range(30)]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, rows)))
    with Project.create(tmp_path / "p") as made:
        for kind, work, params in (
            ("import", import_corpus, {"paths": [str(tmp_path / "a.jsonl")]}),
            ("clean", clean_corpus, {}),
        ):
            folder = made.paths.job(kind)
            folder.mkdir(parents=True)
            with EventWriter(folder, 0) as events:
                work(JobContext(folder, JobSpec(kind=kind, project="../..", params=params), events))
    return tmp_path / "p"


def ask(method, root, **params):
    found = METHODS[method](Call(1, method, {"project": str(root), **params}, lambda *_: None))
    return json.loads(json.dumps(found))


def test_personal_data_is_shown_with_what_stands_around_it(project):
    found = ask("privacy_preview", project, settings={"privacy.email": "mask", "privacy.phone": "off"})
    assert found["documents"] == 30
    kinds = {entry["kind"]: entry for entry in found["kinds"]}
    assert "phone" not in kinds
    emails = kinds["email"]
    assert (emails["found"], emails["documents"], len(emails["examples"])) == (150, 30, 20)
    assert emails["examples"][0] == {
        "document": 0, "source": "a.jsonl", "type": "address", "before": "She sent letter 0 to ",
        "value": "jane0@acme.com", "after": " about tea. She sent letter 0 to jane0@acme.com about tea. She"[:60],
        "becomes": "[EMAIL]",
    }  # fmt: skip
    assert ask("privacy_preview", project, documents=3)["documents"] == 3
    dropped = ask("privacy_preview", project, settings={"privacy.email": "drop"})
    assert next(entry for entry in dropped["kinds"] if entry["kind"] == "email")["examples"][0]["becomes"] is None


def test_a_document_is_followed_with_the_settings_that_are_tried(project):
    found = ask("follow_document", project, document="#2", settings={"privacy.email": "mask"})
    step = next(step for step in found["steps"] if step["rule"] == "hide_personal_data")
    assert step["what"] == "changed"
    assert "[EMAIL]" in step["after"]
    assert found["now"][0]["text"].startswith("She sent letter 2 to jane2@acme.com")


def test_the_data_card_comes_as_data_and_in_words(project):
    found = ask("data_card", project)
    assert found["card"]["sizes"]["imported"]["documents"] == 30
    assert found["words"].startswith("# Data card: p\n")
    assert found["stale"] is False


def test_the_fairness_list_is_read_and_written(project):
    found = ask("fairness", project)
    assert found["own_list"] is False
    assert next(group for group in found["report"]["groups"] if group["group"] == "women")["count"] == 150
    ask("fairness_list", project, terms={"pets": {"cats": ["cat"]}})
    found = ask("fairness", project)
    assert (found["terms"], found["own_list"]) == ({"pets": {"cats": ["cat"]}}, True)
    with pytest.raises(UsageError, match=r"fairness\.toml"):
        ask("fairness_list", project, terms={"pets": 3})


def test_what_would_be_erased_is_shown_and_stays(project):
    found = ask("erase_preview", project, matching=["jane1@"])
    assert found["documents"] == 10
    assert found["runs"] == []
    assert ask("erase_preview", project, matching=["jane1@"]) == found
    with pytest.raises(UsageError, match="Nothing to erase"):
        ask("erase_preview", project)
    with pytest.raises(UsageError, match="a list of texts"):
        ask("erase_preview", project, matching="jane")


def test_a_project_with_a_key_shows_what_it_will_invent(project):
    with Project.open(project) as opened:
        opened.save_recipe(with_settings(opened.recipe, ["privacy.email=replace"]))
        opened.paths.privacy_key.write_text("0" * 64)
    found = ask("privacy_preview", project)
    emails = next(entry for entry in found["kinds"] if entry["kind"] == "email")
    assert emails["examples"][0]["becomes"].endswith("@example.org")
    assert emails["examples"][0]["becomes"] == emails["examples"][1]["becomes"]
