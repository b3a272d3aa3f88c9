"""What can be asked of a training while it runs."""

from __future__ import annotations

import threading
import time

import pytest

from engine.jobs import Stopped, send
from engine.jobs import context as job_context
from engine.project import create_run
from engine.training import loop


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """Look into the inbox at every step."""
    monkeypatch.setattr(job_context, "COMMAND_SECONDS", 0.0)
    monkeypatch.setattr(loop, "POLL_SECONDS", 0.01)


@pytest.fixture
def run(make_project):
    project = make_project("training.save_steps=1000", "training.eval_steps=1000")
    return create_run(project.paths, project.recipe, "first")


def at(wanted, *commands, **values):
    def after(context, step):
        if step == wanted:
            for command in commands:
                send(context.folder, command, **values)

    return after


def kinds(attempt, *wanted):
    return [event.kind for event in attempt.events if event.kind in wanted]


def test_save_saves_between_two_steps(run, train_here):
    attempt = train_here(run, at(3, "save"))
    assert [event.values["step"] for event in attempt.of_kind("checkpoint")] == [3, 20]


def test_samples_are_written_when_asked(run, train_here):
    attempt = train_here(run, at(3, "sample", prompts=["The river", "A wood"]))
    samples = [(e.values["step"], e.values["prompt"]) for e in attempt.of_kind("sample")]
    assert samples == [(0, ""), (3, "The river"), (3, "A wood"), (20, "")]
    assert all(isinstance(event.values["text"], str) for event in attempt.of_kind("sample"))


def test_stop_finishes_the_step_and_saves(run, train_here):
    attempt = train_here(run, at(4, "stop"))
    assert isinstance(attempt.error, Stopped)
    assert attempt.error.exit_code == 3
    assert attempt.error.values["checkpoint"] == attempt.error.values["steps"] == 4
    assert [c.step for c in run.checkpoints()] == [4]


def test_pause_waits_for_resume(run, train_here):
    paused_for = []

    def after(context, step):
        if step == 5:
            send(context.folder, "pause")
            timer = threading.Timer(0.3, lambda: send(context.folder, "resume"))
            timer.start()
            paused_for.append(time.monotonic())
        elif step == 6:
            paused_for.append(time.monotonic())

    attempt = train_here(run, after)
    assert attempt.result["steps"] == 20
    assert paused_for[1] - paused_for[0] >= 0.3
    assert kinds(attempt, "paused", "resumed") == ["paused", "resumed"]
    assert attempt.of_kind("paused")[0].values["step"] == 5
    assert attempt.result["seconds"] < 20 * 0.3


def test_a_paused_training_still_saves_samples_and_stops(run, train_here):
    def after(context, step):
        if step == 5:
            for command in ("pause", "save", "sample", "stop"):
                send(context.folder, command)

    attempt = train_here(run, after)
    # A stop goes before what was sent with it: what is learnt is saved either way.
    assert isinstance(attempt.error, Stopped)
    assert attempt.error.values["checkpoint"] == 5


def test_commands_are_obeyed_in_their_order(run, train_here):
    attempt = train_here(run, at(5, "pause", "save", "sample", "resume", "resume", "pause", "resume"))
    wanted = kinds(attempt, "paused", "resumed", "checkpoint", "sample")
    assert wanted == [
        "sample", "paused", "checkpoint", "sample", "resumed", "paused", "resumed", "sample", "checkpoint",
    ]  # fmt: skip
    assert attempt.result["steps"] == 20


def test_a_prompt_that_cannot_be_read_costs_a_word_not_the_run(run, train_here):
    attempt = train_here(run, at(3, "sample", prompts=["half a letter: \udc80", "The"]))
    assert attempt.result["steps"] == 20
    assert [e.values["prompt"] for e in attempt.of_kind("sample")] == ["", "The", ""]
    assert attempt.of_kind("message")[0].values["text"].startswith("No sample at step 3:")


def test_a_stop_before_the_first_step_saves_nothing(run, train_here, monkeypatch):
    real = loop.Loop.run

    def stopped_at_once(self):
        self._context.request_stop()
        return real(self)

    with monkeypatch.context() as patched:
        patched.setattr(loop.Loop, "run", stopped_at_once)
        attempt = train_here(run)
    assert isinstance(attempt.error, Stopped)
    assert "before the first step" in attempt.error.message
    assert attempt.error.values["steps"] == 0
    assert run.checkpoints() == []
    assert train_here(run).result["steps"] == 20
