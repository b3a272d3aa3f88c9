"""Run the tests; sets everything up first.

    python3 packaging/test.py                  all of them
    python3 packaging/test.py -k recipe -x     further arguments go to pytest
    python3 packaging/test.py -n 0             one after the other, in one process
    python3 packaging/test.py --torch cpu ...  picks the PyTorch build: cpu, cuda, or the one already installed

The tests of different files run side by side, in as many processes as there are cores and at most four. The style check
(ruff) runs before them. Only Python's own library is needed to start it.
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

MOST_PROCESSES = 4
"""Each needs up to a gigabyte."""


def main(arguments: list[str]) -> int:
    """Set up, check the style, run the tests. The exit code is that of what failed, 0 when nothing did."""
    torch, arguments = setup.split_torch_option(arguments)
    python = setup.prepare(extras=("test",), torch=torch)
    system_libraries.require(system_libraries.for_tests())
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HF_HUB_OFFLINE": "1"}
    style = subprocess.run([str(python), "-m", "ruff", "check", "."], cwd=setup.ROOT, env=environment, check=False)
    pytest = [str(python), "-m", "pytest", *_side_by_side(), *arguments]
    tests = subprocess.run(pytest, cwd=setup.ROOT, env=environment, check=False)
    return tests.returncode or style.returncode


def _side_by_side() -> list[str]:
    """Options of pytest-xdist.

    Files stay whole, for the sake of what their tests share, and in their order: the long ones are in the middle, so
    that no process waits long for another at the end.
    """
    processes = min(os.cpu_count() or 1, MOST_PROCESSES)
    return ["-n", str(processes), "--dist", "loadfile", "--no-loadscope-reorder"]


if __name__ == "__main__":
    sys.exit(setup.in_words(main, sys.argv[1:]))
