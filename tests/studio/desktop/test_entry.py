"""The desktop's files, put into a pretended home."""

from __future__ import annotations

import shlex
import subprocess
import sys

import pytest

from studio.app import main, project_folder
from studio.desktop import entry

pytestmark = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="its desktop keeps no such files")


@pytest.fixture
def data(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path / "data"


def exec_lines(data):
    text = (data / "applications" / "langwright.desktop").read_text()
    return [line.removeprefix("Exec=") for line in text.splitlines() if line.startswith("Exec=")]


def test_they_are_put_in_their_places_and_taken_away_again(data, capsys):
    assert main(["--install-desktop"]) == 0
    told = capsys.readouterr().out.splitlines()
    files = sorted(str(path) for path in data.rglob("*") if path.is_file())
    assert set(told) <= set(files)
    assert len(told) == 3
    assert main(["--remove-desktop"]) == 0
    assert not [place for place in told if (data / place).exists()]
    assert main(["--remove-desktop"]) == 0


def test_the_entry_starts_this_very_program(data):
    entry.install()
    first, second = exec_lines(data)
    assert shlex.split(first) == [sys.executable, "-P", "-m", "studio", "%f"]
    assert shlex.split(second) == [sys.executable, "-P", "-m", "studio", "--new-window"]
    told = subprocess.run([*shlex.split(first)[:-1], "--help"], capture_output=True, text=True, check=False)
    assert told.returncode == 0
    assert "--new-window" in told.stdout


@pytest.mark.parametrize(
    ("argument", "written"),
    [
        ("/opt/langwright/bin/python", "/opt/langwright/bin/python"),
        ("/home/a b/python", '"/home/a b/python"'),
        ("/100%/python", "/100%%/python"),
        ('/a"b$c/python', '"/a\\\\"b\\\\$c/python"'),
    ],
)
def test_a_path_of_any_kind_is_quoted_as_the_specification_wants(argument, written):
    assert entry.quoted(argument) == written


def test_a_project_is_named_by_its_folder_or_by_its_recipe(tmp_path):
    assert project_folder(str(tmp_path / "My novel" / "recipe.toml")) == str(tmp_path / "My novel")
    assert project_folder(str(tmp_path / "My novel")) == str(tmp_path / "My novel")
