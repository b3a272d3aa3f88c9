"""One writer at a time, and names that can be folders everywhere."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import LangwrightError, UsageError
from engine.project import Project, ProjectLockedError, safe_name
from engine.project.lock import Holder, read_holder
from engine.recipe import with_settings

HOLDER = """
import sys, time
from pathlib import Path
from engine.project import Project
project = Project.open(Path(sys.argv[1]), program="another window")
print("open", flush=True)
time.sleep(600)
"""


@pytest.fixture
def root(tmp_path):
    Project.create(tmp_path / "one").close()
    return tmp_path / "one"


@pytest.fixture
def holder(root):
    """Another process that has the project open."""
    with subprocess.Popen([sys.executable, "-c", HOLDER, str(root)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline() == "open\n"
        yield process
        process.kill()


def test_a_second_process_is_told_who_holds_it_and_may_still_look(root, holder):
    with pytest.raises(ProjectLockedError) as caught:
        Project.open(root)
    assert caught.value.holder.pid == holder.pid
    assert caught.value.holder.program == "another window"
    assert str(holder.pid) in caught.value.message
    assert caught.value.values["holder"]["host"] == socket.gethostname()
    with Project.open(root, write=False) as looking:
        assert not looking.writable
        with pytest.raises(LangwrightError, match="look only"):
            looking.save_recipe(looking.recipe)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_a_lock_left_by_a_killed_process_never_blocks(root, holder):
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    assert (root / "recipe.lock.json").exists()
    with Project.open(root) as project:
        assert project.writable
        project.save_recipe(with_settings(project.recipe, ["training.seed=3"]))
    assert not (root / "recipe.lock.json").exists()


def test_twice_in_one_process_is_refused_too_and_closing_frees(root):
    first = Project.open(root)
    with pytest.raises(ProjectLockedError) as caught:
        Project.open(root)
    assert caught.value.holder.pid == os.getpid()
    first.close()
    first.close()
    Project.open(root).close()


@pytest.mark.parametrize("note", ["", "[]", '{"pid": 1}', None])
def test_a_lock_without_a_readable_note_still_holds(root, note):
    with Project.open(root):
        path = root / "recipe.lock.json"
        path.unlink() if note is None else path.write_text(note)
        with pytest.raises(ProjectLockedError, match="another program") as caught:
            Project.open(root)
    assert caught.value.holder is None


def test_a_note_of_a_dead_process_names_nobody(tmp_path):
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    note = tmp_path / "note.json"
    values = {"pid": dead.pid, "host": socket.gethostname(), "program": "x", "since": "now"}
    note.write_text(json.dumps(values))
    assert read_holder(note) is None
    note.write_text(json.dumps(values | {"host": "elsewhere"}))
    assert read_holder(note) == Holder(dead.pid, "elsewhere", "x", "now")


def test_an_open_that_fails_gives_the_lock_back(root):
    text = (root / "recipe.toml").read_text()
    (root / "recipe.toml").write_text("schema_version = ")
    with pytest.raises(LangwrightError):
        Project.open(root)
    (root / "recipe.toml").write_text(text)
    Project.open(root).close()


BAD = [
    "", " ", ".", "..", ".hidden", "a/b", "a\\b", "a:b", "con", "NUL.txt", "lpt1", "x" * 101, "a ", "a.", "a\nb", "a?b",
    "*", '"', "a\x00", "\ud800", "第" * 70,
]  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_names_that_lead_elsewhere_are_refused(name):
    with pytest.raises(UsageError, match="cannot be a run's name") as caught:
        safe_name(name, "run's name")
    assert caught.value.exit_code == 2


@pytest.mark.parametrize("name", ["a", "run-1", "Größe 2", "v1.2", "第一", "console", "x" * 100])
def test_plain_names_are_taken(name):
    assert safe_name(name) == name


@given(st.text(max_size=120) | st.text(st.characters(categories=["Cs", "Lo", "So"]), max_size=120))
def test_a_name_that_is_taken_is_one_folder(tmp_path_factory, name):
    try:
        safe_name(name)
    except UsageError:
        return
    base = Path("/somewhere")
    assert (base / name).parent == base
    assert not name.startswith((".", " "))
    (tmp_path_factory.getbasetemp() / "names" / name).mkdir(parents=True, exist_ok=True)
