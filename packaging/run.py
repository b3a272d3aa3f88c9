"""Open the studio, or run any ``langwright`` command; sets everything up first.

    python3 packaging/run.py                 opens the studio
    python3 packaging/run.py studio DIR      opens the studio with a project
    python3 packaging/run.py demo            does the main job on the built-in sample, without a window
    python3 packaging/run.py ARGUMENTS...    anything else the command line knows
    python3 packaging/run.py --torch cpu ... picks the PyTorch build: cpu, cuda, or the one already installed

Only Python's own library is needed to start it.
"""

from __future__ import annotations

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - this very check; older Pythons get this far
    sys.exit(f"Langwright needs Python 3.11 or newer; this is Python {sys.version_info[0]}.{sys.version_info[1]}.")

import os
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))  # beside this file, whatever the current folder is

import setup_environment as setup
import system_libraries


def main(arguments: list[str]) -> int:
    """Set up, then hand over to the command line (or the studio) in the environment."""
    torch, arguments = setup.split_torch_option(arguments)
    window = not arguments or arguments[0] == "studio"
    if window and not system_libraries.has_display():
        print(system_libraries.NO_DISPLAY, file=sys.stderr)
        return 2
    python = setup.prepare(extras=("samples", "data", "import", "keyring"), torch=torch)
    if window:
        system_libraries.require(system_libraries.for_windows())
    return setup.hand_over([str(python), "-P", "-m", "engine.cli", *arguments], dict(os.environ))


if __name__ == "__main__":
    sys.exit(setup.in_words(main, sys.argv[1:]))
