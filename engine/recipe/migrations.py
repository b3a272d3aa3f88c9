"""Older ``recipe.toml`` files brought up to date, comments and all.

The version rises by one whenever a setting is renamed, moves, or changes its meaning; a new setting with a default
needs no migration. A migration works on the parsed document, in place, and never on values it does not know.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, MutableMapping
from typing import Any

import tomlkit
from tomlkit.items import Table

from engine.errors import UsageError
from engine.recipe.recipe import SCHEMA_VERSION

Document = MutableMapping[str, Any]


class NewerRecipeError(UsageError):
    """The file was written by a newer Langwright; it is never rewritten by this one."""


def migrate(document: Document) -> bool:
    """Bring a parsed ``recipe.toml`` to the current version, in place. True when anything changed.

    Raises:
        NewerRecipeError: the file is newer than this program.
    """
    version = document.get("schema_version", SCHEMA_VERSION)
    if not isinstance(version, int) or isinstance(version, bool):
        return False  # the validation says what is wrong with it
    if version > SCHEMA_VERSION:
        raise NewerRecipeError(
            f"The recipe has schema version {version}; this Langwright knows versions up to {SCHEMA_VERSION}.",
            remedy="Open it with a newer Langwright. It was left untouched.",
            code="recipe.newer",
            version=version,
        )
    start = version
    while version in MIGRATIONS and version < SCHEMA_VERSION:
        MIGRATIONS[version](document)
        version += 1
        document["schema_version"] = version
    return version != start


def _rename(document: Document, name: str, names: Mapping[str, str]) -> None:
    """Give settings of a section their new names, each in its place and with its comments."""
    section = document.get(name)
    if not isinstance(section, Table):  # an inline or scattered table has no comments between its settings
        for old, new in names.items():
            if isinstance(section, MutableMapping) and old in section and new not in section:
                section[new] = section.pop(old)
        return
    renewed = tomlkit.table()
    for key, item in section.value.body:
        if key is None:
            renewed.add(item)
        else:
            new = names.get(key.key, key.key)
            renewed.add(key.key if new in section else new, item)
    document[name] = renewed


def _to_version_2(document: Document) -> None:
    """Version 1 called the batch ``micro_batch`` × ``accumulation``; version 2 names what the optimizer sees."""
    training = document.get("training")
    if not isinstance(training, MutableMapping):
        return
    micro, accumulation = training.get("micro_batch"), training.get("accumulation", 1)
    if micro is None:
        training.pop("accumulation", None)
    names = {"lr": "learning_rate", "micro_batch": "micro_batch_size", "accumulation": "batch_size"}
    _rename(document, "training", names)
    if isinstance(micro, int) and isinstance(accumulation, int):
        # Plain numbers: a product of TOML numbers would carry the first one's comment along.
        document["training"]["batch_size"] = int(micro) * int(accumulation)


def _to_version_3(document: Document) -> None:
    """Version 2 knew AdamW alone, and one way to begin; what was chosen for them goes on to mean them."""
    training = document.get("training")
    if isinstance(training, MutableMapping) and training.get("learning_rate", "auto") != "auto":
        training.setdefault("optimizer", "adamw")
    model = document.get("model")
    architecture = model.get("architecture") if isinstance(model, MutableMapping) else None
    if isinstance(architecture, MutableMapping) and "initializer_range" in architecture:
        architecture.setdefault("initialization", "scaled")


MIGRATIONS: Mapping[int, Callable[[Document], None]] = {1: _to_version_2, 2: _to_version_3}
