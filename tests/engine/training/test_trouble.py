"""What may befall a run, and the words for it."""

from __future__ import annotations

import json
import shutil
import threading
from dataclasses import replace

import pytest

from engine.errors import LangwrightError, UsageError
from engine.generation import load_for_generation
from engine.jobs import Stopped, send
from engine.jobs import context as job_context
from engine.project import Run, branch_run, create_run
from engine.project.retention import waited_for
from engine.recipe import GenerationSettings
from engine.training import loop, validation
from engine.training.guard import Spikes
from engine.training.step import StepResult, Trainer


def stop_at(wanted):
    return lambda context, step: context.request_stop() if step == wanted else None


def message_codes(attempt):
    return [event.values["code"] for event in attempt.of_kind("message")]


# The run's own things -------------------------------------------------------------------------------------------


def test_a_run_needs_nothing_of_the_project_but_its_folder_and_its_tokens(make_project, train_here, retokenise):
    project = make_project()
    run = create_run(project.paths, project.recipe, "first")
    assert isinstance(train_here(run, stop_at(6)).error, Stopped)
    other = {split: ["Quite another text, with ÄÖÜ.\n"] * 80 for split in ("train", "validation", "test")}
    retokenise(project, other)
    assert len(list(project.paths.tokens.iterdir())) == 2
    assert create_run(project.paths, project.recipe, "second").inputs.tokens != run.inputs.tokens
    shutil.rmtree(project.paths.clean)
    shutil.rmtree(project.paths.tokenizer)
    run = Run(run.folder)
    attempt = train_here(run)
    assert attempt.result["steps"] == 20
    written = load_for_generation(run.folder, "last", device="cpu").generate("The", GenerationSettings(seed=1))
    assert written.text


def test_missing_shards_are_told_with_their_folder(make_project, train_here):
    project = make_project()
    run = create_run(project.paths, project.recipe, "first")
    shutil.rmtree(run.tokens_folder)
    error = train_here(run).error
    assert isinstance(error, LangwrightError)
    assert error.code == "training.tokens-lost"
    assert str(run.tokens_folder) in error.message
    assert run.inputs.tokens.fingerprint in error.remedy


def test_other_shards_in_their_place_are_refused(make_project, train_here, retokenise):
    project = make_project()
    run = create_run(project.paths, project.recipe, "first")
    retokenise(project, {split: ["Another text.\n"] * 80 for split in ("train", "validation", "test")})
    other = next(f for f in project.paths.tokens.iterdir() if f != run.tokens_folder)
    shutil.rmtree(run.tokens_folder)
    other.rename(run.tokens_folder)
    error = train_here(run).error
    assert error.code == "training.tokens-lost"
    assert "not those" in error.message


def test_a_context_longer_than_the_text_is_told(make_project, train_here):
    """Before the run is made, and again by the worker if it comes to be so all the same."""
    project = make_project()
    with pytest.raises(LangwrightError) as caught:
        create_run(project.paths, project.recipe, "long", ["model.architecture.max_position_embeddings=100000"])
    assert caught.value.code == "tokens.too-short"
    run = create_run(project.paths, project.recipe, "first")
    recipe = run.folder / "recipe.toml"
    recipe.write_text(recipe.read_text().replace("max_position_embeddings = 16", "max_position_embeddings = 1000"))
    error = train_here(Run(run.folder)).error
    assert error.code == "tokens.too-short"
    assert "max_position_embeddings" in error.remedy


def test_a_changed_recipe_is_refused_but_execution_may_change(make_project, train_here):
    project = make_project()
    run = create_run(project.paths, project.recipe, "first")
    train_here(run, stop_at(6))
    path = run.folder / "recipe.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("weight_decay = 0.1", "weight_decay = 0.2"), encoding="utf-8")
    error = train_here(Run(run.folder)).error
    assert error.code == "training.recipe-changed"
    assert "training.weight_decay" in error.message
    path.write_text(text.replace("save_steps = 5", "save_steps = 9"), encoding="utf-8")
    assert train_here(Run(run.folder)).result["steps"] == 20


# Checkpoints ----------------------------------------------------------------------------------------------------


def test_a_torn_checkpoint_is_passed_over_and_told(make_project, train_here):
    project = make_project()
    run = create_run(project.paths, project.recipe, "first")
    train_here(run, stop_at(11))
    newest = run.checkpoint("last")
    weights = newest.folder / "model.safetensors"
    data = bytearray(weights.read_bytes())
    data[-1] ^= 1
    weights.write_bytes(data)
    attempt = train_here(run)
    assert attempt.result["steps"] == 20
    told = next(e for e in attempt.of_kind("message") if e.values["code"] == "checkpoint.skipped")
    assert told.values["values"] == {"step": 11, "used": 10, "why": "model.safetensors has changed since it was saved"}
    assert attempt.of_kind("phase")[0].values["step"] == 10
    assert attempt.metrics.column("step").tolist() == list(range(1, 21))


def test_a_run_without_a_checkpoint_begins_anew(make_project, train_here, killed):
    project = make_project()
    run = create_run(project.paths, project.recipe, "first")

    def die(_context, step):
        if step == 3:
            raise killed

    assert isinstance(train_here(run, die).error, killed)
    attempt = train_here(run)
    assert attempt.result["tokens"] == 20 * 8 * 16
    assert attempt.metrics.column("step").tolist() == list(range(1, 21))
    assert attempt.validations.column("step").tolist() == [0, 10, 20]


def test_only_damaged_checkpoints_are_an_error_not_a_fresh_start(make_project, train_here):
    project = make_project()
    run = create_run(project.paths, project.recipe, "first")
    train_here(run, stop_at(3))
    (run.checkpoint("last").folder / "manifest.json").unlink()
    error = train_here(run).error
    assert error.code == "checkpoint.damaged"
    assert "step-00000003" in error.message


def test_the_best_and_pinned_checkpoints_stay(make_project, train_here):
    project = make_project("training.save_steps=1", "training.eval_steps=1", "training.save_total_limit=2")
    run = create_run(project.paths, project.recipe, "first")
    attempt = train_here(run, lambda _context, step: run.pin(2) if step == 4 else None)
    steps = {c.step for c in run.checkpoints()}
    best = run.checkpoint("best").step
    assert {2, 19, 20, best} == steps
    assert [e.values["step"] for e in attempt.of_kind("checkpoint")] == list(range(1, 21))
    assert attempt.of_kind("checkpoint")[0].values["best"] is True
    assert attempt.of_kind("checkpoint")[0].values["size"] > 10_000


# Branches -------------------------------------------------------------------------------------------------------


def test_a_branch_learns_on_with_its_own_settings_and_needs_its_parent_no_more(make_project, train_here):
    project = make_project()
    parent = create_run(project.paths, project.recipe, "parent")
    train_here(parent)
    settings = ["training.max_steps=25", "training.learning_rate=0.001"]
    branch = branch_run(project.paths, parent, 15, "branch", settings)
    assert waited_for(parent) == {15}
    assert train_here(branch, stop_at(17)).error.values["steps"] == 17
    assert waited_for(parent) == set()
    shutil.rmtree(parent.folder)
    attempt = train_here(branch)
    assert attempt.result["steps"] == 25
    assert attempt.result["tokens"] == 25 * 8 * 16
    assert attempt.metrics.column("step").tolist() == list(range(16, 26))


def test_a_branch_with_nothing_left_to_do_is_told(make_project, train_here):
    project = make_project()
    parent = create_run(project.paths, project.recipe, "parent")
    train_here(parent)
    branch = branch_run(project.paths, parent, 15, "branch", ["training.max_steps=25"])
    recipe = branch.folder / "recipe.toml"
    recipe.write_text(recipe.read_text().replace("max_steps = 25", "max_steps = 15"))
    error = train_here(Run(branch.folder)).error
    assert isinstance(error, UsageError)
    assert "max_steps above 15" in error.remedy


@pytest.mark.parametrize("what", ["missing", "changed"])
def test_a_branch_whose_parent_is_gone_is_told(what, make_project, train_here):
    project = make_project()
    parent = create_run(project.paths, project.recipe, "parent")
    train_here(parent)
    branch = branch_run(project.paths, parent, 15, "branch")
    if what == "missing":
        shutil.rmtree(parent.folder)
    else:
        inputs = json.loads((branch.folder / "inputs.json").read_text())
        inputs["parent"]["sha256"] = "0" * 64
        (branch.folder / "inputs.json").write_text(json.dumps(inputs))
    error = train_here(Run(branch.folder)).error
    assert error.code == f"training.parent-{what}"
    assert "parent" in error.message


# Numbers and memory ---------------------------------------------------------------------------------------------


CONSTANT = ("training.learning_rate=0.5", "training.lr_scheduler_type=constant", "training.warmup_steps=0")


@pytest.fixture
def diverging(monkeypatch):
    """``diverging(lambda trainer: ...)``: where that is true of a trainer, its loss and gradients are no numbers."""
    real = Trainer._accumulate

    def make(when):
        def accumulate(self, *batch):
            return real(self, *batch) * (float("nan") if when(self) else 1.0)

        monkeypatch.setattr(Trainer, "_accumulate", accumulate)

    return make


def test_a_diverging_run_goes_back_once_and_then_ends_with_its_learning_rate(make_project, train_here, diverging):
    project = make_project(*CONSTANT)
    run = create_run(project.paths, project.recipe, "first")
    diverging(lambda trainer: trainer.done >= 7)
    attempt = train_here(run)
    assert attempt.error.code == "training.diverged"
    assert "0.25" in attempt.error.message
    assert "training.learning_rate" in attempt.error.remedy
    assert message_codes(attempt) == ["training.not-finite"] * 10
    (told,) = attempt.of_kind("override")
    assert (told.values["code"], told.values["step"], told.values["to"]) == ("training.rolled-back", 12, 5)
    assert attempt.metrics.column("step").tolist() == list(range(1, 13))
    assert attempt.metrics.column("learning_rate").tolist() == [0.5] * 5 + [0.25] * 7


@pytest.mark.parametrize(("bad_from", "back_to"), [(3, 0), (12, 10)])
def test_a_run_that_goes_back_comes_through_with_the_lower_rate(bad_from, back_to, make_project, train_here, diverging):
    project = make_project(*CONSTANT)
    run = create_run(project.paths, project.recipe, "first")
    diverging(lambda trainer: trainer.done >= bad_from and trainer.learning_rate_scale == 1.0)
    attempt = train_here(run, stop_at(18))
    assert attempt.error.exit_code == 3
    assert [event.values["to"] for event in attempt.of_kind("override")] == [back_to]
    assert attempt.metrics.column("step").tolist() == list(range(1, 19))
    assert attempt.metrics.column("learning_rate").tolist() == [0.5] * back_to + [0.25] * (18 - back_to)
    again = train_here(run)  # the lower rate is part of the checkpoint
    assert again.result["steps"] == 20
    assert again.result["tokens"] == 20 * 8 * 16
    assert again.metrics.column("learning_rate").tolist()[-2:] == [0.25] * 2


@pytest.mark.parametrize(("settings", "rate"), [((), 0.25), (("training.learning_rate=0.1",), 0.1)])
def test_a_branch_after_going_back_learns_as_its_parent_or_at_the_rate_it_was_given(
    settings, rate, make_project, train_here, diverging
):
    project = make_project(*CONSTANT)
    parent = create_run(project.paths, project.recipe, "parent")
    diverging(lambda trainer: trainer.done >= 7 and trainer.learning_rate_scale == 1.0)
    assert train_here(parent).result["steps"] == 20
    diverging(lambda trainer: False)
    branch = branch_run(project.paths, parent, 15, "branch", ["training.max_steps=18", *settings])
    assert train_here(branch).metrics.column("learning_rate").tolist() == [rate] * 3


def test_a_loss_that_jumps_is_told_and_changes_nothing(make_project, train_here, monkeypatch):
    monkeypatch.setattr(Spikes, "ENOUGH", 5)
    project = make_project()
    run = create_run(project.paths, project.recipe, "first")
    real = StepResult.read

    def jumps(self):
        figures = real(self)
        return replace(figures, loss=figures.loss + 50) if self.step == 12 else figures

    monkeypatch.setattr(StepResult, "read", jumps)
    attempt = train_here(run)
    (told,) = attempt.of_kind("message")
    assert (told.values["code"], told.values["values"]["step"]) == ("training.spike", 12)
    assert attempt.result["steps"] == 20
    assert not attempt.of_kind("override")


def test_single_bad_steps_are_left_out_and_told(make_project, train_here, monkeypatch):
    project = make_project()
    run = create_run(project.paths, project.recipe, "first")
    real = Trainer._accumulate

    def stumbles(self, *batch):
        return real(self, *batch) * (float("inf") if self.done % 4 == 3 else 1.0)

    monkeypatch.setattr(Trainer, "_accumulate", stumbles)
    attempt = train_here(run)
    assert attempt.result["steps"] == 20
    assert message_codes(attempt) == ["training.not-finite"] * 5
    assert attempt.result["train_loss"] < 6


def test_short_memory_is_told_and_remembered(make_project, train_here, monkeypatch):
    project = make_project()
    run = create_run(project.paths, project.recipe, "first")
    real, sizes = Trainer._accumulate, []

    def scarce(self, inputs, labels, count):
        sizes.append(self.micro_batch_size)
        if self.micro_batch_size > 2:
            raise RuntimeError("[enforce fail] DefaultCPUAllocator: not enough memory: you tried to allocate 1 GB")
        return real(self, inputs, labels, count)

    monkeypatch.setattr(Trainer, "_accumulate", scarce)
    attempt = train_here(run, stop_at(3))
    assert [(e.values["old"], e.values["new"]) for e in attempt.of_kind("override")] == [(8, 4), (4, 2)]
    assert attempt.of_kind("override")[0].values["setting"] == "training.micro_batch_size"
    sizes.clear()
    assert train_here(run).result["steps"] == 20
    assert set(sizes) == {2}


# A full disk ----------------------------------------------------------------------------------------------------


@pytest.fixture
def full_disk(monkeypatch):
    """``full_disk(True)``: from now on there is no room for a checkpoint."""
    monkeypatch.setattr(job_context, "COMMAND_SECONDS", 0.0)
    monkeypatch.setattr(loop, "POLL_SECONDS", 0.01)
    real = shutil.disk_usage
    state = {"full": False}

    def usage(path):
        found = real(path)
        return found._replace(free=1000) if state["full"] else found

    monkeypatch.setattr("engine.checkpoints.save.shutil.disk_usage", usage)
    return lambda full: state.update(full=full)


def test_a_full_disk_pauses_until_there_is_room(make_project, train_here, full_disk):
    project = make_project()
    run = create_run(project.paths, project.recipe, "first")

    def after(context, step):
        full_disk(step == 10)
        if step == 10:
            make_room = threading.Timer(0.3, lambda: (full_disk(False), send(context.folder, "resume")))
            make_room.start()

    attempt = train_here(run, after)
    assert attempt.result["steps"] == 20
    assert message_codes(attempt) == ["checkpoint.disk-full"]
    assert attempt.of_kind("paused")[0].values["code"] == "checkpoint.disk-full"
    assert [e.values["step"] for e in attempt.of_kind("checkpoint")] == [5, 10, 15, 20]


def test_a_stop_on_a_full_disk_ends_resumable_with_the_former_checkpoint(make_project, train_here, full_disk):
    project = make_project()
    run = create_run(project.paths, project.recipe, "first")

    def after(context, step):
        full_disk(step >= 7)
        if step == 7:
            send(context.folder, "stop")

    attempt = train_here(run, after)
    assert isinstance(attempt.error, Stopped)
    assert attempt.error.exit_code == 3
    assert attempt.error.code == "checkpoint.disk-full"
    assert "step 5 is untouched" in attempt.error.message
    assert attempt.error.values["checkpoint"] == 5
    full_disk(False)
    assert train_here(run).result["steps"] == 20


# Validation -----------------------------------------------------------------------------------------------------


def test_a_long_validation_text_is_judged_by_a_sample_and_said_so(make_project, train_here, monkeypatch):
    monkeypatch.setattr(validation, "JUDGED_WHOLE", 48)
    project = make_project("training.max_steps=2")
    run = create_run(project.paths, project.recipe, "first")
    assert run.inputs.validation_tokens > 48
    attempt = train_here(run)
    assert message_codes(attempt) == ["training.validation-sample"]
    assert len(attempt.validations) == 2


def test_without_validation_text_it_trains_all_the_same(make_project, train_here):
    splits = {"train": ["The river is near the sea.\n"] * 60, "validation": [], "test": ["The sea."]}
    project = make_project("training.max_steps=2", splits=splits)
    attempt = train_here(create_run(project.paths, project.recipe, "first"))
    assert attempt.result["steps"] == 2
    assert attempt.result["validation_loss"] is None
    assert message_codes(attempt) == ["training.no-validation"]
    assert len(attempt.validations) == 0
