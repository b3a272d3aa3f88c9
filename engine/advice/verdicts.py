"""Each notch of the size dial in two or three words: does it fit the machine, does it fit the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from engine.advice.words import data_size
from engine.hardware import Hardware
from engine.recipe import DIAL, Recipe, resolve, settings_of, with_values
from engine.sizing import Measurements, Plan, parameter_count, plan

Tone = Literal["good", "warn", "bad", "info"]

COMFORTABLE = 5
"""Parameters per token of text up to which a model learns more than it recites, when the text is seen some times."""

TOO_MANY = 20
"""Parameters per token beyond which a model does little but learn the text by heart."""


@dataclass(frozen=True)
class Verdict:
    """A judgement of one size: its colour's role and its words."""

    tone: Tone
    words: str


@dataclass(frozen=True)
class Notch:
    """One notch of the dial, ready to be drawn; ``parameters`` is None for ``custom``."""

    size: str
    title: str
    parameters: int | None
    verdict: Verdict


def notches(
    recipe: Recipe,
    hardware: Hardware,
    *,
    vocab_size: int | None = None,
    train_tokens: int | None = None,
    train_bytes: int | None = None,
    disk_free: int | None = None,
    measured: Measurements | None = None,
) -> tuple[Notch, ...]:
    """Every notch of the dial with its judgement, each with its own preset shape in the recipe's family.

    Raises:
        DeviceMissingError: the recipe asks for a device that is not there.
    """
    titles = {c.value: c.title for s in settings_of(recipe, "model") if s.path == "model.size" for c in s.choices}
    plans = {
        size: plan(
            preset_recipe(recipe, size),
            hardware,
            vocab_size=vocab_size,
            train_tokens=train_tokens,
            train_bytes=train_bytes,
            disk_free=disk_free,
            measured=measured,
        )
        for size in DIAL
        if size != "custom"
    }
    best = best_of({size: p.parameters.total for size, p in plans.items()}, next(iter(plans.values())).train_tokens)
    found = [Notch(size, titles[size], p.parameters.total, verdict(size, p, best)) for size, p in plans.items()]
    return (*found, Notch("custom", titles["custom"], None, Verdict("info", "every knob is yours")))


def verdict(size: str, planned: Plan, best: str | None) -> Verdict:
    """The judgement of one size.

    Args:
        size: the notch.
        planned: the plan for it.
        best: the size that suits the text best (see :func:`best_size`), None while there is no text.
    """
    if not planned.fits_memory:
        return Verdict("bad", f"needs {data_size(planned.memory_bytes)} of {data_size(planned.memory_free)} free")
    if not planned.fits_disk:
        return Verdict("bad", "too big for the disk")
    if planned.train_tokens is None:
        return Verdict("good", "fits this machine")
    if size == best:
        return Verdict("good", "best for your text")
    ratio = planned.parameters.total / max(1, planned.train_tokens)
    if ratio > TOO_MANY:
        return Verdict("warn", "too little text")
    if ratio > COMFORTABLE:
        return Verdict("warn", "may memorise")
    return Verdict("good", "fits, learns fast")


def best_size(recipe: Recipe, vocab_size: int, train_tokens: int | None) -> str | None:
    """The size that suits a text best: the largest it can fill, else the smallest; None while there is no text."""
    totals = {
        size: parameter_count(resolve(preset_recipe(recipe, size), vocab_size=vocab_size).model, vocab_size).total
        for size in DIAL
        if size != "custom"
    }
    return best_of(totals, train_tokens)


def best_of(totals: dict[str, int], train_tokens: int | None) -> str | None:
    """The best of some sizes for so many tokens; None when even the smallest can do little but recite."""
    if not train_tokens:
        return None
    suitable = [size for size, total in totals.items() if total <= COMFORTABLE * train_tokens]
    if suitable:
        return max(suitable, key=lambda size: totals[size])
    smallest = min(totals, key=lambda size: totals[size])
    return smallest if totals[smallest] <= TOO_MANY * train_tokens else None


def preset_recipe(recipe: Recipe, size: str) -> Recipe:
    """The recipe with the dial at ``size`` and every number of the shape back to following it."""
    shape = {s.path: "auto" for s in settings_of(recipe, "model") if s.auto}
    return with_values(recipe, {"model.size": size, **shape})
