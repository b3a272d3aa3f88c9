"""``recipe.toml``: read, written with its comments kept, and changed by ``section.field=value``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, MutableMapping, Sequence
from typing import Any

import tomlkit
from pydantic import ValidationError
from tomlkit.exceptions import TOMLKitError

from engine.recipe.declare import Section
from engine.recipe.migrations import migrate
from engine.recipe.problems import Problem, RecipeError, line_of, problems_of, unknown
from engine.recipe.recipe import SCHEMA_VERSION, SECTIONS, SETTINGS, Recipe, settings_of


def load_recipe(text: str, *, where: str = "The recipe") -> Recipe:
    """Parse ``recipe.toml``.

    Raises:
        RecipeError: with every mistake found, each with its line.
        NewerRecipeError: the file was written by a newer program.
    """
    try:
        document = tomlkit.parse(text.removeprefix("\ufeff"))
    except TOMLKitError as error:
        line = getattr(error, "line", 0)
        raise RecipeError([Problem("", f"this is not TOML: {error}", "mend that line", line)], where=where) from None
    migrate(document)
    return _validated(document.unwrap(), text, where)


def known_part(text: str) -> Recipe:
    """What this program understands of a file that a newer one wrote, to look at and never to write back.

    A setting it does not know, or whose value it does not know, stands at its default.

    Raises:
        TOMLKitError: it is no TOML.
    """
    data = _tuples(tomlkit.parse(text.removeprefix("\ufeff")).unwrap())
    data["schema_version"] = SCHEMA_VERSION
    while True:
        try:
            return Recipe.model_validate(data)
        except ValidationError as error:
            wrong = {_innermost(data, detail["loc"]) for detail in error.errors()} - {()}
            for place in sorted(wrong, key=len, reverse=True):
                _take_out(data, place)
            if not wrong:
                return Recipe(name=data["name"] if isinstance(data.get("name"), str) else "")


def _innermost(data: Any, place: Sequence[int | str]) -> tuple[str, ...]:
    """The keys on the way to a place that are there; the name of a variant is part of a place, not of the data."""
    found: list[str] = []
    for part in place:
        if isinstance(data, dict) and part in data:
            data = data[part]
            found.append(str(part))
    return tuple(found)


def _take_out(data: Any, place: Sequence[str]) -> None:
    for key in place[:-1]:
        data = data[key]
    del data[place[-1]]


def dump_recipe(recipe: Recipe, previous: str = "", *, everything: bool = False) -> str:
    """The recipe as TOML text.

    Args:
        recipe: what to write.
        previous: the file as it stands; its comments, order and spacing are kept.
        everything: also write settings that have their default value (a run's frozen copy does).
    """
    document = tomlkit.parse(previous.removeprefix("\ufeff"))
    migrate(document)
    document["schema_version"] = recipe.schema_version
    if recipe.name or "name" in document:
        document["name"] = recipe.name
    for section in SECTIONS:
        _write_section(document, recipe, section, everything)
    return tomlkit.dumps(document)


def with_values(recipe: Recipe, values: Mapping[str, Any], *, where: str = "The change") -> Recipe:
    """A recipe with some settings changed, given by dotted path.

    Raises:
        RecipeError: with every mistake found.
    """
    data = _plain(recipe)
    wrong = [unknown(path) for path in values if path not in SETTINGS and path != "name"]
    # A change of kind comes first: what follows may be a setting of the new kind.
    for path in sorted((p for p in values if p in SETTINGS or p == "name"), key=lambda p: not p.endswith(".kind")):
        _assign(data, path, values[path])
    try:
        changed = Recipe.model_validate(data)
    except ValidationError as error:
        raise RecipeError([*wrong, *problems_of(error)], where=where) from None
    if wrong:
        raise RecipeError(wrong, where=where)
    return changed


def with_settings(recipe: Recipe, assignments: Iterable[str]) -> Recipe:
    """A recipe with ``section.field=value`` assignments applied, as ``--set`` takes them.

    Raises:
        RecipeError: with every mistake found.
    """
    values: dict[str, Any] = {}
    wrong: list[Problem] = []
    for assignment in assignments:
        path, equals, text = assignment.partition("=")
        path = path.strip()
        if not equals:
            wrong.append(Problem(path, "there is no = in it", "write section.field=value"))
            continue
        if f"{path}.kind" in SETTINGS:
            path = f"{path}.kind"
        values[path] = parse_value(path, text.strip())
    try:
        changed = with_values(recipe, values, where="--set")
    except RecipeError as error:
        raise RecipeError([*wrong, *error.problems], where="--set") from None
    if wrong:
        raise RecipeError(wrong, where="--set")
    return changed


def parse_value(path: str, text: str) -> Any:
    """The value meant by a text typed for a setting: TOML where it is TOML, else the text itself."""
    setting = SETTINGS.get(path)
    if path == "name" or (setting is not None and setting.kind in ("text", "choice")):
        return text[1:-1] if len(text) >= 2 and text[0] == text[-1] and text[0] in "\"'" else text
    try:
        value: Any = tomlkit.parse(f"value = {text}").unwrap()["value"]
    except TOMLKitError:
        value = text
    if setting is not None and setting.kind == "list" and not isinstance(value, list):
        return [value if isinstance(value, str) else text]
    return value


def chosen_values(recipe: Recipe) -> dict[str, Any]:
    """The settings that differ from their defaults, by dotted path."""
    return {s.path: recipe.value(s.path) for s in settings_of(recipe, *SECTIONS) if recipe.value(s.path) != s.default}


def section_values(recipe: Recipe, *sections: str) -> dict[str, Any]:
    """What a fingerprint speaks of: all values of some sections by dotted path, without execution settings.

    Settings that came later are left out at their defaults, so that what was made before them is not stale.
    """
    told = [(s, recipe.value(s.path)) for s in settings_of(recipe, *sections) if not s.execution]
    return {s.path: value for s, value in told if not s.later or value != s.default}


def _validated(data: Any, text: str, where: str) -> Recipe:
    try:
        return Recipe.model_validate(_tuples(data))
    except ValidationError as error:
        raise RecipeError(problems_of(error, text), where=where) from None


def _tuples(value: Any) -> Any:
    """TOML's lists as tuples, which is what immutable settings hold."""
    if isinstance(value, dict):
        return {key: _tuples(inner) for key, inner in value.items()}
    return tuple(value) if isinstance(value, list) else value


def _plain(recipe: Recipe) -> dict[str, Any]:
    return recipe.model_dump()


def _assign(data: MutableMapping[str, Any], path: str, value: Any) -> None:
    *tables, name = path.split(".")
    for table in tables:
        data = data[table]
    if name == "kind" and data.get("kind") != value:
        kept = {k: v for k, v in data.items() if _known_to(f"{'.'.join(tables)}", str(value), k)}
        data.clear()
        data.update(kept)
    data[name] = _tuples(value)


def _known_to(union: str, kind: str, field: str) -> bool:
    """Whether the variant ``kind`` of a union has a setting of that name; unknown kinds keep all, for the error."""
    try:
        changed = Recipe.model_validate(_nested(union, {"kind": kind}))
    except ValidationError:
        return True
    return isinstance(variant := changed.value(union), Section) and field in type(variant).model_fields


def _nested(path: str, value: Any) -> dict[str, Any]:
    for name in reversed(path.split(".")):
        value = {name: value}
    return value


def _write_section(document: Any, recipe: Recipe, section: str, everything: bool) -> None:
    wanted = {s.path: s for s in settings_of(recipe, section)}
    changed = [path for path, setting in wanted.items() if recipe.value(path) != setting.default]
    for path in wanted:
        value = recipe.value(path)
        present = _lookup(document, path) is not None
        table = path.removesuffix("kind")  # what is said about a union is said with its kind
        names_union = path.endswith(".kind") and any(other.startswith(table) for other in changed)
        if everything or present or names_union or path in changed:
            _put(document, path, list(value) if isinstance(value, tuple) else value)
    for setting in SETTINGS.values():
        if setting.path.startswith(f"{section}.") and setting.path not in wanted:
            _drop(document, setting.path)


def _lookup(document: Any, path: str) -> Any:
    for part in path.split("."):
        if not isinstance(document, MutableMapping) or part not in document:
            return None
        document = document[part]
    return document


def _put(document: Any, path: str, value: Any) -> None:
    *tables, name = path.split(".")
    for table in tables:
        inner = document.get(table)
        if isinstance(inner, str):  # `architecture = "llama"` grows into a table once it has more to say
            if name == "kind":
                document[table] = value
                return
            document[table] = {"kind": inner}
        elif inner is None:
            document[table] = tomlkit.table()
        document = document[table]
    held = document.get(name)
    if held is None or (held.unwrap() if hasattr(held, "unwrap") else held) != value:
        document[name] = value


def _drop(document: Any, path: str) -> None:
    *tables, name = path.split(".")
    for table in tables:
        document = document.get(table) if isinstance(document, MutableMapping) else None
        if not isinstance(document, MutableMapping):
            return
    document.pop(name, None)


__all__ = ["chosen_values", "dump_recipe", "line_of", "load_recipe", "section_values", "with_settings", "with_values"]
