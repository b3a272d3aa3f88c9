"""``langwright label`` and what ``runs`` makes of it."""

from __future__ import annotations

import json

from engine.project import create_run


def test_a_run_is_named_listed_first_and_put_away(make_project, cli):
    project = make_project()
    for name in ("a", "b"):
        create_run(project.paths, project.recipe, name)
    project.close()
    cli("label", project.root, "b", "--title", "Best", "--note", "keep", "--pin")
    out, _ = cli("runs", project.root)
    assert out.index("b “Best”") < out.index("\na ")
    told = json.loads(cli("label", project.root, "b", "--archive", "--json")[0])
    assert told == {"run": "b", "title": "Best", "note": "keep", "pinned": True, "archived": True}
    assert "Best" not in cli("runs", project.root)[0]
    assert "Best" in cli("runs", project.root, "--all")[0]
    _, error = cli("label", project.root, "b", "--title", "x" * 81, expect=2)
    assert "at most 80" in error
