"""Older ``recipe.toml`` files brought up to date, comments and all.

The version rises by one whenever a setting is renamed, moves, or changes its meaning; a new setting with a default
needs no migration. A migration works on the parsed document, in place, and never on values it does not know.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, MutableMapping
from typing import Any

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


def _rename(table: Document, old: str, new: str) -> None:
    if old in table and new not in table:
        table[new] = table.pop(old)


def _to_version_2(document: Document) -> None:
    """Version 1 called the batch ``micro_batch`` × ``accumulation``; version 2 names what the optimizer sees."""
    training = document.get("training")
    if not isinstance(training, MutableMapping):
        return
    _rename(training, "lr", "learning_rate")
    if "micro_batch" in training:
        micro, accumulation = training.pop("micro_batch"), training.pop("accumulation", 1)
        if isinstance(micro, int) and isinstance(accumulation, int):
            training["batch_size"] = micro * accumulation
            training["micro_batch_size"] = micro


MIGRATIONS: Mapping[int, Callable[[Document], None]] = {1: _to_version_2}
