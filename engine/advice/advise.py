"""Advice on a plan: what the person should know before training, worst first, in plain sentences with buttons."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from engine.advice.verdicts import COMFORTABLE, Tone, best_size
from engine.advice.words import about, amount, count, data_size, duration, percent
from engine.recipe import DIAL, Recipe
from engine.sizing import Plan

FEW_STEPS = 300
"""Below so many steps a model hardly gets beyond single words."""

MANY_EPOCHS = 40
"""Beyond so many times the text, more steps make a model of any size recite."""

RECITES_AFTER = 4
"""Up to about so many times, text seen again teaches as much as fresh text (Muennighoff et al. 2023)."""

LONG_SECONDS = 24 * 3600
SHORT_VALIDATION = 2_000
LARGE_EMBEDDING = 0.5


@dataclass(frozen=True)
class Advice:
    """One piece of advice.

    Attributes:
        code: stable and dotted, for programs and translators.
        title: what is the case, in one short sentence or two.
        text: what it means and what helps.
        actions: (id, label) of buttons that do it; ids are ``size:<size>``, ``station:<name>``, or
            ``set:<setting>=<value>``.
        tone: ``bad`` it cannot run so, ``warn`` it will disappoint, ``info`` good to know.
    """

    code: str
    title: str
    text: str
    actions: tuple[tuple[str, str], ...]
    tone: Tone


@dataclass(frozen=True)
class Facts:
    """What is known about the text besides the plan; None where it is not known yet."""

    validation_tokens: int | None = None


def advice_for(planned: Plan, recipe: Recipe, facts: Facts | None = None) -> tuple[Advice, ...]:
    """All advice on a plan, worst first; empty when there is nothing to say."""
    known = facts or Facts()
    found = [advice for rule in _RULES if (advice := rule(planned, recipe, known)) is not None]
    order = ("bad", "warn", "info", "good")
    return tuple(sorted(found, key=lambda advice: order.index(advice.tone)))


def _memory(planned: Plan, recipe: Recipe, _: Facts) -> Advice | None:
    if planned.fits_memory:
        return None
    actions = _smaller(recipe)
    if planned.micro_batch_size > 1:
        half = planned.micro_batch_size // 2
        actions += ((f"set:training.micro_batch_size={half}", f"{count(half)} passages at once"),)
    return Advice(
        "memory.too-small",
        f"This needs {data_size(planned.memory_bytes)}, and {data_size(planned.memory_free)} are free.",
        "Training would stop for want of memory. A smaller size, a shorter context or closing other programs helps.",
        actions,
        "bad",
    )


def _disk(planned: Plan, _: Recipe, __: Facts) -> Advice | None:
    if planned.fits_disk:
        return None
    return Advice(
        "disk.too-small",
        f"The checkpoints need {data_size(planned.disk_bytes)}, and {data_size(planned.disk_free or 0)} are free.",
        f"Each checkpoint takes {data_size(planned.checkpoint_bytes)}. Keep fewer of them, or make room on the disk.",
        (("set:training.save_total_limit=2", "Keep two checkpoints"),),
        "bad",
    )


def _too_little_text(planned: Plan, recipe: Recipe, _: Facts) -> Advice | None:
    tokens = planned.train_tokens
    if not tokens or planned.parameters.total <= COMFORTABLE * tokens:
        return None
    best = best_size(recipe, planned.vocab_size, tokens)
    if best == recipe.model.size:
        return None
    recites = planned.epochs is not None and planned.epochs >= RECITES_AFTER
    seen = f"It will have seen everything {_times(planned.epochs)} and start to recite. " if recites else ""
    smaller = best if best and _is_smaller(best, recipe.model.size) else None
    if smaller:
        remedy = f"Choose {_title(smaller)}, add text, or raise dropout: all three help."
    else:
        remedy = "Add text, or raise dropout: both help."
    return Advice(
        "text.too-little",
        f"Your text has {amount(tokens)} tokens. This size would like about {about(planned.useful_tokens)}.",
        f"{seen}{remedy}",
        (*([(f"size:{smaller}", f"Use {_title(smaller)}")] if smaller else []), ("station:import", "Add text")),
        "warn",
    )


def _no_text(planned: Plan, _: Recipe, __: Facts) -> Advice | None:
    if planned.train_tokens is not None:
        return None
    return Advice(
        "text.none",
        "There is no text yet.",
        "Time and the best size for your text can be told once some is imported.",
        (("station:import", "Add text"),),
        "info",
    )


def _few_steps(planned: Plan, recipe: Recipe, _: Facts) -> Advice | None:
    if planned.max_steps is None or planned.max_steps >= FEW_STEPS:
        return None
    return Advice(
        "steps.too-few",
        f"Only {count(planned.max_steps)} steps are planned.",
        f"In fewer than {FEW_STEPS} a model hardly gets beyond single words. "
        "More steps, more text or a smaller size helps.",
        ((f"set:training.max_steps={FEW_STEPS * 2}", f"Take {FEW_STEPS * 2} steps"), *_smaller(recipe)),
        "warn",
    )


def _many_epochs(planned: Plan, _: Recipe, __: Facts) -> Advice | None:
    if planned.epochs is None or planned.epochs <= MANY_EPOCHS:
        return None
    return Advice(
        "steps.too-many",
        f"The model will see your text {_times(planned.epochs)}.",
        "After some tens of times it recites instead of learning. Fewer steps do as well and save time.",
        (("set:training.max_steps=auto", "Choose the steps for me"), ("station:import", "Add text")),
        "warn",
    )


def _vocabulary(planned: Plan, recipe: Recipe, _: Facts) -> Advice | None:
    share = planned.parameters.embedding_share
    if share <= LARGE_EMBEDDING or planned.vocab_size < 512:
        return None
    smaller = max(256, 2 ** ((planned.vocab_size - 1).bit_length() - 2))
    return Advice(
        "vocabulary.too-large",
        f"{percent(share)} of this model would be its vocabulary.",
        f"{count(planned.vocab_size)} tokens leave little for thinking at this size. "
        f"A vocabulary of about {count(smaller)} or a bigger size suits it better.",
        ((f"set:tokenizer.vocab_size={smaller}", f"Use {count(smaller)}"), *_bigger(recipe)),
        "warn",
    )


def _long(planned: Plan, recipe: Recipe, _: Facts) -> Advice | None:
    if planned.seconds is None or planned.seconds <= LONG_SECONDS:
        return None
    return Advice(
        "time.long",
        f"This would take about {duration(planned.seconds)}.",
        "It can be stopped and resumed at any time. A smaller size learns faster.",
        _smaller(recipe),
        "info",
    )


def _short_validation(_: Plan, __: Recipe, facts: Facts) -> Advice | None:
    tokens = facts.validation_tokens
    if tokens is None or tokens >= SHORT_VALIDATION:
        return None
    return Advice(
        "text.validation-short",
        f"Only {count(tokens)} tokens are kept for judging.",
        "The validation loss will jump about. Keep a larger share of the text, or add text.",
        (("station:clean", "Change the split"), ("station:import", "Add text")),
        "info",
    )


def _unused_card(planned: Plan, _: Recipe, __: Facts) -> Advice | None:
    if "without CUDA" not in planned.device_reason:
        return None
    return Advice("device.build", "The graphics card is not used.", planned.device_reason, (), "warn")


_RULES: tuple[Callable[[Plan, Recipe, Facts], Advice | None], ...] = (
    _memory,
    _disk,
    _unused_card,
    _too_little_text,
    _no_text,
    _few_steps,
    _many_epochs,
    _vocabulary,
    _long,
    _short_validation,
)


def _smaller(recipe: Recipe) -> tuple[tuple[str, str], ...]:
    return _neighbour(recipe.model.size, -1)


def _bigger(recipe: Recipe) -> tuple[tuple[str, str], ...]:
    return _neighbour(recipe.model.size, +1)


def _neighbour(size: str, step: int) -> tuple[tuple[str, str], ...]:
    sizes = [s for s in DIAL if s != "custom"]
    if size not in sizes or not 0 <= sizes.index(size) + step < len(sizes):
        return ()
    other = sizes[sizes.index(size) + step]
    return ((f"size:{other}", f"Use {_title(other)}"),)


def _is_smaller(size: str, than: str) -> bool:
    sizes = list(DIAL)
    return sizes.index(size) < sizes.index(than)


def _title(size: str | None) -> str:
    return (size or "").title()


def _times(epochs: float | None) -> str:
    times = round(epochs or 0)
    return {0: "less than once", 1: "once", 2: "twice"}.get(times, f"{times} times")
