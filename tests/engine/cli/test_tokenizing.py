"""``langwright tokenizer``: made, told of, advised on, compared, brought in."""

from __future__ import annotations

import json

import pytest

from engine.cli import main
from engine.project import Project
from engine.session.call import Call
from engine.session.methods import METHODS


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    folder = tmp_path_factory.mktemp("texts")
    for name in ("one", "two", "three"):
        lines = [f"The river {name} {n} is near the wood.\n" for n in range(300)]
        (folder / f"{name}.txt").write_text("\n".join(lines))
    root = tmp_path_factory.mktemp("projects") / "p"
    for command in (["new", root], ["import", root, folder], ["tokenizer", root, "--set", "tokenizer.vocab_size=300"]):
        if command[0] == "tokenizer":
            assert main(["clean", str(root)]) == 0
        assert main([str(word) for word in command]) == 0
    return root


def test_the_report_tells_all(root, cli):
    out, _ = cli("tokenizer", root, "--report")
    assert "300 tokens, type byte-level-bpe." in out
    assert "Not read back exactly: 0 of" in out
    assert "Encoded by tiktoken" in out
    assert ".txt" in out
    facts = json.loads(cli("tokenizer", root, "--report", "--json")[0])
    assert facts["fertility"] > 1
    assert {group["name"] for group in facts["by_source"]} <= {"one.txt", "two.txt", "three.txt"}


def test_advice_is_given(root, cli):
    out, _ = cli("tokenizer", root, "--advise")
    assert "tokens suit" in out
    assert "32,768" in out
    found = json.loads(cli("tokenizer", root, "--advise", "--json")[0])
    assert found["vocab_size"] == 512


def test_another_is_compared_brought_in_and_used(root, cli, tmp_path):
    theirs = tmp_path / "theirs.json"
    content = json.loads((root / "tokenizer" / "tokenizer.json").read_text())
    theirs.write_text(json.dumps(content).replace("<|endoftext|>", "</s>"))
    out, _ = cli("tokenizer", root, "--compare", theirs)
    assert "The second needs 0 % fewer tokens" in out
    text = tmp_path / "text.txt"
    text.write_text("The wood.")
    found = json.loads(cli("tokenizer", root, "--compare", root, "--text", text, "--json")[0])
    assert found["a"] == found["b"]
    assert "no special token" in cli("tokenizer", root, "--from", theirs, expect=2)[1]
    out, _ = cli("tokenizer", root, "--from", theirs, "--end-of-text", "</s>")
    assert "Took theirs.json: BPE of 300 tokens." in out
    project = Project.open(root, write=False)
    assert project.recipe.tokenizer.type == "imported"
    assert project.facts("tokenizer")["type"] == "imported"
    assert project.states()["tokenizer"].state == "ready"
    tokens = project.facts("tokenizer")["tokens"]
    cli("tokenizer", root, "--again")
    assert Project.open(root, write=False).facts("tokenizer")["tokens"] == tokens


def test_the_window_compares_and_brings_in_by_the_session(root):
    def ask(method, **params):
        return METHODS[method](Call(1, method, params, lambda *_: None))

    path = str(root / "tokenizer" / "tokenizer.json")
    found = ask("tokenizer_compare", a=path, b=path, text="The wood.")
    assert found["fewer"] == 0
    assert found["a"]["pieces"] == ask("tokenize", tokenizer=path, text="The wood.")["tokens"]
    assert ask("tokenizer_compare", a=path, b=path, project=str(root))["a"]["tokens"] > 10
    taken = ask("tokenizer_import", project=str(root), file=path)
    assert (root / "imported" / f"{taken['sha256']}.json").is_file()
