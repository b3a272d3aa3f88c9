"""Everything that is wrong with a recipe, all at once, in words a person can act on."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from engine.errors import UsageError
from engine.recipe.declare import variants
from engine.recipe.recipe import SCHEMA_VERSION, SECTIONS, SETTINGS, Recipe


@dataclass(frozen=True)
class Problem:
    """One thing wrong with a recipe.

    Attributes:
        path: the setting, such as ``training.learning_rate``; empty for the file as a whole.
        message: what is wrong, without the path.
        remedy: what to do.
        line: where in ``recipe.toml``, counted from 1; 0 when it is not from a file.
    """

    path: str
    message: str
    remedy: str = ""
    line: int = 0

    def __str__(self) -> str:
        place = f"line {self.line}: " if self.line else ""
        remedy = f"; {self.remedy}" if self.remedy else ""
        return f"{place}{self.path + ': ' if self.path else ''}{self.message}{remedy}"


class RecipeError(UsageError):
    """A recipe that cannot be used; carries every problem found, not only the first."""

    def __init__(self, problems: Sequence[Problem], *, where: str = "The recipe") -> None:
        self.problems = tuple(problems)
        count = "one mistake" if len(problems) == 1 else f"{len(problems)} mistakes"
        lines = "\n".join(f"  {problem}" for problem in problems)
        super().__init__(
            f"{where} has {count}:\n{lines}",
            code="recipe.invalid",
            problems=[{"path": p.path, "message": p.message, "remedy": p.remedy, "line": p.line} for p in problems],
        )


def problems_of(error: ValidationError, text: str = "") -> list[Problem]:
    """Pydantic's findings as problems: one for each setting, in the order of the file where there is one."""
    found: dict[str, Problem] = {}
    for detail in error.errors():
        path = _path(detail["loc"])
        if path not in found:
            found[path] = _problem(path, detail)
    placed = [Problem(p.path, p.message, p.remedy, line_of(p.path, text)) for p in found.values()]
    return sorted(placed, key=lambda p: p.line)


def line_of(path: str, text: str) -> int:
    """The line of ``text`` (TOML) on which the setting at ``path`` stands, counted from 1; 0 if it is not found."""
    table, best = "", 0
    for number, line in enumerate(text.splitlines(), start=1):
        header = re.match(r"\s*\[{1,2}\s*([^\[\]]+?)\s*\]", line)
        if header:
            table = header[1].replace('"', "").replace(" ", "")
            if f"{path}.".startswith(f"{table}."):
                best = number
            continue
        key = re.match(r"\s*([\w.\"'-]+)\s*=", line)
        if key:
            full = f"{table}.{key[1]}".strip(".").replace('"', "").replace("'", "")
            if full == path:
                return number
            if path.startswith(f"{full}."):
                best = number
    return best


def unknown(path: str) -> Problem:
    """The problem of a setting that does not exist, with the nearest name that does."""
    near = _nearest(path)
    section = path.split(".")[0]
    listed = f"langwright settings {section}" if section in SECTIONS else "langwright settings"
    remedy = f"did you mean {near}?" if near else f"remove it; the settings are listed by: {listed}"
    return Problem(path, "there is no such setting", remedy)


def _nearest(path: str) -> str:
    """The setting whose name is most like ``path``; empty where none is. A shared section alone is no likeness."""
    section, _, name = path.rpartition(".")
    siblings = {
        setting.removeprefix(f"{section}."): setting for setting in SETTINGS if setting.startswith(f"{section}.")
    }
    if section and siblings:
        near = difflib.get_close_matches(name, siblings, n=1, cutoff=0.6)
        return siblings[near[0]] if near else ""
    names = {setting.rpartition(".")[2]: setting for setting in reversed(SETTINGS)} | {"name": "name"}
    near = difflib.get_close_matches(path, [*SETTINGS, *names], n=1, cutoff=0.75)
    return names.get(near[0], near[0]) if near else ""


def _problem(path: str, detail: Any) -> Problem:
    setting = SETTINGS.get(path)
    given = detail.get("input")
    if detail["type"] == "extra_forbidden":
        if setting is None:
            return unknown(path)
        return Problem(path, "the chosen kind has no such setting", "remove it, or choose another kind")
    if isinstance(given, Mapping) and "kind" in given:
        given = given["kind"]
    if path == "schema_version":
        return Problem(path, f"{_shown(given)} is no schema version", f"write {SCHEMA_VERSION}, or remove the line")
    if path == "name":
        return Problem(path, f"{_shown(given)} is not a text in quotes", "put it in quotes")
    if setting is None:
        return Problem(path, f"{_shown(given)} cannot stand here", "write a table of settings" if path else "")
    return Problem(path, f"{_shown(given)} is not {setting.expects}", f"the default is {_shown(setting.default)}")


def _path(location: Iterable[int | str]) -> str:
    """The dotted setting for pydantic's location, which also names union branches and list positions."""
    model: Any = Recipe
    parts: list[str] = []
    kinds: dict[str, Any] = {}
    for piece in location:
        if isinstance(piece, str) and piece in kinds:
            model, kinds = kinds[piece], {}
            continue
        fields = getattr(model, "model_fields", {})
        if not isinstance(piece, str) or (parts and not fields):
            break
        parts.append(piece)
        if piece not in fields:
            break
        annotation = fields[piece].annotation
        kinds = {k.model_fields["kind"].default: k for k in variants(annotation)}
        model = next(iter(kinds.values())) if len(kinds) == 1 else annotation
        if len(kinds) == 1:
            kinds = {}
    path = ".".join(parts)
    return f"{path}.kind" if f"{path}.kind" in SETTINGS else path


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f'"{value}"' if len(value) <= 60 else f'"{value[:57]}…"'
    return f"{value}"[:60]
