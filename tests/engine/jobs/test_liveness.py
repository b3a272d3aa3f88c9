"""Is the worker alive? Told from outside, whatever became of it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time

import filelock
import pytest

from engine.jobs import liveness
from engine.jobs.liveness import AlreadyRunningError, Pulse, life, note_launch

HOLDER = """
import sys, time
from pathlib import Path
from engine.jobs.liveness import Pulse
Pulse(Path(sys.argv[1]), 1).start()
print("beating", flush=True)
time.sleep(600)
"""


@pytest.fixture
def holder(tmp_path):
    """Another process that holds the job and beats."""
    command = [sys.executable, "-c", HOLDER, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline() == "beating\n"
        yield process
        process.kill()


def beat(folder, attempt=1, age=0.0, pid=1, ended=False):
    values = {"attempt": attempt, "pid": pid, "time": time.time() - age, "ended": ended}
    (folder / "heartbeat").write_text(json.dumps(values))


def test_never_started(tmp_path):
    assert life(tmp_path, 0).state == "none"
    assert not life(tmp_path, 0).running


def test_a_pulse_is_seen_and_its_end_at_once(tmp_path):
    pulse = Pulse(tmp_path, 1)
    pulse.start()
    assert life(tmp_path, 1).state == "alive"
    assert life(tmp_path, 1).pid == os.getpid()
    pulse.stop()
    assert life(tmp_path, 1).state == "gone"


def test_it_beats_every_second(tmp_path, monkeypatch):
    monkeypatch.setattr(liveness, "BEAT_SECONDS", 0.02)
    pulse = Pulse(tmp_path, 1)
    pulse.start()
    first = json.loads((tmp_path / "heartbeat").read_text())["time"]
    deadline = time.monotonic() + 5
    while json.loads((tmp_path / "heartbeat").read_text() or "{}").get("time", first) <= first:
        assert time.monotonic() < deadline
        time.sleep(0.01)
    pulse.stop()


def test_a_second_worker_is_refused(tmp_path, holder):
    with pytest.raises(AlreadyRunningError, match="already busy") as caught:
        Pulse(tmp_path, 1).start()
    assert caught.value.code == "job.running"
    for probe in (False, True):
        seen = life(tmp_path, 1, probe=probe)
        assert (seen.state, seen.pid) == ("alive", holder.pid)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_death_by_sigkill_is_known_within_two_seconds(tmp_path, holder):
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    started = time.monotonic()
    while life(tmp_path, 1).running:
        assert time.monotonic() - started < 2.5
        time.sleep(0.05)
    assert life(tmp_path, 1, probe=True).state == "gone"
    pulse = Pulse(tmp_path, 2)  # and the next one may begin
    pulse.start()
    pulse.stop()


def test_a_fresh_beat_of_a_process_that_is_gone_is_no_sign_of_life(tmp_path):
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    beat(tmp_path, age=0, pid=dead.pid)
    assert life(tmp_path, 1).state == "gone"
    held = filelock.FileLock(tmp_path / "job.lock")
    with held:  # a process of another machine, whose number means nothing here
        assert life(tmp_path, 1).state == "alive"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGSTOP")
def test_a_hung_worker_holds_its_lock_and_does_not_beat(tmp_path, holder):
    holder.send_signal(signal.SIGSTOP)
    beat(tmp_path, age=30, pid=holder.pid)
    assert life(tmp_path, 1).state == "alive"
    beat(tmp_path, age=61, pid=holder.pid)
    assert life(tmp_path, 1).state == "hung"
    assert life(tmp_path, 1).running
    (tmp_path / "heartbeat").write_text("")  # torn, but the lock is held
    assert life(tmp_path, 1).state == "alive"
    holder.send_signal(signal.SIGCONT)


def test_an_old_beat_without_a_lock_is_gone_and_a_clock_set_back_harms_nothing(tmp_path):
    beat(tmp_path, age=3)
    assert life(tmp_path, 1).state == "gone"
    beat(tmp_path, age=-3600)
    assert life(tmp_path, 1).state == "gone"


def test_a_beat_of_an_earlier_attempt_says_nothing_about_this_one(tmp_path):
    beat(tmp_path, attempt=1)
    assert life(tmp_path, 2).state == "gone"
    note_launch(tmp_path, 2, os.getpid())
    assert life(tmp_path, 2).state == "starting"
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    note_launch(tmp_path, 2, dead.pid)
    assert life(tmp_path, 2).state == "gone"


def test_just_asked_for_is_starting(tmp_path):
    (tmp_path / "job.json").write_text("{}")
    assert life(tmp_path, 1).state == "starting"
    os.utime(tmp_path / "job.json", (time.time() - 10,) * 2)
    assert life(tmp_path, 1).state == "gone"


@pytest.mark.parametrize("content", ["", "{", "[]", '{"attempt": 1}', '{"attempt": 1, "time": "soon", "pid": null}'])
def test_a_torn_beat_is_not_trusted(tmp_path, content):
    (tmp_path / "heartbeat").write_text(content)
    assert life(tmp_path, 1).state == "gone"
