"""The one door to ``resources/``: icons, themes, presets, help pages; the same in a checkout and when installed."""

from __future__ import annotations

from pathlib import Path

import langwright_resources


def resource(*parts: str) -> Path:
    """The path of a file that comes with the program, such as ``resource("icons", "langwright.svg")``.

    ``importlib.resources`` cannot read this folder in an editable installation: beside the real folder, the package's
    path then names a finder of setuptools, which is none.

    Raises:
        FileNotFoundError: there is no such file.
    """
    for place in map(Path, langwright_resources.__path__):
        path = place.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError(f"resources/{'/'.join(parts)} is missing; install Langwright again")
