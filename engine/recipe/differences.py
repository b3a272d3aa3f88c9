"""Which settings differ between recipes: what has to be read beside two curves that do not agree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from engine.recipe.recipe import SETTINGS, Recipe

RUN_SECTIONS = ("tokenizer", "model", "training", "pace")
"""The sections that shape a run."""


@dataclass(frozen=True)
class SettingDifference:
    """One setting that differs.

    Attributes:
        path: its dotted name.
        title: its name on screen.
        unit: of its values, or empty.
        values: one a recipe, in their order; None where the recipe does not have the setting.
    """

    path: str
    title: str
    unit: str
    values: tuple[Any, ...]


def differing_settings(
    recipes: Sequence[Recipe], sections: Sequence[str] = RUN_SECTIONS
) -> tuple[SettingDifference, ...]:
    """The settings in which some recipes are not all alike, in the order of the forms."""
    found = []
    for setting in SETTINGS.values():
        if setting.path.split(".")[0] not in sections:
            continue
        values = tuple(_value(recipe, setting.path) for recipe in recipes)
        if any(value != values[0] for value in values[1:]):
            found.append(SettingDifference(setting.path, setting.title, setting.unit, values))
    return tuple(found)


def _value(recipe: Recipe, path: str) -> Any:
    try:
        return recipe.value(path)
    except KeyError:
        return None
