"""Run the tests; sets everything up first.

    python3 packaging/test.py                  all of them
    python3 packaging/test.py -k recipe -x     further arguments go to pytest
    python3 packaging/test.py --torch cpu ...  picks the PyTorch build: cpu, cuda, or the one already installed

The style check (ruff) runs before them. Only Python's own library is needed to start it.
"""

from __future__ import annotations

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - this very check; older Pythons get this far
    sys.exit(f"Langwright needs Python 3.11 or newer; this is Python {sys.version_info[0]}.{sys.version_info[1]}.")

import os
import subprocess
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))  # beside this file, whatever the current folder is

import setup_environment as setup
import system_libraries


def main(arguments: list[str]) -> int:
    """Set up, check the style, run the tests. The exit code is that of what failed, 0 when nothing did."""
    torch, arguments = setup.split_torch_option(arguments)
    python = setup.prepare(extras=("test",), torch=torch)
    system_libraries.require(system_libraries.for_tests())
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HF_HUB_OFFLINE": "1"}
    style = subprocess.run([str(python), "-m", "ruff", "check", "."], cwd=setup.ROOT, env=environment, check=False)
    tests = subprocess.run([str(python), "-m", "pytest", *arguments], cwd=setup.ROOT, env=environment, check=False)
    return tests.returncode or style.returncode


if __name__ == "__main__":
    sys.exit(setup.in_words(main, sys.argv[1:]))
