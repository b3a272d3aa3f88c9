"""Which families of published quality rules a preset switches on."""

from __future__ import annotations

from typing import Literal

from engine.recipe import QualitySettings

Family = Literal["gopher", "repetition", "c4", "fineweb"]

_FAMILIES: dict[str, tuple[Family, ...]] = {
    "none": (),
    "gopher": ("gopher", "repetition"),
    "c4": ("c4",),
    "fineweb": ("gopher", "repetition", "c4", "fineweb"),
}


def uses(settings: QualitySettings, family: Family) -> bool:
    """Whether a family's rules run."""
    if settings.preset == "custom":
        return bool(getattr(settings, family).use)
    return family in _FAMILIES[settings.preset]
