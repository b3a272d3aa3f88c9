"""A worker's life: what it tells, how it exits, and that there is only one."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time

import pytest

from engine.errors import LangwrightError, UsageError
from engine.jobs import (
    AlreadyRunningError,
    Follower,
    Stopped,
    begin_job,
    ended,
    life,
    log_tail,
    prepare_job,
    raise_if_failed,
    read_spec,
    send,
    start_job,
    stop_now,
)
from engine.jobs.launch import worker_command
from engine.jobs.liveness import Pulse
from engine.jobs.spec import JobSpec, write_spec
from engine.worker import process, registry

DEADLINE = 60.0


@pytest.fixture(autouse=True)
def stays_itself(monkeypatch):
    """The test's own process keeps its priority and its signals."""
    monkeypatch.setattr(process.faulthandler, "enable", lambda: None)
    monkeypatch.setattr(process, "lower_priority", lambda: None)
    monkeypatch.setattr(process, "listen_to_signals", lambda context: None)


@pytest.fixture
def job(tmp_path):
    folder = tmp_path / "jobs" / "probe"
    prepare_job(folder, "probe", tmp_path, {"a": 1})
    write_spec(folder, read_spec(folder).model_copy(update={"attempt": 1}))
    return folder


@pytest.fixture
def do(job, monkeypatch):
    """Run a worker here with ``work`` as the job's function; returns its exit code and how it ended."""

    def do(work):
        monkeypatch.setattr(process, "work_for", lambda kind: work)
        code = process.run_worker(job)
        return code, ended(job)

    return do


def test_done_is_0_with_its_result(do, job):
    def work(context):
        assert life(job, 1).state == "alive"
        assert context.project == job.parents[1]
        assert (context.params, context.attempt) == ({"a": 1}, 1)
        return {"documents": 3}

    code, end = do(work)
    assert (code, end.outcome, end.exit_code, end.result) == (0, "done", 0, {"documents": 3})
    assert life(job, 1).state == "gone"
    assert not (job / "events.db-wal").exists()


def test_no_result_is_an_empty_one(do):
    assert do(lambda context: None)[1].result == {}


def failing(error):
    def work(_context):
        raise error

    return work


@pytest.mark.parametrize(
    ("error", "code", "outcome", "name"),
    [
        (LangwrightError("No.", remedy="Do.", code="a.b", n=1), 1, "failed", "a.b"),
        (UsageError("No.", remedy="Do.", code="a.c"), 2, "failed", "a.c"),
        (Stopped("Stopped.", steps=4), 3, "stopped", "job.stopped"),
        (MemoryError("no room"), 1, "failed", "job.memory"),
        (ValueError("what?"), 1, "failed", "job.unexpected"),
    ],
)
def test_each_end_has_its_code_and_its_words(do, error, code, outcome, name, capsys):
    exit_code, end = do(failing(error))
    assert (exit_code, end.exit_code, end.outcome, end.code) == (code, code, outcome, name)
    assert end.text
    assert capsys.readouterr().err
    if isinstance(error, LangwrightError):
        assert (end.text, end.remedy, end.result) == (error.message, error.remedy, error.values)
    if outcome == "failed":
        with pytest.raises(LangwrightError) as caught:
            raise_if_failed(end)
        assert caught.value.exit_code == code
    else:
        raise_if_failed(end)


def test_what_is_unforeseen_leaves_its_traceback_in_the_log(do, capsys):
    do(failing(ValueError("what?")))
    assert "Traceback" in capsys.readouterr().err


def test_a_second_worker_leaves_the_first_alone(job, do):
    first = Pulse(job, 1)
    first.start()
    try:
        code, end = do(failing(AssertionError("must not run")))
    finally:
        first.stop()
    assert (code, end) == (1, None)
    assert not (job / "events.db").exists()


def test_a_folder_that_is_no_job_is_told(tmp_path, capsys):
    assert process.run_worker(tmp_path) == 1
    assert "job.json" in capsys.readouterr().err


def test_an_unknown_kind_is_2(job, capsys):
    assert process.run_worker(job) == 2
    assert "newer Langwright" in capsys.readouterr().err


def test_every_kind_has_its_function():
    for kind in registry.KINDS:
        assert callable(registry.work_for(kind)), kind


def test_stop_by_command_ends_with_3(do, job):
    def work(context):
        send(job, "stop")
        deadline = time.monotonic() + 5
        while time.monotonic() < deadline:
            context.check()

    assert do(work)[0] == 3


# Real processes -------------------------------------------------------------------------------------------------


def wait_for_end(folder):
    follower = Follower(folder)
    deadline = time.monotonic() + DEADLINE
    while (update := follower.poll()).end is None:
        assert time.monotonic() < deadline, log_tail(folder)
        time.sleep(0.02)
    return update.end


def test_a_real_worker_says_how_it_ended(tmp_path):
    prepare_job(tmp_path / "job", "no-such-kind", tmp_path)
    assert ended(tmp_path / "job") is None
    with start_job(tmp_path / "job") as worker:
        end = wait_for_end(tmp_path / "job")
        assert worker.wait(timeout=DEADLINE) == end.exit_code == 2
    assert (end.outcome, end.code) == ("failed", "job.unknown-kind")
    assert "no-such-kind" in log_tail(tmp_path / "job")
    assert read_spec(tmp_path / "job").attempt == 1


SLEEPER = """
import sys, time
from pathlib import Path
from engine.worker import process
def work(context):
    context.phase("sleeping", "Sleeping")
    while True:
        context.check()
        time.sleep(0.02)
process.work_for = lambda kind: work
sys.exit(process.run_worker(Path(sys.argv[1])))
"""


def test_of_two_requests_at_once_the_winner_keeps_its_own_arguments(tmp_path, monkeypatch):
    folder = tmp_path / "jobs" / "sleep"
    command = [sys.executable, "-P", "-c", SLEEPER]
    monkeypatch.setattr("engine.jobs.launch.worker_command", lambda job: [*command, str(job)])
    won = {}

    def ask(number):
        with contextlib.suppress(AlreadyRunningError):
            won[number] = begin_job(folder, "sleep", tmp_path, {"number": number})

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    try:
        assert [read_spec(folder).params["number"]] == list(won)
    finally:
        for worker in won.values():
            worker.kill()
            worker.wait()


@pytest.fixture
def sleeper(tmp_path, monkeypatch):
    """A job whose real worker does nothing until it is stopped."""
    folder = tmp_path / "jobs" / "sleep"
    command = [sys.executable, "-P", "-c", SLEEPER]
    monkeypatch.setattr("engine.jobs.launch.worker_command", lambda job: [*command, str(job)])
    prepare_job(folder, "sleep", tmp_path)
    started = []

    def start():
        started.append(start_job(folder))
        follower = Follower(folder)
        deadline = time.monotonic() + DEADLINE
        while not any(event.kind == "phase" for event in follower.poll().events if event.segment == len(started)):
            assert time.monotonic() < deadline, log_tail(folder)
            time.sleep(0.02)
        return folder, started[-1]

    yield start
    for process_ in started:
        process_.kill()
        process_.wait()


def test_a_double_start_is_refused(sleeper):
    folder, worker = sleeper()
    with pytest.raises(AlreadyRunningError) as caught:
        start_job(folder)
    assert caught.value.values["pid"] == worker.pid
    with pytest.raises(AlreadyRunningError):
        prepare_job(folder, "sleep", folder.parents[1])
    assert read_spec(folder).attempt == 1


def test_of_many_starts_at_once_one_wins(tmp_path, sleeper, monkeypatch):
    folder = tmp_path / "jobs" / "sleep"
    won, lost = [], []

    def start():
        try:
            won.append(start_job(folder))
        except AlreadyRunningError as error:
            lost.append(error)

    threads = [threading.Thread(target=start) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(won), len(lost)) == (1, 5)
    won[0].kill()
    won[0].wait()


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
@pytest.mark.parametrize("by", ["command", "SIGTERM", "SIGINT", "SIGHUP"])
def test_a_stop_is_3_however_it_comes(sleeper, by):
    folder, worker = sleeper()
    if by == "command":
        send(folder, "stop")
    else:
        worker.send_signal(getattr(signal, by))
    assert worker.wait(timeout=DEADLINE) == 3
    assert wait_for_end(folder).outcome == "stopped"


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
def test_killed_is_told_and_the_next_attempt_starts(sleeper):
    folder, worker = sleeper()
    follower = Follower(folder)
    follower.poll()
    assert stop_now(folder)
    worker.wait()
    end = wait_for_end(folder)
    assert (end.outcome, end.code, end.exit_code) == ("killed", "job.stopped-now", 1)
    with pytest.raises(LangwrightError, match="by hand"):
        raise_if_failed(end)
    assert not stop_now(folder)
    sleeper()
    assert read_spec(folder).attempt == 2
    assert follower.poll().end is None


@pytest.mark.skipif(os.name == "nt", reason="sessions are POSIX")
def test_the_worker_has_a_session_of_its_own_and_steps_back(sleeper):
    folder, worker = sleeper()
    assert os.getsid(worker.pid) == worker.pid != os.getsid(0)
    assert os.getpriority(os.PRIO_PROCESS, worker.pid) >= 10
    assert life(folder, 1).pid == worker.pid


def test_an_engine_folder_in_the_current_one_is_not_run(tmp_path, monkeypatch):
    (tmp_path / "engine").mkdir()
    (tmp_path / "engine" / "__init__.py").write_text("raise SystemExit(77)")
    write_spec(tmp_path, JobSpec(kind="no-such-kind", project=".", attempt=1))
    done = subprocess.run(worker_command(tmp_path), cwd=tmp_path, capture_output=True, timeout=DEADLINE, check=False)
    assert done.returncode == 2
