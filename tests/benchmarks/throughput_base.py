"""``throughput-base``: tokens per second of our training step against a plain fp32 loop.

Both train a GPT-2 shape of the same layers, width, heads, context, batch and optimizer on the same characters, with as
many threads and fp32 master weights. Ours is what a run does: the model, the optimizer, the step with its checks,
batches from token shards through the loader, in the precision that a run would choose here: bf16 where the processor
computes it and the model gains from it. Ours has a bias in each matrix and norm and rounds the vocabulary up to a
multiple of 64; the reference has neither.
"""

from __future__ import annotations

import argparse
import contextlib
import pydoc_data.topics
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from benchmark import Outcome, race, say
from plain_loop import SIZES, PlainLoop, Size

from engine.hardware import choose_device, choose_precision, choose_threads, probe
from engine.models import build_model
from engine.project.manifest import write_manifest
from engine.recipe import Recipe, resolve, with_values
from engine.sizing import parameter_count
from engine.tokens.folder import TokenFolder
from engine.tokens.loader import Batches
from engine.tokens.writer import SplitWriter
from engine.training import Schedule, Trainer, build_optimizer


@dataclass(frozen=True)
class Text:
    """A text as characters: each letter's number, and how many different letters there are."""

    ids: np.ndarray
    vocab_size: int


def options(parser: argparse.ArgumentParser) -> None:
    """The options of ``throughput-base``."""
    parser.add_argument("--size", choices=SIZES, default="base", help="shape (default: base)")
    parser.add_argument("--rounds", type=int, default=5, help="how often each side runs (default: 5)")
    parser.add_argument("--steps", type=int, default=None, help="steps a heat (default: 4 for base, 60 for tiny)")
    parser.add_argument(
        "--precision", choices=("auto", "fp32", "bf16"), default="auto", help="of ours (default: as a run would choose)"
    )
    parser.add_argument(
        "--reference-precision", choices=("fp32", "bf16"), default="fp32", help="of the plain loop (default: fp32)"
    )
    parser.add_argument("--family", choices=("gpt2", "llama"), default="gpt2", help="of ours (default: gpt2)")
    parser.add_argument("--device", choices=("auto", "cpu", "cuda", "mps"), default="cpu", help="(default: cpu)")
    parser.add_argument("--threads", type=int, default=None, help="of the processor (default: one a core)")
    parser.add_argument("--text", type=Path, default=None, help="a text file (default: Python's own documentation)")


def run(chosen: argparse.Namespace) -> Outcome:
    """Race our training step against the plain loop."""
    hardware = probe()
    device = choose_device(chosen.device, hardware).device
    threads = choose_threads(chosen.threads or "auto", hardware).threads
    torch.set_num_threads(threads)
    size, text = SIZES[chosen.size], characters(chosen.text)
    steps = chosen.steps or (4 if chosen.size == "base" else 60)
    model = our_recipe(size, chosen.family).model
    choice = choose_precision(chosen.precision, device, hardware, parameter_count(model, text.vocab_size).total)
    say(f"{chosen.size} on {device}, {choice.precision}, {threads} threads, {len(text.ids):,} characters")
    say(choice.reason)

    ids, theirs = torch.from_numpy(text.ids), chosen.reference_precision
    plain = PlainLoop(size, ids, text.vocab_size, device=device, precision=theirs)
    with our_trainer(size, text, chosen.family, device, choice.precision) as trainer:
        ours = heat(lambda: trainer.step().read().loss, steps, size, device)
        reference = heat(plain.step, steps, size, device)
        for side in (ours, reference):  # the first steps allocate
            side()
        outcome = race(ours, reference, rounds=chosen.rounds, unit="tokens/s")
    return Outcome(
        ours=outcome.ours,
        reference=outcome.reference,
        unit=outcome.unit,
        ratios=outcome.ratios,
        notes=(
            f"{size.layers} layers of {size.width}, context {size.context}, batch {size.batch}, {threads} threads",
            f"ours in {choice.precision}, the plain loop in {theirs}; ours in the {chosen.family} shape",
        ),
        extra={"size": chosen.size, "family": chosen.family, "precision": choice.precision, "threads": threads},
    )


def heat(step: Callable[[], float], steps: int, size: Size, device: str) -> Callable[[], float]:
    """Some steps in a row; the figure is tokens per second by the median step."""

    def run_heat() -> float:
        seconds = []
        for _ in range(steps):
            started = time.perf_counter()
            step()
            if device == "cuda":
                torch.cuda.synchronize()
            seconds.append(time.perf_counter() - started)
        return size.tokens_per_step / statistics.median(seconds)

    return run_heat


def written(path: Path | None) -> str:
    """A text file, or Python's own documentation."""
    return path.read_text(encoding="utf-8") if path else "\n".join(pydoc_data.topics.topics.values())


def characters(path: Path | None) -> Text:
    """A text as numbers, one for each different character."""
    text = written(path)
    letters = sorted(set(text))
    number = {letter: index for index, letter in enumerate(letters)}
    ids = np.fromiter((number[letter] for letter in text), dtype=np.int64, count=len(text))
    return Text(ids, len(letters) + 1)  # and the end of a text


@contextlib.contextmanager
def our_trainer(size: Size, text: Text, family: str, device: str, precision: str) -> Iterator[Trainer]:
    """A trainer as a run builds it, over token shards on disk."""
    recipe = our_recipe(size, family)
    with tempfile.TemporaryDirectory() as folder:
        tokens = write_tokens(Path(folder), text)
        torch.manual_seed(recipe.training.seed)
        model = build_model(recipe.model, text.vocab_size, seed=recipe.training.seed).to(device).train()
        optimizer = build_optimizer(model, recipe.training)
        with Batches(tokens, "train", context=size.context, batch_size=size.batch, seed=1, device=device) as batches:
            yield Trainer(model, optimizer, batches, Schedule.of(recipe.training), precision=precision)  # type: ignore[arg-type]


def our_recipe(size: Size, family: str) -> Recipe:
    """The recipe of the same shape, batch and optimizer as the plain loop's."""
    shape = "model.architecture"
    values = {
        f"{shape}.kind": family,
        f"{shape}.num_hidden_layers": size.layers,
        f"{shape}.num_attention_heads": size.heads,
        f"{shape}.hidden_size": size.width,
        f"{shape}.max_position_embeddings": size.context,
        "training.batch_size": size.batch,
        "training.optimizer": "adamw",
        "training.learning_rate": 1e-3,
        "training.max_steps": 2000,
    }
    return resolve(with_values(Recipe(), values))


def write_tokens(folder: Path, text: Text) -> TokenFolder:
    """The text as one document in token shards."""
    with SplitWriter(folder, "train", vocab_size=text.vocab_size, tokenizer_sha256="0" * 64) as writer:
        writer.add(text.ids, len(text.ids))
        writer.end_document()
    facts = {"vocab_size": text.vocab_size, "unigram_entropy": 0.0}
    write_manifest(folder, station="tokens", made_from="0" * 64, inputs={}, names=writer.names, facts=facts)
    return TokenFolder(folder)
