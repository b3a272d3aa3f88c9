"""What is in use cannot be taken away, and what was taken away comes back."""

from __future__ import annotations

import pytest

from engine.errors import LangwrightError, UsageError
from engine.jobs import uses
from engine.jobs.launch import prepare_job
from engine.jobs.uses import checkpoint_uses, delete_checkpoints, delete_runs, restore_run, run_uses
from engine.project import branch_run, create_run


@pytest.fixture
def trained(make_project, train_here):
    project = make_project("training.save_total_limit=9")
    run = create_run(project.paths, project.recipe, "run-1")
    train_here(run)
    return project, run


@pytest.fixture
def at_work(monkeypatch):
    found = {}
    monkeypatch.setattr(uses, "running", lambda paths: dict(found))
    return found


def test_several_checkpoints_go_to_the_trash_and_come_back(trained, at_work):
    project, run = trained
    before = [info.step for info in run.checkpoints()]
    places = delete_checkpoints(project.paths, run, [5, 10])
    assert [info.step for info in run.checkpoints()] == [step for step in before if step not in (5, 10)]
    for place in places:
        run.restore(place)
    assert [info.step for info in run.checkpoints()] == before


def test_the_last_good_one_is_guarded_and_then_none_goes(trained, at_work):
    project, run = trained
    before = [info.step for info in run.checkpoints()]
    with pytest.raises(UsageError) as caught:
        delete_checkpoints(project.paths, run, before)
    assert caught.value.code == "checkpoint.only-one"
    assert [info.step for info in run.checkpoints()] == before


def test_what_a_waiting_branch_or_a_job_needs_stays(trained, at_work):
    project, run = trained
    branch_run(project.paths, run, 10, "branch", ["training.max_steps=30"])
    prepare_job(project.paths.job("evaluate"), "evaluate", project.root, {"run": "run-1", "checkpoint": "last"})
    at_work["evaluate"] = project.paths.job("evaluate")
    assert {step: use.code for step, use in checkpoint_uses(project.paths, run).items()} == {
        10: "branch",
        20: "evaluate",
    }
    for step in (10, 20):
        with pytest.raises(UsageError, match="in use"):
            delete_checkpoints(project.paths, run, [step])
    with pytest.raises(UsageError, match="cannot be deleted now"):
        delete_runs(project.paths, [run])


def test_a_run_at_work_keeps_its_newest(trained, at_work):
    project, run = trained
    at_work["train:run-1"] = run.folder
    assert checkpoint_uses(project.paths, run)[20].code == "training"
    assert [use.code for use in run_uses(project.paths, run)] == ["training"]


def test_a_deleted_run_comes_back_beside_another_of_its_name(trained, at_work):
    project, run = trained
    (place,) = delete_runs(project.paths, [run])
    assert project.runs() == []
    create_run(project.paths, project.recipe, "run-1")
    assert restore_run(project.paths, place).name == "run-1 (2)"
    with pytest.raises(LangwrightError, match="not in the trash"):
        restore_run(project.paths, place)
