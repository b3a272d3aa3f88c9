from __future__ import annotations

import pytest

from engine.errors import UsageError
from engine.project import computed_with, create_run
from engine.recipe import RecipeError


def test_how_a_run_is_computed_may_change(make_project):
    project = make_project()
    run = create_run(project.paths, project.recipe, "a")
    other = computed_with(run, ["training.num_threads=2", "training.eval_steps=3", "evaluation.batch_size=5"])
    assert other.recipe.training.num_threads == 2
    assert other.recipe.training.eval_steps == 3
    assert other.recipe.evaluation.batch_size == 5
    assert other.name == run.name
    assert run.recipe.training.num_threads == 1
    assert computed_with(run, ["training.eval_steps=auto"]).recipe.training.eval_steps != "auto"
    assert computed_with(run, []) is run


@pytest.mark.parametrize("assignment", ["training.max_steps=99", "model.architecture.hidden_size=64"])
def test_what_a_run_is_may_not(make_project, assignment: str):
    project = make_project()
    run = create_run(project.paths, project.recipe, "a")
    with pytest.raises(UsageError, match="branch") as caught:
        computed_with(run, [assignment])
    assert caught.value.code == "run.frozen"
    assert assignment.partition("=")[0] in caught.value.message


def test_a_wrong_assignment_is_told(make_project):
    project = make_project()
    run = create_run(project.paths, project.recipe, "a")
    with pytest.raises(RecipeError, match=r"training\.devise"):
        computed_with(run, ["training.devise=cpu"])
