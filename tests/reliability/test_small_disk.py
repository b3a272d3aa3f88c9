"""A training on a disk that really fills up: a file system of a few megabytes, mounted for the test (needs root).

    pytest -m campaign tests/reliability/test_small_disk.py

Results are in RESULTS.md. Without root, a full disk is played in ``tests/engine/training/test_trouble.py``.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading

import pytest

from engine.checkpoints import load_checkpoint
from engine.jobs import context as job_context
from engine.jobs import send
from engine.project import create_run
from engine.training import loop

pytestmark = pytest.mark.campaign


@pytest.fixture
def small_disk(tmp_path):
    """Twelve megabytes where the project is to lie."""
    folder = tmp_path / "project"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=12m", "none", str(folder)]
    if not sys.platform.startswith("linux") or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("mounting needs Linux and root")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


def test_a_small_full_disk_pauses_the_run_and_costs_nothing(small_disk, make_project, train_here, monkeypatch):
    monkeypatch.setattr(job_context, "COMMAND_SECONDS", 0.0)
    monkeypatch.setattr(loop, "POLL_SECONDS", 0.01)
    project = make_project("training.max_steps=200", "training.save_total_limit=1000", "training.eval_steps=1000")
    run = create_run(project.paths, project.recipe, "first")
    loaded_while_full = []

    def make_room():
        loaded_while_full.append(load_checkpoint(run.folder).step)
        for info in run.checkpoints()[:-2]:
            shutil.rmtree(info.folder)
        send(run.folder, "resume")

    real = loop.Loop._pause

    def pause(self, **why):
        helper = threading.Timer(0.1, make_room)
        helper.start()
        real(self, **why)
        helper.join()

    monkeypatch.setattr(loop.Loop, "_pause", pause)
    attempt = train_here(run)
    assert attempt.result["steps"] == 200
    paused = [event.values for event in attempt.of_kind("paused")]
    assert len(paused) >= 1
    assert {event["code"] for event in paused} == {"checkpoint.disk-full"}
    assert all(event["step"] - step <= 10 for event, step in zip(paused, loaded_while_full, strict=True))
    assert load_checkpoint(run.folder).step == 200
    assert attempt.metrics.column("step").tolist() == list(range(1, 201))
    print(f"{len(paused)} pauses, at steps {[event['step'] for event in paused]}; loaded then: {loaded_while_full}")
