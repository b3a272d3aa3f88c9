"""A run whose project was cleaned and tokenised anew still resumes, is judged, speaks and leaves, by real workers."""

from __future__ import annotations

import shutil
import time

from engine.generation import load_for_generation
from engine.jobs import (
    Follower,
    ended,
    log_tail,
    resume_training,
    running,
    send,
    start_evaluation,
    start_export,
    start_training,
    states,
)
from engine.project import Run
from engine.recipe import GenerationSettings

DEADLINE = 120.0


def wait(started):
    """Until the job has ended and its process is gone."""
    follower = Follower(started.folder)
    deadline = time.monotonic() + DEADLINE
    while (update := follower.poll()).end is None:
        assert time.monotonic() < deadline, log_tail(started.folder)
        time.sleep(0.02)
    started.process.wait(timeout=DEADLINE)
    return update.end


def test_a_run_outlives_its_text_and_its_tokenizer(make_project, retokenise, tmp_path):
    project = make_project("training.max_steps=600", "training.save_steps=300", "training.eval_steps=300")
    started = start_training(project, "old")
    follower = Follower(started.folder)
    while not len(follower.metrics):
        follower.poll()
        assert started.process.poll() is None, log_tail(started.folder)
        time.sleep(0.02)
    assert running(project.paths) == {"train:old": started.folder}
    assert states(project)["train"].state == "running"
    send(started.folder, "stop")
    assert wait(started).outcome == "stopped"
    assert running(project.paths) == {}

    retokenise(project, {split: ["Quite another text, with ÄÖÜ.\n"] * 80 for split in ("train", "validation", "test")})
    shutil.rmtree(project.paths.clean)
    shutil.rmtree(project.paths.tokenizer)
    assert states(project)["tokenizer"].state == "empty"

    run = Run(started.folder)
    resumed = resume_training(run)
    assert wait(resumed).result["steps"] == 600
    judged = start_evaluation(project.paths, run, checkpoint="last")
    end = wait(judged)
    assert (end.outcome, end.result["step"]) == ("done", 600)
    assert abs(end.result["loss"] - run.checkpoint("last").validation_loss) < 1e-4
    assert load_for_generation(run.folder, "last", device="cpu").generate("The", GenerationSettings(seed=1)).text
    out = tmp_path / "out"
    assert wait(start_export(project.paths, run, project.recipe, checkpoint="last", to=out)).outcome == "done"
    assert (out / "model.safetensors").stat().st_size > 10_000

    again = resume_training(run)
    end = wait(again)
    assert (end.outcome, end.exit_code, end.result["already_finished"]) == ("done", 0, True)
    assert ended(run.folder) == end
