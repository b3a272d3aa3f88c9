"""A real worker process, killed without warning while it trains, and started again."""

from __future__ import annotations

import os
import signal
import time

import pytest

from engine.jobs import Follower, read_spec, resume_training, send, start_training
from engine.jobs.reader import EventReader
from engine.project import create_run

DEADLINE = 120.0
LONG = ("training.max_steps=240", "training.save_steps=40", "training.eval_steps=80", "training.deterministic=true")

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")


@pytest.fixture
def workers():
    """The workers a test started; none is left running."""
    started = []
    yield started
    for process in started:
        process.kill()
        process.wait()


def follow(folder, until):
    """Poll until ``until(update, follower)`` is true."""
    follower = Follower(folder)
    deadline = time.monotonic() + DEADLINE
    try:
        while time.monotonic() < deadline:
            update = follower.poll()
            if until(update, follower):
                return update
            assert update.end is None, update.end
            time.sleep(0.02)
    finally:
        follower.close()
    raise AssertionError(f"nothing in {DEADLINE} s: {(folder / 'log.txt').read_text()}")


def wait_for_end(folder):
    return follow(folder, lambda update, _: update.end is not None).end


def at_step(step):
    return lambda _, follower: len(follower.metrics) and follower.metrics.last("step") >= step


def test_sigkill_and_resume_is_bit_identical_and_loses_no_told_step(make_project, train_here, fingerprint_of, workers):
    project = make_project(*LONG)
    whole = create_run(project.paths, project.recipe, "whole")
    train_here(whole)
    project.close()  # the worker needs no right to change the project
    started = start_training(project, "killed")
    workers.append(started.process)
    follow(started.folder, at_step(100))
    os.kill(started.process.pid, signal.SIGKILL)
    started.process.wait()
    told = EventReader(started.folder)
    told.poll()
    seen = told.metrics.column("step").tolist()
    told.close()
    assert seen == list(range(1, len(seen) + 1))
    assert wait_for_end(started.folder).outcome == "killed"
    # A kill costs what was learnt since the last save but one at most: the last may have been under way.
    assert 40 <= started.run.checkpoint("last").step <= 240
    again = resume_training(started.run)
    workers.append(again.process)
    end = wait_for_end(started.folder)
    assert end.outcome == "done"
    assert again.process.wait(timeout=30) == 0
    assert (end.result["steps"], end.result["checkpoint"]) == (240, 240)
    assert fingerprint_of(whole) == fingerprint_of(started.run)
    reader = EventReader(started.folder)
    events = reader.poll()
    assert reader.metrics.column("step").tolist() == list(range(1, 241))
    assert reader.validations.column("step").tolist() == [0, 80, 160, 240]
    assert [e.values["outcome"] for e in events if e.kind == "finished"] == ["done"]
    reader.close()
    assert not (started.folder / "events.db-wal").exists()


def test_stop_by_command_and_by_signal_end_with_3_and_resume(make_project, workers):
    project = make_project(*LONG, "training.max_steps=100000")
    started = start_training(project, "first")
    workers.append(started.process)
    follow(started.folder, at_step(5))
    send(started.folder, "stop")
    end = wait_for_end(started.folder)
    assert (end.outcome, end.exit_code) == ("stopped", 3)
    assert started.process.wait(timeout=30) == 3
    reached = started.run.checkpoint("last").step
    assert end.result["checkpoint"] == reached >= 5
    again = resume_training(started.run)
    workers.append(again.process)
    assert read_spec(started.folder).attempt == 2
    follow(started.folder, at_step(reached + 5))
    again.process.send_signal(signal.SIGTERM)
    assert again.process.wait(timeout=30) == 3
    assert wait_for_end(started.folder).outcome == "stopped"
    assert started.run.checkpoint("last").step > reached
