"""What becomes of a worker at a log-out, with a stand-in for loginctl."""

from __future__ import annotations

import os
import sys

import pytest

from engine.hardware import logout

pytestmark = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="Linux asks, the others are known")

SERVICE = "0::/user.slice/user-1000.slice/user@1000.service/app.slice/app-langwright-7.scope\n"
SESSION = "0::/user.slice/user-1000.slice/session-2.scope\n"


@pytest.fixture
def system(tmp_path, monkeypatch):
    """``system(group, answer)``: a process of that control group, and a loginctl with that answer."""

    def make(group: str, answer: str) -> None:
        (tmp_path / "cgroup").write_text(group)
        program = tmp_path / "loginctl"
        program.write_text(f'#!/bin/sh\necho "$@" > {tmp_path}/asked\n{answer}\n')
        program.chmod(0o755)
        monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
        monkeypatch.setattr(logout, "CGROUP", tmp_path / "cgroup")

    return make


@pytest.mark.parametrize(
    ("group", "answer", "outlook", "asked"),
    [
        (SERVICE, "echo Linger=yes", "lives", "Linger"),
        (SERVICE, "echo Linger=no", "ends", "Linger"),
        (SESSION, "echo KillUserProcesses=no", "lives", "KillUserProcesses"),
        (SESSION, "echo KillUserProcesses=yes", "ends", "KillUserProcesses"),
        (SESSION, "exit 1", "unknown", "KillUserProcesses"),
        (SERVICE, "echo", "unknown", "Linger"),
    ],
)
def test_it_is_asked_for_what_the_process_belongs_to(system, tmp_path, group, answer, outlook, asked):
    system(group, answer)
    assert logout.after_log_out() == outlook
    assert asked in (tmp_path / "asked").read_text()


def test_what_belongs_to_no_session_lives_on(system):
    system("0::/system.slice/docker-1.scope\n", "exit 1")
    assert logout.after_log_out() == "lives"


def test_a_session_manager_that_hangs_is_not_waited_for(system, monkeypatch):
    system(SESSION, "exec sleep 30")
    monkeypatch.setattr(logout, "ANSWER_SECONDS", 0.05)
    assert logout.after_log_out() == "unknown"


def test_without_anybody_to_ask(system, monkeypatch, tmp_path):
    system(SESSION, "")
    monkeypatch.setenv("PATH", str(tmp_path / "none"))
    assert logout.after_log_out() == "unknown"
    monkeypatch.setattr(logout, "CGROUP", tmp_path / "gone")
    assert logout.after_log_out() == "unknown"
