"""``fit``: what a measurement says of memory and speed against the run that follows, for three sizes.

Each size is measured by the same job as behind ``langwright model --measure``, then really trained for some steps by a
worker of its own; both in turn, some rounds, medians. The peak is that of the whole run, its judging, samples and
checkpoint included; the speed is that of its steps after the first. The ratio is the worst agreement of all six
figures: 0.9 means that every figure is within about 10 %.

Told beside it, and not counted: how near the forecast comes without a measurement of this size, from the tables alone
and from the measurements of the other sizes.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from benchmark import Outcome, say

from engine.hardware import probe
from engine.jobs import (
    Follower,
    Started,
    ended,
    raise_if_failed,
    start_clean,
    start_import,
    start_measurement,
    start_tokenizer,
    start_training,
)
from engine.project import Project
from engine.recipe import Recipe, with_settings
from engine.sizing import Measurement, Measurements, Plan, plan

STEPS = {"tiny": 200, "mini": 40, "small": 8, "medium": 3, "large": 2}
"""Steps of the run, by size."""

WAIT_SECONDS = 3600


@dataclass(frozen=True)
class Pair:
    """A figure that was said beforehand, and what it really was."""

    said: float
    real: float

    @property
    def ratio(self) -> float:
        """Said over real."""
        return self.said / self.real

    @property
    def agreement(self) -> float:
        """1 for equal, 0.9 for 10 % off in either direction."""
        return min(self.ratio, 1 / self.ratio)


@dataclass(frozen=True)
class Real:
    """What a run showed: its peak in bytes, and its tokens per second."""

    peak: float
    speed: float


def options(parser: argparse.ArgumentParser) -> None:
    """The options of ``fit``."""
    parser.add_argument("--sizes", nargs="+", choices=STEPS, default=["tiny", "mini", "small"])
    parser.add_argument("--rounds", type=int, default=2, help="how often each is measured and trained (default: 2)")
    parser.add_argument("--steps", type=int, default=None, help="of each run (default: by size)")
    parser.add_argument("--threads", type=int, default=None, help="of the processor (default: as a run chooses)")
    parser.add_argument("--set", action="append", default=[], metavar="SECTION.FIELD=VALUE", help="further settings")


def run(chosen: argparse.Namespace) -> Outcome:
    """Measure and train."""
    before = os.environ.get("LANGWRIGHT_HOME")
    with tempfile.TemporaryDirectory(prefix="langwright-fit-") as scratch:
        os.environ["LANGWRIGHT_HOME"] = str(Path(scratch) / "home")
        try:
            return _run(chosen, Path(scratch) / "project")
        finally:
            os.environ.pop("LANGWRIGHT_HOME")
            if before is not None:
                os.environ["LANGWRIGHT_HOME"] = before


def _run(chosen: argparse.Namespace, folder: Path) -> Outcome:
    say("making a small project from made-up text")
    build(folder)
    measured: dict[str, Measurement] = {}
    memory: dict[str, Pair] = {}
    speed: dict[str, Pair] = {}
    recipes = {size: with_settings(_recipe(folder), _settings(chosen, size)) for size in chosen.sizes}
    for size, recipe in recipes.items():
        rounds = [_round(folder, recipe, size) for _ in range(chosen.rounds)]
        measured[size] = rounds[-1][0]
        memory[size] = medians([(found.memory_bytes, real.peak) for found, real in rounds])
        speed[size] = medians([(found.tokens_per_second, real.speed) for found, real in rounds])
    forecasts = {size: _forecasts(folder, recipe, measured, size, speed, memory) for size, recipe in recipes.items()}
    worst = min(pair.agreement for pair in (*memory.values(), *speed.values()))
    notes = [_words(size, memory[size], speed[size], forecasts[size]) for size in recipes]
    return Outcome(
        ours=worst,
        reference=1.0,
        unit="worst agreement",
        ratios=(worst,),
        notes=tuple(notes),
        extra={
            "memory": {size: round(pair.ratio, 4) for size, pair in memory.items()},
            "speed": {size: round(pair.ratio, 4) for size, pair in speed.items()},
            "forecasts": forecasts,
            "busy_cores": {size: found.busy_cores for size, found in measured.items()},
        },
    )


def medians(pairs: Sequence[tuple[float, float]]) -> Pair:
    """The medians of what was said, and of what really was."""
    said, real = zip(*pairs, strict=True)
    return Pair(statistics.median(said), statistics.median(real))


def build(folder: Path) -> None:
    """A project from made-up text, as far as tokens."""
    text = folder.with_name("text.txt")
    text.write_text(made_up_text(400_000), encoding="utf-8")
    with Project.create(folder) as project:
        project.save_recipe(with_settings(project.recipe, ["tokenizer.vocab_size=1024"]))
        for begin in (lambda: start_import(project, [text]), lambda: start_clean(project)):
            _finish(begin())
        _finish(start_tokenizer(project))


def made_up_text(length: int) -> str:
    """Paragraphs of words of which few are frequent and many rare, as in a language."""
    chance = random.Random(1)
    words = ["".join(chance.choices("aeioubdglmnrst", k=chance.randint(2, 9))) for _ in range(3000)]
    weights = [1 / place for place in range(1, len(words) + 1)]
    paragraphs: list[str] = []
    while sum(map(len, paragraphs)) < length:
        paragraphs.append(" ".join(chance.choices(words, weights, k=120)) + ".")
    return "\n\n".join(paragraphs)


def _round(folder: Path, recipe: Recipe, size: str) -> tuple[Measurement, Real]:
    with Project.open(folder) as project:
        project.save_recipe(recipe)
        vocab_size = project.facts("tokenizer")["vocab_size"]
        measurement = Measurement.model_validate(_finish(start_measurement(project, recipe, vocab_size)))
        started = start_training(project)
    real = Real(float(_finish(started)["peak_memory_bytes"]), speed_of(started.folder))
    say(
        f"{size}: measured {measurement.memory_bytes / 1e6:,.0f} MB and {measurement.tokens_per_second:,.0f} tokens/s, "
        f"then really {real.peak / 1e6:,.0f} MB and {real.speed:,.0f} tokens/s"
    )
    return measurement, real


def speed_of(folder: Path) -> float:
    """Tokens per second of a run's steps after the first, which makes the kernels ready."""
    follower = Follower(folder)
    try:
        follower.poll()
        tokens, seconds = (np.asarray(follower.metrics.column(name)) for name in ("tokens", "seconds"))
    finally:
        follower.close()
    return float((tokens[-1] - tokens[0]) / (seconds[-1] - seconds[0]))


def _forecasts(
    folder: Path,
    recipe: Recipe,
    measured: dict[str, Measurement],
    size: str,
    speed: dict[str, Pair],
    memory: dict[str, Pair],
) -> dict[str, Any]:
    """Forecast over real, without and with the measurements of the other sizes."""
    others = Measurements(tuple(found for name, found in measured.items() if name != size))
    told: dict[str, Any] = {}
    for name, known in (("tables", None), ("others", others)):
        planned = _plan(folder, recipe, known)
        told[f"speed from {name}"] = round((planned.tokens_per_second or 0.0) / speed[size].real, 3)
        told[f"memory from {name}"] = round(planned.memory_bytes / memory[size].real, 3)
    return told


def _plan(folder: Path, recipe: Recipe, measured: Measurements | None) -> Plan:
    with Project.open(folder, write=False) as project:
        facts = project.facts("tokens")
    known = {"vocab_size": facts["vocab_size"], "train_tokens": facts["tokens"]["train"]}
    return plan(recipe, probe(), **known, measured=measured)


def _recipe(folder: Path) -> Recipe:
    with Project.open(folder, write=False) as project:
        return project.recipe


def _settings(chosen: argparse.Namespace, size: str) -> list[str]:
    steps = chosen.steps or STEPS[size]
    threads = [f"training.num_threads={chosen.threads}"] if chosen.threads else []
    # Twenty looks and saves in a few steps would take a share of the time that they never have in a whole run.
    looks = [f"training.eval_steps={steps}", f"training.save_steps={steps}"]
    return [f"model.size={size}", f"training.max_steps={steps}", *looks, *threads, *chosen.set]


def _words(size: str, memory: Pair, speed: Pair, forecasts: dict[str, Any]) -> str:
    return f"{size}: memory {memory.ratio:.3f}, speed {speed.ratio:.3f} (measured / real); not measured " + ", ".join(
        f"{name} {value:.2f}" for name, value in forecasts.items()
    )


def _finish(started: Started) -> dict[str, Any]:
    started.process.wait(WAIT_SECONDS)
    end = ended(started.folder)
    if end is None:
        raise RuntimeError(f"{started.folder.name} has not ended")
    raise_if_failed(end)
    return end.result
