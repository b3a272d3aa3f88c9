"""Whether projects are where they were: asked so that a drive that does not answer holds up nothing.

A look at a file on an unmounted network drive can hang for minutes, and nothing ends it. So each folder is looked at by
a thread of its own, which is waited for no longer than a second and may end whenever it can.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from engine.errors import LangwrightError
from engine.jobs import running
from engine.project import Paths

WAIT_SECONDS = 1.0


@dataclass(frozen=True)
class Presence:
    """A project's folder at one moment.

    Attributes:
        state: `there`, `missing`, or `silent` where its drive gives no answer.
        working: what is at work there, as keys like ``train:run-1``.
    """

    folder: Path
    state: Literal["there", "missing", "silent"]
    working: tuple[str, ...] = ()


def look_at(folders: Sequence[Path], seconds: float = WAIT_SECONDS) -> list[Presence]:
    """Look at all of them at once; returns after so many seconds at most. Not for the window's thread."""
    found: dict[Path, Presence] = {}

    def look(folder: Path) -> None:
        found[folder] = _seen(folder)

    threads = [threading.Thread(target=look, args=(folder,), daemon=True, name="presence") for folder in folders]
    for thread in threads:
        thread.start()
    until = time.monotonic() + seconds
    for thread in threads:
        thread.join(max(0.0, until - time.monotonic()))
    return [found.get(folder) or Presence(folder, "silent") for folder in folders]


def _seen(folder: Path) -> Presence:
    try:
        there = (folder / "recipe.toml").is_file()
        working = tuple(running(Paths(folder))) if there else ()
    except (OSError, LangwrightError):  # a folder that may not be entered, a job that cannot be read
        return Presence(folder, "there" if folder.is_dir() else "missing")
    return Presence(folder, "there" if there else "missing", working)
