"""Whether projects are still there, whatever their drives do."""

from __future__ import annotations

import sys
import threading
import time
from pathlib import Path

import pytest

from engine.jobs import prepare_job, start_job
from engine.project import Project
from studio.state.presence import Presence, look_at


def test_what_is_there_and_what_is_gone(tmp_path):
    Project.create(tmp_path / "here").close()
    seen = look_at([tmp_path / "gone", tmp_path / "here"])
    assert seen == [Presence(tmp_path / "gone", "missing"), Presence(tmp_path / "here", "there")]
    assert look_at([]) == []


def test_a_drive_that_does_not_answer_holds_up_nobody(tmp_path, monkeypatch):
    Project.create(tmp_path / "here").close()
    answered = threading.Event()
    real = Path.is_file

    def is_file(path):
        if "drive" in path.parts:
            answered.wait(30)
        return real(path)

    monkeypatch.setattr(Path, "is_file", is_file)
    began = time.monotonic()
    seen = look_at([tmp_path / "drive" / "far", tmp_path / "here"], seconds=0.2)
    assert time.monotonic() - began < 5
    answered.set()
    assert [presence.state for presence in seen] == ["silent", "there"]


@pytest.mark.usefixtures("fake_workers")
def test_what_is_at_work_there_is_told(tmp_path):
    Project.create(tmp_path / "busy").close()
    folder = tmp_path / "busy" / "jobs" / "import"
    prepare_job(folder, "import", tmp_path / "busy", {"steps": 100_000})
    process = start_job(folder)
    try:
        assert look_at([tmp_path / "busy"], seconds=10)[0].working == ("import",)
    finally:
        process.kill()
        process.wait()


@pytest.fixture
def fake_workers(monkeypatch):

    worker = Path(__file__).parents[1] / "jobs" / "fake_worker.py"
    monkeypatch.setattr("engine.jobs.launch.worker_command", lambda folder: [sys.executable, str(worker), str(folder)])
