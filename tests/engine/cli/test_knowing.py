from __future__ import annotations

import json

import pytest


@pytest.fixture
def root(tmp_path, cli):
    rows = [{"text": f"She wrote letter {n} of Jane Public about tea. " * 3} for n in range(25)]
    rows += [{"text": f"Nobody wrote story {n} about tea. " * 3} for n in range(5)]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, rows)))
    cli("new", tmp_path / "p")
    cli("import", tmp_path / "p", tmp_path / "a.jsonl")
    cli("clean", tmp_path / "p")
    return tmp_path / "p"


def test_the_text_can_be_known_followed_and_erased(root, cli):
    words, _ = cli("card", root)
    assert words.startswith("# Data card: p")
    assert json.loads(cli("card", root, "--json")[0])["sizes"]["imported"]["documents"] == 30
    assert "fairness.toml" in cli("card", root, "--fairness-list")[0]
    assert (root / "fairness.toml").is_file()

    out, _ = cli("follow", root, "Nobody wrote story 2")
    assert "normalize_whitespace: changed" in out
    assert "In the clean text: " in out
    assert json.loads(cli("follow", root, "#0", "--json")[0])["document"] == 0
    assert "no document" in cli("follow", root, "no such words", expect=2)[1]

    out, err = cli("erase", root, "--matching", "jane public")
    assert out == ""
    assert "Erase 25 documents for good? Add --yes" in err
    assert "Nothing was erased." in err
    out, _ = cli("erase", root, "--matching", "jane public", "--yes")
    assert "Erased 25 documents from the corpus, 25 rows of the clean text with them." in out
    assert "No run has seen them." in out
    for path in (root / "jobs").rglob("*"):
        assert path.is_dir() or b"jane public" not in path.read_bytes().lower(), path
    assert "No document was found" in cli("erase", root, "--matching", "jane public", "--yes", expect=2)[1]
    assert "Nothing to erase was named" in cli("erase", root, "--yes", expect=2)[1]
