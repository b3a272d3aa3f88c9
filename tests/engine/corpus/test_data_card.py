from __future__ import annotations

import json

import pytest

from engine.corpus.data_card import read_card
from engine.corpus.data_card_words import card_words
from engine.errors import LangwrightError


@pytest.fixture
def cleaned(workshop, tmp_path):
    rows = [{"text": f"Story {n}: she wrote to author{n % 2}@uni.edu about tea."} for n in range(40)]
    rows += [{"text": "<p>Story 1: she wrote to author1@uni.edu about tea.</p>"}]
    (tmp_path / "te|a*.jsonl").write_text("\n".join(map(json.dumps, rows)))
    workshop.bring(tmp_path / "te|a*.jsonl", licence="CC0-1.0")
    workshop.set("privacy.email=mask", "privacy.key=hidden")
    workshop.clean()
    return workshop


def test_the_card_tells_where_the_text_is_from_and_what_was_done(cleaned):
    card = read_card(cleaned.project.paths.clean)
    assert card["sources"][0] | {"imported": ""} == {
        "name": "te|a*.jsonl", "kind": "jsonl", "licence": "CC0-1.0", "documents": 41, "imported": "",
        "bytes": card["sizes"]["imported"]["bytes"],
    }  # fmt: skip
    assert card["licences"][0]["licence"] == "CC0-1.0"
    assert card["sizes"]["imported"]["documents"] == 41
    assert sum(card["sizes"][part]["documents"] for part in ("train", "validation", "test")) == 40
    rules = {rule["name"]: rule for rule in card["rules"]}
    assert rules["html_to_text"]["changed"] == 1
    assert rules["drop_duplicates"]["reasons"] == {"dropped.duplicate": 1}
    emails = next(kind for kind in card["personal_data"]["kinds"] if kind["kind"] == "email")
    assert emails == {"kind": "email", "title": "e-mail addresses", "found": 41, "action": "mask"}
    assert card["split"]["unit"] == "document"
    assert card["leakage"]["same_text"] == 0
    women = next(group for group in card["fairness"]["groups"] if group["group"] == "women")
    assert women["count"] == 40
    assert card["augmented"] == {}
    assert card["reproduce"]["settings"] == {"privacy.email": "mask"}
    assert card["reproduce"]["clean"] == cleaned.project.manifest("clean").content


def test_it_holds_no_path_and_no_secret(cleaned, tmp_path):
    text = (cleaned.project.paths.clean / "data_card.json").read_text()
    words = (cleaned.project.paths.clean / "data_card.md").read_text()
    for told in (text, words):
        assert str(tmp_path) not in told
        assert "hidden" not in told.replace("hide_personal_data", "")
        assert "uni.edu" not in told


def test_in_words_it_is_markdown_that_no_name_can_break(cleaned):
    words = (cleaned.project.paths.clean / "data_card.md").read_text()
    assert words == card_words(read_card(cleaned.project.paths.clean))
    assert "| te\\|a\\*.jsonl | CC0-1.0 | 41 |" in words
    assert "| e-mail addresses | 41 | masked |" in words
    for title in ("Sizes", "Sources", "What was done", "Personal data", "Split and leakage", "How to make it again"):
        assert f"\n## {title}\n" in words


def test_the_manifest_vouches_for_it(cleaned):
    names = {entry.name for entry in cleaned.project.manifest("clean").files}
    assert {"data_card.json", "data_card.md", "fairness.json", "ledger.json"} <= names


def test_before_cleaning_there_is_none(workshop):
    with pytest.raises(LangwrightError, match="no data card") as caught:
        read_card(workshop.project.paths.clean)
    assert caught.value.code == "card.none"
