"""Experiments in search of a recipe that learns faster; what they showed stands in ``EXPERIMENTS.md`` beside this file.

    python tests/benchmarks/recipe_search.py                          lists them
    python tests/benchmarks/recipe_search.py NAME [--text FILE]       runs one; prints its rows as a Markdown table

Each experiment changes one thing at a time against a common base and trains from scratch with what a run is made of:
model, optimizer, schedule, step and batches. The text's last tenth is kept for judging, all of it, in windows of the
model's context. The loss after so many steps does not depend on how busy the machine is; milliseconds per step do.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np
import torch
from throughput_base import Text, characters, written
from time_to_loss import OURS, judged, our_trainer

from engine.recipe import Recipe, TokenizerSettings, resolve, vocabulary_for, with_settings, with_values
from engine.tokens import types
from engine.training import keep_freed_memory

SHAPE = "model.architecture."
EPOCHS = "epochs"

Values = Mapping[str, Any]


@dataclass(frozen=True)
class Search:
    """One experiment.

    Attributes:
        question: what it asks.
        base: settings of every row.
        rows: by name, what each row changes.
        steps: of every row, unless it says otherwise. The value ``epochs`` of a row is no setting: it says instead how
            often all of the text is seen.
        pieces: the text as byte-level BPE, as a project's; else as characters.
    """

    question: str
    rows: Mapping[str, Values]
    base: Values = field(default_factory=dict)
    steps: int = 200
    pieces: bool = False


BEFORE: Values = {
    "training.optimizer": "adamw",
    "training.learning_rate": 2e-3,
    "training.lr_scheduler_type": "cosine",
    "training.min_learning_rate_ratio": 0.1,
    "training.adam_beta2": 0.99,
    SHAPE + "qk_norm": False,
    SHAPE + "initialization": "scaled",
    SHAPE + "tie_word_embeddings": True,
}
"""The defaults of version 0.1."""

AFTER: Values = {
    "training.optimizer": "muon",
    "training.learning_rate": 0.02,
    "training.adam_learning_rate": 0.01,
    "training.lr_scheduler_type": "linear",
    "training.min_learning_rate_ratio": 0.0,
    SHAPE + "qk_norm": True,
    SHAPE + "initialization": "zero",
}
"""What would take their place."""

SEARCHES: Mapping[str, Search] = {
    "rates": Search(
        "How high the two learning rates?",
        {
            "as found": {},
            "Muon 0.012": {"training.learning_rate": 0.012},
            "Muon 0.035": {"training.learning_rate": 0.035},
            "AdamW 0.005": {"training.adam_learning_rate": 0.005},
            "AdamW 0.02": {"training.adam_learning_rate": 0.02},
        },
        OURS,
    ),
    "start": Search(
        "From which first weights?",
        {
            "as found": {},
            "scaled, as GPT-2": {SHAPE + "initialization": "scaled"},
            "twice the spread": {SHAPE + "initializer_range": 0.04},
            "tied head": {SHAPE + "tie_word_embeddings": True},
            "no head norms": {SHAPE + "qk_norm": False},
        },
        OURS,
    ),
    "shape": Search(
        "Deep or wide, at one size?",
        {
            "4 layers of 128": {},
            "3 of 144": {SHAPE + "num_hidden_layers": 3, SHAPE + "hidden_size": 144, SHAPE + "intermediate_size": 384},
            "2 of 176": {SHAPE + "num_hidden_layers": 2, SHAPE + "hidden_size": 176, SHAPE + "intermediate_size": 480},
            "2 heads": {SHAPE + "num_attention_heads": 2},
            "4 of 96": {SHAPE + "hidden_size": 96, SHAPE + "intermediate_size": 256},
        },
        OURS,
    ),
    "batch": Search(
        "Long passages or many, of as many tokens?",
        {
            "6 of 128": {},
            "12 of 64": {SHAPE + "max_position_embeddings": 64, "training.batch_size": 12},
            "3 of 256": {SHAPE + "max_position_embeddings": 256, "training.batch_size": 3},
        },
        OURS,
    ),
    "schedule": Search(
        "How does the rate fall?",
        {
            "as found": {},
            "cosine to a tenth": {
                "training.lr_scheduler_type": "cosine",
                "training.min_learning_rate_ratio": 0.1,
            },
            "no warm-up": {"training.warmup_steps": 0},
            "momentum 0.9": {"training.momentum": 0.9},
            "3 iterations": {"training.newton_schulz_steps": 3},
        },
        OURS,
    ),
    "before-and-after": Search(
        "Are other defaults better than those of version 0.1?",
        {"before": BEFORE, "after": AFTER},
        steps=300,
        pieces=True,
    ),
    "epochs": Search(
        "How often may a small text be seen?",
        {f"{number} epochs": {EPOCHS: number} for number in (2, 3, 4, 6, 8, 12)},
        pieces=True,
    ),
    "weight-decay": Search(
        "Does weight decay help a text that is seen again and again?",
        {f"weight decay {value}": {"training.weight_decay": value} for value in (0.0, 0.01, 0.1, 0.3)},
        {EPOCHS: 4},
        pieces=True,
    ),
    "dropout": Search(
        "Does dropout help a text that is seen again and again?",
        {f"dropout {value}": {SHAPE + "dropout": value} for value in (0.0, 0.1, 0.2)},
        {EPOCHS: 6},
        pieces=True,
    ),
    "head": Search(
        "Is a head of its own worth its parameters?",
        {"tied": {}, "its own": {SHAPE + "tie_word_embeddings": False}},
        {EPOCHS: 4},
        pieces=True,
    ),
}


def main(arguments: list[str] | None = None) -> int:
    """List the experiments, or run the one that is named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("name", nargs="?", choices=SEARCHES)
    parser.add_argument("--text", type=Path, default=None, help="a text file (default: Python's own documentation)")
    parser.add_argument("--steps", type=int, default=None, help="of each row (default: the experiment's)")
    parser.add_argument("--rows", nargs="+", default=None, help="only these rows")
    parser.add_argument("--seeds", type=int, nargs="+", default=[1], help="(default: 1)")
    parser.add_argument("--threads", type=int, default=1, help="of the processor (default: 1)")
    parser.add_argument("--set", nargs="+", default=[], metavar="SETTING=VALUE", help="changed in every row")
    chosen = parser.parse_args(arguments)
    if chosen.name is None:
        print("\n".join(f"{name:18} {search.question}" for name, search in SEARCHES.items()))
        return 0
    keep_freed_memory()
    torch.set_num_threads(chosen.threads)
    search = SEARCHES[chosen.name]
    training, kept = _split(chosen.text, pieces=search.pieces)
    print(f"{search.question}\n\n| row | seed | parameters | steps | validation loss | ms a step |")
    print("|---|---|---|---|---|---|")
    for name, values in search.rows.items():
        for seed in chosen.seeds if chosen.rows is None or name in chosen.rows else []:
            wanted = {"training.seed": seed, **search.base, **values}
            epochs = wanted.pop(EPOCHS, None)
            recipe = with_settings(with_values(Recipe(), wanted), chosen.set)
            steps = chosen.steps or (_steps(recipe, training, epochs) if epochs else search.steps)
            recipe = with_values(recipe, {"training.max_steps": steps})
            print(f"| {name} | {seed} {_trained(recipe, training, kept)}", flush=True)
    return 0


def _steps(recipe: Recipe, training: Text, epochs: int) -> int:
    """How many steps see the text so often."""
    resolved = resolve(recipe, vocab_size=training.vocab_size, train_tokens=len(training.ids))
    step_tokens = int(resolved.training.batch_size) * int(resolved.model.architecture.max_position_embeddings)
    return epochs * len(training.ids) // step_tokens


def _trained(recipe: Recipe, training: Text, kept: np.ndarray) -> str:
    """Train from scratch; the rest of a row of the table."""
    recipe = resolve(recipe, vocab_size=training.vocab_size, train_tokens=len(training.ids))
    seconds = []
    with our_trainer(recipe, training) as trainer:
        for _ in range(int(recipe.training.max_steps)):
            started = time.perf_counter()
            trainer.step().read()
            seconds.append(time.perf_counter() - started)
        loss = judged(trainer, torch.from_numpy(kept))
        parameters = trainer.model.parameter_count()
    return f"| {parameters:,} | {len(seconds)} | {loss:.4f} | {median(seconds) * 1000:.0f} |"


def _split(path: Path | None, *, pieces: bool) -> tuple[Text, np.ndarray]:
    """What is learnt from, and the ids of the last tenth."""
    if not pieces:
        text = characters(path)
        cut = int(0.9 * len(text.ids))
        return Text(text.ids[:cut], text.vocab_size), text.ids[cut:]
    text = written(path)
    cut = int(0.9 * len(text))
    settings = TokenizerSettings(vocab_size=vocabulary_for(len(text[:cut].encode())))
    tokenizer = types.train(settings, lambda: iter(text[:cut].split("\n\n")))
    training, kept = (np.array(tokenizer.encode(part), dtype=np.int64) for part in (text[:cut], text[cut:]))
    return Text(training, tokenizer.vocab_size), kept


if __name__ == "__main__":
    sys.exit(main())
