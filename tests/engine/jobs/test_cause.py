"""Why a worker that is gone has ended: what was seen, said in words."""

from __future__ import annotations

import json
import signal
import time

import psutil
import pytest

from engine.jobs import JobSpec, cause, ended
from engine.jobs.cause import cause_of_death, launch_evidence, note_stop_by_hand
from engine.jobs.follow import TAIL_BYTES, Follower, log_tail
from engine.jobs.liveness import Pulse, note_launch
from engine.jobs.spec import write_spec

SEGFAULT = "Fatal Python error: Segmentation fault\n\nCurrent thread 0x1 (most recent call first):\n"


@pytest.fixture
def job(tmp_path):
    """A job whose first attempt has beaten and is gone."""
    write_spec(tmp_path, JobSpec(kind="train", project="..", attempt=1))
    (tmp_path / "log.txt").write_text("Hello.\n")
    note_launch(tmp_path, 1, 1, launch_evidence(tmp_path))
    pulse = Pulse(tmp_path, 1)
    pulse.start()
    pulse.stop()
    return tmp_path


def test_nothing_to_go_by_is_said_as_it_is(job):
    assert cause_of_death(job, 1).code == "job.killed"
    assert "without a word" in ended(job).text


def test_a_crash_leaves_its_last_words(job):
    with (job / "log.txt").open("a") as log:
        log.write(SEGFAULT)
    end = ended(job)
    assert (end.code, end.outcome) == ("job.crashed", "killed")
    assert "segmentation fault" in end.text
    assert "last checkpoint" in end.remedy


def test_a_crash_of_an_earlier_attempt_explains_nothing(job):
    with (job / "log.txt").open("a") as log:
        log.write(SEGFAULT)
    note_launch(job, 2, 1, launch_evidence(job))
    assert cause_of_death(job, 2).code == "job.killed"


def test_memory_that_ran_out_is_counted_by_the_system(job, monkeypatch):
    kills = cause.memory_kills()
    monkeypatch.setattr(cause, "memory_kills", lambda: kills + 1)
    assert cause_of_death(job, 1, -signal.SIGKILL).code == "job.memory-killed"
    assert "fewer passages" in ended(job).remedy


def test_a_library_that_got_no_memory_says_so(job):
    with (job / "log.txt").open("a") as log:
        log.write("terminate called after throwing an instance of 'std::bad_alloc'\n")
    assert cause_of_death(job, 1).code == "job.memory-killed"


def test_a_machine_that_was_off_is_known_by_its_start(job, monkeypatch):
    monkeypatch.setattr(psutil, "boot_time", lambda: time.time() + 60)
    assert ended(job).code == "job.machine-off"


def test_who_asked_for_it_is_told_so(job):
    note_stop_by_hand(job, 1)
    assert ended(job).code == "job.stopped-now"
    write_spec(job, JobSpec(kind="train", project="..", attempt=2))
    assert cause_of_death(job, 2).code == "job.killed"


@pytest.mark.parametrize(
    ("exit_code", "code", "words"),
    [
        (-signal.SIGKILL, "job.killed", "memory ran out"),
        (-signal.SIGSEGV, "job.crashed", "egmentation"),
        (-signal.SIGTERM, "job.killed", "signal 15"),
        (1, "job.killed", "without a word"),
    ],
)
def test_who_started_it_knows_how_its_process_ended(job, exit_code, code, words):
    follower = Follower(job)
    follower.exit_code = exit_code
    end = follower.poll().end
    follower.close()
    assert end.code == code
    assert words in end.text


@pytest.mark.parametrize("torn", ["", "{", "[]", '{"attempt": "x"}'])
def test_torn_notes_are_no_evidence(job, torn):
    for name in ("launched.json", "stopped.json", "heartbeat"):
        (job / name).write_text(torn)
    assert cause_of_death(job, 1).code == "job.killed"


def test_the_counters_of_the_system_are_read(tmp_path, monkeypatch):
    file = tmp_path / "vmstat"
    file.write_text("nr_free_pages 1\noom_kill 7\n")
    monkeypatch.setattr(cause, "_COUNTERS", (file, tmp_path / "none"))
    assert cause.memory_kills() == 7
    assert json.loads(json.dumps(launch_evidence(tmp_path)))["out_of_memory"] == 7


def test_a_long_log_is_read_at_its_end(job):
    (job / "log.txt").write_bytes(b"x" * 3 * TAIL_BYTES + b"\n" + "ünd\n".encode() * 3)
    assert log_tail(job, 2) == "ünd\nünd\n"
