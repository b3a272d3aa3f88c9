"""Keeping the machine awake, with a stand-in for the system's own program."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from engine.hardware import KeepAwake, awake
from engine.jobs import EventWriter, JobContext, JobSpec
from engine.jobs.reader import EventReader

pytestmark = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the stand-in is Linux's")

STAND_IN = """#!/bin/sh
echo "$@" >> "{told}"
{refuse}
exec cat
"""


@pytest.fixture
def inhibitor(tmp_path, monkeypatch):
    """``inhibitor(refuse)``: a systemd-inhibit that notes what it is asked; returns where."""

    def make(refuse: str = "") -> Path:
        told, programs = tmp_path / "told", tmp_path / "bin"
        programs.mkdir()
        told.touch()
        program = programs / "systemd-inhibit"
        program.write_text(STAND_IN.format(told=told, refuse=refuse))
        program.chmod(0o755)
        monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")
        monkeypatch.setattr(awake, "BUS", tmp_path)
        monkeypatch.setattr(awake, "_INHIBITORS", ("systemd-inhibit",))
        return told

    return make


def children() -> list[psutil.Process]:
    return [child for child in psutil.Process().children() if child.name() == "cat"]


def test_it_is_held_between_the_two_and_says_why(inhibitor):
    told = inhibitor()
    with KeepAwake("Training run-1") as held:
        assert held.held
        assert len(children()) == 1
    assert not held.held
    assert children() == []
    assert told.read_text().split(" --") == [
        "--what=sleep:idle", "who=Langwright", "why=Training run-1", "mode=block cat\n",
    ]  # fmt: skip


def test_a_pause_lets_the_machine_sleep(inhibitor):
    inhibitor()
    with KeepAwake("x") as held:
        with held.interrupted():
            assert not held.held
            assert children() == []
        assert held.held


def test_it_ends_with_the_process_however_that_ends(inhibitor):
    inhibitor()
    code = (
        "from pathlib import Path; from engine.hardware import KeepAwake, awake; awake.BUS = Path('.');"
        "awake._INHIBITORS = ('systemd-inhibit',);"
        "k = KeepAwake('x'); print(k.hold(), k._child.pid, flush=True); input()"
    )
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stdin=subprocess.PIPE, text=True)
    held, pid = process.stdout.readline().split()
    child = psutil.Process(int(pid))
    process.kill()
    process.communicate()
    assert held == "True"
    psutil.wait_procs([child], timeout=5)
    assert not child.is_running() or child.status() == psutil.STATUS_ZOMBIE


def test_what_is_refused_is_asked_for_more_modestly_and_then_given_up(inhibitor):
    told = inhibitor("exit 1")
    keeper = KeepAwake("x")
    assert not keeper.hold()
    assert keeper.refused
    assert [line.split()[0] for line in told.read_text().splitlines()] == ["--what=sleep:idle", "--what=idle"]


def test_nothing_is_asked_where_it_is_not_wanted_or_nobody_is_there(inhibitor, monkeypatch, tmp_path):
    told = inhibitor()
    assert not KeepAwake("x", wanted=False).hold()
    monkeypatch.setattr(awake, "BUS", tmp_path / "none")
    keeper = KeepAwake("x")
    assert not keeper.hold()
    assert not keeper.refused
    assert told.read_text() == ""


@pytest.mark.parametrize(("refuse", "code"), [("", "job.awake"), ("exit 1", "job.may-sleep")])
def test_a_job_tells_it_in_words(inhibitor, tmp_path, refuse, code):
    inhibitor(refuse)
    folder = tmp_path / "job"
    folder.mkdir()
    with EventWriter(folder, 1) as events:
        context = JobContext(folder, JobSpec(kind="train", project="."), events)
        with context.keep_awake("Training"):
            pass
    reader = EventReader(folder)
    codes = [event.values.get("code") for event in reader.poll()]
    reader.close()
    assert code in codes
