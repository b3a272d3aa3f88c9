"""Saving goes on beside the training, and is as safe as if it did not."""

from __future__ import annotations

import threading

import pytest

from engine.checkpoints import verify_checkpoint
from engine.errors import LangwrightError
from engine.jobs import Stopped, send
from engine.jobs import context as job_context
from engine.project import create_run
from engine.project.atomic import read_json
from engine.training import loop, saving


@pytest.fixture
def run(make_project):
    """Saves at steps 5, 10, 15 and 20."""
    project = make_project("training.deterministic=true")
    return create_run(project.paths, project.recipe, "first")


@pytest.fixture
def held(monkeypatch):
    """``held(step)``: the save of that step waits on the disk until the returned event is set."""
    gates = {}
    real = saving.save_checkpoint

    def slow(folder, step, *args, **kwargs):
        if step in gates:
            assert gates[step].wait(60)
        return real(folder, step, *args, **kwargs)

    monkeypatch.setattr(saving, "save_checkpoint", slow)
    return lambda step: gates.setdefault(step, threading.Event())


@pytest.fixture
def failing(monkeypatch):
    """``failing(5, 6)``: the saves of these steps fail once they are under way."""
    real = saving.save_checkpoint

    def install(*steps):
        def fails(folder, step, *args, **kwargs):
            if step in steps:
                raise LangwrightError("The cable is loose.", code="project.write", path="x")
            return real(folder, step, *args, **kwargs)

        monkeypatch.setattr(saving, "save_checkpoint", fails)

    return install


def saved_steps(attempt):
    return [event.values["step"] for event in attempt.of_kind("checkpoint")]


def told(attempt):
    return [(e.values["level"], e.values["code"], e.values["values"].get("step")) for e in attempt.of_kind("message")]


def test_training_goes_on_while_a_checkpoint_is_saved_and_the_next_save_waits(run, train_here, held):
    first = held(5)
    at_checkpoint = []

    def after(_context, step):
        if step == 8:
            at_checkpoint.append([c.step for c in run.checkpoints()])
        if step == 9:
            first.set()

    attempt = train_here(run, after)
    assert at_checkpoint == [[]]
    assert saved_steps(attempt) == [5, 10, 15, 20]
    assert [event.values["step"] for event in attempt.of_kind("verified")] == [5, 10, 15, 20]
    order = [(e.kind, e.values["step"]) for e in attempt.events if e.kind in ("checkpoint", "verified")]
    assert order == [(kind, step) for step in (5, 10, 15, 20) for kind in ("checkpoint", "verified")]
    assert all(c.verified for c in run.checkpoints())
    assert attempt.result["checkpoint"] == 20


def test_what_is_saved_is_the_moment_at_which_it_was_asked_for(make_project, train_here, held, fingerprint_of):
    project = make_project("training.deterministic=true", "training.eval_steps=100")
    slow, stopped = (create_run(project.paths, project.recipe, name) for name in ("slow", "stopped"))
    gate = held(10)
    train_here(slow, lambda _context, step: gate.set() if step == 14 else None)
    train_here(stopped, lambda context, step: context.request_stop() if step == 10 else None)
    assert fingerprint_of(slow, 10) == fingerprint_of(stopped, 10)
    states = [read_json(each.checkpoint(10).folder / "state.json") | {"seconds": 0} for each in (slow, stopped)]
    assert states[0] == states[1]
    train_here(stopped)
    assert fingerprint_of(slow) == fingerprint_of(stopped)


def test_without_memory_for_a_copy_training_waits_and_says_so_once(run, train_here, monkeypatch, held):
    monkeypatch.setattr(saving, "room_for_copy", lambda *_groups: False)
    gate, seen = held(5), []
    threading.Timer(0.3, gate.set).start()
    attempt = train_here(run, lambda _context, step: seen.append((step, len(run.checkpoints()))))
    assert dict(seen)[6] == 1
    assert saved_steps(attempt) == [5, 10, 15, 20]
    assert told(attempt) == [("info", "checkpoint.no-copy", None)]


def test_memory_that_is_refused_all_the_same_is_no_mishap(run, train_here, monkeypatch):
    def refused(_tensors):
        raise OSError(12, "Cannot allocate memory")

    monkeypatch.setattr(saving, "copied", refused)
    attempt = train_here(run)
    assert attempt.result["checkpoint"] == 20
    assert "(Cannot allocate memory)" in attempt.of_kind("message")[0].text


def test_a_failure_is_told_at_the_next_step_and_the_save_made_again(run, train_here, failing):
    failing(5)
    attempt = train_here(run)
    assert attempt.result["steps"] == 20
    assert told(attempt)[0][:2] == ("warning", "project.write")
    again = saved_steps(attempt)[0]
    assert 5 < again <= 10
    assert told(attempt)[0][2] == again
    assert attempt.of_kind("paused") == []


def test_one_that_fails_again_pauses_until_the_person_has_helped(run, train_here, failing, monkeypatch):
    monkeypatch.setattr(job_context, "COMMAND_SECONDS", 0.0)
    monkeypatch.setattr(loop, "POLL_SECONDS", 0.01)
    failing(*range(5, 10))
    context_of = []

    def helped():
        failing()
        send(context_of[0].folder, "resume")

    def after(context, step):
        if step == 5:
            context_of.append(context)
            threading.Timer(0.5, helped).start()

    attempt = train_here(run, after)
    assert attempt.result["steps"] == 20
    assert [level for level, *_ in told(attempt)][:2] == ["warning", "error"]
    paused = attempt.of_kind("paused")
    assert [event.values["code"] for event in paused] == ["project.write"]
    assert saved_steps(attempt)[0] == paused[0].values["step"]


def test_one_that_is_not_what_was_written_is_set_aside_and_the_last_one_saved_again(run, train_here, monkeypatch):
    damaged = {10, 20}

    def failing_disk(folder):
        step = int(folder.name[5:])
        if step in damaged:
            damaged.remove(step)
            path = folder / "model.safetensors"
            path.write_bytes(path.read_bytes()[:-1] + b"!")
        return verify_checkpoint(folder)

    monkeypatch.setattr(saving, "verify_checkpoint", failing_disk)
    attempt = train_here(run)
    assert [code for _, code, _ in told(attempt)] == ["checkpoint.read-back"] * 2
    assert attempt.of_kind("message")[0].text.startswith("The checkpoint step-00000010 does not hold")
    assert saved_steps(attempt).count(20) == 2
    assert attempt.result["checkpoint"] == 20
    assert all(c.verified for c in run.checkpoints())
    assert run.checkpoint("last").step == 20


def test_a_mark_that_cannot_be_written_costs_a_word(run, train_here, monkeypatch):
    def full(_folder):
        raise LangwrightError("The disk is full.", code="project.disk-full")

    monkeypatch.setattr(saving, "verify_checkpoint", full)
    attempt = train_here(run)
    assert {code for _, code, _ in told(attempt)} == {"checkpoint.not-verified"}
    assert [c.step for c in run.checkpoints()] == [10, 15, 20]


def test_a_stop_waits_for_what_is_under_way(run, train_here, held):
    gate = held(5)

    def after(context, step):
        if step == 7:
            threading.Timer(0.2, gate.set).start()
            context.request_stop()

    attempt = train_here(run, after)
    assert isinstance(attempt.error, Stopped)
    assert saved_steps(attempt) == [5, 7]
    assert attempt.error.values["checkpoint"] == 7


def test_an_end_in_trouble_waits_too(run, train_here, killed, held):
    def die(_context, step):
        if step == 6:
            threading.Timer(0.2, gate.set).start()
            raise killed

    gate = held(5)
    attempt = train_here(run, die)
    assert isinstance(attempt.error, killed)
    assert saved_steps(attempt) == [5]


def test_an_end_in_trouble_tells_of_a_save_that_failed_meanwhile(run, train_here, killed, failing, monkeypatch):
    def dies(_self, result, *_figures):
        if result.step == 6:
            raise killed

    failing(5)
    monkeypatch.setattr(loop.Loop, "_tell", dies)
    monkeypatch.setattr(saving.Saver, "poll", lambda _self: None)
    attempt = train_here(run)
    assert isinstance(attempt.error, killed)
    assert told(attempt) == [("error", "project.write", None)]


def test_every_so_many_steps_one_is_kept(make_project, train_here):
    project = make_project(
        "training.save_steps=2", "training.keep_every_steps=6", "training.save_total_limit=2", "training.eval_steps=100"
    )
    run = create_run(project.paths, project.recipe, "first")
    train_here(run)
    assert [c.step for c in run.checkpoints()] == [6, 12, 18, 20]


def test_what_was_judged_last_is_remembered(run, train_here):
    attempt = train_here(run, lambda context, step: context.request_stop() if step == 13 else None)
    judged = attempt.error.values["validation_loss"]
    assert judged is not None
    again = train_here(run, lambda context, step: context.request_stop() if step == 14 else None)
    assert again.error.values["validation_loss"] == judged
