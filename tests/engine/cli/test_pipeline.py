from __future__ import annotations

import pytest

from engine.cli import pipeline
from engine.cli.stations import is_ready
from engine.errors import UsageError
from engine.project import Project, create_run
from engine.recipe import with_settings


def test_the_run_that_answers_the_project_as_it_stands_is_found(make_project):
    project = make_project()
    assert pipeline.newest_fitting(project) is None
    first = create_run(project.paths, project.recipe, "first")
    second = create_run(project.paths, project.recipe, "second", ["training.seed=3"])
    found = pipeline.newest_fitting(project)
    assert found is not None
    assert found.name == second.name
    (second.folder / "inputs.json").write_text("{", encoding="utf-8")
    found = pipeline.newest_fitting(project)
    assert found is not None
    assert found.name == first.name
    project.save_recipe(with_settings(project.recipe, ["training.max_steps=21"]))
    assert pipeline.newest_fitting(project) is None
    project.save_recipe(with_settings(project.recipe, ["training.max_steps=20", "training.eval_steps=3"]))
    found = pipeline.newest_fitting(project)
    assert found is not None, "how often it is judged does not change what comes out"


def test_without_text_nothing_is_run(tmp_path):
    with Project.create(tmp_path / "p") as project, pytest.raises(UsageError, match="no text"):
        pipeline.require_text(project)


def test_a_tokenizer_whose_tokens_are_gone_is_not_ready(tmp_path, cli):
    import shutil

    text = tmp_path / "a.txt"
    text.write_text(
        "\n\n".join(f"Paragraph {n} tells of the sea and of the wood." for n in range(200)), encoding="utf-8"
    )
    root = tmp_path / "p"
    cli("new", root, "--set", "tokenizer.vocab_size=300")
    cli("import", root, text)
    assert cli("clean", root)[0].startswith("Clean: train")
    cli("tokenizer", root)
    with Project.open(root) as project:
        assert is_ready(project, "tokenizer")
        shutil.rmtree(project.paths.tokens)
        assert not is_ready(project, "tokenizer")
    assert "up to date" in cli("clean", root)[0]
    assert "up to date" not in cli("clean", root, "--again")[0]
    assert "up to date" not in cli("tokenizer", root)[0]
    assert "up to date" in cli("tokenizer", root)[0]
    assert "up to date" not in cli("tokenizer", root, "--set", "tokenizer.vocab_size=310")[0]
