"""A change of settings as something that can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from engine.recipe import SECTIONS, SETTINGS, Recipe, differing_settings
from studio.state.undo import Step


def differing_paths(one: Recipe, other: Recipe) -> frozenset[str]:
    """The settings in which two recipes are not alike."""
    found = {difference.path for difference in differing_settings([one, other], tuple(SECTIONS))}
    return frozenset(found | ({"name"} if one.name != other.name else set()))


def recipe_step(before: Recipe, after: Recipe, paths: Iterable[str], put: Callable[[Recipe], None]) -> Step:
    """The step from one recipe to another.

    Args:
        before: what was chosen.
        after: what is chosen now.
        paths: the settings that were changed.
        put: chooses a recipe.
    """
    changed = sorted(paths)
    titles = [SETTINGS[path].title for path in changed if path in SETTINGS] or [""]
    return Step(titles[0], lambda: put(before), lambda: put(after), key=" ".join(changed))
