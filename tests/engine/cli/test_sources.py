from __future__ import annotations

import json

from engine.project import Project


def test_sources_are_listed_licensed_and_taken_out(tmp_path, cli):
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a.txt").write_text("The first text.")
    (folder / "b.jsonl").write_text('{"text": "row one"}\nbad\n')
    root = tmp_path / "p"
    cli("new", root)
    assert "There are no sources" in cli("sources", root)[1]
    cli("import", root, folder)
    out, err = cli("sources", root)
    assert "b.jsonl" in out
    assert "1 broken row" in out
    assert "2 sources have no known licence" in err
    assert "1 licence changed" in cli("sources", root, "--licence", "a.txt=CC0-1.0")[0]
    found = json.loads(cli("sources", root, "--json", "--order", "name")[0])
    assert [(entry["name"], entry["licence"]) for entry in found["sources"]] == [("a.txt", "CC0-1.0"), ("b.jsonl", "")]
    assert "1 source taken out" in cli("sources", root, "--remove", "b.jsonl")[0]
    with Project.open(root) as project:
        assert project.facts("import")["documents"] == 1
    assert "no source" in cli("sources", root, "--remove", "b.jsonl", expect=2)[1]
    assert "is not a source and its licence" in cli("sources", root, "--licence", "x", expect=2)[1]
    out, _ = cli("import", root, folder)
    assert "1 file unchanged" in out
