"""Settings that a full or vanished drive did not take: kept beside the studio's own until their project has them."""

from __future__ import annotations

import hashlib
import os
import time
from dataclasses import dataclass
from pathlib import Path

from engine.errors import LangwrightError
from engine.project.atomic import read_json, write_json
from engine.recipe import Recipe, dump_recipe, load_recipe


@dataclass(frozen=True)
class Rescued:
    """What was kept.

    Attributes:
        recipe: what was chosen.
        time: when, in seconds since 1970.
    """

    recipe: Recipe
    time: float


class Rescue:
    """One file for each project whose settings wait for their drive."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, root: Path, recipe: Recipe) -> None:
        """Keep what is chosen in a project.

        Raises:
            LangwrightError: this drive does not take it either.
        """
        write_json(self._file(root), {"root": str(root), "time": time.time(), "recipe": dump_recipe(recipe)})

    def find(self, root: Path) -> Rescued | None:
        """What was kept of a project; None for nothing, or nothing that can be understood."""
        file = self._file(root)
        if not file.exists():
            return None
        try:
            found = read_json(file)
            return Rescued(load_recipe(found["recipe"], where=str(file)), float(found["time"]))
        except (LangwrightError, KeyError, TypeError, ValueError):
            return None

    def forget(self, root: Path) -> None:
        """It is in the project, or is not wanted any more."""
        self._file(root).unlink(missing_ok=True)

    def _file(self, root: Path) -> Path:
        return self._folder / f"{hashlib.sha256(os.fsencode(root)).hexdigest()[:16]}.json"
