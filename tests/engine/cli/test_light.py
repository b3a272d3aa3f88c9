"""The command line starts fast: what a command does not need is not imported."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("torch", "transformers", "datasets", "pyarrow", "numpy", "pydantic", "tokenizers", "PySide6")


def run(code: str, *arguments: str, environment: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="strict",
        timeout=60,
        check=False,
        env={**os.environ, **(environment or {})},
    )


def loaded_by(*arguments: str) -> set[str]:
    code = (
        "import sys; from engine.cli import main; main(sys.argv[1:]); "
        f"print('LOADED', *[name for name in {HEAVY} if name in sys.modules])"
    )
    told = run(code, *arguments)
    assert told.returncode == 0, told.stderr
    return set(told.stdout.rpartition("LOADED")[2].split())


def test_help_imports_nothing_heavy():
    assert loaded_by("--help") == set()


def test_looking_imports_no_torch(tmp_path: Path):
    assert loaded_by("new", str(tmp_path / "p")).isdisjoint({"torch", "transformers", "datasets"})
    for command in ("status", "runs", "model"):
        assert loaded_by(command, str(tmp_path / "p")).isdisjoint({"torch", "transformers", "datasets", "PySide6"})


@pytest.mark.parametrize(
    "environment", [{"LANG": "C", "LC_ALL": "C", "PYTHONIOENCODING": "ascii"}, {"PYTHONIOENCODING": "cp1252"}]
)
def test_terminals_without_utf8(tmp_path: Path, environment: dict[str, str]):
    code = "import sys; from engine.cli import main; sys.exit(main(sys.argv[1:]))"
    folder = tmp_path / "modèle … 模型"
    for arguments, expected in (
        (["new", folder, "--name", "Ünï “模型”"], b"Made the project"),
        (["status", folder], b"Nothing is imported yet."),
        (["status", folder, "--json"], b'"stations"'),
        (["--help"], b"tokenizer"),
    ):
        told = subprocess.run(
            [sys.executable, "-c", code, *map(os.fsencode, arguments)],
            capture_output=True, check=False, timeout=60, env={**os.environ, **environment},
        )  # fmt: skip
        assert told.returncode == 0, told.stderr
        assert expected in told.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere file names are always text")
def test_names_that_are_no_text(tmp_path: Path):
    code = "import sys; from engine.cli import main; sys.exit(main(sys.argv[1:]))"
    folder = os.fsencode(tmp_path) + b"/mod\xe8le"
    for arguments in (["new", folder], ["status", folder], ["status", folder, "--json"]):
        told = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, check=False, timeout=60)
        assert told.returncode == 0, told.stderr
    told = subprocess.run([sys.executable, "-c", code, "new", folder], capture_output=True, check=False, timeout=60)
    assert told.returncode == 2
    assert b"already a project" in told.stderr


def test_a_reader_that_goes_away_is_no_error_on_screen():
    code = "import sys; from engine.cli import main; sys.exit(main(['settings']))"
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.read(20)
    process.stdout.close()
    assert process.stderr is not None
    with process.stderr as stream:
        assert stream.read() == b""
    process.wait(30)
