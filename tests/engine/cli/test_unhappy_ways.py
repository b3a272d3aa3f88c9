"""What goes wrong is told in words, with the right exit code, and never with a traceback."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.project import Project

MISTAKES = """schema_version = 3
[training]
learning_rate = "fast"
max_steps = 0
batchsize = 3
[model]
size = "huge"
[split]
unit = "page"
"""


def test_no_project(tmp_path: Path, cli):
    for command in ("status", "clean", "train", "runs"):
        out, err = cli(command, tmp_path, expect=2)
        assert out == ""
        assert "There is no project" in err
        assert "langwright new" in err


def test_five_mistakes_are_five_lines(tmp_path: Path, cli):
    (tmp_path / "recipe.toml").write_text(MISTAKES, encoding="utf-8")
    _, err = cli("status", tmp_path, expect=2)
    assert "5 mistakes" in err
    for number, name in (
        (3, "training.learning_rate"),
        (4, "training.max_steps"),
        (5, "training.batchsize"),
        (7, "model.size"),
        (9, "split.unit"),
    ):
        assert f"line {number}: {name}" in err
    assert (tmp_path / "recipe.toml").read_text(encoding="utf-8") == MISTAKES


def test_mistakes_in_set_are_all_told_and_nothing_is_saved(tmp_path: Path, cli):
    cli("new", tmp_path / "p")
    before = (tmp_path / "p" / "recipe.toml").read_bytes()
    _, err = cli(
        "model", tmp_path / "p", "--set", "model.size=huge", "--set", "model.sise=tiny", "--set", "x", expect=2
    )
    assert "3 mistakes" in err
    assert "did you mean model.size" in err
    assert (tmp_path / "p" / "recipe.toml").read_bytes() == before


def test_wrong_usage(tmp_path: Path, cli):
    for arguments in (
        ["nonsense"],
        ["new"],
        ["train", tmp_path, "--nonsense"],
        ["checkpoints", tmp_path, "r", "--pin", "x"],
    ):
        assert cli(*arguments, expect=2)[1]


def test_a_checkpoint_that_is_none(tmp_path: Path, cli):
    cli("new", tmp_path / "p")
    assert "best, last or a step" in cli("evaluate", tmp_path / "p", "last", "--checkpoint", "first", expect=2)[1]


def test_a_folder_that_is_taken(tmp_path: Path, cli):
    (tmp_path / "note.txt").write_text("mine")
    assert "not an empty folder" in cli("new", tmp_path, expect=2)[1]
    cli("new", tmp_path / "p")
    assert "already a project" in cli("new", tmp_path / "p", expect=2)[1]


def test_nothing_to_work_on_yet(tmp_path: Path, cli):
    project = tmp_path / "p"
    cli("new", project)
    assert "langwright import" in cli("run", project, expect=2)[1]
    assert "no tokenizer yet" in cli("train", project, expect=2)[1]
    assert "no run" in cli("generate", project, "last", expect=2)[1]
    assert "does not exist" in cli("import", project, tmp_path / "nowhere", expect=2)[1]
    assert "Name files or folders" in cli("import", project, expect=2)[1]


def test_a_sample_that_does_not_exist_leaves_no_project_behind(tmp_path: Path, cli):
    assert "There are: python-docs, bible" in cli("new", tmp_path / "p", "--sample", "koran", expect=2)[1]
    assert not (tmp_path / "p").exists()


def test_an_empty_folder_and_a_picture_that_calls_itself_text(tmp_path: Path, cli):
    project, empty, picture = tmp_path / "p", tmp_path / "empty", tmp_path / "picture.txt"
    cli("new", project)
    empty.mkdir()
    _, err = cli("import", project, empty, expect=1)
    assert "empty" in err
    picture.write_bytes(bytes(range(256)) * 40)
    _, err = cli("import", project, picture, expect=1)
    assert "picture.txt" in err
    assert not (project / "corpus").exists()


def test_a_table_with_a_broken_row_names_file_and_line(tmp_path: Path, cli):
    project, table = tmp_path / "p", tmp_path / "rows.csv"
    cli("new", project)
    table.write_text(
        'text,year\n"The hill is high.",1900\n"Too, many",1,2,3\n"The sea is wide.",1901\n', encoding="utf-8"
    )
    out, err = cli("import", project, table)
    assert "2 new documents" in out
    assert "1 broken row" in out
    assert "rows.csv" in err
    assert "3" in err


def test_a_project_somebody_else_changes(make_project, cli):
    project = make_project()  # held open by this process, as by the studio
    root = project.root
    _, err = cli("clean", root, "--set", "cleaning.min_characters=5", expect=1)
    assert f"process {os.getpid()}" in err
    assert "being changed by" in err
    for command in ("status", "runs", "model"):
        cli(command, root)
    assert "Nothing is trained yet" in cli("status", root)[0]


@contextlib.contextmanager
def nobody() -> Iterator[None]:
    """Without the superuser's right to write anywhere, where the tests run as that user."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def read_only() -> Iterator[Path]:
    """A project in a folder that may be read but not written."""
    place = Path(tempfile.mkdtemp())  # not below tmp_path, which only its owner may enter
    root = place / "p"
    Project.create(root).close()
    for folder in (place, root):
        folder.chmod(0o555)
    yield root
    for folder in (place, root):
        folder.chmod(0o755)
    shutil.rmtree(place)


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no write bit on folders")
def test_a_read_only_project_can_be_looked_at_and_says_so_when_changed(read_only: Path, cli):
    cli("status", read_only)  # imports what is needed before the rights go
    with nobody():
        assert "empty" in cli("status", read_only)[0]
        told = [
            cli("import", read_only, "--sample", "python-docs", expect=1)[1],
            cli("clean", read_only, "--set", "cleaning.min_characters=5", expect=1)[1],
        ]
    for err in told:
        assert "read-only" in err or "cannot be written" in err
        assert "Change its permissions" in err
