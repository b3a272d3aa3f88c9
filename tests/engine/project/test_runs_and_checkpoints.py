"""Runs as they lie on disk: frozen, listed, pinned, deleted, restored."""

from __future__ import annotations

import json
import os
import shutil

import pytest

from engine.errors import LangwrightError, UsageError
from engine.project import Run, branch_run, create_run, delete_run, find_run, list_runs
from engine.project.run import empty_trash, step_folder_name
from engine.project.runs import facts_of


def save(run, step, validation_loss=None, size=10):
    """A checkpoint as its manifest tells; the content does not matter here."""
    folder = run.checkpoints_folder / step_folder_name(step)
    folder.mkdir(parents=True)
    (folder / "model.safetensors").write_bytes(b"x" * size)
    manifest = {
        "version": 1,
        "step": step,
        "tokens": step * 100,
        "train_loss": 1.0,
        "validation_loss": validation_loss,
        "created": "2026-01-01T00:00:00+00:00",
        "files": [{"name": "model.safetensors", "size": size, "sha256": f"hash {step}"}],
    }
    (folder / "manifest.json").write_text(json.dumps(manifest))


@pytest.fixture
def project(make_project):
    return make_project()


@pytest.fixture
def run(project):
    run = create_run(project.paths, project.recipe, "first", ["training.max_steps=7"])
    for step, loss in ((1, 3.0), (2, 2.0), (3, 2.5), (4, None)):
        save(run, step, loss)
    return run


# Making runs ----------------------------------------------------------------------------------------------------


def test_a_run_freezes_all_it_needs(project, run):
    assert run.recipe.training.max_steps == 7
    assert run.recipe.training.learning_rate == 0.003
    for name in ("max_steps", "batch_size", "learning_rate", "warmup_steps", "eval_steps", "save_steps"):
        assert getattr(run.recipe.training, name) != "auto"
    assert run.recipe.tokenizer.vocab_size == run.inputs.vocab_size
    assert run.tokens_folder == project.paths.tokens / run.inputs.tokens.fingerprint
    assert (run.folder / "tokenizer.json").read_bytes() == (project.paths.tokenizer / "tokenizer.json").read_bytes()
    assert run.inputs.train_tokens > 100
    assert run.inputs.unigram_entropy > 0
    assert "max_steps = 7" in (run.folder / "recipe.toml").read_text()
    assert not list(project.paths.runs.glob(".*"))


def test_names_are_given_checked_and_never_taken_twice(project):
    assert [create_run(project.paths, project.recipe).name for _ in range(3)] == ["run-1", "run-2", "run-3"]
    with pytest.raises(UsageError, match="already a run called 'run-2'"):
        create_run(project.paths, project.recipe, "run-2")
    with pytest.raises(UsageError, match="cannot be"):
        create_run(project.paths, project.recipe, "../escape")
    assert [run.name for run in list_runs(project.paths)] == ["run-1", "run-2", "run-3"]
    assert find_run(project.paths, "last").name == "run-3"
    with pytest.raises(UsageError, match="no run called 'x'") as caught:
        find_run(project.paths, "x")
    assert "run-1, run-2, run-3" in caught.value.remedy


def test_a_wrong_setting_makes_no_run(project):
    with pytest.raises(UsageError):
        create_run(project.paths, project.recipe, "bad", ["training.max_steps=-1"])
    assert list_runs(project.paths) == []


@pytest.mark.parametrize(
    ("missing", "words"),
    [("tokenizer", "no tokenizer yet"), ("clean", "no clean text yet"), ("tokens", "turned into tokens")],
)
def test_without_its_inputs_no_run_begins(project, missing, words):
    shutil.rmtree(getattr(project.paths, missing))
    with pytest.raises(UsageError, match=words) as caught:
        create_run(project.paths, project.recipe)
    assert "langwright run" in caught.value.remedy
    assert not project.paths.runs.exists() or not list(project.paths.runs.iterdir())


def test_a_text_shorter_than_one_passage_leaves_no_run_behind(project):
    with pytest.raises(LangwrightError, match="one passage of the model needs 1,048,577") as caught:
        create_run(project.paths, project.recipe, "", ["model.architecture.max_position_embeddings=1048576"])
    assert caught.value.code == "tokens.too-short"
    assert list_runs(project.paths) == []


def test_a_branch_knows_its_parent(project, run):
    branch = branch_run(project.paths, run, 2, "branch", ["training.learning_rate=0.001"])
    assert branch.inputs.parent.model_dump() == {"run": "first", "step": 2, "sha256": "hash 2"}
    assert branch.inputs.tokens == run.inputs.tokens
    init = branch.recipe.training.init_from
    assert (init.kind, init.run, init.step) == ("checkpoint", "first", 2)
    assert branch.recipe.training.learning_rate == 0.001
    assert branch.recipe.training.max_steps == 7
    with pytest.raises(UsageError, match="no checkpoint 9"):
        branch_run(project.paths, run, 9)


def test_a_branch_of_a_finished_run_trains_as_many_steps_again(project, run):
    save(run, 7)
    assert branch_run(project.paths, run, 7, "longer").recipe.training.max_steps == 14
    assert branch_run(project.paths, run, 7, "chosen", ["training.max_steps=9"]).recipe.training.max_steps == 9
    with pytest.raises(UsageError, match="step 7 already"):
        branch_run(project.paths, run, 7, "none", ["training.max_steps=5"])


def test_a_branch_has_the_model_of_its_parent(project, run):
    assert branch_run(
        project.paths, run, 2, "drops", ["model.architecture.dropout=0.1"]
    ).recipe.model.architecture.dropout
    with pytest.raises(UsageError, match="num_hidden_layers"):
        branch_run(project.paths, run, 2, "deeper", ["model.architecture.num_hidden_layers=9"])


@pytest.mark.parametrize("name", ["recipe.toml", "inputs.json"])
def test_a_damaged_run_is_told_and_the_others_are_listed(project, run, name):
    create_run(project.paths, project.recipe, "second")
    (run.folder / name).write_text("{")
    broken = Run(run.folder)
    with pytest.raises(LangwrightError):
        _ = broken.recipe, broken.inputs
    assert {each.name for each in list_runs(project.paths)} == {"first", "second"}
    assert facts_of(run.folder) == {}


# Checkpoints ----------------------------------------------------------------------------------------------------


def test_best_last_and_by_step(run):
    infos = run.checkpoints()
    assert [(c.step, c.best, c.last) for c in infos] == [
        (1, False, False),
        (2, True, False),
        (3, False, False),
        (4, False, True),
    ]
    assert (run.checkpoint("best").step, run.checkpoint("last").step, run.checkpoint(3).step) == (2, 4, 3)
    assert (infos[0].tokens, infos[0].size, infos[0].sha256, infos[3].validation_loss) == (100, 10, "hash 1", None)
    with pytest.raises(UsageError, match="no checkpoint 5") as caught:
        run.checkpoint(5)
    assert "1, 2, 3, 4" in caught.value.remedy


def test_best_is_the_last_where_none_was_judged(project):
    run = create_run(project.paths, project.recipe)
    with pytest.raises(UsageError, match="Train it"):
        run.checkpoint("best")
    save(run, 1)
    save(run, 2)
    assert run.checkpoint("best").step == 2


def test_what_is_torn_is_never_best_or_last(run):
    (run.checkpoints_folder / step_folder_name(2) / "model.safetensors").write_bytes(b"short")
    (run.checkpoints_folder / step_folder_name(4) / "manifest.json").write_text('{"step": 4')
    (run.checkpoints_folder / "step-latest").mkdir()
    (run.checkpoints_folder / ".step-00000005.tmp").mkdir()
    assert [(c.step, c.intact) for c in run.checkpoints()] == [(1, True), (2, False), (3, True)]
    assert (run.checkpoint("best").step, run.checkpoint("last").step) == (3, 3)


def test_pins(run):
    run.pin(1)
    run.pin(3)
    assert run.pinned == {1, 3}
    assert [c.step for c in run.checkpoints() if c.pinned] == [1, 3]
    run.unpin(1)
    assert Run(run.folder).pinned == {3}
    with pytest.raises(UsageError):
        run.pin(77)


def test_deleting_goes_to_the_trash_and_back(project, run):
    run.pin(2)
    trashed = run.delete(2)
    assert trashed.parent == project.paths.trash
    assert [c.step for c in run.checkpoints()] == [1, 3, 4]
    assert run.pinned == frozenset()
    restored = run.restore(trashed)
    assert (restored.step, restored.best, restored.intact) == (2, True, True)
    assert list(project.paths.trash.iterdir()) == []


def test_the_same_step_can_be_deleted_twice(run):
    first = run.delete(2)
    save(run, 2, 1.0)
    second = run.delete(2)
    assert first != second
    assert second.exists()
    run.restore(second)
    with pytest.raises(LangwrightError):
        run.restore(first)
    assert first.exists()


def test_the_only_good_checkpoint_is_not_deleted(run):
    for step in (1, 2, 3):
        run.delete(step)
    with pytest.raises(UsageError, match="only good one"):
        run.delete(4)
    save(run, 5)
    (run.checkpoints_folder / step_folder_name(5) / "model.safetensors").unlink()
    run.delete(5)
    assert [c.step for c in run.checkpoints()] == [4]


def test_a_note_in_the_trash_cannot_lead_elsewhere(project, run):
    trashed = run.delete(2)
    trashed.with_suffix(".json").write_text(json.dumps({"from": "../../../etc/step-00000001"}))
    with pytest.raises(LangwrightError, match="outside this run"):
        run.restore(trashed)
    assert trashed.exists()


def test_a_deleted_run_is_in_the_trash_until_it_is_emptied(project, run):
    target = delete_run(project.paths, run)
    assert target.parent == project.paths.trash
    assert list_runs(project.paths) == []
    again = create_run(project.paths, project.recipe, "first")
    assert delete_run(project.paths, again) != target
    assert empty_trash(project.paths.trash) > 40
    assert not project.paths.trash.exists()
    assert empty_trash(project.paths.trash) == 0


def test_runs_are_listed_by_age_even_when_copied(project):
    for day, name in ((1, "zebra"), (2, "ape")):
        inputs = create_run(project.paths, project.recipe, name).folder / "inputs.json"
        inputs.write_text(json.dumps(json.loads(inputs.read_text()) | {"created": f"2026-01-0{day}T00:00:00+00:00"}))
        os.utime(inputs, (10 - day, 10 - day))
    assert [run.name for run in list_runs(project.paths)] == ["zebra", "ape"]


def test_evaluations_newest_first(run):
    folder = run.folder / "evaluations"
    folder.mkdir()
    for number, name in enumerate(("1-validation", "2-test")):
        (folder / f"{name}.json").write_text(json.dumps({"name": name}))
        os.utime(folder / f"{name}.json", (number, number))
    assert [result["name"] for result in run.evaluations()] == ["2-test", "1-validation"]
