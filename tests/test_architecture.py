"""What holds the house together: arrows between rooms, no torch where none belongs, no file that executes."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import engine

ROOT = Path(__file__).resolve().parents[1]
METADATA = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
TORCH_FREE = ("errors", "recipe", "hardware", "project", "jobs", "sizing", "advice")
HEAVY = ("torch", "transformers", "datasets")
SOURCES = sorted(
    path for room in ("engine", "studio", "packaging", "resources") for path in (ROOT / room).rglob("*.py")
)

FORBIDDEN_IMPORTS = {"pickle", "cPickle", "_pickle", "dill", "cloudpickle", "shelve", "marshal", "joblib"}
FORBIDDEN_CALLS = {"eval", "exec"}
FORBIDDEN_ATTRIBUTES = {("torch", "load"), ("os", "system"), ("os", "popen"), ("subprocess", "getoutput")}


@pytest.mark.parametrize("room", TORCH_FREE)
def test_torch_free_rooms_do_not_load_torch(room: str) -> None:
    """Importing the room, with everything it imports in turn, loads none of the heavy packages."""
    check = f"import engine.{room}, sys; print([m for m in {HEAVY} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_no_file_executes(path: Path) -> None:
    """No pickle, no ``torch.load``, no ``eval``, no shell: found in the syntax tree, so a comment may speak of them."""
    tree = ast.parse(path.read_text(encoding="utf-8"), filename=str(path))
    assert list(_dangers(tree)) == []


@pytest.mark.parametrize(
    "code",
    [
        "import pickle",
        "from pickle import loads",
        "import torch\ntorch.load('x')",
        "from torch import load",
        "import numpy as np\nnp.load('x', allow_pickle=True)",
        "import subprocess\nsubprocess.run('x', shell=True)",
        "import os\nos.system('x')",
        "eval('1')",
        "import builtins\nbuiltins.exec('1')",
        "AutoModel.from_pretrained('x', trust_remote_code=True)",
        "import tarfile\ntarfile.open('x').extractall('y')",
    ],
)
def test_the_search_for_dangers_finds_them(code: str) -> None:
    assert list(_dangers(ast.parse(code)))


def test_every_module_postpones_its_annotations() -> None:
    """``from __future__ import annotations`` in each module that has any code besides its docstring and imports."""
    missing = []
    for path in SOURCES:
        body = ast.parse(path.read_text(encoding="utf-8")).body
        if any(isinstance(node, ast.FunctionDef | ast.ClassDef | ast.AnnAssign) for node in body) and not any(
            isinstance(node, ast.ImportFrom) and node.module == "__future__" for node in body
        ):
            missing.append(path.relative_to(ROOT).as_posix())
    assert missing == []


def test_one_version() -> None:
    assert METADATA["project"]["version"] == engine.__version__


def test_no_catch_all_modules_and_no_packages_that_shadow_others() -> None:
    names = {path.stem for path in SOURCES}
    assert not names & {"utils", "util", "helpers", "helper", "misc", "common"}
    for folder in ("tests", "packaging", "resources"):
        assert not list((ROOT / folder).rglob("__init__.py")), f"{folder}/ must not become a package"


@pytest.mark.parametrize("room", ["state", "jobs", "settings"])
def test_rooms_without_widgets_import_none(room: str) -> None:
    """What import-linter cannot say of a part of an external package."""
    for path in (ROOT / "studio" / room).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            module = node.module or "" if isinstance(node, ast.ImportFrom) else ""
            assert not any("QtWidgets" in name for name in (*names, module)), f"{path.name} imports widgets"


def _dangers(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (f"import {a.name}" for a in node.names if a.name.split(".")[0] in FORBIDDEN_IMPORTS)
        elif isinstance(node, ast.ImportFrom):
            yield from _dangerous_from(node)
        elif isinstance(node, ast.Call):
            yield from _dangerous_call(node)


def _dangerous_from(node: ast.ImportFrom) -> Iterator[str]:
    module = node.module or ""
    if module.split(".")[0] in FORBIDDEN_IMPORTS:
        yield f"from {module}"
    yield from (f"from {module} import {a.name}" for a in node.names if (module, a.name) in FORBIDDEN_ATTRIBUTES)


def _dangerous_call(node: ast.Call) -> Iterator[str]:
    function = node.func
    if isinstance(function, ast.Name) and function.id in FORBIDDEN_CALLS:
        yield function.id
    if isinstance(function, ast.Attribute):
        owner = function.value.id if isinstance(function.value, ast.Name) else ""
        if (owner, function.attr) in FORBIDDEN_ATTRIBUTES or (owner == "builtins" and function.attr in FORBIDDEN_CALLS):
            yield f"{owner}.{function.attr}"
        if function.attr == "extractall":
            yield "extractall"
    for keyword in node.keywords:
        on = not (isinstance(keyword.value, ast.Constant) and keyword.value.value is False)
        if keyword.arg in ("allow_pickle", "shell", "trust_remote_code") and on:
            yield f"{keyword.arg}={ast.unparse(keyword.value)}"
