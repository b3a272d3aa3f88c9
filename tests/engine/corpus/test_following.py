from __future__ import annotations

import json

import pytest

from engine.corpus.following import follow
from engine.errors import UsageError


@pytest.fixture
def corpus(workshop, tmp_path):
    rows = [{"text": f"Story {n} speaks of tea. " * 20} for n in range(30)]
    rows += [{"text": "<html><body><p>itâ€™s a page for jane@acme.com</p></body></html>"}]
    rows += [{"text": "it’s a page for jane@acme.com"}]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, rows)))
    workshop.set("privacy.email=mask")
    workshop.bring(tmp_path / "a.jsonl")
    workshop.clean()
    return workshop


def what(found):
    return {step["rule"]: step["what"] for step in found["steps"] if step["what"] not in ("off", "kept")}


def test_a_document_is_followed_through_every_rule(corpus):
    found = follow(corpus.project, "#30")
    assert what(found) == {"fix_unicode": "changed", "html_to_text": "changed", "hide_personal_data": "changed"}
    steps = {step["rule"]: step for step in found["steps"]}
    assert steps["fix_unicode"]["before"].count("â€™") == 1
    assert steps["hide_personal_data"]["after"] == "it’s a page for [EMAIL]"
    assert steps["hide_personal_data"]["found"] == {"email": 1}
    assert steps["drop_duplicates"] == {"rule": "drop_duplicates", "what": "kept", "from": "trail"}
    assert [place["text"] for place in found["now"]] == ["it’s a page for [EMAIL]"]
    assert not found["stale"]


def test_what_depends_on_others_is_told_by_the_trail(corpus):
    found = follow(corpus.project, "it’s a page for")
    assert found["document"] == 31
    assert found["steps"][-1]["rule"] == "drop_duplicates"
    assert found["steps"][-1]["code"] == "dropped.duplicate"
    assert found["now"] == []


def test_by_id_and_with_other_settings(corpus):
    row = corpus.corpus()[3]
    assert follow(corpus.project, row["id"][:10])["document"] == 3
    recipe = corpus.project.recipe
    changed = recipe.model_copy(update={"cleaning": recipe.cleaning.model_copy(update={"min_characters": 10_000})})
    assert what(follow(corpus.project, "#3", changed))["length_limits"] == "dropped"


def test_without_a_clean_text_that_fits_nothing_is_invented(corpus, tmp_path):
    (tmp_path / "b.txt").write_text("Something new.")
    corpus.bring(tmp_path / "b.txt")
    found = follow(corpus.project, "#31")
    assert {step["what"] for step in found["steps"] if step["rule"] == "drop_duplicates"} == {"unknown"}
    assert found["stale"]
    assert found["now"] == []


def test_a_document_that_is_not_there_is_named(corpus):
    for wanted in ("nobody wrote this", "#999", "0123456789abcdef", ""):
        with pytest.raises(UsageError, match="There is no document"):
            follow(corpus.project, wanted)
