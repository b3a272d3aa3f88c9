"""Jobs that compute nothing."""

from __future__ import annotations

import sys
from pathlib import Path

import psutil
import pytest

from engine.jobs import Started, prepare_job, start_job

WORKER = Path(__file__).with_name("fake_worker.py")


@pytest.fixture
def fake_workers(monkeypatch):
    """Every job started from here on is a pretended one."""
    monkeypatch.setattr("engine.jobs.launch.worker_command", lambda folder: [sys.executable, str(WORKER), str(folder)])


@pytest.fixture
def job(fake_workers, tmp_path):
    """``job(steps=..., pause=...)``: what starts a pretended job; its workers do not outlive the test."""
    folder, started = tmp_path / "project" / "job", []

    def make(**params):
        def begin() -> Started:
            prepare_job(folder, "train", tmp_path / "project", params)
            process = start_job(folder)
            started.append(process.pid)
            return Started(folder, process)

        return begin

    make.folder = folder
    yield make
    for pid in started:
        if psutil.pid_exists(pid):
            process = psutil.Process(pid)
            process.kill()
            process.wait(5)
