"""What can be known of a job from outside."""

from __future__ import annotations

import os

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import LangwrightError, UsageError
from engine.jobs import (
    End,
    EventWriter,
    Follower,
    History,
    JobSpec,
    ended,
    job_folders,
    last_end,
    log_tail,
    prepare_job,
    raise_if_failed,
    read_spec,
    start_import,
    states,
)
from engine.jobs.liveness import Pulse
from engine.jobs.spec import write_spec
from engine.project import Project


@pytest.fixture
def job(tmp_path):
    write_spec(tmp_path, JobSpec(kind="train", project="..", attempt=1))
    return tmp_path


def test_an_update_says_what_is_new(job):
    pulse = Pulse(job, 1)
    pulse.start()
    follower = Follower(job)
    with EventWriter(job, 1) as writer:
        update = follower.poll()
        assert (update.events, update.end, update.life.state) == ((), None, "alive")
        writer.metrics(1, train_loss=2.0)
        writer.validation(1, loss=2.0)
        writer.event("phase", code="a", text="")
        update = follower.poll()
        assert (update.metrics_changed, update.validations_changed) == (True, True)
        assert [event.kind for event in update.events] == ["phase"]
        update = follower.poll()
        assert (update.metrics_changed, update.validations_changed, update.events) == (False, False, ())
        writer.gauges(1, cpu_load=0.5)
        writer.flush()
        update = follower.poll()
        assert (update.metrics_changed, update.gauges_changed) == (False, True)
        writer.event("finished", outcome="done", result={"a": 1})
    pulse.stop()
    assert follower.poll().end == End("done", result={"a": 1})
    assert ended(job) == End("done", result={"a": 1})
    assert last_end(job)["outcome"] == "done"
    follower.close()


def test_a_resumed_history_that_is_as_long_as_before_has_changed(job):
    follower = Follower(job)
    with EventWriter(job, 1, start_step=0) as writer:
        for step in (1, 2, 3):
            writer.metrics(step)
    follower.poll()
    with EventWriter(job, 2, start_step=2) as writer:
        writer.metrics(3)
    follower.poll()
    assert follower.metrics.column("step").tolist() == [1, 2, 3]
    assert follower.metrics.column("segment").tolist() == [1, 1, 2]


def test_an_end_of_an_earlier_attempt_is_not_this_ones(job):
    with EventWriter(job, 1) as writer:
        writer.event("finished", outcome="stopped", code="job.stopped", text="Stopped.")
    assert ended(job).outcome == "stopped"
    write_spec(job, read_spec(job).model_copy(update={"attempt": 2}))
    assert ended(job) is None  # just asked for
    pulse = Pulse(job, 2)
    pulse.start()
    assert ended(job) is None
    pulse.stop()
    assert ended(job).outcome == "killed"


@pytest.mark.parametrize(("kind", "remedy"), [("train", "last checkpoint"), ("clean", "Start it again")])
def test_what_to_do_after_a_kill_depends_on_the_work(job, kind, remedy):
    write_spec(job, read_spec(job).model_copy(update={"kind": kind}))
    pulse = Pulse(job, 1)
    pulse.start()
    pulse.stop()
    assert remedy in ended(job).remedy


def test_a_failed_end_brings_the_log(job):
    (job / "log.txt").write_text("".join(f"line {n}\n" for n in range(100)) + "bad \udcff", errors="surrogateescape")
    with EventWriter(job, 1) as writer:
        writer.event("finished", outcome="failed", code="a.b", text="No.", remedy="Do.", exit_code=2)
    end = ended(job)
    assert end.log.startswith("line 71\n")
    assert (end.exit_code, end.remedy) == (2, "Do.")
    with pytest.raises(LangwrightError, match=r"No\. Do\.") as caught:
        raise_if_failed(end)
    assert (caught.value.exit_code, caught.value.code) == (2, "a.b")
    assert log_tail(job / "nowhere") == ""


def test_a_folder_without_a_job_can_be_followed(tmp_path):
    update = Follower(tmp_path / "nothing").poll()
    assert (update.life.state, update.end, update.events) == ("none", None, ())


def test_jobs_know_their_project_wherever_it_lies(tmp_path):
    folder = tmp_path / "project" / "jobs" / "clean"
    spec = prepare_job(folder, "clean", tmp_path / "project", {"a": [1]})
    assert (spec.project, spec.params, spec.attempt) == ("../..", {"a": [1]}, 0)
    write_spec(folder, spec.model_copy(update={"attempt": 4}))
    os.utime(folder / "job.json", (1, 1))  # long ago: whatever was started then is gone
    again = prepare_job(folder, "clean", tmp_path / "project")
    assert (again.attempt, again.params) == (4, {})
    (folder / "job.json").write_text('{"kind": "clean", "project": "../..", "unknown": 1}')
    with pytest.raises(LangwrightError, match="damaged"):
        read_spec(folder)


def test_a_request_that_cannot_be_right_starts_nothing(tmp_path):
    with Project.create(tmp_path / "p") as project:
        with pytest.raises(UsageError, match="Nothing to import"):
            start_import(project)
        with pytest.raises(UsageError, match="does not exist"):
            start_import(project, [tmp_path / "nowhere.txt"])
        assert job_folders(project.paths) == {}
        assert states(project)["import"].state == "empty"


@given(st.lists(st.tuples(st.integers(1, 700), st.integers(0, 3000)), max_size=6))
def test_a_history_is_what_was_appended_and_not_truncated(pieces):
    history = History(("step", "x"))
    expected: list[int] = []
    for count, cut in pieces:
        start = expected[-1] + 1 if expected else 0
        rows = np.arange(start, start + count, dtype=np.float64)
        view, before = history.column("step"), list(expected)
        history.append(np.stack([rows, rows * 2]))
        assert view.tolist() == before
        expected += rows.astype(int).tolist()
        whole = history.column("step")
        history.truncate(cut)
        expected = [step for step in expected if step <= cut]
        assert len(history) == len(expected)
        assert whole.flags.writeable is False
        if expected:
            assert history.last("x") == 2 * expected[-1]
    assert history.column("step").tolist() == expected
    assert history.column("x").tolist() == [2 * step for step in expected]
    assert np.isnan(History(("x",)).last("x"))
