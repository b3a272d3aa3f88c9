"""The queue of runs: one after the other, on after an error or not, stopped, killed and gone on with."""

from __future__ import annotations

import contextlib
import json
import shutil
import sys
import threading
import time
from pathlib import Path

import psutil
import pytest

from engine.errors import LangwrightError, UsageError
from engine.jobs import (
    AlreadyRunningError,
    Event,
    EventWriter,
    JobContext,
    Stopped,
    add_to_queue,
    ended,
    job_folders,
    life,
    liveness,
    prepare_job,
    queue_at_work,
    queue_folder,
    queue_standing,
    queue_work,
    queueing,
    read_spec,
    remove_from_queue,
    resume_training,
    send,
    set_on_error,
    start_queue,
    stop_queue,
)
from engine.jobs.reader import EventReader
from engine.jobs.spec import JobSpec, write_spec
from engine.project import create_run, read_queue
from engine.project import queue as queue_file

WORKER = Path(__file__).parent / "pretending_worker.py"
DEADLINE = 60.0
ENDLESS = {"steps": 1_000_000, "pause": 0.01}
SHORT = {"steps": 10, "pause": 0.0}


@pytest.fixture
def project(make_project, monkeypatch):
    """A project whose workers pretend; none is left at the end."""
    monkeypatch.setattr("engine.jobs.launch.worker_command", lambda job: [sys.executable, str(WORKER), str(job)])
    monkeypatch.setattr(queue_work, "POLL_SECONDS", 0.02)
    project = make_project()
    project.close()
    yield project
    for folder in [queue_folder(project.paths), *job_folders(project.paths).values()]:
        if (folder / "job.json").exists():
            kill(folder)


@pytest.fixture
def made(project):
    """``made("a", steps=...)``: a run that a pretended worker will train, in the queue."""

    def make(name: str, **params):
        run = create_run(project.paths, project.recipe, name)
        prepare_job(run.folder, "train", project.root, params)
        add_to_queue(project.paths, run)
        return run

    return make


@pytest.fixture
def work(project):
    """``work(during=...)``: the queue's job here, in this process; another thread may ask it to stop."""

    def do(during=None):
        folder = queue_folder(project.paths)
        folder.mkdir(parents=True, exist_ok=True)
        spec = JobSpec(kind="queue", project="../..", attempt=1)
        with EventWriter(folder, 1) as events:
            context = JobContext(folder, spec, events)
            beside = threading.Thread(target=during, args=(context,)) if during else None
            with contextlib.ExitStack() as stack:
                if beside:
                    beside.start()
                    stack.callback(beside.join)
                return queue_work.train_queue(context)

    return do


def kill(folder: Path) -> None:
    seen = life(folder, read_spec(folder).attempt)
    if seen.running:
        with contextlib.suppress(psutil.NoSuchProcess):
            psutil.Process(seen.pid).kill()


def shorten(run) -> None:
    """Its next attempt ends by itself."""
    spec = read_spec(run.folder)
    write_spec(run.folder, spec.model_copy(update={"params": {**spec.params, "steps": 0}}))


def until(condition, what: str) -> None:
    deadline = time.monotonic() + DEADLINE
    while not condition():
        assert time.monotonic() < deadline, what
        threading.Event().wait(0.01)


def trains(run) -> bool:
    return life(run.folder, read_spec(run.folder).attempt).state == "alive" and bool(run.checkpoints())


def states(project) -> dict[str, str]:
    return {entry.run: entry.state for entry in queue_standing(project.paths).entries}


def events_of(folder: Path) -> list[Event]:
    reader = EventReader(folder)
    try:
        return list(reader.poll())
    finally:
        reader.close()


def told(folder: Path, attempt: int) -> list[str]:
    """The codes of what an attempt has told."""
    return [event.values.get("code", "") for event in events_of(folder) if event.segment == attempt]


def spans(*runs) -> list[tuple[float, float]]:
    """From when to when each was trained."""
    return [(events[0].time, events[-1].time) for run in runs if (events := events_of(run.folder))]


# --- the file -----------------------------------------------------------------------------------------------------


def test_without_a_queue_there_is_an_empty_one(project):
    assert read_queue(project.paths).entries == []
    assert not project.paths.queue_file.exists()


def test_runs_are_added_once_and_taken_out(project, made):
    made("a"), made("b")
    assert states(project) == {"a": "waiting", "b": "waiting"}
    with pytest.raises(UsageError) as caught:
        add_to_queue(project.paths, project.run("a"))
    assert caught.value.code == "queue.known"
    remove_from_queue(project.paths, "a")
    assert states(project) == {"b": "waiting"}
    assert project.run("a").name == "a"
    with pytest.raises(UsageError) as caught:
        remove_from_queue(project.paths, "a")
    assert caught.value.code == "queue.unknown"


def test_a_damaged_queue_is_told_and_left_alone(project):
    for text in ("{", '{"version": 2}', '{"entries": [{"state": "waiting"}]}'):
        project.paths.queue_file.write_text(text)
        with pytest.raises(LangwrightError) as caught:
            set_on_error(project.paths, "stop")
        assert caught.value.code == "queue.broken"
        assert caught.value.remedy
        assert project.paths.queue_file.read_text() == text


def test_one_at_a_time_changes_it(project, monkeypatch):
    monkeypatch.setattr(queue_file, "LOCK_SECONDS", 0.0)
    with queue_file.changing_queue(project.paths), pytest.raises(LangwrightError) as caught:
        set_on_error(project.paths, "stop")
    assert caught.value.code == "queue.locked"
    set_on_error(project.paths, "stop")
    assert read_queue(project.paths).on_error == "stop"


# --- one after the other --------------------------------------------------------------------------------------------


def test_an_error_is_noted_and_the_next_run_is_trained(project, made, work):
    runs = made("a", **SHORT), made("b", **SHORT, fail=3), made("c", **SHORT)
    shutil.rmtree(made("gone").folder)
    assert work() == {"done": ["a", "c"], "failed": ["b", "gone"]}
    assert states(project) == {"a": "done", "b": "failed", "c": "done", "gone": "failed"}
    failed = read_queue(project.paths).find("b")
    assert (failed.code, failed.why) == ("fake.paper", "The paper ran out.")
    assert read_queue(project.paths).find("gone").code == "run.unknown"
    times = [moment for span in spans(*runs) for moment in span]
    assert times == sorted(times)  # never two at once

    add_to_queue(project.paths, project.run("b"))
    assert states(project) == {"a": "done", "c": "done", "gone": "failed", "b": "waiting"}
    with pytest.raises(UsageError) as caught:
        add_to_queue(project.paths, project.run("a"))
    assert caught.value.code == "queue.finished"


def test_or_the_queue_stops_there_and_started_again_goes_on_with_the_next(project, made, work):
    made("a", **SHORT, fail=3), made("b", **SHORT)
    set_on_error(project.paths, "stop")
    with pytest.raises(LangwrightError) as caught:
        work()
    assert caught.value.code == "queue.halted"
    assert states(project) == {"a": "failed", "b": "waiting"}
    assert work() == {"done": ["b"], "failed": []}


def test_a_stopped_run_is_gone_on_with(project, made, work):
    run = made("a", **ENDLESS)

    def stop_it(_context):
        until(lambda: trains(run), "it does not train")
        send(run.folder, "stop")

    with pytest.raises(Stopped, match="Run a was stopped, and the queue with it") as caught:
        work(stop_it)
    assert caught.value.exit_code == 3
    assert states(project) == {"a": "waiting"}
    shorten(run)
    assert work() == {"done": ["a"], "failed": []}
    assert read_spec(run.folder).attempt == 2


def test_a_run_that_trains_already_is_waited_for(project, made, work):
    other = create_run(project.paths, project.recipe, "other")
    prepare_job(other.folder, "train", project.root, {"steps": 30, "pause": 0.01})
    run = made("a", **SHORT)
    process = resume_training(other).process
    assert work() == {"done": ["a"], "failed": []}
    process.wait(DEADLINE)
    (_, first_end), (second_start, _) = spans(other, run)
    assert first_end <= second_start


def test_one_that_the_person_trained_to_its_end_meanwhile_is_done(project, made, work):
    run = made("a", **SHORT)
    resume_training(run).process.wait(DEADLINE)
    assert work() == {"done": ["a"], "failed": []}
    assert read_spec(run.folder).attempt == 1


# --- the worker -----------------------------------------------------------------------------------------------------


def test_it_needs_something_to_train(project):
    with pytest.raises(UsageError) as caught:
        start_queue(project)
    assert caught.value.code == "queue.empty"
    assert not stop_queue(project.paths)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # nobody waits for the queue's process
def test_stopped_it_saves_the_run_which_waits_again(project, made, cli):
    run = made("a", **ENDLESS)
    made("b", **SHORT)
    out, told = cli("queue", project.root, "--start", "--json")
    assert json.loads(out)["at_work"]
    assert "--stop" in told
    until(lambda: trains(run), "it does not train")
    assert states(project) == {"a": "running", "b": "waiting"}
    with pytest.raises(AlreadyRunningError):
        start_queue(project)
    with pytest.raises(UsageError) as caught:
        remove_from_queue(project.paths, "a")
    assert caught.value.code == "queue.busy"
    found = json.loads(cli("queue", project.root, "--stop", "--json")[0])
    assert not found["at_work"]
    assert [entry["state"] for entry in found["runs"]] == ["waiting", "waiting"]
    end = ended(queue_folder(project.paths))
    assert (end.outcome, end.exit_code) == ("stopped", 3)
    assert ended(run.folder).outcome == "stopped"
    assert run.checkpoints()


def test_killed_it_leaves_the_run_at_work_and_follows_it_when_started_again(project, made):
    run = made("a", **ENDLESS)
    second = made("b", **SHORT)
    process = start_queue(project).process
    until(lambda: trains(run), "it does not train")
    process.kill()
    process.wait(DEADLINE)
    assert not queue_at_work(project.paths)
    assert states(project)["a"] == "running"  # its worker lives
    again = start_queue(project)
    until(lambda: "queue.run" in told(again.folder, 2), "it does not follow the run")
    send(run.folder, "stop")
    assert again.process.wait(DEADLINE) == 3
    assert states(project) == {"a": "waiting", "b": "waiting"}
    assert (read_spec(run.folder).attempt, read_spec(second.folder).attempt) == (1, 0)


def test_after_a_loss_of_both_the_run_is_resumed(project, made, monkeypatch):
    monkeypatch.setattr(liveness, "STALE_SECONDS", 0.0)
    run = made("a", **ENDLESS)
    process = start_queue(project).process
    until(lambda: trains(run), "it does not train")
    process.kill()
    process.wait(DEADLINE)
    kill(run.folder)
    until(lambda: not trains(run), "it still trains")
    entry = queue_standing(project.paths).find("a")
    assert (entry.state, entry.why) == ("waiting", queueing.INTERRUPTED)
    shorten(run)
    assert start_queue(project).process.wait(DEADLINE) == 0
    assert states(project) == {"a": "done"}
    assert read_spec(run.folder).attempt == 2


def test_a_run_that_failed_while_the_queue_was_away_is_not_tried_again(project, made, work):
    run = made("a", **SHORT, fail=3)
    with queue_file.changing_queue(project.paths) as queue:
        queue.find("a").state, queue.find("a").attempt = "running", 1
    resume_training(run).process.wait(DEADLINE)
    assert work() == {"done": [], "failed": ["a"]}
    assert read_spec(run.folder).attempt == 1


# --- the command line -----------------------------------------------------------------------------------------------


def test_on_the_command_line(project, cli):
    _, told = cli("queue", project.root)
    assert "empty" in told
    _, told = cli("queue", project.root, "--add", "wide", "--set", "training.max_steps=7", "--on-error", "stop")
    assert "Made run wide" in told
    assert project.run("wide").recipe.training.max_steps == 7
    found = json.loads(cli("queue", project.root, "--json")[0])
    assert found == {
        "at_work": False,
        "on_error": "stop",
        "runs": [{"run": "wide", "state": "waiting", "code": "", "why": ""}],
    }
    assert "wide  waiting" in cli("queue", project.root)[0]
    cli("queue", project.root, "--add", "wide", expect=2)
    cli("queue", project.root, "--on-error", "maybe", expect=2)
    cli("queue", project.root, "--start", "--stop", expect=2)
    cli("queue", project.root, "--set", "training.max_steps=7", expect=2)
    cli("queue", project.root, "--add", "wide", "--set", "training.max_steps=9", expect=2)
    assert "empty" in cli("queue", project.root, "--remove", "wide")[1]
    cli("queue", project.root, "--start", expect=2)
    assert "not at work" in cli("queue", project.root, "--stop")[1]
