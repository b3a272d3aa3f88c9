"""``loader``: tokens per second of the loader alone against what the smallest model consumes.

The reference is our own training step on *tiny*, loader and all. Ours is the same loader over the same token shards
with nobody computing: what it could deliver. Told besides: how long it takes to go on at a place deep inside 10 million
passages.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import torch
from benchmark import Outcome, race, say
from plain_loop import SIZES, Size
from throughput_base import Text, characters, heat, our_trainer, write_tokens

from engine.hardware import choose_threads, probe
from engine.tokens.loader import Batches
from engine.tokens.order import DataOrder

PASSAGES = 10_000_000
DEEP = PASSAGES - 4321


def options(parser: argparse.ArgumentParser) -> None:
    """The options of ``loader``."""
    parser.add_argument("--rounds", type=int, default=5, help="how often each side runs (default: 5)")
    parser.add_argument("--steps", type=int, default=60, help="training steps a heat (default: 60)")
    parser.add_argument("--batches", type=int, default=5000, help="batches of the loader a heat (default: 5,000)")
    parser.add_argument("--threads", type=int, default=None, help="of the training step (default: one a core)")
    parser.add_argument("--text", type=Path, default=None, help="a text file (default: Python's own documentation)")


def run(chosen: argparse.Namespace) -> Outcome:
    """Race the loader against the training step that it feeds."""
    threads = choose_threads(chosen.threads or "auto", probe()).threads
    torch.set_num_threads(threads)
    size, text = SIZES["tiny"], characters(chosen.text)
    say(f"tiny: {size.tokens_per_step} tokens a batch, {threads} threads, {len(text.ids):,} characters")
    with tempfile.TemporaryDirectory() as folder, our_trainer(size, text, "gpt2", "cpu", "fp32") as trainer:
        tokens = write_tokens(Path(folder), text)
        reference = heat(lambda: trainer.step().read().loss, chosen.steps, size, "cpu")
        reference()  # the first steps allocate
        with Batches(tokens, "train", context=size.context, batch_size=size.batch, seed=1) as batches:
            ours = loading(batches, chosen.batches, size)
            ours()
            # The loader makes two batches ahead and then waits, so it takes nothing from the other side's heats.
            outcome = race(ours, reference, rounds=chosen.rounds, unit="tokens/s")
        seconds = restoring(size, text)
    notes = [f"{name.replace('_', ' ')}: {value * 1000:.2f} ms" for name, value in seconds.items()]
    return replace(outcome, notes=tuple(notes), extra={"threads": threads, **seconds})


def loading(batches: Batches, count: int, size: Size) -> Callable[[], float]:
    """Take some batches in a row; the figure is tokens per second."""

    def run_heat() -> float:
        started = time.perf_counter()
        for _ in range(count):
            next(batches)
        return count * size.tokens_per_step / (time.perf_counter() - started)

    return run_heat


def restoring(size: Size, text: Text) -> dict[str, float]:
    """Seconds to find a place deep inside 10 million passages, and to have the batch there from a new loader."""
    started = time.perf_counter()
    DataOrder("fingerprint", 1, PASSAGES * size.context, size.context).starts(DEEP, size.batch)
    found = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        tokens = write_tokens(Path(folder), text)
        opened = time.perf_counter()
        with Batches(tokens, "train", size.context, size.batch, seed=1, start_sample=DEEP) as batches:
            next(batches)
            seconds = time.perf_counter() - opened
    return {"place_found_seconds": found - started, "first_batch_seconds": seconds}
