"""The whole way on the command line, with real worker processes and settings so small that it takes seconds."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from engine.jobs import Follower, read_spec
from engine.project import Run

SMALL = (
    "tokenizer.vocab_size=300",
    "model.architecture.num_hidden_layers=1",
    "model.architecture.hidden_size=32",
    "model.architecture.num_attention_heads=2",
    "model.architecture.max_position_embeddings=32",
    "training.device=cpu",
    "training.num_threads=1",
    "training.batch_size=4",
    "training.max_steps=12",
    "training.eval_steps=6",
    "training.save_steps=4",
    "training.sample_tokens=4",
)


def assignments(*extra: str) -> list[str]:
    return [part for text in (*SMALL, *extra) for part in ("--set", text)]


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """A folder as a person might have it: texts, a table with a broken row, and a picture that calls itself text."""
    folder = tmp_path / "texts"
    folder.mkdir()
    for number in range(24):
        words = "\n".join(
            f"The {a} {number} goes by the {b}." for a in ("fox", "owl") for b in ("river", "wood", "town")
        )
        (folder / f"tale-{number:02}.txt").write_text(words * 4, encoding="utf-8")
    (folder / "more.jsonl").write_text('{"text": "A line of its own about the sea."}\nnot json\n', encoding="utf-8")
    (folder / "rows.csv").write_text(
        'text,year\n"The hill is high.",1900\n"The hill, again",1901,8,9\n', encoding="utf-8"
    )
    (folder / "picture.txt").write_bytes(bytes(range(256)) * 40)
    return folder


@pytest.fixture
def spawn():
    """A command in a process of its own; whatever is left running at the end is ended."""
    started: list[subprocess.Popen[str]] = []

    def start(*arguments: object) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", "engine.cli", *map(str, arguments)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        started.append(process)
        return process

    yield start
    for process in started:
        if process.poll() is None:
            process.kill()
        process.communicate()


def wait_for_step(run: Path, step: int, seconds: float = 60.0) -> None:
    """Wait until the run's present attempt has told of a step beyond ``step``."""
    until = time.monotonic() + seconds
    while not (run / "job.json").exists() and time.monotonic() < until:
        time.sleep(0.05)
    follower = Follower(run)
    try:
        while time.monotonic() < until:
            update = follower.poll()
            assert update.end is None or update.end.outcome == "stopped", update.end
            metrics = follower.metrics
            attempt = read_spec(run).attempt
            if len(metrics) and metrics.last("step") > step and metrics.last("segment") == attempt:
                return
            time.sleep(0.05)
    finally:
        follower.close()
    raise AssertionError(f"no step beyond {step} in {seconds} s")


def last_step(run: Path) -> float:
    follower = Follower(run)
    try:
        follower.poll()
        return follower.metrics.last("step")
    finally:
        follower.close()


def test_from_a_folder_of_text_to_a_model_that_others_can_open(tmp_path: Path, texts: Path, cli):
    project = tmp_path / "my model"
    out, _ = cli("new", project, "--name", "Tales", "--set", "training.seed=5")
    assert "Tales" in out

    out, err = cli("import", project, texts, "--licence", "CC0")
    assert "26 new documents" in out
    assert "1 broken row" in out or "2 broken rows" in out
    assert "picture.txt" in err
    assert "more.jsonl" in err

    recipe = project / "recipe.toml"
    recipe.write_text("# my own words\n" + recipe.read_text(encoding="utf-8"), encoding="utf-8")
    out, err = cli("run", project, *assignments())
    assert "The text is not cleaned yet." in err
    assert "Nothing is trained yet." in err
    assert "bits per byte" in out
    kept = recipe.read_text(encoding="utf-8")
    assert kept.startswith("# my own words\n")
    assert "max_steps = 12" in kept
    assert "seed = 5" in kept

    status = json.loads(cli("status", project, "--json")[0])
    states = {name: station["state"] for name, station in status["stations"].items()}
    assert states == dict.fromkeys(("import", "clean", "tokenizer", "model", "train", "evaluate", "play"), "ready") | {
        "share": "empty"
    }
    assert [(run["run"], run["state"], run["step"]) for run in status["runs"]] == [("run-1", "done", 12)]

    attempts = {path: json.loads(path.read_text())["attempt"] for path in project.rglob("job.json")}
    out, _ = cli("run", project)
    assert out.count("up to date") == 4
    assert {path: json.loads(path.read_text())["attempt"] for path in project.rglob("job.json")} == attempts

    figures = json.loads(cli("evaluate", project, "run-1", "--split", "test", "--checkpoint", "last", "--json")[0])
    assert figures["split"] == "test"
    assert figures["step"] == 12
    assert {"checkpoint", "tokens", "loss", "perplexity", "bits_per_byte"} <= figures.keys()
    assert 0 < figures["loss"] < 8

    asked = ("generate", project, "last", "--prompt", "The fox ", "--tokens", "20", "--seed", "3")
    first, err = cli(*asked)
    assert first.startswith("The fox ")
    assert len(first) > len("The fox \n")
    assert "seed 3" in err
    assert cli(*asked)[0] == first
    assert cli(*asked[:-1], "4")[0] != first

    target = tmp_path / "export"
    cli("export", project, "run-1", "--format", "huggingface", "--to", target)
    assert {"config.json", "model.safetensors", "tokenizer.json"} <= {path.name for path in target.iterdir()}


@pytest.fixture
def ready(tmp_path: Path, make_project) -> Path:
    """A project with tokens, nothing trained; nobody holds it."""
    project = make_project("training.max_steps=12", "training.eval_steps=6", "training.save_steps=4")
    project.close()
    return project.root


def test_a_long_run_is_stopped_resumed_paused_branched_and_pruned(ready: Path, cli, spawn):
    run = ready / "runs" / "long"
    training = spawn("train", ready, "--run", "long", "--set", "training.max_steps=1000000")
    wait_for_step(run, 3)
    told = json.loads(cli("runs", ready, "--json")[0])["runs"]
    assert [(one["run"], one["state"]) for one in told] == [("long", "training")]
    assert json.loads(cli("status", ready, "--json")[0])["stations"]["train"]["state"] == "running"
    out, _ = cli("stop", ready, "long")
    _, err = training.communicate(timeout=60)
    assert training.returncode == 3
    assert "langwright resume" in err
    stopped = Run(run).checkpoint("last").step
    assert f"saved at step {stopped}" in out
    assert "not at work" in cli("stop", ready, "long")[1]

    assert "branch" in cli("resume", ready, "long", "--set", "training.learning_rate=0.1", expect=2)[1]
    resumed = spawn("resume", ready, "long", "--set", "training.num_threads=1", "--json")
    wait_for_step(run, stopped)
    assert "paused" in cli("pause", ready, "long")[0]
    assert json.loads(cli("runs", ready, "--json")[0])["runs"][0]["state"] == "paused"
    assert "paused" in cli("pause", ready, "long")[0]
    joined = spawn("resume", ready, "long")
    wait_for_step(run, last_step(run))
    cli("stop", ready, "long")
    for process in (resumed, joined):
        out, err = process.communicate(timeout=60)
        assert process.returncode == 3, out + err
        assert ("at work already" in err) == (process is joined)
    last = Run(run).checkpoint("last").step
    assert last > stopped

    figures = json.loads(
        cli("branch", ready, "long", "--checkpoint", last, "--run", "b", "--set", f"training.max_steps={last + 4}",
            "--json")[0]
    )  # fmt: skip
    assert figures["run"] == "b"
    assert figures["steps"] == last + 4
    assert {"tokens", "seconds", "tokens_per_second", "train_loss", "validation_loss", "peak_memory_bytes"} <= set(
        figures
    )
    assert figures["checkpoint"] == last + 4
    assert Run(ready / "runs" / "b").inputs.parent.step == last

    steps = [info.step for info in Run(run).checkpoints()]
    pinned = json.loads(cli("checkpoints", ready, "long", "--pin", steps[0], "--json")[0])["checkpoints"]
    assert [one["pinned"] for one in pinned] == [step == steps[0] for step in steps]
    cli("checkpoints", ready, "long", "--unpin", steps[0])
    cli("checkpoints", ready, "long", "--delete", steps[0])
    assert [info.step for info in Run(run).checkpoints()] == steps[1:]
    assert any((ready / "trash").iterdir())


def test_a_run_outlives_its_project_being_moved_cleaned_and_tokenised_anew(
    ready: Path, cli, retokenise, tmp_path: Path
):
    from engine.project import Project

    cli("train", ready, "--run", "old")
    asked = ("old", "--prompt", "The ", "--tokens", "8", "--seed", "1")
    text = cli("generate", ready, *asked)[0]
    loss = json.loads(cli("evaluate", ready, "old", "--json")[0])["loss"]
    moved = tmp_path / "elsewhere" / "moved"
    moved.parent.mkdir()
    shutil.move(ready, moved)
    with Project.open(moved) as project:
        retokenise(
            project, {"train": ["Quite another text, of other words. "] * 60, "validation": ["Other."], "test": [""]}
        )
    assert json.loads(cli("status", moved, "--json")[0])["stations"]["train"]["state"] == "stale"

    assert cli("generate", moved, *asked)[0] == text
    assert json.loads(cli("evaluate", moved, "old", "--json")[0])["loss"] == pytest.approx(loss, abs=1e-6)
    out, err = cli("resume", moved, "old")
    assert "finished" in err
    assert "12 steps" in out
    cli("branch", moved, "old", "--checkpoint", "last", "--run", "further", "--set", "training.max_steps=16")
    cli("export", moved, "old", "--to", tmp_path / "out")
    assert (tmp_path / "out" / "model.safetensors").exists()
