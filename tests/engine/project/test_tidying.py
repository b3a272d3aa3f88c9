"""What a project's files come to, what may go, and a project once more."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from engine.errors import UsageError
from engine.jobs import EventWriter, prepare_job, running
from engine.jobs.liveness import Pulse
from engine.jobs.spec import read_spec, write_spec
from engine.project import Project, create_run, delete_run
from engine.project.duplicating import duplicate
from engine.project.run import empty_trash, step_folder_name
from engine.project.size import PARTS, measure
from engine.project.tidying import move_spare

DEAD = 2**22 + 1
"""Above the highest process number of Linux, and no multiple of four as on Windows."""


def on_disk(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def idle():
    return ()


@pytest.fixture
def project(make_project):
    return make_project()


@pytest.fixture
def run(project):
    run = create_run(project.paths, project.recipe, "first")
    folder = run.checkpoints_folder / step_folder_name(1)
    folder.mkdir()
    (folder / "model.safetensors").write_bytes(b"x" * 1000)
    with EventWriter(run.folder, 1) as events:
        events.event("message", text="hello")
    return run


@pytest.fixture
def orphan(project):
    """Tokens that nobody refers to."""
    folder = project.paths.tokens / "abandoned"
    folder.mkdir()
    (folder / "train.bin").write_bytes(b"t" * 500)
    return folder


def test_the_parts_are_all_there_is(project, run, orphan):
    (project.root / ".clean.4194305-0a1b2c3d.tmp").mkdir()
    (project.root / ".clean.4194305-0a1b2c3d.tmp" / "half.parquet").write_bytes(b"h" * 70)
    (project.root / "notes.txt").write_bytes(b"n" * 30)
    found = measure(project.paths, ())
    assert tuple(found.parts) == PARTS
    assert found.total == sum(len(data) for data in on_disk(project.root).values())
    assert (found.parts["leftovers"], found.parts["trash"]) == (70, 0)
    (first,) = found.runs
    assert (first.name, first.checkpoints) == ("first", 1000)
    assert first.events > 0
    assert first.size == found.parts["runs"]
    assert {t.name: (t.current, t.runs, t.size) for t in found.tokens}["abandoned"] == (False, (), 500)
    used = next(t for t in found.tokens if t.current)
    assert (used.name, used.runs) == (run.inputs.tokens.fingerprint, ("first",))
    assert {(s.kind, s.path, s.size) for s in found.spare} == {
        ("tokens", "tokens/abandoned", 500),
        ("leftover", ".clean.4194305-0a1b2c3d.tmp", 70),
    }


def test_tokens_of_a_run_stay_when_tokenizer_and_text_are_others_even_while_it_lies_in_the_trash(project, run):
    tokens = run.inputs.tokens.fingerprint
    shutil.rmtree(project.paths.tokenizer)
    assert measure(project.paths, ()).spare == ()
    delete_run(project.paths, run)
    found = measure(project.paths, ())
    assert found.spare == ()
    assert found.runs == ()
    with pytest.raises(UsageError, match="needs it"):
        move_spare(project.paths, [f"tokens/{tokens}"], idle)
    empty_trash(project.paths.trash)
    assert [s.path for s in measure(project.paths, ()).spare] == [f"tokens/{tokens}"]


def test_where_a_run_cannot_be_read_no_tokens_are_spare(project, run, orphan):
    (run.folder / "inputs.json").write_text("{torn")
    found = measure(project.paths, ())
    assert found.spare == ()
    assert found.unsure == ("runs/first/inputs.json",)


def test_only_what_the_dead_left_is_a_leftover(project):
    root = project.root
    mine, dead = f".clean.{os.getpid()}-0a1b2c3d.tmp", f".clean.{DEAD}-0a1b2c3d.tmp"
    for name in (mine, dead, ".clean.old", ".gone.old", "runs/.first.old"):
        (root / name).mkdir(parents=True)
        (root / name / "file").write_bytes(b"1")
    found = measure(project.paths, ())
    assert {s.path for s in found.spare} == {dead, ".clean.old"}  # .gone.old is all there is of it


def test_what_is_moved_lies_in_the_trash_and_emptying_it_alone_is_final(project, run, orphan):
    before = on_disk(project.root)
    (moved,) = move_spare(project.paths, ["tokens/abandoned"], idle)
    assert moved.size == 500
    assert not orphan.exists()
    found = measure(project.paths, ())
    assert (found.spare, found.parts["trash"] >= 500) == ((), True)
    (note,) = project.paths.trash.glob("*.json")
    assert json.loads(note.read_text()) == {"from": "tokens/abandoned"}
    assert (note.with_name(note.name.removesuffix(".json")) / "train.bin").read_bytes() == b"t" * 500
    assert empty_trash(project.paths.trash) == found.parts["trash"]
    kept = {name: data for name, data in before.items() if not name.startswith("tokens/abandoned/")}
    assert on_disk(project.root) == kept


def test_nothing_goes_while_the_job_is_at_work(project, orphan):
    assert measure(project.paths, ("tokenizer",)).spare[0].busy == ("tokenizer",)
    with pytest.raises(UsageError, match="at work") as caught:
        move_spare(project.paths, ["tokens/abandoned"], lambda: ("tokenizer",))
    assert caught.value.code == "project.busy"
    assert orphan.exists()
    assert move_spare(project.paths, ["tokens/abandoned"], lambda: ("train:first",))  # a run names its own


def test_a_copy_is_the_project_without_processes_and_trash(project, run, tmp_path):
    (run.folder / "control").mkdir()
    (run.folder / "heartbeat").write_text("{}")
    create_run(project.paths, project.recipe, "control")
    project.paths.queue_file.write_text("{}")
    project.paths.trash.mkdir()
    (project.paths.trash / "old").write_text("old")
    made = duplicate(project.paths, project.recipe, tmp_path / "again", idle)
    before, after = on_disk(project.root), on_disk(made)
    assert {name for name in before if name not in after} >= {"runs/first/heartbeat", "trash/old", "queue.json"}
    assert all(after[name] == before[name] for name in after if name != "recipe.toml")
    assert not [name for name in after if "lock" in name]
    with Project.open(made) as copy:
        assert copy.name == "again"
        assert copy.states()["tokenizer"] == project.states()["tokenizer"]
        assert [one.name for one in copy.runs()] == ["first", "control"]
        assert copy.run("first").tokens_folder.is_relative_to(made)
        assert running(copy.paths) == {}
    assert not list(tmp_path.glob(".*"))


def test_a_copy_without_runs_has_the_text_and_its_tokens(project, run, orphan, tmp_path):
    made = duplicate(project.paths, project.recipe, tmp_path / "again", idle, runs=False)
    assert [t.name for t in made.joinpath("tokens").iterdir()] == [run.inputs.tokens.fingerprint]
    assert not (made / "runs").exists()
    with Project.open(made) as copy:
        assert create_run(copy.paths, copy.recipe).name == "run-1"


def test_no_copy_where_a_job_writes_or_the_place_is_taken(project, run, tmp_path):
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "file").write_text("mine")
    for target, words in ((tmp_path / "taken", "not an empty"), (project.root / "runs" / "x", "in the project itself")):
        with pytest.raises(UsageError, match=words):
            duplicate(project.paths, project.recipe, target, idle)
    answers = iter([(), ("train:first",)])  # begins while the copy is made
    with pytest.raises(UsageError, match="at work"):
        duplicate(project.paths, project.recipe, tmp_path / "again", lambda: next(answers))
    assert {path.name for path in tmp_path.iterdir()} == {"taken", project.root.name}


def test_a_living_worker_holds_the_copy_back(project, run, tmp_path):
    prepare_job(run.folder, "train", project.root)
    write_spec(run.folder, read_spec(run.folder).model_copy(update={"attempt": 1}))
    pulse = Pulse(run.folder, 1)
    pulse.start()
    try:
        with pytest.raises(UsageError, match="train:first is at work"):
            duplicate(project.paths, project.recipe, tmp_path / "again", lambda: running(project.paths))
    finally:
        pulse.stop()


def test_on_the_command_line(project, run, orphan, cli, tmp_path):
    told = json.loads(cli("size", project.root, "--json")[0])
    assert told["total"] == sum(told["parts"].values())
    assert [s["path"] for s in told["spare"]] == ["tokens/abandoned"]
    assert "nobody" in cli("size", project.root)[0]
    assert "Nothing was changed" in cli("tidy", project.root)[1]
    assert orphan.exists()
    assert "500 B moved" in cli("tidy", project.root, "--yes")[0]
    assert project.paths.trash.exists()
    assert "the trash is empty" in cli("tidy", project.root, "--yes", "--trash")[0]
    assert not project.paths.trash.exists()
    cli("duplicate", project.root, tmp_path / "again", "--without-runs")
    assert "not an empty folder" in cli("duplicate", project.root, tmp_path / "again", expect=2)[1]
